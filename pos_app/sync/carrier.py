"""A thread for what may take its time: it carries one thing after another, and sleeps between."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Condition, Thread

STOP_SECONDS = 10.0
_PAUSE_SECONDS = 5.0

log = logging.getLogger("evertill.sync")


class Carrier:
    """`carry` does one thing and says in how many seconds it is to be called again.

    `end` is called on the thread once it stops. Start it, `wake` it, stop it.
    """

    def __init__(self, name: str, carry: Callable[[], float], end: Callable[[], None]) -> None:
        self._carry = carry
        self._end = end
        self._changed = Condition()
        self._woken = self._stopping = False
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wake(self) -> None:
        """There may be something to carry. Any thread; never waits."""
        with self._changed:
            self._woken = True
            self._changed.notify_all()

    def stop(self, timeout: float = STOP_SECONDS) -> bool:
        """End; False when it still waits for the wire."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.ident is not None:
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while not self._stopping:
            with self._changed:
                self._woken = False
            try:
                rest = self._carry()
            except Exception:
                log.exception("something is not carried")
                rest = _PAUSE_SECONDS
            with self._changed:
                self._changed.wait_for(self._has_work, None if rest == float("inf") else rest)
        self._end()

    def _has_work(self) -> bool:
        return self._woken or self._stopping
