"""Buying on account: up to a limit, above it with somebody's word, and paid back to the đồng."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core import till
from pos_core.account import PayAccount, check_account, credit_left, on_account
from pos_core.customer import AccountPaid, Customer
from pos_core.customer_book import AttachCustomer, SaveCustomer
from pos_core.events import Event
from pos_core.ids import CustomerId, OrderId, PaymentId
from pos_core.print_job import PrintKind, PrintQueued
from pos_core.receipt import Columns
from pos_core.receipt_payments import debt_blocks
from pos_core.refusal import Refusal, refuse
from pos_core.sale import OrderPaid
from pos_core.shop_rules import ShopRules
from pos_core.staff import Right
from pos_core.tender import Payment, Tender
from pos_core.tendering import TakeTender
from pos_core.void import VoidSale
from tests.core.people import LAN, MINH, staffed
from tests.core.shop_examples import COFFEE, SHOP, Counter, dollars, dong

ASKS = refuse("staff.approval_needed", right=Right.CREDIT_ABOVE_LIMIT)


def with_account(limit: int | None = 100_000, shop: object = SHOP) -> tuple[Counter, Customer]:
    """Cô Ba with a limit, and an order of hers with one coffee in it."""
    counter = Counter(shop)  # type: ignore[arg-type]
    counter.takes(SaveCustomer("Cô Ba", credit_limit=dong(limit) if limit is not None else None))
    (customer,) = counter.state.customers.values()
    counter.adds(COFFEE)
    counter.takes(AttachCustomer(customer.customer_id, counter.cart.order_id))
    return counter, customer


def owes(counter: Counter, amount: int) -> Customer:
    """Let the one customer owe so much."""
    (customer,) = counter.state.customers.values()
    counter.state = counter.state.with_customer(customer.owing(dong(amount)))
    return counter.state.customers[customer.customer_id]


def back(customer: Customer, amount: int, **more: object) -> PayAccount:
    """So much is paid back in cash."""
    intent = PayAccount(customer.customer_id, dong(amount), Tender.CASH, customer.balance)
    return replace(intent, **more)  # type: ignore[arg-type]


def test_up_to_the_limit_nobody_is_asked() -> None:
    counter, _ = with_account(100_000)
    staffed(counter)
    assert check_account(counter.state, counter.cart, dong(100_000), counter.moment) == ""
    assert check_account(counter.state, counter.cart, dong(100_001), counter.moment) == ASKS
    owes(counter, 71_000)
    assert check_account(counter.state, counter.cart, dong(29_000), counter.moment) == ""
    assert check_account(counter.state, counter.cart, dong(29_001), counter.moment) == ASKS


def test_above_the_limit_somebody_answers_for_it() -> None:
    counter, _ = with_account(10_000)
    staffed(counter)
    counter.approver = MINH.actor
    assert check_account(counter.state, counter.cart, dong(29_000), counter.moment) == MINH.actor
    counter.approver = LAN.actor
    assert check_account(counter.state, counter.cart, dong(29_000), counter.moment) == ASKS


def test_nothing_goes_on_nobodys_account_or_without_a_limit() -> None:
    counter, _ = with_account(None)
    refused = check_account(counter.state, counter.cart, dong(1), counter.moment)
    assert refused == refuse("account.no_limit", name="Cô Ba")
    nobodys = replace(counter.cart, customer_id=None)
    refused = check_account(counter.state, nobodys, dong(1), counter.moment)
    assert refused == refuse("account.customer_needed")


def test_what_other_open_orders_put_on_account_is_owed_already() -> None:
    counter, customer = with_account(100_000)
    staffed(counter)
    part = Payment(PaymentId("p"), Tender.ACCOUNT, dong(60_000), dong(60_000), dong(0))
    elsewhere = replace(counter.cart, order_id=OrderId("other"), payments=(part,))
    counter.state = counter.state.with_order(elsewhere)
    assert credit_left(counter.state, customer) == dong(40_000)
    assert check_account(counter.state, counter.cart, dong(40_000), counter.moment) == ""
    assert check_account(counter.state, counter.cart, dong(40_001), counter.moment) == ASKS


def test_only_the_part_on_account_is_owed() -> None:
    counter, customer = with_account()
    cash = Payment(PaymentId("a"), Tender.CASH, dong(20_000), dong(20_000), dong(0))
    account = Payment(PaymentId("b"), Tender.ACCOUNT, dong(9_000), dong(9_000), dong(0))
    after = on_account(counter.state, customer.customer_id, (cash, account))
    assert after.customers[customer.customer_id].balance == dong(9_000)
    again = on_account(after, customer.customer_id, (account,), back=True)
    assert again.customers[customer.customer_id].balance == dong(0)
    assert on_account(counter.state, None, (account,)) is counter.state


def test_a_sale_on_account_is_owed_and_a_void_forgives_it() -> None:
    counter, customer = with_account()
    sale = counter.pays()
    account = replace(sale.payments[0], tender=Tender.ACCOUNT)
    paid = next(e for e in counter.events if isinstance(e, OrderPaid))
    events: list[Event] = [
        replace(e, sale=replace(sale, payments=(account,))) if e is paid else e
        for e in counter.events
    ]
    counter.events, counter.state = events, till.fold(events)
    assert counter.state.customers[customer.customer_id].balance == dong(29_000)
    counter.takes(VoidSale(sale.order_id, "nhầm"))
    assert counter.state.customers[customer.customer_id].balance == dong(0)


def test_a_debt_is_paid_back_in_parts() -> None:
    counter, _ = with_account()
    customer = owes(counter, 70_000)
    paid, job = counter.takes(back(customer, 50_000))
    assert isinstance(paid, AccountPaid)
    assert (paid.amount, paid.owed, paid.tender) == (dong(50_000), dong(20_000), Tender.CASH)
    assert isinstance(job, PrintQueued)
    assert job.job.kind is PrintKind.SLIP
    assert (job.job.source, job.job.subject) == (paid.stream, paid.payment_id)
    left = counter.state.customers[customer.customer_id]
    assert left.balance == dong(20_000)
    counter.takes(back(left, 20_000, print_slip=False))
    assert counter.state.customers[customer.customer_id].balance == dong(0)


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        (
            {"amount": dong(70_001)},
            refuse("account.more_than_owed", name="Cô Ba", owed=dong(70_000)),
        ),
        ({"amount": dong(0)}, refuse("account.nothing_paid")),
        ({"amount": dong(-1)}, refuse("account.nothing_paid")),
        ({"expected": dong(1)}, refuse("account.owed_changed", name="Cô Ba", owed=dong(70_000))),
        ({"tender": Tender.VOUCHER}, refuse("account.tender_invalid")),
        ({"tender": Tender.ACCOUNT}, refuse("account.tender_invalid")),
        ({"amount": dollars(1)}, refuse("payment.wrong_currency", currency=SHOP.currency)),
        ({"customer_id": CustomerId("nobody")}, refuse("customer.unknown")),
    ],
)
def test_what_is_not_owed_cannot_be_paid_back(change: dict[str, object], refused: Refusal) -> None:
    counter, _ = with_account()
    customer = owes(counter, 70_000)
    assert counter.refuses(replace(back(customer, 70_000), **change)) == refused  # type: ignore[arg-type]


def test_a_shop_takes_only_its_own_tenders() -> None:
    counter, _ = with_account(shop=replace(SHOP, rules=ShopRules(tenders=(Tender.CASH,))))
    customer = owes(counter, 70_000)
    refused = counter.refuses(back(customer, 1, tender=Tender.CARD))
    assert refused == refuse("account.tender_invalid")


def test_pressing_twice_pays_once() -> None:
    counter, _ = with_account()
    customer = owes(counter, 70_000)
    once = back(customer, 30_000)
    counter.takes(once)
    assert counter.refuses(once).code == "account.owed_changed"
    assert counter.state.customers[customer.customer_id].balance == dong(40_000)


def test_the_receipt_says_what_is_owed_now_and_only_where_something_is() -> None:
    counter, customer = with_account()
    owes(counter, 40_000)
    order = counter.cart
    intent = TakeTender(
        order.order_id, PaymentId("p1"), Tender.ACCOUNT, order.rest(), order.rest(), None
    )
    paid = counter.takes(intent)[0]
    assert isinstance(paid, OrderPaid)
    assert paid.sale.owed == dong(69_000)
    assert paid.sale.owed == counter.state.customers[customer.customer_id].balance
    rows = [b for b in debt_blocks(paid.sale, "en") if isinstance(b, Columns)]
    assert (rows[-1].left, rows[-1].right) == ("Owes now", "69.000")
    counter, _ = with_account()
    assert counter.pays().owed is None
