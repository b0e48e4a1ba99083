"""The till is killed while a shift is closed; whoever starts it again closes it exactly once."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pos_app.boot.wiring import real_ports
from tests.support import books
from tests.support.tills import place

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signal 9 is POSIX")
PATIENCE = 60
SHORT = 50_000


def _till(folder: Path, script: str, step: int = 0) -> tuple[int, list[dict[str, Any]]]:
    command = [sys.executable, "-m", "tests.support.closing_till", str(folder), script, str(step)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode, told


@pytest.mark.parametrize("step", [1, 4, 0], ids=["before", "within", "after"])
def test_a_shift_is_closed_once_whenever_the_power_goes(tmp_path: Path, step: int) -> None:
    killed, told = _till(tmp_path, "close", step)
    assert killed == -signal.SIGKILL
    assert told == ([] if step else [{"closed": True}])

    ended, (again,) = _till(tmp_path, "again")
    assert ended == 0
    if step == 1:
        assert again["was_open"], "it was closed before anything was on the disk"
    if not step:
        assert not again["was_open"], "a Z that was shown is not there any more"

    rows = books.exported(real_ports(), place(tmp_path), tmp_path / "journal.jsonl")
    (z,) = books.zs_of(rows)
    assert len(books.check_z(rows, z).numbers) == 2
    (posted,) = (row["data"] for row in rows if row["type"] == "shift.over_short_posted.v1")
    assert posted["over_short"][0] == -SHORT
    assert (z["number"], z["drawer"]["reason"]) == (1, "thoi nham")
    papers = [row["data"]["job"] for row in rows if row["type"] == "print.queued.v1"]
    assert [job["number"] for job in papers if job.get("kind") == "shift"] == ["Z-0001"]
