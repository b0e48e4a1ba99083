"""Taking money: what is due, what was handed over, and the change due back.

A second press of Pay finds the order already paid and says so; it can never take money twice.
"""

from dataclasses import replace

from pos_core.account import on_account, owed_after
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, OrderId, PaymentId, PrintJobId
from pos_core.money import Currency, Money, zero
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
    """Settle the whole order, or what is left of it, with `tendered` in cash.

    `expected` is the amount due the cashier saw; without `print_receipt` no paper is queued. It is
    the quick road; `tendering.TakeTender` is the general one.
    """

    order_id: OrderId
    tendered: Money
    expected: Money
    print_receipt: bool = True


@dataclass(frozen=True, slots=True)
class CashDue:
    """What cash settles an order: what is left to pay, the signed rounding line, and both."""

    total: Money
    rounding: Money
    due: Money


@dataclass(frozen=True, slots=True)
class Settled:
    """The last tender of a bill, and the cash rounding that came with it."""

    last: Payment
    rounding: Money
    print_receipt: bool = True


def cash_due(order: Order) -> CashDue:
    """The amount due in cash for what is left of an order as it stands: only that is rounded."""
    rest = order.rest()
    rounding = cash_rounding(rest, order.policy)
    return CashDue(rest, rounding, rest + rounding)


def change_due(tendered: Money, due: Money) -> Money:
    """What goes back to the customer; negative while too little was handed over."""
    return tendered - due


def is_slip(change: Money) -> bool:
    """So much change that a zero too many was typed."""
    return change.minor > MOST_CHANGE_IN_NOTES * LARGEST_NOTE[change.currency]


def decide_pay_cash(
    state: TillState, intent: PayCash, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """Enough money, for the amount that was on the screen, for an order that is still open."""
    order = state.orders.get(intent.order_id)
    if order is None:
        return state.not_open(intent.order_id)
    if not order.lines:
        return refuse("payment.nothing_to_pay")
    cash = cash_due(order)
    refused = _check_amounts(cash, intent)
    if refused is not None:
        return refused
    payment = Payment(
        PaymentId(ids.new()),
        Tender.CASH,
        amount=cash.due,
        tendered=intent.tendered,
        change=change_due(intent.tendered, cash.due),
    )
    settled = Settled(payment, cash.rounding, intent.print_receipt)
    return settle(state, order, settled, moment, ids)


def settle(
    state: TillState, order: Order, settled: Settled, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    """The order is paid with all its tenders, and its receipt is queued."""
    paid = OrderPaid(order.order_id, _sale(state, order, settled, moment))
    if not settled.print_receipt:
        return (paid,)
    job = PrintJob(
        PrintJobId(ids.new()), order.order_id, order.number, RECEIPT_PRINTER, queued_at=moment.at
    )
    return (paid, PrintQueued(job.job_id, job))


def apply_order_paid(state: TillState, event: OrderPaid) -> TillState:
    """The order leaves the counter paid; what went on account is owed."""
    order, sale = state.orders[event.order_id], event.sale
    marked = replace(state, paying=state.paying.taken_with(sale.payments))
    after = marked.without_order(
        close(order, Outcome.PAID, sale.due, sale.paid_at, sale.business_day)
    )
    return on_account(after, sale.customer_id, sale.payments)


def _check_amounts(cash: CashDue, intent: PayCash) -> Refusal | None:
    if intent.expected != cash.due:
        return refuse("payment.total_changed", due=cash.due)
    if intent.tendered.currency is not cash.due.currency:
        return refuse("payment.wrong_currency", currency=cash.due.currency)
    change = change_due(intent.tendered, cash.due)
    if change < zero(change.currency):
        return refuse("payment.too_little", missing=-change)
    if is_slip(change):
        return refuse("payment.too_much", tendered=intent.tendered)
    return None


def _sale(state: TillState, order: Order, settled: Settled, moment: Moment) -> Sale:
    priced, customer = order.price(), state.customer(order.customer_id)
    payments = _payments(order, settled)
    return Sale(
        order_id=order.order_id,
        number=order.number,
        paid_at=moment.at,
        business_day=moment.business_day,
        cashier=moment.actor,
        lines=order.lines,
        priced=priced,
        rounding=settled.rounding,
        due=priced.total + settled.rounding,
        payments=payments,
        discount=order.discount,
        note=order.note,
        cashier_name=state.staff.name_of(moment.actor),
        kind=order.kind,
        name=order.name,
        customer_id=order.customer_id,
        customer_name=customer.name if customer is not None else "",
        opened_at=order.opened_at,
        owed=owed_after(customer, payments),
        along=order.along,
    )


def _payments(order: Order, settled: Settled) -> tuple[Payment, ...]:
    """What was left may be nothing at all: then the earlier tenders have paid it."""
    last = settled.last
    is_nothing = not (last.tendered or last.amount or settled.rounding)
    if order.payments and is_nothing:
        return order.payments
    return (*order.payments, last)
