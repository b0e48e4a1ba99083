"""What the sheet of a discount says beforehand is what the rule decides afterwards, always."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from pos_core.cart import DiscountLine, DiscountOrder
from pos_core.discount_cap import room_within, taken_shares, with_discount
from pos_core.ids import LineId
from pos_core.pricing import Discount
from pos_core.shop_rules import DiscountCap, ShopRules
from pos_core.staff import Role
from pos_core.tax import Rate
from tests.core.people import staffed
from tests.core.shop_examples import COFFEE, SHOP, TEA, Counter, dong, pieces
from tests.core.test_discount_cap import off

SHARES = st.integers(0, 10_000).map(lambda each: Discount(rate=Rate(each * 100)))
AMOUNTS = st.integers(0, 60_000).map(off)
CUTS = st.none() | SHARES | AMOUNTS


@settings(max_examples=150, deadline=None)
@given(CUTS, CUTS, st.integers(1, 3), st.sampled_from([0, 100_000, 300_000]), st.booleans())
def test_the_sheet_offers_exactly_what_the_rule_lets_pass(
    on_line: Discount | None, on_order: Discount | None, count: int, cap: int, whole: bool
) -> None:
    counter = Counter()
    line = counter.adds(COFFEE, pieces(count))
    counter.adds(TEA)
    order = with_discount(counter.cart, line.line_id, on_line)
    order = with_discount(order, None, on_order)
    rules = ShopRules(discount_caps=(DiscountCap(Role.CASHIER, Rate(cap)),))
    state = replace(counter.state, shop=replace(SHOP, rules=rules)).with_order(order)
    counter.state = state
    staffed(counter)
    target = None if whole else line.line_id
    room = room_within(order, target, Rate(cap))
    assert _passes(counter, target, Discount(rate=room.rate))
    assert _passes(counter, target, Discount(amount=room.amount))
    if room.rate.ppm < 1_000_000:
        assert not _passes(counter, target, Discount(rate=Rate(room.rate.ppm + 100)))
    more = Discount(amount=room.amount + dong(1))
    assert not _passes(counter, target, more)


def _passes(counter: Counter, line_id: LineId | None, cut: Discount) -> bool:
    order_id = counter.cart.order_id
    if line_id is None:
        return isinstance(counter.decides(DiscountOrder(order_id, cut)), tuple)
    return isinstance(counter.decides(DiscountLine(order_id, line_id, cut)), tuple)


@settings(max_examples=100, deadline=None)
@given(CUTS, CUTS, st.integers(1, 3))
def test_the_share_is_what_is_missing_on_the_bill_give_or_take_the_rounding(
    on_line: Discount | None, on_order: Discount | None, count: int
) -> None:
    counter = Counter()
    line = counter.adds(COFFEE, pieces(count))
    order = with_discount(counter.cart, line.line_id, on_line)
    order = with_discount(order, None, on_order)
    priced = order.price().lines[0]
    share = taken_shares(order)[line.line_id]
    exact = priced.gross.minor * share.num / share.den
    assert abs(priced.discount.minor + priced.order_discount.minor - exact) <= 1.001
