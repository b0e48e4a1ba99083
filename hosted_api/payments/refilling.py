"""Guests' money, told again by tills to an API that came back from an older copy without it.

To an API that lost nothing it is no news. Of money alone: what is open is asked for again by who
waits for it, and what failed is nobody's loss.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from hosted_api.payments import repository, service
from hosted_api.payments.providers.base import Seen
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Row, Tx
    from hosted_api.sync.folds import Folding


async def refill(tx: Tx, folding: Folding, news: dict[str, Any], provider: str) -> None:
    """The payment is here, was paid, and is at least as new as the till heard."""
    if news["status"] != PaymentStatus.SUCCESS or not news.get("session_id"):
        return
    row: Row | None = await repository.locked(tx, folding.store_id, news["payment_id"])
    if row is None:
        row = await service.ask(tx, _asked(folding, news, provider), folding.now)
    if not PaymentStatus(row["status"]).took_money:
        seen = Seen(PaymentStatus.SUCCESS, provider_ref=news.get("provider_ref", ""))
        heard = service.Heard(seen, "system", "payment.told_by_till")
        row = await service.hear(tx, folding.store_id, news["payment_id"], heard, folding.now)
    if row["version"] < news["version"]:
        number = news.get("number", "")
        row = await repository.catch_up(tx, row, number, news["version"])
        await service.retell(tx, row, folding.now)


def _asked(folding: Folding, news: dict[str, Any], provider: str) -> service.Asked:
    minor, currency = news["amount"]
    return service.Asked(
        store_id=folding.store_id,
        payment_id=news["payment_id"],
        method=news["method"],
        provider=provider,
        money=Money(minor, Currency(currency)),
        actor="system",
        asked_at=datetime.fromisoformat(news["asked_at"]),
        expires_at=datetime.fromisoformat(news["expires_at"]),
        order_id=news["order_id"],
        session_id=news["session_id"],
        number=news.get("number", ""),
        bill_code=news.get("bill_code", ""),
    )
