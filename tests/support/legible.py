"""Finds words that a window shows shortened or cut off: a look at every text it paints.

Texts that widgets paint themselves are heard of on their way to the painter; labels, fields, boxes
and tables of Qt's own are measured where they stand.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QRadioButton,
    QTableView,
    QWidget,
)

_SLACK = 1
_FIELD_EDGE = 28
_BOX_EDGE = 26 + 36
_SOLID = (QAbstractButton, QLabel, QLineEdit, QComboBox)


@dataclass(frozen=True, slots=True)
class Cut:
    """Words that are not shown whole; `painter` is the module or class that shows them."""

    painter: str
    words: str
    shown: str

    def __str__(self) -> str:
        return f"{self.painter}: “{self.words}” is {self.shown}"


def cuts_of(window: QWidget) -> list[Cut]:
    """Everything the window shows shortened, cut off or one on the other, as it stands there."""
    found: list[Cut] = []
    with _listening(found):
        window.grab()
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window):
            found += _cuts_at(widget, window)
    return sorted(set(found), key=str)


def _cuts_at(widget: QWidget, window: QWidget) -> Iterator[Cut]:
    for kind, measure in _MEASURES.items():
        if isinstance(widget, kind):
            yield from measure(widget)
    if isinstance(widget, _SOLID) and not isinstance(widget.parent(), QComboBox):
        yield from _out_of_sight(widget, window)
        yield from _covered(widget)


def _label(label: QLabel) -> Iterator[Cut]:
    if not label.text():
        return
    if label.wordWrap():
        if label.heightForWidth(label.width()) > label.height() + _SLACK:
            yield Cut(_name(label), label.text(), f"cut to {_size(label.size())}")
    elif label.sizeHint().width() > label.width() + _SLACK:
        yield Cut(_name(label), label.text(), f"cut to {_size(label.size())}")


def _field(field: QLineEdit) -> Iterator[Cut]:
    if isinstance(field.parent(), QComboBox):
        return
    words = field.placeholderText() if not field.text() else ""
    words = field.text() if field.isReadOnly() else words
    margins = field.textMargins()
    room = field.width() - _FIELD_EDGE - margins.left() - margins.right()
    if field.fontMetrics().horizontalAdvance(words) > room + _SLACK:
        yield Cut(_name(field), words, f"too long for a field of {field.width()}")


def _box(box: QComboBox) -> Iterator[Cut]:
    words = box.currentText()
    if box.fontMetrics().horizontalAdvance(words) > box.width() - _BOX_EDGE + _SLACK:
        yield Cut(_name(box), words, f"too long for a box of {box.width()}")


def _tick(button: QAbstractButton) -> Iterator[Cut]:
    if button.sizeHint().width() > button.width() + _SLACK:
        yield Cut(_name(button), button.text(), f"cut to {button.width()}")


def _table(table: QTableView) -> Iterator[Cut]:
    model = table.model()
    for row in range(min(model.rowCount(), 40)):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            wanted, room = table.sizeHintForIndex(index), table.visualRect(index)
            if room.isValid() and wanted.width() > room.width() + _SLACK:
                yield Cut(_name(table), str(index.data()), f"cut to {room.width()}")


def _header(header: QHeaderView) -> Iterator[Cut]:
    if header.orientation() is not Qt.Orientation.Horizontal or header.model() is None:
        return
    for at in range(header.count()):
        if header.sectionSizeFromContents(at).width() > header.sectionSize(at) + _SLACK:
            words = header.model().headerData(at, Qt.Orientation.Horizontal)
            yield Cut(_name(header), str(words), f"cut to {header.sectionSize(at)}")


_MEASURES: dict[type[QWidget], Callable[[Any], Iterator[Cut]]] = {
    QLabel: _label,
    QLineEdit: _field,
    QComboBox: _box,
    QCheckBox: _tick,
    QRadioButton: _tick,
    QTableView: _table,
    QHeaderView: _header,
}


def _out_of_sight(widget: QWidget, window: QWidget) -> Iterator[Cut]:
    """Beyond the edge of something around it that cannot be scrolled there."""
    at, upright = widget, True
    whole = QRect(QPoint(), widget.size())
    while at is not window and (around := at.parentWidget()) is not None:
        whole.translate(at.pos())
        if isinstance(around.parent(), QAbstractScrollArea):
            upright = False  # the rest can be scrolled to
        room = around.rect()
        wide = room.left() <= whole.left() and whole.right() <= room.right()
        high = room.top() <= whole.top() and whole.bottom() <= room.bottom()
        if not wide or (upright and not high):
            yield Cut(_name(widget), _words(widget), f"out of {type(around).__name__}")
            return
        at = around


def _covered(widget: QWidget) -> Iterator[Cut]:
    """One thing to read or touch on another, side by side in the same place."""
    parent = widget.parentWidget()
    if parent is None or not _words(widget):
        return
    for other in parent.children():
        if (
            isinstance(other, _SOLID)
            and other is not widget
            and not other.isHidden()
            and _words(other)
            and widget.geometry().adjusted(1, 1, -1, -1).intersects(other.geometry())
        ):
            yield Cut(_name(widget), _words(widget), f"on “{_words(other)}”")


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return widget.accessibleName()


def _name(widget: QWidget) -> str:
    owner = widget.parentWidget()
    while owner is not None and not type(owner).__module__.startswith("pos_app"):
        owner = owner.parentWidget()
    return f"{type(owner).__module__}.{type(owner).__name__}"


def _size(size: QSize) -> str:
    return f"{size.width()} x {size.height()}"


@contextmanager
def _listening(found: list[Cut]) -> Iterator[None]:
    """Hear of every text on its way to a painter."""
    shorten, draw = QFontMetrics.elidedText, QPainter.drawText

    def shortening(metrics: QFontMetrics, text: str, *rest: Any) -> str:
        shown = shorten(metrics, text, *rest)
        module, may = _caller()
        if shown != text and not may:
            found.append(Cut(module, text, f"shown as “{shown}”"))
        return shown

    def drawing(painter: QPainter, *given: Any) -> Any:
        if isinstance(given[0], QRect | QRectF) and isinstance(given[-1], str):
            room, flags, text = QRectF(given[0]), int(given[1]), given[-1]
            wanted = painter.boundingRect(room, flags, text.rstrip())
            (module, may), wraps = _caller(), flags & Qt.TextFlag.TextWordWrap
            if wanted.width() > room.width() + _SLACK and not may:
                found.append(Cut(module, text, f"cut to {room.width():.0f}"))
            elif wraps and wanted.height() > room.height() + _SLACK:
                found.append(Cut(module, text, f"cut to a height of {room.height():.0f}"))
        return draw(painter, *given)

    given = (QFontMetrics, "elidedText", shortening), (QPainter, "drawText", drawing)
    for owner, name, method in given:
        setattr(owner, name, method)
    try:
        yield
    finally:
        setattr(QFontMetrics, "elidedText", shorten)  # noqa: B010 (mypy will not have it otherwise)
        setattr(QPainter, "drawText", draw)  # noqa: B010


def _caller() -> tuple[str, bool]:
    """The module of the product that is painting, and whether its widget may shorten words."""
    frame = sys._getframe(2)
    widget = frame.f_locals.get("self")
    may = isinstance(widget, QWidget) and bool(widget.property("shortens"))
    return str(frame.f_globals["__name__"]), may
