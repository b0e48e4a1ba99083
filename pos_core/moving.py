"""Goods that change their bill: how a line, or a part of it, goes from one open order to another.

Nothing is cut up that money was given off for without sharing that out exactly, and what the
kitchen has of a line goes where the line goes, so that nothing is ever cooked twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pos_core.catalog import Unit
from pos_core.frozen import dataclass
from pos_core.ids import Ids, LineId, OrderId
from pos_core.line import LARGEST_QUANTITY, LinePart, OrderLine, parts_of
from pos_core.money import Money, total
from pos_core.order import Order, OrderEvent
from pos_core.pricing import Discount
from pos_core.quantity import ONE, Quantity
from pos_core.refusal import Refusal, refuse
from pos_core.sent_line import move_sent, sent_quantity

MOST_LINES = 500


@dataclass(frozen=True, slots=True)
class MovedPart:
    """A line of the other order reads as `arrives` after it; `stays` is what is left, or None.

    A whole line keeps its id. Of a line that is cut the part that moves gets a new one. Where the
    same goods stand on the other order already, it is their line that `arrives`, grown by the part.
    """

    line_id: LineId
    arrives: OrderLine
    stays: OrderLine | None = None


@dataclass(frozen=True, slots=True)
class LinesMoved(OrderEvent):
    """Goods went from this order to `target`; the discounts on the whole of each are now these."""

    target: OrderId
    parts: tuple[MovedPart, ...]
    discount: Discount | None = None
    target_discount: Discount | None = None


def hand_over(source: Order, target: Order, event: LinesMoved) -> tuple[Order, Order]:
    """Both orders after the event. What was done before cannot be undone on either any more."""
    for part in event.parts:
        source, target = _carry(source, target, part)
    return (
        replace(source, discount=event.discount, undo=()),
        replace(target, discount=event.target_discount, undo=()),
    )


def _carry(source: Order, target: Order, part: MovedPart) -> tuple[Order, Order]:
    """One part of one line, with all that is kept by the id of its line."""
    stays = (part.stays,) if part.stays is not None else ()
    at = next(i for i, line in enumerate(source.lines) if line.line_id == part.line_id)
    lines = (*source.lines[:at], *stays, *source.lines[at + 1 :])
    onto, before = part.arrives.line_id, target.line(part.arrives.line_id)
    # With the last of a line goes all that the kitchen has of it, were it more than is left.
    grown = part.arrives.quantity - before.quantity if before is not None else part.arrives.quantity
    sent = grown if stays else sent_quantity(source.kitchen, part.line_id)
    left, there = move_sent(source.kitchen, target.kitchen, part.line_id, sent, onto)
    arrived = (
        (*target.lines, part.arrives)
        if before is None
        else tuple(part.arrives if line is before else line for line in target.lines)
    )
    return replace(source, lines=lines, kitchen=left), replace(target, lines=arrived, kitchen=there)


def moved(
    source: Order, target: Order, parts: Iterable[LinePart], ids: Ids
) -> LinesMoved | Refusal:
    """The event that moves `parts`, or why they cannot go."""
    wanted: dict[LineId, Quantity] = {}
    for part in parts:
        if part.quantity <= Quantity(0):
            return refuse("split.nothing_chosen")
        wanted[part.line_id] = wanted.get(part.line_id, Quantity(0)) + part.quantity
    if not wanted:
        return refuse("split.nothing_chosen")
    if len(target.lines) + len(wanted) > MOST_LINES:
        return refuse("order.too_many_lines", most=MOST_LINES)
    made: list[MovedPart] = []
    left, grown = source, target
    for line_id, quantity in wanted.items():
        goes = _part(left, grown, LinePart(line_id, quantity), ids)
        if isinstance(goes, Refusal):
            return goes
        left, grown = _carry(left, grown, goes)
        made.append(goes)
    return _with_discounts(source, target, left, tuple(made))


def whole(order: Order) -> tuple[LinePart, ...]:
    """All there is in an order."""
    return parts_of(order.lines)


def _part(source: Order, target: Order, part: LinePart, ids: Ids) -> MovedPart | Refusal:
    line = source.line(part.line_id)
    if line is None:
        return refuse("line.gone")
    if line.quantity < part.quantity:
        return refuse("split.more_than_there", name=line.name, there=line.quantity)
    if line.unit is Unit.PIECE and not part.quantity.is_whole:
        return refuse("line.whole_pieces_only", name=line.name)
    arrives = _at_rates_of(target, source, line)
    if isinstance(arrives, Refusal):
        return arrives
    rest = line.quantity - part.quantity
    if not rest:
        return MovedPart(line.line_id, _joined(target, arrives))
    goes, stays = _shared_cut(source, line, part.quantity, rest)
    arrives = replace(arrives, line_id=LineId(ids.new()), quantity=part.quantity, discount=goes)
    left = replace(line, quantity=rest, discount=stays)
    return MovedPart(line.line_id, _joined(target, arrives), left)


def _joined(target: Order, line: OrderLine) -> OrderLine:
    """The line as it comes, or the one of the same goods that is there already and grows by it.

    What somebody weighed, noted or gave an amount off for stays a line of its own.
    """
    cut = line.discount
    if line.unit is not Unit.PIECE or line.note or (cut is not None and cut.amount is not None):
        return line
    for twin in target.lines:
        quantity = twin.quantity + line.quantity
        if twin.same_goods(line) and quantity <= LARGEST_QUANTITY:
            return replace(twin, quantity=quantity)
    return line


def _at_rates_of(target: Order, source: Order, line: OrderLine) -> OrderLine | Refusal:
    """One order, one set of rates: goods bear those of the bill they are on."""
    same = (source.rule, source.business_day) == (target.rule, target.business_day)
    if (same and source.taxes == target.taxes) or not line.tax_class:
        return line
    tax_class = target.rule.tax_class(line.tax_class)
    try:
        taxes = target.taxes.taxes_for(tax_class, target.business_day)
    except LookupError:
        return refuse("tax.class_unknown", name=line.name, tax_class=tax_class)
    return replace(line, taxes=taxes)


def _shared_cut(
    order: Order, line: OrderLine, goes: Quantity, stays: Quantity
) -> tuple[Discount | None, Discount | None]:
    """A share of the price is the same on both parts; an amount is shared out by their prices."""
    cut = line.discount
    if cut is None or cut.amount is None:
        return cut, cut
    each, rounding = line.price_each, order.policy.rounding
    prices = [each.times(part.thousandths, ONE, rounding).minor for part in (goes, stays)]
    return _in_two(cut, cut.amount, prices)


def _with_discounts(
    source: Order, target: Order, left: Order, parts: tuple[MovedPart, ...]
) -> LinesMoved | Refusal:
    """The event, with what is off the whole of both orders; `left` is the source without them."""
    event = LinesMoved(source.order_id, target.order_id, parts, source.discount, target.discount)
    cut = source.discount
    if cut is None:
        return event
    if cut.amount is not None:
        before = target.discount
        if before is not None and before.amount is None:
            return refuse("order.discounts_differ", number=target.number)
        rest = _worth(source, left.lines)
        prices = [max(0, _worth(source, source.lines) - rest), rest]
        goes, stays = _in_two(cut, cut.amount, prices) if left.lines else (cut, None)
        return replace(event, discount=stays, target_discount=_together(before, goes))
    if not target.lines and target.discount is None:
        return replace(event, target_discount=cut)
    if target.discount is None or target.discount.rate != cut.rate:
        return refuse("order.discounts_differ", number=target.number)
    return event


def _worth(order: Order, lines: Sequence[OrderLine]) -> int:
    """What the lines cost after their own discounts, in minor units."""
    priced = replace(order, lines=tuple(lines), discount=None).price()
    return (priced.subtotal - priced.discount).minor


def _in_two(
    cut: Discount, amount: Money, prices: Sequence[int]
) -> tuple[Discount | None, Discount | None]:
    goes, stays = (replace(cut, amount=part) if part else None for part in amount.split(prices))
    return goes, stays


def _together(one: Discount | None, other: Discount | None) -> Discount | None:
    if one is None or other is None or one.amount is None or other.amount is None:
        return one or other
    amount = total((one.amount, other.amount), one.amount.currency)
    return replace(one, amount=amount, reason=one.reason or other.reason)
