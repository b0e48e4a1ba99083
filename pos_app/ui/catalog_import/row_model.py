"""Rows of a preview, or the rows of a report that were refused, ready to be painted."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pos_app.ui import format as figures
from pos_app.ui.messages import words
from pos_app.ui.page.row_delegate import TEXTS_ROLE, RowTexts
from pos_core.catalog import Item
from pos_core.item_rows import RowProblem

Index = QModelIndex | QPersistentModelIndex


class ImportRowModel(QAbstractListModel):
    """Items and problems, mixed as they stand in the file."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: list[RowTexts] = []

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

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._texts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row's texts, or what a screen reader says."""
        if not index.isValid():
            return None
        texts = self._texts[index.row()]
        if role == TEXTS_ROLE:
            return texts
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return texts.spoken
        return None
