"""The SQL the till runs, made by `python -m pos_app.store.compile`; not edited by hand.

It stands here as text so that selling needs no SQLAlchemy, which takes a third of a second to load.
"""

CREATE_ENTRIES = (
    "CREATE TABLE entries ( seq INTEGER NOT NULL, id TEXT NOT NULL, stream TEXT NOT NULL, "
    "stream_seq INTEGER NOT NULL, type TEXT NOT NULL, at TEXT NOT NULL, business_day TEXT NOT "
    "NULL, actor TEXT NOT NULL, text TEXT NOT NULL, prev_hash BLOB NOT NULL, hash BLOB NOT NULL, "
    "PRIMARY KEY (seq), UNIQUE (stream, stream_seq), UNIQUE (id) ) STRICT"
)

CREATE_CHECKPOINTS = (
    "CREATE TABLE checkpoints ( seq INTEGER NOT NULL, hash BLOB NOT NULL, state TEXT NOT NULL, "
    "PRIMARY KEY (seq) ) STRICT"
)

CREATE_IDENTITY = (
    "CREATE TABLE identity ( only INTEGER NOT NULL, store TEXT NOT NULL, device TEXT NOT NULL, "
    "epoch INTEGER NOT NULL, PRIMARY KEY (only), CHECK (only = 1) ) STRICT"
)

# Bound in order: seq, id, stream, stream_seq, type, at, business_day, actor, text, prev_hash, hash.
INSERT_ENTRY = (
    "INSERT INTO entries (seq, id, stream, stream_seq, type, at, business_day, actor, text, "
    "prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

LAST_ENTRY = (
    "SELECT entries.seq, entries.id, entries.stream, entries.stream_seq, entries.type, "
    "entries.at, entries.business_day, entries.actor, entries.text, entries.prev_hash, "
    "entries.hash FROM entries ORDER BY entries.seq DESC LIMIT 1 OFFSET 0"
)

# Bound in order: id.
ENTRY_BY_ID = (
    "SELECT entries.seq, entries.id, entries.stream, entries.stream_seq, entries.type, "
    "entries.at, entries.business_day, entries.actor, entries.text, entries.prev_hash, "
    "entries.hash FROM entries WHERE entries.id = ?"
)

# Bound in order: seq.
ENTRY_BY_SEQ = (
    "SELECT entries.seq, entries.id, entries.stream, entries.stream_seq, entries.type, "
    "entries.at, entries.business_day, entries.actor, entries.text, entries.prev_hash, "
    "entries.hash FROM entries WHERE entries.seq = ?"
)

# Bound in order: stream.
LAST_STREAM_SEQ = "SELECT max(entries.stream_seq) AS max_1 FROM entries WHERE entries.stream = ?"

# Bound in order: after, limit.
ENTRIES_AFTER = (
    "SELECT entries.seq, entries.id, entries.stream, entries.stream_seq, entries.type, "
    "entries.at, entries.business_day, entries.actor, entries.text, entries.prev_hash, "
    "entries.hash FROM entries WHERE entries.seq > ? ORDER BY entries.seq LIMIT ? OFFSET 0"
)

# Bound in order: after, types, limit.
ENTRIES_OF_TYPES_AFTER = (
    "SELECT entries.seq, entries.id, entries.stream, entries.stream_seq, entries.type, "
    "entries.at, entries.business_day, entries.actor, entries.text, entries.prev_hash, "
    "entries.hash FROM entries WHERE entries.seq > ? AND entries.type IN (SELECT value FROM "
    "json_each(?)) ORDER BY entries.seq LIMIT ? OFFSET 0"
)

# Bound in order: after, types, limit.
FACTS_OF_TYPES_AFTER = (
    "SELECT entries.seq, entries.type, entries.stream, entries.at, entries.business_day, "
    "entries.text, entries.actor FROM entries WHERE entries.seq > ? AND entries.type IN (SELECT "
    "value FROM json_each(?)) ORDER BY entries.seq LIMIT ? OFFSET 0"
)

# Bound in order: stream.
ENTRIES_OF_STREAM = (
    "SELECT entries.seq, entries.id, entries.stream, entries.stream_seq, entries.type, "
    "entries.at, entries.business_day, entries.actor, entries.text, entries.prev_hash, "
    "entries.hash FROM entries WHERE entries.stream = ? ORDER BY entries.stream_seq"
)

COUNT_ENTRIES = "SELECT count(*) AS count_1 FROM entries"

# Bound in order: seq, hash, state.
INSERT_CHECKPOINT = "INSERT OR REPLACE INTO checkpoints (seq, hash, state) VALUES (?, ?, ?)"

LATEST_CHECKPOINTS = (
    "SELECT checkpoints.seq, checkpoints.hash, checkpoints.state FROM checkpoints ORDER BY "
    "checkpoints.seq DESC"
)

# Bound in order: kept.
DROP_OLD_CHECKPOINTS = (
    "DELETE FROM checkpoints WHERE (checkpoints.seq NOT IN (SELECT checkpoints.seq FROM "
    "checkpoints ORDER BY checkpoints.seq DESC LIMIT ? OFFSET 0))"
)

DROP_CHECKPOINTS = "DELETE FROM checkpoints"

# Bound in order: only, store, device, epoch.
INSERT_IDENTITY = "INSERT INTO identity (only, store, device, epoch) VALUES (?, ?, ?, ?)"

READ_IDENTITY = "SELECT identity.store, identity.device, identity.epoch FROM identity"

# Bound in order: new_epoch.
SET_EPOCH = "UPDATE identity SET epoch=?"

CREATE_APPLIED = (
    "CREATE TABLE applied ( only INTEGER NOT NULL, journal TEXT NOT NULL, seq INTEGER NOT NULL, "
    "PRIMARY KEY (only), CHECK (only = 1) ) STRICT"
)

CREATE_ORDERS = (
    "CREATE TABLE orders ( closed_seq INTEGER NOT NULL, order_id TEXT NOT NULL, number TEXT NOT "
    "NULL, business_day TEXT NOT NULL, closed_at TEXT NOT NULL, outcome TEXT NOT NULL, due "
    "INTEGER NOT NULL, currency TEXT NOT NULL, line_count INTEGER NOT NULL, refunded INTEGER NOT "
    "NULL, paid TEXT NOT NULL, PRIMARY KEY (closed_seq), UNIQUE (order_id) ) STRICT"
)

CREATE_JOBS = (
    "CREATE TABLE jobs ( job_id TEXT NOT NULL, order_id TEXT NOT NULL, kind TEXT NOT NULL, "
    "subject TEXT NOT NULL, queued_seq INTEGER NOT NULL, state TEXT NOT NULL, copy INTEGER NOT "
    "NULL, attempts INTEGER NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (job_id) ) WITHOUT ROWID, "
    "STRICT"
)

CREATE_DEEDS = (
    "CREATE TABLE deeds ( seq INTEGER NOT NULL, type TEXT NOT NULL, business_day TEXT NOT NULL, "
    "at TEXT NOT NULL, actor TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (seq) ) STRICT"
)

CREATE_REFUNDS = (
    "CREATE TABLE refunds ( seq INTEGER NOT NULL, order_id TEXT NOT NULL, refund_id TEXT NOT "
    "NULL, PRIMARY KEY (seq) ) STRICT"
)

CREATE_HISTORIES = (
    "CREATE TABLE histories ( customer_id TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY "
    "(customer_id, seq) ) WITHOUT ROWID, STRICT"
)

CREATE_REFUNDS_BY_ORDER = "CREATE INDEX refunds_by_order ON refunds (order_id, seq)"

CREATE_DEEDS_BY_DAY = "CREATE INDEX deeds_by_day ON deeds (business_day, seq)"

CREATE_ORDERS_BY_DAY = "CREATE INDEX orders_by_day ON orders (business_day, closed_seq)"

CREATE_ORDERS_BY_NUMBER = "CREATE INDEX orders_by_number ON orders (number)"

CREATE_JOBS_BY_ORDER = "CREATE INDEX jobs_by_order ON jobs (order_id, queued_seq)"

# Bound in order: only, journal, seq.
PUT_APPLIED = "INSERT OR REPLACE INTO applied (only, journal, seq) VALUES (?, ?, ?)"

APPLIED = "SELECT applied.journal, applied.seq FROM applied"

# Bound in order: closed_seq, order_id, number, business_day, closed_at, outcome, due, currency,
# line_count, refunded, paid.
PUT_ORDER = (
    "INSERT OR REPLACE INTO orders (closed_seq, order_id, number, business_day, closed_at, "
    "outcome, due, currency, line_count, refunded, paid) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

# Bound in order: order_id.
ORDER_ROW = (
    "SELECT orders.closed_seq, orders.order_id, orders.number, orders.business_day, "
    "orders.closed_at, orders.outcome, orders.due, orders.currency, orders.line_count, "
    "orders.refunded, orders.paid FROM orders WHERE orders.order_id = ?"
)

# Bound in order: job_id, order_id, kind, subject, queued_seq, state, copy, attempts, reason.
PUT_JOB = (
    "INSERT OR REPLACE INTO jobs (job_id, order_id, kind, subject, queued_seq, state, copy, "
    "attempts, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

# Bound in order: job_id.
JOB_ROW = (
    "SELECT jobs.job_id, jobs.order_id, jobs.kind, jobs.subject, jobs.queued_seq, jobs.state, "
    "jobs.copy, jobs.attempts, jobs.reason FROM jobs WHERE jobs.job_id = ?"
)

# Bound in order: day, before, limit.
ORDERS_OF_DAY = (
    "SELECT orders.closed_seq, orders.order_id, orders.number, orders.business_day, "
    "orders.closed_at, orders.outcome, orders.due, orders.currency, orders.line_count, "
    "orders.refunded, jobs.state, jobs.copy FROM orders LEFT OUTER JOIN jobs ON jobs.order_id = "
    "orders.order_id AND jobs.queued_seq = (SELECT max(other.queued_seq) AS max_1 FROM jobs AS "
    "other WHERE other.order_id = orders.order_id AND other.kind = 'receipt') WHERE "
    "orders.business_day = ? AND orders.closed_seq < ? ORDER BY orders.closed_seq DESC LIMIT ? "
    "OFFSET 0"
)

# Bound in order: order_id.
PAID_OF_ORDER = "SELECT orders.paid FROM orders WHERE orders.order_id = ?"

# Bound in order: day.
PAID_OF_DAY = (
    "SELECT orders.outcome, orders.paid FROM orders WHERE orders.business_day = ? ORDER BY "
    "orders.closed_seq"
)

# Bound in order: seq, type, business_day, at, actor, text.
PUT_DEED = (
    "INSERT OR REPLACE INTO deeds (seq, type, business_day, at, actor, text) VALUES (?, ?, ?, ?, "
    "?, ?)"
)

# Bound in order: first_day, last_day.
DEEDS_OF_DAYS = (
    "SELECT deeds.seq, deeds.type, deeds.business_day, deeds.at, deeds.actor, deeds.text FROM "
    "deeds WHERE deeds.business_day BETWEEN ? AND ? ORDER BY deeds.seq"
)

# Bound in order: first, last.
DEEDS_OF_RANGE = (
    "SELECT deeds.seq, deeds.type, deeds.business_day, deeds.at, deeds.actor, deeds.text FROM "
    "deeds WHERE deeds.seq BETWEEN ? AND ? ORDER BY deeds.seq"
)

# Bound in order: type, limit.
LATEST_DEEDS = (
    "SELECT deeds.seq, deeds.type, deeds.business_day, deeds.at, deeds.actor, deeds.text FROM "
    "deeds WHERE deeds.type = ? ORDER BY deeds.seq DESC LIMIT ? OFFSET 0"
)

# Bound in order: first_day, last_day.
PAID_OF_DAYS = (
    "SELECT orders.closed_seq, orders.paid FROM orders WHERE orders.business_day BETWEEN ? AND ? "
    "AND orders.paid != '' ORDER BY orders.closed_seq"
)

# Bound in order: first, last.
PAID_OF_RANGE = (
    "SELECT orders.closed_seq, orders.paid FROM orders WHERE orders.closed_seq BETWEEN ? AND ? "
    "AND orders.paid != '' ORDER BY orders.closed_seq"
)

# Bound in order: customer_id, seq.
PUT_HISTORY = "INSERT OR REPLACE INTO histories (customer_id, seq) VALUES (?, ?)"

# Bound in order: customer_id, limit.
ORDERS_OF_CUSTOMER = (
    "SELECT orders.closed_seq, orders.order_id, orders.number, orders.business_day, "
    "orders.closed_at, orders.outcome, orders.due, orders.currency, orders.line_count, "
    "orders.refunded, jobs.state, jobs.copy FROM histories JOIN (orders LEFT OUTER JOIN jobs ON "
    "jobs.order_id = orders.order_id AND jobs.queued_seq = (SELECT max(other.queued_seq) AS max_1 "
    "FROM jobs AS other WHERE other.order_id = orders.order_id AND other.kind = 'receipt')) ON "
    "orders.closed_seq = histories.seq WHERE histories.customer_id = ? ORDER BY histories.seq "
    "DESC LIMIT ? OFFSET 0"
)

# Bound in order: customer_id, limit.
DEBTS_PAID_BY_CUSTOMER = (
    "SELECT deeds.seq, deeds.type, deeds.business_day, deeds.at, deeds.actor, deeds.text FROM "
    "histories JOIN deeds ON deeds.seq = histories.seq WHERE histories.customer_id = ? ORDER BY "
    "histories.seq DESC LIMIT ? OFFSET 0"
)

ALL_HISTORIES = (
    "SELECT histories.customer_id, histories.seq FROM histories ORDER BY histories.customer_id, "
    "histories.seq"
)

# Bound in order: seq, order_id, refund_id.
PUT_REFUND = "INSERT OR REPLACE INTO refunds (seq, order_id, refund_id) VALUES (?, ?, ?)"

# Bound in order: order_id.
REFUNDS_OF_ORDER = (
    "SELECT deeds.text FROM refunds JOIN deeds ON deeds.seq = refunds.seq WHERE refunds.order_id "
    "= ? ORDER BY refunds.seq"
)

# Bound in order: day.
REFUNDS_OF_DAY = (
    "SELECT deeds.text FROM deeds WHERE deeds.business_day = ? AND deeds.type = "
    "'refund.lines_refunded.v1' ORDER BY deeds.seq"
)

# Bound in order: number.
ORDERS_OF_NUMBER = (
    "SELECT orders.order_id FROM orders WHERE orders.number = ? AND orders.paid != '' ORDER BY "
    "orders.closed_seq DESC"
)

# Bound in order: order_id.
OUTCOME_OF_ORDER = "SELECT orders.outcome, orders.paid FROM orders WHERE orders.order_id = ?"

# Bound in order: day, limit.
SOLD_ON_DAY = (
    "SELECT orders.closed_seq, orders.order_id, orders.number, orders.business_day, "
    "orders.closed_at, orders.outcome, orders.due, orders.currency, orders.line_count, "
    "orders.refunded, orders.paid FROM orders WHERE orders.business_day = ? AND orders.paid != '' "
    "ORDER BY orders.closed_seq DESC LIMIT ? OFFSET 0"
)

# Bound in order: order_id, subject.
REFUND_PRINT = (
    "SELECT jobs.state, jobs.copy, jobs.job_id FROM jobs WHERE jobs.order_id = ? AND jobs.subject "
    "= ? ORDER BY jobs.queued_seq DESC LIMIT 1 OFFSET 0"
)

ALL_REFUNDS = (
    "SELECT refunds.seq, refunds.order_id, refunds.refund_id FROM refunds ORDER BY refunds.seq"
)

ALL_DEEDS = (
    "SELECT deeds.seq, deeds.type, deeds.business_day, deeds.at, deeds.actor, deeds.text FROM "
    "deeds ORDER BY deeds.seq"
)

# Bound in order: order_id, kind.
MOST_COPIES = "SELECT max(jobs.copy) AS max_1 FROM jobs WHERE jobs.order_id = ? AND jobs.kind = ?"

ALL_ORDERS = (
    "SELECT orders.closed_seq, orders.order_id, orders.number, orders.business_day, "
    "orders.closed_at, orders.outcome, orders.due, orders.currency, orders.line_count, "
    "orders.refunded, orders.paid FROM orders ORDER BY orders.closed_seq"
)

ALL_JOBS = (
    "SELECT jobs.job_id, jobs.order_id, jobs.kind, jobs.subject, jobs.queued_seq, jobs.state, "
    "jobs.copy, jobs.attempts, jobs.reason FROM jobs ORDER BY jobs.job_id"
)

CATALOG_CREATE_CATALOGUE = (
    "CREATE TABLE catalogue ( number INTEGER NOT NULL, layout INTEGER NOT NULL, currency VARCHAR "
    "NOT NULL, item_count INTEGER NOT NULL, digest VARCHAR NOT NULL, complete INTEGER NOT NULL, "
    "PRIMARY KEY (number) )"
)

CATALOG_CREATE_CATEGORY = (
    "CREATE TABLE category ( mark INTEGER NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL, "
    "position INTEGER NOT NULL, PRIMARY KEY (mark), UNIQUE (id) )"
)

CATALOG_CREATE_ITEM = (
    "CREATE TABLE item ( rank INTEGER NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL, "
    "initials VARCHAR NOT NULL, price_minor INTEGER, tile_price_minor INTEGER, tax_class VARCHAR "
    "NOT NULL, category_id VARCHAR, unit VARCHAR NOT NULL, sku VARCHAR NOT NULL, has_choices "
    "INTEGER NOT NULL, sold_out INTEGER NOT NULL, barcodes VARCHAR NOT NULL, words VARCHAR NOT "
    "NULL, PRIMARY KEY (rank), UNIQUE (id), FOREIGN KEY(category_id) REFERENCES category (id) )"
)

CATALOG_CREATE_CHOICES = (
    "CREATE TABLE choices ( rank INTEGER NOT NULL, body VARCHAR NOT NULL, PRIMARY KEY (rank), "
    "FOREIGN KEY(rank) REFERENCES item (rank) )"
)

CATALOG_CREATE_BARCODE = (
    "CREATE TABLE barcode ( code VARCHAR NOT NULL, rank INTEGER NOT NULL, variant_id VARCHAR NOT "
    "NULL, PRIMARY KEY (code), FOREIGN KEY(rank) REFERENCES item (rank) ) WITHOUT ROWID"
)

CATALOG_CREATE_WORD = (
    "CREATE TABLE word ( term VARCHAR NOT NULL, uses INTEGER NOT NULL, PRIMARY KEY (term) ) "
    "WITHOUT ROWID"
)

CATALOG_CREATE_VOCABULARY = (
    "CREATE TABLE vocabulary ( id INTEGER NOT NULL, body VARCHAR NOT NULL, PRIMARY KEY (id) )"
)

CATALOG_CREATE_ITEM_BY_CATEGORY = "CREATE INDEX item_by_category ON item (category_id, rank)"

CATALOG_CREATE_ITEM_BY_SKU = "CREATE INDEX item_by_sku ON item (sku) WHERE sku != ''"

CATALOG_CREATE_ITEM_WORDS = (
    "CREATE VIRTUAL TABLE item_words USING fts5(words, content='item', content_rowid='rank', "
    "tokenize='ascii tokenchars ''.''', prefix='1 2 3', detail='none')"
)

CATALOG_CREATE_ITEM_WORDS_TERMS = (
    "CREATE VIRTUAL TABLE temp.item_words_terms USING fts5vocab('main', 'item_words', 'row')"
)

CATALOG_FILL_ITEM_WORDS = "INSERT INTO item_words(item_words) VALUES ('rebuild')"

CATALOG_PACK_ITEM_WORDS = "INSERT INTO item_words(item_words) VALUES ('optimize')"

CATALOG_ADD_VERSION = (
    "INSERT INTO catalogue (number, layout, currency, item_count, digest, complete) VALUES "
    "(:number, :layout, :currency, :item_count, :digest, :complete)"
)

CATALOG_ADD_CATEGORY = (
    "INSERT INTO category (mark, id, name, position) VALUES (:mark, :id, :name, :position)"
)

CATALOG_ADD_ITEM = (
    "INSERT INTO item (rank, id, name, initials, price_minor, tile_price_minor, tax_class, "
    "category_id, unit, sku, has_choices, sold_out, barcodes, words) VALUES (:rank, :id, :name, "
    ":initials, :price_minor, :tile_price_minor, :tax_class, :category_id, :unit, :sku, "
    ":has_choices, :sold_out, :barcodes, :words)"
)

CATALOG_ADD_CHOICES = "INSERT INTO choices (rank, body) VALUES (:rank, :body)"

CATALOG_ADD_BARCODE = (
    "INSERT INTO barcode (code, rank, variant_id) VALUES (:code, :rank, :variant_id)"
)

CATALOG_ADD_WORD = "INSERT INTO word (term, uses) VALUES (:term, :uses)"

CATALOG_ADD_VOCABULARY = "INSERT INTO vocabulary (id, body) VALUES (:id, :body)"

CATALOG_TERMS = (
    "SELECT item_words_terms.term, item_words_terms.doc FROM item_words_terms ORDER BY "
    "item_words_terms.term"
)

CATALOG_VERSION = (
    "SELECT catalogue.number, catalogue.layout, catalogue.currency, catalogue.item_count, "
    "catalogue.digest, catalogue.complete FROM catalogue"
)

CATALOG_CATEGORIES = (
    "SELECT category.id, category.name, category.position, category.mark FROM category ORDER BY "
    "category.position, category.mark"
)

CATALOG_ITEM_BY_ID = (
    "SELECT item.rank, item.id, item.name, item.price_minor, item.tax_class, item.category_id, "
    "item.unit, item.sku, item.has_choices, item.sold_out, choices.body, item.barcodes FROM item "
    "LEFT OUTER JOIN choices ON choices.rank = item.rank WHERE item.id = :id"
)

CATALOG_ITEM_BY_SKU = (
    "SELECT item.rank, item.id, item.name, item.price_minor, item.tax_class, item.category_id, "
    "item.unit, item.sku, item.has_choices, item.sold_out, choices.body, item.barcodes FROM item "
    "LEFT OUTER JOIN choices ON choices.rank = item.rank WHERE item.sku = :sku AND item.sku != ''"
)

CATALOG_ITEM_BY_BARCODE = (
    "SELECT item.rank, item.id, item.name, item.price_minor, item.tax_class, item.category_id, "
    "item.unit, item.sku, item.has_choices, item.sold_out, choices.body, item.barcodes, "
    "barcode.variant_id FROM item LEFT OUTER JOIN choices ON choices.rank = item.rank JOIN "
    "barcode ON barcode.rank = item.rank WHERE barcode.code = :code"
)

CATALOG_PAGE = (
    "SELECT item.rank, item.id, item.name, item.tile_price_minor, item.initials, "
    "item.has_choices, item.sold_out, item.unit FROM item WHERE item.rank > :offset ORDER BY "
    "item.rank LIMIT :limit OFFSET 0"
)

CATALOG_CATEGORY_PAGE = (
    "SELECT item.rank, item.id, item.name, item.tile_price_minor, item.initials, "
    "item.has_choices, item.sold_out, item.unit FROM item WHERE item.category_id = :category "
    "ORDER BY item.rank LIMIT :limit OFFSET :offset"
)

CATALOG_MATCHING = (
    "SELECT item.rank, item.id, item.name, item.tile_price_minor, item.initials, "
    "item.has_choices, item.sold_out, item.unit, item.words FROM item_words JOIN item ON "
    "item.rank = item_words.rowid WHERE item_words MATCH :match ORDER BY item_words.rowid LIMIT "
    ":limit OFFSET 0"
)

CATALOG_VOCABULARY = "SELECT vocabulary.body FROM vocabulary"

CATALOG_EDITS_THAT_ARE_WORDS = (
    "SELECT word.term FROM word WHERE word.term IN (SELECT anon_1.value FROM json_each(:edits) AS "
    "anon_1)"
)

CATALOG_EDITS_THAT_START_WORDS = (
    "SELECT anon_1.value FROM json_each(:edits) AS anon_1 WHERE EXISTS (SELECT word.term FROM "
    "word WHERE word.term >= anon_1.value AND word.term < (anon_1.value || char(1114111)))"
)
