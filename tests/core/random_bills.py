"""Whole bills for the second opinion: a kind, discounts on lines and bill, cut up over guests.

What a till is asked to do, and beside it what was asked for in plain figures, from which the oracle
works out the bills without ever seeing an order.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from random import Random
from typing import TYPE_CHECKING

from pos_core.cart import AddLine, DiscountLine, DiscountOrder
from pos_core.catalog import Unit
from pos_core.hold import SetOrderKind
from pos_core.line import LinePart, Selection
from pos_core.money import Money
from pos_core.order_kind import OrderKind
from pos_core.pricing import Discount, TaxPer
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal
from pos_core.split import SplitOrder
from pos_core.tax import Rate
from tests.core.pricing_oracle import Bill, Cut, Row, bill, deal, taken, whole
from tests.core.random_days import SHOPS_TO_PLAY
from tests.core.second_opinion import as_cut, as_levy, house_of
from tests.core.shop_examples import Counter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pos_core.events import Intent
    from pos_core.ids import LineId
    from pos_core.order import Order


@dataclass(frozen=True)
class Guests:
    """The rows one bill holds, and what comes off the whole of it."""

    rows: tuple[Row, ...]
    cut: Cut | None


def random_bill(rng: Random) -> tuple[list[Order], list[Bill]]:
    """The bills of one table as the till has them, and as the oracle has them."""
    shop, goods = rng.choice(SHOPS_TO_PLAY)
    per = rng.choice(list(TaxPer))
    counter = Counter(replace(shop, policy=replace(shop.policy, tax_per=per)))
    kind = rng.choice((OrderKind.DINE_IN, OrderKind.TAKE_AWAY))
    _does(counter, SetOrderKind(None, kind))
    asked: dict[LineId, Row] = {}
    for _ in range(rng.randint(1, 5)):
        item = rng.choice([each for each in goods[:6] if each.price is not None])
        count = Quantity.of(rng.randint(1, 6))
        if item.unit is not Unit.PIECE:
            count = Quantity(rng.randint(1, 4_000))
        counter.takes(AddLine(item, Selection(count, note=f"guest {rng.random()}")))
        line = counter.cart.lines[-1]
        cut = _discount(rng, counter, item.price.minor if item.price else 0)
        if cut is not None and not _does(
            counter, DiscountLine(counter.cart.order_id, line.line_id, cut)
        ):
            cut = None
        asked[line.line_id] = _row(counter, kind, item.price, count, item.tax_class, cut)
    whole_cut = _discount(rng, counter, 40_000)
    if whole_cut is not None and not _does(
        counter, DiscountOrder(counter.cart.order_id, whole_cut)
    ):
        whole_cut = None
    return _cut_up(rng, counter, kind, asked, as_cut(whole_cut))


def _does(counter: Counter, intent: Intent) -> bool:
    """Carry it out; False when the till says no."""
    if isinstance(counter.decides(intent), Refusal):
        return False
    counter.takes(intent)
    return True


def _discount(rng: Random, counter: Counter, top: int) -> Discount | None:
    if rng.random() < 0.4:
        return None
    if rng.random() < 0.5:
        return Discount(rate=Rate(rng.choice([50_000, 100_000, 333_333])))
    return Discount(amount=Money(rng.randint(1, max(1, top)), counter.shop.currency))


def _row(
    counter: Counter,
    kind: OrderKind,
    price: Money | None,
    count: Quantity,
    tax_class: str,
    cut: Discount | None,
) -> Row:
    """A line by what the menu, the law and the kind say of it."""
    assert price is not None
    rules = {rule.kind: rule for rule in counter.shop.rules.kinds}
    swaps = {s.from_class: s.to_class for s in rules[kind].tax_swaps} if rules else {}
    taxes = counter.shop.taxes.taxes_for(swaps.get(tax_class, tax_class), counter.business_day)
    levies = tuple(as_levy(tax) for tax in taxes)
    return Row(price.minor, Fraction(count.thousandths, 1_000), levies, as_cut(cut))


def _cut_up(
    rng: Random, counter: Counter, kind: OrderKind, asked: dict[LineId, Row], cut: Cut | None
) -> tuple[list[Order], list[Bill]]:
    order_id = counter.cart.order_id
    rounding = counter.shop.policy.rounding.value
    parts = {line_id: _some(rng, row) for line_id, row in asked.items() if rng.random() < 0.6}
    wanted = tuple(LinePart(line_id, Quantity(int(f * 1_000))) for line_id, f in parts.items())
    stay, goes = Guests(tuple(asked.values()), cut), None
    if _does(counter, SplitOrder(order_id, (wanted,))):
        stay, goes = _shared(asked, parts, cut, rounding)
    rules = {rule.kind: rule for rule in counter.shop.rules.kinds}
    service = not rules or rules[kind].service
    house = house_of(counter.shop.policy)
    house = house if service else replace(house, service=None, service_taxed=False)
    guests = [each for each in (stay, goes) if each is not None]
    said = [bill(list(each.rows), replace(house, cut=each.cut)) for each in guests]
    return list(counter.state.orders.values()), said


def _some(rng: Random, row: Row) -> Fraction:
    if row.quantity.denominator == 1:
        return Fraction(rng.randint(1, int(row.quantity)))
    return Fraction(rng.randint(1, int(row.quantity * 1_000)), 1_000)


def _shared(
    asked: dict[LineId, Row], parts: dict[LineId, Fraction], cut: Cut | None, rounding: str
) -> tuple[Guests, Guests]:
    """A percentage is the same on both bills; an amount is shared out by prices, to the unit."""
    staying: list[Row] = []
    for line_id, row in asked.items():
        rest = row.quantity - parts.get(line_id, Fraction(0))
        if rest:
            own = _own_cuts(row, parts.get(line_id, Fraction(0)), rounding)[1]
            staying.append(replace(row, quantity=rest, cut=own))
    going = [
        replace(asked[key], quantity=some, cut=_own_cuts(asked[key], some, rounding)[0])
        for key, some in parts.items()
    ]
    away_whole, here_whole = cut, cut
    if cut is not None and cut.amount is not None:
        before, after = (_worth(rows, rounding) for rows in (asked.values(), staying))
        away_whole, here_whole = _amounts(cut.amount, [max(0, before - after), after])
    return Guests(tuple(staying), here_whole), Guests(tuple(going), away_whole)


def _own_cuts(row: Row, some: Fraction, rounding: str) -> tuple[Cut | None, Cut | None]:
    rest, cut = row.quantity - some, row.cut
    if not some or not rest or cut is None or cut.amount is None:
        return cut, cut
    prices = [whole(row.unit_price * each, rounding) for each in (some, rest)]
    return _amounts(cut.amount, prices)


def _worth(rows: Iterable[Row], rounding: str) -> int:
    """What rows cost once their own discounts are off."""
    sums = 0
    for row in rows:
        gross = whole(row.unit_price * row.quantity, rounding)
        sums += gross - whole(gross * taken(gross, row.cut), rounding)
    return sums


def _amounts(amount: int, prices: list[int]) -> tuple[Cut | None, Cut | None]:
    """Largest remainder; of equal ones the part that goes gets the unit. Nothing is no discount."""
    weights = prices if sum(prices) else [1 for _ in prices]
    exact = [Fraction(amount * each, sum(weights)) for each in weights]
    goes, stays = deal(exact, "down", [(0,), (1,)])
    return Cut(amount=goes) if goes else None, Cut(amount=stays) if stays else None
