"""The right side: the order with its number, its lines, what can be done to one, totals and Pay."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from pos_app.ui import format as figures
from pos_app.ui.cart.rows import DOT, CartRows, undo_facts
from pos_app.ui.cart.totals import Totals
from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Card, Rule, Text
from pos_app.ui.order_words import kind_words
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.sell.cart_list import CartList
from pos_app.ui.sell.kitchen_marks import marks
from pos_app.ui.theme.look import Look
from pos_core.kitchen_news import unsent
from pos_core.order import Order
from pos_core.order_kind import OrderKind
from pos_core.pricing import Priced, cash_rounding
from pos_core.shop_rules import ShopRules

_SEND_WIDTH = 104
_LONGEST_TITLE = 14
_BARE = ("line.less", "line.more", "order.cancel", "order.explain")
_LINE_COMMANDS = ("line.less", "line.more", "discount.line", "line.note", "line.remove")


class CartPanel(Card):
    """`commanded` gives the id of the command whose button was pressed."""

    commanded = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = CartRows()
        self._buttons: dict[Button, str] = {}
        self.title = Text(kind="title", parent=self)
        self.note = Text(kind="note", tone="muted", parent=self)
        self.customer = Text(kind="strong", tone="brand", parent=self)
        self.list = CartList(self)
        self._empty = EmptyState("cart", self)
        self.totals = Totals(self)
        self.undo = self._button("edit.undo", "quiet")
        self.undo.setProperty("shortens", True)  # names of goods are long; the tooltip has it all
        self.cancel = self._button("order.cancel", "quiet", bare=True)
        self.explain = self._button("order.explain", "quiet", bare=True)
        self.send = self._button("kitchen.send", "plain")
        self.pay = self._button("pay.open", "primary")
        self.line_bar = QWidget(self)
        self._line_buttons = [self._button(each, "tool") for each in _LINE_COMMANDS]
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        self._order: Order | None = None
        self._priced: Priced | None = None
        self._language = "vi"
        self._rules = ShopRules()
        self._lay_out()

    @property
    def priced(self) -> Priced | None:
        """The figures in sight."""
        return self._priced

    def show_order(
        self, order: Order | None, language: str, rules: ShopRules | None = None
    ) -> None:
        """The order as it is now, priced once; `rules` say what the kitchen makes of it."""
        rules = rules or self._rules
        if order is self._order and language == self._language and rules is self._rules:
            return
        self._order, self._language, self._rules = order, language, rules
        self._priced = order.price() if order is not None else None
        marked = marks(order, rules)
        self.list.show_rows(self._rows.of(order, self._priced, language, marked))
        self.totals.show_order(order, self._priced, language)
        self._show_words()

    def show_customer(self, name: str) -> None:
        """Whose order it is; nobody's when empty."""
        self.customer.setText(name)
        self.customer.setAccessibleName(self.tr("Customer: {name}").replace("{name}", name))
        self.customer.setVisible(bool(name))

    def retranslate(self) -> None:
        """Words in the language of the screen."""
        for button, name in self._buttons.items():
            each = command(name)
            button.set_key(key_of(each))
            if button in (self.undo, self.send):
                continue  # they say what they would take back, and how much would be sent
            if name in _BARE:
                button.setAccessibleName(text_of(each))
                button.setToolTip(text_of(each))
            else:
                button.setText(text_of(each))
        self.list.setAccessibleName(self.tr("Order lines"))
        self._empty.say(
            self.tr("Nothing here yet"),
            self.tr("Scan something, tap a tile, or type a name and press Enter."),
        )
        self.totals.show_order(self._order, self._priced, self._language)
        self._show_words()

    def _button(self, name: str, role: str, *, bare: bool = False) -> Button:
        """A button for a command; a bare one shows its drawing and key only."""
        each = command(name)
        shows = bare or role == "tool"
        button = Button("", role=role, icon=each.icon if shows else "", parent=self)
        button.clicked.connect(self._on_clicked)
        self._buttons[button] = name
        return button

    def _lay_out(self) -> None:
        size = Look.of_app().tokens.size
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addStretch(1)
        for button in (self.undo, self.explain, self.cancel):
            button.setMinimumHeight(size.least)
            head.addWidget(button)
        bar = QHBoxLayout(self.line_bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(size.gap)
        for button in self._line_buttons:
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            bar.addWidget(button, 2 if self._buttons[button] in _BARE else 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.margin, size.gap, size.margin, size.margin)
        column.setSpacing(size.gap)
        column.addLayout(head)
        column.addWidget(self.customer)
        column.addWidget(self.note)
        column.addWidget(self._stack, 1)
        column.addWidget(self.line_bar)
        column.addWidget(Rule(self))
        column.addWidget(self.totals)
        last = QHBoxLayout()
        last.setSpacing(size.gap)
        self.send.setMinimumHeight(size.primary)
        self.send.setFixedWidth(_SEND_WIDTH)
        last.addWidget(self.send)
        last.addWidget(self.pay, 1)
        column.addLayout(last)

    def _show_words(self) -> None:
        order, filled = self._order, bool(self._order and self._order.lines)
        self.title.setText(self._title_of(order))
        self.note.setText(_facts_of(order))
        self.note.setVisible(bool(self.note.text()))
        self._stack.setCurrentWidget(self.list if filled else self._empty)
        self.line_bar.setEnabled(filled)
        self.pay.setEnabled(filled)
        self.explain.setEnabled(filled)
        self.cancel.setEnabled(order is not None)
        self._show_undo()
        self._show_send()
        pay = text_of(command("pay.open"))
        if filled and order is not None and self._priced is not None:
            due = self._priced.total + cash_rounding(self._priced.total, order.policy)
            pay = f"{pay}   {figures.money(due)}"
        self.pay.setText(pay)

    def _show_send(self) -> None:
        """How many lines the kitchen has not heard of; no button in a shop without stations."""
        order = self._order
        new = unsent(order, self._rules) if order is not None else 0
        self.send.setVisible(bool(self._rules.stations))
        self.send.setEnabled(new > 0)
        words = text_of(command("kitchen.send"))
        self.send.setText(f"{words} {new}" if new else words)

    def _title_of(self, order: Order | None) -> str:
        """The table or guest, else the number."""
        if order is None:
            return self.tr("New order")
        if len(order.name) > _LONGEST_TITLE:
            return f"{order.name[: _LONGEST_TITLE - 1]}\N{HORIZONTAL ELLIPSIS}"
        return order.name or self.tr("Order {number}").replace("{number}", order.number)

    def _show_undo(self) -> None:
        words = self.undo_words(self._order)
        self.undo.setVisible(bool(words))
        self.undo.setToolTip(words)
        if words:
            self.undo.setText(words)

    def undo_words(self, order: Order | None) -> str:
        """What undo would take back, in words; empty when there is nothing."""
        facts = undo_facts(order)
        known = {
            "LineRemoved": self.tr("Undo adding {name}"),
            "LineAdded": self.tr("Undo removing {name}"),
            "LineChanged": self.tr("Undo the change to {name}"),
            "OrderDiscounted": self.tr("Undo the order discount"),
            "OrderNoted": self.tr("Undo the order note"),
            "OrderAssigned": self.tr("Undo the choice of customer"),
            "OrderNamed": self.tr("Undo the name"),
            "OrderKindSet": self.tr("Undo dine in or away"),
        }
        words = known.get(facts.get("kind", ""), "")
        return words.replace("{name}", facts.get("name", ""))

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.commanded.emit(self._buttons[button])


def _facts_of(order: Order | None) -> str:
    """What stands below the title: the number of a named order, where it goes, its note."""
    if order is None:
        return ""
    number = order.number if order.name else ""
    if len(order.name) > _LONGEST_TITLE:
        number = DOT.join((order.name, number))
    kind = kind_words(order.kind) if order.kind is not OrderKind.DINE_IN else ""
    return DOT.join(part for part in (number, kind, order.note) if part)
