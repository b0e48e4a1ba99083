"""Why something is done: one of a few usual reasons, or a few words of one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.theme.look import Look

LONGEST_REASON = 80
_COLUMNS = 2


class ReasonField(QWidget):
    """`changed` says that `reason` is another one; `accepted` that Enter was pressed in it."""

    changed = Signal()
    accepted = Signal()

    def __init__(self, reasons: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        gap = Look.of_app().tokens.size.gap
        self.field = QLineEdit(self)
        self.field.setMaxLength(LONGEST_REASON)
        self.field.setPlaceholderText(self.tr("Reason in a few words…"))
        self.field.setAccessibleName(self.tr("Reason"))
        self.chips = [Button(words, role="chip", parent=self) for words in reasons]
        grid = QGridLayout()
        grid.setSpacing(gap)
        for at, chip in enumerate(self.chips):
            chip.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            chip.clicked.connect(self._on_chip)
            grid.addWidget(chip, at // _COLUMNS, at % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(gap)
        column_of_all.addLayout(grid)
        column_of_all.addWidget(self.field)
        self.field.textChanged.connect(self._on_text_changed)
        self.field.returnPressed.connect(self.accepted)

    @property
    def reason(self) -> str:
        """What was chosen or typed."""
        return self.field.text().strip()

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        for chip in self.chips:
            chip.setChecked(chip.words == text.strip())
        self.changed.emit()

    @Slot()
    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, Button):
            self.field.setText("" if chip.words == self.reason else chip.words)
            self._on_text_changed(self.field.text())
