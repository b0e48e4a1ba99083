"""How much may be taken off by whom: caps by role, and who answers for what goes above them.

A cap looks at the share of a line's price that the discounts on the line and on the order take
together, exactly and before rounding. In a shop that has named nobody there is no cap.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pos_core.discount import Discount, spread_cut
from pos_core.events import Event, Moment
from pos_core.ids import Ids, LineId
from pos_core.kitchen_ticket import LineVoided
from pos_core.line import OrderLine, check_discount
from pos_core.money import Money
from pos_core.order import Edit, Order, apply_edit
from pos_core.quantity import ONE
from pos_core.refusal import Refusal, refuse
from pos_core.rounding import divide
from pos_core.staff import Right
from pos_core.tax import PPM, Rate
from pos_core.till_state import TillState

_STEP = 100  # parts per million: the sheet offers hundredths of a percent


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a price, `num / den`, kept exact."""

    num: int
    den: int

    def __lt__(self, other: "Share") -> bool:
        return self.num * other.den < other.num * self.den

    def within(self, cap: Rate) -> bool:
        """True when it is no more than `cap`."""
        return self.num * PPM <= cap.ppm * self.den


Decision = tuple[Event, ...] | Refusal
Rule = Callable[[TillState, Any, Moment, Ids], Decision]
NOTHING = Share(0, 1)


@dataclass(frozen=True, slots=True)
class Room:
    """The most that may still be given: as a share in hundredths of a percent, and as money."""

    rate: Rate
    amount: Money


def taken_shares(order: Order) -> Mapping[LineId, Share]:
    """What both discounts take of each line: the line's own share, and the order's of the rest."""
    num, den = order.discount.share_of(_price(order, None)) if order.discount else (0, 1)
    taken = {}
    for line in order.lines:
        part, whole = line.discount.share_of(_gross(order, line)) if line.discount else (0, 1)
        taken[line.line_id] = Share(part * den + (whole - part) * num, whole * den)
    return taken


def grown_share(before: Order, after: Order) -> Share:
    """The highest share of a line that loses more than it did; nothing when no line does."""
    had, now = taken_shares(before), taken_shares(after)
    grown = [share for key, share in now.items() if had.get(key, NOTHING) < share]
    highest = NOTHING
    for share in grown:
        highest = max(highest, share)
    return highest


def cap_of(state: TillState, actor: str) -> Rate:
    """The most `actor` may take off by himself."""
    if not state.staff.is_named:
        return Rate(PPM)
    member = state.staff.by_actor(actor)
    if member is None or not member.active or state.shop is None:
        return Rate(0)
    return state.shop.rules.cap_of(member.role)


def discount_authority(
    state: TillState, before: Order, after: Order, moment: Moment
) -> str | Refusal:
    """Who answers for the discount that makes `after` of `before`: empty for the actor himself.

    Within his own cap nobody is asked. Above it somebody with the right is needed whose own cap
    reaches so far; the right alone lifts no cap, not even one's own.
    """
    share = grown_share(before, after)
    if share.within(cap_of(state, moment.actor)):
        return ""
    approver = moment.approver
    if not approver or not state.staff.may(approver, Right.DISCOUNT_ABOVE_CAP):
        return refuse("staff.approval_needed", right=Right.DISCOUNT_ABOVE_CAP)
    cap = cap_of(state, approver)
    if share.within(cap):
        return approver
    return refuse("discount.above_approvers_cap", name=state.staff.name_of(approver), most=cap)


def judged(
    state: TillState,
    order: Order,
    line_id: LineId | None,
    discount: Discount | None,
    moment: Moment,
) -> Discount | Refusal | None:
    """The discount as it may be given on the line (None: on the order), with who approved it."""
    present = _present(order, line_id)
    if discount is None or (present and discount == replace(present, approver=discount.approver)):
        return present if discount else None
    refused = check_discount(discount, Money(0, order.policy.currency))
    if refused is not None:
        return refused
    price = _price(order, line_id)
    if discount.amount is not None and price < discount.amount.minor:
        return refuse("discount.more_than_price", most=Money(price, order.policy.currency))
    after = with_discount(order, line_id, discount)
    approver = discount_authority(state, order, after, moment)
    return approver if isinstance(approver, Refusal) else replace(discount, approver=approver)


def keeping_caps(rule: Rule) -> Rule:
    """The rule, which now refuses where an amount taken off would become too large a share.

    Else goods could leave an order until its discount is most of the price. What somebody approved
    may grow as far as that person's own cap.
    """

    def keeping(state: TillState, intent: Any, moment: Moment, ids: Ids) -> Decision:
        decision = rule(state, intent, moment, ids)
        before = state.orders.get(intent.order_id)
        if before is None or isinstance(decision, Refusal):
            return decision
        after = before
        for event in decision:
            if isinstance(event, Edit):
                after = apply_edit(after, event)
            elif isinstance(event, LineVoided):
                after = event.taken_from(after)
        return _outgrown(state, before, after, moment) or decision

    return keeping


def room_within(order: Order, line_id: LineId | None, cap: Rate) -> Room:
    """The most that may be given on the line (None: on the order) with nobody else's PIN."""
    currency = order.policy.currency

    def by_rate(steps: int) -> bool:
        return _fits(order, line_id, Discount(rate=Rate(steps * _STEP)), cap)

    def by_amount(minor: int) -> bool:
        return _fits(order, line_id, Discount(amount=Money(minor, currency)), cap)

    rate = _largest(by_rate, PPM // _STEP) * _STEP
    return Room(Rate(rate), Money(_largest(by_amount, _price(order, line_id)), currency))


def with_discount(order: Order, line_id: LineId | None, discount: Discount | None) -> Order:
    """The order with this discount on the line, or on the whole of it."""
    if line_id is None:
        return replace(order, discount=discount)
    return replace(
        order,
        lines=tuple(
            replace(line, discount=discount) if line.line_id == line_id else line
            for line in order.lines
        ),
    )


def _present(order: Order, line_id: LineId | None) -> Discount | None:
    line = order.line(line_id) if line_id is not None else None
    return line.discount if line is not None else order.discount


def _gross(order: Order, line: OrderLine) -> int:
    return divide(line.price_each.minor * line.quantity.thousandths, ONE, order.policy.rounding)


def _price(order: Order, line_id: LineId | None) -> int:
    """What a discount is taken off: a line's gross, or all lines less their own discounts."""
    if line_id is not None:
        return sum(_gross(order, line) for line in order.lines if line.line_id == line_id)
    left = 0
    for line in order.lines:
        gross, cut = _gross(order, line), line.discount
        left += gross - (spread_cut([gross], cut, order.policy.rounding).amount if cut else 0)
    return left


def _outgrown(state: TillState, before: Order, after: Order, moment: Moment) -> Refusal | None:
    if not _has_amounts(after):
        return None
    had = taken_shares(before)
    for line_id, share in taken_shares(after).items():
        if had.get(line_id, NOTHING) < share:
            answering = _answering(after, line_id, moment)
            cap = max((cap_of(state, actor) for actor in answering), key=_ppm)
            if not share.within(cap):
                return refuse("discount.outgrows_goods", most=cap)
    return None


def _fits(order: Order, line_id: LineId | None, discount: Discount, cap: Rate) -> bool:
    return grown_share(order, with_discount(order, line_id, discount)).within(cap)


def _largest(fits: Callable[[int], bool], most: int) -> int:
    """The largest whole number up to `most` that fits; what fits goes on from zero without gaps."""
    low = 0
    while low < most:
        middle = (low + most + 1) // 2
        low, most = (middle, most) if fits(middle) else (low, middle - 1)
    return low


def _has_amounts(order: Order) -> bool:
    cuts: list[Discount | None] = [order.discount, *(line.discount for line in order.lines)]
    return any(cut is not None and cut.amount is not None for cut in cuts)


def _answering(order: Order, line_id: LineId, moment: Moment) -> tuple[str, ...]:
    line: OrderLine | None = order.line(line_id)
    cuts = (order.discount, line.discount if line is not None else None)
    return (moment.actor, *(cut.approver for cut in cuts if cut is not None and cut.approver))


def _ppm(rate: Rate) -> int:
    return rate.ppm
