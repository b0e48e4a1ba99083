"""The demo goods in memory, with the same doors as `pos_app.engine.catalog.Catalogue`."""

from __future__ import annotations

from collections.abc import Sequence

from pos_app.engine.catalog import Catalogue
from pos_app.store.demo_shop import USUAL_CURRENCY, load_demo
from pos_core.barcode import ScaleLabel, ScalePattern, read_barcode
from pos_core.catalog import CatalogueVersion, Category, Found, Hits, Item, Tile
from pos_core.money import Currency, Money
from pos_core.refusal import Refusal, refuse
from pos_core.search_text import initials, tokens


class FakeCatalogue(Catalogue):
    """Items most popular first."""

    def __init__(
        self,
        items: Sequence[Item],
        categories: Sequence[Category] = (),
        currency: Currency = Currency.VND,
        *,
        complete: bool = True,
    ) -> None:
        self._items = tuple(items)
        self._categories = tuple(categories)
        self._tiles = tuple(tile_of(item) for item in items)
        self._words = [tokens(item.name) for item in items]
        self._version = CatalogueVersion(1, len(items), "", complete, currency)
        self._codes = {
            code: Found(item, variant)
            for item in items
            for variant, codes in ((None, item.barcodes), *((v, v.barcodes) for v in item.variants))
            for code in codes
        }

    @classmethod
    def demo(cls, language: str = "vi", shop: str = "cafe") -> FakeCatalogue:
        """One of the shops that come with the till."""
        items, categories = load_demo(shop, language)  # type: ignore[arg-type]
        return cls(items, categories, USUAL_CURRENCY[language])

    @property
    def count(self) -> int:
        return len(self._items)

    def version(self) -> CatalogueVersion:
        return self._version

    def by_id(self, item_id: str) -> Item | None:
        return next((item for item in self._items if item.id == item_id), None)

    def by_barcode(self, code: str) -> Found | None:
        return self._codes.get(code)

    def scanned(self, text: str, patterns: Sequence[ScalePattern] = ()) -> Found | Refusal:
        read = read_barcode(text, patterns)
        if isinstance(read, Refusal):
            return read
        found = self._codes.get(read.code)
        if found is None and isinstance(read, ScaleLabel):
            found = self._labelled(read)
        if found is not None:
            return found
        version = self._version
        return refuse(
            "barcode.unknown", scanned=read.code, count=version.count, complete=version.complete
        )

    def search(self, text: str, limit: int = 60, category: str | None = None) -> Hits:
        wanted = tokens(text)
        rows = [
            tile
            for tile, words in zip(self._tiles, self._words, strict=True)
            if all(any(word.startswith(start) for word in words) for start in wanted)
        ]
        return Hits(tuple(rows[:limit]), more=len(rows) > limit)

    def categories(self) -> tuple[Category, ...]:
        return self._categories

    def page(self, category: str | None, offset: int, limit: int) -> tuple[Tile, ...]:
        rows = [
            tile
            for tile, item in zip(self._tiles, self._items, strict=True)
            if category is None or item.category_id == category
        ]
        return tuple(rows[offset : offset + limit])

    def open_second(self) -> FakeCatalogue:
        return self

    def reopen(self) -> bool:
        return False

    def close(self) -> None:
        """Nothing is open."""

    def _labelled(self, label: ScaleLabel) -> Found | None:
        item = next((i for i in self._items if label.item_code in (i.sku, *i.barcodes)), None)
        if item is None:
            return None
        price = label.price_minor
        money = None if price is None else Money(price, self._version.currency)
        return Found(item, None, label.weight, money)


def tile_of(item: Item) -> Tile:
    """What the grid shows of an item."""
    prices = [v.price for v in item.variants] or ([item.price] if item.price is not None else [])
    return Tile(
        item.id,
        item.name,
        min(prices) if prices else None,
        initials(item.name),
        bool(item.variants or item.modifiers),
        item.sold_out,
        item.unit,
        priced_from=len({price.minor for price in prices}) > 1,
    )
