"""Paints a list of names to choose from: the chosen one on a soft ground, ringed for the keys."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look

_PAD = 14
_ROUND = 10
_ROLES = ("ink", "faint", "brand", "brand_soft", "focus")
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class NameDelegate(QStyledItemDelegate):
    """One name a row, a finger high; `height` for long lists that should stay in sight."""

    def __init__(self, parent: QObject, height: int = 0) -> None:
        super().__init__(parent)
        self._height = height or Look.of_app().tokens.size.touch
        self._look = Look.of_app()
        self._ink: dict[str, QColor] = {}
        self._look.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        self._ink = {name: QColor(getattr(self._look.colours, name)) for name in _ROLES}

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, ring, name."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        area = option.rect.adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(self._ink["brand_soft"])
            painter.drawRoundedRect(area, _ROUND, _ROUND)
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._ink["focus"], 2))
                painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        painter.setFont(font("strong" if chosen else "body"))
        usable = bool(option.state & QStyle.StateFlag.State_Enabled)
        painter.setPen(self._ink["brand" if chosen else "ink" if usable else "faint"])
        name = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painter.drawText(area.adjusted(_PAD, 0, -_PAD, 0), _LEFT, name)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height of a button."""
        return QSize(option.rect.width(), self._height)
