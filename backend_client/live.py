"""The live socket: the feed's entries the moment they are committed.

It never is the only way something arrives: what a socket did not bring is read by cursor.
"""

from __future__ import annotations

from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import msgspec

from backend_client.certificate import untrusted
from backend_client.contracts.feed import Ack, LiveMessage
from backend_client.errors import SignedOut, Unreachable
from backend_client.http import CONNECT_SECONDS, Address
from backend_client.pull import Cursor

if TYPE_CHECKING:
    from websockets.sync.client import ClientConnection

SILENCE_SECONDS = 75.0
"""The API says something every 30 seconds; after two times of nothing the line is dead."""

_LARGEST = 8 << 20


class LiveSocket:
    """An open socket; `next` waits for news on one thread, `ack` and `close` come from any."""

    def __init__(self, connection: ClientConnection, opened: ExitStack) -> None:
        self._connection = connection
        self._opened = opened

    def next(self, timeout: float = SILENCE_SECONDS) -> LiveMessage:
        """The next news. Raises `Unreachable` when the line is gone or was silent for too long."""
        from websockets.exceptions import WebSocketException

        try:
            return msgspec.json.decode(self._connection.recv(timeout), type=LiveMessage)
        except (WebSocketException, OSError, TimeoutError, EOFError) as error:
            raise Unreachable("broken", str(error)) from error
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise Unreachable("broken", f"news nobody understands: {error}") from error

    def ack(self, seq: int) -> None:
        """Tell how far we have come; of no consequence when it does not arrive."""
        from websockets.exceptions import WebSocketException

        with suppress(WebSocketException, OSError):
            self._connection.send(msgspec.json.encode(Ack(seq)).decode())

    def close(self) -> None:
        """Hang up, also while `next` waits."""
        from websockets.exceptions import WebSocketException

        with suppress(WebSocketException, OSError):
            self._opened.close()


def open_live(address: Address, token: str, cursor: Cursor) -> LiveSocket:
    """Connect behind `cursor`. Raises `Unreachable`, `Untrusted`, `SignedOut`."""
    from websockets.exceptions import InvalidStatus, WebSocketException
    from websockets.sync.client import connect

    query = urlencode({"after": cursor.seq, "mark": cursor.mark})
    try:
        opened = ExitStack()
        line = connect(
            f"{address.live_url}/v1/sync/live?{query}",
            additional_headers={"authorization": f"Bearer {token}"},
            ssl=address.trust(),
            compression=None,
            open_timeout=CONNECT_SECONDS,
            ping_interval=None,
            max_size=_LARGEST,
            proxy=None,
        )
        return LiveSocket(opened.enter_context(line), opened)
    except InvalidStatus as error:
        if error.response.status_code in {401, 403}:
            raise SignedOut from error
        raise Unreachable("broken", str(error)) from error
    except (WebSocketException, OSError, TimeoutError, EOFError) as error:
        no = untrusted(error, pinned=bool(address.pinned))
        raise no or Unreachable("no_network", str(error)) from error
