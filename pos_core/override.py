"""Overriding a price: something costs more or less today than the menu says, and somebody answers.

The line keeps what the menu says beside the new price, so that the difference can be told.
"""

from dataclasses import replace

from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, LineId, OrderId
from pos_core.line import OrderLine, check_line
from pos_core.money import Money
from pos_core.order import LineRepriced
from pos_core.refusal import Refusal, refuse
from pos_core.staff import Right
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class OverridePrice(Intent):
    """One of this costs `price` (without its extras), for a `reason`."""

    order_id: OrderId
    line_id: LineId
    price: Money
    reason: str


def decide_override_price(
    state: TillState, intent: OverridePrice, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """Going back to the menu's price needs nobody's leave; everything else a reason and a right."""
    order = state.orders.get(intent.order_id)
    if order is None:
        return state.not_open(intent.order_id)
    line = order.line(intent.line_id)
    if line is None:
        return refuse("line.gone")
    if intent.price.currency is not order.policy.currency:
        return refuse("line.wrong_currency", name=line.name, currency=order.policy.currency)
    after = repriced(line, intent.price)
    if after == line:
        return ()
    return check_line(after) or _leave(state, intent, moment, after)


def repriced(line: OrderLine, price: Money) -> OrderLine:
    """The line at `price`; back at the menu's it is as if nothing had been."""
    menu = line.list_price if line.list_price is not None else line.unit_price
    return replace(line, unit_price=price, list_price=None if price == menu else menu)


def _leave(
    state: TillState, intent: OverridePrice, moment: Moment, after: OrderLine
) -> tuple[Event, ...] | Refusal:
    reason = intent.reason.strip()
    if after.list_price is None:
        return (LineRepriced(intent.order_id, after, reason),)
    if not reason:
        return refuse("line.price_reason_missing")
    approver = state.staff.authority(moment, Right.OVERRIDE_PRICE)
    if isinstance(approver, Refusal):
        return approver
    return (LineRepriced(intent.order_id, after, reason, approver),)
