"""Orders written in crowds: one statement a batch on PostgreSQL, a few for a batch on SQLite.

The client's own id is the key: of any number of copies one is the order, and the others are told
its id. A copy with another body is also an issue that somebody has to look at.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from hosted_api.issues import service as issues
from hosted_api.kit import feed
from hosted_api.kit.db.database import one_statement
from hosted_api.kit.db.statement import POSTGRES, Statement

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Row, Tx

CONFLICT = "order_conflict"
INGESTED = "order.ingested"


class NewOrder(NamedTuple):
    """An order as it will be written. `body` is its JSON without `head`, which is what changes.

    `digest` is of what the client sent, however it was spelled.
    """

    store_id: str
    order_id: str
    client_order_id: str
    digest: str
    source: str
    number: str
    placed_at: str
    at: str
    now: datetime
    actor: str
    customer_name: str
    customer_phone: str
    head: str
    body: str


class Taken(NamedTuple):
    """What became of it: the order's id, and whether what was sent is what the first one sent."""

    order_id: str
    is_same: bool = True


_SQL = """
    WITH input AS (
        SELECT * FROM unnest(:places::int[], :stores::text[], :ids::text[], :clients::text[],
            :digests::text[], :sources::text[], :numbers::text[], :placed::text[], :ats::text[],
            :actors::text[], :names::text[], :phones::text[], :heads::text[], :bodies::text[])
        AS t(place, store_id, order_id, client_order_id, digest, source, number, placed_at, at,
            actor, customer_name, customer_phone, head, body)
    ), made AS (
        INSERT INTO orders (store_id, order_id, client_order_id, digest, source, number, status,
            paid, version, placed_at, made_at, updated_at, customer_name, customer_phone, body)
        SELECT store_id, order_id, client_order_id, digest, source, number, 'pending', 0, 1,
            placed_at, at, at, customer_name, customer_phone, body
        FROM input ORDER BY place
        ON CONFLICT (store_id, client_order_id) DO NOTHING
        RETURNING store_id, order_id
    ), news AS (
        SELECT input.*, row_number() OVER (PARTITION BY store_id ORDER BY place) AS step
        FROM made JOIN input USING (store_id, order_id)
    ), written AS (
        INSERT INTO order_events (store_id, order_id, event_seq, type, at, actor, data)
        SELECT store_id, order_id, 1, 'order.ingested', at, actor, body FROM news
    ), {numbered}, fed AS (
        INSERT INTO feed (store_id, feed_seq, kind, key, at, data)
        SELECT store_id, before + step, 'order.ingested', order_id, at, head || substr(body, 2)
        FROM news JOIN taken USING (store_id)
    )
    SELECT order_id FROM made
    """
TOGETHER = Statement(_SQL.format(numbered=feed.NUMBERED))
_KNOWN = Statement(
    "SELECT json_group_array(sent.key) AS places FROM json_each(:keys) AS sent JOIN orders"
    " ON store_id = sent.value ->> 0 AND client_order_id = sent.value ->> 1"
)
_ORDER = Statement(
    "INSERT INTO orders (store_id, order_id, client_order_id, digest, source, number, status, paid,"
    " version, placed_at, made_at, updated_at, customer_name, customer_phone, body)"
    " VALUES (:store_id, :order_id, :client_order_id, :digest, :source, :number, 'pending', 0,"
    " 1, :placed_at, :at, :at, :customer_name, :customer_phone, :body)"
)
_EVENT = Statement(
    "INSERT INTO order_events (store_id, order_id, event_seq, type, at, actor, data)"
    " VALUES (:store_id, :order_id, 1, 'order.ingested', :at, :actor, :body)"
)
_FIRST = Statement(
    "SELECT order_id, digest FROM orders"
    " WHERE store_id = :store_id AND client_order_id = :client_order_id"
)


@one_statement
async def take_in(tx: Tx, batch: Sequence[NewOrder]) -> Sequence[bool]:
    """Write the new ones of a batch, with their events and feed entries; which of them were new."""
    write = _together if tx.dialect == POSTGRES else _one_after_another
    made = await write(tx, batch)
    return [order.order_id in made for order in batch]


async def _together(tx: Tx, batch: Sequence[NewOrder]) -> set[str]:
    rows = await tx.all(
        TOGETHER,
        places=list(range(len(batch))),
        stores=[order.store_id for order in batch],
        ids=[order.order_id for order in batch],
        clients=[order.client_order_id for order in batch],
        digests=[order.digest for order in batch],
        sources=[order.source for order in batch],
        numbers=[order.number for order in batch],
        placed=[order.placed_at for order in batch],
        ats=[order.at for order in batch],
        actors=[order.actor for order in batch],
        names=[order.customer_name for order in batch],
        phones=[order.customer_phone for order in batch],
        heads=[order.head for order in batch],
        bodies=[order.body for order in batch],
    )
    made = {row["order_id"] for row in rows}
    for store_id in {order.store_id for order in batch if order.order_id in made}:
        tx.say(store_id)
    return made


async def _one_after_another(tx: Tx, batch: Sequence[NewOrder]) -> set[str]:
    """SQLite has one writer: what is not there when it looks is not there when it writes."""
    keys = json.dumps([(order.store_id, order.client_order_id) for order in batch])
    row = await tx.one(_KNOWN, keys=keys)
    known = set() if row is None else set(json.loads(row["places"]))
    new: dict[tuple[str, str], NewOrder] = {}
    for place, order in enumerate(batch):
        if place not in known:
            new.setdefault((order.store_id, order.client_order_id), order)
    rows = [order._asdict() for order in new.values()]
    await tx.many(_ORDER, rows)
    await tx.many(_EVENT, rows)
    news: dict[str, list[feed.Entry]] = {}
    for order in new.values():
        entry = feed.Entry(INGESTED, order.order_id, order.head + order.body[1:])
        news.setdefault(order.store_id, []).append(entry)
    await feed.append_each(tx, news, batch[-1].now)
    return {order.order_id for order in new.values()}


async def first(
    tx: Tx, store_id: str, client_order_id: str, digest: str, now: datetime
) -> Taken | None:
    """The order that has this client id already; one with another body is an issue."""
    row: Row | None = await tx.one(_FIRST, store_id=store_id, client_order_id=client_order_id)
    if row is None:
        return None
    is_same = row["digest"] in {digest, ""}  # one that only a till still had has no digest
    if not is_same:
        facts = {"order_id": row["order_id"], "client_order_id": client_order_id}
        facts |= {"first_digest": row["digest"], "other_digest": digest}
        await issues.open_issue(tx, store_id, CONFLICT, client_order_id, facts, now)
    return Taken(row["order_id"], is_same)
