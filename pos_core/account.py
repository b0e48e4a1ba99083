"""Buying on account: what a customer may owe, what an order puts on the account, paying it back.

The balance is the sum of what was sold on account, less what was taken back and paid back; nobody
types it in.
"""

from collections.abc import Iterable

from pos_core.customer import AccountPaid, Customer
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import CustomerId, Ids, OrderId, PaymentId, PrintJobId
from pos_core.money import Money, total
from pos_core.order import Order
from pos_core.print_job import PrintJob, PrintKind, PrintQueued
from pos_core.refusal import Refusal, refuse
from pos_core.staff import Right
from pos_core.tender import Payment, Tender
from pos_core.till_state import TillState

SLIP_PRINTER = "receipt"
PAYS_BACK = (Tender.CASH, Tender.CARD, Tender.TRANSFER)
"""The tenders a debt can be paid back by."""


@dataclass(frozen=True, slots=True)
class PayAccount(Intent):
    """A customer pays `amount` of the debt back by `tender`.

    `expected` is the debt the cashier saw; without `print_slip` no paper is queued.
    """

    customer_id: CustomerId
    amount: Money
    tender: Tender
    expected: Money
    reference: str = ""
    print_slip: bool = True


def check_account(state: TillState, order: Order, amount: Money, moment: Moment) -> str | Refusal:
    """Whether `amount` of `order` may go on its customer's account: the approver, or why not.

    What other open orders of the customer have on account already counts as owed.
    """
    customer = state.customer(order.customer_id)
    if customer is None:
        return refuse("account.customer_needed")
    if customer.credit_limit is None:
        return refuse("account.no_limit", name=customer.name)
    if owed_with_open_orders(state, customer) + amount <= customer.credit_limit:
        return ""
    return state.staff.authority(moment, Right.CREDIT_ABOVE_LIMIT)


def check_new_owner(order: Order, customer_id: CustomerId | None) -> Refusal | None:
    """Why the order cannot change hands: a part of it is on somebody's account already."""
    on_credit = any(payment.tender is Tender.ACCOUNT for payment in order.payments)
    if on_credit and order.customer_id != customer_id:
        return refuse("customer.account_in_use", number=order.number)
    return None


def owed_with_open_orders(state: TillState, customer: Customer) -> Money:
    """The balance, and what open orders have put on account by now."""
    return customer.balance + total(
        (
            payment.amount
            for order in state.orders.values()
            if order.customer_id == customer.customer_id
            for payment in order.payments
            if payment.tender is Tender.ACCOUNT
        ),
        customer.balance.currency,
    )


def credit_left(state: TillState, customer: Customer) -> Money:
    """What may still go on account within the limit; below zero once it is passed."""
    limit = customer.credit_limit or Money(0, customer.balance.currency)
    return limit - owed_with_open_orders(state, customer)


def decide_pay_account(
    state: TillState, intent: PayAccount, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """Some of what is owed, at most all of it, by a tender that brings money."""
    customer = state.customer(intent.customer_id)
    if customer is None:
        return refuse("customer.unknown")
    refused = _check_payment(state, customer, intent)
    if refused is not None:
        return refused
    paid = AccountPaid(
        customer.customer_id,
        intent.amount,
        intent.tender,
        PaymentId(ids.new()),
        customer.balance - intent.amount,
        intent.reference.strip(),
        customer.name,
        state.staff.name_of(moment.actor),
    )
    if not intent.print_slip:
        return (paid,)
    job = PrintJob(
        PrintJobId(ids.new()),
        OrderId(""),
        customer.name,
        SLIP_PRINTER,
        moment.at,
        kind=PrintKind.SLIP,
        of_stream=paid.stream,
        subject=paid.payment_id,
    )
    return (paid, PrintQueued(job.job_id, job))


def apply_account_paid(state: TillState, event: AccountPaid) -> TillState:
    """So much less is owed."""
    customer = state.customers[event.customer_id]
    return state.with_customer(customer.owing(-event.amount))


def owed_after(customer: Customer | None, payments: Iterable[Payment]) -> Money | None:
    """What the customer owes once a sale with these payments is made; None when none is a debt."""
    debts = [payment.amount for payment in payments if payment.tender is Tender.ACCOUNT]
    if customer is None or not debts:
        return None
    return customer.balance + total(debts, customer.balance.currency)


def on_account(
    state: TillState,
    customer_id: CustomerId | None,
    payments: Iterable[Payment],
    *,
    back: bool = False,
) -> TillState:
    """The state after `payments` of a customer's sale: those on account are owed (or no more)."""
    customer = state.customer(customer_id)
    if customer is None:
        return state
    currency = customer.balance.currency
    amount = total((p.amount for p in payments if p.tender is Tender.ACCOUNT), currency)
    return state.with_customer(customer.owing(-amount if back else amount)) if amount else state


def _check_payment(state: TillState, customer: Customer, intent: PayAccount) -> Refusal | None:
    owed, rules = customer.balance, state.shop.rules if state.shop is not None else None
    if intent.amount.currency is not owed.currency:
        return refuse("payment.wrong_currency", currency=owed.currency)
    if intent.expected != owed:
        return refuse("account.owed_changed", name=customer.name, owed=owed)
    if intent.amount.minor <= 0:
        return refuse("account.nothing_paid")
    if owed < intent.amount:
        return refuse("account.more_than_owed", name=customer.name, owed=owed)
    if intent.tender not in PAYS_BACK or (rules and intent.tender not in rules.tenders):
        return refuse("account.tender_invalid")
    return None
