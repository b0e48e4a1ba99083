"""Who scans the API's port learns that something speaks HTTP there, and nothing else."""

from __future__ import annotations

import os
import socket
import ssl
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from backend_client.certificate import certificate_of
from backend_client.http import Address
from hosted_api.kit.http.self_made import self_made
from tests.support.api_process import STORE, ApiProcess

pytestmark = pytest.mark.starts_threads

PATHS = (
    *("/", "/docs", "/redoc", "/openapi.json", "/.git/config", "/.env", "/admin", "/metrics/"),
    *("/v1", "/v2/sync/hello", "/v1/sync/hello/", "/api/orders/", "/static/../etc/passwd"),
    *("/%2e%2e/%2e%2e/etc/passwd", "/index.php?a=1", "/v1/sync/nothing"),
)
DOORS = (
    *(("POST", "/v1/sync/hello"), ("POST", "/v1/sync/push"), ("GET", "/v1/sync/feed")),
    *(("GET", "/v1/snapshot/menu"), ("GET", "/v1/snapshot/nothing"), ("GET", "/api/orders")),
    *(("GET", "/api/orders/search?q=ab"), ("GET", "/api/orders/x"), ("GET", "/v1/auth/devices")),
    *(("PATCH", "/api/orders/x/status"), ("POST", "/v1/auth/pairing-codes")),
    *(("POST", "/webhooks/menu/sync"), ("POST", "/webhooks/orders/ingest")),
    *(("POST", "/webhooks/orders/status-update"),),
)
TELLING = (
    "uvicorn",
    "fastapi",
    "starlette",
    "python",
    "evertill",
    "traceback",
    "sqlite",
    "postgres",
)


@pytest.fixture(params=["plain", "tls"])
def api(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[ApiProcess]:
    """One for each test, since a stranger is not answered for long."""
    extra = {}
    if request.param == "tls":
        self_made(tmp_path)
        made = str(tmp_path / "certificate.pem")
        extra = {"EVERTILL_TLS_CERT": made, "EVERTILL_TLS_KEY": made}
    running = ApiProcess(tmp_path / "api", extra=extra).furnish().start()
    yield running
    running.kill()


def trust(api: ApiProcess) -> ssl.SSLContext | None:
    """A stranger believes whatever he is shown."""
    if not api.extra:
        return None
    return Address(url(api), certificate_of(url(api)).pem).trust()


def url(api: ApiProcess) -> str:
    return f"{'https' if api.extra else 'http'}://127.0.0.1:{api.port}"


@pytest.fixture
def stranger(api: ApiProcess) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=url(api), verify=trust(api) or True) as client:
        yield client


def told(answer: httpx.Response) -> str:
    """All that was said, without what everybody says."""
    said = f"{dict(answer.headers)} {answer.text}".lower()
    return said.replace("urn:evertill:problem", "")


def test_what_is_not_there_is_not_there_in_one_way(stranger: httpx.Client) -> None:
    shapes = set()
    for path in PATHS:
        answer = stranger.get(path)
        assert answer.status_code == 404, path
        assert "server" not in answer.headers
        assert not [word for word in TELLING if word in told(answer)], (path, told(answer))
        body = answer.json()
        shapes.add((tuple(sorted(body)), body.get("code", body.get("error"))))
    assert len(shapes) == 2  # partners were promised a shape of their own


def test_doors_tell_a_stranger_only_that_he_is_one(stranger: httpx.Client) -> None:
    for method, path in DOORS:
        for token in ("", "Bearer x", "Basic eDp5", "Bearer evp_xyz"):
            headers = {"authorization": token} if token else {}
            answer = stranger.request(method, path, headers=headers, content=b"{}")
            assert answer.status_code == 401, (method, path, token[:20])
            assert "server" not in answer.headers
            assert not [word for word in TELLING if word in told(answer)]


def test_odd_methods_and_no_http_at_all_are_turned_away(api: ApiProcess) -> None:
    for said in (
        b"TRACE / HTTP/1.1\r\nhost: api\r\n\r\n",
        b"CONNECT other:443 HTTP/1.1\r\nhost: api\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200),
        b"SSH-2.0-OpenSSH_9.0\r\n",
        b"GET / HTTP/1.1\r\ntransfer-encoding: chunked\r\ncontent-length: 5\r\n\r\n0\r\n",
    ):
        answer = answer_to(api, said)
        status = answer.split(b" ", 2)[1:2]
        assert status in ([], [b"400"], [b"404"], [b"405"]), (said, answer)
        assert b"server:" not in answer.lower()
        said_back = answer.decode().lower().replace("urn:evertill:problem", "")
        assert not [word for word in TELLING if word in said_back]


def answer_to(api: ApiProcess, said: bytes) -> bytes:
    """All that comes back, through TLS where there is some."""
    context, answer = trust(api), b""
    with socket.create_connection(("127.0.0.1", api.port), timeout=60) as line:
        inside = context.wrap_socket(line) if context is not None else line
        with inside:
            inside.sendall(said)
            with socket.socket(fileno=os.dup(inside.fileno())) as end:
                end.shutdown(socket.SHUT_WR)  # past TLS, which would close both ways
            while piece := inside.recv(65536):
                answer += piece
    return answer


def _names(certificate: bytes, word: str) -> bool:
    """By chance a few letters stand in any key; as a name they have their length before them."""
    named = word.encode()
    if len(named) < 5:
        named = bytes([len(named)]) + named
    return named.lower() in certificate.lower()


@pytest.mark.parametrize("api", ["tls"], indirect=True)
def test_a_certificate_and_what_comes_before_it_name_nobody(api: ApiProcess) -> None:
    shown = ssl.PEM_cert_to_DER_cert(certificate_of(url(api)).pem)
    own = (STORE.store_id, STORE.name, socket.gethostname(), "127.0.0.1", str(api.folder))
    for word in (*TELLING, *own):
        assert not _names(shown, word), word
    for said in (b"GET / HTTP/1.1\r\nhost: api\r\n\r\n", b"SSH-2.0-OpenSSH_9.0\r\n", bytes(300)):
        with socket.create_connection(("127.0.0.1", api.port), timeout=60) as line:
            line.sendall(said)
            answer = b""
            with suppress(ConnectionResetError):
                while piece := line.recv(65536):
                    answer += piece
        assert len(answer) <= 7  # an alert of TLS, and not even that much of it is ours


@pytest.mark.parametrize("api", ["tls"], indirect=True)
def test_old_kinds_of_tls_are_not_spoken(api: ApiProcess) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with ask(api, context) as line:
        assert line.version() == "TLSv1.2"
    with pytest.warns(DeprecationWarning, match="TLSv1 "):
        context.minimum_version = ssl.TLSVersion.TLSv1
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises((ssl.SSLError, ConnectionError)):
        ask(api, context)


def ask(api: ApiProcess, context: ssl.SSLContext) -> ssl.SSLSocket:
    line = socket.create_connection(("127.0.0.1", api.port), timeout=60)
    try:
        return context.wrap_socket(line)
    except BaseException:
        line.close()
        raise
