"""A sales report on paper: the tables one below the other, the most important first."""

from collections.abc import Iterable, Iterator

from pos_core.catalog import Unit
from pos_core.money import Money
from pos_core.quantity import Quantity
from pos_core.receipt import Align, Block, Columns, Document, Rule, Size, Space, Text
from pos_core.receipt_words import figures, how_much, words_for
from pos_core.sales_report import Period
from pos_core.sales_report_words import report_words
from pos_core.sales_tables import Cell, ReportTable, period_text
from pos_core.shop import Shop

MOST_ROWS = 40
"""Paper is for reading at the counter; whoever wants every item takes the file."""


def sales_document(
    tables: Iterable[ReportTable], period: Period, shop: Shop, language: str
) -> Document:
    """The tables in `language`, each with at most `MOST_ROWS` rows."""
    blocks: list[Block] = [
        Text(report_words(language).title, Align.CENTER, bold=True, size=Size.BIG),
        Text(shop.profile.name, Align.CENTER, bold=True),
        Text(f"{shop.till_prefix}  {period_text(period, language)}", Align.CENTER),
    ]
    for table in tables:
        blocks += (Rule(), Text(table.title, bold=True))
        blocks += _rows(table, language)
    return Document((*blocks, Space()))


def cell_text(cell: Cell, language: str) -> str:
    """A cell as a person reads it."""
    match cell:
        case Money():
            return figures(cell)
        case Quantity():
            return how_much(cell, Unit.PIECE, words_for(language))
    return str(cell)


def _rows(table: ReportTable, language: str) -> Iterator[Block]:
    for row in table.rows[:MOST_ROWS]:
        first, *middle, last = (cell_text(cell, language) for cell in row)
        beside = " · ".join(text for text in middle if text not in ("", "-", "0"))
        yield Columns(f"{first} ({beside})" if beside else first, last)
    if len(table.rows) > MOST_ROWS:
        yield Text(f"… +{len(table.rows) - MOST_ROWS}", Align.RIGHT)
