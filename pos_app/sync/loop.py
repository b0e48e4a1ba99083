"""Two threads of sync: one does a step after the other, one listens on the live socket.

Neither ever holds up a sale: they ask the engine in short turns and wait for nobody but the wire.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from threading import Condition, Thread
from typing import TYPE_CHECKING

from backend_client.errors import BackendError, SignedOut
from backend_client.retry import Backoff
from pos_core.frozen import dataclass

if TYPE_CHECKING:
    from backend_client.contracts.feed import LiveMessage
    from backend_client.live import LiveSocket
    from backend_client.pull import Cursor
    from backend_client.retry import Rng
    from pos_app.sync.syncer import Syncer

STOP_SECONDS = 10.0
_MOST_NEWS = 64

log = logging.getLogger("evertill.sync")
Connect = Callable[["Cursor"], "LiveSocket"]


@dataclass(frozen=True, slots=True)
class Line:
    """How the live socket is opened; None where there is none and the feed is polled."""

    connect: Connect | None
    rng: Rng


class SyncLoop:
    """Start it once the till is open; `wake` it when the journal grew; stop it before the engine.

    `make` builds the syncer on the sync thread, where loading its libraries holds up nobody.
    """

    def __init__(self, make: Callable[[], Syncer], line: Line) -> None:
        self._make = make
        self._line = line
        self._changed = Condition()
        self._woken = self._stopping = False
        self._news: deque[LiveMessage] = deque(maxlen=_MOST_NEWS)
        self._live_changed: bool | None = None
        self._socket: LiveSocket | None = None
        self._syncer: Syncer | None = None
        self._thread = Thread(target=self._run, name="sync", daemon=True)
        self._listener = Thread(target=self._listen, name="sync-live", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()
        if self._line.connect is not None:
            self._listener.start()

    def wake(self) -> None:
        """The journal grew, or somebody wants to see it tried again. Any thread; never waits."""
        with self._changed:
            self._woken = True
            self._changed.notify_all()

    def stop(self, timeout: float = STOP_SECONDS) -> bool:
        """End both threads; False when one still waits for the wire."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        socket = self._socket
        if socket is not None:
            socket.close()
        alive = False
        for thread in (self._thread, self._listener):
            if thread.ident is not None:
                thread.join(timeout)
                alive = alive or thread.is_alive()
        return not alive

    def _run(self) -> None:
        try:
            syncer = self._syncer = self._make()
        except Exception:
            log.exception("sync does not begin")
            return
        while not self._stopping:
            try:
                wait = self._step(syncer)
            except Exception:
                log.exception("a step of sync failed")
                wait = 5.0
            self._rest(wait)
        try:
            syncer.close()
        except Exception:
            log.exception("sync did not end in good order")

    def _step(self, syncer: Syncer) -> float:
        with self._changed:
            news = list(self._news)
            self._news.clear()
            live, self._live_changed = self._live_changed, None
            woken, self._woken = self._woken, False
        if live is not None:
            syncer.live(is_live=live)
        if woken:
            syncer.look()
        for message in news:
            syncer.news(message.entries, head=message.head)
        if news:
            self._ack(syncer.cursor.seq)
        return syncer.step()

    def _rest(self, seconds: float) -> None:
        """Until there is something to do, or so many seconds have passed."""
        with self._changed:
            self._changed.wait_for(self._has_work, timeout=seconds)

    def _has_work(self) -> bool:
        return self._woken or self._stopping or bool(self._news) or self._live_changed is not None

    def _ack(self, seq: int) -> None:
        socket = self._socket
        if socket is not None:
            socket.ack(seq)

    def _listen(self) -> None:
        backoff = Backoff(self._line.rng)
        while not self._stopping:
            try:
                self._hear_out(backoff)
            except SignedOut:
                self._pause(backoff.pause(30.0))
            except BackendError as trouble:
                log.info("the live line is gone: %s", trouble)
                self._pause(backoff.pause())
            except Exception:
                log.exception("the live line failed")
                self._pause(30.0)

    def _hear_out(self, backoff: Backoff) -> None:
        """One socket, from its opening to its end."""
        syncer, connect = self._syncer, self._line.connect
        if connect is None or syncer is None or not syncer.is_greeted:
            self._pause(0.2)
            return
        socket = self._socket = connect(syncer.cursor)
        try:
            self._tell_live(is_live=True)
            while not self._stopping:
                message = socket.next()
                backoff.well()
                with self._changed:
                    self._news.append(message)
                    self._changed.notify_all()
        finally:
            self._socket = None
            socket.close()
            self._tell_live(is_live=False)

    def _tell_live(self, *, is_live: bool) -> None:
        with self._changed:
            self._live_changed = is_live
            self._changed.notify_all()

    def _pause(self, seconds: float) -> None:
        with self._changed:
            self._changed.wait_for(self._is_stopping, timeout=seconds)

    def _is_stopping(self) -> bool:
        return self._stopping
