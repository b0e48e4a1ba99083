"""A private Redis for the tests: on a socket in a folder of its own, keeping nothing on disk."""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

_START_SECONDS = 60.0


@dataclass(frozen=True, slots=True, eq=False)
class RedisServer:
    """`start` and `kill` it as often as one likes; what it held is gone each time."""

    program: str
    folder: Path
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"unix://{self.path}"

    @property
    def path(self) -> Path:
        return self.folder / "redis.sock"

    def start(self) -> None:
        options = ["--port", "0", "--unixsocket", str(self.path), "--save", ""]
        with (self.folder / "redis.log").open("ab") as log:
            self.running.append(
                subprocess.Popen([self.program, *options], stdout=log, stderr=log, cwd=self.folder)
            )
        until = time.monotonic() + _START_SECONDS
        while not self._answers():
            if self.running[-1].poll() is not None or time.monotonic() > until:
                said = (self.folder / "redis.log").read_text()[-2000:]
                raise RuntimeError(f"Redis did not start:\n{said}")
            time.sleep(0.02)

    def kill(self) -> None:
        """As a power cut would end it."""
        while self.running:
            process = self.running.pop()
            process.kill()
            process.wait(20)
        self.path.unlink(missing_ok=True)

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as line:
            try:
                line.connect(str(self.path))
                line.sendall(b"PING\r\n")
                return line.recv(16) == b"+PONG\r\n"
            except OSError:
                return False


@contextmanager
def redis_server() -> Iterator[RedisServer]:
    """A server of our own. Raises `RuntimeError` where Redis cannot be had."""
    program = shutil.which("redis-server")
    if program is None:
        raise RuntimeError("no Redis: apt-get install -y redis-server")
    folder = Path(
        tempfile.mkdtemp(prefix="evertill-redis-")
    )  # short: a socket's path has 107 bytes
    server = RedisServer(program, folder)
    server.start()
    try:
        yield server
    finally:
        server.kill()
        shutil.rmtree(folder, ignore_errors=True)
