"""Rules for every test: no window on the screen, no thread or timer left behind.

A test that leaves something running fails and is told how to mend it, because a thread that
outlives its test turns up later as somebody else's failure.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from collections.abc import Iterator

pytest_plugins = ["pytester"]

SECONDS_TO_STOP = 20.0

try:
    from hypothesis import HealthCheck, settings
except ModuleNotFoundError:  # the tests of the rules also run in a Python with pytest alone
    pass
else:
    # Deadlines measure the machine, not the code; a failing example is printed to be replayed.
    settings.register_profile(
        "shop", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.register_profile("thorough", parent=settings.get_profile("shop"), max_examples=2_000)
    settings.load_profile(os.environ.get("EVERTILL_HYPOTHESIS", "shop"))


try:
    from tests.support import qt_bot
except ModuleNotFoundError:  # there too
    pass
else:
    qt_bot.mend()


@pytest.fixture(autouse=True)
def _no_thread_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that leaves a thread alive; mark it `starts_threads` if it must."""
    before = set(threading.enumerate())
    yield
    stray = _strays(before)
    if stray and not request.node.get_closest_marker("starts_threads"):
        names = ", ".join(sorted(thread.name for thread in stray))
        pytest.fail(
            f"still running after the test: {names}. Stop what you started (its own stop or close, "
            "then join) before the test ends, or use the fixture that does."
        )


@pytest.fixture(autouse=True)
def _no_timer_left_ticking(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the window test that leaves a QTimer active."""
    if "qapp" not in request.fixturenames:  # qtbot brings qapp along
        yield
        return
    before = set(_ticking_timers())
    yield
    left = [name for key, name in _ticking_timers().items() if key not in before]
    if left:
        pytest.fail(
            f"still ticking after the test: {', '.join(sorted(left))}. Give the timer a parent "
            "that goes with the test (qtbot.addWidget) or stop it."
        )


@pytest.fixture(autouse=True)
def _no_counter_left_open(
    _no_thread_left_running: None, _no_timer_left_ticking: None
) -> Iterator[None]:
    """Close the till of a test that failed before it came to that."""
    yield
    counters = sys.modules.get("tests.support.counters")
    if counters is not None:
        counters.close_left_open()


@pytest.fixture(autouse=True)
def _english_again(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that opened a window in another language leaves the next one English words."""
    yield
    if "qapp" in request.fixturenames and "pos_app.ui.language" in sys.modules:
        qapp = request.getfixturevalue("qapp")
        for spoken in qapp.findChildren(sys.modules["pos_app.ui.language"].Language):
            spoken.speak("en")


def _strays(before: set[threading.Thread]) -> list[threading.Thread]:
    """Threads born in the test that do not end within a moment."""
    born = [t for t in threading.enumerate() if t not in before and _is_python_thread(t)]
    for thread in born:
        thread.join(SECONDS_TO_STOP)
    return [thread for thread in born if thread.is_alive()]


def _is_python_thread(thread: threading.Thread) -> bool:
    # Dummies stand for threads that Qt or xdist started; they come and go by themselves.
    return not isinstance(thread, threading._DummyThread) and not thread.name.startswith("execnet")


def _ticking_timers() -> dict[int, str]:
    """Names of the active QTimers of the process by identity, after pending deletions."""
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    timers = [thing for thing in gc.get_objects() if type(thing) is core.QTimer]
    return {id(t): t.objectName() or f"a QTimer of {_parent(t)}" for t in timers if _ticks(t)}


def _ticks(timer: object) -> bool:
    try:
        return bool(timer.isActive())  # type: ignore[attr-defined]
    except RuntimeError:  # its C++ half is gone already
        return False


def _parent(timer: object) -> str:
    return type(timer.parent()).__name__  # type: ignore[attr-defined]
