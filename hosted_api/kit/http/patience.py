"""Connections that dawdle: headers have ten seconds and 64 KiB, or the connection is cut.

Whoever sends a byte a minute holds a socket and a little memory, but nobody else's time.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEADER_SECONDS = 10.0
HEADER_BYTES = 64 * 1024


class PatientProtocol(HttpToolsProtocol):
    """Uvicorn's protocol with an end to its patience."""

    _late: asyncio.TimerHandle | None = None
    _seen = 0

    def connection_made(self, transport: Any) -> None:
        """The first headers have to come soon."""
        super().connection_made(transport)
        self._begin_waiting()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing to wait for any more."""
        self._stop_waiting()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        """A later request on the same connection has the same time."""
        super().on_message_begin()
        self._seen = 0
        self._begin_waiting()

    def on_url(self, url: bytes) -> None:
        """Counted with the headers."""
        self._count(url)
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Too many of them end the connection."""
        self._count(name + value)
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """In time."""
        self._stop_waiting()
        super().on_headers_complete()

    def _count(self, data: bytes) -> None:
        self._seen += len(data)
        if self._seen > HEADER_BYTES:
            raise ValueError("headers too large")  # the parser answers 400 and closes

    def _begin_waiting(self) -> None:
        if self._late is None:
            self._late = self.loop.call_later(HEADER_SECONDS, self.transport.abort)

    def _stop_waiting(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None
