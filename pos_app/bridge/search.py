"""Searches a very large catalogue beside the window, and forgets answers nobody waits for any more.

A shop's catalogue answers within a frame and is asked directly; from a few hundred thousand items
on a single letter may take longer, so the question goes to a thread with its own connection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

if TYPE_CHECKING:
    from pos_app.engine.catalog import Catalogue
    from pos_core.catalog import Hits

LARGE = 150_000
_FOR_EVER = -1


class SearchDesk(QObject):
    """`ask` answers by `found(text, hits)`, now or later; only the newest question counts."""

    found = Signal(str, object)
    _answered = Signal(int, str, object)

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._newest = 0
        self._beside: Catalogue | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(_FOR_EVER)
        self._answered.connect(self._on_answered)

    @property
    def newest(self) -> int:
        """The number of the newest question."""
        return self._newest

    def ask(self, text: str, limit: int) -> None:
        """Look for `text`; a question still under way is forgotten."""
        self._newest += 1
        if self._catalogue.count < LARGE:
            self.found.emit(text, self._catalogue.search(text, limit))
        else:
            self._pool.start(_Question(self, self._newest, text, limit))

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._newest += 1

    @Slot()
    def renew(self) -> None:
        """The catalogue was replaced: the second connection takes the new one."""
        self.forget()
        self._pool.start(_Renewal(self))

    def stop(self) -> None:
        """End the thread and its connection; the desk takes no questions afterwards."""
        self.forget()
        self._pool.start(_Ending(self))
        self._pool.waitForDone()

    def look_up(self, number: int, text: str, limit: int) -> None:
        """On the thread of the pool: answer, unless something newer was asked meanwhile."""
        if number != self._newest:
            return
        if self._beside is None:
            self._beside = self._catalogue.open_second()
        self._answered.emit(number, text, self._beside.search(text, limit))

    def reopen_beside(self) -> None:
        """On the thread of the pool: take the newer catalogue."""
        if self._beside is not None:
            self._beside.reopen()

    def close_beside(self) -> None:
        """On the thread of the pool: let go of the file."""
        if self._beside is not None:
            self._beside.close()
            self._beside = None

    @Slot(int, str, object)
    def _on_answered(self, number: int, text: str, hits: Hits) -> None:
        if number == self._newest:
            self.found.emit(text, hits)


class _Question(QRunnable):
    def __init__(self, desk: SearchDesk, number: int, text: str, limit: int) -> None:
        super().__init__()
        self._desk, self._number, self._text, self._limit = desk, number, text, limit

    def run(self) -> None:
        self._desk.look_up(self._number, self._text, self._limit)


class _Renewal(QRunnable):
    def __init__(self, desk: SearchDesk) -> None:
        super().__init__()
        self._desk = desk

    def run(self) -> None:
        self._desk.reopen_beside()


class _Ending(QRunnable):
    def __init__(self, desk: SearchDesk) -> None:
        super().__init__()
        self._desk = desk

    def run(self) -> None:
        self._desk.close_beside()
