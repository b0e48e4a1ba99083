"""Customers on a random day: entered, changed, put on an order and taken off it, paying back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_core import till
from pos_core.account import PayAccount
from pos_core.customer import AccountPaid
from pos_core.customer_book import AttachCustomer, DetachCustomer, SaveCustomer
from pos_core.ids import CustomerId
from pos_core.money import Money
from pos_core.order import Edit, LineChanged, OrderDiscounted, apply_edit
from pos_core.refund import LinesRefunded
from pos_core.sale import OrderPaid, Sale, SaleVoided
from pos_core.staff import Right
from pos_core.tender import Payment, Tender
from pos_core.tendering import TenderTaken
from pos_core.till_state import TillState

if TYPE_CHECKING:
    from pos_core.events import Intent
    from pos_core.pricing import Discount
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


def _pay_back(day: Day) -> Intent | None:
    debtors = [each.customer_id for each in day.state.customers.values() if each.balance]
    if not debtors and day.dice.random() < 0.95:
        return None  # there is seldom somebody who owes: then it should often be asked for
    someone = day.dice.choice(debtors) if debtors and day.dice.random() < 0.9 else _some_id(day)
    customer = day.state.customer(someone)
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


MAKERS = ((4, _save), (4, _attach), (2, _detach), (60, _pay_back))


def check(day: Day) -> None:
    """Nobody owes what was not sold, and nobody was let off or lent to beyond what one may."""
    _check_debts(day)
    if day.state.staff.members:
        _check_leave(day)


def _check_debts(day: Day) -> None:
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


def _check_leave(day: Day) -> None:
    """Goes through the day again: who stood there, and what was he allowed by then?"""
    state = TillState()
    for event in day.events:
        if state.staff.is_named:
            match event:
                case LineChanged(undo=False, line=line) if line.discount is not None:
                    _check_cut(state, event, line.discount)
                case OrderDiscounted(undo=False, discount=discount) if discount is not None:
                    if not _is_the_apps(state, event):
                        _check_cut(state, event, discount)
                case TenderTaken(payment=payment):
                    _check_loan(state, state.orders[event.order_id].customer_id, payment)
                case OrderPaid(sale=sale):
                    _check_loan(state, sale.customer_id, sale.payments[-1])
        state = till.apply(state, event)


def _is_the_apps(state: TillState, event: OrderDiscounted) -> bool:
    """An order from elsewhere brings a discount that nobody here has given."""
    entry, cut = state.board.order(event.order_id), event.discount
    return entry is not None and cut is not None and cut.reason == entry.order.number


def _check_cut(state: TillState, event: Edit, cut: Discount) -> None:
    """Where a line costs less than before by discounts, somebody's cap reaches so far."""
    before = state.orders[event.order_id]
    had = {line.line_id: line for line in before.price().lines}
    who = [state.staff.actor, *([cut.approver] if cut.approver else [])]
    members = [state.staff.by_actor(actor) for actor in who]
    assert state.shop is not None
    most = max(state.shop.rules.cap_of(m.role).ppm if m else 0 for m in members)
    for line in apply_edit(before, event).price().lines:
        off = line.discount.minor + line.order_discount.minor
        was = had[line.line_id]
        grew = off * was.gross.minor > (was.discount + was.order_discount).minor * line.gross.minor
        if grew and off > 2:
            assert (off - 2) * 1_000_000 <= line.gross.minor * most, (
                "more was taken off than may be"
            )


def _check_loan(state: TillState, customer_id: CustomerId | None, payment: Payment) -> None:
    if payment.tender is not Tender.ACCOUNT or payment.approver:
        return
    assert customer_id is not None
    customer = state.customers[customer_id]
    assert customer.credit_limit is not None
    if not state.staff.may(state.staff.actor, Right.CREDIT_ABOVE_LIMIT):
        on_bills = sum(
            p.amount.minor
            for order in state.orders.values()
            if order.customer_id == customer_id
            for p in order.payments
            if p.tender is Tender.ACCOUNT
        )
        lent = customer.balance.minor + on_bills + payment.amount.minor
        assert lent <= customer.credit_limit.minor, "lent beyond the limit"


def _book(
    owed: dict[str, int], customer: CustomerId | None, payments: tuple[Payment, ...], sign: int
) -> None:
    on_account = sum(p.amount.minor for p in payments if p.tender is Tender.ACCOUNT)
    if customer is None:
        assert not on_account, "something is on nobody's account"
        return
    owed[customer] = owed.get(customer, 0) + sign * on_account
