"""Issues in the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hosted_api.kit.db.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit.db.database import Row, Tx

_NOTICE = Statement(
    "INSERT INTO issues"
    " (store_id, issue_id, kind, key, state, opened_at, changed_at, noticed, facts)"
    " VALUES (:store_id, :issue_id, :kind, :key, 'open', :at, :at, 1, :facts)"
    " ON CONFLICT (store_id, issue_id) DO UPDATE SET"
    " noticed = issues.noticed + 1, changed_at = excluded.changed_at, facts = excluded.facts"
    " RETURNING state, noticed"
)
_SET = Statement(
    "UPDATE issues SET state = :state, changed_at = :at"
    " WHERE store_id = :store_id AND issue_id = :issue_id AND state <> :state"
)
_ONE = Statement("SELECT * FROM issues WHERE store_id = :store_id AND issue_id = :issue_id")
_OPEN = Statement(
    "SELECT * FROM issues WHERE store_id = :store_id AND state = 'open'"
    " ORDER BY opened_at, issue_id LIMIT :most"
)


async def notice(
    tx: Tx, *, store_id: str, issue_id: str, kind: str, key: str, at: str, facts: str
) -> Row:
    """Make the issue or count it once more: its state before, and how often it was noticed."""
    row = await tx.one(
        _NOTICE, store_id=store_id, issue_id=issue_id, kind=kind, key=key, at=at, facts=facts
    )
    assert row is not None
    return row


async def set_state(tx: Tx, *, store_id: str, issue_id: str, state: str, at: str) -> bool:
    """False when it is in that state already, or not there."""
    return 0 < await tx.run(_SET, store_id=store_id, issue_id=issue_id, state=state, at=at)


async def one(tx: Tx, store_id: str, issue_id: str) -> Row | None:
    """The issue of that id."""
    return await tx.one(_ONE, store_id=store_id, issue_id=issue_id)


async def open_ones(tx: Tx, store_id: str, most: int) -> Sequence[Row]:
    """The oldest first."""
    return await tx.all(_OPEN, store_id=store_id, most=most)
