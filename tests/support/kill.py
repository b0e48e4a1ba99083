"""Kills a working till, again and again and fast: a server that has everything loaded forks it.

`KillServer("module:function")` starts the server; each `run` forks a child that calls the function
with a folder, a way to tell what was acknowledged, and is killed with signal 9 after some
seconds or at the n-th step it reports. What was told is in the folder's `told` file, which a
killed process leaves behind as it is.
"""

import importlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self, cast

TOLD = "told"

Tell = Callable[[str], None]
Step = Callable[[], None]
Work = Callable[[Path, Tell, Step], None]
"""What is killed: gets a folder, a way to acknowledge, and something to call at every step."""


def told(folder: Path) -> list[str]:
    """Everything that was acknowledged in this folder so far, in order."""
    path = folder / TOLD
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


class KillServer:
    """Use as a context; one child runs at a time."""

    def __init__(self, work: str) -> None:
        command = [sys.executable, "-m", "tests.support.kill", work]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=60)
        self._process.stdout.close()

    def run(self, folder: Path, *, seconds: float = 60.0, step: int = 0, after: int = 0) -> bool:
        """Fork the work; True when it was killed, False when it came to its end.

        The seconds begin once it has told of `after` things, so that a slow machine kills at the
        same moments as a fast one. Raises `RuntimeError` when the child failed by itself.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        order = {"folder": str(folder), "seconds": seconds, "step": step, "after": after}
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        status = json.loads(self._process.stdout.readline())
        if status not in (0, -signal.SIGKILL):
            raise RuntimeError(f"the killed work failed by itself: {status}")
        return cast("int", status) != 0


def _serve(work: Work) -> None:
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _be_killed(work, Path(order["folder"]), order["step"])
        status = _wait(child, Path(order["folder"]) / TOLD, order["after"], order["seconds"])
        sys.stdout.write(json.dumps(os.waitstatus_to_exitcode(status)) + "\n")
        sys.stdout.flush()


def _wait(child: int, told_file: Path, after: int, seconds: float) -> int:
    wanted = _lines(told_file) + after
    end = None if after else time.monotonic() + seconds
    while end is None or time.monotonic() < end:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return status
        if end is None and _lines(told_file) >= wanted:
            end = time.monotonic() + seconds
        time.sleep(0.0003)
    os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def _lines(file: Path) -> int:
    return file.read_bytes().count(b"\n") if file.exists() else 0


def _be_killed(work: Work, folder: Path, at_step: int) -> None:
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1
        if steps == at_step:
            os.kill(os.getpid(), signal.SIGKILL)

    code = 1
    try:
        file = os.open(folder / TOLD, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        work(folder, lambda text: _write_line(file, text), step)
        code = 0
    finally:
        os._exit(code)


def _write_line(file: int, text: str) -> None:
    os.write(file, text.encode() + b"\n")


if __name__ == "__main__":
    module, _, name = sys.argv[1].partition(":")
    _serve(cast("Work", getattr(importlib.import_module(module), name)))
