"""Ten things sold by keyboard alone, the plug pulled in the eleventh order, and a new start."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signal 9 is POSIX")
PATIENCE = 60


def _till(folder: Path, script: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.support.keyboard_cashier", str(folder), script]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _seen(till: subprocess.Popen[str]) -> dict[str, Any]:
    assert till.stdout is not None
    seen: dict[str, Any] = json.loads(till.stdout.readline())
    assert "missing" not in seen, seen
    return seen


def _end(till: subprocess.Popen[str]) -> str:
    _, errors = till.communicate(timeout=PATIENCE)
    return errors


def test_everything_is_as_it_was_after_the_plug_was_pulled(tmp_path: Path) -> None:
    till = _till(tmp_path / "till", "sell")
    before = _seen(till)
    till.send_signal(signal.SIGKILL)
    _end(till)
    assert before["sales"] == [f"A-{n:04d}" for n in range(1, 11)]
    assert before["number"] == "A-0011"
    assert len(before["cart"]) == 3

    again = _till(tmp_path / "till", "look")
    after = _seen(again)
    assert _end(again) == ""
    assert again.returncode == 0
    assert (after["number"], after["cart"]) == (before["number"], before["cart"])
    assert after["sales"] == before["sales"]
    assert after["asks"] in ("", "LastSaleSheet")


def test_a_demo_day_is_played_without_a_screen(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pos_app", "demo-day"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
        env={**_here(), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "56 guests served" in done.stdout
    assert "every one as it was written" in done.stdout
    assert "Z-0001, read back and found the same" in done.stdout
    assert "the next morning 58.000 ₫ by MoMo" in done.stdout
    out = tmp_path / "demo-output"
    papers = [file.read_text() for file in sorted((out / "receipts").glob("*.txt"))]
    assert "MoMo" in papers[-1]
    assert len(list((out / "receipts").glob("*.png"))) >= 50
    assert len(list((out / "screens").glob("*.png"))) >= 20
    assert (out / "summary.png").exists()
    for shot in (
        "shift-float",
        "kitchen-sent",
        "open-orders",
        "split",
        "refund-done",
        "shift-z",
        "pay-code",
    ):
        assert (out / "screens" / f"{shot}.png").exists(), shot
    for station in ("bar", "kitchen"):
        assert list((out / "kitchen" / station).glob("*.png")), f"the {station} was told nothing"


def _here() -> dict[str, str]:
    import os
    from pathlib import Path

    return {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
