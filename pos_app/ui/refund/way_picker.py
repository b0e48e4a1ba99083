"""By which way the money goes back: as it was paid, in cash, or into other goods."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.theme.look import Look
from pos_core.tender import Tender

WAYS: dict[str, Tender | None] = {
    "refund.as_paid": None,
    "refund.cash": Tender.CASH,
    "refund.exchange": Tender.EXCHANGE,
    "paper.cash": Tender.CASH,
    "paper.exchange": Tender.EXCHANGE,
}


class WayPicker(QWidget):
    """`chosen` says that another way holds; `way` is it."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None, noun: str = "refund") -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._ids = [each for each in WAYS if each.startswith(f"{noun}.")]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Look.of_app().tokens.size.gap)
        for at, _ in enumerate(self._ids):
            button = Button(role="chip", parent=self)
            self._group.addButton(button, at)
            row.addWidget(button, 1)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._on_clicked)
        self.retranslate()

    @property
    def way(self) -> Tender | None:
        """The tender to use first; None is as it was paid."""
        return WAYS[self._ids[self._group.checkedId()]]

    def choose(self, command_id: str) -> bool:
        """The way of that command; False when it is none of these."""
        if command_id not in self._ids:
            return False
        self._group.button(self._ids.index(command_id)).setChecked(True)
        self.chosen.emit()
        return True

    def begin(self) -> None:
        """The first way again; says nothing."""
        self._group.button(0).setChecked(True)

    def retranslate(self) -> None:
        """Words and keys."""
        for at, command_id in enumerate(self._ids):
            button = self._group.button(at)
            assert isinstance(button, Button)
            button.setText(text_of(command(command_id)))
            button.set_key(key_of(command(command_id)))

    @Slot(int)
    def _on_clicked(self, _at: int) -> None:
        self.chosen.emit()
