"""Callbacks in the database: written down together, worked on one by one, once."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from hosted_api.kit.db.statement import POSTGRES, Statement
from hosted_api.kit.purge import Purge

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hosted_api.kit.db.database import Row, Tx

OPEN, DONE, DEAD = "open", "done", "dead"

_COLUMNS = "provider, event_key, payment_id, refund_id, body, state, came_at"
_AGAIN = (
    " ON CONFLICT (provider, event_key) DO UPDATE SET times = payment_inbox.times + 1,"
    " tries = CASE WHEN payment_inbox.state = 'dead' THEN 0 ELSE payment_inbox.tries END,"
    " state = CASE WHEN payment_inbox.state = 'dead' THEN 'open' ELSE payment_inbox.state END"
    " RETURNING provider, event_key, times"
)
_PUT = Statement(
    f"INSERT INTO payment_inbox ({_COLUMNS})"  # noqa: S608  our own columns
    " SELECT provider, event_key, payment_id, refund_id, body, 'open', came_at"
    " FROM jsonb_to_recordset(:rows::jsonb) AS r(provider text, event_key text, payment_id text,"
    " refund_id text, body text, came_at text) ORDER BY provider, event_key" + _AGAIN,
    f"INSERT INTO payment_inbox ({_COLUMNS})"  # noqa: S608
    " SELECT value ->> 'provider', value ->> 'event_key', value ->> 'payment_id',"
    " value ->> 'refund_id', value ->> 'body', 'open', value ->> 'came_at'"
    " FROM json_each(:rows) WHERE true" + _AGAIN,
)
_ABOUT = (
    "SELECT payment_id, store_id, provider, actor, amount, currency FROM payments"
    " WHERE payment_id {}"
)
_ANY = "= ANY(:ids::text[])", "IN (SELECT value FROM json_each(:ids))"
_PAYMENTS = Statement(_ABOUT.format(_ANY[0]), _ABOUT.format(_ANY[1]))
_BY_REF = (
    "SELECT payment_id, store_id, provider, actor, amount, currency, provider_ref FROM payments"
    " WHERE provider_ref <> '' AND provider_ref {}"
)
_PAYMENTS_BY_REF = Statement(_BY_REF.format(_ANY[0]), _BY_REF.format(_ANY[1]))
_REFUND_IDS = "SELECT refund_id, store_id, payment_id FROM payment_refunds WHERE refund_id {}"
_REFUNDS = Statement(_REFUND_IDS.format(_ANY[0]), _REFUND_IDS.format(_ANY[1]))
_DUE = (
    "SELECT provider, event_key FROM payment_inbox WHERE state = 'open' AND due_at <= :at"
    " ORDER BY came_at, event_key LIMIT :most"
)
_TAKE = (
    "UPDATE payment_inbox SET due_at = :until, tries = tries + 1"
    " WHERE (provider, event_key) IN ({}) RETURNING *"
)
_TAKE_DUE = Statement(_TAKE.format(f"{_DUE} FOR UPDATE SKIP LOCKED"), _TAKE.format(_DUE))
_IS_DUE = Statement(f"SELECT 1 AS one FROM ({_DUE}) AS due")  # noqa: S608
_END = Statement(
    "UPDATE payment_inbox SET state = :state, outcome = :outcome, done_at = :at"
    " WHERE provider = :provider AND event_key = :event_key AND state = 'open'"
)
_LATER = Statement(
    "UPDATE payment_inbox SET due_at = :due_at, outcome = :outcome"
    " WHERE provider = :provider AND event_key = :event_key AND state = 'open'"
)
_ONE = Statement(
    "SELECT * FROM payment_inbox WHERE provider = :provider AND event_key = :event_key"
)
PURGES = (
    Purge(
        "payment_inbox",
        Statement(
            "DELETE FROM payment_inbox WHERE (provider, event_key) IN (SELECT provider, event_key"
            " FROM payment_inbox WHERE state <> 'open' AND came_at < :before LIMIT :most)"
        ),
        timedelta(days=180),  # a provider tells again for days, a dispute asks for months
    ),
)


async def put(tx: Tx, rows: Sequence[Mapping[str, str]]) -> Mapping[tuple[str, str], int]:
    """Write down what is new; how often each was told by now, by provider and key.

    No key may be there twice in `rows`.
    """
    if not rows:
        return {}
    written = await tx.all(_PUT, rows=json.dumps(list(rows)))
    return {(row["provider"], row["event_key"]): row["times"] for row in written}


async def payments(tx: Tx, ids: Sequence[str]) -> Mapping[str, Row]:
    """Whose payments these are, and of how much."""
    if not ids:
        return {}
    return {row["payment_id"]: row for row in await tx.all(_PAYMENTS, ids=_listed(tx, ids))}


async def payments_by_ref(tx: Tx, refs: Sequence[str]) -> Mapping[tuple[str, str], Row]:
    """The same by provider and its own name for the payment."""
    if not refs:
        return {}
    rows = await tx.all(_PAYMENTS_BY_REF, ids=_listed(tx, refs))
    return {(row["provider"], row["provider_ref"]): row for row in rows}


async def refunds(tx: Tx, ids: Sequence[str]) -> Mapping[str, Row]:
    """Whose refunds these are."""
    if not ids:
        return {}
    return {row["refund_id"]: row for row in await tx.all(_REFUNDS, ids=_listed(tx, ids))}


async def is_due(tx: Tx, at: str) -> bool:
    """Whether there is anything to work on."""
    return await tx.one(_IS_DUE, at=at, most=1) is not None


async def take_due(tx: Tx, at: str, until: str, most: int) -> Sequence[Row]:
    """What is to be worked on, which is nobody else's before `until`."""
    return await tx.all(_TAKE_DUE, at=at, until=until, most=most)


async def end(tx: Tx, ends: Sequence[Mapping[str, str]]) -> None:
    """These are done, or given up: provider, event_key, state, outcome, at."""
    await tx.many(_END, ends)


async def later(tx: Tx, row: Row, due_at: str, outcome: str) -> None:
    """It did not work now."""
    await tx.run(
        _LATER,
        provider=row["provider"],
        event_key=row["event_key"],
        due_at=due_at,
        outcome=outcome,
    )


async def one(tx: Tx, provider: str, event_key: str) -> Row | None:
    """One callback as it stands."""
    return await tx.one(_ONE, provider=provider, event_key=event_key)


def _listed(tx: Tx, names: Sequence[str]) -> Any:
    return list(names) if tx.dialect == POSTGRES else json.dumps(list(names))
