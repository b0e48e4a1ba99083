"""After the sale: how it was paid, the change in the largest letters, and thanks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.tender_words import sale_tenders
from pos_core.sale import Sale

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_WIDTH = 560


class PaidView(QWidget):
    """One card in the middle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        card = Card(self)
        card.setFixedWidth(_WIDTH)
        self.thanks = Text(kind="total", tone="brand", parent=card, wrap=True, align=_MIDDLE)
        self._label = Text(kind="title", tone="muted", parent=card, align=_MIDDLE)
        self.change = Text(kind="hero", parent=card, align=_MIDDLE)
        self.figures = FigureTable(card)
        column = QVBoxLayout(card)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(12)
        for widget in (self.thanks, self._label, self.change):
            column.addWidget(widget)
        column.addSpacing(12)
        column.addWidget(self.figures)
        around = QHBoxLayout(self)
        around.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)

    def show_sale(self, sale: Sale) -> None:
        """Show what was due, how it was paid, and what goes back now."""
        change = sale.payments[-1].change
        self.thanks.setText(self.tr("Thank you!"))
        self._label.setText(self.tr("Your change") if change else self.tr("Paid"))
        self.change.setText(figures.money(change or sale.due))
        self.change.setAccessibleName(f"{self._label.text()}: {self.change.text()}")
        rows = [Figure(self.tr("Total"), figures.money(sale.due), "title")]
        if sale.rounding:
            rounding = figures.money(sale.rounding)
            rows.insert(0, Figure(self.tr("Rounding"), rounding, "title"))
        rows += [Figure(words, amount, "title") for words, amount in sale_tenders(sale)]
        self.figures.show_figures(tuple(rows))
