"""Rows of pictures ready to be painted: those products have, and those of a folder."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from pos_app.ui.messages import words
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.text_rows import TextRowsModel
from pos_core.frozen import dataclass
from pos_core.photo_files import PhotoMatch, PhotoMiss


@dataclass(frozen=True, slots=True)
class AlbumRow:
    """A product with a picture."""

    item_id: str
    name: str
    sku: str
    digest: str


class AlbumModel(TextRowsModel):
    """Products with a picture, by name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[AlbumRow, ...] = ()

    def show(self, rows: Sequence[AlbumRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = tuple(sorted(rows, key=_by_name))
        self._texts = [RowTexts(row.name, "", "", row.sku or row.item_id, "") for row in self.rows]
        self.endResetModel()

    def row_at(self, number: int) -> AlbumRow | None:
        """The product of that row."""
        return self.rows[number] if 0 <= number < len(self.rows) else None


class FolderModel(TextRowsModel):
    """Files of a folder: those that do not fit first, for they want something."""

    def show(
        self, misses: Sequence[PhotoMiss], matches: Sequence[PhotoMatch], language: str
    ) -> None:
        """Show these from the top."""
        self.beginResetModel()
        self._texts = [self._miss_texts(miss, language) for miss in misses]
        self._texts += [
            RowTexts(match.file, "", match.item_name, self.tr("found"), "") for match in matches
        ]
        self.endResetModel()

    def _miss_texts(self, miss: PhotoMiss, language: str) -> RowTexts:
        note = words(miss.why.code, miss.why.facts, language=language).text
        out = self.tr("left out")
        return RowTexts(miss.file, "", out, note, "", figure_tone="warn")


def _by_name(row: AlbumRow) -> tuple[str, str]:
    return row.name.casefold(), row.item_id
