"""What a screen wants to know of the API: asked on the sync thread, which alone has the tokens."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLate
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from backend_client.client import Client

SECONDS = 20.0
T = TypeVar("T")
Question = Callable[["Client"], T]


class Questions:
    """`ask` waits on one thread for what `answer` does on another."""

    def __init__(self) -> None:
        self._waiting: SimpleQueue[tuple[Question[Any], Future[Any]]] = SimpleQueue()

    def ask(self, question: Question[T], wake: Callable[[], None], seconds: float = SECONDS) -> T:
        """The answer, once `wake` has made the other thread look. Raises `BackendError`."""
        from backend_client.errors import Unreachable

        answer: Future[T] = Future()
        self._waiting.put((question, answer))
        wake()
        try:
            return answer.result(seconds)
        except TooLate as error:
            answer.cancel()
            raise Unreachable("timeout", "the line is busy or down") from error

    def answer(self, client: Client) -> None:
        """All that waits; what nobody waits for any more is not asked."""
        from backend_client.errors import BackendError

        while True:
            try:
                question, answer = self._waiting.get_nowait()
            except Empty:
                return
            if not answer.set_running_or_notify_cancel():
                continue
            try:
                answer.set_result(question(client))
            except BackendError as error:
                answer.set_exception(error)
