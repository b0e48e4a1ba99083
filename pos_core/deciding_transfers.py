"""What people decide of a doubtful transfer: it counts for a bill, goes back, or is no more ours.

What it is worth and which bill it names are the bank's word. Where the bill is not certain, or the
time is not, somebody with the right answers for it; nothing is ever paid by itself.
"""

from dataclasses import replace
from enum import StrEnum

from pos_core.attempt import DRAWN_HERE, VIETQR, Attempt
from pos_core.bank_transfer import TransferVerdict
from pos_core.doubtful_transfer import (
    Doubt,
    DoubtfulTransfer,
    Doubts,
    TransferGivenBack,
    TransferHeard,
    TransferSettled,
    TransferTaken,
)
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, OrderId, PaymentId
from pos_core.money import Money, zero
from pos_core.order import Order
from pos_core.payment_news import tender_events
from pos_core.payment_status import PaymentStatus
from pos_core.refusal import Refusal, refuse
from pos_core.sale import Outcome
from pos_core.staff import Right
from pos_core.tender import Payment, Tender
from pos_core.till_state import TillState

Decision = tuple[Event, ...] | Refusal

CERTAIN = frozenset([TransferVerdict.SHORT, TransferVerdict.SPLIT, TransferVerdict.OVER])
"""Bill, account and time are right, and only the amount is another one."""

OUT_OF_TIME = frozenset([TransferVerdict.EARLY, TransferVerdict.LATE])
NAMELESS = frozenset(
    [TransferVerdict.MANGLED, TransferVerdict.AMBIGUOUS, TransferVerdict.UNKNOWN_CODE]
)
_NOT_HERE = frozenset(
    [TransferVerdict.REVERSED, TransferVerdict.OTHER_ACCOUNT, TransferVerdict.OTHER_CURRENCY]
)
"""Not in the shop's hands: nothing of it can count or go back over the counter."""


class Choice(StrEnum):
    """What can be decided of a transfer now."""

    TAKE = "take"
    GIVE_BACK = "give_back"
    SETTLE = "settle"


@dataclass(frozen=True, slots=True)
class HearTransfer(Intent):
    """The bank told the server of money that pays no bill by itself."""

    transfer: DoubtfulTransfer


@dataclass(frozen=True, slots=True)
class TakeTransfer(Intent):
    """Let it count for an order; `expected` is how much of it, as the screen showed it."""

    transfer_id: str
    order_id: OrderId
    expected: Money
    print_receipt: bool = True


@dataclass(frozen=True, slots=True)
class GiveBackTransfer(Intent):
    """Hand out in cash what is left of it; `expected` as the screen showed it."""

    transfer_id: str
    expected: Money


@dataclass(frozen=True, slots=True)
class SettleTransfer(Intent):
    """It was settled outside the till, with the bank or the guest."""

    transfer_id: str


def choices(state: TillState, doubt: Doubt, order: Order | None) -> tuple[Choice, ...]:
    """What can be decided of it; `order` is the one it would count for."""
    able = []
    if order is not None and not _against(state, doubt, order):
        able.append(Choice.TAKE)
    if _goes_back(state, doubt):
        able.append(Choice.GIVE_BACK)
    return (*able, Choice.SETTLE)


def bill_of(state: TillState, doubt: Doubt) -> Order | None:
    """The open order it is for: the one it names, or else the only one that it fits."""
    transfer = doubt.transfer
    if transfer.order_id:
        return state.orders.get(transfer.order_id)
    attempts = (state.paying.attempt(each) for each in transfer.candidates)
    names = {each.order_id for each in attempts if each is not None}
    found = [state.orders[each] for each in names if each in state.orders]
    return found[0] if len(found) == 1 else None


def counts_for(doubt: Doubt, order: Order) -> Money:
    """How much of it the order takes."""
    return min(doubt.left, order.rest())


def decide_hear_transfer(
    state: TillState, intent: HearTransfer, moment: Moment, ids: Ids
) -> Decision:
    """Once, where its bill is or was; what names no bill concerns every till."""
    transfer = intent.transfer
    if state.paying.doubts.knows(transfer.transfer_id) or not _concerns(state, transfer):
        return ()
    return (TransferHeard(transfer.transfer_id, transfer),)


def decide_take_transfer(
    state: TillState, intent: TakeTransfer, moment: Moment, ids: Ids
) -> Decision:
    """As a tender of an open bill, for no more than what is left of that."""
    doubts, order = state.paying.doubts, state.orders.get(intent.order_id)
    doubt = doubts.waiting.get(intent.transfer_id)
    if _is_done(doubts, intent.transfer_id) or (doubt and doubt.left != doubt.transfer.came):
        return ()
    if doubt is None or order is None:
        return state.not_open(intent.order_id) if doubt is not None else refuse("payment.gone")
    refused = _against(state, doubt, order)
    amount = counts_for(doubt, order)
    if refused is None and intent.expected != amount:
        refused = refuse("payment.total_changed", due=order.rest())
    if refused is not None:
        return refused
    is_certain = doubt.transfer.verdict in CERTAIN
    approver = "" if is_certain else state.staff.authority(moment, Right.UNSEEN_MONEY)
    if isinstance(approver, Refusal):
        return approver
    taken = TransferTaken(
        intent.transfer_id,
        PaymentId(ids.new()),
        order.order_id,
        order.number,
        amount,
        doubt.left - amount,
        doubt.transfer.at,
        VIETQR,
        doubt.transfer.verdict,
        approver,
    )
    attempt = replace(
        _attempt(taken, doubt.transfer), actor=moment.actor, print_receipt=intent.print_receipt
    )
    return (taken, *tender_events(state, order, attempt, moment, ids))


def decide_give_back_transfer(
    state: TillState, intent: GiveBackTransfer, moment: Moment, ids: Ids
) -> Decision:
    """All that is left of it, in cash, once, by who may give money back."""
    doubt = state.paying.doubts.waiting.get(intent.transfer_id)
    if doubt is None:
        return _gone(state, intent.transfer_id)
    if not _goes_back(state, doubt):
        return refuse("payment.transfer_not_here")
    if intent.expected != doubt.left:
        return refuse("refund.total_changed", total=doubt.left)
    approver = state.staff.authority(moment, Right.REFUND)
    if isinstance(approver, Refusal):
        return approver
    cash = Payment(
        PaymentId(ids.new()), Tender.CASH, doubt.left, doubt.left, zero(doubt.left.currency)
    )
    verdict = doubt.transfer.verdict
    return (TransferGivenBack(intent.transfer_id, cash, VIETQR, verdict, approver),)


def decide_settle_transfer(
    state: TillState, intent: SettleTransfer, moment: Moment, ids: Ids
) -> Decision:
    """By who answers for money that the till does not see."""
    doubt = state.paying.doubts.waiting.get(intent.transfer_id)
    if doubt is None:
        return _gone(state, intent.transfer_id)
    approver = state.staff.authority(moment, Right.UNSEEN_MONEY)
    if isinstance(approver, Refusal):
        return approver
    return (TransferSettled(intent.transfer_id, doubt.transfer.verdict, approver),)


def settled_elsewhere(state: TillState, transfer_id: str) -> tuple[Event, ...]:
    """Its issue was closed: another till or the office has decided."""
    doubt = state.paying.doubts.waiting.get(transfer_id)
    if doubt is None:
        return ()
    return (TransferSettled(transfer_id, doubt.transfer.verdict, elsewhere=True),)


def apply_transfer_heard(state: TillState, event: TransferHeard) -> TillState:
    """Somebody has to decide."""
    doubt = Doubt(event.transfer, event.transfer.came)
    return _with(state, state.paying.doubts.with_one(doubt))


def apply_transfer_taken(state: TillState, event: TransferTaken) -> TillState:
    """An attempt of its own that succeeded, so that it can be refunded like any other."""
    doubt = state.paying.doubts.waiting[event.transfer_id]
    after = _with(state, state.paying.doubts.with_one(replace(doubt, left=event.left)))
    return replace(after, paying=after.paying.with_attempt(_attempt(event, doubt.transfer)))


def apply_transfer_over(state: TillState, event: TransferGivenBack | TransferSettled) -> TillState:
    """Nothing is left of it to decide."""
    return _with(state, state.paying.doubts.without(event.transfer_id))


def _with(state: TillState, doubts: Doubts) -> TillState:
    return replace(state, paying=replace(state.paying, doubts=doubts))


def _concerns(state: TillState, transfer: DoubtfulTransfer) -> bool:
    if transfer.order_id:
        return _is_ours(state, transfer.order_id)
    attempts = [state.paying.attempt(each) for each in transfer.candidates]
    known = [each for each in attempts if each is not None]
    return not attempts or any(_is_ours(state, each.order_id) for each in known)


def _is_ours(state: TillState, order_id: OrderId) -> bool:
    """The bill is open here, or ended here; not when another till has it by now."""
    ended = state.ended(order_id)
    is_elsewhere = ended is not None and ended.outcome is Outcome.HANDED_OVER
    asked_here = bool(state.paying.of_order(order_id))
    return order_id in state.orders or (not is_elsewhere and (ended is not None or asked_here))


def _is_done(doubts: Doubts, transfer_id: str) -> bool:
    return transfer_id in doubts.over


def _gone(state: TillState, transfer_id: str) -> Decision:
    """A second press of what was decided is no trouble."""
    return () if _is_done(state.paying.doubts, transfer_id) else refuse("payment.gone")


def _goes_back(state: TillState, doubt: Doubt) -> bool:
    shop = state.shop
    is_ours = doubt.transfer.verdict not in _NOT_HERE and doubt.left.minor > 0
    return is_ours and shop is not None and doubt.left.currency is shop.currency


def _against(state: TillState, doubt: Doubt, order: Order) -> Refusal | None:
    """What speaks against counting it for that order."""
    transfer, currency = doubt.transfer, order.policy.currency
    named = transfer.verdict in CERTAIN | OUT_OF_TIME and transfer.order_id == order.order_id
    if not (named or transfer.verdict in NAMELESS) or doubt.left.currency is not currency:
        return refuse("payment.transfer_not_for_it", number=order.number)
    if doubt.left != transfer.came:
        return refuse("payment.transfer_not_for_it", number=order.number)
    if not order.lines or order.rest() <= zero(currency) or _is_paid_elsewhere(state, order):
        return refuse("payment.nothing_to_pay")
    other = state.paying.holding_up(order.order_id)
    if other is not None and other.method not in DRAWN_HERE:
        return refuse("payment.waits", method=other.method, amount=other.amount)
    return None


def _is_paid_elsewhere(state: TillState, order: Order) -> bool:
    entry = state.board.order(order.order_id)
    return order.order_id in state.shared.paid or (entry is not None and entry.order.paid)


def _attempt(taken: TransferTaken, transfer: DoubtfulTransfer) -> Attempt:
    return Attempt(
        taken.payment_id,
        taken.order_id,
        taken.number,
        taken.method,
        taken.amount,
        asked_at=taken.at,
        expires_at=taken.at,
        status=PaymentStatus.SUCCESS,
        provider_ref=transfer.reference or transfer.transfer_id,
    )
