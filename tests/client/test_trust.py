"""The certificate is always checked; a pinned one is the only one that is believed."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from backend_client.errors import Unreachable, Untrusted
from backend_client.http import Address, HttpTransport
from backend_client.live import open_live
from backend_client.pull import Cursor
from tests.support.certificates import by_oneself

pytestmark = pytest.mark.starts_threads


class Page(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing is said."""


@dataclass
class Host:
    """A server with a certificate of its own making, for one name."""

    port: int
    certificate: str

    def get(self, name: str, pinned: str) -> int:
        transport = HttpTransport(Address(f"https://{name}:{self.port}", pinned))
        try:
            return transport.call("GET", "/", headers={}, body=b"", timeout=10).status
        finally:
            transport.close()


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    folder = tmp_path_factory.mktemp("host")
    made = by_oneself()
    made.write(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    server = HTTPServer(("127.0.0.1", 0), Page)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    yield Host(server.server_port, made.pem)
    server.shutdown()
    serving.join()
    server.server_close()


def test_a_pinned_certificate_is_believed(host: Host) -> None:
    assert host.get("127.0.0.1", host.certificate) == 200


def test_without_a_pin_nobody_vouches_for_it(host: Host) -> None:
    with pytest.raises(Untrusted):
        host.get("127.0.0.1", "")


def test_another_certificate_than_the_pinned_one_is_not_believed(host: Host) -> None:
    with pytest.raises(Untrusted):
        host.get("127.0.0.1", by_oneself().pem)


def test_the_pinned_certificate_is_believed_at_another_address_too(host: Host) -> None:
    assert host.get("localhost", host.certificate) == 200


def test_the_live_socket_checks_it_too(host: Host) -> None:
    with pytest.raises(Untrusted):
        open_live(Address(f"https://127.0.0.1:{host.port}"), "token", Cursor())
    pinned = Address(f"https://127.0.0.1:{host.port}", host.certificate)
    with pytest.raises(Unreachable):  # believed, and no socket there
        open_live(pinned, "token", Cursor())


@pytest.mark.parametrize(
    "url", ["http://192.168.1.20:8750", "http://shop.example", "ftp://shop", "shop", "https://", ""]
)
def test_plain_http_is_for_this_very_machine_only(url: str) -> None:
    with pytest.raises(ValueError, match=r"address|machine"):
        Address(url)


def test_nobody_at_home_is_no_answer() -> None:
    transport = HttpTransport(Address("http://127.0.0.1:9"))
    with pytest.raises(Unreachable) as caught:
        transport.call("GET", "/", headers={}, body=b"", timeout=2)
    assert caught.value.code == "refused"
    transport.close()
