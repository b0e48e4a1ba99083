"""What the cart shows of each line, worked out once for each change and never while painting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pos_app.ui import format as figures
from pos_core.catalog import Unit
from pos_core.frozen import dataclass
from pos_core.ids import LineId
from pos_core.line import OrderLine
from pos_core.money import Money
from pos_core.order import Order
from pos_core.pricing import Discount, Priced

DOT = " \N{MIDDLE DOT} "


@dataclass(frozen=True, slots=True)
class CartRow:
    """One line as text. `cut` names its discount, `was` is the price before it, or empty.

    `mark` says how the line stands with the kitchen, in the colour `mark_tone`.
    """

    line_id: LineId
    quantity: str
    name: str
    detail: str
    cut: str
    was: str
    amount: str
    mark: str = ""
    mark_tone: str = "muted"

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        parts = (self.quantity, self.name, self.mark, self.detail, self.cut, self.amount)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Known:
    line: OrderLine
    gross: int
    cut: int
    language: str
    row: CartRow


@dataclass(frozen=True, slots=True)
class Marked:
    """How a line stands with the kitchen, in words, and the role of colour for them."""

    words: str
    tone: str


_UNMARKED = Marked("", "muted")


class CartRows:
    """Makes the rows of an order; a line that did not change keeps the row it had."""

    def __init__(self) -> None:
        self._known: dict[LineId, _Known] = {}

    def of(
        self,
        order: Order | None,
        priced: Priced | None,
        language: str,
        marks: Mapping[LineId, Marked] | None = None,
    ) -> tuple[CartRow, ...]:
        """The rows in the order's own order; nothing for no order."""
        if order is None or priced is None:
            self._known = {}
            return ()
        shown = marks or {}
        known = [
            self._marked(
                self._row(line, figure.gross, figure.discount, language),
                shown.get(line.line_id, _UNMARKED),
            )
            for line, figure in zip(order.lines, priced.lines, strict=True)
        ]
        self._known = {each.line.line_id: each for each in known}
        return tuple(each.row for each in known)

    def _marked(self, known: _Known, mark: Marked) -> _Known:
        row = known.row
        if (row.mark, row.mark_tone) == (mark.words, mark.tone):
            return known
        return replace(known, row=replace(row, mark=mark.words, mark_tone=mark.tone))

    def _row(self, line: OrderLine, gross: Money, cut: Money, language: str) -> _Known:
        before = self._known.get(line.line_id)
        if (
            before is not None
            and before.line is line
            and (before.gross, before.cut, before.language) == (gross.minor, cut.minor, language)
        ):
            return before
        row = CartRow(
            line.line_id,
            quantity_text(line, language),
            line.name,
            detail_text(line),
            discount_text(line.discount, cut, language),
            figures.money(gross) if cut else "",
            figures.money(gross - cut),
        )
        return _Known(line, gross.minor, cut.minor, language, row)


def quantity_text(line: OrderLine, language: str) -> str:
    """`2×` for pieces, `0,325 kg` for goods by weight."""
    if line.unit is Unit.PIECE:
        return f"{figures.quantity(line.quantity, None, language)}\N{MULTIPLICATION SIGN}"
    return figures.quantity(line.quantity, line.unit, language)


def detail_text(line: OrderLine) -> str:
    """Note, variant and chosen options, as they stand under the name.

    The note comes first: a long row is cut at its end, and the usual options may be lost, not it.
    """
    parts = [
        line.note,
        _repriced(line),
        line.variant,
        *(modifier.name for modifier in line.modifiers),
    ]
    return DOT.join(part for part in parts if part)


def _repriced(line: OrderLine) -> str:
    """`29.000 ₫ → 20.000 ₫` where somebody overrode the menu's price."""
    if line.list_price is None:
        return ""
    before, now = figures.money(line.list_price), figures.money(line.unit_price)
    return f"{before} \N{RIGHTWARDS ARROW} {now}"


def discount_text(discount: Discount | None, cut: Money, language: str) -> str:
    """`−10 % · birthday`, or the amount where it was given as one; empty without a discount."""
    if discount is None:
        return ""
    if discount.rate is not None:
        size = f"{figures.MINUS}{figures.percent(discount.rate, language)}"
    else:
        size = figures.money(-cut)
    return DOT.join(part for part in (size, discount.reason) if part)


def undo_facts(order: Order | None) -> Mapping[str, str]:
    """What undo would take back: `kind`, the class of the opposite event, and `name`."""
    if order is None or not order.undo:
        return {}
    back = order.undo[-1]
    line = getattr(back, "line", None)
    line_id = getattr(back, "line_id", None)
    if line is None and line_id is not None:
        line = order.line(line_id)
    return {"kind": type(back).__name__, "name": line.name if line is not None else ""}
