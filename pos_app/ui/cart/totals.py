"""The figures under the cart: what makes up the total, and the total itself, large."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui import format as figures
from pos_app.ui.cart.rows import DOT
from pos_app.ui.kit.announce import announce
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look
from pos_core.frozen import dataclass
from pos_core.money import Money, total
from pos_core.order import Order
from pos_core.pricing import Priced, cash_rounding
from pos_core.tax import TaxMode

_SUM_HEIGHT = 46


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the block: words left, amount right."""

    words: str
    amount: str


class Totals(QWidget):
    """Painted as a whole, so that a scan repaints one widget instead of ten labels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._figures: tuple[Figure, ...] = ()
        self._total = Figure("", "")
        self._step = self._look.tokens.type["body"].line_height + 4
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look.changed.connect(self.update)

    @property
    def total_text(self) -> str:
        """The total as written."""
        return self._total.amount

    def show_order(
        self,
        order: Order | None,
        priced: Priced | None,
        language: str,
        rounding: Money | None = None,
    ) -> None:
        """The figures of this order; an order without lines shows nothing.

        `rounding` is what the next tender adds, None for that of cash.
        """
        before = (len(self._figures), self._total)
        if order is None or priced is None or not order.lines:
            self._figures, self._total = (), Figure(self.tr("Total"), "")
        else:
            rest = priced.total - order.paid
            added = cash_rounding(rest, order.policy) if rounding is None else rounding
            self._figures = tuple(self._parts(order, priced, language, added))
            words = self.tr("Left to pay") if order.payments else self.tr("Total")
            self._total = Figure(words, figures.money(rest + added))
        self.setAccessibleName(f"{self._total.words} {self._total.amount}")
        if len(self._figures) != before[0]:
            self.updateGeometry()
        if self._total != before[1]:
            announce(self, self.accessibleName())
        self.update()

    def _parts(self, order: Order, priced: Priced, language: str, rounding: Money) -> list[Figure]:
        parts = [Figure(self.tr("Subtotal"), figures.money(priced.subtotal))]
        parts += self._discounts(order, priced, language)
        if priced.service:
            parts.append(Figure(self.tr("Service charge"), figures.money(priced.service)))
        for tax in priced.taxes:
            share = figures.percent(tax.rate, language)
            if tax.mode is TaxMode.INCLUSIVE:
                words = self.tr("of which {tax} {rate}")
            else:
                words = self.tr("{tax} {rate}")
            words = words.replace("{tax}", tax.code).replace("{rate}", share)
            parts.append(Figure(words, figures.money(tax.amount)))
        if rounding:
            parts.append(Figure(self.tr("Cash rounding"), figures.money(rounding)))
        if order.payments:
            parts.append(Figure(self.tr("Paid so far"), figures.money(-order.paid)))
        return parts

    def _discounts(self, order: Order, priced: Priced, language: str) -> list[Figure]:
        """Those on lines and the one on the order are two figures: 5 % is 5 % of the rest."""
        on_lines = total((line.discount for line in priced.lines), priced.total.currency)
        on_order = priced.discount - on_lines
        parts = []
        if on_lines:
            parts.append(Figure(self.tr("Discounts on lines"), figures.money(-on_lines)))
        if on_order:
            words = self.tr("Order discount")
            if order.discount is not None and order.discount.rate is not None:
                words = f"{words} {figures.percent(order.discount.rate, language)}"
            if order.discount is not None and order.discount.reason:
                words = f"{words}{DOT}{order.discount.reason}"
            parts.append(Figure(words, figures.money(-on_order)))
        return parts

    @Slot()
    def forget(self) -> None:
        """Show nothing."""
        self.show_order(None, None, "")

    def sizeHint(self) -> QSize:
        """As high as its figures."""
        return QSize(240, len(self._figures) * self._step + _SUM_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Small figures in muted ink, the total in full."""
        colours, width = self._look.colours, self.width()
        painter = QPainter(self)
        painter.setFont(font("body"))
        painter.setPen(QColor(colours.muted))
        metrics = QFontMetrics(font("body"))
        for i, figure in enumerate(self._figures):
            top = i * self._step
            room = width - metrics.horizontalAdvance(figure.amount) - 12
            words = metrics.elidedText(figure.words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(0, top, width, self._step, _LEFT, words)
            painter.drawText(0, top, width, self._step, _RIGHT, figure.amount)
        top = self.height() - _SUM_HEIGHT
        painter.setPen(QColor(colours.ink))
        painter.setFont(font("title"))
        painter.drawText(0, top, width, _SUM_HEIGHT, _LEFT, self._total.words)
        room = width - QFontMetrics(font("title")).horizontalAdvance(self._total.words) - 16
        large = font("total")
        if QFontMetrics(large).horizontalAdvance(self._total.amount) > room:
            large = font("key")
        painter.setFont(large)
        painter.drawText(0, top, width, _SUM_HEIGHT, _RIGHT, self._total.amount)
        painter.end()


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
