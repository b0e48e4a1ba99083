"""News of payments, as the feed brings them: each changes an attempt once, and success pays once.

The same news may come twice, late, after a restart, or at a till that did not ask. Money that finds
nothing left to pay is told of as too late and should go back; it is never lost and never counted.
"""

from dataclasses import replace

from pos_core.attempt import (
    Attempt,
    asked,
    is_wrong,
    told,
)
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, PaymentId
from pos_core.money import zero
from pos_core.order import Order
from pos_core.payment_events import (
    Method,
    MethodsNoted,
    PaymentAsked,
    PaymentHeard,
    PaymentLate,
    PaymentNews,
    PaymentProven,
    PaymentRefundHeard,
    RefundNews,
    RefundState,
)
from pos_core.payment_status import PaymentStatus
from pos_core.refusal import Refusal
from pos_core.sale import Outcome
from pos_core.tender import Payment, Tender
from pos_core.tendering import Taken, TenderTakenBack, taken_events
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class HearPayment(Intent):
    """A payment of this store stands so by now, its refunds too."""

    news: PaymentNews


@dataclass(frozen=True, slots=True)
class TakeGuestPayment(Intent):
    """Put what a guest paid by phone onto the bill; asked for once all news of it are heard."""

    payment_id: PaymentId


@dataclass(frozen=True, slots=True)
class HearMethods(Intent):
    """These are all the provider's ways this store has by now."""

    methods: tuple[Method, ...]


Decision = tuple[Event, ...] | Refusal


def decide_hear_payment(
    state: TillState, intent: HearPayment, moment: Moment, ids: Ids
) -> Decision:
    """Only what is news, and what it means for the bill."""
    news = intent.news
    before = state.paying.attempt(news.payment_id)
    if before is None and not _concerns(state, news):
        return ()
    after = told(before, news)
    heard = () if after == before else (PaymentHeard(news.payment_id, news),)
    means = _gone_along(state, after) if after.session_id else _meaning(state, after, moment, ids)
    return (*heard, *means, *_of_refunds(after, news))


def decide_take_guest_payment(
    state: TillState, intent: TakeGuestPayment, moment: Moment, ids: Ids
) -> Decision:
    """At the one till that has the bill it was paid for; twice is once."""
    attempt = state.paying.attempt(intent.payment_id)
    if attempt is None or not is_due_here(state, attempt):
        return ()
    return _meaning(state, attempt, moment, ids)


def is_due_here(state: TillState, attempt: Attempt) -> bool:
    """True while a guest's money waits to be put onto a bill of this till's."""
    is_open = attempt.status is PaymentStatus.SUCCESS and not attempt.taken
    if not attempt.session_id or not is_open or attempt.late or attempt.refunds:
        return False
    order, ended = state.orders.get(attempt.order_id), state.ended(attempt.order_id)
    if order is not None:
        return order.number == attempt.number
    is_here = ended is not None and not _is_elsewhere(ended.outcome)
    return is_here and ended is not None and ended.number == attempt.number


def came_along(state: TillState, payment_id: PaymentId) -> bool:
    """True for money of a bill that came here from another till."""
    attempt = state.paying.attempt(payment_id)
    order = state.orders.get(attempt.order_id) if attempt is not None else None
    return order is not None and bool(order.was)


def decide_hear_methods(
    state: TillState, intent: HearMethods, moment: Moment, ids: Ids
) -> Decision:
    """Only what is news."""
    return () if intent.methods == state.paying.methods else (MethodsNoted(intent.methods),)


def tender_events(
    state: TillState, order: Order, attempt: Attempt, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    """The attempt's money as a tender of the order; the sale when it was the last.

    Whoever asked for it made the sale, whoever stands at the till as the news comes.
    """
    payment = Payment(
        attempt.payment_id,
        Tender.ELECTRONIC,
        attempt.amount,
        attempt.amount,
        zero(attempt.amount.currency),
        reference=attempt.provider_ref or attempt.bill_code,
        method=attempt.method,
    )
    taken = Taken(payment, zero(attempt.amount.currency), settles=attempt.amount == order.rest())
    by = replace(moment, actor=attempt.actor or moment.actor)
    return taken_events(state, order, taken, by, ids, print_receipt=attempt.print_receipt)


def apply_payment_asked(state: TillState, event: PaymentAsked) -> TillState:
    """It is waited for."""
    return _with(state, asked(event))


def apply_payment_heard(state: TillState, event: PaymentHeard) -> TillState:
    """The attempt goes on."""
    return _with(state, told(state.paying.attempt(event.payment_id), event.news))


def apply_payment_proven(state: TillState, event: PaymentProven) -> TillState:
    """What was trusted has come."""
    return _with(state, replace(state.paying.attempts[event.payment_id], proven=True))


def apply_payment_late(state: TillState, event: PaymentLate) -> TillState:
    """Somebody has to give it back."""
    return _with(state, replace(state.paying.attempts[event.payment_id], late=event.why))


def apply_methods_noted(state: TillState, event: MethodsNoted) -> TillState:
    """They are offered from now on."""
    return replace(state, paying=replace(state.paying, methods=event.methods))


def _with(state: TillState, attempt: Attempt) -> TillState:
    return replace(state, paying=state.paying.with_attempt(attempt))


def _concerns(state: TillState, news: PaymentNews) -> bool:
    """News of what another till or a guest's phone asked for: only of a bill that is paid here.

    What is pending elsewhere is no business of this till's, nor what it knew and has forgotten.
    """
    if news.payment_id in state.paying.over or news.status is not PaymentStatus.SUCCESS:
        return False
    if is_wrong(news):
        return False
    ended = state.ended(news.order_id)
    return news.order_id in state.orders or (ended is not None and not _is_elsewhere(ended.outcome))


def _is_elsewhere(outcome: Outcome) -> bool:
    return outcome is Outcome.HANDED_OVER


def _meaning(state: TillState, attempt: Attempt, moment: Moment, ids: Ids) -> tuple[Event, ...]:
    """What the money of an attempt does, once."""
    if attempt.status is not PaymentStatus.SUCCESS or attempt.late:
        return ()
    if attempt.taken:
        return (PaymentProven(attempt.payment_id),) if attempt.is_unseen else ()
    return () if attempt.refunds else _pays(state, attempt, moment, ids)


def _gone_along(state: TillState, attempt: Attempt) -> tuple[Event, ...]:
    """Another till took the bill over, and the server says that the money went along."""
    order = state.orders.get(attempt.order_id)
    if order is None or order.number == attempt.number:
        return ()
    mine = (each for each in order.payments if each.payment_id == attempt.payment_id)
    return tuple(TenderTakenBack(order.order_id, each, along=True) for each in mine)


def _pays(state: TillState, attempt: Attempt, moment: Moment, ids: Ids) -> tuple[Event, ...]:
    order = state.orders.get(attempt.order_id)
    if order is None:
        return _after_the_end(state, attempt)
    if attempt.order_id in state.shared.paid:
        return _late(attempt, "paid")
    if order.lines and attempt.amount <= order.rest():
        return tender_events(state, order, attempt, moment, ids)
    return _late(attempt, "too_much")


def _after_the_end(state: TillState, attempt: Attempt) -> tuple[Event, ...]:
    """Its bill is not open here; the till that has it by now takes the money."""
    ended = state.ended(attempt.order_id)
    if ended is not None and _is_elsewhere(ended.outcome):
        return ()
    return _late(attempt, str(ended.outcome) if ended is not None else "gone")


def _late(attempt: Attempt, why: str) -> tuple[Event, ...]:
    late = PaymentLate(attempt.payment_id, attempt.order_id, attempt.number, attempt.amount, why)
    return (late,)


def _of_refunds(attempt: Attempt, news: PaymentNews) -> tuple[Event, ...]:
    return tuple(
        PaymentRefundHeard(attempt.payment_id, each)
        for each in news.refunds
        if _is_news(attempt, each)
    )


def _is_news(attempt: Attempt, news: RefundNews) -> bool:
    before = attempt.refund(news.refund_id)
    if before is None:
        return True
    if before.state is RefundState.FAILED:
        return news.state is RefundState.REFUNDED
    return not before.state.is_over and news.state is not before.state
