"""What goods that came back are worth and nobody has spent: each with a way to have it in cash."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.ui import format as figures
from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_core.money import Money

SHOWN = 3


class Credits(QWidget):
    """Hidden while there is nothing to spend. `wanted` carries the number to pay out."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: Mapping[str, Money] = {}
        self._title = Text(kind="strong", parent=self)
        self._buttons = [Button(icon="cash", parent=self) for _ in range(SHOWN)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        for button in self._buttons:
            column.addWidget(button)
            button.clicked.connect(self._on_pressed)

    def show_open(self, worth: Mapping[str, Money]) -> None:
        """What is open now, by the refund's number."""
        self._open = dict(list(worth.items())[:SHOWN])
        self.retranslate()

    def retranslate(self) -> None:
        """Every word of it."""
        self.setVisible(bool(self._open))
        self._title.setText(self.tr("Exchange still open: pay it out in cash?"))
        rows = list(self._open.items())
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(rows))
            if at < len(rows):
                number, worth = rows[at]
                button.setText(f"{number}  {figures.money(worth)}")
                button.set_key(key_of(command("refund.pay_out")) if at == 0 else "")
                button.setAccessibleName(f"{text_of(command('refund.pay_out'))} {number}")

    def press_first(self) -> None:
        """What the key does: the one that has waited longest."""
        if self._open:
            self.wanted.emit(next(iter(self._open)))

    @Slot()
    def _on_pressed(self) -> None:
        at = self._buttons.index(self.sender())  # type: ignore[arg-type]
        self.wanted.emit(list(self._open)[at])
