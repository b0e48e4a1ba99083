"""What must hold when goods change their bill on a random day, worked out from the bills alone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pos_core.tax import TaxMode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pos_core.order import Order


def check_moved(before: Sequence[Order], after: Sequence[Order], *, same_rules: bool) -> None:
    """Goods and amounts off are the same; money is too, but for what is rounded on each bill."""
    assert _goods(before) == _goods(after), "goods were lost or made up between bills"
    assert _amounts_off(before) == _amounts_off(after), "an amount off was lost between bills"
    assert _sent(before) == _sent(after), "the kitchen lost count between bills"
    shelf = [sum(o.price().subtotal.minor for o in orders) for orders in (before, after)]
    assert abs(shelf[0] - shelf[1]) <= _cut_by_weight(after), "the prices do not add up"
    if same_rules:
        totals = [sum(o.price().total.minor for o in orders) for orders in (before, after)]
        plain = all(map(_is_plain, (*before, *after)))
        most = 0 if plain else _rounded(before) + _rounded(after)
        assert abs(totals[0] - totals[1]) <= most, "money was lost"


def _goods(orders: Iterable[Order]) -> Counter[tuple[str, int]]:
    sums: Counter[tuple[str, int]] = Counter()
    for order in orders:
        for line in order.lines:
            sums[line.item_id, line.price_each.minor] += line.quantity.thousandths
    return sums


def _sent(orders: Iterable[Order]) -> Counter[str]:
    sums: Counter[str] = Counter()
    for order in orders:
        for part in order.kitchen:
            sums[part.origin] += part.quantity.thousandths
    return sums


def _amounts_off(orders: Iterable[Order]) -> int:
    cuts = [order.discount for order in orders]
    cuts += [line.discount for order in orders for line in order.lines]
    return sum(cut.amount.minor for cut in cuts if cut is not None and cut.amount is not None)


def _cut_by_weight(orders: Iterable[Order]) -> int:
    """Each weighed line is rounded to a whole unit once."""
    return sum(not line.quantity.is_whole for order in orders for line in order.lines)


def _is_plain(order: Order) -> bool:
    """Whole pieces, taxes in the price, no service, no percentage off: nothing is rounded."""
    cuts = [order.discount, *(line.discount for line in order.lines)]
    taxes = [tax for line in order.lines for tax in line.taxes]
    return (
        order.policy.service is None
        and all(cut is None or cut.amount is not None for cut in cuts)
        and all(tax.mode is TaxMode.INCLUSIVE for tax in taxes)
        and all(line.quantity.is_whole for line in order.lines)
    )


def _rounded(orders: Iterable[Order]) -> int:
    """How many figures of these bills are rounded: half a unit each, at most."""
    figures = 0
    for order in orders:
        figures += (order.discount is not None) + (order.policy.service is not None)
        figures += sum(2 + len(line.taxes) for line in order.lines)
    return figures
