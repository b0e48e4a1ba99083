"""What people decided of a doubtful transfer: a payment of its own, and no issue any more.

A transfer is decided once. Two tills that both decide of one do not know it yet: people look.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from hosted_api.errors import Conflict
from hosted_api.issues import service as issues
from hosted_api.payments import service
from hosted_api.payments.providers.base import Seen
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from hosted_api.kit.db.database import Tx
    from hosted_api.sync.folds import Folding
    from pos_core.journal import Entry


async def taken(tx: Tx, folding: Folding, entry: Entry, _provider_of: Callable[[str], str]) -> None:
    """It counts for an order: a payment that succeeded, which can be refunded like any other."""
    data = entry.data
    minor, currency = data["amount"]
    money, at = Money(minor, Currency(currency)), datetime.fromisoformat(data["at"])
    await _check_first(tx, folding, entry)
    asked = service.Asked(
        store_id=folding.store_id,
        payment_id=data["payment_id"],
        method=data["method"],
        provider="",
        money=money,
        actor=entry.actor,
        asked_at=at,
        expires_at=at,
        order_id=data["order_id"],
        number=data["number"],
        device_id=folding.device_id,
    )
    await service.ask(tx, asked, folding.now)
    seen = Seen(PaymentStatus.SUCCESS, data["transfer_id"], money)
    heard = service.Heard(seen, entry.actor, "payment.transfer_taken")
    await service.hear(tx, folding.store_id, asked.payment_id, heard, folding.now)
    if not data["left"][0]:
        await _close(tx, folding, entry)


async def given_back(
    tx: Tx, folding: Folding, entry: Entry, _provider_of: Callable[[str], str]
) -> None:
    """It went over the counter in cash."""
    await _check_first(tx, folding, entry)
    await _close(tx, folding, entry)


async def settled(
    tx: Tx, folding: Folding, entry: Entry, _provider_of: Callable[[str], str]
) -> None:
    """Outside the till; one that only heard so of another has decided nothing."""
    if not entry.data.get("elsewhere"):
        await _close(tx, folding, entry)


async def _check_first(tx: Tx, folding: Folding, entry: Entry) -> None:
    """Raises `Conflict` when its money was counted, or given back, before."""
    if await issues.is_closed(tx, folding.store_id, *_issue(entry)):
        raise Conflict("transfer_decided_twice", "This transfer was decided before.")


async def _close(tx: Tx, folding: Folding, entry: Entry) -> None:
    await issues.close_issue(tx, folding.store_id, *_issue(entry), folding.now)


def _issue(entry: Entry) -> tuple[str, str]:
    return f"transfer_{entry.data['verdict']}", entry.data["transfer_id"]
