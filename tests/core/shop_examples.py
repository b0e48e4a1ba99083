"""A small café to test with: a few goods of every kind, a shop, moments, and a counter to stand at.

`Counter` takes intents like the till does, at a moment that the test sets, with ids that count up.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count
from typing import TYPE_CHECKING

from pos_core import till, vocabulary
from pos_core.cart import AddLine
from pos_core.catalog import Item, ModifierGroup, Option, Unit, Variant
from pos_core.clock import unix_ms
from pos_core.country_profiles import vn_cafe
from pos_core.events import Event, Intent, Moment
from pos_core.ids import Ids
from pos_core.journal import GENESIS, Head
from pos_core.line import OrderLine, Selection
from pos_core.money import Currency, Money
from pos_core.order import LineAdded, LineChanged, Order
from pos_core.original import SaleIntent, original_of
from pos_core.payment import PayCash, cash_due
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal
from pos_core.sale import OrderPaid, Sale
from pos_core.shop import ConfigureShop, Shop
from pos_core.till_state import TillState

if TYPE_CHECKING:
    from collections.abc import Iterable

VIETNAM = timezone(timedelta(hours=7))
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=VIETNAM)
LAST_EVENING_OF_8_PERCENT = datetime(2026, 12, 31, 23, 55, tzinfo=VIETNAM)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def dong(minor: int) -> Money:
    """So many đồng."""
    return Money(minor, Currency.VND)


def dollars(cents: int) -> Money:
    """So many cents of a currency the shop does not sell in."""
    return Money(cents, Currency.USD)


SHOP = vn_cafe("vi")
UNROUNDED_SHOP = replace(SHOP, policy=replace(SHOP.policy, cash_rounding=None))

SUGAR = ModifierGroup(
    "sugar",
    "Đường",
    1,
    1,
    (Option("sugar-100", "100%", dong(0)), Option("sugar-50", "50%", dong(0))),
    defaults=("sugar-100",),
)
TOPPING = ModifierGroup(
    "topping",
    "Topping",
    0,
    2,
    (
        Option("pearl", "Trân châu", dong(5_000)),
        Option("jelly", "Thạch", dong(4_000)),
        Option("flan", "Flan", dong(8_000)),
    ),
)

COFFEE = Item("coffee", "Cà phê sữa đá", dong(29_000), "restaurant")
TEA = Item("tea", "Trà đào", dong(45_000), "restaurant")
MILK_TEA = Item(
    "milk-tea",
    "Trà sữa",
    None,
    "restaurant",
    variants=(Variant("M", "M", dong(35_000)), Variant("L", "L", dong(42_000))),
    modifiers=(SUGAR, TOPPING),
)
RICE = Item("rice", "Gạo", dong(24_500), "exempt", unit=Unit.KILOGRAM)
BANANAS = Item("bananas", "Chuối", dong(28_000), "reduced", unit=Unit.KILOGRAM)
BEER = Item("beer", "Bia lon", dong(22_000), "alcohol")
ANYTHING = Item("anything", "Món khác", None, "standard")
UNRATED = Item("unrated", "Lạ", dong(10_000), "luxury")
FOREIGN = Item("foreign", "Kẹo nhập", dollars(150), "standard")


def pieces(amount: int = 1, note: str = "", price: Money | None = None) -> Selection:
    """A selection of so many pieces, with a note or an open price."""
    return Selection(Quantity.of(amount), note=note, price=price)


def kilograms(thousandths: int) -> Selection:
    """A selection by weight, in grams."""
    return Selection(Quantity(thousandths))


def milk_tea(variant: str = "M", *toppings: str, amount: int = 1) -> Selection:
    """A milk tea with full sugar."""
    return Selection(Quantity.of(amount), variant, ("sugar-100", *toppings))


@dataclass
class Counter:
    """A till at a moment. `state` is the fold of `events`; refusals change neither."""

    shop: Shop = SHOP
    now: datetime = NOON
    state: TillState = field(default_factory=TillState)
    events: list[Event] = field(default_factory=list)
    approver: str = ""
    _noise: count[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.takes(ConfigureShop(self.shop))

    @property
    def moment(self) -> Moment:
        """Now, as the engine would say it."""
        head = Head(len(self.events), GENESIS)
        return Moment(self.now, self.business_day, self.state.staff.actor, self.approver, head)

    @property
    def business_day(self) -> date:
        """The day a sale is counted to now."""
        return self.shop.clock.business_day(self.now)

    def decides(self, intent: Intent) -> tuple[Event, ...] | Refusal:
        """What the rules say, without doing it."""
        ids = Ids(unix_ms(self.now), lambda n: next(self._noise).to_bytes(n, "big"))
        if isinstance(intent, SaleIntent):
            stream = f"order/{intent.order_id}"
            told = original_of(e for e in self.events if e.stream == stream)
            intent = replace(intent, original=told)
        return till.decide(self.state, intent, self.moment, ids)

    def takes(self, intent: Intent) -> tuple[Event, ...]:
        """Carry the intent out; a refusal is an `AssertionError`."""
        decision = self.decides(intent)
        assert not isinstance(decision, Refusal), decision
        self.state = till.fold(decision, self.state)
        self.events.extend(decision)
        return decision

    def refuses(self, intent: Intent) -> Refusal:
        """The refusal; being carried out is an `AssertionError`."""
        decision = self.decides(intent)
        assert isinstance(decision, Refusal), decision
        return decision

    def adds(self, item: Item, chosen: Selection | None = None) -> OrderLine:
        """Put an item into the cart and give the line it is on now."""
        event = self.takes(AddLine(item, chosen or pieces()))[-1]
        assert isinstance(event, LineAdded | LineChanged)
        return event.line

    @property
    def cart(self) -> Order:
        """The open order."""
        assert self.state.cart is not None
        return self.state.cart

    @property
    def lines(self) -> list[tuple[str, int]]:
        """What stands in the cart: item and thousandths, from the top."""
        return [(line.item_id, line.quantity.thousandths) for line in self.cart.lines]

    def pays(self, tendered: int | None = None, *, print_receipt: bool = False) -> Sale:
        """Settle the cart, with the exact amount when none is given."""
        due = cash_due(self.cart).due
        given = due if tendered is None else Money(tendered, due.currency)
        events = self.takes(PayCash(self.cart.order_id, given, due, print_receipt))
        return next(event.sale for event in events if isinstance(event, OrderPaid))

    def later(self, **by: int) -> None:
        """Let time pass: `later(hours=3)`."""
        self.now += timedelta(**by)


def sells(counter: Counter, *items: Item) -> Sale:
    """Add each item once and take the exact amount."""
    for item in items:
        counter.adds(item)
    return counter.pays()


def through_json(events: Iterable[Event]) -> list[Event]:
    """The events after being written down as text and read back."""
    texts = [json.dumps(vocabulary.written(event), ensure_ascii=False) for event in events]
    return [vocabulary.read(*json.loads(text)) for text in texts]
