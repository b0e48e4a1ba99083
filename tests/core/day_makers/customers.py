"""Customers on a random day: entered, changed, put on an order and taken off it, paying back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_core.account import PayAccount
from pos_core.customer import AccountPaid
from pos_core.customer_book import AttachCustomer, DetachCustomer, SaveCustomer
from pos_core.ids import CustomerId
from pos_core.money import Money
from pos_core.refund import LinesRefunded
from pos_core.sale import OrderPaid, Sale, SaleVoided
from pos_core.tender import Payment, Tender

if TYPE_CHECKING:
    from pos_core.events import Intent
    from tests.core.random_days import Day

NOBODY = CustomerId("00000000-0000-7000-8000-000000000000")
PHONES = ("", "0901234567", "+84 90 123 45 67", "0812 3456 789", "+6281234567890", "12", "x")


def _some_id(day: Day) -> CustomerId:
    return day.dice.choice([*[*day.state.customers] * 8, NOBODY])


def _save(day: Day) -> Intent:
    again = day.state.customers and day.dice.random() < 0.4
    limit = day.dice.choice((None, 0, 50_000, 10**9, -1))
    return SaveCustomer(
        day.dice.choice(("Cô Ba", "Pak Budi", " ")),
        day.dice.choice(PHONES),
        credit_limit=Money(limit, day.shop.currency) if limit is not None else None,
        customer_id=_some_id(day) if again else None,
        attach=day.dice.random() < 0.5,
    )


def _attach(day: Day) -> Intent:
    return AttachCustomer(_some_id(day), day.order_id() if day.dice.random() < 0.7 else None)


def _detach(day: Day) -> Intent:
    return DetachCustomer(day.order_id())


def _pay_back(day: Day) -> Intent:
    owing = [each.customer_id for each in day.state.customers.values() if each.balance]
    known = owing if owing and day.dice.random() < 0.8 else [_some_id(day)]
    customer = day.state.customer(day.dice.choice(known))
    owed = customer.balance.minor if customer is not None else 0
    amount = day.dice.choice((owed, owed, owed // 2, owed + 1, 0, 1_000))
    seen = owed + day.dice.choice((0, 0, 0, 0, 1))
    tender = day.dice.choice((Tender.CASH, Tender.CASH, Tender.CARD, Tender.VOUCHER))
    currency = day.shop.currency
    slip = day.dice.random() < 0.5
    return PayAccount(
        customer.customer_id if customer is not None else NOBODY,
        Money(amount, currency),
        tender,
        Money(seen, currency),
        print_slip=slip,
    )


MAKERS = ((4, _save), (4, _attach), (2, _detach), (5, _pay_back))


def check(day: Day) -> None:
    """What each owes is what went on account, less what was voided and what was paid back."""
    owed: dict[str, int] = {}
    sales: dict[str, Sale] = {}
    for event in day.events:
        match event:
            case OrderPaid(sale=sale):
                sales[sale.order_id] = sale
                _book(owed, sale.customer_id, sale.payments, 1)
            case SaleVoided(order_id=order_id):
                sale = sales[order_id]
                _book(owed, sale.customer_id, sale.payments, -1)
            case LinesRefunded(refund=refund):
                _book(owed, refund.customer_id, refund.payments, -1)
            case AccountPaid(customer_id=customer_id, amount=amount):
                owed[customer_id] = owed.get(customer_id, 0) - amount.minor
                assert event.owed.minor == owed[customer_id], "the slip says another debt"
    for customer in day.state.customers.values():
        assert customer.balance.minor == owed.get(customer.customer_id, 0), "a debt is off"


def _book(
    owed: dict[str, int], customer: CustomerId | None, payments: tuple[Payment, ...], sign: int
) -> None:
    on_account = sum(p.amount.minor for p in payments if p.tender is Tender.ACCOUNT)
    if customer is None:
        assert not on_account, "something is on nobody's account"
        return
    owed[customer] = owed.get(customer, 0) + sign * on_account
