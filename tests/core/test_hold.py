"""A queue at the counter: orders are put aside, taken up again, named, and go here or there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.cart import AddLine, CancelOrder, NoteOrder, RemoveLine, UndoEdit
from pos_core.country_profiles import id_restaurant
from pos_core.hold import LONGEST_NAME, NameOrder, ParkOrder, ResumeOrder, SetOrderKind
from pos_core.ids import OrderId
from pos_core.order import OrderCancelled, OrderKindSet
from pos_core.order_kind import KindRule, OrderKind, TaxSwap
from pos_core.refusal import refuse
from pos_core.shop import ConfigureShop
from pos_core.shop_rules import ShopRules
from pos_core.tender import Payment, Tender
from tests.core.shop_examples import (
    BEER,
    COFFEE,
    LAST_EVENING_OF_8_PERCENT,
    SHOP,
    TEA,
    Counter,
    dong,
    pieces,
)

NOBODY = OrderId("nobody")
TO_GO_RULES = ShopRules(
    kinds=(
        KindRule(OrderKind.DINE_IN),
        KindRule(OrderKind.TAKE_AWAY, service=False, tax_swaps=(TaxSwap("restaurant", "reduced"),)),
    )
)
TO_GO_SHOP = replace(SHOP, rules=TO_GO_RULES)


def parked(counter: Counter, name: str = "") -> OrderId:
    """An order with a coffee in it, put aside."""
    counter.adds(COFFEE)
    order_id = counter.cart.order_id
    if name:
        counter.takes(NameOrder(order_id, name))
    counter.takes(ParkOrder(order_id))
    return order_id


def test_a_parked_order_waits_and_the_next_guest_gets_a_new_one() -> None:
    counter = Counter()
    first = parked(counter)
    assert counter.state.cart is None
    counter.adds(TEA)
    assert counter.cart.number == "A-0002"
    assert counter.lines == [("tea", 1_000)]
    assert counter.state.orders[first].lines[0].item_id == "coffee"


def test_three_guests_wait_in_a_queue_and_each_gets_what_was_ordered() -> None:
    counter = Counter()
    orders = [parked(counter, name) for name in ("Lan", "Minh", "T5")]
    for order_id in reversed(orders):
        counter.takes(ResumeOrder(order_id))
        assert counter.pays().number == counter.state.closed[-1].number
    assert counter.state.orders == {}
    assert [c.number for c in counter.state.closed] == ["A-0003", "A-0002", "A-0001"]


def test_taking_one_up_puts_the_other_aside() -> None:
    counter = Counter()
    first = parked(counter)
    second = counter.adds(TEA)
    second_id = counter.cart.order_id
    counter.takes(ResumeOrder(first))
    assert counter.cart.order_id == first
    counter.takes(ResumeOrder(second_id))
    assert counter.cart.lines == (second,)
    assert set(counter.state.orders) == {first, second_id}


def test_an_order_with_nothing_in_it_does_not_stay_behind() -> None:
    counter = Counter()
    first = parked(counter)
    line = counter.adds(TEA)
    counter.takes(RemoveLine(counter.cart.order_id, line.line_id))
    cancelled, _ = counter.takes(ResumeOrder(first))
    assert isinstance(cancelled, OrderCancelled)
    assert set(counter.state.orders) == {first}


def test_an_empty_order_with_a_name_is_kept() -> None:
    counter = Counter()
    first = parked(counter)
    counter.takes(NameOrder(None, "T7"))
    table = counter.cart.order_id
    counter.takes(ResumeOrder(first))
    assert counter.state.orders[table].name == "T7"


def test_an_empty_order_is_not_parked() -> None:
    counter = Counter()
    line = counter.adds(COFFEE)
    counter.takes(RemoveLine(counter.cart.order_id, line.line_id))
    refused = counter.refuses(ParkOrder(counter.cart.order_id))
    assert refused == refuse("order.nothing_to_park")


def test_parking_or_taking_up_twice_changes_nothing() -> None:
    counter = Counter()
    first = parked(counter)
    assert counter.takes(ParkOrder(first)) == ()
    counter.takes(ResumeOrder(first))
    assert counter.takes(ResumeOrder(first)) == ()


def test_an_order_that_ended_cannot_be_taken_up() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    order_id = counter.cart.order_id
    counter.takes(CancelOrder(order_id, "gone"))
    for intent in (ParkOrder(order_id), ResumeOrder(order_id), NameOrder(order_id, "T5")):
        assert counter.refuses(intent).code == "order.already_cancelled"
    assert counter.refuses(ResumeOrder(NOBODY)).code == "order.unknown"


def test_a_name_is_tidied_can_be_taken_away_and_undone() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    order_id = counter.cart.order_id
    counter.takes(NameOrder(order_id, "  Bàn   5 "))
    assert counter.cart.name == "Bàn 5"
    assert counter.takes(NameOrder(order_id, "Bàn 5")) == ()
    counter.takes(NameOrder(order_id, ""))
    counter.takes(UndoEdit(order_id))
    assert counter.cart.name == "Bàn 5"
    refused = counter.refuses(NameOrder(order_id, "x" * (LONGEST_NAME + 1)))
    assert refused == refuse("order.name_too_long", longest=LONGEST_NAME)


def test_naming_before_anything_is_ordered_opens_the_order() -> None:
    counter = Counter()
    assert counter.takes(NameOrder(None, "  ")) == ()
    counter.takes(NameOrder(None, "T3"))
    counter.adds(COFFEE)
    assert (counter.cart.number, counter.cart.name) == ("A-0001", "T3")


def test_goods_to_take_away_bear_the_other_tax_and_back_again() -> None:
    counter = Counter(TO_GO_SHOP)
    coffee = counter.adds(COFFEE)
    beer = counter.adds(BEER)
    order_id = counter.cart.order_id
    counter.takes(SetOrderKind(order_id, OrderKind.TAKE_AWAY))
    reduced = counter.cart.taxes.taxes_for("reduced", counter.cart.business_day)
    assert [line.taxes for line in counter.cart.lines] == [reduced, beer.taxes]
    assert counter.adds(TEA).taxes == reduced
    counter.takes(SetOrderKind(order_id, OrderKind.DINE_IN))
    assert {line.taxes for line in counter.cart.lines if line.item_id != "beer"} == {coffee.taxes}


def test_no_service_is_charged_on_what_is_taken_away() -> None:
    shop = replace(id_restaurant("en"), rules=TO_GO_RULES)
    counter = Counter(shop)
    item = replace(COFFEE, price=replace(dong(100_000), currency=shop.currency))
    counter.adds(item)
    eaten_here = counter.cart.price()
    assert eaten_here.service.minor == 5_000
    counter.takes(SetOrderKind(counter.cart.order_id, OrderKind.TAKE_AWAY))
    assert counter.cart.price().service.minor == 0
    counter.takes(UndoEdit(counter.cart.order_id))
    assert counter.cart.price() == eaten_here
    counter.takes(SetOrderKind(counter.cart.order_id, OrderKind.TAKE_AWAY))
    counter.takes(SetOrderKind(counter.cart.order_id, OrderKind.DINE_IN))
    assert counter.cart.price() == eaten_here


def test_the_kind_counts_by_the_rates_of_the_day_the_order_was_opened() -> None:
    """The rate changes at midnight; the order that is open across it keeps the old one."""
    counter = Counter(TO_GO_SHOP, now=LAST_EVENING_OF_8_PERCENT)
    counter.adds(COFFEE)
    order_id = counter.cart.order_id
    counter.takes(SetOrderKind(order_id, OrderKind.TAKE_AWAY))
    counter.later(hours=10)
    later = replace(TO_GO_SHOP, policy=replace(TO_GO_SHOP.policy, cash_rounding=None))
    counter.takes(ConfigureShop(later))
    counter.takes(SetOrderKind(order_id, OrderKind.DINE_IN))
    assert [tax.rate.ppm for line in counter.cart.lines for tax in line.taxes] == [80_000]
    assert counter.cart.policy.cash_rounding is not None


def test_a_shop_without_kinds_does_all_three_and_one_with_kinds_only_its_own() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    for kind in (OrderKind.DELIVERY, OrderKind.TAKE_AWAY, OrderKind.DINE_IN):
        counter.takes(SetOrderKind(counter.cart.order_id, kind))
        assert counter.cart.kind is kind
    strict = Counter(TO_GO_SHOP)
    refused = strict.refuses(SetOrderKind(None, OrderKind.DELIVERY))
    assert refused == refuse("order.kind_not_here", kind=OrderKind.DELIVERY)
    assert strict.takes(SetOrderKind(None, OrderKind.DINE_IN)) == ()
    assert strict.state.next_number == 1


def test_the_first_kind_a_shop_names_is_what_a_new_order_is() -> None:
    rules = ShopRules(kinds=tuple(reversed(TO_GO_RULES.kinds)))
    counter = Counter(replace(SHOP, rules=rules))
    line = counter.adds(COFFEE)
    assert counter.cart.kind is OrderKind.TAKE_AWAY
    assert [tax.rate.ppm for tax in line.taxes] == [50_000]


def test_the_event_says_which_taxes_change_so_that_replay_needs_no_table() -> None:
    counter = Counter(TO_GO_SHOP)
    coffee = counter.adds(COFFEE)
    counter.adds(BEER)
    (event,) = counter.takes(SetOrderKind(counter.cart.order_id, OrderKind.TAKE_AWAY))
    assert isinstance(event, OrderKindSet)
    assert [each.line_id for each in event.taxes] == [coffee.line_id]


def test_an_item_without_a_rate_for_the_kind_is_named() -> None:
    rules = ShopRules(
        kinds=(KindRule(OrderKind.DELIVERY, tax_swaps=(TaxSwap("alcohol", "forbidden"),)),)
    )
    counter = Counter()
    counter.adds(BEER)
    counter.takes(ConfigureShop(replace(SHOP, rules=rules)))
    refused = counter.refuses(SetOrderKind(counter.cart.order_id, OrderKind.DELIVERY))
    assert refused == refuse("tax.class_unknown", name="Bia lon", tax_class="forbidden")


@pytest.mark.parametrize("what", ["cancel", "kind"])
def test_what_is_partly_paid_stays_as_it_is(what: str) -> None:
    counter = Counter()
    counter.adds(COFFEE)
    payment = Payment("p1", Tender.CARD, dong(1_000), dong(1_000), dong(0))  # type: ignore[arg-type]
    order = replace(counter.cart, payments=(payment,))
    counter.state = counter.state.with_order(order)
    intent = (
        CancelOrder(order.order_id, "no")
        if what == "cancel"
        else SetOrderKind(order.order_id, OrderKind.DELIVERY)
    )
    assert counter.refuses(intent) == refuse("order.part_paid", number="A-0001")


def test_editing_a_parked_order_leaves_the_cart_alone() -> None:
    counter = Counter()
    first = parked(counter)
    counter.takes(AddLine(TEA, pieces()))
    cart = counter.cart
    counter.takes(NoteOrder(first, "no sugar"))
    counter.takes(NameOrder(first, "Lan"))
    assert counter.cart == cart
    assert (counter.state.orders[first].note, counter.state.orders[first].name) == (
        "no sugar",
        "Lan",
    )
