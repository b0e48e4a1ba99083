"""Callbacks: believed when they are signed, written down before anything is done, worked on once.

The answer follows the commit and waits for nothing else. The work is done by whoever finds the row:
this node at once, another one if this one dies. What fails is tried again, less and less often; the
poller would find out the same.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

import msgspec

from hosted_api.kit import log
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.outbox import wait_after
from hosted_api.payments import inbox_rows, news, refunds, repository, service
from hosted_api.payments.cards import without_cards
from hosted_api.payments.providers.base import (
    Answer,
    Callback,
    Charge,
    Notice,
    NotThere,
    Provider,
    ProviderError,
    Refund,
    Seen,
    Unreadable,
    Verdict,
)

if TYPE_CHECKING:
    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Row, Tx

CAME = "payment_inbox"
"""What a transaction says that wrote callbacks down."""

AT_ONCE = 128
ASKED_AT_ONCE = 16
LEASE = timedelta(seconds=60)
MOST_TRIES = 12
LOOK_SECONDS = 5.0
LONGEST_KEY = 200

AnyAsked = TypeVar("AnyAsked", Charge, Refund)

logger = log.get_logger("evertill.api.payments")
_notices = msgspec.json.Decoder(Notice)


@dataclass(frozen=True, slots=True)
class Arrival:
    """What one verified callback told, and when it came."""

    provider: str
    notices: Sequence[Notice]
    now: datetime


async def write_down(tx: Tx, arrivals: Sequence[Arrival]) -> list[Verdict]:
    """Keep what is new of a batch, once for each key; what each provider is answered."""
    rows: dict[tuple[str, str], dict[str, str]] = {}
    told_twice: set[tuple[str, str]] = set()
    for each in arrivals:
        for notice in each.notices:
            key = (each.provider, _key(notice))
            if key in rows:
                told_twice.add(key)
            rows[key] = _row(each, notice)
    times = await inbox_rows.put(tx, list(rows.values()))
    tx.say(CAME)
    about = await news.owners(tx, [notice for each in arrivals for notice in each.notices])
    first = {key for key, count in times.items() if count == 1} - told_twice
    return [_verdict(each, about, first) for each in arrivals]


class Inbox:
    """Takes callbacks and works on them. `providers` are those with credentials."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        providers: Mapping[str, Provider],
        take_transfer: news.TransferTaker = news.not_taken,
    ) -> None:
        self._database = database
        self._clock = clock
        self._providers = providers
        self._take_transfer = take_transfer
        self._woken = asyncio.Event()
        self._asking: set[asyncio.Task[None]] = set()
        self._free = asyncio.Semaphore(ASKED_AT_ONCE)
        database.listen(self._wake, CAME)

    async def take(self, provider: Provider, callback: Callback) -> tuple[Verdict, Answer]:
        """What is answered; of a forged or unreadable one nothing is kept but a line in the log."""
        verdict = await self._taken(provider, callback)
        if verdict is not Verdict.TAKEN:
            logger.warning("callback", provider=provider.name, verdict=verdict.value)
        return verdict, provider.answer(verdict)

    async def take_news(self, provider: str, notice: Notice) -> Verdict:
        """As `take`, of what was verified and read already. Raises `DatabaseDown`."""
        arrival = Arrival(provider, (notice,), self._clock.now())
        return await self._database.group(write_down, arrival)

    async def _taken(self, provider: Provider, callback: Callback) -> Verdict:
        if not provider.verify_callback(callback):
            return Verdict.FORGED
        try:
            notices = provider.notices(callback)
        except Unreadable as error:
            logger.warning("callback unreadable", provider=provider.name, detail=str(error))
            return Verdict.UNREADABLE
        except Exception:
            logger.exception("callback unreadable", provider=provider.name)
            return Verdict.UNREADABLE
        if not notices:
            return Verdict.TAKEN
        arrival = Arrival(provider.name, notices, callback.now)
        try:
            return await self._database.group(write_down, arrival)
        except DatabaseDown as error:
            logger.warning("database down", detail=str(error))
            return Verdict.OUR_FAULT

    async def run(self) -> None:
        """Work until cancelled. A database that is down is asked again."""
        try:
            while True:
                self._woken.clear()
                wait = LOOK_SECONDS
                try:
                    if await self._work(wait_for_askers=False):
                        wait = 0.0
                except DatabaseDown as error:
                    logger.warning("callbacks wait", detail=str(error))
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._woken.wait(), wait)
        finally:
            for task in self._asking:
                task.cancel()
            await asyncio.gather(*self._asking, return_exceptions=True)

    async def work_once(self) -> int:
        """Work on what is due, at most `AT_ONCE`, to its end; how many."""
        return await self._work(wait_for_askers=True)

    async def _work(self, *, wait_for_askers: bool) -> int:
        now = self._clock.now()
        at, until = rfc3339(now), rfc3339(now + LEASE)
        if not await self._database.read(lambda tx: inbox_rows.is_due(tx, at)):
            return 0
        rows = await self._database.write(lambda tx: inbox_rows.take_due(tx, at, until, AT_ONCE))
        askers = []
        plain = []
        for row in rows:
            notice = _notices.decode(row["body"])
            if notice.must_ask:
                askers.append(asyncio.ensure_future(self._ask(row, notice)))
            else:
                plain.append(self._settle(row, notice, notice.seen))
        self._asking.update(askers)
        for task in askers:
            task.add_done_callback(self._asking.discard)
        await asyncio.gather(*plain, *(askers if wait_for_askers else ()))
        return len(rows)

    async def _ask(self, row: Row, notice: Notice) -> None:
        """What the signature did not cover is asked of the provider, by our id."""
        async with self._free:
            try:
                seen = await self._seen(row["provider"], notice)
            except ProviderError as error:
                await self._later(row, error.code)
                return
        await self._settle(row, notice, seen)

    async def _seen(self, name: str, notice: Notice) -> Seen | None:
        provider = self._providers.get(name)
        found = await self._database.read(lambda tx: _charged(tx, name, notice))
        if provider is None or found is None:
            return None
        payment, refund = found
        try:
            if refund is not None:
                asked = refunds.refund_of(refund, payment)
                return await provider.refund_status(_named(asked, notice))
            return await provider.status(_named(service.charge_of(payment), notice))
        except NotThere:
            return None

    async def _settle(self, row: Row, notice: Notice, seen: Seen | None) -> None:
        told = news.Told(row["provider"], row["event_key"], notice, seen, self._clock.now())
        try:
            outcome = await self._database.group(self._settle_many, told)
        except DatabaseDown:
            raise
        except Exception as error:
            logger.exception("callback failed", provider=row["provider"], key=row["event_key"])
            await self._later(row, type(error).__name__)
            return
        logger.info(
            "callback done",
            provider=row["provider"],
            key=row["event_key"],
            payment=notice.payment_id,
            outcome=outcome,
        )

    async def _settle_many(self, tx: Tx, told: Sequence[news.Told]) -> Sequence[str]:
        return await news.settle(tx, told, self._take_transfer)

    async def _later(self, row: Row, why: str) -> None:
        now = self._clock.now()

        async def work(tx: Tx) -> None:
            if row["tries"] < MOST_TRIES:
                due = rfc3339(now + wait_after(row["tries"]))
                await inbox_rows.later(tx, row, due, why)
                return
            key = {"provider": row["provider"], "event_key": row["event_key"]}
            end = {**key, "state": inbox_rows.DEAD, "outcome": why, "at": rfc3339(now)}
            await inbox_rows.end(tx, [end])

        await self._database.write(work)

    def _wake(self, _word: str) -> None:
        self._woken.set()


def _key(notice: Notice) -> str:
    if len(notice.key) <= LONGEST_KEY:
        return notice.key
    return sha256(notice.key.encode()).hexdigest()


def _row(arrival: Arrival, notice: Notice) -> dict[str, str]:
    return {
        "provider": arrival.provider,
        "event_key": _key(notice),
        "payment_id": notice.payment_id,
        "refund_id": notice.refund_id,
        "body": msgspec.json.encode(_clean(notice)).decode(),
        "came_at": rfc3339(arrival.now),
    }


def _clean(notice: Notice) -> Notice:
    """Without cards, and without what lets anybody pay or see more."""
    seen, transfer = notice.seen, notice.transfer
    if seen is not None:
        facts = {name: without_cards(value) for name, value in seen.facts.items()}
        reason = without_cards(seen.reason)
        seen = replace(seen, facts=facts, reason=reason, client_secret="")
    if transfer is not None:
        memo, payer = without_cards(transfer.memo), without_cards(transfer.payer)
        transfer = replace(transfer, memo=memo, payer=payer)
    return replace(notice, seen=seen, transfer=transfer, why=without_cards(notice.why))


def _verdict(arrival: Arrival, about: news.Owners, first: set[tuple[str, str]]) -> Verdict:
    """For a callback of several notices, what holds for the first of them that is not well."""
    for notice in arrival.notices:
        if notice.transfer is not None:
            continue
        owner = about.of(arrival.provider, notice)
        if owner is None or news.is_anothers(arrival.provider, owner):
            return Verdict.UNKNOWN_PAYMENT
        if not notice.refund_id and _is_wrong(arrival.provider, notice, owner):
            return Verdict.WRONG_AMOUNT
    if any((arrival.provider, _key(notice)) in first for notice in arrival.notices):
        return Verdict.TAKEN
    return Verdict.AGAIN


def _is_wrong(provider: str, notice: Notice, owner: Row) -> bool:
    if notice.must_ask or notice.seen is None or not news.speaks_for(provider, owner):
        return False
    money = notice.seen.money
    return money is not None and money != service.money_of(owner)


def _named(asked: AnyAsked, notice: Notice) -> AnyAsked:
    """A callback may be here before the reply that says what the provider calls it."""
    return asked if asked.provider_ref else replace(asked, provider_ref=notice.provider_ref)


async def _charged(tx: Tx, provider: str, notice: Notice) -> tuple[Row, Row | None] | None:
    """The payment a notice is about and its refund, if it is about one of this provider."""
    owner = (await news.owners(tx, [notice])).of(provider, notice)
    if owner is None:
        return None
    payment = await repository.one(tx, owner["store_id"], owner["payment_id"])
    if payment is None or not news.speaks_for(provider, payment):
        return None
    if not notice.refund_id:
        return payment, None
    return payment, await repository.refund(tx, owner["store_id"], notice.refund_id)
