"""The book of customers: a number belongs to one entry, an order to one customer or none."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from pos_core.cart import UndoEdit
from pos_core.codec import decode, encode
from pos_core.customer import Customer
from pos_core.customer_book import AttachCustomer, DetachCustomer, SaveCustomer
from pos_core.ids import CustomerId, OrderId, PaymentId
from pos_core.refusal import refuse
from pos_core.staff import Right
from pos_core.tender import Payment, Tender
from pos_core.till_state import TillState
from tests.core.people import MINH, staffed
from tests.core.shop_examples import COFFEE, Counter, dollars, dong, through_json

CO_BA = SaveCustomer("  Cô   Ba ", "+84 90 123 45 67", " giao  sáng ")
LIMIT_NEEDS_LEAVE = refuse("staff.approval_needed", right=Right.CREDIT_ABOVE_LIMIT)


def entered(counter: Counter, intent: SaveCustomer = CO_BA) -> Customer:
    """Enter a customer and give the entry."""
    before = set(counter.state.customers)
    counter.takes(intent)
    (new,) = set(counter.state.customers) - before
    return counter.state.customers[new]


def test_a_customer_is_entered_tidied_up() -> None:
    customer = entered(Counter())
    assert (customer.name, customer.phone, customer.note) == ("Cô Ba", "0901234567", "giao sáng")
    assert (customer.balance, customer.credit_limit) == (dong(0), None)


@pytest.mark.parametrize("typed", ["0901234567", "84901234567", "0084 90 123 4567"])
def test_a_number_in_the_book_is_refused_with_the_name_it_belongs_to(typed: str) -> None:
    counter = Counter()
    entered(counter)
    refused = counter.refuses(SaveCustomer("Chị Tư", typed))
    assert refused == refuse("customer.phone_taken", name="Cô Ba")


def test_customers_without_a_number_do_not_stand_in_each_others_way() -> None:
    counter = Counter()
    entered(counter, SaveCustomer("Cô Ba"))
    entered(counter, SaveCustomer("Cô Ba"))
    assert len(counter.state.customers) == 2


def test_an_entry_can_be_changed_and_keeps_what_is_owed() -> None:
    counter = Counter()
    customer = entered(counter)
    counter.state = counter.state.with_customer(customer.owing(dong(70_000)))
    again = SaveCustomer("Cô Ba Tạp Hóa", "0901234567", customer_id=customer.customer_id)
    counter.takes(again)
    changed = counter.state.customers[customer.customer_id]
    assert (changed.name, changed.note, changed.balance) == ("Cô Ba Tạp Hóa", "", dong(70_000))
    assert counter.takes(again) == ()


@pytest.mark.parametrize(
    ("intent", "code"),
    [
        (SaveCustomer("  ", "0901234567"), "customer.name_missing"),
        (SaveCustomer("x" * 81), "customer.name_too_long"),
        (SaveCustomer("Cô Ba", "090x"), "customer.phone_invalid"),
        (SaveCustomer("Cô Ba", note="x" * 201), "line.note_too_long"),
        (SaveCustomer("Cô Ba", credit_limit=dong(-1)), "customer.limit_invalid"),
        (SaveCustomer("Cô Ba", credit_limit=dollars(1)), "customer.limit_invalid"),
        (SaveCustomer("Cô Ba", customer_id=CustomerId("nobody")), "customer.unknown"),
        (AttachCustomer(CustomerId("nobody")), "customer.unknown"),
        (DetachCustomer(OrderId("nobody")), "order.unknown"),
    ],
)
def test_what_cannot_be_is_said_to_be_wrong(intent: SaveCustomer, code: str) -> None:
    assert Counter().refuses(intent).code == code


def test_to_lend_more_needs_somebodys_leave_and_to_lend_less_does_not() -> None:
    counter = Counter()
    customer = entered(counter)
    staffed(counter)
    lend = replace(CO_BA, customer_id=customer.customer_id, credit_limit=dong(500_000))
    assert counter.refuses(lend) == LIMIT_NEEDS_LEAVE
    counter.approver = MINH.actor
    (event,) = counter.takes(lend)
    assert event.approver == MINH.actor  # type: ignore[attr-defined]
    counter.approver = ""
    assert counter.takes(replace(lend, name="Cô Ba Nguyễn"))[0].approver == ""  # type: ignore[attr-defined]
    counter.takes(replace(lend, credit_limit=dong(400_000)))
    assert counter.refuses(lend) == LIMIT_NEEDS_LEAVE
    counter.takes(replace(lend, credit_limit=None))


def test_an_order_is_given_to_a_customer_and_the_sale_knows_whose_it_was() -> None:
    counter = Counter()
    customer = entered(counter)
    counter.adds(COFFEE)
    counter.takes(AttachCustomer(customer.customer_id, counter.cart.order_id))
    sale = counter.pays()
    assert (sale.customer_id, sale.customer_name) == (customer.customer_id, "Cô Ba")


def test_a_name_changed_later_does_not_change_an_old_sale() -> None:
    counter = Counter()
    customer = entered(counter)
    counter.takes(AttachCustomer(customer.customer_id))
    counter.adds(COFFEE)
    sale = counter.pays()
    counter.takes(SaveCustomer("Ai đó", customer_id=customer.customer_id))
    assert sale.customer_name == "Cô Ba"


def test_whoever_comes_first_opens_an_order_by_the_name() -> None:
    counter = Counter()
    customer = entered(counter)
    counter.takes(AttachCustomer(customer.customer_id))
    assert counter.cart.customer_id == customer.customer_id
    assert counter.takes(AttachCustomer(customer.customer_id, counter.cart.order_id)) == ()


def test_entering_and_attaching_is_one_step() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    counter.takes(replace(CO_BA, attach=True))
    assert counter.state.customer(counter.cart.customer_id) is not None


def test_a_customer_can_be_taken_off_and_undo_goes_both_ways() -> None:
    counter = Counter()
    customer = entered(counter)
    counter.adds(COFFEE)
    order_id = counter.cart.order_id
    counter.takes(AttachCustomer(customer.customer_id, order_id))
    counter.takes(DetachCustomer(order_id))
    owners = [counter.cart.customer_id]
    for _ in range(2):
        counter.takes(UndoEdit(order_id))
        owners.append(counter.cart.customer_id)
    assert owners == [None, customer.customer_id, None]


def test_an_order_partly_on_account_does_not_change_hands() -> None:
    counter = Counter()
    customer, other = entered(counter), entered(counter, SaveCustomer("Chị Tư"))
    counter.adds(COFFEE)
    order_id = counter.cart.order_id
    counter.takes(AttachCustomer(customer.customer_id, order_id))
    part = Payment(PaymentId("p"), Tender.ACCOUNT, dong(9_000), dong(9_000), dong(0))
    counter.state = counter.state.with_order(replace(counter.cart, payments=(part,)))
    refused = refuse("customer.account_in_use", number=counter.cart.number)
    assert counter.refuses(AttachCustomer(other.customer_id, order_id)) == refused
    assert counter.refuses(DetachCustomer(order_id)) == refused
    assert counter.refuses(UndoEdit(order_id)) == refused


def test_the_book_stands_in_a_checkpoint_in_short_rows_and_comes_back_the_same() -> None:
    counter = Counter()
    entered(counter)
    entered(counter, SaveCustomer("Chị Tư", credit_limit=dong(5)))
    text = json.dumps(encode(counter.state))
    assert decode(TillState, json.loads(text)) == counter.state
    assert '"credit_limit"' not in text


def test_ten_thousand_customers_make_a_checkpoint_of_a_megabyte_or_so() -> None:
    book = {
        CustomerId(f"019aa0f8-1c00-7{n:03x}-8000-{n:012d}"): Customer(
            CustomerId(f"019aa0f8-1c00-7{n:03x}-8000-{n:012d}"),
            f"Nguyễn Thị Hồng {n}",
            dong(n % 7 * 1_000),
            f"09{n:08d}",
        )
        for n in range(10_000)
    }
    text = json.dumps(encode(TillState(customers=book)), ensure_ascii=False)
    assert len(text.encode()) < 1_600_000


def test_no_entry_shows_its_number_when_it_is_written_into_a_log() -> None:
    counter = Counter()
    (event,) = counter.takes(CO_BA)
    shown = f"{CO_BA!r} {event!r} {counter.state!r} {through_json([event])!r}"
    assert "901234567" not in shown
    assert "90 123" not in shown
