"""How an older journal.db becomes today's: numbered steps, each one transaction.

A step is added here when the layout changes; none is ever edited once a till has run it.
"""

from collections.abc import Sequence

import apsw

from pos_app.store import compiled as sql
from pos_app.store.connection import APPLICATION_ID
from pos_core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Migration:
    """Brings the layout to `version` with these statements."""

    version: int
    statements: tuple[str, ...]


MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, (sql.CREATE_ENTRIES, sql.CREATE_CHECKPOINTS, sql.CREATE_IDENTITY)),
)

LATEST = MIGRATIONS[-1].version


def layout_of(connection: apsw.Connection) -> int:
    """The layout's number; 0 for a database nobody has set up."""
    return int(connection.pragma("user_version"))


def migrate(connection: apsw.Connection, steps: Sequence[Migration] = MIGRATIONS) -> None:
    """Run the steps that are still missing, each with its number in one transaction.

    A power cut leaves the layout before or after a step, never between. Raises `apsw.Error`.
    """
    reached = layout_of(connection)
    for step in steps:
        if step.version > reached:
            with connection:
                for statement in step.statements:
                    connection.execute(statement)
                connection.pragma("application_id", APPLICATION_ID)
                connection.pragma("user_version", step.version)
