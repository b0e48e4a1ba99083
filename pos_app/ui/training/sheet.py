"""Asks before the till is changed over: into training, or back to the shop's own till."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text


class TrainingSheet(Sheet):
    """`leaving` is True while training; what will and what will not happen is said in words."""

    def __init__(self, *, leaving: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if leaving:
            self.entitle(self.tr("Leave training?"))
            said = [
                self.tr("Everything practised is thrown away."),
                self.tr("The shop's own till comes back with its order as it was."),
            ]
            self.confirm.setText(self.tr("Back to the shop"))
        else:
            self.entitle(self.tr("Practise in training?"))
            said = [
                self.tr("The same products, prices, people and PINs, but nothing counts."),
                self.tr("No sale is in a report, no drawer opens, and each paper says TRAINING."),
                self.tr("The open order waits as it is. A restart ends the training."),
            ]
            self.confirm.setText(self.tr("Begin training"))
        for words in said:
            self.body.addWidget(Text(words, parent=self, wrap=True))
        self.body.addStretch(1)
