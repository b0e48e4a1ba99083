"""A whole till without a window: engine, journal and rows on a real disk, driven by intents."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pos_app.engine.answers import Answer, Changes, Trouble
from pos_app.engine.engine import Engine
from pos_app.engine.opening import open_till, views_path
from pos_app.engine.reads import Reads
from pos_app.ports import Fs, Pins, Rng, Store
from pos_app.store.connection import RealStore
from pos_core.cart import AddLine
from pos_core.catalog import Item
from pos_core.clock import ShopClock
from pos_core.events import Intent
from pos_core.line import Selection
from pos_core.money import Currency, Money
from pos_core.payment import PayCash, cash_due
from pos_core.pin import PinEntry
from pos_core.pricing import PricingPolicy
from pos_core.quantity import Quantity
from pos_core.sale import Sale
from pos_core.shop import Shop, ShopProfile
from pos_core.tax import DatedTaxes, Rate, Tax, TaxMode, TaxTable
from tests.support import tills
from tests.support.quick_pins import QuickPins

PATIENCE = 60.0
VAT = Tax("GTGT", Rate(80_000), TaxMode.INCLUSIVE)
SHOP = Shop(
    store_id="store-001",
    till_prefix="A",
    country="VN",
    language="vi",
    profile=ShopProfile("Cà phê Góc Phố"),
    clock=ShopClock(420),
    taxes=TaxTable((DatedTaxes("standard", date(2025, 7, 1), (VAT,)),)),
    policy=PricingPolicy(Currency.VND),
)


def dong(amount: int) -> Money:
    """So many đồng."""
    return Money(amount, Currency.VND)


COFFEE = Item("ca-phe", "Cà phê sữa đá", dong(29_000), "standard")
TEA = Item("tra-dao", "Trà đào cam sả", dong(45_000), "standard")
CAKE = Item("flan", "Bánh flan", dong(18_000), "standard")


@dataclass
class Ear:
    """Hears what the engine says, and remembers."""

    changes: list[Changes] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    def changed(self, changes: Changes) -> None:
        """The journal grew."""
        self.changes.append(changes)

    def troubled(self, trouble: Trouble) -> None:
        """Something lasting."""
        self.troubles.append(trouble)


@dataclass
class WorkingTill:
    """An engine at work and what it said."""

    engine: Engine
    root: Path
    ear: Ear
    clock: tills.StoppedClock

    def ask(self, intent: Intent, approval: PinEntry | None = None) -> Answer:
        """Carry an intent out and wait for the answer."""
        return self.engine.ask(intent, PATIENCE, approval)

    def add(self, item: Item, pieces: int = 1) -> Answer:
        """Put pieces of an item into the cart."""
        return self.ask(AddLine(item, Selection(Quantity.of(pieces))))

    def pay(self, tendered: Money | None = None) -> Answer:
        """Pay the cart in cash, to the đồng unless more is given."""
        cart = self.engine.state.cart
        assert cart is not None
        due = cash_due(cart).due
        return self.ask(PayCash(cart.order_id, tendered or due, due))

    def sell(self, *items: Item) -> Answer:
        """Ring up and pay."""
        for item in items:
            self.add(item)
        return self.pay()

    def reads(self) -> Reads:
        """A reading connection; close it."""
        return Reads(RealStore(), views_path(self.root / "data"), tills.KEY)

    def sales(self) -> list[Sale]:
        """Every sale of today, as the screens would read them."""
        reads = self.reads()
        try:
            return [sale for _, sale in reads.sales_of(self.engine.today)]
        finally:
            reads.close()


@contextmanager
def working_till(
    root: Path,
    *,
    shop: Shop = SHOP,
    store: Store | None = None,
    fs: Fs | None = None,
    clock: tills.StoppedClock | None = None,
    rng: Rng | None = None,
    pins: Pins | None = None,
) -> Iterator[WorkingTill]:
    """The till below `root`, opened and stopped again."""
    clock = clock or tills.StoppedClock()
    ports = replace(tills.ports(store, fs), clock=clock)
    ports = replace(ports, rng=rng or ports.rng)
    ear = Ear()
    pins = pins or QuickPins()
    engine = Engine(
        lambda: replace(open_till(ports, tills.place(root), shop, tills.SMALL), pins=pins),
        clock,
        ports.rng,
    )
    engine.listen(ear)
    engine.start()
    try:
        yield WorkingTill(engine, root, ear, clock)
    finally:
        assert engine.stop(PATIENCE), "the engine did not stop"
