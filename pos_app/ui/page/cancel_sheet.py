"""Giving up an order that somebody may miss: what is in it, and why it is given up."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.text import Text
from pos_app.ui.order_words import called_in_full, line_words
from pos_app.ui.page.why_sheet import WhySheet
from pos_core.order import Order, has_been_sent

translate = QCoreApplication.translate
_LINES_SHOWN = 6


class CancelSheet(WhySheet):
    """Whether it was made is asked only where the kitchen has begun with it."""

    def __init__(
        self,
        order: Order,
        reasons: tuple[str, ...],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(reasons or _usual(), parent)
        sent = has_been_sent(order)
        for words in self._contents(order, language):
            self.body.addWidget(Text(words, kind="note", tone="muted", parent=self, wrap=True))
        warning = Text(tone="bad", parent=self, wrap=True)
        warning.setText(self.tr("The kitchen has begun with it and is told to stop."))
        warning.setVisible(sent)
        self.made.setVisible(sent)
        self.body.addWidget(warning)
        self.ask_below()
        title = self.tr("Cancel order {number}?").replace("{number}", called_in_full(order))
        total = self.tr("{total}, not paid").replace("{total}", figures.money(order.price().total))
        self.entitle(title, total)
        self.confirm.setText(self.tr("Cancel the order"))
        self.name_cancel(self.tr("Keep it"))

    def _contents(self, order: Order, language: str) -> list[str]:
        shown = [line_words(line, language) for line in order.lines[:_LINES_SHOWN]]
        more = len(order.lines) - len(shown)
        return [*shown, self.tr("and %n more line(s)", "", more)] if more else shown


def _usual() -> tuple[str, ...]:
    return (
        translate("CancelSheet", "Guest changed their mind"),
        translate("CancelSheet", "Guest left"),
        translate("CancelSheet", "Wrong order"),
        translate("CancelSheet", "Sold out"),
    )
