"""The café of `shop_floor` with its line to an API that guests' phones reach, and their wallets.

Till, API and simulated providers are what a shop runs, with real sockets between them. The clock of
the till goes on by itself, and jumps when the story says that time passes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hosted_api.stores.service import Store
from pos_app.boot import kept_key
from pos_app.boot.real_ports import RealClock, RealFs
from pos_app.boot.sync_room import Account
from pos_app.secrets.key_file import OpenKeyFile
from pos_core.country_profiles import shop_for
from tests.support.api_process import ApiProcess
from tests.support.counters import wait_for
from tests.support.phone_guest import PhoneGuest
from tests.support.shop_floor import DayClock, Floor, shop_floor
from tests.support.simulators_process import Simulators, simulators
from tests.support.sync_line import is_settled

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


class GoingClock(DayClock):
    """The time of this computer, for API and providers live by it; `pass_on` is on top."""

    def __init__(self) -> None:
        super().__init__(RealClock().now().astimezone(UTC))
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        return RealClock().now().astimezone(UTC) + self._ahead

    def pass_on(self, minutes: float) -> None:
        self._ahead += timedelta(minutes=minutes)


@dataclass
class GuestCafe:
    """`money` is the hand of the guests at their wallets' providers."""

    floor: Floor
    api: ApiProcess
    money: Simulators
    last: ExitStack

    def phone(self, link: str) -> PhoneGuest:
        """Somebody scans a QR."""
        made = PhoneGuest(self.api.address.url)
        self.last.callback(made.close)
        made.scan(link)
        return made


@contextmanager
def guest_cafe(root: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[GuestCafe]:
    """A café whose guests pay by QRIS; everything is up, and nothing is drawn yet.

    It is in Indonesia, where a printer is sent letters: a test can read what the kitchen reads.
    """
    monkeypatch.setattr(
        kept_key, "till_secrets", lambda options, _ports: OpenKeyFile(RealFs(), options.data)
    )
    shop = shop_for("cafe", "id")
    store = Store(shop.store_id, shop.profile.name, shop.currency.value, "Asia/Jakarta")
    api = ApiProcess(root / "api", store=store).furnish()
    with ExitStack() as last:
        money = last.enter_context(simulators(api.address.url))
        api.extra = {**money.of("xendit"), "EVERTILL_PUBLIC_URL": api.address.url}
        api.start()
        last.callback(api.kill)
        floor = last.enter_context(shop_floor(root, qtbot, GoingClock(), language="id"))
        place = floor.counter.place
        place.sync_with(Account("test", api.address.url, code=api.pairing_code()))
        till = place.till
        wait_for(qtbot, lambda: bool(is_settled(till.sync) and till.state.paying.methods))
        yield GuestCafe(floor, api, money, last)
