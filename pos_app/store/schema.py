"""The tables of journal.db, as SQLAlchemy Core sees them.

Read by the generator only (`python -m pos_app.store.generate`): the till itself runs the SQL text
in `compiled.py` and never imports SQLAlchemy, which costs a third of a second.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

JOURNAL = MetaData()

entries = Table(
    "entries",
    JOURNAL,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("stream", Text, nullable=False),
    Column("stream_seq", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("business_day", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("prev_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    UniqueConstraint("stream", "stream_seq"),
    sqlite_strict=True,
)
"""Everything that ever happened at this till, in order. Rows are added and never touched again."""

checkpoints = Table(
    "checkpoints",
    JOURNAL,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("hash", LargeBinary, nullable=False),
    Column("state", Text, nullable=False),
    sqlite_strict=True,
)
"""The till's state after `seq`, so that a start reads only the tail. Derived: may be dropped."""

identity = Table(
    "identity",
    JOURNAL,
    Column("only", Integer, primary_key=True, autoincrement=False),
    Column("store", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("epoch", Integer, nullable=False),
    CheckConstraint("only = 1"),
    sqlite_strict=True,
)
"""Whose journal this is: one row."""
