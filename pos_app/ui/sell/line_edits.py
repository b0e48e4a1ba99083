"""What can be done to a line or the order in the cart: count, note, discount, remove, explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from pos_app.ui import format as figures
from pos_core.cart import (
    DiscountLine,
    DiscountOrder,
    NoteLine,
    NoteOrder,
    RemoveLine,
    SetQuantity,
)
from pos_core.catalog import Unit
from pos_core.discount_cap import cap_of, room_within
from pos_core.ids import LineId
from pos_core.line import OrderLine
from pos_core.money import Money, total
from pos_core.order import Order
from pos_core.quantity import Quantity
from pos_core.tax import PPM

if TYPE_CHECKING:
    from pos_app.bridge.till import Till
    from pos_app.ui.kit.sheet import Sheet
    from pos_app.ui.navigator import Navigator
    from pos_app.ui.sell.discount_sheet import DiscountSheet, Offer
    from pos_app.ui.sell.figure_sheets import QuantitySheet
    from pos_app.ui.sell.note_sheet import NoteSheet
    from pos_app.ui.sell.override_sheet import OverrideSheet
    from pos_core.pricing import Discount, Priced


class LineEdits(QObject):
    """Each method looks at the order as it is when it is called; answers come from the till."""

    def __init__(self, till: Till, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._line_id: LineId | None = None
        self._quantity: QuantitySheet | None = None
        self._discount: DiscountSheet | None = None
        self._note: NoteSheet | None = None
        self._price: OverrideSheet | None = None

    def count(self, line_id: LineId | None, by: int) -> None:
        """One more or one fewer; the last one goes away. Goods by weight ask for the weight."""
        found = self._find(line_id)
        if found is None:
            return
        order, line = found
        if line.unit is not Unit.PIECE:
            self.ask_quantity(line_id)
            return
        left = line.quantity + Quantity.of(by)
        wanted = max(Quantity(0), left)
        self._till.submit(SetQuantity(order.order_id, line.line_id, wanted))

    def remove(self, line_id: LineId | None) -> None:
        """Take the line out; Ctrl+Z brings it back."""
        found = self._find(line_id)
        if found is not None:
            self._till.submit(RemoveLine(found[0].order_id, found[1].line_id))

    def ask_quantity(self, line_id: LineId | None, start: str = "") -> None:
        """How many, or how much, of this line."""
        found = self._find(line_id)
        if found is None:
            return
        from pos_app.ui.sell.figure_sheets import QuantitySheet

        line = found[1]
        language = self._till.settings.language
        sheet = QuantitySheet(line.name, line.unit, line.price_each, language, start)
        if not start and line.unit is not Unit.PIECE:
            sheet.field.fill(figures.quantity(line.quantity, None, language))
        self._quantity = sheet
        sheet.confirmed.connect(self._on_quantity_confirmed)
        self._show(sheet, line.line_id)

    def ask_line_discount(self, line_id: LineId | None, priced: Priced | None) -> None:
        """A discount on one line."""
        found = self._find(line_id)
        if found is None or priced is None:
            return
        line = found[1]
        base = next((p.gross for p in priced.lines if p.line_id == line.line_id), line.price_each)
        title = self.tr("Discount on {name}").replace("{name}", line.name)
        self._ask_discount(title, base, line.discount, line.line_id)

    def ask_order_discount(self, priced: Priced | None) -> None:
        """A discount on the whole order, taken off after those on single lines."""
        order = self._till.state.cart
        if order is None or priced is None or not order.lines:
            return
        own = total((line.discount for line in priced.lines), order.policy.currency)
        base = priced.subtotal - own
        self._ask_discount(self.tr("Discount on the order"), base, order.discount, None)

    def ask_note(self, line_id: LineId | None) -> None:
        """A note under the line."""
        found = self._find(line_id)
        if found is None:
            return
        from pos_app.ui.sell.note_sheet import NoteSheet

        title = self.tr("Note on {name}").replace("{name}", found[1].name)
        sheet = NoteSheet(title, found[1].note)
        self._note = sheet
        sheet.confirmed.connect(self._on_note_confirmed)
        self._show(sheet, found[1].line_id)

    def ask_price(self, line_id: LineId | None) -> None:
        """Another price than the menu's."""
        found, shop = self._find(line_id), self._till.state.shop
        if found is None or shop is None:
            return
        from pos_app.ui.sell.override_sheet import OverrideSheet

        thousands = self._till.settings.amount_in_thousands
        sheet = OverrideSheet(found[1], shop.rules.price_reasons, thousands=thousands)
        self._price = sheet
        sheet.confirmed.connect(self._on_price_confirmed)
        self._show(sheet, found[1].line_id)

    def ask_order_note(self) -> None:
        """A note on the whole order."""
        order = self._till.state.cart
        if order is None:
            return
        from pos_app.ui.sell.note_sheet import NoteSheet

        sheet = NoteSheet(self.tr("Note on the order"), order.note)
        self._note = sheet
        sheet.confirmed.connect(self._on_note_confirmed)
        self._show(sheet, None)

    def explain(self, priced: Priced | None) -> None:
        """How the total came about."""
        order = self._till.state.cart
        if order is not None and priced is not None and order.lines:
            from pos_app.ui.sell.explain_sheet import ExplainSheet

            self._show(ExplainSheet(order, priced, self._till.settings.language), None)

    def _ask_discount(
        self, title: str, base: Money, present: Discount | None, line_id: LineId | None
    ) -> None:
        from pos_app.ui.sell.discount_sheet import DiscountSheet

        sheet = DiscountSheet(
            title, base, present, self._till.settings.language, self._offer(line_id)
        )
        self._discount = sheet
        sheet.confirmed.connect(self._on_discount_confirmed)
        sheet.removed.connect(self._on_discount_removed)
        self._show(sheet, line_id)

    def _offer(self, line_id: LineId | None) -> Offer:
        """What the person at the till may give alone, and the reasons the shop has set up."""
        from pos_app.ui.sell.discount_sheet import Offer

        state = self._till.state
        cap = cap_of(state, state.staff.actor)
        order, free = state.cart, cap.ppm >= PPM
        room = None if free or order is None else room_within(order, line_id, cap)
        return Offer(room, state.shop.rules.discount_reasons if state.shop is not None else ())

    def _show(self, sheet: Sheet, line_id: LineId | None) -> None:
        self._line_id = line_id
        self._navigator.show_sheet(sheet)

    def _find(self, line_id: LineId | None) -> tuple[Order, OrderLine] | None:
        order = self._till.state.cart
        if order is None or line_id is None:
            return None
        line = order.line(line_id)
        return (order, line) if line is not None else None

    def _give(self, discount: Discount | None) -> None:
        order = self._till.state.cart
        if order is None:
            return
        if self._line_id is None:
            self._till.submit(DiscountOrder(order.order_id, discount))
        else:
            self._till.submit(DiscountLine(order.order_id, self._line_id, discount))

    @Slot()
    def _on_quantity_confirmed(self) -> None:
        order, sheet = self._till.state.cart, self._quantity
        self._navigator.close_sheet()  # first: the answer may open another one
        if order is not None and sheet is not None and self._line_id is not None:
            self._till.submit(SetQuantity(order.order_id, self._line_id, sheet.quantity))

    @Slot()
    def _on_price_confirmed(self) -> None:
        from pos_core.override import OverridePrice

        order, sheet = self._till.state.cart, self._price
        if order is not None and sheet is not None and self._line_id is not None:
            price = sheet.price
            if price is not None:
                self._till.submit(OverridePrice(order.order_id, self._line_id, price, sheet.reason))
        self._navigator.close_sheet()

    @Slot()
    def _on_discount_confirmed(self) -> None:
        discount = self._discount.discount if self._discount is not None else None
        self._navigator.close_sheet()  # first: a PIN may be asked for in its place
        if discount is not None:
            self._give(discount)

    @Slot()
    def _on_discount_removed(self) -> None:
        self._give(None)
        self._navigator.close_sheet()

    @Slot()
    def _on_note_confirmed(self) -> None:
        order, sheet = self._till.state.cart, self._note
        if order is not None and sheet is not None:
            if self._line_id is None:
                self._till.submit(NoteOrder(order.order_id, sheet.note))
            else:
                self._till.submit(NoteLine(order.order_id, self._line_id, sheet.note))
        self._navigator.close_sheet()
