"""Selling: the shelf on the left, the order on the right, and every way from one to the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.bridge.till import Answer, Changes, Till
from pos_app.ui.commands import Place, command, key_of, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.screen import Screen
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.sell.cancelling import Cancelling
from pos_app.ui.sell.cart_panel import CartPanel
from pos_app.ui.sell.kitchen_acts import VOID_NEEDED, KitchenActs
from pos_app.ui.sell.line_edits import LineEdits
from pos_app.ui.sell.picking import Picker
from pos_app.ui.sell.shelf import Shelf
from pos_app.ui.theme.look import Look
from pos_core.barcode import ScalePattern, scale_pattern
from pos_core.cart import UndoEdit
from pos_core.catalog import Found, Tile
from pos_core.refusal import Refusal

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator
    from pos_app.ui.sell.sold_out_marks import SoldOutMarks
    from pos_core.events import Intent

_NARROW = 1200
_ROW = (
    *("order.hold", "open_orders.open", "discount.order"),
    *("order.note", "tables.open", "menu.open"),
)


class SellScreen(Screen):
    """The search field has the focus unless a key or a tap took it elsewhere."""

    place = Place.SELL

    def __init__(self, till: Till, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self.shelf = Shelf(till, self)
        self.cart = CartPanel(self)
        self._picker = Picker(till, navigator, self)
        self._edits = LineEdits(till, navigator, self)
        self._cancelling = Cancelling(till, navigator, self)
        self._kitchen = KitchenActs(till, navigator, self)
        self._marks: SoldOutMarks | None = None
        self._buttons = {name: Button(parent=self) for name in _ROW}
        self._written_patterns: tuple[str, ...] = ()
        self._read_patterns: tuple[ScalePattern, ...] = ()
        self._runs = self._table()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_row()
        self._show_order()

    def open_up(self, argument: object = None) -> None:
        """Back to selling: the field has the focus and holds what was typed already."""
        self.shelf.clear_search()
        if isinstance(argument, str) and argument:
            self.shelf.take_typed(argument)

    def run(self, command_id: str) -> bool:
        """Carry out a command of this screen."""
        if command_id.startswith("category."):
            return self.shelf.choose_category(int(command_id.rpartition(".")[2]))
        act = self._runs.get(command_id)
        if act is None:
            return False
        act()
        return True

    def take_scan(self, code: str) -> bool:
        """A code from the scanner or typed: add what it stands for, or say that nothing does."""
        found = self._till.catalogue.scanned(code, self._patterns())
        if isinstance(found, Found):
            self._cancelling.settle()
            self._picker.pick_found(found, self.shelf.take_times())
        else:
            self._say_unknown(found)
        return True

    def retranslate(self) -> None:
        """Words in the language of the screen."""
        self.shelf.retranslate()
        self.cart.retranslate()
        for name, button in self._buttons.items():
            button.setText(text_of(command(name)))
            button.set_key(key_of(command(name)))

    def stop(self) -> None:
        """The window closes."""
        self.shelf.stop()

    def _table(self) -> dict[str, Callable[[], object]]:
        """Which method carries out which command."""
        return {
            "search.focus": self.shelf.clear_search,
            "cart.focus": self._on_left_up,
            "discount.line": self._on_line_discount,
            "discount.order": self._on_order_discount,
            "line.note": self._on_line_note,
            "line.price": self._on_price,
            "order.note": self._edits.ask_order_note,
            "line.more": self._on_more,
            "line.less": self._on_less,
            "line.remove": self._on_remove,
            "line.quantity": self._on_quantity,
            "order.explain": self._on_explain,
            "order.cancel": self._on_cancel,
            "edit.undo": self._on_undo,
            "page.previous": self._on_previous,
            "page.next": self._on_next,
            "pay.open": self._on_pay,
            "kitchen.send": self._kitchen.send,
            "kitchen.fire": self._kitchen.fire,
            "line.course": self._on_line_course,
            "item.mark": self._on_mark,
        }

    def _lay_out(self) -> None:
        size = Look.of_app().tokens.size
        row = QHBoxLayout()
        row.setSpacing(size.gap)
        for button in self._buttons.values():
            row.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(size.gap)
        left.addWidget(self.shelf, 1)
        left.addLayout(row)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(size.margin, 4, size.margin, size.margin)
        whole.setSpacing(size.margin)
        whole.addLayout(left, 1)
        whole.addWidget(self.cart)

    def _connect(self) -> None:
        for button in self._buttons.values():
            button.clicked.connect(self._on_row_clicked)
        self.shelf.picked.connect(self._on_picked)
        self.shelf.held.connect(self._on_held)
        self.shelf.typed_code.connect(self.take_scan)
        self.shelf.edited_line.connect(self._on_edited_line)
        self.shelf.left_up.connect(self._on_left_up)
        self.shelf.import_asked.connect(self._on_import_asked)
        self.cart.commanded.connect(self._on_commanded)
        self.cart.list.edited.connect(self._on_edited_line)
        self.cart.list.figure.connect(self._on_figure)
        self.cart.list.opened.connect(self._on_line_opened)
        self.cart.list.left.connect(self.shelf.clear_search)
        self.cart.list.typed.connect(self.shelf.take_typed)
        self._cancelling.changed.connect(self._show_order)
        self._till.changed.connect(self._on_changed)
        self._till.answered.connect(self._on_answered)
        self._till.settings_changed.connect(self._show_order)

    def _patterns(self) -> tuple[ScalePattern, ...]:
        """The layouts of the shop's scale labels; one that cannot be read is left out."""
        written = self._till.settings.scale_patterns
        if written != self._written_patterns:
            self._written_patterns = written
            self._read_patterns = _readable(written)
        return self._read_patterns

    @Slot()
    def _show_order(self) -> None:
        """The cart as it stands; an order on its way out is not shown any more."""
        order = self._till.state.cart
        if order is not None and order.order_id == self._cancelling.order_id:
            order = None
        self.cart.show_order(order, self._till.settings.language, self._kitchen.rules)
        owner = self._till.state.customer(order.customer_id if order is not None else None)
        self.cart.show_customer(owner.name if owner is not None else "")

    def _show_row(self) -> None:
        """Where guests have tables, the way there takes the place of what is needed seldom."""
        has_tables = bool(self._till.state.floor.open_areas)
        self._buttons["tables.open"].setVisible(has_tables)
        self._buttons["order.note"].setHidden(has_tables)

    def _say_unknown(self, refusal: Refusal) -> None:
        said = words(refusal.code, refusal.facts, language=self._till.settings.language)
        text = said.text
        if refusal.code == "barcode.unknown":
            text = f"{said.title} {self.shelf.searched_words()} {said.do}"
        self._navigator.toast(text, Tone.WARN)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.topics & {"cart", "closed", "opened", "shop"}:
            self._show_order()
        if changes.topics & {"floor", "opened"}:
            self._show_row()

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        """A no is said; payment, the door and the book of customers say their own."""
        if answer.ok or isinstance(answer.intent, _said_elsewhere()):
            return
        if answer.refusal is not None and answer.refusal.code != VOID_NEEDED:
            self._say_unknown(answer.refusal)
        elif answer.problem is not None:
            problem = answer.problem
            said = words(problem.name, problem.facts, language=self._till.settings.language)
            self._navigator.toast(said.text, Tone.BAD)

    @Slot(object, int)
    def _on_picked(self, tile: Tile, times: int) -> None:
        item = self._till.catalogue.by_id(tile.item_id)
        if item is None:
            return
        if tile.sold_out:
            sold_out = self.tr("{name} is marked as sold out. It was added all the same.")
            self._navigator.toast(sold_out.replace("{name}", tile.name), Tone.WARN)
        self._cancelling.settle()
        self._picker.pick(item, times)

    @Slot(str)
    def _on_edited_line(self, key: str) -> None:
        self.run({"+": "line.more", "-": "line.less"}.get(key, "line.remove"))

    @Slot(str)
    def _on_figure(self, figure: str) -> None:
        self._edits.ask_quantity(self.cart.list.marked, figure)

    @Slot()
    def _on_line_opened(self) -> None:
        """Choose anew; a line with nothing to choose asks how many."""
        order, marked = self._till.state.cart, self.cart.list.marked
        line = order.line(marked) if order is not None and marked is not None else None
        if order is None or line is None:
            return
        if not self._picker.choose_again(order, line):
            self._edits.ask_quantity(marked)

    @Slot()
    def _on_left_up(self) -> None:
        if self.cart.list.lines.rowCount():
            self.cart.list.setFocus()

    @Slot()
    def _on_import_asked(self) -> None:
        self.asked.emit("catalog_import.open", None)

    @Slot(str)
    def _on_commanded(self, command_id: str) -> None:
        self.run(command_id)

    @Slot()
    def _on_row_clicked(self) -> None:
        for name, button in self._buttons.items():
            if button is self.sender() and not self.run(name):
                self.asked.emit(name, None)

    def _on_line_discount(self) -> None:
        self._edits.ask_line_discount(self.cart.list.marked, self.cart.priced)

    def _on_order_discount(self) -> None:
        self._edits.ask_order_discount(self.cart.priced)

    def _on_line_note(self) -> None:
        self._edits.ask_note(self.cart.list.marked)

    def _on_price(self) -> None:
        self._edits.ask_price(self.cart.list.marked)

    def _on_more(self) -> None:
        self._edits.count(self.cart.list.marked, 1)

    def _on_less(self) -> None:
        self._edits.count(self.cart.list.marked, -1)

    def _on_remove(self) -> None:
        self._edits.remove(self.cart.list.marked)

    def _on_quantity(self) -> None:
        self._edits.ask_quantity(self.cart.list.marked)

    def _on_explain(self) -> None:
        self._edits.explain(self.cart.priced)

    def _on_line_course(self) -> None:
        self._kitchen.ask_course(self.cart.list.marked)

    def _on_mark(self) -> None:
        self._on_held(self.shelf.tile_in_hand)

    @Slot(object)
    def _on_held(self, tile: Tile | None) -> None:
        from pos_app.ui.sell.sold_out_marks import SoldOutMarks

        self._marks = self._marks or SoldOutMarks(self._till, self._navigator, self)
        self._marks.ask(tile)

    def _on_cancel(self) -> None:
        if not self._kitchen.ask_cancel():
            self._cancelling.begin()

    def _on_undo(self) -> None:
        """Take back the cancelling of an order, else the latest edit."""
        if self._cancelling.take_back():
            return
        order = self._till.state.cart
        if order is not None:
            self._till.submit(UndoEdit(order.order_id))

    def _on_previous(self) -> None:
        self.shelf.turn(-1)

    def _on_next(self) -> None:
        self.shelf.turn(1)

    def _on_pay(self) -> None:
        order = self._till.state.cart
        if order is not None and order.lines and self._cancelling.order_id is None:
            self._navigator.open("pay", order.order_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window gives the cart less room."""
        size = Look.of_app().tokens.size
        narrow = self.width() < _NARROW
        self.cart.setFixedWidth(size.cart_narrow if narrow else size.cart)
        super().resizeEvent(event)


@cache
def _said_elsewhere() -> tuple[type[Intent], ...]:
    from pos_core.customer_book import AttachCustomer, SaveCustomer
    from pos_core.payment import PayCash
    from pos_core.signin import SignIn, SignOut
    from pos_core.tendering import TakeBackTender, TakeTender

    book = (SaveCustomer, AttachCustomer)
    return (PayCash, TakeTender, TakeBackTender, SignIn, SignOut, *book)


def _readable(written: tuple[str, ...]) -> tuple[ScalePattern, ...]:
    read = []
    for text in written:
        try:
            read.append(scale_pattern(text))
        except ValueError:
            continue
    return tuple(read)
