"""A payment as it is told: to the till in the feed, and at `/v1/payments`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import orjson

from backend_client.contracts.payments import Payment, Refund

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit.db.database import Row

PAID = "paid"
"""The fact of a payment that says what came when it was another amount."""

_SAME = (
    *("payment_id", "order_id", "method", "provider", "amount", "currency", "status", "asked_at"),
    *("expires_at", "updated_at", "version", "number", "session_id", "refunded", "reason"),
    *("provider_ref", "bill_code", "qr_payload", "redirect_url", "client_secret", "device_id"),
)
_SAME_OF_REFUND = (
    *("refund_id", "amount", "status", "asked_at", "updated_at"),
    *("reason", "detail", "provider_ref"),
)


def document(row: Row, refunds: Sequence[Row] = ()) -> str:
    """JSON of a payment with its refunds."""
    told = Payment(
        **{name: row[name] for name in _SAME},
        paid=int(orjson.loads(row["facts"]).get(PAID, 0)),
        trusted=bool(row["trusted"]),
        refunds=tuple(Refund(**{name: each[name] for name in _SAME_OF_REFUND}) for each in refunds),
    )
    return msgspec.json.encode(told).decode()
