"""Guests who sit down together: lines that move, tables that merge, and nothing that is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.cart import DiscountLine, DiscountOrder, NoteOrder, UndoEdit
from pos_core.country_profiles import vn_cafe
from pos_core.events import Intent
from pos_core.hold import NameOrder, ParkOrder, SetOrderKind
from pos_core.ids import CustomerId, LineId, OrderId
from pos_core.merge import MergeOrders, OrderMerged
from pos_core.moving import LinesMoved
from pos_core.order_kind import KindRule, OrderKind, TaxSwap
from pos_core.pricing import Discount
from pos_core.quantity import Quantity
from pos_core.refusal import refuse
from pos_core.sale import Outcome
from pos_core.sent_line import Dish, SentLine
from pos_core.shop_rules import ShopRules
from pos_core.split import MoveLines, SplitOrder
from pos_core.tender import Payment, Tender
from tests.core.open_bills import (
    KEPT,
    OFF,
    TEN,
    bills,
    goods,
    money,
    part,
    table_for_four,
    two_tables,
)
from tests.core.shop_examples import (
    COFFEE,
    TEA,
    Counter,
    dong,
    pieces,
)


def test_lines_move_to_another_table() -> None:
    counter, (coffee, _, _, beer) = table_for_four()
    order_id = counter.cart.order_id
    counter.takes(ParkOrder(order_id))
    counter.adds(TEA)
    other = counter.cart.order_id
    before = goods(*bills(counter))
    (event,) = counter.takes(MoveLines(order_id, other, (part(coffee, 2), part(beer))))
    assert isinstance(event, LinesMoved)
    assert counter.lines == [("tea", 1_000), ("coffee", 2_000), ("beer", 1_000)]
    assert goods(*bills(counter)) == before


def test_goods_that_move_bear_the_taxes_of_the_bill_they_are_on() -> None:
    swap = KindRule(OrderKind.TAKE_AWAY, tax_swaps=(TaxSwap("restaurant", "reduced"),))
    rules = ShopRules(kinds=(KindRule(OrderKind.DINE_IN), swap))
    counter, (coffee, *_) = table_for_four(replace(KEPT, rules=rules))
    order_id = counter.cart.order_id
    counter.takes(ParkOrder(order_id))
    counter.takes(SetOrderKind(None, OrderKind.TAKE_AWAY))
    to_go = counter.adds(TEA)
    counter.takes(MoveLines(order_id, counter.cart.order_id, (part(coffee),)))
    assert {line.taxes for line in counter.cart.lines} == {to_go.taxes}


def test_moving_the_last_of_an_order_merges_it() -> None:
    counter = Counter(KEPT)
    coffee = counter.adds(COFFEE, pieces(2))
    first = counter.cart.order_id
    counter.takes(ParkOrder(first))
    counter.adds(TEA)
    _, merged = counter.takes(MoveLines(first, counter.cart.order_id, (part(coffee.line_id, 2),)))
    assert isinstance(merged, OrderMerged)
    assert merged.total == dong(58_000)
    assert set(counter.state.orders) == {counter.cart.order_id}


def test_two_tables_pay_together() -> None:
    counter, first, second = two_tables()
    before = money(*bills(counter))
    counter.takes(MergeOrders(first, second))
    assert counter.lines == [("tea", 1_000), ("coffee", 1_000)]
    assert (counter.cart.name, money(counter.cart)) == ("T2", before)
    assert [(c.number, c.outcome) for c in counter.state.closed] == [("A-0001", Outcome.MERGED)]
    assert counter.refuses(UndoEdit(first)).code == "order.already_merged"
    assert counter.state.last_sale is None


def test_who_had_the_merged_order_in_the_cart_goes_on_with_the_other() -> None:
    counter, first, second = two_tables()
    counter.takes(MergeOrders(second, first))
    assert counter.cart.order_id == first
    assert counter.lines == [("coffee", 1_000), ("tea", 1_000)]


def test_names_notes_and_customers_are_not_lost_in_a_merge() -> None:
    counter, first, second = two_tables()
    counter.takes(NoteOrder(first, "no nuts"))
    counter.takes(NoteOrder(second, "by the window"))
    counter.takes(NameOrder(second, ""))
    lan = replace(counter.state.orders[first], customer_id=CustomerId("lan"))
    counter.state = counter.state.with_order(lan)
    counter.takes(MergeOrders(first, second))
    cart = counter.cart
    assert (cart.name, cart.note, cart.customer_id) == ("T1", "by the window; no nuts", "lan")


def test_what_the_kitchen_still_has_of_removed_lines_is_merged_too() -> None:
    counter, first, second = two_tables()
    ghost = SentLine(LineId("gone"), Quantity.of(1), Dish("Bia"), "bar", LineId("gone"))
    counter.state = counter.state.with_order(replace(counter.state.orders[first], kitchen=(ghost,)))
    counter.takes(MergeOrders(first, second))
    assert counter.cart.kitchen == (ghost,)


def test_amounts_off_both_orders_are_added_up() -> None:
    counter, first, second = two_tables()
    counter.takes(DiscountOrder(first, OFF))
    counter.takes(DiscountOrder(second, Discount(amount=dong(4_999))))
    before = money(*bills(counter))
    counter.takes(MergeOrders(first, second))
    assert counter.cart.discount == Discount(amount=dong(15_000), reason="khách quen")
    assert money(counter.cart) == before


@pytest.mark.parametrize(("one", "other"), [(TEN, None), (TEN, OFF), (OFF, TEN)])
def test_discounts_that_do_not_go_together_are_not_mixed(
    one: Discount, other: Discount | None
) -> None:
    counter, first, second = two_tables()
    counter.takes(DiscountOrder(first, one))
    if other is not None:
        counter.takes(DiscountOrder(second, other))
    refused = counter.refuses(MergeOrders(first, second))
    assert refused == refuse("order.discounts_differ", number="A-0002")


def test_the_same_percentage_on_both_stays() -> None:
    counter, first, second = two_tables()
    for order_id in (first, second):
        counter.takes(DiscountOrder(order_id, TEN))
    counter.takes(MergeOrders(first, second))
    assert counter.cart.discount == TEN


def test_an_empty_table_is_merged_away() -> None:
    counter, first, second = two_tables()
    counter.takes(ParkOrder(second))
    counter.takes(NameOrder(None, "T9"))
    counter.takes(MergeOrders(counter.cart.order_id, first))
    assert (counter.cart.order_id, counter.cart.name) == (first, "T1")


def test_split_and_merged_again_it_is_the_bill_it_was() -> None:
    counter, (coffee, tea, *_) = table_for_four()
    order_id = counter.cart.order_id
    counter.takes(DiscountOrder(order_id, OFF))
    before = counter.cart
    counter.takes(SplitOrder(order_id, ((part(coffee, 3), part(tea)),)))
    counter.takes(MergeOrders(bills(counter)[1].order_id, order_id))
    assert (counter.cart.lines, counter.cart.discount) == (before.lines, OFF)
    assert money(counter.cart) == money(before)


def test_orders_that_are_partly_paid_stay_as_they_are() -> None:
    counter, first, second = two_tables()
    payment = Payment("p1", Tender.CARD, dong(1), dong(1), dong(0))  # type: ignore[arg-type]
    paid = replace(counter.state.orders[first], payments=(payment,))
    counter.state = counter.state.with_order(paid)
    line = paid.lines[0].line_id
    intents: tuple[Intent, ...] = (
        MergeOrders(first, second),
        MergeOrders(second, first),
        SplitOrder(first, ((part(line),),)),
        MoveLines(first, second, (part(line),)),
        MoveLines(second, first, (part(counter.cart.lines[0].line_id),)),
    )
    for intent in intents:
        assert counter.refuses(intent) == refuse("order.part_paid", number="A-0001")


def test_an_order_is_not_moved_or_merged_onto_itself() -> None:
    counter, first, _ = two_tables()
    line = counter.state.orders[first].lines[0].line_id
    for intent in (MergeOrders(first, first), MoveLines(first, first, (part(line),))):
        assert counter.refuses(intent) == refuse("split.same_order", number="A-0001")


def test_orders_that_are_not_open_are_not_split_or_merged() -> None:
    counter, first, _ = two_tables()
    gone = OrderId("gone")
    for intent in (
        MergeOrders(first, gone),
        MergeOrders(gone, first),
        SplitOrder(gone, ()),
        MoveLines(first, gone, ()),
        MoveLines(gone, first, ()),
    ):
        assert counter.refuses(intent).code == "order.unknown"


def test_a_full_order_takes_no_more_lines() -> None:
    counter, first, second = two_tables()
    full = counter.cart.lines * 500
    counter.state = counter.state.with_order(replace(counter.cart, lines=full))
    refused = counter.refuses(MergeOrders(first, second))
    assert refused == refuse("order.too_many_lines", most=500)


def test_free_goods_take_an_amount_along_when_the_order_goes() -> None:
    counter = Counter(vn_cafe("vi"))
    counter.adds(replace(COFFEE, price=dong(0)))
    first = counter.cart.order_id
    counter.state = counter.state.with_order(replace(counter.cart, discount=OFF))
    counter.takes(ParkOrder(first))
    counter.adds(TEA)
    counter.takes(MergeOrders(first, counter.cart.order_id))
    assert counter.cart.discount == OFF


def test_the_same_goods_join_on_the_bill_they_come_to_and_the_kitchen_keeps_count() -> None:
    counter = Counter(KEPT)
    first = counter.adds(COFFEE, pieces(2))
    first_id = counter.cart.order_id
    dish = Dish("Cà phê")
    sent = (SentLine(first.line_id, Quantity.of(2), dish, "bar", first.line_id),)
    counter.state = counter.state.with_order(replace(counter.cart, kitchen=sent))
    counter.takes(ParkOrder(first_id))
    there = counter.adds(COFFEE, pieces(3))
    counter.adds(COFFEE, pieces(1, note="ít đá"))
    counter.takes(MoveLines(first_id, counter.cart.order_id, (part(first.line_id),)))
    assert counter.lines == [("coffee", 4_000), ("coffee", 1_000)]
    assert counter.cart.lines[0].line_id == there.line_id
    assert [(p.line_id, p.quantity.thousandths) for p in counter.cart.kitchen] == [
        (there.line_id, 1_000)
    ]
    assert [p.quantity.thousandths for p in counter.state.orders[first_id].kitchen] == [1_000]


def test_what_was_noted_or_reduced_by_an_amount_stays_a_line_of_its_own() -> None:
    counter = Counter(KEPT)
    noted = counter.adds(COFFEE, pieces(1, note="ít đá"))
    reduced = counter.adds(TEA)
    first = counter.cart.order_id
    counter.takes(DiscountLine(first, reduced.line_id, OFF))
    counter.takes(ParkOrder(first))
    counter.adds(COFFEE, pieces(1, note="ít đá"))
    again = counter.adds(TEA)
    counter.takes(DiscountLine(counter.cart.order_id, again.line_id, OFF))
    counter.takes(MergeOrders(first, counter.cart.order_id))
    assert len(counter.cart.lines) == 4
    assert counter.cart.line(noted.line_id) is not None
