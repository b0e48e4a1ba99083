"""What phones write, in crowds: one statement a batch on PostgreSQL, a few for a batch on SQLite.

Each item says behind which event it was decided. If the stream has grown since, it is not written,
and whoever wanted it looks again: so numbers have no gaps, and nothing is decided on old news.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import orjson

from hosted_api.kit import feed
from hosted_api.kit.db.database import one_statement
from hosted_api.kit.db.statement import POSTGRES, Statement
from hosted_api.sessions import repository
from hosted_api.sessions.spelling import Spelled, word_of

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Tx

_SQL = """
    WITH input AS (
        SELECT * FROM unnest(:stores::text[], :ids::text[], :behinds::bigint[],
            :behind_ids::text[], :seqs::bigint[], :lasts::text[], :statuses::text[],
            :expires::text[], :updated::text[], :rounds::bigint[], :abandoned::int[],
            :lates::bigint[], :doubles::bigint[])
        AS t(store_id, session_id, behind, behind_id, event_seq, last_id, status, expires_at,
            updated_at, rounds, abandoned, late, doubled)
    ), held AS MATERIALIZED (
        SELECT store_id FROM stores WHERE store_id = ANY(:stores::text[])
        ORDER BY store_id FOR UPDATE
    ), moved AS (
        UPDATE sessions AS s SET event_seq = input.event_seq, last_id = input.last_id,
            status = input.status, expires_at = input.expires_at, updated_at = input.updated_at,
            rounds = input.rounds, abandoned = input.abandoned, late = s.late + input.late,
            doubled = s.doubled + input.doubled
        FROM held JOIN input USING (store_id)
        WHERE s.store_id = input.store_id AND s.session_id = input.session_id
            AND s.event_seq = input.behind AND s.last_id = input.behind_id
        RETURNING s.store_id, s.session_id
    ), written AS (
        INSERT INTO session_events
            (store_id, session_id, event_seq, event_id, key, type, actor, body)
        SELECT e.* FROM unnest(:e_stores::text[], :e_ids::text[], :e_seqs::bigint[],
            :e_names::text[], :e_keys::text[], :e_types::text[], :e_actors::text[],
            :e_bodies::text[])
        AS e(store_id, session_id, event_seq, event_id, key, type, actor, body)
        JOIN moved USING (store_id, session_id)
    ), kept AS (
        INSERT INTO session_snapshots (store_id, session_id, event_seq, state)
        SELECT s.* FROM unnest(:s_stores::text[], :s_ids::text[], :s_seqs::bigint[],
            :s_states::text[]) AS s(store_id, session_id, event_seq, state)
        JOIN moved USING (store_id, session_id)
        ON CONFLICT (store_id, session_id) DO UPDATE SET event_seq = excluded.event_seq,
            state = excluded.state WHERE session_snapshots.event_seq < excluded.event_seq
    ), news AS (
        SELECT f.*, row_number() OVER (PARTITION BY store_id ORDER BY place) AS step
        FROM unnest(:f_places::int[], :f_stores::text[], :f_ids::text[], :f_ats::text[],
            :f_bodies::text[]) AS f(place, store_id, session_id, at, body)
        JOIN moved USING (store_id, session_id)
    ), {numbered}, fed AS (
        INSERT INTO feed (store_id, feed_seq, kind, key, at, data)
        SELECT store_id, before + step, 'session.event', session_id, at, body
        FROM news JOIN taken USING (store_id)
    )
    SELECT store_id, session_id FROM moved
    """
_TOGETHER = Statement(_SQL.format(numbered=feed.NUMBERED))


@one_statement
async def write_together(tx: Tx, batch: Sequence[Spelled]) -> Sequence[bool]:
    """Which of them were written; no two of a batch are one session's."""
    work = _together if tx.dialect == POSTGRES else _one_after_another
    made = await work(tx, batch)
    for each in batch:
        if (each.place.store_id, each.place.session_id) in made:
            tx.say(word_of(each.after))
            if each.entries:
                tx.say(each.place.store_id)
    return [(each.place.store_id, each.place.session_id) in made for each in batch]


async def _together(tx: Tx, batch: Sequence[Spelled]) -> set[tuple[str, str]]:
    moved = [each.moved for each in batch]
    rows = [row for each in batch for row in each.rows]
    kept = [each for each in batch if each.snapshot]
    told = [(each, entry) for each in batch for entry in each.entries]
    found = await tx.all(
        _TOGETHER,
        stores=_column(moved, "store_id"),
        ids=_column(moved, "session_id"),
        behinds=_column(moved, "behind"),
        behind_ids=_column(moved, "behind_id"),
        seqs=_column(moved, "event_seq"),
        lasts=_column(moved, "last_id"),
        statuses=_column(moved, "status"),
        expires=_column(moved, "expires_at"),
        updated=_column(moved, "updated_at"),
        rounds=_column(moved, "rounds"),
        abandoned=_column(moved, "abandoned"),
        lates=_column(moved, "late"),
        doubles=_column(moved, "doubled"),
        e_stores=_column(rows, "store_id"),
        e_ids=_column(rows, "session_id"),
        e_seqs=_column(rows, "event_seq"),
        e_names=_column(rows, "event_id"),
        e_keys=_column(rows, "key"),
        e_types=_column(rows, "type"),
        e_actors=_column(rows, "actor"),
        e_bodies=_column(rows, "body"),
        s_stores=[each.place.store_id for each in kept],
        s_ids=[each.place.session_id for each in kept],
        s_seqs=[each.after.seq for each in kept],
        s_states=[each.snapshot for each in kept],
        f_places=list(range(len(told))),
        f_stores=[each.place.store_id for each, _ in told],
        f_ids=[each.place.session_id for each, _ in told],
        f_ats=[each.moved["updated_at"] for each, _ in told],
        f_bodies=[entry.data for _, entry in told],
    )
    return {(row["store_id"], row["session_id"]) for row in found}


def _column(rows: Sequence[dict[str, Any]], name: str) -> list[Any]:
    return [row[name] for row in rows]


async def _grown(tx: Tx, batch: Sequence[Spelled]) -> Sequence[Spelled]:
    """Those that only grow, by one statement: each lets go of the interpreter once."""
    growing = [each for each in batch if each.only_grows]
    if not growing:
        return growing
    rows = [[each.moved[name] for name in repository.GROWN] for each in growing]
    moved = orjson.dumps(rows).decode()
    if await tx.run(repository.GROW_EACH, moved=moved) == len(growing):
        return growing
    row = await tx.one(repository.HAVE_GROWN, moved=moved)
    assert row is not None
    return [growing[place] for place in orjson.loads(row["places"])]


async def _one_after_another(tx: Tx, batch: Sequence[Spelled]) -> set[tuple[str, str]]:
    made = {(each.place.store_id, each.place.session_id): each for each in await _grown(tx, batch)}
    for each in batch:
        if not each.only_grows and await tx.run(repository.MOVE_ON, **each.moved):
            made[each.place.store_id, each.place.session_id] = each
    await tx.many(repository.EVENT, [row for each in made.values() for row in each.rows])
    for each in made.values():
        if each.snapshot:
            place = each.after
            key = {"store_id": place.store_id, "session_id": place.session_id}
            await tx.run(repository.SNAPSHOT, **key, event_seq=place.seq, state=each.snapshot)
    news: dict[str, list[feed.Entry]] = {}
    for each in made.values():
        if each.entries:
            news.setdefault(each.place.store_id, []).extend(each.entries)
    if news:
        await feed.append_each(tx, news, batch[-1].now)
    return set(made)
