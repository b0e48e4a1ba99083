"""Every statement run on `catalog.db`, by SQLAlchemy Core. Loaded by the generator alone.

`STATEMENTS` gives each its name in `compiled.py`, with values bound by name: a search has no order
of values worth remembering.
"""

from sqlalchemy import (
    ClauseElement,
    ColumnElement,
    Select,
    bindparam,
    func,
    insert,
    literal_column,
    select,
)
from sqlalchemy.schema import CreateIndex, CreateTable

from pos_app.store import catalog_schema as t

STYLE = "named"

_NOTHING: ColumnElement[str] = literal_column("''")
_FROM_THE_START: ColumnElement[int] = literal_column("0")
_HIGHEST: ColumnElement[int] = literal_column(str(0x10FFFF))

_I = t.ITEM.c
_TILE = (
    _I.rank,
    _I.id,
    _I.name,
    _I.tile_price_minor,
    _I.initials,
    _I.has_choices,
    _I.sold_out,
    _I.unit,
)
_ITEM = (
    _I.rank,
    _I.id,
    _I.name,
    _I.price_minor,
    _I.tax_class,
    _I.category_id,
    _I.unit,
    _I.sku,
    _I.has_choices,
    _I.sold_out,
    t.CHOICES.c.body,
    _I.barcodes,
)
_ONE_ITEM = select(*_ITEM).select_from(
    t.ITEM.outerjoin(t.CHOICES, t.CHOICES.c.rank == _I.rank),
)


def _page(of: Select[tuple[int]]) -> Select[tuple[int]]:
    return of.order_by(_I.rank).limit(bindparam("limit")).offset(_FROM_THE_START)


def _matching() -> Select[tuple[int]]:
    """Rows whose words match, in popularity order: the rowid is the rank, so nothing is sorted."""
    return (
        select(*_TILE, _I.words)
        .select_from(t.ITEM_WORDS.join(t.ITEM, _I.rank == t.ITEM_WORDS.c.rowid))
        .where(literal_column("item_words").op("MATCH")(bindparam("match")))
        .order_by(t.ITEM_WORDS.c.rowid)
        .limit(bindparam("limit"))
        .offset(_FROM_THE_START)
    )


def _edits() -> dict[str, ClauseElement]:
    """Which of many texts (a JSON list) are words, and which are the start of one."""
    edit = func.json_each(bindparam("edits")).table_valued("value").c.value
    after = edit.op("||")(func.char(_HIGHEST))
    words = select(t.WORD.c.term)
    starts = words.where(t.WORD.c.term >= edit, t.WORD.c.term < after).exists()
    return {
        "CATALOG_EDITS_THAT_ARE_WORDS": words.where(t.WORD.c.term.in_(select(edit))),
        "CATALOG_EDITS_THAT_START_WORDS": select(edit).where(starts),
    }


_TABLES = (
    t.CATALOGUE,
    t.CATEGORY,
    t.ITEM,
    t.CHOICES,
    t.BARCODE,
    t.WORD,
    t.VOCABULARY,
)
_INDEXES = sorted((i for table in _TABLES for i in table.indexes), key=lambda i: str(i.name))

STATEMENTS: dict[str, ClauseElement] = {
    **{f"CATALOG_CREATE_{table.name.upper()}": CreateTable(table) for table in _TABLES},
    **{f"CATALOG_CREATE_{str(i.name).upper()}": CreateIndex(i) for i in _INDEXES},
    "CATALOG_CREATE_ITEM_WORDS": t.CREATE_ITEM_WORDS,
    "CATALOG_CREATE_ITEM_WORDS_TERMS": t.CREATE_ITEM_WORDS_TERMS,
    "CATALOG_FILL_ITEM_WORDS": t.FILL_ITEM_WORDS,
    "CATALOG_PACK_ITEM_WORDS": t.PACK_ITEM_WORDS,
    "CATALOG_ADD_VERSION": insert(t.CATALOGUE),
    "CATALOG_ADD_CATEGORY": insert(t.CATEGORY),
    "CATALOG_ADD_ITEM": insert(t.ITEM),
    "CATALOG_ADD_CHOICES": insert(t.CHOICES),
    "CATALOG_ADD_BARCODE": insert(t.BARCODE),
    "CATALOG_ADD_WORD": insert(t.WORD),
    "CATALOG_ADD_VOCABULARY": insert(t.VOCABULARY),
    "CATALOG_TERMS": select(t.ITEM_WORDS_TERMS.c.term, t.ITEM_WORDS_TERMS.c.doc).order_by(
        t.ITEM_WORDS_TERMS.c.term
    ),
    "CATALOG_VERSION": select(
        t.CATALOGUE.c.number,
        t.CATALOGUE.c.layout,
        t.CATALOGUE.c.currency,
        t.CATALOGUE.c.item_count,
        t.CATALOGUE.c.digest,
        t.CATALOGUE.c.complete,
    ),
    "CATALOG_CATEGORIES": select(
        t.CATEGORY.c.id, t.CATEGORY.c.name, t.CATEGORY.c.position, t.CATEGORY.c.mark
    ).order_by(t.CATEGORY.c.position, t.CATEGORY.c.mark),
    "CATALOG_ITEM_BY_ID": _ONE_ITEM.where(_I.id == bindparam("id")),
    "CATALOG_ITEM_BY_SKU": _ONE_ITEM.where(_I.sku == bindparam("sku"), _I.sku != _NOTHING),
    "CATALOG_ITEM_BY_BARCODE": _ONE_ITEM.add_columns(t.BARCODE.c.variant_id)
    .join(t.BARCODE, t.BARCODE.c.rank == _I.rank)
    .where(t.BARCODE.c.code == bindparam("code")),
    "CATALOG_PAGE": _page(select(*_TILE).where(_I.rank > bindparam("offset"))),
    "CATALOG_CATEGORY_PAGE": _page(
        select(*_TILE).where(_I.category_id == bindparam("category"))
    ).offset(bindparam("offset")),
    "CATALOG_MATCHING": _matching(),
    "CATALOG_VOCABULARY": select(t.VOCABULARY.c.body),
    **_edits(),
}
