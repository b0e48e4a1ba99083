"""One page of tiles for the grid; everything it shows was worked out before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from pos_app.ui import format as figures
from pos_core.catalog import Tile
from pos_core.sold_out import Words

if TYPE_CHECKING:
    from pos_app.bridge.till import Till

TILE = int(Qt.ItemDataRole.UserRole) + 1


class TileModel(QAbstractListModel):
    """Tiles by place. `TILE` gives the whole row; screen readers hear name, price, and sold out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tiles: tuple[Tile, ...] = ()

    def show(self, tiles: tuple[Tile, ...]) -> None:
        """Another page; nothing is told when it is the same."""
        if tiles != self._tiles:
            self.beginResetModel()
            self._tiles = tiles
            self.endResetModel()

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The page."""
        return self._tiles

    def _spoken(self, tile: Tile) -> str:
        price = figures.money(tile.price) if tile.price is not None else self.tr("price to enter")
        parts = [tile.name, price]
        if tile.has_choices:
            parts.append(self.tr("with choices"))
        if tile.sold_out:
            parts.append(self.tr("sold out"))
        return ", ".join(parts)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Tiles on this page."""
        return 0 if parent.isValid() else len(self._tiles)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        """A tile as a whole, its name, or what is said of it."""
        if not index.isValid() or index.row() >= len(self._tiles):
            return None
        tile = self._tiles[index.row()]
        if role == TILE:
            return tile
        if role == Qt.ItemDataRole.DisplayRole:
            return tile.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(tile)
        return None

    def roleNames(self) -> dict[int, QByteArray]:
        """The names of the roles."""
        return {int(Qt.ItemDataRole.DisplayRole): QByteArray(b"name"), TILE: QByteArray(b"tile")}


def words_of(till: Till) -> Words:
    """What tills say of goods now; of most shops' goods nothing."""
    sold_out = till.state.sold_out
    return sold_out.words(till.now()) if sold_out.marks else {}


def as_told(tiles: tuple[Tile, ...], till: Till) -> tuple[Tile, ...]:
    """The tiles, a till's word before the catalogue's."""
    sold_out = till.state.sold_out
    told = sold_out.items(till.now()) if sold_out.marks else {}
    if not told:
        return tiles
    said = [told.get(tile.item_id, tile.sold_out) for tile in tiles]
    return tuple(
        tile if tile.sold_out == out else replace(tile, sold_out=out)
        for tile, out in zip(tiles, said, strict=True)
    )
