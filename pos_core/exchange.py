"""Exchange: goods that came back are worth something, and that pays for other goods.

The worth is an open credit by the refund's number until it is put on an order or paid out in cash.
An order that is given up or voided hands it back, so it can neither be lost nor be spent twice.
"""

from collections.abc import Iterable
from dataclasses import replace

from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, OrderId, PaymentId, PrintJobId
from pos_core.money import Money, zero
from pos_core.payment import RECEIPT_PRINTER
from pos_core.print_job import PrintJob, PrintKind, PrintQueued
from pos_core.refund import ExchangePaidOut, ExchangeReturned, ExchangeUsed, RefundBook
from pos_core.refusal import Refusal, refuse
from pos_core.staff import Right
from pos_core.tender import Payment, Tender
from pos_core.tendering import exchange, taken_events
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class UseExchange(Intent):
    """Put the worth of refund `number` on an order; `expected` is what it had left to pay.

    What it is worth above that goes back in cash, and the order is paid.
    """

    order_id: OrderId
    number: str
    expected: Money


@dataclass(frozen=True, slots=True)
class PayOutExchange(Intent):
    """Give the worth of refund `number` out in cash after all; `expected` is what was shown."""

    number: str
    expected: Money


def decide_use_exchange(
    state: TillState, intent: UseExchange, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """Only an open worth, on an order with something left to pay, for what was on the screen."""
    order = state.orders.get(intent.order_id)
    if order is None:
        return state.not_open(intent.order_id)
    worth = state.refunds.credits.get(intent.number)
    if worth is None:
        return refuse("exchange.gone", number=intent.number)
    rest = order.rest()
    if not order.lines or not rest:
        return refuse("exchange.ring_up_first")
    if rest != intent.expected:
        return refuse("payment.total_changed", due=rest)
    taken = exchange(order, PaymentId(ids.new()), worth, intent.number)
    used = ExchangeUsed(order.order_id, intent.number, worth)
    return (used, *taken_events(state, order, taken, moment, ids))


def decide_pay_out_exchange(
    state: TillState, intent: PayOutExchange, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """An open worth, once, by somebody who may refund."""
    worth = state.refunds.credits.get(intent.number)
    if worth is None or worth != intent.expected:
        return refuse("exchange.gone", number=intent.number)
    approver = state.staff.authority(moment, Right.REFUND)
    if isinstance(approver, Refusal):
        return approver
    payment = Payment(PaymentId(ids.new()), Tender.CASH, worth, worth, zero(worth.currency))
    out = ExchangePaidOut(intent.number, worth, payment, approver)
    job = PrintJob(
        PrintJobId(ids.new()),
        OrderId(""),
        intent.number,
        RECEIPT_PRINTER,
        queued_at=moment.at,
        kind=PrintKind.REFUND,
        of_stream=out.stream,
        subject=intent.number,
    )
    return (out, PrintQueued(job.job_id, job))


def apply_exchange_used(state: TillState, event: ExchangeUsed) -> TillState:
    """The worth is not open any more."""
    return replace(state, refunds=_without(state.refunds, event.number))


def apply_exchange_paid_out(state: TillState, event: ExchangePaidOut) -> TillState:
    """The worth is not open any more."""
    return replace(state, refunds=_without(state.refunds, event.number))


def apply_exchange_returned(state: TillState, event: ExchangeReturned) -> TillState:
    """The worth is open again."""
    return replace(state, refunds=state.refunds.with_credit(event.number, event.amount))


def opened_again(state: TillState, payments: Iterable[Payment]) -> TillState:
    """The state after a sale with these payments was voided: what goods were worth is open again.

    All of it: a surplus that had gone out in cash comes back with the void, as everything does.
    """
    book = state.refunds
    for payment in payments:
        if payment.tender is Tender.EXCHANGE:
            book = book.with_credit(payment.reference, payment.tendered)
    return replace(state, refunds=book)


def _without(book: RefundBook, number: str) -> RefundBook:
    left = {key: worth for key, worth in book.credits.items() if key != number}
    return replace(book, credits=left)
