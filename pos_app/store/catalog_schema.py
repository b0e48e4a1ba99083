"""The tables of `catalog.db`: items in popularity order, their barcodes, choices and words.

A catalogue is written once, into a new file, and only read afterwards; it can be made again at any
time, so it stands apart from the journal and is not encrypted. Loaded by the generator alone.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    column,
    literal_column,
    table,
    text,
)

METADATA = MetaData()

CATALOGUE = Table(
    "catalogue",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("layout", Integer, nullable=False),
    Column("currency", String, nullable=False),
    Column("item_count", Integer, nullable=False),
    Column("digest", String, nullable=False),
    Column("complete", Integer, nullable=False),
)

CATEGORY = Table(
    "category",
    METADATA,
    Column("mark", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("name", String, nullable=False),
    Column("position", Integer, nullable=False),
)

# `rank` counts from 1 without gaps in popularity order and is the rowid of the word index, so
# "most popular first" costs nothing. `price_minor` NULL: the cashier enters it. `barcodes` are the
# item's own, a line each, so that a scan is one look-up.
ITEM = Table(
    "item",
    METADATA,
    Column("rank", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("name", String, nullable=False),
    Column("initials", String, nullable=False),
    Column("price_minor", Integer),
    Column("tile_price_minor", Integer),
    Column("tax_class", String, nullable=False),
    Column("category_id", String, ForeignKey("category.id")),
    Column("unit", String, nullable=False),
    Column("sku", String, nullable=False),
    Column("has_choices", Integer, nullable=False),
    Column("sold_out", Integer, nullable=False),
    Column("barcodes", String, nullable=False),
    Column("words", String, nullable=False),
)
Index("item_by_category", ITEM.c.category_id, ITEM.c.rank)
Index("item_by_sku", ITEM.c.sku, sqlite_where=ITEM.c.sku != literal_column("''"))

# Variants and modifier groups, as one JSON text: always read whole, with their item.
CHOICES = Table(
    "choices",
    METADATA,
    Column("rank", Integer, ForeignKey("item.rank"), primary_key=True),
    Column("body", String, nullable=False),
)

BARCODE = Table(
    "barcode",
    METADATA,
    Column("code", String, primary_key=True),
    Column("rank", Integer, ForeignKey("item.rank"), nullable=False),
    Column("variant_id", String, nullable=False),
    sqlite_with_rowid=False,
)

# Every word of every name, for slips of the finger; `vocabulary` has them all in one text.
WORD = Table(
    "word",
    METADATA,
    Column("term", String, primary_key=True),
    Column("uses", Integer, nullable=False),
    sqlite_with_rowid=False,
)
VOCABULARY = Table(
    "vocabulary",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("body", String, nullable=False),
)

# Core has no virtual tables. Names are cut into words before they come here, so the tokenizer only
# splits at spaces; `prefix` makes one to three letters as fast as whole words.
ITEM_WORDS = table("item_words", column("rowid", Integer), column("words", String))
CREATE_ITEM_WORDS = text(
    "CREATE VIRTUAL TABLE item_words USING fts5(words, content='item', content_rowid='rank', "
    "tokenize='ascii tokenchars ''.''', prefix='1 2 3', detail='none')"
)
ITEM_WORDS_TERMS = table("item_words_terms", column("term", String), column("doc", Integer))
CREATE_ITEM_WORDS_TERMS = text(
    "CREATE VIRTUAL TABLE temp.item_words_terms USING fts5vocab('main', 'item_words', 'row')"
)
FILL_ITEM_WORDS = text("INSERT INTO item_words(item_words) VALUES ('rebuild')")
PACK_ITEM_WORDS = text("INSERT INTO item_words(item_words) VALUES ('optimize')")
