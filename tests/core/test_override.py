"""Another price than the menu's: for a reason, by somebody who may, and remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.cart import ChangeLine, UndoEdit
from pos_core.ids import StaffId
from pos_core.order import LineRepriced
from pos_core.override import OverridePrice
from pos_core.refusal import refuse
from pos_core.staff import Right, Role, Staff, StaffMember
from tests.core.shop_examples import COFFEE, MILK_TEA, Counter, dollars, dong, milk_tea, pieces


def test_the_line_costs_the_new_price_and_keeps_the_menus() -> None:
    counter = Counter()
    line = counter.adds(COFFEE, pieces(2))
    order_id = counter.cart.order_id
    counter.takes(OverridePrice(order_id, line.line_id, dong(20_000), " cold "))
    (changed,) = counter.cart.lines
    assert (changed.unit_price, changed.list_price) == (dong(20_000), dong(29_000))
    assert counter.cart.price().total == dong(40_000)
    assert counter.events[-1] == LineRepriced(order_id, changed, "cold")


def test_a_second_override_still_knows_what_the_menu_said() -> None:
    counter = Counter()
    line = counter.adds(COFFEE)
    for price in (20_000, 0, 25_000):
        counter.takes(OverridePrice(counter.cart.order_id, line.line_id, dong(price), "cold"))
        assert counter.cart.lines[0].list_price == dong(29_000)


def test_something_free_can_be_given_a_price_and_be_free_again() -> None:
    counter = Counter()
    line = counter.adds(replace(COFFEE, price=dong(0)))
    order_id = counter.cart.order_id
    for price in (5_000, 6_000):
        counter.takes(OverridePrice(order_id, line.line_id, dong(price), "box"))
    assert counter.cart.lines[0].list_price == dong(0)
    counter.takes(OverridePrice(order_id, line.line_id, dong(0), ""))
    assert counter.cart.lines == (line,)


def test_undo_brings_the_menus_price_back() -> None:
    counter = Counter()
    line = counter.adds(COFFEE)
    counter.takes(OverridePrice(counter.cart.order_id, line.line_id, dong(1), "cold"))
    counter.takes(UndoEdit(counter.cart.order_id))
    assert counter.cart.lines == (line,)


def test_the_same_goods_at_the_menus_price_stay_a_line_of_their_own() -> None:
    counter = Counter()
    line = counter.adds(COFFEE)
    counter.takes(OverridePrice(counter.cart.order_id, line.line_id, dong(20_000), "cold"))
    counter.adds(COFFEE)
    assert counter.lines == [("coffee", 1_000)] * 2


def test_choosing_the_line_anew_keeps_the_price_that_was_agreed() -> None:
    counter = Counter()
    line = counter.adds(MILK_TEA, milk_tea("M"))
    order_id = counter.cart.order_id
    counter.takes(OverridePrice(order_id, line.line_id, dong(30_000), "cold"))
    counter.takes(ChangeLine(order_id, line.line_id, MILK_TEA, milk_tea("M", "pearl")))
    assert counter.cart.lines[0].price_each == dong(35_000)
    counter.takes(ChangeLine(order_id, line.line_id, MILK_TEA, milk_tea("L")))
    assert (counter.cart.lines[0].unit_price, counter.cart.lines[0].list_price) == (
        dong(42_000),
        None,
    )


@pytest.mark.parametrize(
    ("price", "reason", "code"),
    [
        (dong(1), "  ", "line.price_reason_missing"),
        (dong(-1), "x", "line.price_out_of_range"),
        (dong(10**13), "x", "line.price_out_of_range"),
        (dollars(100), "x", "line.wrong_currency"),
    ],
)
def test_a_price_that_cannot_be_is_refused(price: object, reason: str, code: str) -> None:
    counter = Counter()
    line = counter.adds(COFFEE)
    intent = OverridePrice(counter.cart.order_id, line.line_id, price, reason)  # type: ignore[arg-type]
    assert counter.refuses(intent).code == code


def test_a_cashier_needs_somebodys_leave_and_it_is_written_down() -> None:
    counter = Counter()
    lan, minh = StaffId("lan"), StaffId("minh")
    people = {
        lan: StaffMember(lan, "Lan", Role.CASHIER, ""),
        minh: StaffMember(minh, "Minh", Role.SUPERVISOR, ""),
    }
    line = counter.adds(COFFEE)
    counter.state = replace(counter.state, staff=Staff(people, lan))
    intent = OverridePrice(counter.cart.order_id, line.line_id, dong(1), "cold")
    refused = counter.refuses(intent)
    assert refused == refuse("staff.approval_needed", right=Right.OVERRIDE_PRICE)
    counter.approver = "staff/minh"
    (event,) = counter.takes(intent)
    assert isinstance(event, LineRepriced)
    assert event.approver == "staff/minh"
