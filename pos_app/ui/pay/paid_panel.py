"""Paid: the change, as large as it goes, until the next guest; shown only for what is on disk."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.tender_words import sale_tenders
from pos_app.ui.theme.icons import pixmap
from pos_app.ui.theme.look import Look
from pos_core.money import Money
from pos_core.sale import Sale

_DRAWING = 56
_TABLE = 380
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class PaidPanel(Card):
    """`next_wanted` asks for the next sale."""

    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        size = self._look.tokens.size
        self._drawing = QLabel(self)
        self._title = Text(kind="title", tone="good", parent=self, align=_MIDDLE)
        self._words = Text(kind="title", tone="muted", parent=self, align=_MIDDLE)
        self._change = Text(kind="hero", parent=self, align=_MIDDLE)
        self._figures = Text(kind="body", tone="muted", parent=self, align=_MIDDLE)
        self._tenders = FigureTable(self)
        self._hint = Text(kind="note", tone="muted", parent=self, align=_MIDDLE, wrap=True)
        self._tenders.setFixedWidth(_TABLE)
        self.next = Button(role="primary", key="Enter", parent=self)
        self.next.clicked.connect(self.next_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.pad, size.pad, size.pad, size.pad)
        column.setSpacing(size.gap)
        column.addStretch(2)
        column.addWidget(self._drawing, 0, _MIDDLE)
        for text in (self._title, self._words, self._change, self._figures):
            column.addWidget(text)
        column.addSpacing(size.gap)
        column.addWidget(self._tenders, 0, _MIDDLE)
        column.addStretch(3)
        column.addWidget(self._hint)
        column.addWidget(self.next)

    @property
    def text(self) -> str:
        """What the panel says, title and change."""
        return f"{self._title.text()} {self._words.text()} {self._change.text()}".strip()

    def show_sale(self, sale: Sale) -> None:
        """The sale that was just written."""
        self._title.setText(self.tr("Paid · {number}").replace("{number}", sale.number))
        gives = sale.payments[-1].gives_back
        self._words.setText(self.tr("Change") if gives else self.tr("Paid in full"))
        self._change.setText(figures.money(sale.payments[-1].change if gives else sale.due))
        self._figures.setText(self._received(sale) if len(sale.payments) == 1 else "")
        several = len(sale.payments) > 1 or bool(sale.tip) or not gives
        rows = tuple(Figure(words, amount) for words, amount in sale_tenders(sale))
        self._tenders.show_figures(rows if several else ())
        self._tenders.setVisible(several)
        self._finish()

    def _received(self, sale: Sale) -> str:
        words = self.tr("{tendered} received for {due}")
        words = words.replace("{tendered}", figures.money(sale.payments[0].tendered))
        return words.replace("{due}", figures.money(sale.due))

    def show_already_paid(self, number: str, total: Money) -> None:
        """Somebody pressed twice: the sale as it was written the first time."""
        self._title.setText(self.tr("Already paid · {number}").replace("{number}", number))
        self._words.setText(self.tr("No money was taken twice. Total:"))
        self._change.setText(figures.money(total))
        self._figures.setText("")
        self._tenders.hide()
        self._finish()

    def _finish(self) -> None:
        self._drawing.setPixmap(
            pixmap("check", self._look.colours.good, _DRAWING, self.devicePixelRatioF())
        )
        self._hint.setText(self.tr("The next scan or any key begins a new sale."))
        self.next.setText(self.tr("New sale"))
        self.setAccessibleName(self.text)
        announce(self, self.text)
