"""The rows of a table's panel: one view, as many lines a row as its dishes need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pos_app.ui.tables.things import Thing
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look

THING = int(Qt.ItemDataRole.UserRole) + 1
_ANY = QModelIndex()
_PAD, _GAP, _LEAST = 10, 2, 48
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
_WRAP = int(Qt.TextFlag.TextWordWrap) | _LEFT


class ThingModel(QAbstractListModel):
    """The things of one table."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.things: tuple[Thing, ...] = ()

    def show(self, things: Sequence[Thing]) -> None:
        """Exactly these; a row that stays is only told what changed."""
        before, now = self.things, tuple(things)
        if before == now:
            return
        if [_identity(each) for each in before] != [_identity(each) for each in now]:
            self.beginResetModel()  # few rows, and their heights change with them
            self.things = now
            self.endResetModel()
            return
        self.things = now
        self.dataChanged.emit(self.index(0), self.index(len(now) - 1))
        self.layoutChanged.emit()

    def row_of(self, kind: str, key: str) -> int:
        """The row of a thing; -1 when it is not there."""
        return next((i for i, t in enumerate(self.things) if (t.kind, t.key) == (kind, key)), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ANY) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self.things)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """The thing, its title, and what a screen reader says."""
        row = index.row()
        if not 0 <= row < len(self.things):
            return None
        thing = self.things[row]
        roles = {
            THING: thing,
            int(Qt.ItemDataRole.DisplayRole): thing.title,
            int(Qt.ItemDataRole.AccessibleTextRole): thing.spoken,
        }
        return roles.get(int(role))


def _identity(thing: Thing) -> tuple[str, str]:
    return thing.kind, thing.key


class ThingDelegate(QStyledItemDelegate):
    """Title and figure, how it stands in its tone, and what is in it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its words in the width of the list."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 300
        thing: Thing = index.data(THING)
        height = sum(part.height + _GAP for part in _texts(thing, width - 2 * _PAD))
        return QSize(width, max(_LEAST, height + 2 * _PAD))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """A bar in the tone of what is urgent, and the words."""
        thing: Thing = index.data(THING)
        colours = Look.of_app().colours
        area = option.rect.adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colours.brand_soft))
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 10, 10)
        else:
            painter.setPen(QColor(colours.line))
            painter.drawLine(area.bottomLeft(), area.bottomRight())
        if thing.act and thing.tone != "muted":
            painter.fillRect(
                QRect(area.left() + 1, area.top() + _PAD, 4, area.height() - 2 * _PAD),
                QColor(getattr(colours, thing.tone)),
            )
        inside = area.adjusted(_PAD, _PAD - 1, -_PAD, 0)
        top = inside.top()
        painter.setFont(font("strong"))
        painter.setPen(QColor(colours.ink))
        painter.drawText(inside, _RIGHT, thing.figure)
        for part in _texts(thing, option.rect.width() - 2 * _PAD):
            painter.setFont(font(part.kind))
            painter.setPen(QColor(getattr(colours, part.tone)))
            room = QRect(inside.left(), top, part.width, part.height)
            painter.drawText(room, _WRAP, part.words)
            top += part.height + _GAP
        painter.restore()


class _Part(NamedTuple):
    """Words with their font and role of colour, and the room they take."""

    words: str
    kind: str
    tone: str
    width: int
    height: int


def _texts(thing: Thing, room: int) -> list[_Part]:
    """What a row says, from the top; the title keeps clear of the figure."""
    taken = QFontMetrics(font("strong")).horizontalAdvance(thing.figure) + _PAD
    parts = [_part(thing.title, "strong", "ink", room - taken)]
    if thing.state:
        parts.append(_part(thing.state, "note", thing.tone, room))
    if thing.note:
        parts.append(_part(thing.note, "note", "muted", room))
    return parts


def _part(words: str, kind: str, tone: str, width: int) -> _Part:
    whole = QFontMetrics(font(kind)).boundingRect(QRect(0, 0, width, 10_000), _WRAP, words)
    return _Part(words, kind, tone, width, whole.height())


class ThingList(QListView):
    """One of them is chosen; the panel's buttons are about it."""

    def __init__(self, model: ThingModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._delegate = ThingDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def choose(self, row: int) -> None:
        """Make this row the chosen one."""
        self.setCurrentIndex(self.model().index(row, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows have other heights."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
