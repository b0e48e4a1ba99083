"""Taking money: what is due, what was handed over, and the change due back.

A second press of Pay finds the order already paid and says so; it can never take money twice.
"""

from dataclasses import dataclass

from pos_core.account import on_account
from pos_core.events import Event, Intent, Moment
from pos_core.ids import Ids, OrderId, PaymentId, PrintJobId
from pos_core.money import Currency, Money
from pos_core.order import Order
from pos_core.pricing import cash_rounding
from pos_core.print_job import PrintJob, PrintQueued
from pos_core.refusal import Refusal, refuse
from pos_core.sale import OrderPaid, Outcome, Sale, close
from pos_core.tender import Payment, Tender
from pos_core.till_state import TillState

RECEIPT_PRINTER = "receipt"
LARGEST_NOTE = {Currency.VND: 500_000, Currency.IDR: 100_000, Currency.USD: 100_00}
"""The largest note in circulation, in minor units."""

MOST_CHANGE_IN_NOTES = 20
"""Change worth more than so many of the largest notes is a slip of the finger, not a payment."""


@dataclass(frozen=True, slots=True)
class PayCash(Intent):
    """Settle the whole order with `tendered` in cash.

    `expected` is the amount due the cashier saw; without `print_receipt` no paper is queued.
    """

    order_id: OrderId
    tendered: Money
    expected: Money
    print_receipt: bool = True


@dataclass(frozen=True, slots=True)
class CashDue:
    """What cash settles an order: its total, the signed rounding line, and both together."""

    total: Money
    rounding: Money
    due: Money


def cash_due(order: Order) -> CashDue:
    """The amount due in cash for an order as it stands."""
    total = order.price().total
    rounding = cash_rounding(total, order.policy)
    return CashDue(total, rounding, total + rounding)


def change_due(tendered: Money, due: Money) -> Money:
    """What goes back to the customer; negative while too little was handed over."""
    return tendered - due


def decide_pay_cash(
    state: TillState, intent: PayCash, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """Enough money, for the amount that was on the screen, for an order that is still open."""
    order = state.orders.get(intent.order_id)
    if order is None:
        return state.not_open(intent.order_id)
    if not order.lines:
        return refuse("payment.nothing_to_pay")
    refused = _check_amounts(order, intent)
    if refused is not None:
        return refused
    sale = _sale(state, order, intent, moment, PaymentId(ids.new()))
    paid = OrderPaid(order.order_id, sale)
    if not intent.print_receipt:
        return (paid,)
    job = PrintJob(
        PrintJobId(ids.new()), order.order_id, order.number, RECEIPT_PRINTER, queued_at=moment.at
    )
    return (paid, PrintQueued(job.job_id, job))


def apply_order_paid(state: TillState, event: OrderPaid) -> TillState:
    """The order leaves the counter paid; what went on account is owed."""
    order, sale = state.orders[event.order_id], event.sale
    after = state.without_order(
        close(order, Outcome.PAID, sale.due, sale.paid_at, sale.business_day)
    )
    return on_account(after, sale.customer_id, sale.payments)


def _check_amounts(order: Order, intent: PayCash) -> Refusal | None:
    cash = cash_due(order)
    if intent.expected != cash.due:
        return refuse("payment.total_changed", due=cash.due)
    if intent.tendered.currency is not cash.due.currency:
        return refuse("payment.wrong_currency", currency=cash.due.currency)
    missing = -change_due(intent.tendered, cash.due)
    if missing.minor > 0:
        return refuse("payment.too_little", missing=missing)
    most = MOST_CHANGE_IN_NOTES * LARGEST_NOTE[cash.due.currency]
    if change_due(intent.tendered, cash.due).minor > most:
        return refuse("payment.too_much", tendered=intent.tendered)
    return None


def _sale(
    state: TillState, order: Order, intent: PayCash, moment: Moment, payment_id: PaymentId
) -> Sale:
    cash, customer = cash_due(order), state.customer(order.customer_id)
    payment = Payment(
        payment_id,
        Tender.CASH,
        amount=cash.due,
        tendered=intent.tendered,
        change=change_due(intent.tendered, cash.due),
    )
    return Sale(
        order_id=order.order_id,
        number=order.number,
        paid_at=moment.at,
        business_day=moment.business_day,
        cashier=moment.actor,
        lines=order.lines,
        priced=order.price(),
        rounding=cash.rounding,
        due=cash.due,
        payments=(payment,),
        discount=order.discount,
        note=order.note,
        customer_id=order.customer_id,
        customer_name=customer.name if customer is not None else "",
    )
