"""A split that is being thought about: how much of each line goes onto which new bill.

Plain figures without Qt; nothing is written down until somebody confirms.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pos_core.catalog import Unit
from pos_core.ids import LineId
from pos_core.line import LinePart, OrderLine
from pos_core.order import Order
from pos_core.quantity import ONE, Quantity

MOST_BILLS = 12

Part = dict[LineId, int]


@dataclass
class Draft:
    """`bills` are the new ones, thousandths by line; what is in none of them stays."""

    order: Order
    bills: list[Part] = field(default_factory=lambda: [{}])

    def staying(self, line_id: LineId) -> int:
        """How much of a line is on no new bill."""
        line = self.order.line(line_id)
        whole = line.quantity.thousandths if line is not None else 0
        return whole - sum(bill.get(line_id, 0) for bill in self.bills)

    def move(self, line_id: LineId, at: int, amount: int) -> None:
        """Put up to `amount` more of a line onto bill `at`."""
        some = min(amount, self.staying(line_id))
        if some > 0:
            self.bills[at][line_id] = self.bills[at].get(line_id, 0) + some

    def put_back(self, line_id: LineId, at: int, amount: int) -> None:
        """Take up to `amount` of a line from bill `at` again."""
        left = self.bills[at].get(line_id, 0) - amount
        if left > 0:
            self.bills[at][line_id] = left
        else:
            self.bills[at].pop(line_id, None)

    def one_of(self, line_id: LineId) -> int:
        """What one press moves: a piece, or all of something that is weighed."""
        line = self.order.line(line_id)
        return ONE if line is None or line.unit is Unit.PIECE else line.quantity.thousandths

    def add_bill(self) -> None:
        """One bill more, as far as there is room."""
        if len(self.bills) < MOST_BILLS:
            self.bills.append({})

    def rows_left(self) -> list[tuple[OrderLine, int]]:
        """What stays, in the order of the lines."""
        return [(o, left) for o in self.order.lines if (left := self.staying(o.line_id))]

    def rows_of(self, at: int) -> list[tuple[OrderLine, int]]:
        """What is on bill `at`, in the order of the lines."""
        bill = self.bills[at]
        return [(o, bill[o.line_id]) for o in self.order.lines if o.line_id in bill]

    def chosen(self) -> tuple[tuple[LinePart, ...], ...]:
        """The bills with something on them, as they are asked for."""
        return tuple(
            tuple(LinePart(line_id, Quantity(some)) for line_id, some in bill.items())
            for bill in self.bills
            if bill
        )
