"""Money that was taken and does not stay: nothing moves by itself, people are told.

A payment's status never goes back, for the guest has left with the goods. What is left is an issue,
which a dispute that ends well closes again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hosted_api.issues import service as issues
from hosted_api.payments.providers.base import Trouble

if TYPE_CHECKING:
    from datetime import datetime

    from hosted_api.kit.db.database import Row, Tx
    from hosted_api.payments.providers.base import Notice


async def note(tx: Tx, payment: Row, notice: Notice, now: datetime) -> str:
    """The outcome: the trouble's own name, also of one that is over."""
    assert notice.trouble is not None
    store_id, key = payment["store_id"], payment["payment_id"]
    facts = {
        "payment_id": key,
        "amount": payment["amount"],
        "currency": payment["currency"],
        "provider": payment["provider"],
        "why": notice.why,
    }
    match notice.trouble:
        case Trouble.UNCOLLECTED:
            await issues.open_issue(tx, store_id, "payment_uncollected", key, facts, now)
        case Trouble.DISPUTED:
            await issues.open_issue(tx, store_id, "payment_disputed", key, facts, now)
        case Trouble.DISPUTE_WON:
            await issues.close_issue(tx, store_id, "payment_disputed", key, now)
    return notice.trouble.value
