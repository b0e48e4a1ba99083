"""Why something is given: one of the shop's usual reasons, or a few words of one's own."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pos_app.ui.kit.chip_bar import ChipBar
from pos_app.ui.theme.look import Look
from pos_core.line import LONGEST_REASON

_OTHER = "other…"


class ReasonPicker(QWidget):
    """`reasons` are the shop's; without any the usual ones of the language are offered."""

    def __init__(self, reasons: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reasons = reasons or self._usual()
        self._chips = ChipBar(self)
        self.own = QLineEdit(self)
        self.own.setMaxLength(LONGEST_REASON)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.of_app().tokens.size.gap)
        column.addWidget(self._chips)
        column.addWidget(self.own)
        self._chips.fill(
            [
                ("", self.tr("No reason"), ""),
                *((reason, reason, "") for reason in self._reasons),
                (_OTHER, self.tr("Other…"), ""),
            ]
        )
        self.own.setPlaceholderText(self.tr("Reason in a few words"))
        self.own.setAccessibleName(self.tr("Reason"))
        self._chips.setAccessibleName(self.tr("Reasons"))
        self._chips.chosen.connect(self._on_chosen)
        self.own.hide()

    @property
    def reason(self) -> str:
        """The reason chosen or typed; empty for none."""
        return self.own.text().strip() if self._chips.current == _OTHER else self._chips.current

    def show_reason(self, reason: str) -> None:
        """Begin with this one; what is not on the list is written out."""
        known = not reason or reason in self._reasons
        self._chips.select(reason if known else _OTHER)
        self.own.setText("" if known else reason)
        self.own.setVisible(not known)

    def _usual(self) -> tuple[str, ...]:
        return (
            self.tr("Regular guest"),
            self.tr("Staff"),
            self.tr("Late or wrong"),
            self.tr("Damaged"),
            self.tr("Promotion"),
        )

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self.own.setVisible(key == _OTHER)
        if key == _OTHER:
            self.own.setFocus()
