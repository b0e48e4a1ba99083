"""The API behind TLS: who is believed and who is not, by requests and on the live socket alike."""

from __future__ import annotations

import os
import signal
import socket
import ssl
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from backend_client.certificate import certificate_of, fingerprint_of
from backend_client.errors import Unreachable, Untrusted
from backend_client.http import Address, HttpTransport
from backend_client.live import open_live
from backend_client.pull import Cursor
from hosted_api.kit.http.tls import Tls
from tests.support.api_process import ApiProcess
from tests.support.certificates import Authority, Pair, by_oneself

pytestmark = pytest.mark.starts_threads


@dataclass
class Host:
    """A running API, and the certificate it shows."""

    api: ApiProcess
    folder: Path
    authority: Authority = field(default_factory=Authority)

    def url(self, name: str = "127.0.0.1") -> str:
        return f"https://{name}:{self.api.port}"

    def show(self, pair: Pair) -> Pair:
        """As a program does that renews certificates: the files are replaced, and it is told."""
        pair.write(self.folder)
        assert self.api.process is not None
        self.api.process.send_signal(signal.SIGHUP)
        while certificate_of(self.url()).fingerprint != fingerprint_of(pair.pem):
            continue  # each look is a greeting with the server
        return pair

    def visit(self, pinned: str = "", name: str = "127.0.0.1") -> tuple[object, object]:
        """How a till fares there: by a request, and on the live socket."""
        address, token = Address(self.url(name), pinned), self.api.badge().token()
        transport = HttpTransport(address)
        by_request: object
        try:
            said = {"authorization": f"Bearer {token}"}
            by_request = transport.call(
                "GET", "/v1/sync/feed", headers=said, body=b"", timeout=60
            ).status
        except Untrusted as no:
            by_request = no.code
        finally:
            transport.close()
        try:
            self._open(address, token)
        except Untrusted as no:
            return by_request, no.code
        return by_request, "open"

    def _open(self, address: Address, token: str) -> None:
        """As a till: again, where a busy machine let the greeting run out of its seconds."""
        for last in (False, False, True):
            try:
                open_live(address, token, Cursor()).close()
                return
            except Unreachable:
                if last:
                    raise


IN = (200, "open")


def no(code: str) -> tuple[str, str]:
    return code, code


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    folder = tmp_path_factory.mktemp("tls")
    certificate, key = by_oneself().write(folder)
    extra = {"EVERTILL_TLS_CERT": str(certificate), "EVERTILL_TLS_KEY": str(key)}
    api = ApiProcess(folder / "api", extra=extra).furnish().start()
    yield Host(api, folder)
    api.kill()


@pytest.fixture
def host(running: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Host:
    """This computer believes the one authority."""
    (tmp_path / "authorities.pem").write_text(running.authority.pem)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authorities.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    return running


def test_one_an_authority_vouches_for_is_believed_and_so_is_the_next(host: Host) -> None:
    for _ in range(2):
        host.show(host.authority.vouch())
        assert host.visit() == IN


@pytest.mark.parametrize(
    ("shop", "days", "code"),
    [
        ("shop.example", (-1, 1), "other_name"),
        ("192.0.2.7", (-1, 1), "other_name"),
        ("127.0.0.1", (-3, -2), "expired"),
        ("127.0.0.1", (2, 3), "expired"),
    ],
)
def test_what_an_authority_vouches_for_holds_for_its_name_and_its_time(
    host: Host, shop: str, days: tuple[int, int], code: str
) -> None:
    host.show(host.authority.vouch(shop, days))
    assert host.visit() == no(code)


def test_one_that_nobody_we_know_vouches_for_is_not_believed(host: Host) -> None:
    host.show(by_oneself())
    assert host.visit() == no("self_made")
    host.show(Authority("A stranger").vouch())
    assert host.visit() == no("self_made")


def test_a_pinned_one_is_believed_wherever_the_server_is(host: Host) -> None:
    shown = host.show(by_oneself("192.0.2.7"))
    assert host.visit(shown.pem) == IN
    assert host.visit(shown.pem, "localhost") == IN
    by_a_stranger = host.show(Authority("A stranger").vouch())
    assert host.visit(by_a_stranger.pem) == IN


def test_beside_a_pinned_one_no_other_is_believed(host: Host) -> None:
    pinned = by_oneself().pem
    host.show(by_oneself())
    assert host.visit(pinned) == no("other_certificate")
    host.show(host.authority.vouch())
    assert host.visit(pinned) == no("other_certificate")
    assert host.visit("no certificate at all") == no("other_certificate")
    run_out = host.show(by_oneself(days=(-3, -2)))
    assert host.visit(run_out.pem) == no("expired")


def test_a_pinned_one_that_was_renewed_is_compared_again(host: Host) -> None:
    before = host.show(by_oneself())
    assert host.visit(before.pem) == IN
    after = host.show(by_oneself())
    assert host.visit(before.pem) == no("other_certificate")
    assert certificate_of(host.url()).pem == after.pem
    assert host.visit(after.pem) == IN


def test_a_renewal_that_is_half_done_disturbs_nobody(tmp_path: Path) -> None:
    first, other = by_oneself(), by_oneself()
    certificate, key = first.write(tmp_path)
    tls = Tls(certificate, key)
    assert not tls.look()
    certificate.write_text(other.pem)  # its key is still on the way
    assert not tls.look()
    assert tls.fingerprint == fingerprint_of(first.pem)
    assert _greets(tls, first)
    certificate.unlink()
    assert not tls.look()
    other.write(tmp_path)
    assert tls.look()
    assert _greets(tls, other)


def _greets(tls: Tls, pair: Pair) -> bool:
    """Whether a server with it can prove to a till that it is `pair`; both sit in this thread."""
    trust = Address("https://127.0.0.1", pair.pem).trust()
    assert trust is not None
    up, down = ssl.MemoryBIO(), ssl.MemoryBIO()
    till = trust.wrap_bio(down, up, server_hostname="127.0.0.1")
    server = tls.context.wrap_bio(up, down, server_side=True)
    for each in (till, server, till, server):
        with suppress(ssl.SSLWantReadError):
            each.do_handshake()
    return till.version() is not None and till.getpeercert(binary_form=True) is not None


def test_who_does_not_finish_the_greeting_is_cut_off(host: Host) -> None:
    with socket.create_connection(("127.0.0.1", host.api.port)) as slow:
        slow.settimeout(60)
        slow.sendall(b"\x16\x03\x01")
        assert slow.recv(64) == b""


def test_plain_http_is_not_heard_at_the_door_of_tls(host: Host) -> None:
    with socket.create_connection(("127.0.0.1", host.api.port), timeout=60) as line:
        line.sendall(b"GET /health HTTP/1.1\r\nhost: a\r\n\r\n")
        said = b""
        try:
            while piece := line.recv(4096):
                said += piece
        except ConnectionResetError:
            pass
        assert b"HTTP" not in said


def test_a_keeper_makes_a_certificate_once_and_serves_with_it(tmp_path: Path) -> None:
    told = [keeper(tmp_path, "make-certificate") for _ in range(2)]
    assert told[0] == told[1]
    lines = told[0].stdout.splitlines()
    extra = dict(line.split("=", 1) for line in lines[:2])
    assert stat.S_IMODE(Path(extra["EVERTILL_TLS_KEY"]).stat().st_mode) == 0o600
    api = ApiProcess(tmp_path / "api", extra=extra).furnish().start()
    try:
        seen = certificate_of(f"https://127.0.0.1:{api.port}")
        assert lines[2] == f"Fingerprint: {seen.fingerprint}"
        assert Host(api, tmp_path).visit(seen.pem) == IN
    finally:
        api.kill()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"EVERTILL_TLS_CERT": "cert.pem"}, "go together"),
        ({"EVERTILL_TLS_CERT": "cert.pem", "EVERTILL_TLS_KEY": "none.pem"}, "cannot be used"),
        ({"EVERTILL_TLS_CERT": "cert.pem", "EVERTILL_TLS_KEY": "cert.pem"}, "cannot be used"),
    ],
)
def test_a_certificate_that_is_no_good_is_refused_in_words(
    tmp_path: Path, given: dict[str, str], words: str
) -> None:
    by_oneself().write(tmp_path)
    told = keeper(tmp_path, "serve", **{name: str(tmp_path / file) for name, file in given.items()})
    assert told.returncode == 2
    assert words in told.stderr
    assert "Traceback" not in told.stderr


def keeper(folder: Path, command: str, **given: str) -> Told:
    environment = {**os.environ, "EVERTILL_DATA_FOLDER": str(folder / "keeper"), **given}
    done = subprocess.run(
        [sys.executable, "-m", "hosted_api", command],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return Told(done.returncode, done.stdout, done.stderr)


@dataclass(frozen=True)
class Told:
    returncode: int
    stdout: str
    stderr: str
