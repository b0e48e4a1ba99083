"""Reads one catalogue file: items by id, code or number, categories and pages in popularity order.

Reads are short and the file never changes, so the window may read on its own thread; every thread
needs its own `CatalogReader`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pos_app.ports import Store
from pos_app.store import compiled as sql
from pos_app.store.catalog_rows import LAYOUT, Row, category_word, item_from, tile_from
from pos_app.store.search import Searcher
from pos_core.barcode import Barcode, read_barcode
from pos_core.catalog import CatalogueVersion, Category, Found, Hits, Item, Tile
from pos_core.money import Currency

_CACHE_KIB = 4096


class CatalogReader:
    """One read-only connection to the catalogue at `path`.

    Raises `apsw.Error` when it cannot be opened, `ValueError` when it is no finished catalogue.
    """

    def __init__(self, store: Store, path: Path) -> None:
        self._db = store.connect(path, read_only=True)
        self._db.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
        self.version = self._read_version()
        self._currency = self.version.currency
        rows = list(self._rows(sql.CATALOG_CATEGORIES, {}))
        self.categories = tuple(Category(i, name, position) for i, name, position, _mark in rows)
        self._marks = {i: mark for i, _name, _position, mark in rows}
        self._searcher = Searcher(self._db)

    def by_id(self, item_id: str) -> Item | None:
        """The item with that id."""
        row = self._one(sql.CATALOG_ITEM_BY_ID, {"id": item_id})
        return None if row is None else self._item(row)

    def by_sku(self, sku: str) -> Item | None:
        """The item with that stock-keeping number; the first one when several share it."""
        row = self._one(sql.CATALOG_ITEM_BY_SKU, {"sku": sku})
        return None if row is None else self._item(row)

    def by_barcode(self, code: str) -> Found | None:
        """The item or variant `code` stands on; `code` is in its normal form."""
        row = self._one(sql.CATALOG_ITEM_BY_BARCODE, {"code": code})
        if row is None:
            return None
        item = self._item(row)
        return Found(item, next((v for v in item.variants if v.id == row[12]), None))

    def page(self, category: str | None, offset: int, limit: int) -> tuple[Tile, ...]:
        """`limit` tiles after the first `offset`, most popular first; all categories when None."""
        statement = sql.CATALOG_PAGE if category is None else sql.CATALOG_CATEGORY_PAGE
        values = {"category": category, "offset": offset, "limit": limit}
        return tuple(tile_from(row, self._currency) for row in self._rows(statement, values))

    def search(self, text: str, limit: int, category: str | None) -> Hits:
        """The best `limit` tiles for what was typed; an unknown category has none.

        A whole barcode or stock number typed by hand brings its item first.
        """
        if category is not None and category not in self._marks:
            return Hits(())
        within = "" if category is None else category_word(self._marks[category])
        found = self._searcher.search(text, limit, within)
        rows = {row[0]: row for row in self._with_code(text)} if category is None else {}
        for row in found.rows:
            rows.setdefault(row[0], row)
        tiles = tuple(tile_from(row, self._currency) for row in [*rows.values()][:limit])
        return Hits(tiles, found.more or len(rows) > limit, found.expanded)

    def _with_code(self, text: str) -> list[Row]:
        """The tile's row of the item that `text` is a code of; words without a digit are none."""
        if not any(letter.isdigit() for letter in text):
            return []
        read = read_barcode(text)
        if not isinstance(read, Barcode):
            return []
        item = self._one(sql.CATALOG_ITEM_BY_BARCODE, {"code": read.code})
        item = item or self._one(sql.CATALOG_ITEM_BY_SKU, {"sku": read.code})
        if item is None:
            return []
        return [*self._rows(sql.CATALOG_PAGE, {"offset": item[0] - 1, "limit": 1})]

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _item(self, row: Row) -> Item:
        return item_from(row, self._currency)

    def _one(self, statement: str, values: dict[str, Any]) -> Row | None:
        return next(self._rows(statement, values), None)

    def _rows(self, statement: str, values: dict[str, Any]) -> Iterator[Row]:
        """Rows as they come: what a column holds is known by the statement, not by the driver."""
        return iter(self._db.execute(statement, values))

    def _read_version(self) -> CatalogueVersion:
        row = self._one(sql.CATALOG_VERSION, {})
        if row is None:
            raise ValueError("the catalogue was never finished")
        number, layout, currency, count, digest, complete = row
        if layout != LAYOUT:
            raise ValueError(f"a catalogue of layout {layout}; this till reads {LAYOUT}")
        return CatalogueVersion(number, count, digest, bool(complete), Currency(currency))
