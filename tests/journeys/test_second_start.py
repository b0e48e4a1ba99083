"""A second start on the same data folder: the open window comes forward, and nothing is written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from pos_app.store.lock import take_lock, who_holds
from tests.support.tills import NOON

if TYPE_CHECKING:
    from pathlib import Path

TRIES = 40


def _start(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "pos_app", "--data", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def _wait_until_it_holds_the_lock(till: subprocess.Popen[str], folder: Path) -> None:
    for _ in range(600):
        if folder.is_dir() and who_holds(folder) is not None:
            return
        with suppress(subprocess.TimeoutExpired):
            till.wait(0.05)
    raise TimeoutError("the till did not start")


def test_the_first_window_is_asked_to_come_forward(tmp_path: Path) -> None:
    first = _start(tmp_path / "till")
    try:
        _wait_until_it_holds_the_lock(first, tmp_path / "till")
        codes, said = [], ""
        for _ in range(TRIES):  # until the first one is up and answers its door
            second = _start(tmp_path / "till")
            codes.append(second.wait(60))
            said, _ = second.communicate()
            if codes[-1:] == [0]:
                break
        assert codes[-1] == 0
        assert "already open" in said
        assert set(codes) <= {0, 2}
        assert first.poll() is None
    finally:
        first.send_signal(signal.SIGKILL)
        first.communicate()


def test_a_till_that_answers_nobody_is_still_not_opened_twice(tmp_path: Path) -> None:
    folder = tmp_path / "till"
    folder.mkdir()
    lock = take_lock(folder, NOON)
    try:
        second = _start(folder)
        _, said = second.communicate(timeout=60)
    finally:
        lock.release()
    assert second.returncode == 2
    assert "S-11" in said
    assert "already open" in said
    assert not (folder / "journal.db").exists()
