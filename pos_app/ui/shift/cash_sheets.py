"""The sheets with an amount: the float a shift begins with, and cash put in or taken out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.keypad import Keypad
from pos_app.ui.kit.money_field import MoneyField
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.page.reason import ReasonField
from pos_app.ui.shift.usual_reasons import usual_cash_reasons
from pos_app.ui.theme.fonts import font
from pos_core.money import Currency, Money
from pos_core.shift_cash import CashKind

translate = QCoreApplication.translate


def amount_field(currency: Currency, parent: QWidget) -> MoneyField:
    """A large field for money."""
    field = MoneyField(currency, figures.plain_money, parent)
    field.setFont(font("total"))
    field.setProperty("room", "large")
    field.setPlaceholderText(figures.plain_money(Money(0, currency)))
    return field


def keypad_for(currency: Currency, parent: QWidget) -> Keypad:
    """Figures for money: three zeros at once where there are no cents."""
    return Keypad("00" if currency.exponent else "000", parent)


class FloatSheet(Sheet):
    """What lies in the drawer when a shift begins: `amount` after `confirmed`."""

    def __init__(
        self, currency: Currency, before: Money | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._before = before
        self.field = amount_field(currency, self)
        self.field.setAccessibleName(self.tr("Float"))
        self.note = FieldNote(self)
        self.again = Button(parent=self)
        keypad = keypad_for(currency, self)
        keypad.aim_at(self.field)
        for part in (self.field, self.note, self.again):
            self.body.addWidget(part)
        self.body.addWidget(keypad, 1)
        self.entitle(
            self.tr("Open a shift"), self.tr("How much cash lies in the drawer to begin with?")
        )
        self.again.setVisible(before is not None)
        if before is not None:
            said = self.tr("As last time: {amount}")
            self.again.setText(said.replace("{amount}", figures.money(before)))
        self.confirm.setText(self.tr("Open shift"))
        self.field.amount_changed.connect(self._on_changed)
        self.field.accepted.connect(self._on_accepted)
        self.again.clicked.connect(self._on_again)
        self._on_changed()

    @property
    def amount(self) -> Money | None:
        """What was entered, or None."""
        return self.field.amount

    def first_focus(self) -> QWidget:
        """Begin in the field."""
        return self.field

    @Slot()
    def _on_changed(self) -> None:
        self.confirm.setEnabled(self.amount is not None)
        self.note.hint("" if self.amount is not None else self.tr("Enter 0 for an empty drawer."))

    @Slot()
    def _on_again(self) -> None:
        self.field.set_amount(self._before)
        self.field.setFocus()


class CashSheet(Sheet):
    """Cash of one `kind`: `amount` and `reason` after `confirmed`."""

    def __init__(
        self,
        kind: CashKind,
        currency: Currency,
        reasons: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.field = amount_field(currency, self)
        self.field.setAccessibleName(self.tr("Amount"))
        self.why = ReasonField(self)
        self.note = FieldNote(self)
        keypad = keypad_for(currency, self)
        keypad.aim_at(self.field)
        for part in (self.field, self.note, self.why):
            self.body.addWidget(part)
        self.body.addWidget(keypad, 1)
        self.entitle(kind_words(kind), _help(kind))
        self.confirm.setText(kind_words(kind))
        self.why.offer(reasons or usual_cash_reasons(kind), self.tr("Reason"))
        self.field.amount_changed.connect(self._on_changed)
        self.field.accepted.connect(self._on_amount_entered)
        self.why.changed.connect(self._on_changed)
        self.why.accepted.connect(self._on_accepted)
        self._on_changed()

    @property
    def amount(self) -> Money | None:
        """What was entered, or None."""
        return self.field.amount

    @property
    def reason(self) -> str:
        """Why."""
        return self.why.reason

    def first_focus(self) -> QWidget:
        """Begin with the amount."""
        return self.field

    @property
    def _needs_reason(self) -> bool:
        return self.kind is not CashKind.DROP and not self.reason

    @Slot()
    def _on_changed(self) -> None:
        some = self.amount is not None and self.amount.minor > 0
        self.confirm.setEnabled(some and not self._needs_reason)
        self.note.hint(self.tr("Say why.") if some and self._needs_reason else "")

    @Slot()
    def _on_amount_entered(self) -> None:
        """Enter goes on to the reason, and there it confirms."""
        if self._needs_reason or not self.confirm.isEnabled():
            self.why.field.setFocus()
        else:
            self.confirmed.emit()

    @Slot()
    def _on_accepted(self) -> None:
        if self.confirm.isEnabled():
            self.confirmed.emit()
        elif not self.amount:
            self.field.setFocus()


def kind_words(kind: CashKind) -> str:
    """What the movement is called."""
    return {
        CashKind.PAID_IN: translate("ShiftCash", "Pay in"),
        CashKind.PAID_OUT: translate("ShiftCash", "Pay out"),
        CashKind.DROP: translate("ShiftCash", "Safe drop"),
    }[kind]


def _help(kind: CashKind) -> str:
    return {
        CashKind.PAID_IN: translate("ShiftCash", "Cash that comes in without a sale."),
        CashKind.PAID_OUT: translate("ShiftCash", "Cash that is spent from the drawer."),
        CashKind.DROP: translate("ShiftCash", "Takings that go from the drawer into the safe."),
    }[kind]
