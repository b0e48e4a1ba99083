"""A provider that keeps books and does what a test tells it: lose a reply, refuse, be ill."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hosted_api.payments.providers.base import (
    Answer,
    Callback,
    Charge,
    Notice,
    NotThere,
    ProviderError,
    Refund,
    Seen,
    Unreachable,
    Verdict,
)
from pos_core.money import Money, zero
from pos_core.payment_status import PaymentStatus


@dataclass
class Books:
    """One payment as the provider has it."""

    charge: Charge
    status: PaymentStatus = PaymentStatus.PENDING
    refunds: dict[str, Money] = field(default_factory=dict)


@dataclass
class ScriptedProvider:
    """`failures` are raised one after another, before it does anything; with `after` behind it."""

    name: str = "trial"
    methods: frozenset[str] = frozenset({"qris", "gopay"})
    books: dict[str, Books] = field(default_factory=dict)
    failures: list[ProviderError] = field(default_factory=list)
    lose: int = 0
    asked: list[tuple[str, str]] = field(default_factory=list)

    def pay(self, payment_id: str) -> None:
        self.books[payment_id].status = PaymentStatus.SUCCESS

    async def charge(self, charge: Charge) -> Seen:
        self._begin("charge", charge.payment_id)
        self.books.setdefault(charge.payment_id, Books(charge))
        self._may_lose()
        return self._seen(charge.payment_id)

    async def status(self, charge: Charge) -> Seen:
        self._begin("status", charge.payment_id)
        return self._seen(charge.payment_id)

    async def cancel(self, charge: Charge) -> Seen:
        self._begin("cancel", charge.payment_id)
        books = self._books(charge.payment_id)
        if books.status is PaymentStatus.PENDING:
            books.status = PaymentStatus.FAILED
        self._may_lose()
        return self._seen(charge.payment_id, "cancelled")

    async def refund(self, refund: Refund) -> Seen:
        self._begin("refund", refund.refund_id)
        self._books(refund.charge.payment_id).refunds[refund.refund_id] = refund.money
        self._may_lose()
        return Seen(PaymentStatus.REFUNDED, provider_ref=f"back-{refund.refund_id}")

    async def refund_status(self, refund: Refund) -> Seen:
        self._begin("refund_status", refund.refund_id)
        if refund.refund_id not in self._books(refund.charge.payment_id).refunds:
            raise NotThere("unknown")
        return Seen(PaymentStatus.REFUNDED, provider_ref=f"back-{refund.refund_id}")

    def verify_callback(self, callback: Callback) -> bool:
        return callback.headers.get("x-trial") == "yes"

    def notices(self, callback: Callback) -> Sequence[Notice]:
        payment_id = callback.body.decode()
        seen = self._seen(payment_id)
        return (Notice(f"{payment_id}/{seen.status}", payment_id=payment_id, seen=seen),)

    def answer(self, verdict: Verdict) -> Answer:
        return Answer(200 if verdict is not Verdict.FORGED else 401, verdict.value.encode())

    def _begin(self, what: str, name: str) -> None:
        self.asked.append((what, name))
        if self.failures:
            raise self.failures.pop(0)

    def _may_lose(self) -> None:
        if self.lose:
            self.lose -= 1
            raise Unreachable("timeout")

    def _books(self, payment_id: str) -> Books:
        if payment_id not in self.books:
            raise NotThere("unknown")
        return self.books[payment_id]

    def _seen(self, payment_id: str, reason: str = "") -> Seen:
        books = self._books(payment_id)
        money = books.charge.money
        return Seen(
            books.status,
            provider_ref=f"ref-{payment_id}",
            money=money if books.status.took_money else None,
            refunded=sum(books.refunds.values(), zero(money.currency)),
            reason=reason,
            qr_payload=f"qr:{payment_id}",
        )
