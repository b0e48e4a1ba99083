"""Sessions in the database: the stream, where it stands, and who may come to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hosted_api.kit.db.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hosted_api.kit.db.database import Row, Tx

_BY_ID = "SELECT * FROM sessions WHERE store_id = :store_id AND session_id = :session_id"
_ONE = Statement(_BY_ID)
_LOCKED = Statement(f"{_BY_ID} FOR UPDATE", _BY_ID)
_PUT = Statement(
    "INSERT INTO sessions (store_id, session_id, event_seq, last_id, status, table_id, table_name,"
    " opened_at, expires_at, updated_at)"
    " VALUES (:store_id, :session_id, 0, '', 'active', '', '', :at, :at, :at)"
    " ON CONFLICT (store_id, session_id) DO NOTHING"
)
_MOVE = (
    "UPDATE sessions SET event_seq = :event_seq, last_id = :last_id, status = :status,"
    " table_id = :table_id, table_name = :table_name, merged_into = :merged_into,"
    " opened_at = :opened_at, expires_at = :expires_at, updated_at = :updated_at,"
    " rounds = :rounds, open_bills = :open_bills, abandoned = :abandoned, late = late + :late,"
    " doubled = doubled + :doubled"
    " WHERE store_id = :store_id AND session_id = :session_id"
)
MOVE = Statement(_MOVE)
_BEHIND = " AND event_seq = :behind AND last_id = :behind_id"
MOVE_ON = Statement(_MOVE + _BEHIND)
GROW_EACH = Statement(
    "UPDATE sessions SET event_seq = v ->> 4, last_id = v ->> 5, updated_at = v ->> 6,"
    " rounds = v ->> 7, late = late + (v ->> 8), doubled = doubled + (v ->> 9)"
    " FROM (SELECT value AS v FROM json_each(:moved))"
    " WHERE store_id = v ->> 0 AND session_id = v ->> 1"
    " AND event_seq = v ->> 2 AND last_id = v ->> 3"
)
"""For what is nothing that sessions are looked up by: no index of SQLite is written anew."""

HAVE_GROWN = Statement(
    "SELECT json_group_array(key) AS places FROM json_each(:moved) JOIN sessions"
    " ON store_id = value ->> 0 AND session_id = value ->> 1 AND last_id = value ->> 5"
)
GROWN = (
    *("store_id", "session_id", "behind", "behind_id", "event_seq", "last_id", "updated_at"),
    *("rounds", "late", "doubled"),
)
"""What `GROW_EACH` wants of each session, in this order."""

_COUNTS = Statement(
    "UPDATE sessions SET late = late + :late, doubled = doubled + :doubled"
    " WHERE store_id = :store_id AND session_id = :session_id"
)
EVENT = Statement(
    "INSERT INTO session_events (store_id, session_id, event_seq, event_id, key, type, actor, body)"
    " VALUES (:store_id, :session_id, :event_seq, :event_id, :key, :type, :actor, :body)"
)
SNAPSHOT = Statement(
    "INSERT INTO session_snapshots (store_id, session_id, event_seq, state)"
    " VALUES (:store_id, :session_id, :event_seq, :state)"
    " ON CONFLICT (store_id, session_id) DO UPDATE SET event_seq = excluded.event_seq,"
    " state = excluded.state WHERE session_snapshots.event_seq < excluded.event_seq"
)
_SNAPSHOT_OF = Statement(
    "SELECT event_seq, state FROM session_snapshots"
    " WHERE store_id = :store_id AND session_id = :session_id"
)
_AFTER = Statement(
    "SELECT event_seq, event_id, key, type, actor, body FROM session_events"
    " WHERE store_id = :store_id AND session_id = :session_id AND event_seq > :after"
    " ORDER BY event_seq LIMIT :most"
)
_KEYS = Statement(
    "SELECT event_seq, event_id, key FROM session_events"
    " WHERE store_id = :store_id AND session_id = :session_id AND event_seq <= :until"
)
_BY_KEY = Statement(
    "SELECT event_seq, event_id FROM session_events"
    " WHERE store_id = :store_id AND session_id = :session_id AND key = :key"
)
_JOINED = (
    "SELECT coalesce({}, '') AS bodies, coalesce(max(event_seq), 0) AS last FROM"
    " (SELECT event_seq, body FROM session_events"
    " WHERE store_id = :store_id AND session_id = :session_id AND event_seq > :after"
    " ORDER BY event_seq LIMIT :most) AS page"
)
_PAGE = Statement(
    _JOINED.format("string_agg(body, ',' ORDER BY event_seq)"),
    _JOINED.format("group_concat(body, ',' ORDER BY event_seq)"),
)
_HEADS = Statement(
    "SELECT s.store_id, s.session_id, s.event_seq FROM sessions AS s JOIN"
    " unnest(:stores::text[], :ids::text[], :seqs::bigint[]) AS known(store_id, session_id, seq)"
    " ON s.store_id = known.store_id AND s.session_id = known.session_id"
    " WHERE s.event_seq > known.seq"
)
_AT_TABLE = Statement(
    "SELECT session_id FROM sessions WHERE store_id = :store_id AND table_id = :table_id"
    " AND status = 'active' ORDER BY opened_at DESC, session_id LIMIT 1"
)
_LIST = Statement(
    "SELECT * FROM sessions WHERE store_id = :store_id"
    " AND (:status = '' OR status = :status) ORDER BY opened_at DESC, session_id LIMIT :most"
)
_OVERDUE = Statement(
    "SELECT store_id, session_id FROM sessions"
    " WHERE status = 'active' AND expires_at > '' AND expires_at <= :at AND open_bills = 0"
    " ORDER BY expires_at LIMIT :most"
)
_PUT_PHONE = Statement(
    "INSERT INTO session_phones (key_hash, store_id, session_id, phone_id, made_at)"
    " VALUES (:key_hash, :store_id, :session_id, :phone_id, :made_at)"
)
_PHONES = Statement(
    "SELECT p.key_hash, p.store_id, p.session_id, p.phone_id FROM session_phones AS mine"
    " JOIN session_phones AS p ON p.store_id = mine.store_id AND p.session_id = mine.session_id"
    " WHERE mine.key_hash = :key_hash"
)
_PUT_TOKEN = Statement(
    "INSERT INTO session_tokens (token_hash, store_id, session_id, table_id, made_at)"
    " VALUES (:token_hash, :store_id, :session_id, :table_id, :made_at)"
    " ON CONFLICT (token_hash) DO NOTHING"
)
_TOKEN = Statement("SELECT * FROM session_tokens WHERE token_hash = :token_hash")
_TABLE = Statement(
    "SELECT t.*, coalesce(a.name, '') AS area FROM session_tables AS t"
    " LEFT JOIN session_tables AS a ON a.store_id = t.store_id AND a.table_id = t.area_id"
    " WHERE t.store_id = :store_id AND t.table_id = :table_id"
)
_PUT_TABLE = Statement(
    "INSERT INTO session_tables"
    " (store_id, table_id, name, area_id, token_hash, removed, version, till) VALUES"
    " (:store_id, :table_id, :name, :area_id, :token_hash, :removed, :version, :till)"
    " ON CONFLICT (store_id, table_id) DO UPDATE SET name = excluded.name,"
    " area_id = excluded.area_id, token_hash = excluded.token_hash, removed = excluded.removed,"
    " version = excluded.version, till = excluded.till"
    " WHERE (session_tables.version, session_tables.till) < (excluded.version, excluded.till)"
)


async def one(tx: Tx, store_id: str, session_id: str) -> Row | None:
    """How the session stands."""
    return await tx.one(_ONE, store_id=store_id, session_id=session_id)


async def locked(tx: Tx, store_id: str, session_id: str) -> Row | None:
    """The row, which nobody else changes until this transaction ends."""
    return await tx.one(_LOCKED, store_id=store_id, session_id=session_id)


async def put(tx: Tx, store_id: str, session_id: str, at: str) -> None:
    """There is such a session from now on, without any event yet."""
    await tx.run(_PUT, store_id=store_id, session_id=session_id, at=at)


async def snapshot_of(tx: Tx, store_id: str, session_id: str) -> Row | None:
    """The last one that was kept."""
    return await tx.one(_SNAPSHOT_OF, store_id=store_id, session_id=session_id)


async def after(
    tx: Tx, store_id: str, session_id: str, behind: int, most: int = 1 << 31
) -> Sequence[Row]:
    """Events behind a number, in order."""
    return await tx.all(_AFTER, store_id=store_id, session_id=session_id, after=behind, most=most)


async def keys(tx: Tx, store_id: str, session_id: str, until: int) -> Sequence[Row]:
    """Which keys were used, and for what."""
    return await tx.all(_KEYS, store_id=store_id, session_id=session_id, until=until)


async def by_key(tx: Tx, store_id: str, session_id: str, key: str) -> Row | None:
    """What was written with this key."""
    return await tx.one(_BY_KEY, store_id=store_id, session_id=session_id, key=key)


async def page(tx: Tx, store_id: str, session_id: str, behind: int, most: int) -> tuple[str, int]:
    """The events as they are told, with commas between, and the last one's number."""
    row = await tx.one(_PAGE, store_id=store_id, session_id=session_id, after=behind, most=most)
    assert row is not None
    return row["bodies"], row["last"]


async def grown(known: Mapping[tuple[str, str], int], tx: Tx) -> Sequence[Row]:
    """Those of PostgreSQL's sessions that are longer than is known here."""
    return await tx.all(
        _HEADS,
        stores=[store_id for store_id, _ in known],
        ids=[session_id for _, session_id in known],
        seqs=list(known.values()),
    )


async def add_counts(name: tuple[str, str], late: int, doubled: int, tx: Tx) -> None:
    """So many more came late, and again, behind which nothing was written."""
    store_id, session_id = name
    await tx.run(_COUNTS, store_id=store_id, session_id=session_id, late=late, doubled=doubled)


async def at_table(tx: Tx, store_id: str, table_id: str) -> str:
    """The active session of a table, or ""."""
    row = await tx.one(_AT_TABLE, store_id=store_id, table_id=table_id)
    return "" if row is None else str(row["session_id"])


async def listed(tx: Tx, store_id: str, status: str, most: int) -> Sequence[Row]:
    """A store's sessions, the newest first; `status` may be empty."""
    return await tx.all(_LIST, store_id=store_id, status=status, most=most)


async def overdue(tx: Tx, at: str, most: int) -> Sequence[Row]:
    """Whose time is over, and who have nothing to pay."""
    return await tx.all(_OVERDUE, at=at, most=most)


async def put_phone(tx: Tx, **values: Any) -> None:
    """A phone that came."""
    await tx.run(_PUT_PHONE, **values)


async def phones(tx: Tx, key_hash: str) -> Sequence[Row]:
    """Whose key this is, and whose are those of the other phones at the same table."""
    return await tx.all(_PHONES, key_hash=key_hash)


async def put_token(tx: Tx, **values: Any) -> None:
    """What a QR says, as its hash."""
    await tx.run(_PUT_TOKEN, **values)


async def token(tx: Tx, token_hash: str) -> Row | None:
    """What a QR leads to."""
    return await tx.one(_TOKEN, token_hash=token_hash)


async def table(tx: Tx, store_id: str, table_id: str) -> Row | None:
    """A table with its area's name."""
    return await tx.one(_TABLE, store_id=store_id, table_id=table_id)


async def put_table(tx: Tx, **values: Any) -> None:
    """The table is so, unless a newer drawing of it is known."""
    await tx.run(_PUT_TABLE, **values)
