"""The goods on another till's receipt as rows, and the hits of a search to add to them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from pos_app.ui import format as figures
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.text_rows import TextRowsModel
from pos_core.catalog import Tile
from pos_core.money import Money
from pos_core.refund_foreign import ForeignLine


class DraftModel(TextRowsModel):
    """One row for each kind of goods; few, so they are all written anew at each change."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._language = "en"

    def show(self, lines: Sequence[ForeignLine], language: str) -> None:
        """These lines, in their order."""
        self.beginResetModel()
        self._language = language
        self._texts = [self._texts_of(line) for line in lines]
        self.endResetModel()

    def _texts_of(self, line: ForeignLine) -> RowTexts:
        variant = next((v for v in line.item.variants if v.id == line.chosen.variant_id), None)
        listed = variant.price if variant is not None else line.item.price
        each = line.paid_each if line.paid_each is not None else listed
        much = figures.quantity(line.chosen.quantity, line.item.unit, self._language)
        origin = self.tr("today's price") if line.paid_each is None else self.tr("price paid")
        note = f"{much} × {figures.money(each)}  ·  {origin}" if each is not None else much
        return RowTexts(
            title=f"{line.item.name} ({variant.name})" if variant is not None else line.item.name,
            aside="",
            figure=_worth(line, each),
            note=note,
            state="" if each is not None else self.tr("Enter the price paid"),
            state_tone="warn",
        )


class HitModel(TextRowsModel):
    """What a search found, best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tiles: tuple[Tile, ...] = ()

    def show(self, tiles: tuple[Tile, ...]) -> None:
        """These hits."""
        self.beginResetModel()
        self._tiles = tiles
        self._texts = [
            RowTexts(
                tile.name, "", figures.money(tile.price) if tile.price is not None else "", "", ""
            )
            for tile in tiles
        ]
        self.endResetModel()

    def tile_at(self, row: int) -> Tile | None:
        """The hit of that row."""
        return self._tiles[row] if 0 <= row < len(self._tiles) else None


def _worth(line: ForeignLine, each: Money | None) -> str:
    if each is None:
        return ""
    return figures.money(each.times(line.chosen.quantity.thousandths, 1000))
