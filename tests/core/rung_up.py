"""A book of what was ever rung up, line by line, to compare with what is on bills in the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pos_core.events import Event
from pos_core.ids import LineId, OrderId
from pos_core.kitchen_ticket import LineVoided
from pos_core.line import OrderLine
from pos_core.merge import OrderMerged
from pos_core.moving import LinesMoved
from pos_core.order import LineAdded, LineChanged, LineRemoved, LineRepriced, OrderCancelled
from pos_core.shared_order import OrderHandedOver, OrderTakenOver

Held = dict[LineId, int]


@dataclass
class RungUp:
    """`amounts` in thousandths; a part that got an id of its own belongs to its line.

    Lines of the same goods that came onto another bill as one are counted as one. What one till
    took over was rung up at another one, and perhaps cut at a third.
    """

    amounts: dict[LineId, int] = field(default_factory=dict)
    cut_from: dict[LineId, LineId] = field(default_factory=dict)
    ordered: set[LineId] = field(default_factory=set)

    @classmethod
    def of(cls, tills: Sequence[Sequence[Event]]) -> RungUp:
        """What the events of all tills of a store tell."""
        made = cls()
        moves = (e for events in tills for e in events if isinstance(e, LinesMoved))
        for part in (part for move in moves for part in move.parts):
            arrived, line = made.origin(part.arrives.line_id), made.origin(part.line_id)
            if arrived != line:
                made.cut_from[arrived] = line
        for events in tills:
            made._read(events)
        return made

    def origin(self, line_id: LineId) -> LineId:
        """The line that it is, was cut from, or became one with."""
        while line_id in self.cut_from:
            line_id = self.cut_from[line_id]
        return line_id

    def _read(self, events: Sequence[Event]) -> None:
        held: dict[OrderId, Held] = {}
        for event in events:
            self._edited(event, held)
            self._went(event, held)

    def _edited(self, event: Event, held: dict[OrderId, Held]) -> None:
        match event:
            case LineAdded(line=line) if line.line_id.startswith(f"{event.order_id}/"):
                self._ordered(held, event.order_id, line)
            case LineAdded(line=line) | LineChanged(line=line) | LineRepriced(line=line):
                self._stands(held, event.order_id, line)
            case LineRemoved(order_id=order_id, line_id=line_id):
                self._add(line_id, -held[order_id].pop(line_id))
            case LineVoided():
                gone = (event.quantity + event.dropped).thousandths
                self._add(event.line.line_id, -gone)
                held[event.order_id][event.line.line_id] -= gone
            case OrderCancelled(order_id=order_id):
                for line_id, amount in held.pop(order_id, {}).items():
                    self._add(line_id, -amount)

    def _went(self, event: Event, held: dict[OrderId, Held]) -> None:
        match event:
            case OrderTakenOver(order_id=order_id, order=order):
                held[order_id] = {line.line_id: line.quantity.thousandths for line in order.lines}
            case OrderHandedOver(order_id=order_id) | OrderMerged(order_id=order_id):
                held.pop(order_id, None)
            case LinesMoved():
                self._moved(event, held)

    def _moved(self, event: LinesMoved, held: dict[OrderId, Held]) -> None:
        source, target = held[event.order_id], held.setdefault(event.target, {})
        for part in event.parts:
            target[part.arrives.line_id] = part.arrives.quantity.thousandths
            source.pop(part.line_id)
            if part.stays is not None:
                source[part.line_id] = part.stays.quantity.thousandths

    def _ordered(self, held: dict[OrderId, Held], order_id: OrderId, line: OrderLine) -> None:
        """An app's line is the same at every till that takes it up."""
        held.setdefault(order_id, {})[line.line_id] = line.quantity.thousandths
        if line.line_id not in self.ordered:
            self.ordered.add(line.line_id)
            self._add(line.line_id, line.quantity.thousandths)

    def _stands(self, held: dict[OrderId, Held], order_id: OrderId, line: OrderLine) -> None:
        its, now = held.setdefault(order_id, {}), line.quantity.thousandths
        self._add(line.line_id, now - its.get(line.line_id, 0))
        its[line.line_id] = now

    def _add(self, line_id: LineId, amount: int) -> None:
        key = self.origin(line_id)
        self.amounts[key] = self.amounts.get(key, 0) + amount
