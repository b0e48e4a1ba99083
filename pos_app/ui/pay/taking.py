"""Taking the money: due, received, change, quick notes, keypad, and the one big button."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui import format as figures
from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.keypad import Keypad
from pos_app.ui.kit.money_field import MoneyField
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.pay.due_panel import ChangeLine, DuePanel
from pos_app.ui.pay.notes import quick_notes
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look
from pos_core.money import Currency, Money, zero
from pos_core.payment import CashDue

_LOW = 640


class Taking(Card):
    """`taken` gives the amount received when somebody presses Pay; `left` goes back to selling."""

    taken = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cash: CashDue | None = None
        self._currency = Currency.VND
        self.due = DuePanel(self)
        self._ask = Text(kind="strong", parent=self)
        self.field = MoneyField(self._currency, figures.plain_money, self)
        self.note = FieldNote(self)
        self.change = ChangeLine(self)
        self.keypad = Keypad(parent=self)
        self._notes = [Button(parent=self) for _ in quick_notes(self._currency)]
        self._exact = Button(parent=self)
        self._back = Button(icon="back", parent=self)
        self.pay = Button(role="primary", parent=self)
        self.field.setFont(font("total"))
        self.field.setProperty("size", "large")
        self.keypad.aim_at(self.field)
        self._put_together()
        self._connect()
        self.retranslate()

    def show_due(self, cash: CashDue, *, thousands: bool) -> None:
        """Begin a payment, or go on with another amount; what was typed stays when it can."""
        currency = cash.due.currency
        if self._cash is None or currency is not self._currency:
            self._currency = currency
            self.field.use(currency, thousands=thousands)
            self.keypad.set_extra("00" if currency.exponent else "000")
            self._label_notes()
        self._cash = cash
        self.due.show_due(cash)
        self.field.setPlaceholderText(figures.plain_money(zero(currency)))
        self._on_amount_changed()

    def begin_anew(self) -> None:
        """Forget what was typed."""
        self._cash = None
        self.note.hint("")
        self.set_busy(busy=False)

    def set_busy(self, *, busy: bool) -> None:
        """While the sale is being written nothing can be pressed twice."""
        self.pay.setEnabled(not busy)
        self._back.setEnabled(not busy)

    def fill_exact(self) -> None:
        """The guest hands over exactly what is due."""
        if self._cash is not None:
            self.field.set_amount(self._cash.due)
            self.field.setFocus()

    @Slot()
    def press_pay(self) -> None:
        """Enter or the big button: the first press of an empty field fills in the exact amount."""
        if self._cash is None or not self.pay.isEnabled():
            return
        amount = self.field.amount
        if amount is None:
            self.fill_exact()
        elif amount < self._cash.due:
            self.note.warn(self.tr("Not enough yet."))
        else:
            self.taken.emit(amount)

    def retranslate(self) -> None:
        """Words in the language of the screen."""
        self._ask.setText(self.tr("Cash received"))
        self.field.setAccessibleName(self.tr("Cash received"))
        for button, name in (
            (self._exact, "pay.exact"),
            (self._back, "back"),
            (self.pay, "pay.confirm"),
        ):
            button.setText(text_of(command(name)))
            button.set_key(key_of(command(name)))
        self._label_notes()
        self._on_amount_changed()

    def _put_together(self) -> None:
        size = Look.of_app().tokens.size
        notes = QHBoxLayout()
        notes.setSpacing(size.gap)
        for button in (*self._notes, self._exact):
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            button.setMinimumHeight(size.least)
            button.setMaximumHeight(size.touch)
            notes.addWidget(button, 2 if button is self._exact else 1)
        foot = QHBoxLayout()
        foot.setSpacing(size.gap)
        self._back.setMinimumHeight(size.primary)
        foot.addWidget(self._back, 1)
        foot.addWidget(self.pay, 2)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(size.pad, size.gap, size.pad, size.pad)
        column.setSpacing(size.gap)
        column.addWidget(self.due)
        column.addWidget(self._ask)
        column.addWidget(self.field)
        column.addWidget(self.note)
        column.addWidget(self.change)
        column.addLayout(notes)
        column.addWidget(self.keypad, 1)
        column.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has no room for air, nor for words that the empty field says as well."""
        size = Look.of_app().tokens.size
        low = self.height() < _LOW
        self._ask.setVisible(not low)
        self._column.setSpacing(size.gap // 2 if low else size.gap)
        self._column.setContentsMargins(size.pad, size.gap, size.pad, size.gap if low else size.pad)
        self.keypad.set_gap(size.gap // 2 if low else size.gap)
        super().resizeEvent(event)

    def _connect(self) -> None:
        self.field.amount_changed.connect(self._on_amount_changed)
        self.field.accepted.connect(self.press_pay)
        self._exact.clicked.connect(self.fill_exact)
        self._back.clicked.connect(self.left)
        self.pay.clicked.connect(self.press_pay)
        for button in self._notes:
            button.clicked.connect(self._on_note)

    def _label_notes(self) -> None:
        for button, amount in zip(self._notes, quick_notes(self._currency), strict=True):
            button.setText(figures.short_money(amount))
            button.setAccessibleName(figures.money(amount))

    @Slot()
    def _on_amount_changed(self) -> None:
        if self._cash is None:
            return
        amount = self.field.amount
        self.change.show_change(amount, self._cash.due)
        typed = figures.plain_money(amount) if amount is not None else ""
        self.note.hint("" if typed == self.field.text() else f"= {typed}")

    @Slot()
    def _on_note(self) -> None:
        """Notes add up, as they are laid on the counter."""
        button = self.sender()
        if isinstance(button, Button):
            note = quick_notes(self._currency)[self._notes.index(button)]
            before: Money | None = self.field.amount
            self.field.set_amount(note if before is None else before + note)
            self.field.setFocus()
