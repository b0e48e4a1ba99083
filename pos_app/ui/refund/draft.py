"""What comes back of another till's sale, as it is put together from the paper. No widgets."""

from dataclasses import dataclass, field, replace
from datetime import date

from pos_core.catalog import Item, Unit
from pos_core.line import Selection
from pos_core.money import Money, zero
from pos_core.quantity import ONE, Quantity
from pos_core.refund_foreign import ForeignLine, RefundForeign, clean_number, quote_foreign
from pos_core.refusal import Refusal
from pos_core.tender import Tender
from pos_core.till_state import TillState


@dataclass
class Draft:
    """`lines` in the order they were added."""

    lines: list[ForeignLine] = field(default_factory=list)

    def add(self, item: Item) -> int:
        """One more of an item, in its usual form; gives the row it is on."""
        for at, line in enumerate(self.lines):
            if line.item.id == item.id and line.paid_each is None:
                self.step(at, 1)
                return at
        self.lines.append(ForeignLine(item, _usual(item)))
        return len(self.lines) - 1

    def step(self, at: int, pieces: int) -> None:
        """One more or less; the last one less takes the line out."""
        line = self.lines[at]
        left = line.chosen.quantity.thousandths + pieces * ONE
        if left <= 0:
            del self.lines[at]
        else:
            self.put(at, Quantity(left), line.paid_each)

    def put(self, at: int, quantity: Quantity, paid_each: Money | None) -> None:
        """So much of it, at the price on the paper; None is today's."""
        line = self.lines[at]
        chosen = replace(line.chosen, quantity=quantity)
        self.lines[at] = replace(line, chosen=chosen, paid_each=paid_each)

    def next_variant(self, at: int) -> None:
        """The next size of the item, after the last the first again."""
        line = self.lines[at]
        names = [variant.id for variant in line.item.variants]
        if len(names) > 1:
            after = names[(names.index(line.chosen.variant_id) + 1) % len(names)]
            chosen = replace(line.chosen, variant_id=after)
            self.lines[at] = replace(line, chosen=chosen)

    def intent(
        self, state: TillState, number: str, sold_on: date, paid: Money | None, by: Tender
    ) -> RefundForeign:
        """What is asked for as it stands; `expected` is what the rule says, or nothing."""
        assert state.shop is not None
        nothing = zero(state.shop.currency)
        known = state.refunds.foreign.get(clean_number(number))
        refunded = known.refunded if known is not None else nothing
        asked = RefundForeign(
            number, sold_on, paid or nothing, tuple(self.lines), "", nothing, refunded, by
        )
        found = quote_foreign(state, asked)
        return asked if isinstance(found, Refusal) else replace(asked, expected=found.total)


def _usual(item: Item) -> Selection:
    """One of it, with what is usually chosen."""
    options = [key for group in item.modifiers for key in group.defaults]
    for group in item.modifiers:
        own = [option.id for option in group.options if option.id in options]
        more = [option.id for option in group.options if option.id not in own]
        options += more[: max(group.minimum - len(own), 0)]
    variant = item.variants[0].id if item.variants else ""
    return Selection(Quantity.of(1), variant, tuple(options))


def is_weighed(line: ForeignLine) -> bool:
    """Sold by the kilogram or litre."""
    return line.item.unit is not Unit.PIECE
