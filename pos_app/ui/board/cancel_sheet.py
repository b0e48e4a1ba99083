"""Giving up an order from elsewhere: whoever ordered is told why."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui.board.card_words import card_words
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.page.reason import ReasonField
from pos_core.board import BoardOrder


class BoardCancelSheet(Sheet):
    """After `confirmed`, `reason` says why."""

    def __init__(self, entry: BoardOrder, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order_id = entry.order_id
        self.why = ReasonField(self, self._usual())
        card = card_words(entry, language)
        for dish, _under in card.lines:
            self.body.addWidget(Text(dish, kind="note", tone="muted", parent=self, wrap=True))
        warning = Text(tone="bad", parent=self, wrap=True)
        warning.setText(self.tr("The kitchen has begun with it and is told to stop."))
        warning.setVisible(bool(entry.kitchen))
        self.body.addWidget(warning)
        self.body.addWidget(Text(self.tr("Reason"), kind="strong", parent=self))
        self.body.addWidget(self.why)
        self.body.addStretch(1)
        title = self.tr("Cancel order {number}?").replace("{number}", entry.order.number)
        self.entitle(title, self.tr("Whoever ordered is told the reason."))
        self.confirm.setText(self.tr("Cancel the order"))
        self.name_cancel(self.tr("Keep it"))
        self.why.changed.connect(self._on_changed)
        self.why.accepted.connect(self._on_accepted)
        self._on_changed()

    @property
    def reason(self) -> str:
        """What was chosen or typed."""
        return self.why.reason

    def first_focus(self) -> QWidget:
        """Begin with the reason."""
        return self.why.field

    def _usual(self) -> tuple[str, ...]:
        return (
            self.tr("Sold out"),
            self.tr("Too much to do"),
            self.tr("We are closing"),
            self.tr("Customer asked for it"),
        )

    @Slot()
    def _on_changed(self) -> None:
        self.confirm.setEnabled(bool(self.reason))
