"""A tip: what the guest gives to the staff beside the bill. Enter keeps the change."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.keypad import Keypad
from pos_app.ui.kit.money_field import MoneyField
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.pay.goal import Goal
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look
from pos_core.money import Money

_QUICK = (5, 10, 15)


class TipSheet(Sheet):
    """After `confirmed`, `tip` is what was given; `removed` asks to take it away."""

    removed = Signal()

    def __init__(
        self, goal: Goal, change: Money | None, *, thousands: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._goal = goal
        currency = goal.due.currency
        self.field = MoneyField(currency, figures.plain_money, self, thousands=thousands)
        self._note = FieldNote(self)
        self._keypad = Keypad("00" if currency.exponent else "000", self)
        self._quick = [Button(f"{share}%", parent=self) for share in _QUICK]
        self._remove = Button(self.tr("No tip"), icon="trash", parent=self)
        self._remove.setVisible(bool(goal.tip))
        words = self.tr("On {amount}; it is no part of what was sold.")
        self.entitle(self.tr("Tip"), words.replace("{amount}", figures.money(goal.due)))
        self._fill_body()
        self._connect()
        self.field.set_amount(goal.tip or change)
        self._on_changed()

    @property
    def tip(self) -> Money | None:
        """What was given, or None."""
        amount = self.field.amount
        return amount or None

    def first_focus(self) -> QWidget:
        """Begin in the amount."""
        return self.field

    def _fill_body(self) -> None:
        self.field.setFont(font("total"))
        self.field.setProperty("room", "large")
        self.field.setAccessibleName(self.tr("Tip"))
        self.field.setPlaceholderText(figures.plain_money(Money(0, self._goal.due.currency)))
        self._keypad.aim_at(self.field)
        row = QHBoxLayout()
        row.setSpacing(Look.of_app().tokens.size.gap)
        for button in self._quick:
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.field)
        self.body.addWidget(self._note)
        self.body.addWidget(self._keypad, 1)
        self.body.addWidget(self._remove)

    def _connect(self) -> None:
        self.field.amount_changed.connect(self._on_changed)
        self.field.accepted.connect(self._on_accepted)
        self._remove.clicked.connect(self.removed)
        for button in self._quick:
            button.clicked.connect(self._on_quick)

    @Slot()
    def _on_changed(self) -> None:
        self.confirm.setText(self.tr("Give tip"))
        self.confirm.setEnabled(self.tip is not None)
        if self.tip is None:
            self._note.hint("")
            return
        words = self.tr("{amount} with the tip")
        self._note.hint(words.replace("{amount}", figures.money(self._goal.due + self.tip)))

    @Slot()
    def _on_quick(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            share = int(button.words.rstrip("%"))
            self.field.set_amount(self._goal.due.times(share, 100))
