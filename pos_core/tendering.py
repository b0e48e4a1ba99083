"""One bill, several tenders: each is taken as it comes, and the last one makes the sale.

A tender that does not settle the bill stands on the open order and can be taken back, the last one
first. When nothing is left to pay the order becomes one sale with all its payments, and what was
paid goes back only by a void or a refund.
"""

from collections.abc import Iterable
from dataclasses import replace

from pos_core.account import check_account
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, OrderId, PaymentId
from pos_core.money import Money, zero
from pos_core.order import Order, OrderEvent
from pos_core.payment import CashDue, Settled, cash_due, is_slip, settle
from pos_core.pricing import cash_rounding
from pos_core.refund import worth_returned
from pos_core.refusal import Refusal, refuse
from pos_core.sale import OrderPaid, Outcome
from pos_core.tender import Payment, Tender
from pos_core.till_state import TillState

LONGEST_REFERENCE = 40
TAKES_TIPS = frozenset({Tender.CASH, Tender.CARD, Tender.TRANSFER})
"""A tip comes in money; a voucher and an account are the shop's own paper."""


@dataclass(frozen=True, slots=True)
class TakeTender(Intent):
    """Take `tendered` towards the order; `payment_id` is made before the first press.

    `amount` is the part of the bill it is for (one guest's share), None for all that is left.
    `expected` is what was left to pay, before cash rounding, on the screen of the cashier.
    """

    order_id: OrderId
    payment_id: PaymentId
    tender: Tender
    tendered: Money
    expected: Money
    amount: Money | None = None
    tip: Money | None = None
    reference: str = ""
    print_receipt: bool = True


@dataclass(frozen=True, slots=True)
class TakeBackTender(Intent):
    """Undo the last tender of an order that is not settled yet."""

    order_id: OrderId
    payment_id: PaymentId


@dataclass(frozen=True, slots=True)
class TenderTaken(OrderEvent):
    """A part of the bill is paid; something is left to pay."""

    payment: Payment


@dataclass(frozen=True, slots=True)
class TenderTakenBack(OrderEvent):
    """The payment was undone before the bill was settled; what it brought went back.

    `along`: it stands on the bill at the till that took it over, and nothing goes back.
    """

    payment: Payment
    along: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """A tender worked out: its payment, the cash rounding it brings, and whether it was the last.

    `amount` + what earlier tenders paid + what is left then = total + `rounding`.
    """

    payment: Payment
    rounding: Money
    settles: bool


Decision = tuple[Event, ...] | Refusal


def decide_take_tender(state: TillState, intent: TakeTender, moment: Moment, ids: Ids) -> Decision:
    """A tender of this shop, for what was on the screen, once."""
    order = state.orders.get(intent.order_id)
    if order is None:
        return state.not_open(intent.order_id)
    refused = _check_order(state, order, intent)
    if refused is not None:
        return refused
    taken = work_out(order, intent)
    if isinstance(taken, Taken) and intent.tender is Tender.ACCOUNT:
        taken = _on_account(state, order, taken, moment)
    if isinstance(taken, Refusal):
        return taken
    return taken_events(state, order, taken, moment, ids, print_receipt=intent.print_receipt)


def taken_events(
    state: TillState,
    order: Order,
    taken: Taken,
    moment: Moment,
    ids: Ids,
    *,
    print_receipt: bool = True,
) -> tuple[Event, ...]:
    """What a tender comes to: a payment on the open order, or the sale when it was the last."""
    if not taken.settles:
        return (TenderTaken(order.order_id, taken.payment),)
    settled = Settled(taken.payment, taken.rounding, print_receipt)
    return settle(state, order, settled, moment, ids)


def decide_take_back_tender(
    state: TillState, intent: TakeBackTender, moment: Moment, ids: Ids
) -> Decision:
    """The last tender first; once the bill is settled it takes a void or a refund."""
    ended = state.ended(intent.order_id)
    if ended is not None and ended.outcome is Outcome.PAID:
        return refuse("void.needed", number=ended.number, total=ended.due)
    order = state.orders.get(intent.order_id)
    if order is None:
        return state.not_open(intent.order_id)
    if intent.payment_id not in {payment.payment_id for payment in order.payments}:
        return refuse("payment.gone")
    last = order.payments[-1]
    if last.payment_id != intent.payment_id:
        return refuse("payment.last_first", amount=last.amount)
    return (TenderTakenBack(order.order_id, last), *worth_returned(order.order_id, last))


def apply_tender_taken(state: TillState, event: TenderTaken) -> TillState:
    """The payment stands on the order."""
    order, payment = state.orders[event.order_id], event.payment
    after = state.with_order(replace(order, payments=(*order.payments, payment)))
    return replace(after, paying=after.paying.taken_with((payment,)))


def apply_tender_taken_back(state: TillState, event: TenderTakenBack) -> TillState:
    """The payment is gone from the order."""
    order = state.orders[event.order_id]
    gone = event.payment.payment_id
    left = tuple(payment for payment in order.payments if payment.payment_id != gone)
    after = state.with_order(replace(order, payments=left))
    return replace(after, paying=after.paying.undone_with(event.payment))


def work_out(order: Order, intent: TakeTender) -> Taken | Refusal:
    """What the tender pays of the bill, what goes back, and what may not be."""
    refused = _check_amounts(order, intent)
    if refused is not None:
        return refused
    if intent.tender is Tender.CASH:
        return _cash(order, intent)
    if intent.tender is Tender.VOUCHER:
        return _voucher(order, intent)
    return _exact(order, intent)


def exchange(order: Order, payment_id: PaymentId, worth: Money, reference: str = "") -> Taken:
    """Goods worth `worth` came back: they pay what they can, and a surplus goes back in cash.

    That cash is rounded to the shop's coins like any other.
    """
    rest = order.rest()
    if worth < rest:
        payment = Payment(
            payment_id, Tender.EXCHANGE, worth, worth, zero(worth.currency), reference=reference
        )
        return Taken(payment, zero(worth.currency), settles=False)
    rounding = cash_rounding(rest - worth, order.policy)
    amount = rest + rounding
    payment = Payment(
        payment_id, Tender.EXCHANGE, amount, worth, worth - amount, reference=reference
    )
    return Taken(payment, rounding, settles=True)


def check_open_bills(
    before: TillState, after: TillState, events: Iterable[Event]
) -> Refusal | None:
    """Whatever was decided: money that was taken stays on a bill that is worth as much.

    A bill with tenders on it ends only by being paid, or by handing its tenders on to another.
    """
    held = [order for order in before.orders.values() if order.payments]
    if not held:
        return None
    undone = {e.payment.payment_id for e in events if isinstance(e, TenderTakenBack)}
    paid = {e.order_id for e in events if isinstance(e, OrderPaid)}
    kept = {p.payment_id for order in after.orders.values() for p in order.payments} | undone
    for order in held:
        gone = [p for p in order.payments if p.payment_id not in kept]
        if gone and order.order_id not in paid:
            return refuse("payment.take_back_first", paid=order.paid)
    for order in after.orders.values():
        if order.payments and order.rest() < zero(order.policy.currency):
            return refuse("payment.below_paid", paid=order.paid)
    return None


def _check_order(state: TillState, order: Order, intent: TakeTender) -> Refusal | None:
    if not order.lines:
        return refuse("payment.nothing_to_pay")
    if intent.payment_id in {payment.payment_id for payment in order.payments}:
        return refuse("payment.already_taken", amount=order.payments[-1].amount, rest=order.rest())
    assert state.shop is not None
    if intent.tender not in state.shop.rules.tenders:
        return refuse("payment.tender_not_taken")
    return None


def _on_account(state: TillState, order: Order, taken: Taken, moment: Moment) -> Taken | Refusal:
    """The customer may owe that much, or somebody answers for it."""
    approver = check_account(state, order, taken.payment.amount, moment)
    if isinstance(approver, Refusal):
        return approver
    return replace(taken, payment=replace(taken.payment, approver=approver))


def _check_amounts(order: Order, intent: TakeTender) -> Refusal | None:
    rest, currency = order.rest(), order.policy.currency
    asked = (intent.tendered, intent.amount, intent.tip, intent.expected)
    if any(money is not None and money.currency is not currency for money in asked):
        return refuse("payment.wrong_currency", currency=currency)
    if intent.expected != rest:
        return refuse("payment.total_changed", due=rest)
    if intent.amount is not None and not zero(currency) < intent.amount <= rest:
        return refuse("payment.part_invalid", rest=rest)
    if len(intent.reference.strip()) > LONGEST_REFERENCE:
        return refuse("payment.reference_too_long", longest=LONGEST_REFERENCE)
    return _check_tip(intent)


def _check_tip(intent: TakeTender) -> Refusal | None:
    if intent.tip is not None and intent.tip.minor < 0:
        return refuse("payment.tip_invalid")
    if intent.tip and intent.tender not in TAKES_TIPS:
        return refuse("payment.no_tip_here")
    return None


def _cash(order: Order, intent: TakeTender) -> Taken | Refusal:
    """Cash that settles the rest is rounded to the shop's coins; a part of it is what it is."""
    due = _goal_in_cash(cash_due(order), intent.amount)
    tip = intent.tip or zero(due.due.currency)
    change = intent.tendered - due.due - tip
    if change < zero(change.currency):
        return refuse("payment.too_little", missing=-change)
    if is_slip(change + tip):
        return refuse("payment.too_much", tendered=intent.tendered)
    return Taken(_payment(intent, due.due, change), due.rounding, settles=due.total == order.rest())


def _goal_in_cash(cash: CashDue, amount: Money | None) -> CashDue:
    if amount is None or amount >= min(cash.total, cash.due):
        return cash
    return CashDue(amount, zero(amount.currency), amount)


def _exact(order: Order, intent: TakeTender) -> Taken | Refusal:
    """A card, a transfer or an account gives no change: more than the bill is a tip, or a slip."""
    goal = order.rest() if intent.amount is None else intent.amount
    wanted = goal + intent.tip if intent.tip else goal
    if intent.tendered < wanted:
        return refuse("payment.too_little", missing=wanted - intent.tendered)
    if intent.tendered > wanted:
        return refuse("payment.more_than_due", over=intent.tendered - wanted)
    nothing = zero(goal.currency)
    return Taken(_payment(intent, goal, nothing), nothing, settles=goal == order.rest())


def _voucher(order: Order, intent: TakeTender) -> Taken | Refusal:
    """A voucher pays what it can; what it is worth above that is not given back.

    Where nothing is left to pay it stays with the guest.
    """
    nothing = zero(intent.tendered.currency)
    if intent.tendered <= nothing:
        return refuse("payment.part_invalid", rest=order.rest())
    if order.rest() <= nothing:
        return refuse("payment.more_than_due", over=intent.tendered)
    goal = order.rest() if intent.amount is None else intent.amount
    amount = min(goal, intent.tendered)
    face = intent.tendered if intent.tendered > amount else None
    payment = replace(_payment(intent, amount, nothing), tendered=amount, face=face)
    return Taken(payment, nothing, settles=amount == order.rest())


def _payment(intent: TakeTender, amount: Money, change: Money) -> Payment:
    return Payment(
        intent.payment_id,
        intent.tender,
        amount=amount,
        tendered=intent.tendered,
        change=change,
        tip=intent.tip or None,
        reference=intent.reference.strip(),
    )
