"""Taking the money: due, tender, amount, change, quick notes, keypad, and the one big button."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui import format as figures
from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.keypad import Keypad
from pos_app.ui.kit.money_field import MoneyField
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.pay.change_line import ChangeLine
from pos_app.ui.pay.due_panel import DuePanel
from pos_app.ui.pay.goal import Goal
from pos_app.ui.pay.note_row import NoteRow
from pos_app.ui.pay.sparing_note import SparingNote
from pos_app.ui.pay.tender_bar import TenderBar
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look
from pos_core.money import Currency, Money, zero
from pos_core.tender import Tender
from pos_core.tendering import LONGEST_REFERENCE

_LOW, _TIGHT = 690, 600
_REFERS = (Tender.CARD, Tender.TRANSFER, Tender.VOUCHER)
WITHOUT_TIP = (Tender.VOUCHER, Tender.ACCOUNT, Tender.ELECTRONIC)
"""A tip needs cash or a terminal of its own: what a guest's phone is asked for is the bill."""


class Taking(Card):
    """`taken` gives the amount received when somebody presses Pay; `left` goes back to selling.

    `commanded` gives the command of a button that is not this card's own matter.
    """

    taken = Signal(object)
    left = Signal()
    commanded = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._goal: Goal | None = None
        self._part: Money | None = None
        self._currency = Currency.VND
        self.due = DuePanel(self)
        self.tenders = TenderBar(self)
        self._ask = Text(kind="strong", parent=self)
        self.field = MoneyField(self._currency, figures.plain_money, self)
        self.reference = QLineEdit(self)
        self.note = SparingNote(self)
        self.change = ChangeLine(self)
        self.keypad = Keypad(parent=self)
        self.notes = NoteRow(self)
        self._back = Button(icon="back", parent=self)
        self._tip = Button(parent=self)
        self._split = Button(parent=self)
        self.pay = Button(role="primary", parent=self)
        self._dress()
        self._put_together()
        self._connect()
        self.retranslate()

    def show_goal(self, goal: Goal, *, thousands: bool) -> None:
        """Begin a payment, or go on with another amount; what was typed stays when it can."""
        before, self._goal = self._goal, goal
        currency = goal.due.currency
        if before is None or currency is not self._currency:
            self._currency = currency
            self.field.use(currency, thousands=thousands)
            self.keypad.set_extra("00" if currency.exponent else "000")
            self.notes.use(currency)
        self.due.show_due(goal)
        self.field.setPlaceholderText(figures.plain_money(zero(currency)))
        self._show_tender(goal)
        if before is None or (before.tender, before.due) != (goal.tender, goal.due):
            self._fill_in(goal)
        self._on_amount_changed()

    def begin_anew(self) -> None:
        """Forget what was typed."""
        self._goal = None
        self.reference.clear()
        self.note.hint("")
        self.set_busy(busy=False)

    def set_busy(self, *, busy: bool) -> None:
        """While the sale is being written nothing can be pressed twice."""
        self.pay.setEnabled(not busy)
        self._back.setEnabled(not busy)

    def fill_exact(self) -> None:
        """The guest hands over exactly what is due."""
        if self._goal is not None:
            self.field.set_amount(self._goal.wanted if self._is_cash else self._goal.due)
            self.field.setFocus()

    @property
    def reference_typed(self) -> str:
        """What the terminal, the bank or the voucher calls it; nothing for other tenders."""
        refers = self._goal is not None and self._goal.tender in _REFERS
        return self.reference.text() if refers else ""

    @property
    def change_typed(self) -> Money | None:
        """What would go back of the cash that was typed; None when nothing would."""
        amount = self.field.amount
        if not self._is_cash or amount is None or self._goal is None:
            return None
        change = amount - self._goal.due
        return change if change.minor > 0 else None

    @Slot()
    def press_pay(self) -> None:
        """Enter or the big button: the first press of an empty field fills in the exact amount.

        Cash that is not enough is a part of the bill only when it is pressed twice.
        """
        goal = self._goal
        if goal is None or not self.pay.isEnabled():
            return
        amount = self.field.amount
        if amount is None and not self._nothing_left(goal):
            self.fill_exact()
            return
        amount = amount if amount is not None else zero(self._currency)
        said = self._against(goal, amount)
        if said:
            self.note.warn(said)
        else:
            self.taken.emit(amount)

    def retranslate(self) -> None:
        """Words in the language of the screen."""
        self._ask.setText(self.tr("Cash received"))
        self.reference.setPlaceholderText(self.tr("Reference, if any"))
        self.reference.setAccessibleName(self.tr("Reference"))
        for button, name in (
            (self._back, "back"),
            (self._tip, "pay.tip"),
            (self._split, "pay.split"),
            (self.pay, "pay.confirm"),
        ):
            button.setText(text_of(command(name)))
            button.set_key(key_of(command(name)))
        self.tenders.retranslate()
        self.notes.retranslate()
        if self._goal is not None:
            self._show_tender(self._goal)
        self._on_amount_changed()

    @property
    def _is_cash(self) -> bool:
        return self._goal is None or self._goal.tender is Tender.CASH

    def _nothing_left(self, goal: Goal) -> bool:
        return not goal.wanted

    def _against(self, goal: Goal, amount: Money) -> str:
        """What speaks against taking that amount, in words; empty when nothing does."""
        if self._is_cash:
            if not amount < goal.wanted or amount == self._part:
                return ""
            if goal.tip or not amount:
                return self.tr("Not enough yet.")
            self._part = amount
            return self.tr("Not enough yet. Press again to take it as a part of the bill.")
        if goal.tender is not Tender.VOUCHER and goal.rest < amount:
            words = self.tr("Only cash gives change. {key} takes the surplus as a tip.")
            return words.replace("{key}", key_of(command("pay.tip")))
        return ""

    def _fill_in(self, goal: Goal) -> None:
        """Cash is counted; what a card or a transfer brings is known before."""
        self._part = None
        self.field.set_amount(None if self._is_cash else goal.due)

    def _show_tender(self, goal: Goal) -> None:
        self.tenders.choose(goal.tender)
        is_cash = goal.tender is Tender.CASH
        self.notes.setVisible(is_cash)
        self.reference.setVisible(goal.tender in _REFERS)
        words = self.tr("Cash received")
        if goal.tender is Tender.VOUCHER:
            words = self.tr("Worth of the voucher")
        elif not is_cash:
            words = self.tr("Amount of the bill")
        self._ask.setText(words)
        self.field.setAccessibleName(words)
        self._tip.setEnabled(goal.tender not in WITHOUT_TIP)

    def _dress(self) -> None:
        for field in (self.field, self.reference):
            field.setProperty("room", "large")
        self.field.setFont(font("total"))
        self.reference.setFont(font("body"))
        self.reference.setMaxLength(LONGEST_REFERENCE)
        self.keypad.aim_at(self.field)

    def _put_together(self) -> None:
        size = Look.of_app().tokens.size
        fields = QHBoxLayout()
        fields.setSpacing(size.gap)
        fields.addWidget(self.field, 3)
        fields.addWidget(self.reference, 2)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(size.pad, size.gap, size.pad, size.pad)
        column.setSpacing(size.gap)
        column.addWidget(self.due)
        column.addWidget(self.tenders)
        column.addWidget(self._ask)
        column.addLayout(fields)
        column.addWidget(self.note)
        column.addWidget(self.change)
        column.addWidget(self.notes)
        column.addWidget(self.keypad, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        size = Look.of_app().tokens.size
        foot = QHBoxLayout()
        foot.setSpacing(size.gap)
        for button in (self._back, self._tip, self._split):
            button.setMinimumHeight(size.primary)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            foot.addWidget(button, 2)
        foot.addWidget(self.pay, 5)
        return foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has no room for air, nor for words that the empty field says as well."""
        size = Look.of_app().tokens.size
        low, tight = self.height() < _LOW, self.height() < _TIGHT
        self._ask.setVisible(not low)
        self.note.spare(room=low)
        for button in (self._back, self._tip, self._split, self.pay):
            button.setMinimumHeight(size.touch if tight else size.primary)
        self._column.setSpacing(size.gap // 2 if low else size.gap)
        self._column.setContentsMargins(size.pad, size.gap, size.pad, size.gap if low else size.pad)
        self.keypad.set_gap(size.gap // 2 if low else size.gap)
        super().resizeEvent(event)

    def _connect(self) -> None:
        self.field.amount_changed.connect(self._on_amount_changed)
        self.field.accepted.connect(self.press_pay)
        self.reference.returnPressed.connect(self.press_pay)
        self.note.spoke.connect(self.change.setHidden)
        self.notes.exact.connect(self.fill_exact)
        self.notes.laid.connect(self._on_note_laid)
        self._back.clicked.connect(self.left)
        self._tip.clicked.connect(self._on_tip)
        self._split.clicked.connect(self._on_split)
        self.pay.clicked.connect(self.press_pay)

    @Slot()
    def _on_amount_changed(self) -> None:
        goal = self._goal
        if goal is None:
            return
        amount = self.field.amount
        if amount != self._part:
            self._part = None
        self.change.show_outcome(goal, amount)
        typed = figures.plain_money(amount) if amount is not None else ""
        self.note.hint("" if typed == self.field.text() else f"= {typed}")

    @Slot()
    def _on_tip(self) -> None:
        self.commanded.emit("pay.tip")

    @Slot()
    def _on_split(self) -> None:
        self.commanded.emit("pay.split")

    @Slot(object)
    def _on_note_laid(self, note: Money) -> None:
        """Notes add up, as they are laid on the counter."""
        before = self.field.amount
        self.field.set_amount(note if before is None else before + note)
        self.field.setFocus()
