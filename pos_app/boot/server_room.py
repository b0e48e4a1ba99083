"""The server this till works with: its own beside it, or the shop's; and the line to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pos_app.boot.provider_room import ProviderRoom

if TYPE_CHECKING:
    from pos_app.boot.api_child import Home
    from pos_app.boot.demo_guests import DemoGuests
    from pos_app.boot.ground import Ground
    from pos_app.boot.own_api import OwnApi
    from pos_app.boot.sync_room import Account, SyncRoom
    from pos_app.bridge.background import Job
    from pos_app.bridge.till import Till
    from pos_app.bridge.works import SimulatedGuest, TillsDoorway
    from pos_app.engine.engine import Engine
    from pos_app.settings import Settings
    from pos_core.attempt import Attempt
    from pos_core.shop import Shop

_OF_THE_SERVER = (
    *("own_api", "api_on_lan", "api_for_tills", "api_public_url"),
    *("api_url", "api_pinned", "guests_host", "guests_port"),
)
Send = Callable[..., None]


class ServerRoom:
    """`follow`, `connect` and `stop` are errands, one at a time; `send(errand, …)` makes one."""

    def __init__(self, ground: Ground, engine: Engine, till: Till, send: Send) -> None:
        self._ground = ground
        self._engine = engine
        self._till = till
        self._send = send
        self._pairing = ("", "")
        self._guests: DemoGuests | None = None
        self.own: OwnApi | None = None
        self.sync: SyncRoom | None = None
        self.providers = ProviderRoom(ground, self)

    @property
    def is_own(self) -> bool:
        """True where the till is to work with an API of its own."""
        settings = self._till.settings
        return self._ground.own_api and settings.own_api and not settings.api_url

    def concerns(self, before: Settings, now: Settings) -> bool:
        """True when the settings want it another way than before."""
        return any(getattr(before, name) != getattr(now, name) for name in _OF_THE_SERVER)

    def follow(self, settings: Settings, key: bytes | None) -> None:
        """The shop's own API runs where the settings want it, for whom they want it."""
        from pos_app.boot.api_child import GuestsDoor
        from pos_app.boot.own_api import OwnApi

        shop = self._engine.state.shop
        if not self._ground.own_api or self._ground.lesson is not None or shop is None:
            return
        if self.own is None:
            folder, ports = self._ground.folder, self._ground.ports
            typed = self.providers.typed
            self.own = OwnApi(folder, key or b"", shop, ports, self._on_own_moved, typed)
        is_own = settings.own_api and not settings.api_url
        before, self._guests = self._guests, self._guests_of(shop) if is_own else None
        if is_own:
            self.own.start(
                on_lan=settings.api_on_lan,
                for_tills=settings.api_for_tills,
                guests=self._guests,
                public_url=settings.api_public_url,
                door=GuestsDoor(settings.guests_host, settings.guests_port),
            )
        else:
            self.own.stop()
        if before is not None and before is not self._guests:
            before.stop()
        if is_own:
            return
        if settings.api_url:
            self._connect_to_shop(settings)
        elif self.sync is not None:
            self.sync.stop()

    def guest(self) -> SimulatedGuest | None:
        """Who pays what is asked for in a demo shop; None where guests are real."""
        guests = self._guests
        if guests is None:
            return None

        def pay(attempt: Attempt) -> None:
            self._send(guests.pay, attempt.method, attempt.payment_id, attempt.qr_payload)

        return pay

    def leave(self, before: Settings, now: Settings) -> None:
        """Drop what the server of before knew this till by, when it was given another or none."""
        if before.api_url not in {"", now.api_url} and self.sync is not None:
            self.sync.leave(before.api_url)

    def pair(self, url: str, code: str) -> None:
        """The code counts for the server it was typed for."""
        self._pairing = (url, code)

    def sync_with(self, account: Account) -> None:
        """Sync with this API from now on; never while training. Any thread."""
        if self._ground.lesson is None:
            self._send(self._connect, account)

    def wake(self) -> None:
        """The journal grew. Any thread."""
        if self.sync is not None:
            self.sync.wake()

    def stop(self) -> bool:
        """Hang up, then let the own API go; False when it hung."""
        gone = True
        try:
            if self.sync is not None:
                self.sync.stop()
        finally:
            if self.own is not None:
                gone = self.own.stop()
            if self._guests is not None:
                self._guests.stop()
        return gone

    def doorway(self) -> TillsDoorway | None:
        """Where other tills join; None while they are not let in."""
        from pos_app.boot.doorway import doorway_of

        return doorway_of(self.own)

    def make_pairing_code(self) -> Job:
        """A job that ends with a code for one more till."""
        from pos_app.boot.doorway import make_pairing_code

        return make_pairing_code(self.sync, self._till.state.staff)

    def _guests_of(self, shop: Shop) -> DemoGuests | None:
        """A demo shop's guests pay by phone with no money; a shop of somebody's has none such."""
        from pos_core.setup import is_demo

        if not self._ground.demo_guests or not is_demo(shop):
            return None
        from pos_app.boot.demo_guests import DemoGuests

        return self._guests or DemoGuests(self._ground.folder / "logs", shop.currency)

    def _connect_to_shop(self, settings: Settings) -> None:
        from pos_app.boot.sync_room import Account

        url = settings.api_url
        code = self._pairing[1] if self._pairing[0] == url else ""
        self.sync_with(Account(url, url, settings.api_pinned, code))

    def _on_own_moved(self, home: Home) -> None:
        """The till's own API is up, at this address; comes again after each restart."""
        from pos_app.boot.sync_room import Account

        self.sync_with(Account("own", home.url, code=home.code))

    def _connect(self, account: Account) -> None:
        from pos_app.boot.sync_room import room_for

        if self.sync is None:
            self.sync = room_for(self._ground, self._engine, self._till)
        self.sync.connect(account)
