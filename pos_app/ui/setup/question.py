"""Yes or no, and what to do after either: did the page come out, did the drawer open?"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text


class Question(QWidget):
    """`ask` shows it afresh; an answer is followed by its words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._after_yes = self._after_no = ""
        self._text = Text(kind="strong", parent=self, wrap=True)
        self.yes = Button(role="chip", parent=self)
        self.no = Button(role="chip", parent=self)
        self.said = Text(tone="muted", parent=self, wrap=True)
        row = QHBoxLayout()
        row.addWidget(self._text, 1)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 8)
        column.addLayout(row)
        column.addWidget(self.said)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self._on_no)
        self._name()

    def entitle(self, question: str, after_yes: str, after_no: str) -> None:
        """What is asked, and the words after either answer."""
        self._text.setText(question)
        self._after_yes, self._after_no = after_yes, after_no

    def ask(self) -> None:
        """Show it without an answer."""
        self._answer(self.yes, "", "muted")
        self.yes.setChecked(False)
        self.show()
        self.yes.setFocus()

    def _answer(self, button: Button, words: str, tone: str) -> None:
        self.yes.setChecked(button is self.yes)
        self.no.setChecked(button is self.no)
        self.said.set_tone(tone)
        self.said.setText(words)

    def _name(self) -> None:
        self.yes.setText(self.tr("Yes"))
        self.no.setText(self.tr("No"))

    @Slot()
    def _on_yes(self) -> None:
        self._answer(self.yes, self._after_yes, "good")

    @Slot()
    def _on_no(self) -> None:
        self._answer(self.no, self._after_no, "warn")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)
