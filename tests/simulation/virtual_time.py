"""Time that only passes when there is nothing else to do, and blocking code that stands in it.

`VirtualLoop` is an asyncio loop whose clock jumps to the next thing that is due; a day takes as
long as the work in it. `Beside` lets code that blocks, as a till's, be one actor among coroutines:
it has a thread of its own, and that thread and the loop never run at the same time.
"""

from __future__ import annotations

import asyncio
import selectors
import threading
from collections.abc import Callable, Coroutine
from queue import SimpleQueue
from typing import Any, TypeVar

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
    """Blocking code as an actor of the loop. `run` from a task, `wait_for` from within the code."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._thread: threading.Thread | None = None
        self._orders: SimpleQueue[tuple[str, Any]] = SimpleQueue()
        self._answers: SimpleQueue[tuple[str, Any]] = SimpleQueue()

    async def run(self, work: Callable[[], T]) -> T:
        """Do `work` over there; what it waits for is awaited here."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._live, name=self._name, daemon=True)
            self._thread.start()
        self._orders.put(("do", work))
        done: T = await self._serve()
        return done

    def wait_for(self, made: Coroutine[Any, Any, T]) -> T:
        """Block until the loop has run `made`. Raises what it raises, and `Ended`."""
        self._answers.put(("wait", made))
        how, value = self._orders.get()
        if how == "raise":
            raise value
        result: T = value
        return result

    def close(self) -> None:
        """End the thread."""
        if self._thread is not None:
            self._orders.put(("end", None))
            self._thread.join()

    async def _serve(self) -> Any:
        gone: asyncio.CancelledError | None = None
        while True:
            how, value = self._answers.get()
            if how == "wait":
                gone = await self._answer(value, gone)
            elif isinstance(value, Ended) and gone is not None:
                raise gone
            elif how == "raise":
                raise value
            else:
                return value

    async def _answer(
        self, made: Coroutine[Any, Any, Any], gone: asyncio.CancelledError | None
    ) -> asyncio.CancelledError | None:
        if gone is not None:
            made.close()
            self._orders.put(("raise", Ended()))
            return gone
        try:
            self._orders.put(("give", await made))
        except asyncio.CancelledError as cancelled:
            self._orders.put(("raise", Ended()))
            return cancelled
        except Exception as error:  # noqa: BLE001  raised again where it was waited for
            self._orders.put(("raise", error))
        return None

    def _live(self) -> None:
        while True:
            how, work = self._orders.get()
            if how == "end":
                return
            try:
                self._answers.put(("give", work()))
            except BaseException as error:  # noqa: BLE001  raised again in the loop
                self._answers.put(("raise", error))
