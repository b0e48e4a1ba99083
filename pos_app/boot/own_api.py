"""The till's own API as the till sees it: which shop it is told, and where it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Condition, RLock
from typing import TYPE_CHECKING

from pos_app.boot.api_child import (
    USUAL_DOOR,
    ApiChild,
    GuestsDoor,
    Home,
    Nest,
    OwnShop,
    Typed,
    database_key,
)

if TYPE_CHECKING:
    from pos_app.boot.demo_guests import DemoGuests
    from pos_app.ports import Ports
    from pos_core.shop import Shop

Wanted = tuple[bool, bool, "DemoGuests | None", str, GuestsDoor]
FOLDER = "api"
_ZONES = {
    ("VN", 420): "Asia/Ho_Chi_Minh",
    ("ID", 420): "Asia/Jakarta",
    ("ID", 480): "Asia/Makassar",
    ("ID", 540): "Asia/Jayapura",
}


class OwnApi:
    """One process at a time. `moved(home)` is called, on a thread of its own, when it is up.

    `typed` gives what the shop typed of its providers.
    """

    def __init__(
        self,
        folder: Path,
        key: bytes,
        shop: Shop,
        ports: Ports,
        moved: Callable[[Home], None],
        typed: Callable[[], Typed],
    ) -> None:
        self._typed = typed
        self._up = Condition()
        self._turn = RLock()
        self._folder = folder
        self._key = database_key(key)
        self._shop = own_shop(shop)
        self._ports = ports
        self._moved = moved
        self._child: ApiChild | None = None
        self._wanted: Wanted = (False, False, None, "", USUAL_DOOR)
        self._is_at_work = False
        self.home: Home | None = None

    def start(
        self,
        *,
        on_lan: bool,
        for_tills: bool,
        guests: DemoGuests | None = None,
        public_url: str = "",
        door: GuestsDoor = USUAL_DOOR,
    ) -> None:
        """Begin, or begin again for others to reach it or not. Not on the window's thread."""
        wanted = (on_lan, for_tills, guests, public_url, door)
        with self._turn:
            self._is_at_work = True
            if self._child is None or self._wanted != wanted:
                self._wanted = wanted
                self._begin()

    def begin_again(self) -> None:
        """With what the shop has typed by now, if it is at work. Not on the window's thread."""
        with self._turn:
            if self._is_at_work:
                self._begin()

    def wait(self, seconds: float) -> Home | None:
        """Where it is, as soon as it is up; None when that takes longer."""
        with self._up:
            self._up.wait_for(self._is_up, seconds)
            return self.home

    def _is_up(self) -> bool:
        return self.home is not None

    def _begin(self) -> None:
        self._end()
        nest = Nest(self._folder / FOLDER, self._folder / "logs", self._key, *self._wanted)
        clock, rng = self._ports.clock, self._ports.rng
        self._child = ApiChild(nest, self._shop, clock, rng, self._on_ready, self._typed)
        self._child.start()

    def stop(self) -> bool:
        """Let it finish and go; False when it hung."""
        with self._turn:
            self._is_at_work = False
            return self._end()

    def _end(self) -> bool:
        child, self._child = self._child, None
        self.home = None
        return child is None or child.stop()

    def _on_ready(self, home: Home) -> None:
        with self._up:
            self.home = home
            self._up.notify_all()
        self._moved(home)


def own_shop(shop: Shop) -> OwnShop:
    """What the API is told of a shop."""
    minutes = shop.clock.utc_offset_minutes
    # Etc/GMT counts westwards; a zone of half hours is told as the full hour below it.
    zone = _ZONES.get((shop.country, minutes), f"Etc/GMT{-(minutes // 60):+d}")
    return OwnShop(shop.store_id, shop.profile.name, str(shop.currency), zone)
