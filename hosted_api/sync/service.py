"""Hello and push: agree with a till on what has arrived, and take in what has not.

The till's journal is the truth and is never asked to forget; so an API restored from an older copy
just says how far it has come, and is filled up again.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec

from backend_client.contracts.sync import Hello, Mark, Push, Pushed, Welcome
from hosted_api.errors import ApiError, Conflict, Forbidden, Unprocessable
from hosted_api.issues import service as issues
from hosted_api.kit import feed, log
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.database import DatabaseDown, UniqueViolation
from hosted_api.sync import repository
from hosted_api.sync.folds import FoldFailed, Folding, Folds
from hosted_api.sync.judge import Held, Judged, judge
from hosted_api.sync.places import Places

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Row, Tx

BEHIND = timedelta(seconds=40)
"""A till that says it has more, and does not send it for so long, is told of."""

LOOK_SECONDS = 10.0
_MOST_RACES = 3
_BEGINNING = Mark(0, "0" * 64)
Key = dict[str, Any]
logger = log.get_logger("evertill.api.sync")


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at a push: whether folds run one by one, and which events they do not get."""

    singly: bool = False
    unfolded: Mapping[str, str] = field(default_factory=dict)

    def after(self, failed: FoldFailed) -> Attempt:
        """The next try, now that this went wrong."""
        if not failed.event_id:
            return replace(self, singly=True)
        return Attempt(True, {**self.unfolded, failed.event_id: failed.reason})


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a push ended: up to where it is kept, and the no, if any."""

    acked: Mark
    refusal: ApiError | None = None


class SyncService:
    """What a till says and sends."""

    def __init__(self, database: Database, clock: Clock, folds: Folds) -> None:
        self._database = database
        self._clock = clock
        self._folds = folds
        self.places = Places(database, clock)

    async def hello(self, store_id: str, device_id: str, hello: Hello) -> Welcome:
        """How far this till's journal has arrived without a gap. `Forbidden` for another till's."""
        _check_device(device_id, hello.device)
        return await self._database.write(partial(self._greet, store_id, hello))

    async def push(self, store_id: str, device_id: str, push: Push) -> Pushed:
        """Keep what is new, once. `Conflict`: gap, fork, event_conflict, hello_first."""
        _check_device(device_id, push.device)
        outcome = await self._taken(store_id, push, Attempt())
        if outcome.refusal is not None:
            raise outcome.refusal
        return Pushed(outcome.acked.seq, outcome.acked.hash)

    async def _taken(self, store_id: str, push: Push, attempt: Attempt) -> Outcome:
        """Try until the push is kept: without the folds that failed, and after a race."""
        races = 0
        while True:
            try:
                return await self._database.write(partial(self._take, store_id, push, attempt))
            except FoldFailed as failed:
                attempt = attempt.after(failed)
            except UniqueViolation:
                races += 1  # the same event came by another way just now: look again
                if races == _MOST_RACES:
                    raise

    async def look_for_gaps(self) -> int:
        """Open an issue for each till that has more and does not send it; how many. For a job."""
        now = self._clock.now()
        until = rfc3339(now - BEHIND)
        rows = await self._database.read(lambda tx: repository.behind(tx, until))
        for row in rows:
            await self._database.write(partial(_alarm, row, until, now))
        return len(rows)

    async def _greet(self, store_id: str, hello: Hello, tx: Tx) -> Welcome:
        now = self._clock.now()
        key = _key(store_id, hello.device, hello.epoch)
        known = await repository.marks(tx, store_id, hello.device)
        mine = next((row for row in known if row["epoch"] == hello.epoch), None)
        fork = False
        if mine is None:
            acked = await _common(tx, key, hello)
            await repository.make_mark(
                tx,
                key,
                origin=hello.store,
                acked_seq=acked.seq,
                acked_hash=acked.hash,
                head_seq=hello.seq,
                at=rfc3339(now),
            )
            if known:
                await _forked(tx, key, "new_epoch", acked.seq, now)
            for row in known:
                await _wait_no_more(tx, row, now)
        else:
            acked = await _really_held(tx, key, mine, hello)
            fork = await _is_fork(tx, key, acked, hello)
            if fork:
                await _forked(tx, key, "other_hash", hello.seq, now)
        last = max([hello.epoch, *(row["epoch"] for row in known)])
        is_over = fork or hello.epoch < last  # what it has more comes as another epoch
        head_seq = acked.seq if is_over else hello.seq
        await repository.lock_mark(tx, key, head_seq, rfc3339(now))
        await _move(tx, key, acked, head_seq, mine, now)
        head = await feed.head_of(tx, store_id)
        return Welcome(acked.seq, acked.hash, head, last, fork)

    async def _take(self, store_id: str, push: Push, attempt: Attempt, tx: Tx) -> Outcome:
        now = self._clock.now()
        key = _key(store_id, push.device, push.epoch)
        mark = await repository.lock_mark(tx, key, push.head_seq, rfc3339(now))
        if mark is None:
            return Outcome(_BEGINNING, refusal=Conflict("hello_first", "Say hello first."))
        acked = Mark(mark["acked_seq"], mark["acked_hash"])
        if push.from_seq > acked.seq + 1:
            await _move(tx, key, acked, await _waited_for(tx, push, key, acked), mark, now)
            return Outcome(acked, refusal=_gap(acked.seq + 1))
        judged = judge(push, mark["origin"], acked, await _held(tx, key, push))
        await self._keep(tx, key, judged, attempt, now)
        acked = Mark(judged.acked_seq, judged.acked_hash)
        await _move(tx, key, acked, await _waited_for(tx, push, key, acked), mark, now)
        return Outcome(acked, _refusal(judged))

    async def _keep(
        self, tx: Tx, key: Key, judged: Judged, attempt: Attempt, now: datetime
    ) -> None:
        """Write everything a push brought."""
        store_id, device_id = key["store_id"], key["device_id"]
        await repository.insert(tx, [_row(key, entry) for entry in judged.kept])
        understood = [entry for entry in judged.kept if entry.id not in attempt.unfolded]
        folding = Folding(store_id, device_id, understood, now)
        news = await self._folds.run(tx, folding, singly=attempt.singly)
        if judged.aside:
            at = rfc3339(now)
            await repository.insert_quarantine(
                tx, [_aside_row(key, event, reason, at) for event, reason in judged.aside]
            )
        await _open_issues(tx, key, judged, attempt, now)
        if news:
            await feed.append(tx, store_id, news, now)


async def watch_for_gaps(service: SyncService) -> None:
    """Until cancelled: look every few seconds, so that a gap is told of within a minute."""
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        try:
            await service.look_for_gaps()
        except DatabaseDown as error:
            logger.warning("gaps are not looked for", detail=str(error))


def _check_device(device_id: str, named: str) -> None:
    if named != device_id:
        raise Forbidden("device_other", "This token is another device's.")


def _key(store_id: str, device_id: str, epoch: int) -> Key:
    return {"store_id": store_id, "device_id": device_id, "epoch": epoch}


def _gap(expected: int) -> Conflict:
    return Conflict("gap", "Events before these are missing.", expected_seq=expected)


def _refusal(judged: Judged) -> ApiError | None:
    at = judged.at
    if at is None:
        return None
    facts: dict[str, Any] = {
        "event_id": at.id,
        "device_seq": at.device_seq,
        "acked_seq": judged.acked_seq,
    }
    if judged.stopped == "event_conflict":
        return Conflict("event_conflict", "An event with this id has another body.", **facts)
    if judged.stopped == "fork":
        return Conflict("fork", "Another event stands at this place.", **facts)
    return Unprocessable(judged.stopped, "These are not events of this till in a row.", **facts)


async def _common(tx: Tx, key: Key, hello: Hello) -> Mark:
    """The furthest place a till names that is here too; the beginning, where there is none."""
    named = {Mark(hello.seq, hello.hash), *hello.trail}
    for mark in sorted(named, key=lambda each: -each.seq):
        if mark.seq and await repository.is_held(tx, key, mark.seq, mark.hash):
            return mark
    return _BEGINNING


async def _is_fork(tx: Tx, key: Key, acked: Mark, hello: Hello) -> bool:
    """True when the till names a place that is taken by another entry.

    The nearest one it names is asked for: where two histories part, everything later differs. A
    till that names only places further on finds it out itself, by the hash in our answer.
    """
    named = [m for m in (Mark(hello.seq, hello.hash), *hello.trail) if m.seq <= acked.seq]
    nearest = max(named, key=lambda mark: mark.seq, default=_BEGINNING)
    return not await repository.is_held(tx, key, nearest.seq, nearest.hash)


async def _really_held(tx: Tx, key: Key, mine: Row, hello: Hello) -> Mark:
    """The mark as written down, if the event there is really here; else what is."""
    if await repository.is_held(tx, key, mine["acked_seq"], mine["acked_hash"]):
        return Mark(mine["acked_seq"], mine["acked_hash"])
    return await _common(tx, key, hello)


async def _held(tx: Tx, key: Key, push: Push) -> Held:
    ids = [event.id for event in push.events]
    known = await repository.hashes(tx, key["store_id"], ids)
    return Held(known, await repository.set_aside(tx, key, ids))


async def _move(
    tx: Tx, key: Key, acked: Mark, head_seq: int, before: Row | None, now: datetime
) -> None:
    """Write the mark; a till that is still behind is watched from when it last came forward."""
    is_behind = head_seq > acked.seq
    moved = before is None or before["acked_seq"] != acked.seq
    since = before["behind_since"] if before is not None and not moved else None
    alarmed = bool(before is not None and before["alarmed"])
    await repository.move_mark(
        tx,
        key,
        acked_seq=acked.seq,
        acked_hash=acked.hash,
        behind_since=(since or rfc3339(now)) if is_behind else None,
        alarmed=int(alarmed and is_behind),
    )
    if alarmed and not is_behind:
        await issues.close_issue(tx, key["store_id"], "gap", _name(key), now)


async def _waited_for(tx: Tx, push: Push, key: Key, acked: Mark) -> int:
    """The last entry that is to come by this epoch: a late push of one that is over brings none."""
    if push.head_seq <= acked.seq:
        return push.head_seq
    known = await repository.marks(tx, key["store_id"], key["device_id"])
    return acked.seq if known[-1]["epoch"] > key["epoch"] else push.head_seq


async def _wait_no_more(tx: Tx, row: Row, now: datetime) -> None:
    """Another epoch has begun: whatever this one still has comes by the new one, or never."""
    key = _key(row["store_id"], row["device_id"], row["epoch"])
    mark = await repository.lock_mark(tx, key, row["acked_seq"], rfc3339(now))
    assert mark is not None
    acked = Mark(mark["acked_seq"], mark["acked_hash"])
    await _move(tx, key, acked, acked.seq, mark, now)


async def _forked(tx: Tx, key: Key, how: str, seq: int, now: datetime) -> None:
    facts = {"device": key["device_id"], "epoch": key["epoch"], "how": how, "seq": seq}
    await issues.open_issue(tx, key["store_id"], "till_forked", _name(key), facts, now)


async def _open_issues(tx: Tx, key: Key, judged: Judged, attempt: Attempt, now: datetime) -> None:
    store_id = key["store_id"]
    broken = [(event, why) for event, why in judged.aside if why != "conflict"]
    if broken:
        event, why = broken[0]
        facts = {"device": key["device_id"], "seq": event.device_seq, "reason": why}
        await issues.open_issue(tx, store_id, "chain_break", _name(key), facts, now)
    if judged.at is not None and judged.stopped == "event_conflict":
        facts = {"device": key["device_id"], "seq": judged.at.device_seq, "hash": judged.at.hash}
        await issues.open_issue(tx, store_id, "event_conflict", judged.at.id, facts, now)
    for event_id, reason in attempt.unfolded.items():
        facts = {"device": key["device_id"], "reason": reason}
        await issues.open_issue(tx, store_id, "fold_failed", event_id, facts, now)


async def _alarm(row: Row, until: str, now: datetime, tx: Tx) -> None:
    key = _key(row["store_id"], row["device_id"], row["epoch"])
    if await repository.set_alarmed(tx, key, until):
        facts = {"device": key["device_id"], "has": row["head_seq"], "sent": row["acked_seq"]}
        await issues.open_issue(tx, key["store_id"], "gap", _name(key), facts, now)


def _name(key: Key) -> str:
    return f"{key['device_id']}/{key['epoch']}"


def _row(key: Key, entry: Any) -> dict[str, Any]:
    return {
        **key,
        "device_seq": entry.seq,
        "id": entry.id,
        "stream": entry.stream,
        "stream_seq": entry.stream_seq,
        "type": entry.type,
        "at": entry.at,
        "business_day": entry.business_day,
        "actor": entry.actor,
        "data": entry.text,
        "prev_hash": entry.prev_hash.hex(),
        "hash": entry.hash.hex(),
    }


def _aside_row(key: Key, event: Any, reason: str, at: str) -> dict[str, Any]:
    return {
        **key,
        "device_seq": event.device_seq,
        "hash": event.hash,
        "id": event.id,
        "reason": reason,
        "taken_at": at,
        "event": msgspec.json.encode(event).decode(),
    }
