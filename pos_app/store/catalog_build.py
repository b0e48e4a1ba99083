"""Writes a whole catalogue into a new file, item by item in popularity order.

The file is not live until `catalog_folder` points to it, so it is written fast, without a journal,
and made durable once at the end; a file cut short is simply never used.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pos_app.ports import Fs, Store
from pos_app.store import compiled as sql
from pos_app.store.catalog_rows import LAYOUT, choices_body, item_row
from pos_core.barcode import Barcode, read_barcode
from pos_core.catalog import CatalogueVersion, Category, Item
from pos_core.money import Currency

if TYPE_CHECKING:
    import apsw

_BATCH = 2_000

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class CatalogueContent:
    """What a catalogue is made of. `items` come most popular first and may be a generator.

    `categories` may grow while items are read, as long as each is there before its first item;
    `complete` is asked at the end.
    """

    items: Iterable[Item]
    categories: Sequence[Category]
    currency: Currency
    complete: Callable[[], bool] = lambda: True


def in_popular_order(items: Iterable[Item]) -> list[Item]:
    """Items by `rank` (1 sells best); items without a rank follow in the order they came."""
    return sorted(items, key=lambda item: (item.rank <= 0, max(0, item.rank)))


def build_catalogue(
    store: Store,
    fs: Fs,
    path: Path,
    content: CatalogueContent,
    number: int = 1,
    progress: Progress = lambda _count: None,
) -> CatalogueVersion:
    """Write `content` to the new file `path`; `progress` gets the number of items written so far.

    Raises `ValueError` for two items with one id or one barcode, `apsw.Error` and `OSError` when
    the disk says no. An older file at `path` is removed first.
    """
    if fs.exists(path):
        fs.remove(path)
    with closing(store.connect(path, create=True)) as db:
        version = _write(db, content, number, progress)
    fs.sync_and_forget(path)
    return version


def _write(
    db: "apsw.Connection", content: CatalogueContent, number: int, progress: Progress
) -> CatalogueVersion:
    import apsw

    for pragma in ("journal_mode=DELETE", "journal_mode=MEMORY", "synchronous=OFF"):
        db.execute(f"PRAGMA {pragma}")
    for statement in _CREATE:
        db.execute(statement)
    writer = _Writer(db, content)
    try:
        with db:
            writer.write(progress)
            _index_words(db)
            digest, complete = writer.digest.hexdigest(), content.complete()
            version = CatalogueVersion(number, writer.count, digest, complete, content.currency)
            db.execute(sql.CATALOG_ADD_VERSION, _version_row(version))
    except apsw.ConstraintError as fault:
        raise ValueError(f"two items share an id or a barcode: {fault}") from fault
    db.execute("PRAGMA journal_mode=DELETE")
    return version


_CREATE = (
    sql.CATALOG_CREATE_CATALOGUE,
    sql.CATALOG_CREATE_CATEGORY,
    sql.CATALOG_CREATE_ITEM,
    sql.CATALOG_CREATE_CHOICES,
    sql.CATALOG_CREATE_BARCODE,
    sql.CATALOG_CREATE_WORD,
    sql.CATALOG_CREATE_VOCABULARY,
    sql.CATALOG_CREATE_ITEM_BY_CATEGORY,
    sql.CATALOG_CREATE_ITEM_BY_SKU,
    sql.CATALOG_CREATE_ITEM_WORDS,
)


@dataclass(slots=True)
class _Writer:
    db: "apsw.Connection"
    content: CatalogueContent
    count: int = 0
    digest: Any = field(default_factory=hashlib.sha256)

    marks: dict[str, int] = field(default_factory=dict)

    def write(self, progress: Progress) -> None:
        for batch in _batches(self.content.items):
            self._write_batch(batch)
            progress(self.count)
        self._write_new_categories()

    def _write_batch(self, batch: Sequence[Item]) -> None:
        self._write_new_categories()
        ranked = [(self.count + i, item) for i, item in enumerate(batch, start=1)]
        marks = self.marks
        self._add(
            sql.CATALOG_ADD_ITEM,
            [item_row(rank, item, marks.get(item.category_id or "")) for rank, item in ranked],
        )
        self._add(
            sql.CATALOG_ADD_CHOICES,
            [
                {"rank": rank, "body": choices_body(item)}
                for rank, item in ranked
                if item.variants or item.modifiers
            ],
        )
        codes = [row for rank, item in ranked for row in _codes(rank, item)]
        self._add(sql.CATALOG_ADD_BARCODE, codes)
        self.count += len(batch)

    def _write_new_categories(self) -> None:
        rows: list[dict[str, Any]] = []
        for category in self.content.categories[len(self.marks) :]:
            self.marks[category.id] = len(self.marks)
            row = {"mark": self.marks[category.id], "id": category.id, "name": category.name}
            rows.append(row | {"position": category.position})
        self._add(sql.CATALOG_ADD_CATEGORY, rows)

    def _add(self, statement: str, rows: list[dict[str, Any]]) -> None:
        """Every row goes into the digest as it goes into the file."""
        if rows:
            self.digest.update(repr([*map(dict.values, rows)]).encode("utf-8"))
            self.db.executemany(statement, rows)


def _codes(rank: int, item: Item) -> Iterator[dict[str, Any]]:
    for code in item.barcodes:
        yield {"code": _as_scanned(code), "rank": rank, "variant_id": ""}
    for variant in item.variants:
        for code in variant.barcodes:
            yield {"code": _as_scanned(code), "rank": rank, "variant_id": variant.id}


def _as_scanned(code: str) -> str:
    """The normal form, in which a scan asks for it."""
    read = read_barcode(code)
    return read.code if isinstance(read, Barcode) else code


def _index_words(db: "apsw.Connection") -> None:
    """Fill the word index, then list its words: alone for look-ups, in one text for the middle."""
    db.execute(sql.CATALOG_FILL_ITEM_WORDS)
    db.execute(sql.CATALOG_PACK_ITEM_WORDS)
    db.execute(sql.CATALOG_CREATE_ITEM_WORDS_TERMS)
    terms: list[dict[str, Any]] = [
        {"term": term, "uses": uses}
        for term, uses in db.execute(sql.CATALOG_TERMS)
        if str(term).isascii()
    ]
    db.executemany(sql.CATALOG_ADD_WORD, terms)
    terms.sort(key=lambda row: -row["uses"])
    body = "\n" + "".join(f"{row['term']}\n" for row in terms)
    db.execute(sql.CATALOG_ADD_VOCABULARY, {"id": 1, "body": body})


def _version_row(version: CatalogueVersion) -> dict[str, Any]:
    return {
        "number": version.number,
        "layout": LAYOUT,
        "currency": version.currency.value,
        "item_count": version.count,
        "digest": version.digest,
        "complete": int(version.complete),
    }


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    batch: list[Item] = []
    for item in items:
        batch.append(item)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
