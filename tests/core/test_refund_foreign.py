"""A sale of another till is given back on its paper's word: with a PIN, and provisionally."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pos_core.line import Selection
from pos_core.money import Money
from pos_core.quantity import Quantity
from pos_core.refund import LinesRefunded, Refund
from pos_core.refund_foreign import ForeignLine, RefundForeign, clean_number, quote_foreign
from pos_core.refusal import Refusal, refuse
from pos_core.staff import Right, Role, Staff, StaffMember
from pos_core.tender import Tender
from tests.core.shop_examples import BEER, COFFEE, UNRATED, Counter, dollars, dong, sells

if TYPE_CHECKING:
    from pos_core.catalog import Item

MINH = StaffMember("minh", "Minh", Role.SUPERVISOR, "-")  # type: ignore[arg-type]
LAN = StaffMember("lan", "Lan", Role.CASHIER, "-")  # type: ignore[arg-type]


def asks(
    counter: Counter, *items: Item, number: str = "B-0007", paid: int = 80_000
) -> RefundForeign:
    """The intent of a screen that shows what is true now."""
    lines = tuple(ForeignLine(item, Selection(Quantity.of(1))) for item in items)
    known = counter.state.refunds.foreign.get(clean_number(number))
    refunded = known.refunded if known else dong(0)
    day = counter.business_day
    intent = RefundForeign(number, day, dong(paid), lines, "vỡ", dong(0), refunded)
    found = quote_foreign(counter.state, intent)
    return intent if isinstance(found, Refusal) else replace(intent, expected=found.total)


def gives(counter: Counter, intent: RefundForeign) -> Refund:
    """Carry it out."""
    event = counter.takes(intent)[0]
    assert isinstance(event, LinesRefunded)
    return event.refund


def staffed() -> Counter:
    """A counter with Lan signed in and Minh about."""
    counter = Counter()
    members = {each.staff_id: each for each in (MINH, LAN)}
    counter.state = replace(counter.state, staff=Staff(members, LAN.staff_id))
    return counter


def test_it_is_provisional_and_keeps_what_the_paper_said() -> None:
    counter = Counter()
    refund = gives(counter, asks(counter, COFFEE, number=" b-0007 "))
    assert refund.provisional
    assert (refund.order_number, refund.sold_for) == ("B-0007", dong(80_000))
    assert refund.by(Tender.CASH) == refund.total == dong(29_000)


def test_never_more_goes_back_than_stands_on_the_paper() -> None:
    counter = Counter()
    gives(counter, asks(counter, COFFEE, BEER))
    assert counter.refuses(asks(counter, COFFEE, BEER)).code == "refund.more_than_paper"
    more = asks(counter, COFFEE, BEER, paid=900_000)
    assert counter.refuses(more) == refuse(
        "refund.more_than_paper", number="B-0007", left=dong(29_000)
    )
    gives(counter, asks(counter, COFFEE))


def test_two_presses_of_confirm_give_the_money_back_once() -> None:
    counter = Counter()
    intent = asks(counter, COFFEE)
    counter.takes(intent)
    assert counter.refuses(intent).code == "refund.changed_meanwhile"


def test_it_needs_a_pin_on_the_spot_whoever_is_signed_in() -> None:
    counter = staffed()
    needed = refuse("staff.approval_needed", right=Right.REFUND_FOREIGN)
    assert counter.refuses(asks(counter, COFFEE)) == needed
    counter.approver = LAN.actor
    assert counter.refuses(asks(counter, COFFEE)) == needed
    counter.approver = MINH.actor
    refund = gives(counter, asks(counter, COFFEE))
    assert (refund.approver, refund.approver_name) == (MINH.actor, "Minh")


def test_a_sale_of_this_till_is_refunded_by_its_own_entry() -> None:
    counter = Counter()
    sells(counter, COFFEE)
    intent = asks(counter, COFFEE, number="a-0001")
    assert counter.refuses(intent) == refuse("refund.own_sale", number="A-0001")
    gives(counter, asks(counter, COFFEE, number="A-0002"))  # a number of the till before this one


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"number": " "}, "refund.number_needed"),
        ({"number": "x" * 21}, "refund.number_needed"),
        ({"paid": dong(0)}, "refund.paid_needed"),
        ({"paid": dollars(900)}, "refund.paid_needed"),
        ({"lines": ()}, "refund.nothing_chosen"),
        ({"reason": ""}, "refund.reason_missing"),
        ({"lines": (ForeignLine(UNRATED, Selection(Quantity.of(1))),)}, "tax.class_unknown"),
        ({"expected": dong(1)}, "refund.total_changed"),
        (
            {"lines": (ForeignLine(COFFEE, Selection(Quantity.of(1)), dollars(1)),)},
            "line.price_out_of_range",
        ),
    ],
)
def test_paper_that_cannot_be_is_refused(change: dict[str, object], code: str) -> None:
    counter = Counter()
    intent = replace(asks(counter, COFFEE), **change)  # type: ignore[arg-type]
    assert counter.refuses(intent).code == code


def test_the_price_on_the_paper_counts_where_it_was_another() -> None:
    counter = Counter()
    cheap = ForeignLine(COFFEE, Selection(Quantity.of(2)), Money(25_000, COFFEE.price.currency))  # type: ignore[union-attr]
    intent = replace(asks(counter, COFFEE), lines=(cheap,), expected=dong(50_000))
    assert gives(counter, intent).total == dong(50_000)
