"""What the till sells, for everyone above: items by code or name, pages for the grid, its version.

A `Catalogue` follows the live catalogue file: after an import `reopen` takes the new one, whole.
It belongs to the thread that made it; `open_second` gives another thread its own.
"""

from collections.abc import Sequence
from pathlib import Path

import apsw

from pos_app.ports import Fs, Store
from pos_app.store.catalog import CatalogReader
from pos_app.store.catalog_folder import CatalogFolder
from pos_core.barcode import Barcode, ScaleLabel, ScalePattern, read_barcode
from pos_core.catalog import CatalogueVersion, Category, Found, Hits, Item, Tile
from pos_core.money import Currency, Money
from pos_core.refusal import Refusal, refuse

PAGE = 60


class Catalogue:
    """The live catalogue in `folder`; an empty, incomplete one while there is none.

    A catalogue that cannot be read never keeps the till from opening: `trouble` then says why, and
    the one before, or none, stays in use until an import makes a new one.
    """

    def __init__(self, store: Store, fs: Fs, folder: Path, currency: Currency) -> None:
        self._store = store
        self._files = CatalogFolder(fs, folder)
        self._empty = CatalogueVersion(0, 0, "", complete=False, currency=currency)
        self._reader: CatalogReader | None = None
        self.trouble = ""
        self.reopen()

    def open_second(self) -> "Catalogue":
        """Another connection to the same catalogue, to be made and used on another thread."""
        files = self._files
        return Catalogue(self._store, files.fs, files.folder, self._empty.currency)

    def reopen(self) -> bool:
        """Take the catalogue that is live now; True when it is another than before."""
        number = self._files.current()
        if number == self.version().number or number is None:
            return False
        try:
            fresh = CatalogReader(self._store, self._files.path_of(number))
        except (apsw.Error, ValueError) as fault:
            self.trouble = str(fault)
            return False
        self.close()
        self._reader, self.trouble = fresh, ""
        return True

    def close(self) -> None:
        """Let go of the file; the catalogue is empty until the next `reopen`."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def version(self) -> CatalogueVersion:
        """Number, count, digest, and whether every item of its source is in it."""
        return self._empty if self._reader is None else self._reader.version

    @property
    def count(self) -> int:
        """How many items there are."""
        return self.version().count

    def by_id(self, item_id: str) -> Item | None:
        """The item with that id."""
        return None if self._reader is None else self._reader.by_id(item_id)

    def by_sku(self, sku: str) -> Item | None:
        """The item with that stock-keeping number."""
        return None if self._reader is None or not sku else self._reader.by_sku(sku)

    def by_barcode(self, code: str) -> Found | None:
        """The item or variant `code` stands on; UPC-A and padded forms find their EAN."""
        read = read_barcode(code)
        if self._reader is None or not isinstance(read, Barcode):
            return None
        return self._reader.by_barcode(read.code)

    def scanned(self, text: str, patterns: Sequence[ScalePattern] = ()) -> Found | Refusal:
        """What a scan stands for: a code on an item first, then a label of the shop's scale.

        Refuses as `read_barcode` does, and `barcode.unknown` with the code, the number of items
        and whether the catalogue is complete.
        """
        read = read_barcode(text, patterns)
        if isinstance(read, Refusal):
            return read
        found = self.by_barcode(read.code)
        if found is None and isinstance(read, ScaleLabel):
            found = self._labelled(read)
        if found is not None:
            return found
        version = self.version()
        return refuse(
            "barcode.unknown", scanned=read.code, count=version.count, complete=version.complete
        )

    def search(self, text: str, limit: int = PAGE, category: str | None = None) -> Hits:
        """The best hits for what was typed so far; without a word, the most popular items."""
        if self._reader is None:
            return Hits(())
        if text.strip():
            return self._reader.search(text, limit, category)
        rows = self._reader.page(category, 0, limit + 1)
        return Hits(rows[:limit], more=len(rows) > limit)

    def categories(self) -> tuple[Category, ...]:
        """The shelves in the shop's order."""
        return () if self._reader is None else self._reader.categories

    def page(self, category: str | None, offset: int, limit: int) -> tuple[Tile, ...]:
        """`limit` tiles after the first `offset`, most popular first; all categories when None."""
        return () if self._reader is None else self._reader.page(category, offset, limit)

    def _labelled(self, label: ScaleLabel) -> Found | None:
        found = self.by_barcode(label.item_code)
        if found is None:
            item = self.by_sku(label.item_code)
            found = None if item is None else Found(item)
        if found is None:
            return None
        price = None if label.price_minor is None else Money(label.price_minor, self._currency)
        return Found(found.item, found.variant, label.weight, price)

    @property
    def _currency(self) -> Currency:
        return self.version().currency
