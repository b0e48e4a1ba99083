"""Somebody who gives something back, at the counter, and what the journal knows of the sale."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pos_core.ids import Ids
from pos_core.original import Original
from pos_core.refund import LinesRefunded, Refund
from pos_core.refund_share import LineBack, lines_left
from pos_core.refunding import RefundLines, coins_of, decide_refund_lines, quote_lines
from pos_core.refusal import Refusal
from pos_core.tender import Tender
from tests.core.shop_examples import Counter

if TYPE_CHECKING:
    from pos_core.events import Event


@dataclass
class Desk:
    """A sale in front of somebody who gives it back; `original` is what the journal knows."""

    counter: Counter
    original: Original
    made: int = field(default=0)

    def decides(
        self, *parts: LineBack, by: Tender | None = None, tips: bool = False
    ) -> tuple[Event, ...] | Refusal:
        """What the rules say to giving `parts` back for what the screen shows."""
        shop = self.counter.shop
        found = quote_lines(self.original, parts, by, coins_of(shop), tips=tips)
        if isinstance(found, Refusal):
            return found
        seen = len(self.original.refunds)
        asked = RefundLines(
            self.original.sale.order_id, parts, "back", found.total, seen, by, tips=tips
        )
        asked = replace(asked, original=self.original)
        self.made += 1
        ids = Ids(self.made, lambda n: self.made.to_bytes(n, "big"))
        return decide_refund_lines(self.counter.state, asked, self.counter.moment, ids)

    def gives(self, *parts: LineBack, by: Tender | None = None, tips: bool = False) -> Refund:
        """Give `parts` back; a refusal is an `AssertionError`."""
        decision = self.decides(*parts, by=by, tips=tips)
        assert not isinstance(decision, Refusal), decision
        event = decision[0]
        assert isinstance(event, LinesRefunded)
        self.original = replace(self.original, refunds=(*self.original.refunds, event.refund))
        return event.refund

    def rest(self) -> tuple[LineBack, ...]:
        """All that is still to come back."""
        left = [each for each in lines_left(self.original) if each.left]
        return tuple(LineBack(each.line.line_id, each.left) for each in left)
