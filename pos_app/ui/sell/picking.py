"""From a tap or a scan to a line: asks what still has to be known, one sheet after the other.

Things picked while a question is open wait their turn, so that a scan is never lost.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.sell.tile_model import words_of
from pos_core.cart import AddLine, ChangeLine
from pos_core.catalog import Found, Item, Unit
from pos_core.frozen import dataclass
from pos_core.line import OrderLine, Selection
from pos_core.money import Money
from pos_core.order import Order
from pos_core.quantity import Quantity

if TYPE_CHECKING:
    from pos_app.bridge.till import Till
    from pos_app.ui.navigator import Navigator


@dataclass(frozen=True, slots=True)
class Pick:
    """What is known so far of something to add. `line` is set when an existing line is changed."""

    item: Item
    chosen: Selection
    has_choices: bool
    has_quantity: bool
    has_price: bool
    order: Order | None = None
    line: OrderLine | None = None


class Picker(QObject):
    """`submitted` gives the ticket of each line sent to the till."""

    submitted = Signal(int)

    def __init__(self, till: Till, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._waiting: deque[Pick] = deque()
        self._open: tuple[Pick, Sheet] | None = None

    def pick(self, item: Item, times: int = 1) -> None:
        """A tile was tapped or found by name."""
        counted = item.unit is Unit.PIECE
        self._take(
            Pick(
                item,
                Selection(Quantity.of(times) if counted else Quantity(0)),
                has_choices=not (item.variants or item.modifiers),
                has_quantity=counted,
                has_price=item.price is not None or bool(item.variants),
            )
        )

    def pick_found(self, found: Found, times: int = 1) -> None:
        """A code was scanned; a scale's label already says weight or price."""
        item, variant = found.item, found.variant
        chosen = Selection(
            found.weight or Quantity.of(times),
            variant_id=variant.id if variant is not None else "",
            options=tuple(key for group in item.modifiers for key in group.defaults),
            price=found.label_price,
            from_label=found.label_price is not None,
        )
        if found.label_price is not None:
            chosen = replace(chosen, quantity=Quantity.of(1))
        complete = variant is not None or not item.variants
        self._take(
            Pick(
                item,
                chosen,
                has_choices=complete and _defaults_will_do(item),
                has_quantity=item.unit is Unit.PIECE
                or found.weight is not None
                or found.label_price is not None,
                has_price=found.label_price is not None
                or item.price is not None
                or variant is not None,
            )
        )

    def choose_again(self, order: Order, line: OrderLine) -> bool:
        """Open the sheet of a line that is in the order; False when it has nothing to choose."""
        item = self._till.catalogue.by_id(line.item_id)
        if item is None or not (item.variants or item.modifiers):
            return False
        chosen = Selection(line.quantity, note=line.note)
        self._take(Pick(item, chosen, False, True, True, order, line))
        return True

    def _take(self, pick: Pick) -> None:
        if self._open is not None and self._navigator.sheet is self._open[1]:
            self._waiting.append(pick)
            return
        self._go_on(pick)

    def _go_on(self, pick: Pick) -> None:
        """Ask for the next thing missing, or send the line."""
        sheet = self._sheet_for(pick)
        if sheet is None:
            self._open = None
            self._send(pick)
            self._next()
            return
        self._open = (pick, sheet)
        sheet.confirmed.connect(self._on_confirmed)
        sheet.cancelled.connect(self._on_cancelled)
        self._navigator.show_sheet(sheet)

    def _sheet_for(self, pick: Pick) -> Sheet | None:
        if pick.has_choices and pick.has_price and pick.has_quantity:
            return None
        from pos_app.ui.sell.choices_sheet import ChoicesSheet
        from pos_app.ui.sell.figure_sheets import PriceSheet, QuantitySheet

        if not pick.has_choices:
            times = pick.chosen.quantity.thousandths // 1000 if pick.has_quantity else 1
            return ChoicesSheet(pick.item, times, pick.line, words_of(self._till))
        if not pick.has_price:
            currency = self._till.catalogue.version().currency
            thousands = self._till.settings.amount_in_thousands
            return PriceSheet(pick.item.name, currency, thousands=thousands)
        language = self._till.settings.language
        return QuantitySheet(pick.item.name, pick.item.unit, _unit_price(pick), language)

    def _send(self, pick: Pick) -> None:
        if pick.line is not None and pick.order is not None:
            chosen = replace(pick.chosen, note=pick.line.note)
            intent = ChangeLine(pick.order.order_id, pick.line.line_id, pick.item, chosen)
            self.submitted.emit(self._till.submit(intent))
        else:
            self.submitted.emit(self._till.submit(AddLine(pick.item, pick.chosen)))

    def _next(self) -> None:
        if self._waiting and self._open is None:
            self._go_on(self._waiting.popleft())

    @Slot()
    def _on_confirmed(self) -> None:
        if self._open is None:
            return
        pick, sheet = self._open
        self._open = None
        answered = _answered(pick, sheet)
        self._navigator.close_sheet()
        self._go_on(answered)

    @Slot()
    def _on_cancelled(self) -> None:
        self._open = None
        self._next()


def _answered(pick: Pick, sheet: Sheet) -> Pick:
    """What is known after the sheet."""
    from pos_app.ui.sell.choices_sheet import ChoicesSheet
    from pos_app.ui.sell.figure_sheets import PriceSheet, QuantitySheet

    chosen = pick.chosen
    match sheet:
        case ChoicesSheet():
            chosen = replace(chosen, variant_id=sheet.variant_id, options=sheet.options)
            if pick.has_quantity and pick.item.unit is Unit.PIECE:
                chosen = replace(chosen, quantity=sheet.quantity)
            return replace(pick, chosen=chosen, has_choices=True)
        case PriceSheet():
            return replace(pick, chosen=replace(chosen, price=sheet.price), has_price=True)
        case QuantitySheet():
            chosen = replace(chosen, quantity=sheet.quantity)
            return replace(pick, chosen=chosen, has_quantity=True)
    return pick


def _defaults_will_do(item: Item) -> bool:
    """A scanned thing is added at once when its usual answers are enough."""
    return all(group.minimum <= len(group.defaults) <= group.maximum for group in item.modifiers)


def _unit_price(pick: Pick) -> Money | None:
    if pick.chosen.price is not None:
        return pick.chosen.price
    for variant in pick.item.variants:
        if variant.id == pick.chosen.variant_id:
            return variant.price
    return pick.item.price
