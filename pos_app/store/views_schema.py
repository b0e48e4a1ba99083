"""The tables of views.db in SQLAlchemy Core: what the screens list, folded from the journal.

Everything here can be thrown away and folded again; `applied` says whose journal it was folded from
and how far. Loaded by the generator alone.
"""

from sqlalchemy import CheckConstraint, Column, Index, Integer, MetaData, Table, Text

VIEWS = MetaData()

applied = Table(
    "applied",
    VIEWS,
    Column("only", Integer, primary_key=True, autoincrement=False),
    Column("journal", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    CheckConstraint("only = 1"),
    sqlite_strict=True,
)

# One row for each order that ended. `paid` is the data of its `order.paid` event, empty for a
# cancelled one: the sale as it was written, so that a receipt needs nothing else.
orders = Table(
    "orders",
    VIEWS,
    Column("closed_seq", Integer, primary_key=True, autoincrement=False),
    Column("order_id", Text, nullable=False, unique=True),
    Column("number", Text, nullable=False),
    Column("business_day", Text, nullable=False),
    Column("closed_at", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("due", Integer, nullable=False),
    Column("currency", Text, nullable=False),
    Column("line_count", Integer, nullable=False),
    Column("refunded", Integer, nullable=False),
    Column("paid", Text, nullable=False),
    sqlite_strict=True,
)
Index("orders_by_day", orders.c.business_day, orders.c.closed_seq)
Index("orders_by_number", orders.c.number)

# Which sale a refund belongs to; what it says stands in `deeds` under the same `seq`.
refunds = Table(
    "refunds",
    VIEWS,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("order_id", Text, nullable=False),
    Column("refund_id", Text, nullable=False),
    sqlite_strict=True,
)
Index("refunds_by_order", refunds.c.order_id, refunds.c.seq)

# What a customer's history holds: the sequences of orders that ended and of debts paid back.
histories = Table(
    "histories",
    VIEWS,
    Column("customer_id", Text, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)

# What people did besides selling, as it was written: voids, refunds, cash in and out, shifts.
deeds = Table(
    "deeds",
    VIEWS,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("type", Text, nullable=False),
    Column("business_day", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("text", Text, nullable=False),
    sqlite_strict=True,
)
Index("deeds_by_day", deeds.c.business_day, deeds.c.seq)

# The latest state of each print job; `queued_seq` orders the jobs of one order.
jobs = Table(
    "jobs",
    VIEWS,
    Column("job_id", Text, primary_key=True),
    Column("order_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("queued_seq", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("copy", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)
Index("jobs_by_order", jobs.c.order_id, jobs.c.queued_seq)
