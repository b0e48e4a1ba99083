"""Tables made straight from their list: what the migrations must come to, and quick for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from hosted_api.kit.db.statement import POSTGRES, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Dialect, MetaData

    from hosted_api.kit.db.database import Tx


def statements(metadata: MetaData, dialect: str) -> Iterator[Statement]:
    """One statement for each table and index."""
    speaks: Dialect = postgresql.dialect() if dialect == POSTGRES else sqlite.dialect()  # type: ignore[no-untyped-call]
    for table in metadata.sorted_tables:
        yield Statement(str(CreateTable(table).compile(dialect=speaks)))
        for index in sorted(table.indexes, key=lambda each: str(each.name)):
            yield Statement(str(CreateIndex(index).compile(dialect=speaks)))


async def create_tables(tx: Tx, metadata: MetaData) -> None:
    """All of them, in an empty database."""
    for statement in statements(metadata, tx.dialect):
        await tx.run(statement)
