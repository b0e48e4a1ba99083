"""Why: the usual reasons to tap, and a line to write another one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.theme.look import Look
from pos_core.drawer import LONGEST_REASON
from pos_core.shift_cash import CashKind

translate = QCoreApplication.translate
_A_ROW = 2
_MOST = 6


class ReasonField(QWidget):
    """`changed` says that the reason reads differently; `accepted` that Enter was pressed."""

    changed = Signal()
    accepted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        gap = Look.of_app().tokens.size.gap
        self.line = QLineEdit(self)
        self.line.setMaxLength(LONGEST_REASON)
        self.line.setAccessibleName(self.tr("Reason"))
        self._chips: list[Button] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(gap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addLayout(self._grid)
        column.addWidget(self.line)
        self.line.textChanged.connect(self.changed)
        self.line.returnPressed.connect(self.accepted)

    @property
    def reason(self) -> str:
        """What stands there, without blanks around it."""
        return self.line.text().strip()

    def offer(self, reasons: Sequence[str], hint: str) -> None:
        """The reasons to tap, and what the empty line says."""
        self.line.setPlaceholderText(hint)
        if [chip.words for chip in self._chips] == list(reasons[:_MOST]):
            return
        for chip in self._chips:
            self._grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [Button(reason, parent=self) for reason in reasons[:_MOST]]
        for at, chip in enumerate(self._chips):
            chip.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            chip.clicked.connect(self._on_chip)
            self._grid.addWidget(chip, at // _A_ROW, at % _A_ROW)

    @Slot()
    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, Button):
            self.line.setText(chip.words)
            self.line.setFocus()


def usual_cash_reasons(kind: CashKind) -> tuple[str, ...]:
    """What cash is moved for in most shops, in the language of the screen."""
    match kind:
        case CashKind.PAID_IN:
            return (
                translate("ShiftReason", "Small change"),
                translate("ShiftReason", "Float topped up"),
            )
        case CashKind.PAID_OUT:
            return (
                translate("ShiftReason", "Ice"),
                translate("ShiftReason", "Supplies"),
                translate("ShiftReason", "Delivery"),
                translate("ShiftReason", "Tips paid out"),
            )
        case CashKind.DROP:
            return (
                translate("ShiftReason", "Large notes"),
                translate("ShiftReason", "Handed to the manager"),
            )


def usual_off_reasons() -> tuple[str, ...]:
    """Why a drawer is over or short in most shops."""
    return (
        translate("ShiftReason", "Wrong change given"),
        translate("ShiftReason", "A sale was not rung up"),
        translate("ShiftReason", "No small change"),
        translate("ShiftReason", "Not known"),
    )
