"""A field for an amount of money: figures go in, the amount stands there as shops write it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_core.money import Currency, Money

_MOST_DIGITS = 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MoneyField(QLineEdit):
    """Typing 2 9 0 0 0 shows `29.000`; cents come in from the right, as on a calculator.

    `show_money` writes an amount without its sign. With `thousands` a typed 185 means 185.000.
    `amount` is None while nothing was typed; `accepted` says that Enter was pressed.
    """

    amount_changed = Signal(object)
    accepted = Signal()

    def __init__(
        self,
        currency: Currency,
        show_money: Callable[[Money], str],
        parent: QWidget | None = None,
        *,
        thousands: bool = False,
    ) -> None:
        super().__init__(parent)
        self._currency = currency
        self._show_money = show_money
        self._thousands = thousands and currency.exponent == 0
        self._figures = ""
        self._whole = False
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    @property
    def amount(self) -> Money | None:
        """What stands in the field, or None."""
        if not self._figures:
            return None
        minor = int(self._figures)
        short = self._thousands and not self._whole and 0 < minor < 1000
        return Money(minor * 1000 if short else minor, self._currency)

    def set_amount(self, amount: Money | None) -> None:
        """Replace what stands there; the next figure typed begins anew behind it."""
        self._figures = str(amount.minor) if amount is not None else ""
        self._whole = amount is not None
        self._show()

    def use(self, currency: Currency, *, thousands: bool) -> None:
        """The currency and shorthand to type in from now on; empties the field."""
        self._currency = currency
        self._thousands = thousands and currency.exponent == 0
        self.set_amount(None)

    def type_figures(self, text: str) -> None:
        """Append figures; a field that was filled in for the cashier starts again."""
        if not (text.isascii() and text.isdigit()):
            return
        before = "" if self._whole else self._figures
        typed = (before + text).lstrip("0") or ("0" if before + text else "")
        if len(typed) > _MOST_DIGITS:
            return
        self._figures, self._whole = typed, False
        self._show()

    def erase_last(self) -> None:
        """Take the last figure away; an amount filled in goes as a whole."""
        self._figures = "" if self._whole else self._figures[:-1]
        self._whole = False
        self._show()

    def erase_all(self) -> None:
        """Empty the field."""
        self.set_amount(None)

    def _show(self) -> None:
        amount = Money(int(self._figures), self._currency) if self._figures else None
        self.setText(self._show_money(amount) if amount is not None else "")
        self.amount_changed.emit(self.amount)

    def event(self, event: QEvent) -> bool:
        """Keys with Ctrl belong to the screen; there is no text here to undo or to select."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if ctrl and not event.matches(QKeySequence.StandardKey.Copy):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures, Backspace, Delete and Enter mean what they say; the rest is for the screen."""
        if event.key() in _ENTER:
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Backspace and not event.modifiers():
            self.erase_last()
        elif event.key() == Qt.Key.Key_Delete:
            self.erase_all()
        elif event.text().isdigit() and not event.modifiers() & _COMMAND:
            self.type_figures(event.text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
        else:
            event.ignore()


_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
