"""The line that a menu and pictures go up by: another than that of sync, and slower for nobody."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.store.photo_shelf import PhotoShelf
from pos_app.sync.carrier import Carrier

if TYPE_CHECKING:
    from backend_client.client import Client
    from backend_client.contracts.menu import MenuAccepted, MenuOffer
    from backend_client.http import Address
    from pos_app.engine.answers import Changes, Trouble
    from pos_app.engine.engine import Engine
    from pos_app.engine.menu_teller import MenuTeller
    from pos_app.engine.photo_teller import PhotoTeller
    from pos_app.ports import Ports

MENU_SECONDS = 60.0
PHOTO_SECONDS = 30.0

log = logging.getLogger("evertill.boot")
Token = Callable[[], str]


class UploadRoom:
    """A listener of the engine; opened and closed together with the line of sync.

    `has_own_menu` says whether the till sells by goods of its own and by nobody else's menu.
    """

    def __init__(
        self, engine: Engine, ports: Ports, folder: Path, has_own_menu: Callable[[], bool]
    ) -> None:
        self._engine = engine
        self._ports = ports
        self._folder = folder
        self._has_own_menu = has_own_menu
        self._carrier: Carrier | None = None
        self._menu: MenuTeller | None = None
        self._photos: PhotoTeller | None = None
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
        self._carrier = Carrier("sync-uploads", line.carry, line.close)
        self._carrier.start()

    def line_is(self, *, online: bool) -> None:
        """Whether the API answers; on the sync thread."""
        self._is_online = online
        if online and self._photos is not None:
            self._photos.begin_anew()
        self._wake()

    def look(self) -> None:
        """Is there a menu to tell? On the sync thread, at each of its steps; never waits."""
        if self._menu is not None and self._menu.is_due:
            self._wake()

    def close(self, timeout: float) -> None:
        """Hang up. A thread that still waits for the wire ends with its answer."""
        carrier, self._carrier, self._menu, self._photos = self._carrier, None, None, None
        if carrier is not None and not carrier.stop(timeout):
            log.warning("something is still on its way up; its line is left behind")

    def _wake(self) -> None:
        if self._carrier is not None:
            self._carrier.wake()

    def _made(self, client: Client) -> Callable[[], float]:
        """The next thing to send, a menu before pictures; made on the carrier's thread."""
        menu = self._menu = self._menu_teller(client)
        photos = self._photos = self._photo_teller(client)
        return lambda: min(menu.look(), photos.look())

    def _menu_teller(self, client: Client) -> MenuTeller:
        from backend_client.contracts.menu import MenuAccepted
        from pos_app.engine.menu_teller import MenuTeller, TellerDoors
        from pos_app.store.catalog_folder import CatalogFolder

        def send(offer: MenuOffer) -> MenuAccepted:
            return client.send("POST", "/v1/menu", MenuAccepted, offer, timeout=MENU_SECONDS)

        def is_wanted() -> bool:
            has_tables = bool(self._engine.state.floor.tables)
            return self._is_online and has_tables and self._has_own_menu()

        ports = self._ports
        files = CatalogFolder(ports.fs, self._folder)
        return MenuTeller(TellerDoors(send, is_wanted, files, ports.store, ports.clock))

    def _photo_teller(self, client: Client) -> PhotoTeller:
        from backend_client.client import read_reply
        from backend_client.contracts.photos import AskPhotos, PhotoKept, PhotosMissing
        from pos_app.engine.photo_teller import PhotoDoors, PhotoTeller

        def missing(digests: Sequence[str]) -> Sequence[str]:
            asked = AskPhotos(tuple(digests))
            return client.send("POST", "/v1/photos/missing", PhotosMissing, asked).digests

        def send(digest: str, content: bytes) -> None:
            headers = {"content-type": "image/webp"}
            reply = client.ask("PUT", f"/v1/photos/{digest}", content, headers, PHOTO_SECONDS)
            read_reply(reply, PhotoKept)

        return PhotoTeller(
            PhotoDoors(
                missing,
                send,
                lambda: self._is_online,
                lambda: self._engine.state.album,
                PhotoShelf(self._ports.fs, self._folder),
                self._ports.clock,
            )
        )


class _Line:
    """Used by the carrier's thread; what it needs is loaded there, when there is a first time."""

    def __init__(
        self,
        address: Callable[[], Address],
        token: Token,
        make: Callable[[Client], Callable[[], float]],
    ) -> None:
        self._address = address
        self._token = token
        self._make = make
        self._client: Client | None = None
        self._send_next: Callable[[], float] | None = None

    def carry(self) -> float:
        """One thing; seconds until there may be another."""
        if self._send_next is None or self._client is None:
            from backend_client.client import Client
            from backend_client.http import HttpTransport

            self._client = Client(HttpTransport(self._address()), _Lent(self._token))
            self._send_next = self._make(self._client)
        return self._send_next()

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
