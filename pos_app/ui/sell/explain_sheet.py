"""How the total came about, sentence by sentence, for a guest who asks."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Rule, Text
from pos_app.ui.sell.explain_words import Sentence, explained
from pos_core.order import Order
from pos_core.pricing import Priced


class ExplainSheet(Sheet):
    """Only tells; closes by Esc, Enter or its one button."""

    def __init__(
        self, order: Order, priced: Priced, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        title = self.tr("How {number} adds up").replace("{number}", order.number)
        self.entitle(title, self.tr("Every figure, in the order it was worked out."))
        self.sentences = explained(order, priced, language)
        for sentence in self.sentences:
            if sentence.strong:
                self.body.addWidget(Rule(self))
            self.body.addWidget(_Row(sentence, self))
        self.body.addStretch(1)
        self.hide_confirm()

    def first_focus(self) -> QWidget:
        """Its one button."""
        return self.findChildren(Button)[0]


class _Row(QWidget):
    def __init__(self, sentence: Sentence, parent: QWidget) -> None:
        super().__init__(parent)
        kind = "strong" if sentence.strong else "body"
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(sentence.what, kind=kind, parent=self, wrap=True))
        if sentence.why:
            words.addWidget(Text(sentence.why, kind="note", tone="muted", parent=self, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 10, 2)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(Text(sentence.amount, kind="strong", parent=self))
        spoken = (sentence.what, sentence.why, sentence.amount)
        self.setAccessibleName(", ".join(part for part in spoken if part))
