"""Giving up an order that somebody may miss: what is in it, and why it is given up."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.order_words import called_in_full, line_words
from pos_app.ui.page.made import MadeField
from pos_app.ui.page.reason import ReasonField
from pos_core.order import Order, has_been_sent

_LINES_SHOWN = 6


class CancelSheet(Sheet):
    """After `confirmed`, `reason` says why, and `waste` whether it was made already."""

    def __init__(
        self,
        order: Order,
        reasons: tuple[str, ...],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.why = ReasonField(self, reasons or self._usual())
        self.made = MadeField(self)
        self.made.setVisible(has_been_sent(order))
        warning = Text(tone="bad", parent=self, wrap=True)
        warning.setText(self.tr("The kitchen has begun with it and is told to stop."))
        warning.setVisible(has_been_sent(order))
        for words in self._contents(order, language):
            self.body.addWidget(Text(words, kind="note", tone="muted", parent=self, wrap=True))
        self.body.addWidget(warning)
        self.body.addWidget(Text(self.tr("Reason"), kind="strong", parent=self))
        self.body.addWidget(self.why)
        self.body.addWidget(self.made)
        self.body.addStretch(1)
        title = self.tr("Cancel order {number}?").replace("{number}", called_in_full(order))
        total = self.tr("{total}, not paid").replace("{total}", figures.money(order.price().total))
        self.entitle(title, total)
        self.confirm.setText(self.tr("Cancel the order"))
        self.name_cancel(self.tr("Keep it"))
        self.why.changed.connect(self._on_changed)
        self.why.accepted.connect(self._on_accepted)
        self._on_changed()

    @property
    def waste(self) -> bool:
        """True when what the kitchen made is thrown away."""
        return self.made.waste

    @property
    def reason(self) -> str:
        """What was chosen or typed."""
        return self.why.reason

    def first_focus(self) -> QWidget:
        """Begin with the reason."""
        return self.why.field

    def _usual(self) -> tuple[str, ...]:
        return (
            self.tr("Guest changed their mind"),
            self.tr("Guest left"),
            self.tr("Wrong order"),
            self.tr("Sold out"),
        )

    def _contents(self, order: Order, language: str) -> list[str]:
        shown = [line_words(line, language) for line in order.lines[:_LINES_SHOWN]]
        more = len(order.lines) - len(shown)
        return [*shown, self.tr("and %n more line(s)", "", more)] if more else shown

    @Slot()
    def _on_changed(self) -> None:
        self.confirm.setEnabled(bool(self.reason))

    @Slot()
    def _on_accepted(self) -> None:
        if self.confirm.isEnabled():
            self.confirmed.emit()
