"""Rows of a preview, or the rows of a report that were refused, ready to be painted."""

from collections.abc import Sequence

from pos_app.ui import format as figures
from pos_app.ui.messages import words
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.text_rows import TextRowsModel
from pos_core.catalog import Item
from pos_core.item_rows import RowProblem


class ImportRowModel(TextRowsModel):
    """Items and problems, mixed as they stand in the file."""

    def show(self, rows: Sequence[Item | RowProblem], language: str) -> None:
        """Show these rows from the top."""
        self.beginResetModel()
        self._texts = [self._texts_of(row, language) for row in rows]
        self.endResetModel()

    def _texts_of(self, row: Item | RowProblem, language: str) -> RowTexts:
        if isinstance(row, Item):
            price = figures.money(row.price) if row.price is not None else self.tr("open price")
            return RowTexts(
                title=row.name,
                aside="",
                figure=price,
                note=", ".join((*row.barcodes, row.sku) if row.sku else row.barcodes),
                state="",
            )
        message = words(row.reason, row.facts, language=language)
        return RowTexts(
            title=self.tr("Row {number}").format(number=row.row),
            aside=row.value,
            figure=row.column,
            note=message.text,
            state="",
            figure_tone="muted",
            aside_tone="bad",
        )
