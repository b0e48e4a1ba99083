"""Being paid without cash: asking for it, giving it up, going on without knowing, trusting a guest.

One attempt at a time is waited for on a bill, never for more than what is left to pay. While its
money may be on the way the bill is not paid otherwise, unless somebody answers for that.
"""

from dataclasses import replace
from datetime import timedelta

from pos_core.attempt import (
    DRAWN_HERE,
    VIETQR,
    Attempt,
)
from pos_core.bill_code import bill_code
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, OrderId, PaymentId
from pos_core.money import Money, total, zero
from pos_core.order import Order
from pos_core.payment import PayCash
from pos_core.payment_events import (
    Method,
    PaymentAsked,
    PaymentDropped,
    PaymentSetAside,
    PaymentTrusted,
    StatusAsked,
)
from pos_core.payment_news import tender_events
from pos_core.payment_status import PaymentStatus
from pos_core.qris import with_amount
from pos_core.refusal import Refusal, refuse
from pos_core.shop import Shop
from pos_core.staff import Right
from pos_core.tendering import TakeTender
from pos_core.till_state import TillState
from pos_core.vietqr import vietqr_text

LASTS = timedelta(minutes=10)
"""So long an attempt is open, unless its provider gives it another time."""

ASKS_AGAIN = timedelta(seconds=5)
"""A provider is not asked more often than that, however often somebody presses."""

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class AskPayment(Intent):
    """Ask for `amount` of the order by `method`; `payment_id` is made before the first press.

    `expected` is what was left to pay on the screen of the cashier; None as `amount` is all of it.
    `online` says whether the server can be reached.
    """

    order_id: OrderId
    payment_id: PaymentId
    method: str
    expected: Money
    amount: Money | None = None
    online: bool = True
    terminal_id: str = ""
    print_receipt: bool = True


@dataclass(frozen=True, slots=True)
class DropPayment(Intent):
    """Nobody waits for it any more: the guest pays otherwise, or not at all."""

    payment_id: PaymentId


@dataclass(frozen=True, slots=True)
class ExpirePayment(Intent):
    """Its time is over; the till's own watch asks this."""

    payment_id: PaymentId


@dataclass(frozen=True, slots=True)
class AskStatus(Intent):
    """Let the provider be asked how it stands; nothing is charged by that."""

    payment_id: PaymentId
    online: bool = True


@dataclass(frozen=True, slots=True)
class SetAsidePayment(Intent):
    """Go on without knowing whether its money comes."""

    payment_id: PaymentId


@dataclass(frozen=True, slots=True)
class TrustTransfer(Intent):
    """Let the guest go: the money was shown on his phone and is not seen here yet."""

    payment_id: PaymentId
    online: bool = True


def methods_of(state: TillState) -> tuple[Method, ...]:
    """All ways to be paid that this till may offer: the server's, and what the till draws itself.

    A method the server has as well stands once, and is the one that is watched there.
    """
    shop = state.shop
    told = state.paying.methods
    if shop is None:
        return told
    drawn = [VIETQR] if shop.pay.bank is not None else []
    drawn += [DRAWN_HERE[1]] if shop.pay.qris else []
    known = {each.method for each in told}
    kept = tuple(
        replace(each, needs_internet=False) if each.method in drawn else each
        for each in told
        if each.method not in DRAWN_HERE or each.method in drawn
    )
    new = tuple(Method(each, needs_internet=False) for each in drawn if each not in known)
    return (*kept, *new)


def trusted_in(state: TillState, period: str) -> Money:
    """What was taken on trust in a period and has not been seen."""
    assert state.shop is not None
    amounts = (a.amount for a in state.paying.unproven if a.trusted == period)
    return total(amounts, state.shop.currency)


def period_of(state: TillState, moment: Moment) -> str:
    """The shift, or the business day in a shop without one: the limit of trust is for it."""
    shift = state.shifts.current
    return str(shift.shift_id) if shift is not None else moment.business_day.isoformat()


def check_waiting(state: TillState, intent: PayCash | TakeTender | AskPayment) -> Refusal | None:
    """No other money for a bill while an attempt may still bring some."""
    if isinstance(intent, AskPayment) and state.paying.attempt(intent.payment_id) is not None:
        return None  # a second press of the same
    return _waits(state, intent.order_id)


def decide_ask_payment(state: TillState, intent: AskPayment, moment: Moment, ids: Ids) -> Decision:
    """By a method that works now, for a part of what is left, once."""
    if state.paying.attempt(intent.payment_id) is not None:
        return ()
    order, shop = state.orders.get(intent.order_id), state.shop
    if order is None or shop is None:
        return state.not_open(intent.order_id)
    refused = _check_amount(order, intent) or _check_method(state, intent)
    if refused is not None:
        return refused
    amount = order.rest() if intent.amount is None else intent.amount
    code = _free_code(state, intent.payment_id)
    drawn = _drawn(shop, intent.method, amount, code)
    if isinstance(drawn, Refusal):
        return drawn
    event = PaymentAsked(
        intent.payment_id,
        order.order_id,
        order.number,
        intent.method,
        amount,
        asked_at=moment.at,
        expires_at=moment.at + LASTS,
        bill_code=code,
        qr_payload=drawn,
        terminal_id=intent.terminal_id,
        actor=moment.actor,
        print_receipt=intent.print_receipt,
    )
    return (event,)


def decide_drop_payment(
    state: TillState, intent: DropPayment, moment: Moment, ids: Ids
) -> Decision:
    """What is over already stays as it is."""
    attempt = state.paying.attempt(intent.payment_id)
    if attempt is None:
        return refuse("payment.gone")
    if attempt.taken or attempt.status.took_money:
        return refuse("payment.already_paid", amount=attempt.amount)
    return dropped(attempt, "cashier")


def decide_expire_payment(
    state: TillState, intent: ExpirePayment, moment: Moment, ids: Ids
) -> Decision:
    """Not before its time."""
    attempt = state.paying.attempt(intent.payment_id)
    if attempt is None or moment.at < attempt.expires_at or not attempt.is_waiting:
        return ()
    return dropped(attempt, "expired")


def decide_ask_status(state: TillState, intent: AskStatus, moment: Moment, ids: Ids) -> Decision:
    """What is over is known; pressing again and again asks once in a while."""
    attempt = state.paying.attempt(intent.payment_id)
    if attempt is None:
        return refuse("payment.gone")
    if not intent.online:
        return refuse("payment.offline", method=attempt.method)
    before = attempt.status_asked_at
    if attempt.status.is_over or (before is not None and moment.at - before < ASKS_AGAIN):
        return ()
    return (StatusAsked(attempt.payment_id, moment.at),)


def decide_set_aside_payment(
    state: TillState, intent: SetAsidePayment, moment: Moment, ids: Ids
) -> Decision:
    """By who may; what nobody has begun to pay is dropped along with it."""
    attempt = state.paying.attempt(intent.payment_id)
    if attempt is None:
        return refuse("payment.gone")
    if attempt.taken or attempt.status.took_money:
        return refuse("payment.already_paid", amount=attempt.amount)
    if not attempt.holds_up:
        return ()
    approver = state.staff.authority(moment, Right.UNSEEN_MONEY)
    if isinstance(approver, Refusal):
        return approver
    return (*dropped(attempt, "cashier"), PaymentSetAside(attempt.payment_id, approver))


def decide_trust_transfer(
    state: TillState, intent: TrustTransfer, moment: Moment, ids: Ids
) -> Decision:
    """A transfer to the shop's own account, within the limit; without internet somebody answers."""
    attempt = state.paying.attempt(intent.payment_id)
    if attempt is None:
        return refuse("payment.gone")
    if attempt.taken or attempt.status.took_money:
        return refuse("payment.already_paid", amount=attempt.amount)
    order = state.orders.get(attempt.order_id)
    if order is None:
        return state.not_open(attempt.order_id)
    refused = _check_trust(state, order, attempt, moment)
    if refused is not None:
        return refused
    approver = "" if intent.online else state.staff.authority(moment, Right.UNSEEN_MONEY)
    if isinstance(approver, Refusal):
        return approver
    event = PaymentTrusted(attempt.payment_id, period_of(state, moment), approver)
    return (event, *tender_events(state, order, attempt, moment, ids))


def dropped(attempt: Attempt, reason: str) -> tuple[Event, ...]:
    """Nobody waits for it any more; nothing when that is so already."""
    if attempt.dropped or attempt.taken or attempt.status.is_over:
        return ()
    return (PaymentDropped(attempt.payment_id, reason),)


def given_up(state: TillState, after: TillState) -> tuple[Event, ...]:
    """Attempts that nobody can wait for any more when `state` has become `after`.

    Their bill ended, or is not worth as much any more.
    """
    gone: list[Event] = []
    for attempt in state.paying.attempts.values():
        now = after.paying.attempt(attempt.payment_id)
        if not attempt.is_waiting or now is None or not now.is_waiting:
            continue
        order = after.orders.get(attempt.order_id)
        if order is None:
            gone += dropped(attempt, "ended")
        elif attempt.amount > order.rest():
            gone += dropped(attempt, "changed")
    return tuple(gone)


def apply_payment_dropped(state: TillState, event: PaymentDropped) -> TillState:
    """It is not shown any more; its money may still come."""
    return _with(state, replace(state.paying.attempts[event.payment_id], dropped=event.reason))


def apply_status_asked(state: TillState, event: StatusAsked) -> TillState:
    """It is known when somebody last wanted to know."""
    attempt = state.paying.attempts[event.payment_id]
    return _with(state, replace(attempt, status_asked_at=event.at))


def apply_payment_set_aside(state: TillState, event: PaymentSetAside) -> TillState:
    """The bill may be paid otherwise."""
    return _with(state, replace(state.paying.attempts[event.payment_id], set_aside=True))


def apply_payment_trusted(state: TillState, event: PaymentTrusted) -> TillState:
    """It is a tender of the order, and its money is still waited for."""
    attempt = state.paying.attempts[event.payment_id]
    return _with(state, replace(attempt, trusted=event.period, taken=True))


def _with(state: TillState, attempt: Attempt) -> TillState:
    return replace(state, paying=state.paying.with_attempt(attempt))


def _waits(state: TillState, order_id: OrderId) -> Refusal | None:
    attempt = state.paying.holding_up(order_id)
    if attempt is None:
        return None
    return refuse("payment.waits", method=attempt.method, amount=attempt.amount)


def _check_amount(order: Order, intent: AskPayment) -> Refusal | None:
    rest, currency = order.rest(), order.policy.currency
    if not order.lines or rest <= zero(currency):
        return refuse("payment.nothing_to_pay")
    if intent.expected.currency is not currency:
        return refuse("payment.wrong_currency", currency=currency)
    if intent.expected != rest:
        return refuse("payment.total_changed", due=rest)
    amount = rest if intent.amount is None else intent.amount
    if amount.currency is not currency:
        return refuse("payment.wrong_currency", currency=currency)
    if not zero(currency) < amount <= rest:
        return refuse("payment.part_invalid", rest=rest)
    return None


def _check_method(state: TillState, intent: AskPayment) -> Refusal | None:
    method = next((m for m in methods_of(state) if m.method == intent.method), None)
    if method is None:
        return refuse("payment.method_not_taken", method=intent.method)
    if method.needs_internet and not intent.online:
        return refuse("payment.offline", method=intent.method)
    if method.needs_internet and method.state == "down":
        return refuse("payment.provider_down", method=intent.method)
    return None


def _check_trust(
    state: TillState, order: Order, attempt: Attempt, moment: Moment
) -> Refusal | None:
    assert state.shop is not None
    limit = state.shop.pay.trust_limit
    if attempt.method not in DRAWN_HERE:
        return refuse("payment.not_trusted", method=attempt.method)
    if limit is None:
        return refuse("payment.trust_off")
    if attempt.status is PaymentStatus.FAILED:
        return refuse("payment.gone")
    other = state.paying.holding_up(order.order_id)
    if other is not None and other.payment_id != attempt.payment_id:
        return _waits(state, order.order_id)
    return _check_limit(state, order, attempt, limit, moment)


def _check_limit(
    state: TillState, order: Order, attempt: Attempt, limit: Money, moment: Moment
) -> Refusal | None:
    if attempt.amount > order.rest():
        return refuse("payment.part_invalid", rest=order.rest())
    left = limit - trusted_in(state, period_of(state, moment))
    if attempt.amount > left:
        return refuse("payment.trust_limit", limit=limit, left=max(left, zero(left.currency)))
    return None


def _free_code(state: TillState, payment_id: PaymentId) -> str:
    """A code that no other remembered attempt has."""
    used = {each.bill_code for each in state.paying.attempts.values()}
    attempt = 0
    while bill_code(payment_id, attempt) in used:
        attempt += 1
    return bill_code(payment_id, attempt)


def _drawn(shop: Shop, method: str, amount: Money, code: str) -> str | Refusal:
    if method == VIETQR:
        assert shop.pay.bank is not None
        return vietqr_text(shop.pay.bank, amount, code)
    if method in DRAWN_HERE:
        return with_amount(shop.pay.qris, amount)
    return ""
