"""What is chosen to come back, before it is asked for: lines, tender, tips. No widgets."""

from dataclasses import dataclass, field

from pos_core.catalog import Unit
from pos_core.ids import LineId
from pos_core.original import Original
from pos_core.pricing import CashRounding
from pos_core.quantity import ONE, Quantity
from pos_core.refund_quote import Quote
from pos_core.refund_share import NONE, LineBack, LineLeft, lines_left
from pos_core.refunding import RefundLines, quote_lines
from pos_core.refusal import Refusal
from pos_core.tender import Tender


@dataclass
class Chosen:
    """One sale on the screen. `by` None gives back as it was paid."""

    original: Original
    coins: CashRounding | None
    by: Tender | None = None
    tips: bool = False
    _back: dict[LineId, Quantity] = field(default_factory=dict)

    @property
    def left(self) -> tuple[LineLeft, ...]:
        """Every line with what may still come back of it."""
        return lines_left(self.original)

    def back(self, line_id: LineId) -> Quantity:
        """How much of the line is chosen."""
        return self._back.get(line_id, NONE)

    def put(self, left: LineLeft, quantity: Quantity) -> None:
        """Choose so much of a line, at most what is left and at least nothing."""
        most = min(left.left.thousandths, max(quantity.thousandths, 0))
        self._back[left.line.line_id] = Quantity(most)

    def step(self, left: LineLeft, pieces: int) -> None:
        """One piece more or less; of weighed goods all or nothing."""
        by_piece = left.line.unit is Unit.PIECE
        step = ONE if by_piece else left.left.thousandths
        before = self.back(left.line.line_id).thousandths
        self.put(left, Quantity(before + pieces * step))

    def put_all(self) -> None:
        """Everything that is left comes back; when it is chosen already, nothing."""
        every = all(self.back(each.line.line_id) == each.left for each in self.left)
        for each in self.left:
            self.put(each, NONE if every else each.left)

    @property
    def parts(self) -> tuple[LineBack, ...]:
        """The lines of which something comes back."""
        return tuple(LineBack(key, amount) for key, amount in self._back.items() if amount)

    def quote(self) -> Quote | Refusal:
        """What it comes to."""
        return quote_lines(self.original, self.parts, self.by, self.coins, tips=self.tips)

    def intent(self, reason: str) -> RefundLines | Refusal:
        """What is asked for when it is confirmed as it stands."""
        found = self.quote()
        if isinstance(found, Refusal):
            return found
        seen = len(self.original.refunds)
        order_id = self.original.sale.order_id
        return RefundLines(order_id, self.parts, reason, found.total, seen, self.by, tips=self.tips)
