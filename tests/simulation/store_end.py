"""The end of a store's day: everybody has everything, once, in order, and nothing told is lost."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from backend_client.contracts.feed import mark_of
from hosted_api.kit import feed
from hosted_api.kit.db.statement import Statement
from hosted_api.realtime.hub import entry_of
from pos_core.journal import Entry, verify
from tests.simulation.app_orders import FORWARD
from tests.simulation.disk import insert
from tests.simulation.shared_end import sharing_faults
from tests.simulation.shop_till import BOOK, ShopTill
from tests.simulation.tables_end import table_faults
from tests.support.api import STORE

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database
    from tests.simulation.store_day import Day

_EVENTS = Statement("SELECT * FROM events ORDER BY device_id, device_seq, epoch")
_QUARANTINE = Statement("SELECT device_id, device_seq, reason FROM quarantine")
_ORDERS = Statement("SELECT * FROM orders ORDER BY order_id")
_ISSUES = Statement("SELECT kind, key, state FROM issues ORDER BY kind, key")
_OPEN = FORWARD[:3]
_DIGESTED = (_EVENTS, _ORDERS, _ISSUES, Statement("SELECT * FROM feed ORDER BY feed_seq"))
_STEPS = Statement(
    "SELECT order_id, event_seq, data FROM order_events ORDER BY order_id, event_seq"
)
_MAY_HAPPEN = {"gap", "paid_twice", "cancelled_after_paid", "sold_after_cancel"}
"""Tills that are apart may both take the money for an order, or one give up what another sold."""

_MAY_FORK = {"till_forked"}

_MAY_BE_LATE = {"payment_late"}
"""A guest pays by phone what somebody takes cash for at the same moment."""

_MAY_BE_LOST = {"order_lost"}
"""The app asked again after an older copy came, before a till told of the order: now it is two."""


async def faults_of(day: Day, *, agreed: bool) -> tuple[Sequence[str], str]:
    """What is wrong, and a digest of all that the API holds."""
    database = day.api.parts.database
    events = await _rows(database, _EVENTS)
    faults = [*day.api.surprises, *day.app.faults]
    if not agreed:
        faults.append("not everybody has everything after an hour of fine weather")
        faults += [f"{t.name}: {t.standing()}" for t in day.tills]
    for till in day.tills:
        mine = [row for row in events if row["device_id"] == till.name]
        faults += [f"{till.name}: {fault}" for fault in _till_faults(till, mine)]
    faults += _doubled(events)
    faults += await _feed_faults(database, day.tills)
    faults += _order_faults(day, await _rows(database, _ORDERS))
    faults += await _reopened(database)
    faults += await _board_faults(database, day.tills)
    faults += await _issue_faults(database, day)
    faults += sharing_faults(day.tills)
    if day.evening is not None:
        faults += await table_faults(day.evening, database)
    return faults, await _digest(database)


async def _rows(database: Database, statement: Statement) -> Sequence[Any]:
    return await database.read(lambda tx: tx.all(statement))


def _till_faults(till: ShopTill, rows: Sequence[Any]) -> Iterator[str]:
    yield from till.surprises
    hand = till.hand
    if hand is None or not till.is_up:
        yield "is not up"
        return
    insert(hand.disk)
    entries = list(hand.journal.read())
    broken = verify(entries, hand.journal.identity, until=hand.journal.head)
    if broken is not None:
        yield f"the chain is broken: {broken}"
    there = {(row["device_seq"], row["hash"]): row for row in rows}
    for entry in entries:
        row = there.get((entry.seq, entry.hash.hex()))
        if row is None or _spelled(row) != _written(entry):
            yield f"entry {entry.seq} ({entry.type}) is not at the API as it was made"
            break
    if not till.forks and len(rows) != len(entries):
        yield f"{len(entries)} entries here, {len(rows)} at the API"
    held = {entry.seq: entry.hash for entry in entries}
    lost = [head.seq for head in till.shown if held.get(head.seq) != head.hash]
    if lost:
        yield f"was shown and is gone: entries {lost[:5]}"


def _spelled(row: Any) -> tuple[Any, ...]:
    names = "id stream stream_seq type at business_day actor data prev_hash hash"
    return tuple(row[name] for name in names.split())


def _written(entry: Entry) -> tuple[Any, ...]:
    return (
        entry.id,
        entry.stream,
        entry.stream_seq,
        entry.type,
        entry.at,
        entry.business_day,
        entry.actor,
        entry.text,
        entry.prev_hash.hex(),
        entry.hash.hex(),
    )


def _doubled(events: Sequence[Any]) -> Iterator[str]:
    twice = [event for event, n in Counter(row["id"] for row in events).items() if n > 1]
    if twice:
        yield f"events that are there twice: {twice[:5]}"


async def _feed_faults(database: Database, tills: Sequence[ShopTill]) -> list[str]:
    rows = await database.read(lambda tx: feed.entries_after(tx, STORE.store_id, 0, 100_000))
    seqs = [row["feed_seq"] for row in rows]
    faults = []
    if seqs != list(range(1, len(seqs) + 1)):
        faults.append(f"the feed has gaps: {len(seqs)} entries up to {seqs[-1]}")
    marks = {row["feed_seq"]: mark_of(entry_of(row)) for row in rows}
    for till in tills:
        book = _book(till)
        missed = [seq for seq, mark in marks.items() if book.get(seq) != mark]
        if missed:
            faults.append(f"{till.name} has not taken in feed entries {missed[:8]}")
    return faults


def _book(till: ShopTill) -> dict[int, str]:
    if not till.is_up or not till.fs.exists(BOOK):
        return {}
    book: dict[int, str] = {}
    for line in till.fs.read(BOOK).decode(errors="replace").splitlines():
        with suppress(ValueError):  # the power went while it was written; it was never told
            seq, mark = json.loads(line)
            book[seq] = mark
    return book


def _order_faults(day: Day, rows: Sequence[Any]) -> Iterator[str]:
    there = {row["client_order_id"]: row for row in rows if row["client_order_id"]}
    for made in day.app.orders:
        row = there.get(made.client_order_id)
        if made.forgotten:
            continue
        if row is None:
            yield f"{made.client_order_id} was acknowledged and is gone"
        elif row["order_id"] != made.order_id:
            yield f"{made.client_order_id} is another order than was said"
        elif made.cancelled and row["status"] not in {"cancelled", "completed"}:
            yield f"{made.client_order_id} was cancelled and is {row['status']}"


async def _reopened(database: Database) -> list[str]:
    """Orders that were paid, or further on, and were not so any more later."""
    faults, reached = [], dict[str, tuple[bool, int]]()
    for row in await _rows(database, _STEPS):
        data = json.loads(row["data"])
        status = data.get("status", "pending")
        before = reached.get(row["order_id"], (False, 0))
        now = (bool(data.get("paid", before[0])), FORWARD.index(status))
        if now[0] < before[0] or now[1] < before[1]:
            faults.append(f"order {row['order_id']} went back to {status}: {before} -> {now}")
        reached[row["order_id"]] = now
    return faults


async def _board_faults(database: Database, tills: Sequence[ShopTill]) -> list[str]:
    """Every till shows every order as the API has it."""
    faults = []
    for row in await _rows(database, _ORDERS):
        if not row["client_order_id"]:
            continue
        wanted = (row["status"], bool(row["paid"]))
        for till in tills:
            card = till.hand.state.board.order(row["order_id"]) if till.hand else None
            shown = (str(card.status), card.order.paid) if card else None
            if shown != wanted and (card or row["status"] in _OPEN):
                faults.append(f"{till.name} shows {row['order_id']} as {shown}, it is {wanted}")
    return faults


async def _issue_faults(database: Database, day: Day) -> list[str]:
    forked = any(till.forks for till in day.tills)
    may = _MAY_HAPPEN | (_MAY_FORK if forked else set())
    may |= _MAY_BE_LOST if day.is_stale else set()
    may |= _MAY_BE_LATE if day.evening is not None else set()
    rows = await _rows(database, _ISSUES)
    faults = [f"an issue: {r['kind']} of {r['key']}" for r in rows if r["kind"] not in may]
    open_ = [r["key"] for r in rows if r["kind"] == "gap" and r["state"] == "open"]
    faults += [f"a gap that is still open: {key}" for key in open_]
    aside = await _rows(database, _QUARANTINE)
    return faults + [f"put aside: {dict(row)}" for row in aside]


async def _digest(database: Database) -> str:
    total = sha256()
    for statement in _DIGESTED:
        for row in await _rows(database, statement):
            total.update(repr(tuple(row.values())).encode())
    return total.hexdigest()
