"""Guests pay their table's bill: what part of it costs is the bill's to say, never the phone's."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import msgspec

from backend_client.contracts.payments import AskPayment, Payment
from hosted_api.errors import ApiError, NotFound
from hosted_api.kit import feed
from hosted_api.payments import service as payments
from hosted_api.payments.asking import Asker
from hosted_api.sessions import service
from hosted_api.sessions.spelling import News
from pos_core.money import Currency
from pos_core.session_events import PaymentChanged, SessionPayment
from pos_core.session_rules import Declined
from pos_core.session_share import Share, share_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backend_client.contracts.sessions import AskSessionPayment
    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Row, Tx
    from hosted_api.kit.outbox import Effect
    from hosted_api.payments.asking import Asking
    from hosted_api.sessions.stream import Member, SessionStream
    from pos_core.session import SessionState

_GUEST = "guest/"
_STATUS = {"not_let_in": 403, "bill_unknown": 404, "nothing_to_pay": 409}


class SessionPaying:
    """Payments of phones: asked for here, made by the shop's providers."""

    def __init__(
        self, database: Database, clock: Clock, stream: SessionStream, asking: Asking
    ) -> None:
        self._database = database
        self._clock = clock
        self._stream = stream
        self._asking = asking

    async def ask(self, member: Member, key: str, sent: AskSessionPayment) -> str:
        """The payment with what to show, once for each key. Raises `ApiError`."""
        live = await self._stream.live.of(member.store_id, member.session_id)
        asker = Asker(member.store_id, member.actor)
        with contextlib.suppress(NotFound):
            return await self._asking.one(asker, self._asking.id_of(asker, key))
        found = share_of(live.state, member.phone_id, sent.part, sent.of, sent.bill)
        if isinstance(found, Declined):
            raise _declined(found)
        wanted = _asked(member, key, sent, found)
        for payment_id in await self._asking.open_of(asker, wanted.order_id):
            await self._asking.cancel(asker, payment_id)  # the stream may not know of it yet
        return await self._asking.ask_of_bill(asker, wanted, found.most)

    async def listed(self, member: Member) -> str:
        """What this phone asked for, with what to show."""
        live = await self._stream.live.of(member.store_id, member.session_id)
        asker = Asker(member.store_id, member.actor)
        mine = [p for p in live.state.payments.values() if p.phone_id == member.phone_id]
        told = [await self._asking.one(asker, each.payment_id) for each in mine]
        return f'{{"payments":[{",".join(told)}]}}'

    async def one(self, member: Member, payment_id: str) -> Payment:
        """One that this phone asked for. Raises `NotFound`."""
        live = await self._stream.live.of(member.store_id, member.session_id)
        known = live.state.payments.get(payment_id)
        if known is not None and known.phone_id != member.phone_id:
            raise NotFound("payment_unknown", "There is no such payment.")
        asker = Asker(member.store_id, member.actor)
        told = await self._asking.one(asker, payment_id)
        payment = msgspec.json.decode(told, type=Payment)
        if payment.session_id != member.session_id:
            raise NotFound("payment_unknown", "There is no such payment.")
        return payment

    async def cancel(self, member: Member, payment_id: str) -> str:
        """Stop it where it was not paid yet; how it stands. Raises `NotFound`."""
        await self.one(member, payment_id)
        return await self._asking.cancel(Asker(member.store_id, member.actor), payment_id)

    async def tell(self, effect: Effect) -> None:
        """An effect of the outbox: the stream hears how a payment stands by now."""
        now = self._clock.now()

        async def work(tx: Tx) -> None:
            await feed.hold(tx, effect.store_id)
            row = await payments.find(tx, effect.store_id, effect.data)
            event = _changed(row)

            def decide(_state: SessionState) -> Sequence[News]:
                key = f"payment/{row['payment_id']}/{row['version']}"
                return [each._replace(key=key) for each in news]

            news = self._stream.news((event,), "system", "", now)
            try:
                await service.write(tx, effect.store_id, row["session_id"], decide, now)
            except NotFound:
                return  # a till that opened it has not told yet, and tells the bill itself

        await self._database.write(work)


def _declined(no: Declined) -> ApiError:
    said = "This cannot be paid here now."
    return ApiError(no.code, said, None, _STATUS.get(no.code, 422))


def _asked(member: Member, key: str, sent: AskSessionPayment, share: Share) -> AskPayment:
    return AskPayment(
        method=sent.method,
        amount=share.amount,
        currency=share.bill.currency.value,
        idempotency_key=key,
        order_id=share.bill.order_id,
        session_id=member.session_id,
        number=share.bill.number,
    )


def _changed(row: Row) -> PaymentChanged:
    payment = SessionPayment(
        payment_id=row["payment_id"],
        order_id=row["order_id"],
        phone_id=row["actor"].removeprefix(_GUEST),
        method=row["method"],
        amount=row["amount"],
        currency=Currency(row["currency"]),
        status=row["status"],
        version=row["version"],
        expires_at=row["expires_at"],
        reason=row["reason"],
    )
    return PaymentChanged(row["session_id"], payment)
