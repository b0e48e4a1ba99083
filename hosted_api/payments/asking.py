"""Being paid over `/v1/payments`: never twice for one key, never more than an order costs.

A till asks by its journal; here ask its people, guests' phones and partners. Before another attempt
the ones before it are asked about, for one of them may have been paid meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING
from uuid import UUID

import orjson

from hosted_api.errors import ApiError, Conflict, NotFound, Unprocessable
from hosted_api.kit import feed
from hosted_api.orders import service as orders
from hosted_api.payments import refunds, repository, service
from hosted_api.payments.drawn import drawn
from hosted_api.payments.effects import Effects
from hosted_api.payments.providers.base import ProviderError
from hosted_api.payments.waiting import Waiting
from hosted_api.stores import service as stores
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus
from pos_core.remote_order import OrderStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backend_client.contracts.payments import AskPayment, AskRefund
    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Row, Tx, Work

LASTS = timedelta(minutes=10)
WAITS_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, for which store. A partner sees what it asked for itself and nothing else."""

    store_id: str
    actor: str
    is_partner: bool = False

    def sees(self, row: Row) -> Row:
        """Raises `NotFound`."""
        if self.is_partner and row["actor"] != self.actor:
            raise NotFound("payment_unknown", "There is no such payment.")
        return row


class Asking:
    """`provider_of` says who is asked for a method, "" for nobody."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        effects: Effects,
        provider_of: Callable[[str], str],
        waiting: Waiting,
    ) -> None:
        self._database = database
        self._clock = clock
        self._effects = effects
        self._provider_of = provider_of
        self._waiting = waiting

    async def ask(self, asker: Asker, sent: AskPayment) -> str:
        """The payment as JSON, with the provider's answer where it comes within 5 seconds.

        Raises `NotFound`, `Conflict`, `Unprocessable`.
        """
        asked = self._asked(asker, sent)
        return await self._begin(asker, asked)

    async def ask_of_bill(self, asker: Asker, sent: AskPayment, most: int) -> str:
        """A guest's part of a till's bill; all parts together are never more than `most`.

        Raises as `ask`.
        """
        asked = self._asked(asker, sent)
        if not asked.provider:
            raise Unprocessable("method_off", "This shop cannot be paid so by phone.")
        return await self._begin(asker, asked, most)

    def id_of(self, asker: Asker, key: str) -> str:
        """The payment that a key makes."""
        return _id(asker.store_id, asker.actor, key)

    async def open_of(self, asker: Asker, order_id: str) -> Sequence[str]:
        """What this one asked for of a bill and has not paid yet, by id."""

        async def work(tx: Tx) -> Sequence[Row]:
            return await repository.of_order(tx, asker.store_id, order_id)

        rows = await self._database.read(work)
        return [r["payment_id"] for r in rows if r["actor"] == asker.actor and not _is_over(r)]

    async def retry(self, asker: Asker, payment_id: str) -> str:
        """Another attempt where this one failed or ran out; itself where it is open or paid.

        Twice is one more attempt, not two. Raises `NotFound`, `ApiError` when its provider cannot
        be asked what became of it.
        """
        row = asker.sees(await self._find(asker, payment_id))
        row = await self._as_it_is(row)
        status = PaymentStatus(row["status"])
        if status.took_money or not status.is_over:
            return await self._told(row)
        now = self._clock.now()
        asked = service.Asked(
            store_id=row["store_id"],
            payment_id=_id(payment_id, "retry"),
            method=row["method"],
            provider=self._provider_of(row["method"]),
            money=service.money_of(row),
            actor=asker.actor,
            asked_at=now,
            expires_at=now + LASTS,
            order_id=row["order_id"],
            session_id=row["session_id"],
            number=row["number"],
            terminal_id=row["terminal_id"],
        )
        return await self._begin(asker, asked)

    async def cancel(self, asker: Asker, payment_id: str) -> str:
        """As it stands after its provider was asked; it may have been paid. Raises `NotFound`."""
        asker.sees(await self._find(asker, payment_id))
        now = self._clock.now()

        async def drop(tx: Tx) -> Row:
            return await service.drop(tx, asker.store_id, payment_id, asker.actor, now)

        row = await self._database.write(drop)
        return await self._told(await self._wait(row, _is_over))

    async def refund(self, asker: Asker, payment_id: str, sent: AskRefund) -> str:
        """Money goes back, once for each key. Raises `NotFound`, `Conflict`, `Unprocessable`."""
        before = asker.sees(await self._find(asker, payment_id))
        refund_id = _id(asker.store_id, asker.actor, "refund", sent.idempotency_key)
        asked = refunds.RefundAsked(
            asker.store_id, payment_id, refund_id, sent.amount, asker.actor, sent.reason
        )
        now = self._clock.now()
        await self._database.write(lambda tx: refunds.ask(tx, asked, now))

        def is_further(row: Row) -> bool:
            return bool(row["refunded"] > before["refunded"])

        return await self._told(await self._wait(before, is_further))

    async def one(self, asker: Asker, payment_id: str) -> str:
        """As it stands. Raises `NotFound`."""
        return await self._told(asker.sees(await self._find(asker, payment_id)))

    async def of_order(self, asker: Asker, order_id: str) -> str:
        """Every attempt at an order, the first first."""

        async def work(tx: Tx) -> list[str]:
            rows = await repository.of_order(tx, asker.store_id, order_id)
            mine = [row for row in rows if not asker.is_partner or row["actor"] == asker.actor]
            return [await service.told(tx, row) for row in mine]

        return f'{{"payments":[{",".join(await self._database.read(work))}]}}'

    def _asked(self, asker: Asker, sent: AskPayment) -> service.Asked:
        now = self._clock.now()
        method = sent.method
        provider = self._provider_of(method)
        by_hand = () if asker.is_partner else service.RECORDED
        if not provider and method not in (*by_hand, service.BY_PARTNER):
            raise Unprocessable("method_off", "This shop cannot be paid so.")
        if method == service.BY_PARTNER and not asker.is_partner:
            raise Unprocessable("method_off", "Only an app says that it was paid so.")
        return service.Asked(
            store_id=asker.store_id,
            payment_id=self.id_of(asker, sent.idempotency_key),
            method=method,
            provider=provider,
            money=_money(sent),
            actor=asker.actor,
            asked_at=now,
            expires_at=now + LASTS,
            order_id=sent.order_id,
            session_id=sent.session_id,
            number=sent.number,
            terminal_id=sent.terminal_id,
        )

    async def _begin(self, asker: Asker, asked: service.Asked, most: int | None = None) -> str:
        async def known(tx: Tx) -> Row | None:
            return await repository.one(tx, asked.store_id, asked.payment_id)

        if await self._database.read(known) is None:
            await self._ask_about_others(asked)

        async def work(tx: Tx) -> Row:
            if await repository.locked(tx, asked.store_id, asked.payment_id) is None:
                if most is None:
                    await _check_order(tx, asker, asked)
                else:
                    await feed.hold(tx, asked.store_id)
                    await _check_part(tx, asked, most)
                return await service.ask(tx, await drawn(tx, asked), asked.asked_at)
            return await service.ask(tx, asked, asked.asked_at)

        row = await self._database.write(work)
        return await self._told(await self._wait(row, _has_answer))

    async def _ask_about_others(self, asked: service.Asked) -> None:
        """One before may have been paid, or may have ended, and nobody has told."""

        async def work(tx: Tx) -> Sequence[Row]:
            return await _attempts(tx, asked)

        for row in await self._database.read(work):
            if row["sent"] and not PaymentStatus(row["status"]).is_over:
                await self._as_it_is(row)

    async def _as_it_is(self, row: Row) -> Row:
        """After its provider was asked, where it has one that may know of it."""
        if not row["provider"] or not row["sent"] or PaymentStatus(row["status"]).took_money:
            return row
        try:
            return await self._effects.ask_about(row)
        except ProviderError as error:
            headers = {"retry-after": "5"}
            said = "Nobody knows yet what became of the payment before. Ask again in a moment."
            raise ApiError("payment_open", said, headers, 503, why=error.code) from error

    async def _wait(self, row: Row, enough: Callable[[Row], bool]) -> Row:
        """For up to 5 seconds, until there is what is wanted."""
        until = self._clock.monotonic() + WAITS_SECONDS
        while row["provider"] and not enough(row):
            left = until - self._clock.monotonic()
            if left <= 0:
                break
            await self._waiting.for_news(row["payment_id"], left)
            row = await self._database.read(_finding(row["store_id"], row["payment_id"]))
        return row

    async def _find(self, asker: Asker, payment_id: str) -> Row:
        return await self._database.read(_finding(asker.store_id, payment_id))

    async def _told(self, row: Row) -> str:
        return await self._database.read(lambda tx: service.told(tx, row))


def _finding(store_id: str, payment_id: str) -> Work[Row]:
    async def work(tx: Tx) -> Row:
        return await service.find(tx, store_id, payment_id)

    return work


def _has_answer(row: Row) -> bool:
    return row["status"] != PaymentStatus.PENDING or bool(row["provider_ref"] or row["qr_payload"])


def _is_over(row: Row) -> bool:
    return PaymentStatus(row["status"]).is_over


def _id(*parts: str) -> str:
    """The same for the same question, and nobody else's; a UUID as tills make them.

    Adapters shorten it for providers that take less, and make it whole again.
    """
    return str(UUID(bytes=sha256("\n".join(parts).encode()).digest()[:16]))


def _money(sent: AskPayment) -> Money:
    if sent.currency not in [*Currency]:
        raise Unprocessable("currency_unknown", "This currency is not known here.")
    if sent.amount <= 0:
        raise Unprocessable("amount_invalid", "An amount is more than nothing.")
    return Money(sent.amount, Currency(sent.currency))


async def _attempts(tx: Tx, asked: service.Asked) -> Sequence[Row]:
    if asked.order_id:
        return await repository.of_order(tx, asked.store_id, asked.order_id)
    return await repository.of_session(tx, asked.store_id, asked.session_id)


async def _check_order(tx: Tx, asker: Asker, asked: service.Asked) -> None:
    """Raises `Unprocessable`, `NotFound`, `Conflict`. A till's open order is not known here."""
    store = await stores.store_of(tx, asked.store_id)
    if store.currency != asked.money.currency:
        raise Unprocessable("currency_other", "The shop has another currency.")
    if bool(asked.order_id) == bool(asked.session_id):
        raise Unprocessable("invalid", "Name the order or the session.")
    try:
        order = await orders.find(tx, asked.store_id, asked.order_id) if asked.order_id else None
    except NotFound:
        if asker.is_partner:
            raise
        order = None
    if order is not None:
        await _check_amount(tx, asked, order)


async def _check_part(tx: Tx, asked: service.Asked, most: int) -> None:
    """Raises `Unprocessable`. Two phones that pay at once come here one after the other."""
    attempts = await _attempts(tx, asked)
    taken = sum(row["amount"] - row["refunded"] for row in attempts if _lives(row))
    if asked.money.minor > most - taken:
        said = "Somebody else is paying this already."
        raise Unprocessable("amount_too_large", said, left=max(0, most - taken))


async def _check_amount(tx: Tx, asked: service.Asked, order: Row) -> None:
    if order["paid"]:
        raise Conflict("order_paid", "This order is paid.")
    if order["status"] == OrderStatus.CANCELLED:
        raise Conflict("order_over", "This order was cancelled.")
    attempts = await _attempts(tx, asked)
    taken = sum(row["amount"] - row["refunded"] for row in attempts if _lives(row))
    left = max(0, orjson.loads(order["body"])["total"] - taken)
    if asked.money.minor > left:
        opened = [row["payment_id"] for row in attempts if not _is_over(row)]
        said = "No more is left to pay of this order."
        raise Unprocessable("amount_too_large", said, left=left, open=opened)


def _lives(row: Row) -> bool:
    status = PaymentStatus(row["status"])
    return status.took_money or not status.is_over
