"""Who may take off how much: a cap by role, somebody's word above it, and no way around it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.cart import DiscountLine, DiscountOrder, RemoveLine, SetQuantity, UndoEdit
from pos_core.hold import ParkOrder
from pos_core.ids import LineId
from pos_core.line import LinePart
from pos_core.line_void import VoidLine
from pos_core.merge import MergeOrders
from pos_core.pricing import Discount
from pos_core.quantity import Quantity
from pos_core.refusal import refuse
from pos_core.shop_rules import DiscountCap, ShopRules
from pos_core.split import MoveLines, SplitOrder
from pos_core.staff import Right, Role
from pos_core.tax import Rate
from tests.core.kitchen_examples import PHO, kitchen_counter, sends
from tests.core.open_bills import bills
from tests.core.people import HOA, LAN, MINH, staffed
from tests.core.shop_examples import COFFEE, SHOP, TEA, Counter, dong, pieces

ASKS = refuse("staff.approval_needed", right=Right.DISCOUNT_ABOVE_CAP)


def percent(share: int, reason: str = "") -> Discount:
    """So many percent."""
    return Discount(rate=Rate(share * 10_000), reason=reason)


def off(minor: int) -> Discount:
    """A fixed amount."""
    return Discount(amount=dong(minor))


def at_the_counter(who: object = LAN) -> tuple[Counter, LineId]:
    """One coffee of 29.000 in the cart."""
    counter = Counter()
    line = counter.adds(COFFEE)
    return staffed(counter, who), line.line_id  # type: ignore[arg-type]


def test_in_a_shop_that_named_nobody_anything_may_be_given() -> None:
    counter = Counter()
    line = counter.adds(COFFEE)
    counter.takes(DiscountLine(counter.cart.order_id, line.line_id, percent(100)))
    given = counter.cart.lines[0].discount
    assert given is not None
    assert given.approver == ""


@pytest.mark.parametrize(
    ("who", "alone"), [(LAN, 10), (MINH, 30), (HOA, 100)], ids=["cashier", "supervisor", "manager"]
)
def test_each_may_give_up_to_the_cap_of_the_role(who: object, alone: int) -> None:
    counter, line_id = at_the_counter(who)
    order_id = counter.cart.order_id
    counter.takes(DiscountLine(order_id, line_id, percent(alone)))
    if alone < 100:
        assert counter.refuses(DiscountLine(order_id, line_id, percent(alone + 1))) == ASKS


def test_a_fixed_amount_is_held_against_the_same_cap() -> None:
    counter, line_id = at_the_counter()
    order_id = counter.cart.order_id
    counter.takes(DiscountLine(order_id, line_id, off(2_900)))
    assert counter.refuses(DiscountLine(order_id, line_id, off(2_901))) == ASKS


def test_a_supervisor_approves_and_the_journal_says_who() -> None:
    counter, line_id = at_the_counter()
    counter.approver = MINH.actor
    counter.takes(DiscountLine(counter.cart.order_id, line_id, percent(25, "khách quen")))
    given = counter.cart.lines[0].discount
    assert given == replace(percent(25, "khách quen"), approver=MINH.actor)
    sale = counter.pays()
    assert sale.lines[0].discount == given


def test_the_approvers_own_cap_counts_too() -> None:
    counter, line_id = at_the_counter()
    counter.approver = MINH.actor
    wanted = DiscountLine(counter.cart.order_id, line_id, percent(31))
    refused = refuse("discount.above_approvers_cap", name="Minh", most=Rate(300_000))
    assert counter.refuses(wanted) == refused
    counter.approver = HOA.actor
    counter.takes(wanted)


def test_a_colleague_without_the_right_approves_nothing() -> None:
    other = replace(LAN, staff_id=HOA.staff_id)
    counter, line_id = at_the_counter()
    staffed(counter, LAN, other)
    counter.approver = other.actor
    assert counter.refuses(DiscountLine(counter.cart.order_id, line_id, percent(11))) == ASKS


def test_the_right_alone_does_not_lift_ones_own_cap() -> None:
    counter, line_id = at_the_counter(MINH)
    wanted = DiscountLine(counter.cart.order_id, line_id, percent(31))
    assert counter.refuses(wanted) == ASKS
    counter.approver = MINH.actor
    assert counter.refuses(wanted).code == "discount.above_approvers_cap"


def test_line_and_order_discount_count_together() -> None:
    counter, line_id = at_the_counter()
    order_id = counter.cart.order_id
    counter.takes(DiscountLine(order_id, line_id, percent(6)))
    # 6 % and 4.25 % of the other 94 % are 9.995 %; with 4.26 % they are more than ten.
    assert counter.refuses(DiscountOrder(order_id, Discount(rate=Rate(42_600)))) == ASKS
    counter.takes(DiscountOrder(order_id, Discount(rate=Rate(42_500))))
    assert counter.refuses(DiscountLine(order_id, line_id, percent(7))) == ASKS


def test_an_order_amount_is_looked_at_on_the_line_it_hits_hardest() -> None:
    counter = staffed(Counter())
    first = counter.adds(COFFEE)
    counter.adds(TEA)
    order_id = counter.cart.order_id
    counter.takes(DiscountLine(order_id, first.line_id, percent(10)))
    assert counter.refuses(DiscountOrder(order_id, off(1))) == ASKS


def test_what_is_already_given_away_does_not_stop_a_smaller_discount_elsewhere() -> None:
    counter = staffed(Counter())
    first, second = counter.adds(COFFEE), counter.adds(TEA)
    counter.approver = HOA.actor
    counter.takes(DiscountLine(counter.cart.order_id, first.line_id, percent(100)))
    counter.approver = ""
    counter.takes(DiscountLine(counter.cart.order_id, second.line_id, percent(10)))
    counter.takes(DiscountLine(counter.cart.order_id, first.line_id, percent(50)))
    counter.takes(DiscountLine(counter.cart.order_id, first.line_id, None))


def test_the_same_discount_again_needs_nobody() -> None:
    counter, line_id = at_the_counter()
    counter.approver = MINH.actor
    wanted = DiscountLine(counter.cart.order_id, line_id, percent(25))
    counter.takes(wanted)
    counter.approver = ""
    assert counter.takes(wanted) == ()
    counter.approver = HOA.actor
    whole = DiscountOrder(counter.cart.order_id, percent(80))
    counter.takes(whole)
    counter.approver = ""
    assert counter.takes(whole) == ()


def test_nobody_signs_for_himself_in_the_intent() -> None:
    counter, line_id = at_the_counter()
    forged = replace(percent(10), approver=HOA.actor)
    counter.takes(DiscountLine(counter.cart.order_id, line_id, forged))
    given = counter.cart.lines[0].discount
    assert given is not None
    assert given.approver == ""


def test_goods_cannot_leave_until_an_amount_is_most_of_the_price() -> None:
    counter = staffed(Counter())
    first, second = counter.adds(COFFEE, pieces(3)), counter.adds(TEA)
    order_id = counter.cart.order_id
    counter.takes(DiscountOrder(order_id, off(13_000)))
    outgrown = refuse("discount.outgrows_goods", most=Rate(100_000))
    assert counter.refuses(RemoveLine(order_id, second.line_id)) == outgrown
    assert counter.refuses(SetQuantity(order_id, first.line_id, Quantity.of(1))) == outgrown
    assert counter.refuses(SetQuantity(order_id, first.line_id, Quantity(0))) == outgrown
    counter.takes(DiscountOrder(order_id, None))
    counter.takes(RemoveLine(order_id, second.line_id))


def test_an_approved_amount_may_grow_to_the_approvers_cap() -> None:
    counter = staffed(Counter())
    line = counter.adds(COFFEE, pieces(4))
    order_id = counter.cart.order_id
    counter.approver = MINH.actor
    counter.takes(DiscountLine(order_id, line.line_id, off(15_000)))
    counter.approver = ""
    counter.takes(SetQuantity(order_id, line.line_id, Quantity.of(2)))
    refused = counter.refuses(SetQuantity(order_id, line.line_id, Quantity.of(1)))
    assert refused == refuse("discount.outgrows_goods", most=Rate(300_000))


def test_a_void_in_the_kitchen_is_no_way_around_the_cap() -> None:
    counter = staffed(kitchen_counter())
    line = counter.adds(PHO, pieces(4))
    counter.takes(DiscountOrder(counter.cart.order_id, off(26_000)))
    sends(counter)
    counter.approver = MINH.actor
    void = VoidLine(counter.cart.order_id, line.line_id, Quantity.of(1), "đổi ý")
    assert counter.refuses(void) == refuse("discount.outgrows_goods", most=Rate(100_000))
    counter.takes(DiscountOrder(counter.cart.order_id, None))
    counter.takes(void)
    assert counter.lines == [("pho", 3_000)]


def test_a_share_stays_the_same_share_of_fewer_goods() -> None:
    counter = staffed(Counter())
    line = counter.adds(COFFEE, pieces(3))
    counter.takes(DiscountOrder(counter.cart.order_id, percent(10)))
    counter.takes(SetQuantity(counter.cart.order_id, line.line_id, Quantity.of(1)))


def test_undo_brings_back_what_was_approved_without_asking_again() -> None:
    counter, line_id = at_the_counter()
    order_id = counter.cart.order_id
    counter.approver = MINH.actor
    counter.takes(DiscountLine(order_id, line_id, percent(25)))
    counter.approver = ""
    counter.takes(DiscountLine(order_id, line_id, None))
    counter.takes(UndoEdit(order_id))
    given = counter.cart.lines[0].discount
    assert given == replace(percent(25), approver=MINH.actor)


def test_the_shop_sets_the_caps() -> None:
    rules = ShopRules(discount_caps=(DiscountCap(Role.CASHIER, Rate(200_000)),))
    counter = Counter(replace(SHOP, rules=rules))
    line = counter.adds(COFFEE)
    staffed(counter)
    order_id = counter.cart.order_id
    counter.takes(DiscountLine(order_id, line.line_id, percent(20)))
    counter.approver = HOA.actor
    refused = counter.refuses(DiscountLine(order_id, line.line_id, percent(21)))
    assert refused.fact("most") == Rate(0)


def test_a_reason_is_a_few_words() -> None:
    counter, line_id = at_the_counter()
    long = DiscountLine(counter.cart.order_id, line_id, percent(1, "x" * 81))
    assert counter.refuses(long) == refuse("discount.reason_too_long", longest=80)


def two_bills(on_the_line: Discount, on_the_other: Discount) -> tuple[Counter, MoveLines]:
    """A coffee with a discount of its own on one bill, a tea on another with one on the whole."""
    counter = staffed(Counter())
    coffee = counter.adds(COFFEE, pieces(3))
    first = counter.cart.order_id
    counter.takes(DiscountLine(first, coffee.line_id, on_the_line))
    counter.takes(ParkOrder(first))
    counter.adds(TEA)
    other = counter.cart.order_id
    counter.takes(DiscountOrder(other, on_the_other))
    return counter, MoveLines(first, other, (LinePart(coffee.line_id, Quantity.of(1)),))


def test_goods_do_not_move_to_where_their_discounts_pass_the_cap() -> None:
    counter, move = two_bills(percent(6), percent(5))
    outgrown = refuse("discount.outgrows_goods", most=Rate(100_000))
    assert counter.refuses(move) == outgrown
    assert counter.refuses(MergeOrders(move.order_id, move.target)) == outgrown
    counter.takes(DiscountOrder(move.target, percent(4)))
    counter.takes(move)
    counter.takes(MergeOrders(move.order_id, move.target))


def test_goods_move_to_what_somebody_approved_up_to_that_persons_cap() -> None:
    counter, move = two_bills(percent(10), percent(10))
    counter.approver = MINH.actor
    counter.takes(DiscountOrder(move.target, percent(23)))
    counter.approver = ""
    assert counter.refuses(move) == refuse("discount.outgrows_goods", most=Rate(300_000))
    counter.approver = MINH.actor
    counter.takes(DiscountOrder(move.target, percent(22)))
    counter.approver = ""
    counter.takes(move)


def test_an_amount_at_the_cap_may_be_shared_out_between_bills() -> None:
    """Two of three coffees take 5,799.33 of 8,699 along, which is rounded and no new discount."""
    counter = staffed(Counter())
    coffee = counter.adds(COFFEE, pieces(3))
    first = counter.cart.order_id
    counter.takes(DiscountOrder(first, off(8_699)))
    counter.takes(SplitOrder(first, ((LinePart(coffee.line_id, Quantity.of(2)),),)))
    shares = [o.discount.amount.minor for o in bills(counter) if o.discount and o.discount.amount]
    assert sorted(shares) == [2_900, 5_799]
    new = next(key for key in counter.state.orders if key != first)
    counter.takes(MergeOrders(new, first))
    assert counter.cart.discount == off(8_699)
