"""The rule against stray threads and timers bites, and says how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.house.tree import ROOT

if TYPE_CHECKING:
    import pytest

PATIENT = "SECONDS_TO_STOP = 20.0"
THREAD = """
import threading

def test_leaves_a_thread():
    stop = threading.Event()
    threading.Thread(target=stop.wait, args=(30,), name="forgotten", daemon=True).start()

def test_ends_its_thread():
    thread = threading.Thread(target=str)
    thread.start()
    thread.join()
"""
TIMER = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

kept = []

def test_leaves_a_timer(qapp):
    timer = QTimer()
    timer.setObjectName("forgotten")
    timer.start(60_000)
    kept.append(timer)

def test_gives_its_timer_a_parent(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    QTimer(label).start(60_000)
"""


def _ran(pytester: pytest.Pytester, text: str) -> pytest.RunResult:
    rule = (ROOT / "tests" / "conftest.py").read_text(encoding="utf-8")
    assert PATIENT in rule
    pytester.makeconftest(rule.replace(PATIENT, "SECONDS_TO_STOP = 1.0"))
    pytester.makepyprojecttoml(
        "[tool.pytest.ini_options]\nmarkers = ['starts_threads: it may']\nqt_api = 'pyside6'\n"
    )
    pytester.makepyfile(text)
    return pytester.runpytest_subprocess("-p", "no:randomly", "-p", "no:cacheprovider")


def test_a_thread_left_running_fails_its_test(pytester: pytest.Pytester) -> None:
    result = _ran(pytester, THREAD)
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*still running after the test: forgotten. Stop what you*"])


def test_a_timer_left_ticking_fails_its_test(pytester: pytest.Pytester) -> None:
    result = _ran(pytester, TIMER)
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*still ticking after the test: forgotten. Give the timer*"])
