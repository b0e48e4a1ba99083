"""Paints one order: number and time, what it came to, how it ended and what became of its receipt.

Fonts and colours are taken from the look when it changes, never while painting.
"""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pos_app.ui.orders.order_model import OrderRole, OrderTexts
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look

ROW_HEIGHT = 64
_PAD = 14
_NUMBER_WIDTH = 128


class OrderDelegate(QStyledItemDelegate):
    """One row of `OrderModel` in two lines: figures above, words below."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._colours: dict[str, QColor] = {}
        self._look.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        names = ("ink", "muted", "good", "bad", "warn", "line", "brand_soft", "focus")
        self._colours = {name: QColor(getattr(self._look.colours, name)) for name in names}

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        area = option.rect.adjusted(2, 2, -2, -2)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours["brand_soft"])
            painter.drawRoundedRect(area, 10, 10)
            if option.state & QStyle.StateFlag.State_HasFocus:
                pen = painter.pen()
                pen.setStyle(Qt.PenStyle.SolidLine)
                pen.setColor(self._colours["focus"])
                pen.setWidth(2)
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 10, 10)
            return
        painter.setPen(self._colours["line"])
        bottom = area.bottom() + 2
        painter.drawLine(area.left() + _PAD, bottom, area.right() - _PAD, bottom)

    def _paint_texts(self, painter: QPainter, area: QRect, texts: OrderTexts) -> None:
        half = area.height() // 2
        upper = QRect(area.left(), area.top(), area.width(), half)
        lower = QRect(area.left(), area.top() + half, area.width(), half)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        void = texts.tone == "bad"
        painter.setFont(font("strong"))
        painter.setPen(self._colours["ink"])
        painter.drawText(upper, left, texts.number)
        painter.setPen(self._colours["muted" if void or texts.tone == "muted" else "ink"])
        painter.drawText(upper, right, texts.total)
        painter.setFont(font("note"))
        painter.setPen(self._colours["muted"])
        painter.drawText(lower, left, f"{texts.time}  ·  {texts.count}")
        painter.setPen(self._colours[texts.tone])
        middle = upper.adjusted(_NUMBER_WIDTH, 0, 0, 0)
        painter.drawText(middle, left, texts.outcome)
        painter.setPen(self._colours[texts.receipt_tone])
        painter.drawText(lower, right, texts.receipt)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground first, then two lines of text."""
        texts = index.data(OrderRole.TEXTS)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        self._paint_texts(painter, option.rect.adjusted(_PAD, 8, -_PAD, -8), texts)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for every row, so that a long list is laid out at once."""
        return QSize(option.rect.width(), ROW_HEIGHT)
