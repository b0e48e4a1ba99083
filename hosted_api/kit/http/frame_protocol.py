"""Uvicorn's protocol of sockets, with a way past its packing for frames that are ready."""

from __future__ import annotations

from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from hosted_api.kit.http.frames import EXTENSION


class FrameProtocol(WebSocketsSansIOProtocol):
    """Takes frames as they are, and says so in the scope of each socket."""

    def handle_connect(self, event: Any) -> None:
        """Offer it to whoever is to hold the socket."""
        super().handle_connect(event)
        if not self.handshake_complete and not self.conn.extensions:
            self.scope["extensions"][EXTENSION] = {"write": self.write_frame}

    def write_frame(self, frame: bytes) -> bool:
        """Send `frame` at once; False where the other side is gone or does not keep up.

        Then nothing was sent, and `send` waits for it or says that it is gone.
        """
        is_open = self.handshake_complete and not self.close_sent
        if not is_open or not self.writable.is_set() or self.transport.is_closing():
            return False
        self.transport.write(frame)
        return True
