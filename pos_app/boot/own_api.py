"""The till's own API as the till sees it: which shop it is told, and where it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.boot.api_child import ApiChild, Home, Nest, OwnShop, database_key

if TYPE_CHECKING:
    from pos_app.boot.demo_guests import DemoGuests
    from pos_app.ports import Ports
    from pos_core.shop import Shop

FOLDER = "api"
_ZONES = {
    ("VN", 420): "Asia/Ho_Chi_Minh",
    ("ID", 420): "Asia/Jakarta",
    ("ID", 480): "Asia/Makassar",
    ("ID", 540): "Asia/Jayapura",
}


class OwnApi:
    """One process at a time. `moved(home)` is called, on a thread of its own, when it is up."""

    def __init__(
        self, folder: Path, key: bytes, shop: Shop, ports: Ports, moved: Callable[[Home], None]
    ) -> None:
        self._folder = folder
        self._key = database_key(key)
        self._shop = own_shop(shop)
        self._ports = ports
        self._moved = moved
        self._child: ApiChild | None = None
        self._begun: tuple[bool, bool, DemoGuests | None] = (False, False, None)
        self.home: Home | None = None

    def start(self, *, on_lan: bool, for_tills: bool, guests: DemoGuests | None = None) -> None:
        """Begin, or begin again for others to reach it or not. Not on the window's thread."""
        wanted = (on_lan, for_tills, guests)
        if self._child is not None and self._begun == wanted:
            return
        self.stop()
        self._begun = wanted
        nest = Nest(self._folder / FOLDER, self._folder / "logs", self._key, *wanted)
        ports = self._ports
        self._child = ApiChild(nest, self._shop, ports.clock, ports.rng, self._on_ready)
        self._child.start()

    def stop(self) -> bool:
        """Let it finish and go; False when it hung."""
        child, self._child = self._child, None
        self.home = None
        return child is None or child.stop()

    def _on_ready(self, home: Home) -> None:
        self.home = home
        self._moved(home)


def own_shop(shop: Shop) -> OwnShop:
    """What the API is told of a shop."""
    minutes = shop.clock.utc_offset_minutes
    # Etc/GMT counts westwards; a zone of half hours is told as the full hour below it.
    zone = _ZONES.get((shop.country, minutes), f"Etc/GMT{-(minutes // 60):+d}")
    return OwnShop(shop.store_id, shop.profile.name, str(shop.currency), zone)
