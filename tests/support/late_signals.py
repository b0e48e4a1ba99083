"""A slow machine, on purpose: what another thread says reaches the window late, one slot at a time.

    python -m pytest -p tests.support.late_signals tests/journeys

A test that waits for the till's state and then looks at the screen passes by luck: the state is
there with the commit, the label when its slot has run. With this plugin that is never at once, so
the test fails on a quiet machine too. Order is kept, as Qt keeps it; only the time between is new.
"""

from __future__ import annotations

import threading
from collections import deque
from inspect import CO_VARARGS
from time import monotonic
from typing import TYPE_CHECKING, Any
from weakref import WeakMethod

from PySide6.QtCore import QObject, QTimerEvent
from shiboken6 import isValid

from pos_app.bridge.background import Background
from pos_app.bridge.search import SearchDesk
from pos_app.bridge.till import Till

if TYPE_CHECKING:
    from collections.abc import Callable

LATE_SECONDS = 0.04
EVERY_MS = 2
CROWDED = 150
_POSTS: list[_Post] = []
SIGNALS: dict[type, tuple[str, ...]] = {
    Till: ("_word",),
    Background: ("progressed", "finished", "failed"),
    SearchDesk: ("_answered",),
}


class _Post(QObject):
    """Calls what was posted to the window's thread, late and one by one."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: deque[tuple[float, Callable[[], None]]] = deque()
        self.startTimer(EVERY_MS)

    def timerEvent(self, _event: QTimerEvent) -> None:
        for _ in range(1 + len(self.waiting) // CROWDED):
            if not self.waiting or self.waiting[0][0] > monotonic():
                return
            self.waiting.popleft()[1]()


class _Late:
    """Stands for one signal of one object."""

    def __init__(self, real: Any, owner: QObject) -> None:
        self._real, self._owner = real, owner
        self._slots: list[tuple[Any, Any, Any]] = []

    def connect(self, slot: Any, *rest: Any) -> Any:
        """As Qt connects; what other threads emit goes by the list."""
        self.post()
        target = getattr(slot, "emit", slot)
        is_method = getattr(target, "__self__", None) is not None and hasattr(target, "__func__")
        self._slots.append((slot, WeakMethod(target) if is_method else None, target))
        return self._real.connect(slot, *rest)

    def disconnect(self, slot: Any = None) -> Any:
        """As Qt does."""
        self._slots = [each for each in self._slots if slot is not None and each[0] != slot]
        return self._real.disconnect(slot) if slot is not None else self._real.disconnect()

    def emit(self, *args: Any) -> None:
        """On the window's thread at once; from another one late."""
        if threading.current_thread() is threading.main_thread():
            self._real.emit(*args)
            return
        post = self.post()
        for _, weak, target in tuple(self._slots):
            post.waiting.append(
                (monotonic() + LATE_SECONDS, _call(self._owner, weak, target, args))
            )

    @staticmethod
    def post() -> _Post:
        """One for the life of the application."""
        if not _POSTS:
            _POSTS.append(_Post())
        return _POSTS[0]


class _LateSignal:
    """In the class, where the signal was."""

    def __init__(self, name: str, real: Any) -> None:
        self._name, self._real = name, real

    def __get__(self, owner: QObject | None, kind: type) -> Any:
        if owner is None:
            return self._real
        late = owner.__dict__.setdefault("_late", {})
        if self._name not in late:
            late[self._name] = _Late(self._real.__get__(owner, kind), owner)
        return late[self._name]


def _call(
    owner: QObject, weak: Any, target: Callable[..., None], args: tuple[Any, ...]
) -> Callable[[], None]:
    def run() -> None:
        method = weak() if weak is not None else target
        if method is None or not isValid(owner):
            return
        receiver = getattr(method, "__self__", None)
        if isinstance(receiver, QObject) and not isValid(receiver):
            return
        method(*args[: _wanted(method)])

    return run


def _wanted(method: Callable[..., None]) -> int | None:
    """How many arguments it takes; Qt leaves out what a slot does not want."""
    code = getattr(getattr(method, "__func__", None), "__code__", None)
    if code is None or code.co_flags & CO_VARARGS:
        return None
    return int(code.co_argcount) - 1


def pytest_configure() -> None:
    """Put them in the place of the real ones."""
    for kind, names in SIGNALS.items():
        for name in names:
            setattr(kind, name, _LateSignal(name, kind.__dict__[name]))
