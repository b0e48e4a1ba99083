"""Giving electronic money back: by the way it came, asked once, followed to its end.

Goods that come back, a sale that is voided, a tender that is undone and money that came too late
all ask the provider in the same way. What it will not do goes over the counter in cash.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pos_core.attempt import (
    DRAWN_HERE,
    Attempt,
    RefundAttempt,
)
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, OrderId, PaymentId
from pos_core.money import Money, total, zero
from pos_core.payment_events import (
    PaymentRefundAsked,
    PaymentRefundHeard,
    RefundedInCash,
    RefundState,
)
from pos_core.refund import LinesRefunded, Refund
from pos_core.refusal import Refusal, refuse
from pos_core.sale import SaleVoided
from pos_core.staff import Right
from pos_core.tender import Payment, Tender
from pos_core.tendering import TenderTakenBack
from pos_core.till_state import TillState

UNDONE, LATE = "undone", "late"
Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class AskPaymentRefund(Intent):
    """Give back money that came too late; `refund_id` is made before the first press."""

    payment_id: PaymentId
    refund_id: PaymentId
    expected: Money


@dataclass(frozen=True, slots=True)
class GiveCashInstead(Intent):
    """Hand out in cash what the provider did not give back."""

    payment_id: PaymentId
    refund_id: PaymentId
    expected: Money


def decide_ask_payment_refund(
    state: TillState, intent: AskPaymentRefund, moment: Moment, ids: Ids
) -> Decision:
    """All of it, once, by who may. After the provider refused it may be asked again."""
    attempt = state.paying.attempt(intent.payment_id)
    if attempt is None or not attempt.late:
        return refuse("payment.gone")
    if attempt.refund(intent.refund_id) is not None:
        return ()
    if any(each.state is not RefundState.FAILED for each in attempt.refunds):
        return refuse("payment.refund_asked", amount=attempt.amount)
    if intent.expected != attempt.amount:
        return refuse("refund.total_changed", total=attempt.amount)
    approver = state.staff.authority(moment, Right.REFUND)
    if isinstance(approver, Refusal):
        return approver
    asked = PaymentRefundAsked(
        attempt.payment_id, intent.refund_id, attempt.order_id, attempt.amount, LATE, approver
    )
    return (asked,)


def decide_give_cash_instead(
    state: TillState, intent: GiveCashInstead, moment: Moment, ids: Ids
) -> Decision:
    """Only what was asked for and failed, once, by who may."""
    attempt = state.paying.attempt(intent.payment_id)
    refund = attempt.refund(intent.refund_id) if attempt is not None else None
    if attempt is None or refund is None:
        return refuse("payment.gone")
    if refund.state is RefundState.IN_CASH:
        return ()
    if not _is_ours_to_give(attempt, refund):
        return refuse("payment.refund_on_its_way", amount=refund.amount)
    if intent.expected != refund.amount:
        return refuse("refund.total_changed", total=refund.amount)
    approver = state.staff.authority(moment, Right.REFUND)
    if isinstance(approver, Refusal):
        return approver
    nothing = zero(refund.amount.currency)
    cash = Payment(
        PaymentId(ids.new()),
        Tender.CASH,
        refund.amount,
        refund.amount,
        nothing,
        of=attempt.payment_id,
    )
    return (RefundedInCash(attempt.payment_id, refund.refund_id, cash, approver, attempt.method),)


def with_refunds(state: TillState, decision: tuple[Event, ...], ids: Ids) -> tuple[Event, ...]:
    """The same decision, and what the providers have to give back because of it."""
    if not any(isinstance(e, LinesRefunded | SaleVoided | TenderTakenBack) for e in decision):
        return decision
    events: list[Event] = []
    for event in decision:
        events.append(event)
        match event:
            case LinesRefunded():
                events += _of_goods(event.refund)
            case SaleVoided():
                payments = event.sale.payments if event.sale is not None else ()
                events += _whole(state, event.order_id, payments, event.reason, ids)
            case TenderTakenBack(along=False):
                events += _whole(state, event.order_id, (event.payment,), UNDONE, ids)
    return tuple(events)


def by_the_way_it_came(
    refund: Refund, sold: Sequence[Payment], earlier: Iterable[Refund]
) -> Refund:
    """The refund with its electronic part laid on the payments that brought it, oldest first."""
    if not refund.by(Tender.ELECTRONIC) and not refund.tip:
        return refund
    left = _left_of(sold, earlier)
    payments: list[Payment] = []
    for payment in refund.payments:
        if payment.tender is Tender.ELECTRONIC:
            payments += _laid(payment, sold, left)
        else:
            payments.append(payment)
    return replace(refund, payments=tuple(payments))


def check_seen(state: TillState, refund: Refund) -> Refusal | None:
    """What was taken on trust and has not come cannot go back the way it should have come."""
    for payment in refund.payments:
        attempt = state.paying.attempt(payment.of) if payment.of is not None else None
        if attempt is not None and attempt.is_unseen:
            return refuse("payment.not_seen", amount=attempt.amount)
    return None


def apply_payment_refund_asked(state: TillState, event: PaymentRefundAsked) -> TillState:
    """The provider is asked; of a payment that nobody remembers the sale alone knows."""
    attempt = state.paying.attempt(event.payment_id)
    if attempt is None:
        return state
    refund = RefundAttempt(event.refund_id, event.amount, reason=event.reason)
    return _with(state, attempt.with_refund(refund))


def apply_payment_refund_heard(state: TillState, event: PaymentRefundHeard) -> TillState:
    """It is so far."""
    attempt, news = state.paying.attempts[event.payment_id], event.news
    before = attempt.refund(news.refund_id) or RefundAttempt(news.refund_id, news.amount)
    refund = replace(
        before,
        state=news.state,
        why=news.reason,
        provider_ref=news.provider_ref or before.provider_ref,
    )
    return _with(state, attempt.with_refund(refund))


def apply_refunded_in_cash(state: TillState, event: RefundedInCash) -> TillState:
    """The guest has it."""
    attempt = state.paying.attempts[event.payment_id]
    refund = attempt.refund(event.refund_id)
    assert refund is not None
    return _with(state, attempt.with_refund(replace(refund, state=RefundState.IN_CASH)))


def _with(state: TillState, attempt: Attempt) -> TillState:
    return replace(state, paying=state.paying.with_attempt(attempt))


def _is_ours_to_give(attempt: Attempt, refund: RefundAttempt) -> bool:
    """The provider refused; nobody but the shop itself gives a transfer to its account back."""
    by_hand = attempt.method in DRAWN_HERE and refund.state is RefundState.ASKED
    return by_hand or refund.state is RefundState.FAILED


def _of_goods(refund: Refund) -> Iterator[Event]:
    for payment in refund.payments:
        if payment.tender is Tender.ELECTRONIC and payment.of is not None:
            yield PaymentRefundAsked(
                payment.of,
                payment.payment_id,
                refund.order_id,
                payment.amount + payment.tip if payment.tip else payment.amount,
                refund.reason,
                refund.approver,
            )


def _whole(
    state: TillState, order_id: OrderId, payments: Iterable[Payment], reason: str, ids: Ids
) -> Iterator[Event]:
    """All of each payment; what was only trusted never came and does not go back."""
    for payment in payments:
        attempt = state.paying.attempt(payment.payment_id)
        unseen = attempt is not None and attempt.is_unseen
        if payment.tender is Tender.ELECTRONIC and not unseen:
            yield PaymentRefundAsked(
                payment.payment_id, PaymentId(ids.new()), order_id, payment.tendered, reason
            )


def _left_of(sold: Iterable[Payment], earlier: Iterable[Refund]) -> dict[PaymentId, Money]:
    """What is left of each electronic payment of a sale."""
    left = {p.payment_id: p.amount for p in sold if p.tender is Tender.ELECTRONIC}
    for refund in earlier:
        for back in refund.payments:
            if back.of in left:
                left[back.of] -= back.amount
    return left


def _laid(
    part: Payment, sold: Sequence[Payment], left: dict[PaymentId, Money]
) -> Iterator[Payment]:
    """`part` as pieces of what was paid; the first keeps its id, so that it is asked for once."""
    missing, currency = part.amount, part.amount.currency
    pieces = []
    for payment in sold:
        piece = min(missing, left.get(payment.payment_id, zero(currency)))
        if piece.minor > 0:
            pieces.append((payment, piece))
            left[payment.payment_id] -= piece
            missing -= piece
    done = total((piece for _, piece in pieces), currency)
    if not pieces or done != part.amount:
        yield part
        return
    for at, (payment, piece) in enumerate(pieces):
        yield replace(
            part,
            payment_id=part.payment_id if at == 0 else PaymentId(f"{part.payment_id}-{at}"),
            amount=piece,
            tendered=piece + part.tip if part.tip and at == 0 else piece,
            tip=part.tip if at == 0 else None,
            reference=payment.reference,
            method=payment.method,
            of=payment.payment_id,
        )
