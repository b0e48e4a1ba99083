"""A café for a whole day: goods, people, stations, printers on real sockets, and a clock by hand.

The till in it is the whole one, put together as the program does it; only time is moved by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from pos_app.boot.counter import Counter
from pos_app.boot.real_ports import RealClock, RealFs
from pos_app.boot.wiring import real_ports
from pos_app.devices.paper import paper_of
from pos_app.devices.virtual_printer.mechanism import Mechanism
from pos_app.devices.virtual_printer.server import PrinterServer
from pos_app.devices.virtual_printer.sheet import Sheet
from pos_app.settings import PrinterSetup, Settings
from pos_app.store.demo_shop import load_demo
from pos_core.catalog import Category, Item, Unit
from pos_core.country_profiles import shop_for
from pos_core.customer_book import SaveCustomer
from pos_core.money import Currency, Money
from pos_core.order_kind import KindRule, OrderKind
from pos_core.shop import ConfigureShop, Shop
from pos_core.shop_rules import ShopRules
from pos_core.signin import SaveStaffMember
from pos_core.staff import Role
from pos_core.station import Station
from tests.support import books
from tests.support.counters import closed, counter_at
from tests.support.shelves import stock
from tests.support.tills import place as place_of

LAN, HOA = "Lan", "Hoa"
PINS = {LAN: "258013", HOA: "975310"}
RECEIPT, BAR, KITCHEN = "receipt", "bar", "kitchen"
BAR_MAKES = ("coffee", "tea", "milktea", "juice", "blended")
KITCHEN_MAKES = ("food", "bakery")
BEANS, FRUIT, GIFT = "beans-kg", "fruit-kg", "gift"
WEIGHED_PRICE = {Currency.VND: (480_000, 60_000), Currency.IDR: (240_000, 30_000)}
PATIENCE = 60.0


class DayClock:
    """The wall clock stands until it is moved; what printers wait by goes on."""

    def __init__(self, moment: datetime) -> None:
        self._moment, self._real = moment, RealClock()

    def now(self) -> datetime:
        return self._moment

    def monotonic(self) -> float:
        return self._real.monotonic()

    def pass_on(self, minutes: float) -> None:
        """Let so many minutes go by."""
        self._moment += timedelta(minutes=minutes)

    def set_to(self, moment: datetime) -> None:
        """It is another time now; a clock of a shop never goes back."""
        assert moment >= self._moment
        self._moment = moment


@dataclass
class PaperTray:
    """A printer on the network and everything that came out of it."""

    sheets: list[Sheet] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.server = PrinterServer(Mechanism(paper_of(80)), self._keep)

    def _keep(self, sheets: list[Sheet], _sent: int) -> None:
        self.sheets += sheets
        sheets.clear()

    def texts(self) -> list[str]:
        """What each sheet says in letters."""
        return [sheet.plain_text() for sheet in self.sheets]


@dataclass
class Floor:
    """The counter of the day, its clock and its printers."""

    root: Path
    clock: DayClock
    trays: dict[str, PaperTray]
    counter: Counter
    shop: Shop

    @property
    def stations_make(self) -> set[str]:
        """The categories that go to some station."""
        return {each for station in self.shop.rules.stations for each in station.categories}

    def at(self, hour: int, minute: int = 0, *, days: int = 0) -> None:
        """It is this time on the shop's clock, so many days after the day it stands on."""
        local = self.shop.clock.local(self.clock.now())
        wanted = local.replace(hour=hour, minute=minute, second=0) + timedelta(days=days)
        self.clock.set_to(wanted.astimezone(UTC))

    def close_till(self) -> list[books.Row]:
        """Stop the till as at night; gives everything its journal holds."""
        closed(self.counter)
        return books.exported(real_ports(), place_of(self.root), self.root / "journal.jsonl")


def goods(language: str, currency: Currency) -> tuple[list[Item], list[Category]]:
    """The demo café's shelves, and besides something by weight and something without a price."""
    items, categories = load_demo("cafe", language, currency)  # type: ignore[arg-type]
    beans, fruit = (Money(minor, currency) for minor in WEIGHED_PRICE[currency])
    more = [
        Item(BEANS, "Rang xay theo can", beans, "standard", "shop", Unit.KILOGRAM),
        Item(FRUIT, "Xoai theo can", fruit, "reduced", "shop", Unit.KILOGRAM),
        Item(GIFT, "Hop qua", None, "standard", "shop"),
    ]
    return items + more, categories


def rules() -> ShopRules:
    """No sale without a shift, a bar and a kitchen, and no service on what is taken away."""
    return ShopRules(
        needs_shift=True,
        kinds=(KindRule(OrderKind.DINE_IN), KindRule(OrderKind.TAKE_AWAY, service=False)),
        stations=(
            Station("bar", "Bar", BAR_MAKES, printer=BAR),
            Station("hot", "Kitchen", KITCHEN_MAKES, printer=KITCHEN),
        ),
    )


@contextmanager
def shop_floor(
    root: Path,
    qtbot: QtBot,
    opens: datetime | DayClock,
    *,
    language: str = "vi",
    screen: str = "en",
) -> Iterator[Floor]:
    """The café of `language` on the morning of its first day; `screen` is what people read."""
    shop = replace(shop_for("cafe", language), rules=rules())
    items, categories = goods(language, shop.currency)
    RealFs().make_folder(root / "data")
    stock(root / "data", items, categories, currency=shop.currency)
    clock = DayClock(opens) if isinstance(opens, datetime) else opens
    with ExitStack() as last:
        trays = {name: PaperTray() for name in (RECEIPT, BAR, KITCHEN)}
        for tray in trays.values():
            tray.server.start()
            last.callback(tray.server.stop)
        settings = Settings(
            language=screen, theme="light", printers=_printers(trays), lock_after_minutes=0
        )
        ports = replace(real_ports(), clock=clock)
        words = ("--language", language)
        counter = counter_at(root, qtbot, words=words, settings=settings, ports=ports)
        floor = Floor(root, clock, trays, counter, shop)
        _furnish(floor)
        yield floor


def _printers(trays: dict[str, PaperTray]) -> tuple[PrinterSetup, ...]:
    return tuple(
        PrinterSetup(name, "network", f"127.0.0.1:{tray.server.port}", kick=name == RECEIPT)
        for name, tray in trays.items()
    )


def _furnish(floor: Floor) -> None:
    """What the owner did in the weeks before: rules, people, a customer who may owe."""
    engine, money = floor.counter.place.engine, floor.shop.currency
    intents = (
        ConfigureShop(floor.shop),
        SaveCustomer("Co Ba", "0901234567", credit_limit=Money(2_000_000, money)),
        SaveStaffMember(None, LAN, Role.MANAGER, pin=PINS[LAN]),
        SaveStaffMember(None, HOA, Role.CASHIER, pin=PINS[HOA]),
    )
    for intent in intents:
        answer = engine.ask(intent, PATIENCE)
        assert answer.ok, answer
