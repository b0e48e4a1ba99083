"""A table of four and two tables side by side, and what their bills hold together."""

from __future__ import annotations

from dataclasses import replace

from pos_core.hold import NameOrder, ParkOrder
from pos_core.ids import LineId, OrderId
from pos_core.line import LinePart
from pos_core.money import Money, total
from pos_core.order import Order
from pos_core.pricing import Discount
from pos_core.quantity import Quantity
from pos_core.shop import Shop
from pos_core.tax import Rate
from tests.core.shop_examples import (
    BEER,
    COFFEE,
    MILK_TEA,
    SHOP,
    TEA,
    Counter,
    dong,
    milk_tea,
    pieces,
)

TEN = Discount(rate=Rate(100_000), reason="khách quen")
OFF = Discount(amount=dong(10_001), reason="khách quen")
KEPT = replace(SHOP, policy=replace(SHOP.policy, cash_rounding=None))


def part(line_id: LineId, amount: int = 1) -> LinePart:
    return LinePart(line_id, Quantity.of(amount))


def bills(counter: Counter) -> list[Order]:
    return list(counter.state.orders.values())


def of(counter: Counter, number: str) -> Order:
    return next(o for o in bills(counter) if o.number == number)


def goods(*orders: Order) -> dict[tuple[str, int], int]:
    """Thousandths by item and price, over all these orders."""
    sums: dict[tuple[str, int], int] = {}
    for order in orders:
        for line in order.lines:
            key = (line.item_id, line.price_each.minor)
            sums[key] = sums.get(key, 0) + line.quantity.thousandths
    return sums


def money(*orders: Order) -> Money:
    return total((order.price().total for order in orders), orders[0].policy.currency)


def table_for_four(shop: Shop = KEPT) -> tuple[Counter, list[LineId]]:
    """T5: four coffees, two teas, a milk tea and a beer."""
    counter = Counter(shop)
    lines = [
        counter.adds(COFFEE, pieces(4)),
        counter.adds(TEA, pieces(2)),
        counter.adds(MILK_TEA, milk_tea("L", "pearl")),
        counter.adds(BEER),
    ]
    counter.takes(NameOrder(counter.cart.order_id, "T5"))
    return counter, [line.line_id for line in lines]


def two_tables() -> tuple[Counter, OrderId, OrderId]:
    """T1 with a coffee, parked; T2 with a tea in the cart."""
    counter = Counter(KEPT)
    counter.adds(COFFEE)
    counter.takes(NameOrder(None, "T1"))
    first = counter.cart.order_id
    counter.takes(ParkOrder(first))
    counter.adds(TEA)
    counter.takes(NameOrder(None, "T2"))
    return counter, first, counter.cart.order_id
