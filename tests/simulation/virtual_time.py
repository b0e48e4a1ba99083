"""Time that only passes when there is nothing else to do, and blocking code that stands in it.

`VirtualLoop` is an asyncio loop whose clock jumps to the next thing that is due; a day takes as
long as the work in it. `Beside` lets code that blocks, as a till's, be one actor among coroutines.
"""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from greenlet import greenlet  # type: ignore[import-untyped]

T = TypeVar("T")


class NothingLeft(Exception):
    """Everybody waits and nothing will ever happen."""


class _Leap(selectors.DefaultSelector):
    """Instead of waiting for the network, let the time pass."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise NothingLeft
        if timeout > 0:
            self.now += timeout
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """No sockets, no waiting, no threads of its own."""

    def __init__(self) -> None:
        self._leap = _Leap()
        super().__init__(self._leap)

    def time(self) -> float:
        """Seconds since the loop was made."""
        return self._leap.now

    def run_in_executor(  # type: ignore[override]
        self, executor: Any, func: Callable[..., Any], *args: Any
    ) -> asyncio.Future[Any]:
        """At once: what other threads would do is done here, so it comes out the same each time."""
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:  # noqa: BLE001  raised again where it is awaited
            future.set_exception(error)
        return future


class Ended(BaseException):
    """Whoever was waited for is gone; raised in blocking code, so that it comes to its end."""


class Beside:
    """Blocking code as an actor of the loop. `run` from a task, `wait_for` from within the code.

    It has a stack of its own instead of a thread: changing between the two costs no more than a
    call, and the system has no say in when that happens.
    """

    def __init__(self) -> None:
        self._code: Any = None

    async def run(self, work: Callable[[], T]) -> T:
        """Do `work` over there; what it waits for is awaited here."""
        code = self._code = greenlet(work)
        gone: asyncio.CancelledError | None = None
        try:
            said = code.switch()
            while not code.dead:
                try:
                    if gone is not None:
                        said.close()
                        raise gone
                    answer = await said
                except asyncio.CancelledError as cancelled:
                    gone = cancelled
                    said = code.throw(Ended())
                except Exception as error:  # noqa: BLE001  raised again where it was waited for
                    said = code.throw(error)
                else:
                    said = code.switch(answer)
        except Ended:
            if gone is None:
                raise
            raise gone from None
        done: T = said
        return done

    def wait_for(self, made: Coroutine[Any, Any, T]) -> T:
        """Block until the loop has run `made`. Raises what it raises, and `Ended`."""
        code = self._code
        assert code is greenlet.getcurrent()
        result: T = code.parent.switch(made)
        return result
