"""What tills say of payments: asked for, dropped, trusted, too late, to be given back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import orjson

from hosted_api.errors import ApiError
from hosted_api.issues import service as issues
from hosted_api.kit import outbox
from hosted_api.payments import decided_transfers, going_along, refilling, refunds, service
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus

if TYPE_CHECKING:
    from hosted_api.kit import feed
    from hosted_api.kit.db.database import Tx
    from hosted_api.sync.folds import Fold, Folding
    from pos_core.journal import Entry

Told = Callable[["Tx", "Folding", "Entry", "ProviderOf"], Awaitable[object]]
ProviderOf = Callable[[str], str]
"""The provider that a method goes to; "" for what no provider has to be asked about."""


def fold_of(provider_of: ProviderOf) -> Fold:
    """The fold, for an API with these providers."""

    async def fold(tx: Tx, folding: Folding) -> Sequence[feed.Entry]:
        for entry in folding.entries:
            try:
                await _TOLD[entry.type](tx, folding, entry, provider_of)
            except ApiError as no:
                await _open_issue(tx, folding, entry, no.code)
        return ()

    return fold


async def _asked(tx: Tx, folding: Folding, entry: Entry, provider_of: ProviderOf) -> None:
    data = entry.data
    asked = service.Asked(
        store_id=folding.store_id,
        payment_id=data["payment_id"],
        method=data["method"],
        provider=provider_of(data["method"]),
        money=_money(data["amount"]),
        actor=entry.actor,
        asked_at=datetime.fromisoformat(entry.at),
        expires_at=datetime.fromisoformat(data["expires_at"]),
        order_id=data["order_id"],
        number=data.get("number", ""),
        bill_code=data.get("bill_code", ""),
        qr_payload=data.get("qr_payload", ""),
        terminal_id=data.get("terminal_id", ""),
        device_id=folding.device_id,
    )
    await service.ask(tx, asked, folding.now)


async def _dropped(tx: Tx, folding: Folding, entry: Entry, _provider_of: ProviderOf) -> None:
    payment_id, expired = entry.data["payment_id"], entry.data.get("reason") == "expired"
    await service.drop(tx, folding.store_id, payment_id, entry.actor, folding.now, expired=expired)


async def _trusted(tx: Tx, folding: Folding, entry: Entry, _provider_of: ProviderOf) -> None:
    payment_id = entry.data["payment_id"]
    await service.trust(tx, folding.store_id, payment_id, entry.actor, folding.now)


async def _status_asked(tx: Tx, folding: Folding, entry: Entry, _provider_of: ProviderOf) -> None:
    """Somebody at the counter wants to know; what was never sent the provider cannot know of."""
    row = await service.find(tx, folding.store_id, entry.data["payment_id"])
    if row["provider"] and row["sent"] and not PaymentStatus(row["status"]).is_over:
        data = orjson.dumps({"payment_id": row["payment_id"]}).decode()
        await outbox.put(tx, folding.store_id, service.LOOK, entry.id, data, folding.now)


async def _late(tx: Tx, folding: Folding, entry: Entry, _provider_of: ProviderOf) -> None:
    """Money for an order that is over: somebody gives it back, or finds out what it was for."""
    data = entry.data
    money, key = _money(data["amount"]), data["payment_id"]
    facts = {
        "payment_id": key,
        "order_id": data["order_id"],
        "number": data.get("number", ""),
        "amount": money.minor,
        "currency": money.currency.value,
        "propose": "refund",
    }
    await issues.open_issue(tx, folding.store_id, "payment_late", key, facts, folding.now)


async def _refund_asked(tx: Tx, folding: Folding, entry: Entry, _provider_of: ProviderOf) -> None:
    data = entry.data
    asked = refunds.RefundAsked(
        store_id=folding.store_id,
        payment_id=data["payment_id"],
        refund_id=data["refund_id"],
        amount=_money(data["amount"]).minor,
        actor=entry.actor,
        reason=data.get("reason", ""),
        device_id=folding.device_id,
    )
    await refunds.ask(tx, asked, folding.now)
    await issues.close_issue(tx, folding.store_id, "payment_late", asked.payment_id, folding.now)


async def _in_cash(tx: Tx, folding: Folding, entry: Entry, _provider_of: ProviderOf) -> None:
    """Nobody's business here, unless the provider gives it back as well."""
    await refunds.give_cash(tx, folding.store_id, entry.data["refund_id"], folding.now)


async def _open_issue(tx: Tx, folding: Folding, entry: Entry, code: str) -> None:
    """A till and this API do not mean the same; the till's word is kept, people look."""
    subject = entry.data.get("transfer_id") or entry.data["payment_id"]
    facts = {"event_id": entry.id, "why": code}
    facts |= {name: entry.data[name] for name in _SUBJECTS if name in entry.data}
    key = f"{subject}/{entry.type}"
    await issues.open_issue(tx, folding.store_id, "payment_conflict", key, facts, folding.now)


async def _taken_over(tx: Tx, folding: Folding, entry: Entry, _provider_of: ProviderOf) -> None:
    data = entry.data
    number = data["order"]["number"]
    await going_along.go_along(tx, folding.store_id, data["order_id"], number, folding.now)


async def _heard(tx: Tx, folding: Folding, entry: Entry, provider_of: ProviderOf) -> None:
    news = entry.data["news"]
    await refilling.refill(tx, folding, news, provider_of(news["method"]))


def _money(told: Sequence[Any]) -> Money:
    minor, currency = told
    return Money(minor, Currency(currency))


_TOLD: dict[str, Told] = {
    "order.taken_over.v1": _taken_over,
    "payment.asked.v1": _asked,
    "payment.dropped.v1": _dropped,
    "payment.heard.v1": _heard,
    "payment.trusted.v1": _trusted,
    "payment.status_asked.v1": _status_asked,
    "payment.late.v1": _late,
    "payment.refund_asked.v1": _refund_asked,
    "payment.refunded_in_cash.v1": _in_cash,
    "payment.transfer_taken.v1": decided_transfers.taken,
    "payment.transfer_given_back.v1": decided_transfers.given_back,
    "payment.transfer_settled.v1": decided_transfers.settled,
}
_SUBJECTS = ("payment_id", "transfer_id")
TYPES = tuple(_TOLD)
