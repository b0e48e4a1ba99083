"""Opening an issue and closing it. The same trouble is one issue, however often it is noticed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from hosted_api.issues import repository
from hosted_api.kit import feed
from hosted_api.kit.clock import rfc3339

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from hosted_api.kit.db.database import Row, Tx

OPEN, CLOSED = "open", "closed"


def issue_id(kind: str, key: str) -> str:
    """The name of the trouble `kind` with `key`, the same on every node."""
    return sha256(f"{kind}\n{key}".encode()).hexdigest()[:32]


async def open_issue(
    tx: Tx, store_id: str, kind: str, key: str, facts: Mapping[str, Any], now: datetime
) -> str:
    """Its id. The feed hears of it when it is new, or had been closed; else it is only counted.

    `kind` says what is wrong (`event_conflict`), `key` with what; `facts` hold no secrets.
    """
    name, at = issue_id(kind, key), rfc3339(now)
    written = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
    before = await repository.notice(
        tx, store_id=store_id, issue_id=name, kind=kind, key=key, at=at, facts=written
    )
    reopened = before["state"] != OPEN and await repository.set_state(
        tx, store_id=store_id, issue_id=name, state=OPEN, at=at
    )
    if reopened or before["noticed"] == 1:
        await _tell(tx, store_id, "issue.opened", name, {"kind": kind, "key": key}, now)
    return name


async def close_issue(tx: Tx, store_id: str, kind: str, key: str, now: datetime) -> bool:
    """False when it was not open."""
    name = issue_id(kind, key)
    closed = await repository.set_state(
        tx, store_id=store_id, issue_id=name, state=CLOSED, at=rfc3339(now)
    )
    if closed:
        await _tell(tx, store_id, "issue.closed", name, {"kind": kind, "key": key}, now)
    return closed


async def is_closed(tx: Tx, store_id: str, kind: str, key: str) -> bool:
    """True when it was opened once and is closed."""
    row = await repository.one(tx, store_id, issue_id(kind, key))
    return row is not None and row["state"] == CLOSED


async def open_issues(tx: Tx, store_id: str, most: int = 200) -> Sequence[Row]:
    """What is open in a store, the oldest first."""
    return await repository.open_ones(tx, store_id, most)


async def _tell(
    tx: Tx, store_id: str, what: str, name: str, data: Mapping[str, Any], now: datetime
) -> None:
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    await feed.append(tx, store_id, [feed.Entry(what, name, written)], now)
