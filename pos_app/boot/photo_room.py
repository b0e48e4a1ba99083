"""The line that pictures of items go by: another one than that of sync, and slower for nobody."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.store.photo_shelf import PhotoShelf
from pos_app.sync.carrier import Carrier

if TYPE_CHECKING:
    from backend_client.client import Client
    from backend_client.http import Address
    from pos_app.engine.answers import Changes, Trouble
    from pos_app.engine.engine import Engine
    from pos_app.engine.photo_teller import PhotoTeller
    from pos_app.ports import Ports

SEND_SECONDS = 30.0

log = logging.getLogger("evertill.boot")
Token = Callable[[], str]


class PhotoRoom:
    """A listener of the engine; opened and closed together with the line of sync."""

    def __init__(self, engine: Engine, ports: Ports, folder: Path) -> None:
        self._engine = engine
        self._clock = ports.clock
        self._shelf = PhotoShelf(ports.fs, folder)
        self._carrier: Carrier | None = None
        self._teller: PhotoTeller | None = None
        self._is_online = False

    def changed(self, changes: Changes) -> None:
        """The journal grew: perhaps an item shows something else."""
        if "photos" in changes.topics:
            self._wake()

    def troubled(self, trouble: Trouble) -> None:
        """Nothing of ours."""

    def open(self, address: Callable[[], Address], token: Token) -> None:
        """Send to this API from now on; `token` is what sync is let in by just now."""
        self._is_online = False
        line = _Line(address, token, self._made)
        self._carrier = Carrier("sync-photos", line.carry, line.close)
        self._carrier.start()

    def line_is(self, *, online: bool) -> None:
        """Whether the API answers; on the sync thread."""
        self._is_online = online
        if online and self._teller is not None:
            self._teller.begin_anew()
        self._wake()

    def close(self, timeout: float) -> None:
        """Hang up. A thread that still waits for the wire ends with its answer."""
        carrier, self._carrier, self._teller = self._carrier, None, None
        if carrier is not None and not carrier.stop(timeout):
            log.warning("a picture is still on its way; its line is left behind")

    def _wake(self) -> None:
        if self._carrier is not None:
            self._carrier.wake()

    def _made(self, client: Client) -> PhotoTeller:
        """On the carrier's thread."""
        from backend_client.client import read_reply
        from backend_client.contracts.photos import AskPhotos, PhotoKept, PhotosMissing
        from pos_app.engine.photo_teller import PhotoDoors, PhotoTeller

        def missing(digests: Sequence[str]) -> Sequence[str]:
            asked = AskPhotos(tuple(digests))
            return client.send("POST", "/v1/photos/missing", PhotosMissing, asked).digests

        def send(digest: str, content: bytes) -> None:
            headers = {"content-type": "image/webp"}
            reply = client.ask("PUT", f"/v1/photos/{digest}", content, headers, SEND_SECONDS)
            read_reply(reply, PhotoKept)

        self._teller = PhotoTeller(
            PhotoDoors(
                missing,
                send,
                lambda: self._is_online,
                lambda: self._engine.state.album,
                self._shelf,
                self._clock,
            )
        )
        return self._teller


class _Line:
    """Used by the carrier's thread; what it needs is loaded there, when there is a first time."""

    def __init__(
        self,
        address: Callable[[], Address],
        token: Token,
        make: Callable[[Client], PhotoTeller],
    ) -> None:
        self._address = address
        self._token = token
        self._make = make
        self._client: Client | None = None
        self._teller: PhotoTeller | None = None

    def carry(self) -> float:
        """One picture."""
        if self._teller is None or self._client is None:
            from backend_client.client import Client
            from backend_client.http import HttpTransport

            self._client = Client(HttpTransport(self._address()), _Lent(self._token))
            self._teller = self._make(self._client)
        return self._teller.look()

    def close(self) -> None:
        """Hang up."""
        if self._client is not None:
            self._client.close()


class _Lent:
    """The badge of sync, which alone renews it."""

    def __init__(self, token: Token) -> None:
        self._token = token

    def token(self) -> str:
        """What sync has by now. Raises `SignedOut` while that is nothing."""
        from backend_client.errors import SignedOut

        token = self._token()
        if not token:
            raise SignedOut
        return token

    def spoilt(self, token: str) -> None:
        """Sync will find out by itself."""
