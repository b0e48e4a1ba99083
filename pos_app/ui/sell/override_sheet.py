"""Another price than the menu's for one line, and why."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.keypad import Keypad
from pos_app.ui.kit.money_field import MoneyField
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.page.reason import ReasonField
from pos_app.ui.theme.fonts import font
from pos_core.line import OrderLine
from pos_core.money import Money


class OverrideSheet(Sheet):
    """After `confirmed`, `price` is for one of it and `reason` says why."""

    def __init__(
        self,
        line: OrderLine,
        reasons: tuple[str, ...],
        parent: QWidget | None = None,
        *,
        thousands: bool = False,
    ) -> None:
        super().__init__(parent)
        self._menu = line.list_price if line.list_price is not None else line.unit_price
        currency = self._menu.currency
        self.field = MoneyField(currency, figures.plain_money, self, thousands=thousands)
        self.field.setFont(font("total"))
        self.field.setProperty("room", "large")
        self.field.setPlaceholderText(figures.plain_money(self._menu))
        self.field.setAccessibleName(self.tr("New price"))
        self._note = FieldNote(self)
        self.why = ReasonField(self, reasons or self._usual())
        self.menu = Button(role="plain", icon="undo", parent=self)
        self.menu.setText(self.tr("Back to the menu's price"))
        self.menu.setVisible(line.list_price is not None)
        keypad = Keypad("00" if currency.exponent else "000", self)
        keypad.aim_at(self.field)
        for part in (self.field, self._note, self.why, self.menu):
            self.body.addWidget(part)
        self.body.addWidget(keypad, 1)
        menu = self.tr("The menu says {price}.").replace("{price}", figures.money(self._menu))
        self.entitle(self.tr("Price of {name}").replace("{name}", line.name), menu)
        self.field.amount_changed.connect(self._on_changed)
        self.field.accepted.connect(self._on_accepted)
        self.why.changed.connect(self._on_changed)
        self.why.accepted.connect(self._on_accepted)
        self.menu.clicked.connect(self._on_menu)
        self._on_changed()

    @property
    def price(self) -> Money | None:
        """What was typed."""
        return self.field.amount

    @property
    def reason(self) -> str:
        """What was chosen or typed."""
        return self.why.reason

    def first_focus(self) -> QWidget:
        """Begin with the price."""
        return self.field

    def _usual(self) -> tuple[str, ...]:
        return (
            self.tr("Price agreed"),
            self.tr("Wrong on the menu"),
            self.tr("Damaged"),
            self.tr("Other size"),
        )

    @Slot()
    def _on_changed(self) -> None:
        price = self.price
        back = price == self._menu
        self.confirm.setEnabled(price is not None and (back or bool(self.reason)))
        words = self.tr("Set price")
        self.confirm.setText(f"{words}   {figures.money(price)}" if price is not None else words)
        needs = price is not None and not back and not self.reason
        self._note.hint(self.tr("Choose or write why.") if needs else "")

    @Slot()
    def _on_accepted(self) -> None:
        """Enter in the price goes on to the reason, when that is missing."""
        if self.confirm.isEnabled():
            self.confirmed.emit()
        elif self.price is not None:
            self.why.field.setFocus()

    @Slot()
    def _on_menu(self) -> None:
        self.field.set_amount(self._menu)
        self.confirmed.emit()
