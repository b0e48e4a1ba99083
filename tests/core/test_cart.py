"""The cart as a cashier knows it: goods go in, are changed, come out, or are all given up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pos_core.cart import (
    AddLine,
    CancelOrder,
    ChangeLine,
    DiscountLine,
    DiscountOrder,
    NoteLine,
    NoteOrder,
    RemoveLine,
    SetQuantity,
    UndoEdit,
)
from pos_core.events import Intent
from pos_core.ids import LineId, OrderId
from pos_core.line import LARGEST_QUANTITY, LineModifier
from pos_core.moving import MOST_LINES
from pos_core.order import LineAdded, LineChanged, LineRemoved, OrderCancelled, OrderOpened
from pos_core.pricing import Discount
from pos_core.quantity import Quantity
from pos_core.refusal import refuse
from pos_core.sale import Outcome
from pos_core.tax import Rate
from tests.core.shop_examples import (
    ANYTHING,
    BANANAS,
    BEER,
    COFFEE,
    FOREIGN,
    MILK_TEA,
    NOON,
    RICE,
    TEA,
    UNRATED,
    Counter,
    dollars,
    dong,
    kilograms,
    milk_tea,
    pieces,
)

TEN_PERCENT = Discount(rate=Rate(100_000), reason="khách quen")
GONE, NOBODY = LineId("gone"), OrderId("nobody")
LineIntent = Callable[[OrderId, LineId], Intent]


def test_the_first_thing_opens_an_order_with_the_next_number() -> None:
    counter = Counter()
    assert counter.state.cart is None
    opened, added = counter.takes(AddLine(COFFEE, pieces(2)))
    assert isinstance(opened, OrderOpened)
    assert isinstance(added, LineAdded)
    assert (opened.number, opened.opened_at) == ("A-0001", counter.now)
    assert (opened.business_day, opened.policy) == (counter.business_day, counter.shop.policy)
    assert (added.order_id, added.index, added.undo) == (opened.order_id, 0, False)
    assert counter.lines == [("coffee", 2_000)]
    assert (counter.cart.opened_at, counter.cart.number) == (counter.now, "A-0001")
    assert len({opened.order_id, added.line.line_id}) == 2


def test_a_till_without_a_shop_sells_nothing() -> None:
    counter = Counter()
    counter.state = replace(counter.state, shop=None)
    assert counter.refuses(AddLine(COFFEE, pieces())) == refuse("shop.not_configured")


def test_the_same_goods_join_the_line_they_are_on() -> None:
    counter = Counter()
    first = counter.adds(COFFEE, pieces(2))
    counter.adds(TEA)
    event = counter.takes(AddLine(COFFEE, pieces(3)))
    joined = LineChanged(counter.cart.order_id, replace(first, quantity=Quantity.of(5)))
    assert event == (joined,)
    assert counter.lines == [("coffee", 5_000), ("tea", 1_000)]


def test_the_same_choices_join_and_other_choices_stay_apart() -> None:
    counter = Counter()
    counter.adds(MILK_TEA, milk_tea("M", "pearl"))
    counter.adds(MILK_TEA, milk_tea("M", "pearl"))
    counter.adds(MILK_TEA, milk_tea("L", "pearl"))
    counter.adds(MILK_TEA, milk_tea("M", "jelly"))
    assert [quantity for _, quantity in counter.lines] == [2_000, 1_000, 1_000]


def test_noted_open_priced_and_weighed_goods_stay_apart() -> None:
    counter = Counter()
    for _ in range(2):
        counter.adds(COFFEE, pieces(note="ít đá"))
        counter.adds(ANYTHING, pieces(price=dong(15_000)))
        counter.adds(RICE, kilograms(500))
    assert len(counter.lines) == 6
    counter.adds(COFFEE)
    assert counter.lines[-1] == ("coffee", 1_000)


def test_discounted_or_newly_priced_goods_are_not_joined() -> None:
    counter = Counter()
    line = counter.adds(COFFEE)
    counter.takes(DiscountLine(counter.cart.order_id, line.line_id, TEN_PERCENT))
    counter.adds(COFFEE)
    counter.adds(replace(COFFEE, price=dong(31_000)))
    assert counter.lines == [("coffee", 1_000)] * 3


def test_a_full_line_starts_another_one() -> None:
    counter = Counter()
    counter.adds(COFFEE, pieces(9_999))
    counter.adds(COFFEE)
    counter.adds(COFFEE)
    assert counter.lines == [("coffee", 9_999_000), ("coffee", 2_000)]
    assert Counter().adds(COFFEE, pieces(9_999)).quantity <= LARGEST_QUANTITY


def test_goods_join_until_the_line_is_exactly_full() -> None:
    counter = Counter()
    counter.adds(COFFEE, pieces(9_998))
    counter.adds(COFFEE)
    assert counter.lines == [("coffee", 9_999_000)]


def test_an_order_has_room_for_500_lines_and_for_more_of_the_same() -> None:
    counter = Counter()
    for number in range(MOST_LINES):
        counter.adds(replace(COFFEE, id=f"i{number}"))
    assert counter.refuses(AddLine(TEA, pieces())) == refuse("order.too_many_lines", most=500)
    assert counter.adds(replace(COFFEE, id="i7")).quantity == Quantity.of(2)
    assert len(counter.lines) == 500


@pytest.mark.parametrize(
    ("intent", "code"),
    [
        (AddLine(MILK_TEA, milk_tea("XL")), "line.variant_needed"),
        (AddLine(UNRATED, pieces()), "tax.class_unknown"),
        (AddLine(FOREIGN, pieces()), "line.wrong_currency"),
        (AddLine(COFFEE, pieces(0)), "line.quantity_out_of_range"),
    ],
)
def test_what_cannot_be_sold_opens_no_order_and_uses_no_number(intent: Intent, code: str) -> None:
    counter = Counter()
    assert counter.refuses(intent).code == code
    counter.adds(COFFEE)
    assert counter.cart.number == "A-0001"


def test_an_item_whose_class_has_no_rate_is_named() -> None:
    refused = Counter().refuses(AddLine(UNRATED, pieces()))
    assert refused == refuse("tax.class_unknown", name="Lạ", tax_class="luxury")


def test_a_line_can_be_chosen_anew_in_its_place_with_its_discount() -> None:
    counter = Counter()
    line = counter.adds(MILK_TEA, milk_tea())
    counter.adds(COFFEE)
    order_id = counter.cart.order_id
    counter.takes(DiscountLine(order_id, line.line_id, TEN_PERCENT))
    chosen = replace(milk_tea("L", "flan", amount=2), note="ngọt")
    counter.takes(ChangeLine(order_id, line.line_id, MILK_TEA, chosen))
    changed = counter.cart.lines[0]
    assert (changed.line_id, changed.variant, changed.note) == (line.line_id, "L", "ngọt")
    assert changed.modifiers[1] == LineModifier("flan", "Flan", dong(8_000))
    assert (changed.quantity, changed.discount) == (Quantity.of(2), TEN_PERCENT)
    assert counter.lines[1] == ("coffee", 1_000)


def test_choosing_the_same_again_changes_nothing() -> None:
    counter = Counter()
    line = counter.adds(MILK_TEA, milk_tea("M", "pearl"))
    again = ChangeLine(counter.cart.order_id, line.line_id, MILK_TEA, milk_tea("M", "pearl"))
    assert counter.takes(again) == ()
    assert counter.takes(SetQuantity(again.order_id, line.line_id, Quantity.of(1))) == ()
    assert counter.takes(NoteLine(again.order_id, line.line_id, "  ")) == ()
    assert counter.takes(DiscountLine(again.order_id, line.line_id, None)) == ()
    assert counter.takes(NoteOrder(again.order_id, " ")) == ()
    assert counter.takes(DiscountOrder(again.order_id, None)) == ()
    assert len(counter.cart.undo) == 1


def test_a_line_cannot_be_changed_into_what_cannot_be_sold() -> None:
    counter = Counter()
    line = counter.adds(MILK_TEA, milk_tea())
    intent = ChangeLine(counter.cart.order_id, line.line_id, MILK_TEA, milk_tea("XL"))
    assert counter.refuses(intent).code == "line.variant_needed"


def test_the_quantity_of_a_line_can_be_set_and_nothing_removes_it() -> None:
    counter = Counter()
    line, order_id = counter.adds(COFFEE), counter.cart.order_id
    counter.takes(SetQuantity(order_id, line.line_id, Quantity.of(7)))
    assert counter.lines == [("coffee", 7_000)]
    assert counter.takes(SetQuantity(order_id, line.line_id, Quantity(0))) == (
        LineRemoved(order_id, line.line_id),
    )
    assert counter.lines == []


def test_a_quantity_out_of_range_or_in_half_pieces_is_refused() -> None:
    counter = Counter()
    coffee, rice = counter.adds(COFFEE), counter.adds(RICE, kilograms(500))
    order_id = counter.cart.order_id
    for thousandths in (-1_000, 10_000_000):
        refused = counter.refuses(SetQuantity(order_id, rice.line_id, Quantity(thousandths)))
        assert refused == refuse("line.quantity_out_of_range", largest=LARGEST_QUANTITY)
    half = Quantity(1_500)
    assert counter.refuses(SetQuantity(order_id, coffee.line_id, half)).code == (
        "line.whole_pieces_only"
    )
    counter.takes(SetQuantity(order_id, rice.line_id, half))


def test_a_note_can_be_written_and_emptied() -> None:
    counter = Counter()
    line, order_id = counter.adds(COFFEE), counter.cart.order_id
    counter.takes(NoteLine(order_id, line.line_id, "  ít đá "))
    assert counter.cart.lines[0].note == "ít đá"
    counter.takes(NoteLine(order_id, line.line_id, ""))
    assert counter.cart.lines[0].note == ""
    assert counter.refuses(NoteLine(order_id, line.line_id, "x" * 201)).code == "line.note_too_long"


def test_the_order_has_a_note_of_its_own() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    order_id = counter.cart.order_id
    counter.takes(NoteOrder(order_id, " bàn 5 "))
    assert counter.cart.note == "bàn 5"
    counter.takes(NoteOrder(order_id, " " + "x" * 200))
    assert counter.refuses(NoteOrder(order_id, "x" * 201)) == refuse(
        "line.note_too_long", longest=200
    )
    counter.takes(NoteOrder(order_id, ""))
    assert counter.cart.note == ""


def test_a_discount_on_a_line_is_at_most_what_the_line_is_worth() -> None:
    counter = Counter()
    line, order_id = counter.adds(COFFEE, pieces(2)), counter.cart.order_id
    counter.adds(BEER)
    counter.takes(DiscountOrder(order_id, TEN_PERCENT))
    counter.takes(DiscountLine(order_id, line.line_id, Discount(amount=dong(58_000))))
    assert counter.cart.price().lines[0].total == dong(0)
    more = DiscountLine(order_id, line.line_id, Discount(amount=dong(58_001)))
    assert counter.refuses(more) == refuse("discount.more_than_price", most=dong(58_000))
    foreign = DiscountLine(order_id, line.line_id, Discount(amount=dollars(1)))
    assert counter.refuses(foreign).code == "discount.amount_invalid"
    above = DiscountLine(order_id, line.line_id, Discount(rate=Rate(1_000_001)))
    assert counter.refuses(above).code == "discount.rate_out_of_range"
    counter.takes(DiscountLine(order_id, line.line_id, None))
    assert counter.cart.lines[0].discount is None


def test_a_fixed_discount_never_makes_a_smaller_line_cost_less_than_nothing() -> None:
    counter = Counter()
    line, order_id = counter.adds(COFFEE, pieces(3)), counter.cart.order_id
    counter.takes(DiscountLine(order_id, line.line_id, Discount(amount=dong(80_000))))
    counter.takes(SetQuantity(order_id, line.line_id, Quantity.of(1)))
    assert counter.cart.price().total == dong(0)


def test_a_discount_on_the_order_is_at_most_what_is_left_of_the_lines() -> None:
    counter = Counter()
    line, order_id = counter.adds(COFFEE, pieces(2)), counter.cart.order_id
    half = Discount(rate=Rate(500_000))
    counter.takes(DiscountLine(order_id, line.line_id, half))
    counter.takes(DiscountOrder(order_id, Discount(amount=dong(29_000))))
    assert counter.cart.price().total == dong(0)
    more = DiscountOrder(order_id, Discount(amount=dong(29_001)))
    assert counter.refuses(more) == refuse("discount.more_than_price", most=dong(29_000))


def test_a_discount_on_the_order_is_capped_and_can_be_taken_away() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    order_id = counter.cart.order_id
    above = DiscountOrder(order_id, Discount(rate=Rate(1_000_001)))
    assert counter.refuses(above) == refuse("discount.rate_out_of_range")
    foreign = DiscountOrder(order_id, Discount(amount=dollars(0)))
    assert counter.refuses(foreign) == refuse("discount.amount_invalid")
    counter.takes(DiscountOrder(order_id, Discount(rate=Rate(1_000_000))))
    assert counter.cart.price().total == dong(0)
    counter.takes(DiscountOrder(order_id, None))
    assert counter.cart.price().total == dong(29_000)


def test_a_line_can_be_taken_out() -> None:
    counter = Counter()
    coffee, _, beer = (counter.adds(item) for item in (COFFEE, TEA, BEER))
    order_id = counter.cart.order_id
    assert counter.takes(RemoveLine(order_id, coffee.line_id)) == (
        LineRemoved(order_id, coffee.line_id),
    )
    counter.takes(RemoveLine(order_id, beer.line_id))
    assert counter.lines == [("tea", 1_000)]


@pytest.mark.parametrize(
    "make",
    [
        lambda o, ln: ChangeLine(o, ln, COFFEE, pieces()),
        lambda o, ln: SetQuantity(o, ln, Quantity.of(1)),
        lambda o, ln: NoteLine(o, ln, "x"),
        lambda o, ln: DiscountLine(o, ln, None),
        RemoveLine,
    ],
)
def test_a_line_that_is_gone_says_so(make: LineIntent) -> None:
    counter = Counter()
    line, order_id = counter.adds(COFFEE), counter.cart.order_id
    assert counter.refuses(make(order_id, GONE)) == refuse("line.gone")
    counter.takes(CancelOrder(order_id, "khách đổi ý"))
    assert counter.refuses(make(order_id, line.line_id)) == refuse(
        "order.already_cancelled", number="A-0001", total=dong(0)
    )


@pytest.mark.parametrize(
    "intent",
    [
        DiscountOrder(NOBODY, None),
        NoteOrder(NOBODY, ""),
        UndoEdit(NOBODY),
        CancelOrder(NOBODY),
        RemoveLine(NOBODY, GONE),
    ],
)
def test_an_order_that_never_was_says_so(intent: Intent) -> None:
    assert Counter().refuses(intent) == refuse("order.unknown")


def test_an_order_can_be_given_up_and_the_next_one_has_a_new_number() -> None:
    counter = Counter()
    counter.adds(COFFEE, pieces(2))
    order_id = counter.cart.order_id
    counter.later(hours=1)
    event = counter.takes(CancelOrder(order_id, "khách đổi ý"))
    assert event == (OrderCancelled(order_id, "A-0001", dong(58_000), "khách đổi ý"),)
    ended = counter.state.ended(order_id)
    assert ended is not None
    assert (ended.outcome, ended.due, ended.number) == (Outcome.CANCELLED, dong(0), "A-0001")
    assert ended.business_day == counter.business_day
    assert ended.closed_at == NOON
    assert counter.state.cart is None
    counter.adds(BANANAS, kilograms(325))
    assert counter.cart.number == "A-0002"
    assert CancelOrder(order_id).reason == ""


def test_giving_up_twice_or_taking_back_what_was_given_up_is_refused() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    order_id = counter.cart.order_id
    counter.takes(CancelOrder(order_id))
    for intent in (CancelOrder(order_id), UndoEdit(order_id), NoteOrder(order_id, "x")):
        assert counter.refuses(intent).code == "order.already_cancelled"
