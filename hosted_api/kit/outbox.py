"""Effects: written down in the transaction that causes them, carried out after its commit.

Whoever works takes a lease; one that dies gives it back by time. What fails is tried again after 1,
2, 4 … seconds, and is put aside as dead when it has been tried often enough. An effect may happen
twice, when a reply was lost; never not at all, and never for what was rolled back.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from hosted_api.kit import log
from hosted_api.kit.clock import Clock, rfc3339
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.db.statement import Statement
from hosted_api.kit.purge import Purge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit.db.database import Database, Row, Tx

ALERT_AFTER = 3
MOST_ATTEMPTS = 20
LONGEST_WAIT = timedelta(hours=1)
LEASE = timedelta(seconds=60)
AT_ONCE = 16
LOOK_SECONDS = 5.0
"""How often a worker looks by itself, for what another node left or put there."""

PUT = "outbox"
"""What a transaction says that puts an effect down."""

logger = log.get_logger("evertill.api.outbox")

_PUT = Statement(
    "INSERT INTO outbox (store_id, outbox_id, kind, key, data, state, attempts, made_at, due_at,"
    " leased_until) VALUES (:store_id, :outbox_id, :kind, :key, :data, 'open', 0, :at, :at, '')"
    " ON CONFLICT (store_id, kind, key) DO NOTHING"
)
_DUE = (
    "SELECT store_id, outbox_id FROM outbox"
    " WHERE state = 'open' AND due_at <= :at AND leased_until <= :at"
    " ORDER BY due_at, outbox_id LIMIT :most"
)
_TAKE = (
    "UPDATE outbox SET leased_until = :until, attempts = attempts + 1"
    " WHERE (store_id, outbox_id) IN ({}) RETURNING *"
)
TAKE = Statement(_TAKE.format(f"{_DUE} FOR UPDATE SKIP LOCKED"), _TAKE.format(_DUE))
_DUE_AT = Statement(
    "SELECT due_at FROM outbox WHERE state = 'open' AND due_at > :at ORDER BY due_at LIMIT 1"
)
_IS_DUE = Statement(f"SELECT 1 AS one FROM ({_DUE}) AS due")  # noqa: S608
_END = Statement(
    "UPDATE outbox SET state = :state, due_at = :due_at, leased_until = ''"
    " WHERE store_id = :store_id AND outbox_id = :outbox_id AND attempts = :attempt"
)
_LOG = Statement(
    "INSERT INTO outbox_attempts (store_id, outbox_id, attempt, at, outcome, detail)"
    " VALUES (:store_id, :outbox_id, :attempt, :at, :outcome, :detail)"
    " ON CONFLICT (store_id, outbox_id, attempt) DO NOTHING"
)
_OLD = (
    "DELETE FROM outbox WHERE (store_id, outbox_id) IN (SELECT store_id, outbox_id FROM outbox"
    " WHERE state = '{}' AND due_at < :before ORDER BY due_at LIMIT :most)"
)
PURGES = (
    Purge("outbox done", Statement(_OLD.format("done")), timedelta(days=30)),
    Purge("outbox dead", Statement(_OLD.format("dead")), timedelta(days=90)),
    Purge(
        "outbox_attempts",  # an effect is tried for less than a day
        Statement(
            "DELETE FROM outbox_attempts WHERE (store_id, outbox_id, attempt) IN"
            " (SELECT store_id, outbox_id, attempt FROM outbox_attempts"
            " WHERE at < :before LIMIT :most)"
        ),
        timedelta(days=90),
    ),
)


class Undelivered(Exception):
    """The effect did not happen; the text says why. `for_good`: trying again will not help."""

    def __init__(self, why: str, *, for_good: bool = False) -> None:
        super().__init__(why)
        self.for_good = for_good


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing to do: `data` is the handler's own JSON."""

    store_id: str
    outbox_id: str
    kind: str
    key: str
    data: str
    attempt: int


Handler = Callable[[Effect], Awaitable[None]]
Alert = Callable[["Tx", Effect, str, datetime], Awaitable[object]]


async def put(tx: Tx, store_id: str, kind: str, key: str, data: str, now: datetime) -> None:
    """Have it done once this transaction is committed; the same `key` twice is one effect."""
    await tx.run(
        _PUT,
        store_id=store_id,
        outbox_id=sha256(f"{kind}\n{key}".encode()).hexdigest()[:32],
        kind=kind,
        key=key,
        data=data,
        at=rfc3339(now),
    )
    tx.say(PUT)


class Worker:
    """Carries out effects, each by the handler of its kind. Any number may work side by side.

    A commit that puts an effect down wakes it; while there is nothing to do it only reads, seldom.
    `alert` is told in the transaction that writes down the third failure.
    """

    def __init__(
        self, database: Database, clock: Clock, handlers: Mapping[str, Handler], alert: Alert
    ) -> None:
        self._database = database
        self._clock = clock
        self._handlers = handlers
        self._alert = alert
        self._woken = asyncio.Event()
        database.listen(self._wake, PUT)

    async def run(self) -> None:
        """Until cancelled. A database that is down is asked again."""
        while True:
            self._woken.clear()
            try:
                wait = 0.0 if await self.work_once() else await self._idle_seconds()
            except DatabaseDown as error:
                logger.warning("outbox waits", detail=str(error))
                wait = LOOK_SECONDS
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), wait)

    def _wake(self, _word: str) -> None:
        self._woken.set()

    async def _idle_seconds(self) -> float:
        """Until the next effect is due; a look's time at most."""
        now = self._clock.now()
        row = await self._database.read(lambda tx: tx.one(_DUE_AT, at=rfc3339(now)))
        if row is None:
            return LOOK_SECONDS
        seconds = (datetime.fromisoformat(row["due_at"]) - now).total_seconds()
        return min(max(seconds, 0.0), LOOK_SECONDS)

    async def work_once(self) -> int:
        """Carry out what is due, at most `AT_ONCE`; how many were tried."""
        now = self._clock.now()
        at = rfc3339(now)
        if await self._database.read(lambda tx: tx.one(_IS_DUE, at=at, most=1)) is None:
            return 0

        async def take(tx: Tx) -> Sequence[Row]:
            until = rfc3339(now + LEASE)
            return await tx.all(TAKE, at=at, until=until, most=AT_ONCE)

        rows = await self._database.write(take)
        await asyncio.gather(*(self._carry_out(_effect(row)) for row in rows))
        return len(rows)

    async def _carry_out(self, effect: Effect) -> None:
        failure: Undelivered | None = None
        try:
            handler = self._handlers.get(effect.kind)
            if handler is None:
                raise Undelivered("nobody does this kind of thing", for_good=True)
            async with asyncio.timeout(LEASE.total_seconds() / 2):
                await handler(effect)
        except Undelivered as error:
            failure = error
        except TimeoutError:
            failure = Undelivered("it took too long")
        except Exception as error:
            logger.exception("effect failed", kind=effect.kind, key=effect.key)
            failure = Undelivered(type(error).__name__)
        await self._write_down(effect, failure)

    async def _write_down(self, effect: Effect, failure: Undelivered | None) -> None:
        now = self._clock.now()

        async def work(tx: Tx) -> None:
            await _end(tx, effect, failure, now)
            if failure is not None and (effect.attempt == ALERT_AFTER or failure.for_good):
                await self._alert(tx, effect, str(failure), now)

        await self._database.write(work)


def wait_after(attempt: int) -> timedelta:
    """1, 2, 4 … seconds, an hour at most."""
    return min(timedelta(seconds=2 ** min(attempt - 1, 20)), LONGEST_WAIT)


async def _end(tx: Tx, effect: Effect, failure: Undelivered | None, now: datetime) -> None:
    key = {"store_id": effect.store_id, "outbox_id": effect.outbox_id, "attempt": effect.attempt}
    state, due = "done", now
    if failure is not None:
        is_dead = failure.for_good or effect.attempt >= MOST_ATTEMPTS
        state, due = ("dead" if is_dead else "open"), now + wait_after(effect.attempt)
    await tx.run(_END, **key, state=state, due_at=rfc3339(due))
    outcome, detail = ("done", "") if failure is None else ("failed", str(failure)[:300])
    await tx.run(_LOG, **key, at=rfc3339(now), outcome=outcome, detail=detail)


def _effect(row: Row) -> Effect:
    return Effect(
        row["store_id"], row["outbox_id"], row["kind"], row["key"], row["data"], row["attempts"]
    )
