"""How much may be taken off by whom: caps by role, and who answers for what goes above them.

A cap looks at the share of a line's price that the discounts on the line and on the order take
together, exactly and before rounding. In a shop that has named nobody there is no cap.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from pos_core.discount import Discount, spread_cut
from pos_core.events import Event, Moment
from pos_core.frozen import dataclass
from pos_core.ids import LineId
from pos_core.line import OrderLine, check_discount
from pos_core.money import Money
from pos_core.moving import LinesMoved
from pos_core.order import Order
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
    if isinstance(approver, Refusal):
        return approver
    without = with_discount(order, line_id, None)
    if not grown_share(without, after).within(cap_of(state, moment.actor)):
        # Less than somebody let be given, and still above one's own cap.
        approver = approver or (present.approver if present else "")
    return replace(discount, approver=approver)


def check_caps(
    state: TillState, after: TillState, decision: tuple[Event, ...], moment: Moment
) -> Refusal | None:
    """Why goods may not change so: the discounts would take too large a share of what is left.

    Else goods could leave an order until its discount is most of the price, or go to a bill whose
    discount comes on top of theirs. What somebody approved may grow as far as that person's own
    cap, and by what is rounded when an amount is shared out.
    """
    changed = [o for key, o in after.orders.items() if state.orders.get(key) is not o]
    if not any(map(_has_cuts, changed)):
        return None
    had = _shares_before(state, after, decision)
    moves = any(isinstance(event, LinesMoved) for event in decision)
    for order in changed:
        for line_id, share in taken_shares(order).items():
            if had.get(line_id, NOTHING) < share:
                cap = max((cap_of(state, a) for a in _answering(order, line_id, moment)), key=_ppm)
                looked_at = _but_for_rounding(order, line_id, share) if moves else share
                if not looked_at.within(cap):
                    return refuse("discount.outgrows_goods", most=cap)
    return None


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


def _shares_before(
    state: TillState, after: TillState, decision: tuple[Event, ...]
) -> Mapping[LineId, Share]:
    """What was taken of each line, also under the id it has on the bill it went to."""
    had: dict[LineId, Share] = {}
    for key, order in state.orders.items():
        if after.orders.get(key) is not order:
            had |= taken_shares(order)
    for event in decision:
        for part in event.parts if isinstance(event, LinesMoved) else ():
            onto = part.arrives.line_id
            had[onto] = max(had.get(onto, NOTHING), had.get(part.line_id, NOTHING))
    return had


def _but_for_rounding(order: Order, line_id: LineId, share: Share) -> Share:
    """The share without the one unit that each of two amounts may have got by being shared out."""
    gross = sum(_gross(order, line) for line in order.lines if line.line_id == line_id)
    units = sum(cut is not None and cut.amount is not None for cut in _cuts(order, line_id))
    return Share(share.num * gross - units * share.den, share.den * gross) if gross else share


def _fits(order: Order, line_id: LineId | None, discount: Discount, cap: Rate) -> bool:
    return grown_share(order, with_discount(order, line_id, discount)).within(cap)


def _largest(fits: Callable[[int], bool], most: int) -> int:
    """The largest whole number up to `most` that fits; what fits goes on from zero without gaps."""
    low = 0
    while low < most:
        middle = (low + most + 1) // 2
        low, most = (middle, most) if fits(middle) else (low, middle - 1)
    return low


def _has_cuts(order: Order) -> bool:
    return bool(order.discount or any(line.discount for line in order.lines))


def _cuts(order: Order, line_id: LineId) -> tuple[Discount | None, ...]:
    line: OrderLine | None = order.line(line_id)
    return (order.discount, line.discount if line is not None else None)


def _answering(order: Order, line_id: LineId, moment: Moment) -> tuple[str, ...]:
    approvers = (cut.approver for cut in _cuts(order, line_id) if cut is not None)
    return (moment.actor, *(approver for approver in approvers if approver))


def _ppm(rate: Rate) -> int:
    return rate.ppm
