"""A sales report as a PDF for the accountant: A4, the tables one below the other, page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTableFormat,
)

from pos_core.money import Money
from pos_core.quantity import Quantity
from pos_core.receipt_words import with_currency
from pos_core.sales_report_layout import cell_text
from pos_core.sales_tables import Cell, ReportTable

_DPI = 144
_FAMILY = "Inter"
_POINTS = 9.5
_FOOT = 40


def write_pdf(
    path: Path, title: str, subtitle: str, tables: Sequence[ReportTable], language: str
) -> None:
    """Write the file. Raises `OSError` when it cannot be written. Any thread."""
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout.Unit.Millimeter)
    document = _document(title, subtitle, tables, language)
    document.documentLayout().setPaintDevice(writer)
    page = writer.pageLayout().paintRectPixels(_DPI)
    body = QSizeF(page.width(), page.height() - _FOOT)
    document.setPageSize(body)
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(f"cannot write {path}")
    try:
        _paint(painter, writer, document, body)
    finally:
        painter.end()


def _paint(painter: QPainter, writer: QPdfWriter, document: QTextDocument, body: QSizeF) -> None:
    pages = document.pageCount()
    for number in range(pages):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * body.height())
        area = QRectF(0, number * body.height(), body.width(), body.height())
        document.drawContents(painter, area)
        painter.restore()
        foot = QRectF(0, body.height(), body.width(), _FOOT)
        painter.setFont(_font(8))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(foot, align, f"{number + 1} / {pages}")


def _document(
    title: str, subtitle: str, tables: Sequence[ReportTable], language: str
) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(_font(_POINTS))
    document.setDocumentMargin(0)
    cursor = QTextCursor(document)
    _heading(cursor, title, 16, 0)
    _heading(cursor, subtitle, 10, 2)
    for table in tables:
        _heading(cursor, table.title, 12, 14)
        _table(cursor, table, language)
        cursor.movePosition(QTextCursor.MoveOperation.End)
    return document


def _heading(cursor: QTextCursor, text: str, points: float, above: int) -> None:
    block = QTextBlockFormat()
    block.setTopMargin(above)
    block.setBottomMargin(4)
    words = QTextCharFormat()
    words.setFont(_font(points, bold=points > 10))
    if cursor.position():
        cursor.insertBlock(block, words)
    else:
        cursor.setBlockFormat(block)
        cursor.setCharFormat(words)
    cursor.insertText(text)


def _table(cursor: QTextCursor, table: ReportTable, language: str) -> None:
    shape = QTextTableFormat()
    shape.setCellPadding(4)
    shape.setCellSpacing(0)
    shape.setBorder(0.5)
    shape.setBorderCollapse(True)
    shape.setHeaderRowCount(1)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    grid = cursor.insertTable(len(table.rows) + 1, len(table.columns), shape)
    for column, words in enumerate(table.columns):
        right = any(not isinstance(row[column], str) for row in table.rows)
        _put(grid.cellAt(0, column).firstCursorPosition(), words, right=right, bold=True)
        for at, row in enumerate(table.rows, start=1):
            text, cell = _text(row[column], language), row[column]
            where = grid.cellAt(at, column).firstCursorPosition()
            _put(where, text, right=not isinstance(cell, str))


def _put(cursor: QTextCursor, text: str, *, right: bool, bold: bool = False) -> None:
    block = QTextBlockFormat()
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    block.setAlignment(side)
    cursor.setBlockFormat(block)
    words = QTextCharFormat()
    words.setFont(_font(_POINTS, bold=bold))
    cursor.insertText(text, words)


def _text(cell: Cell, language: str) -> str:
    if isinstance(cell, Money):
        return with_currency(cell)
    return cell_text(cell, language) if isinstance(cell, Quantity) else str(cell)


def _font(points: float, *, bold: bool = False) -> QFont:
    made = QFont(_FAMILY)
    made.setPointSizeF(points)
    made.setBold(bold)
    return made
