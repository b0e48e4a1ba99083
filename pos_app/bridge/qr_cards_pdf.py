"""The QR cards of tables as a PDF: one page of A6 a table, every stroke a shape and no picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPageSize, QPainter, QPdfWriter

from pos_app.bridge.qr_pattern import qr_rows
from pos_core.qr_card import HEIGHT, WIDTH, CardCode, CardFacts, CardWords, qr_card

_DPI = 600
_PER_MM = _DPI / 25.4
_FAMILY = "Inter"
_SHRINK = 0.94
_SEAM = 0.03
"""How far a row of the code reaches into the next, in modules: viewers show white seams else."""
_MIDDLE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)

Report = Callable[[int, int], bool]
"""Told how many of how many pages are done; False means: stop."""


def cards_pdf(cards: Sequence[CardFacts], title: str, progress: Report) -> bytes | None:
    """The file, None when `progress` said stop. Any thread. Raises `OSError` without memory."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setPageSize(QPageSize(QSizeF(WIDTH, HEIGHT), QPageSize.Unit.Millimeter, "A6"))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError("the PDF cannot be painted")
    try:
        for done, facts in enumerate(cards):
            if not progress(done, len(cards)):
                return None
            if done:
                writer.newPage()
            paint_card(painter, facts, _PER_MM)
    finally:
        painter.end()
    progress(len(cards), len(cards))
    return bytes(buffer.data().data())


def paint_card(painter: QPainter, facts: CardFacts, per_mm: float) -> None:
    """One page, at so many dots a millimetre."""
    for part in qr_card(facts):
        box = part.box
        place = QRectF(box.left * per_mm, box.top * per_mm, box.width * per_mm, box.height * per_mm)
        if isinstance(part, CardCode):
            _paint_code(painter, part, place)
        else:
            _paint_words(painter, part, place, per_mm)


def _paint_code(painter: QPainter, code: CardCode, place: QRectF) -> None:
    """Neighbours in a row are one shape."""
    rows = qr_rows(code.text)
    module = place.width() / len(rows)
    shapes = [
        QRectF(
            place.left() + begin * module,
            place.top() + y * module,
            (end - begin) * module,
            (1 + _SEAM) * module,
        )
        for y, row in enumerate(rows)
        for begin, end in _runs(row)
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawRects(shapes)


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Where dark begins and where it ends."""
    found, begin = [], -1
    for x, dark in enumerate((*row, False)):
        if dark and begin < 0:
            begin = x
        elif not dark and begin >= 0:
            found.append((begin, x))
            begin = -1
    return found


def _paint_words(painter: QPainter, words: CardWords, place: QRectF, per_mm: float) -> None:
    painter.setPen(Qt.GlobalColor.black)
    painter.setFont(fitting(words, place, per_mm))
    painter.drawText(place, _MIDDLE, words.text)


def fitting(words: CardWords, place: QRectF, per_mm: float) -> QFont:
    """The letters of `words`, as much smaller than wanted as the box is too small for them."""
    font = QFont(_FAMILY)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setBold(words.bold)
    size = words.points * per_mm * 25.4 / 72
    while True:
        font.setPixelSize(max(1, round(size)))
        metrics = QFontMetricsF(font)
        fits = metrics.horizontalAdvance(words.text) <= place.width()
        if (fits and metrics.height() <= place.height()) or size < 2:
            return font
        size *= _SHRINK
