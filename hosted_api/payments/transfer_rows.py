"""Transfers in the database, and the bills that they may be for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hosted_api.kit.db.statement import POSTGRES, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit.db.database import Row, Tx

RECENT = 500
_PUT = Statement(
    "INSERT INTO bank_transfers (provider, transfer_id, account, currency, amount, memo, bill_code,"
    " bank_reference, verdict, at, came_at)"
    " VALUES (:provider, :transfer_id, :account, :currency, :amount, :memo, :bill_code,"
    " :bank_reference, '', :at, :came_at)"
    " ON CONFLICT (provider, transfer_id) DO NOTHING RETURNING *"
)
_TOLD_BY_ANOTHER = Statement(
    "SELECT provider FROM bank_transfers WHERE bank_reference = :bank_reference"
    " AND bank_reference <> '' AND account = :account AND amount = :amount"
    " AND currency = :currency AND provider <> :provider"
)
_JUDGED = Statement(
    "UPDATE bank_transfers SET store_id = :store_id, payment_id = :payment_id, verdict = :verdict"
    " WHERE provider = :provider AND transfer_id = :transfer_id"
)
_CAME = Statement(
    "SELECT amount FROM bank_transfers WHERE payment_id = :payment_id AND store_id = :store_id"
    " AND currency = :currency AND verdict IN ('short', 'over', 'split')"
)
_NAMED = "SELECT * FROM payments WHERE bill_code <> '' AND bill_code {} ORDER BY asked_at DESC"
_BY_CODE = Statement(
    _NAMED.format("= ANY(:codes::text[])"),
    _NAMED.format("IN (SELECT value FROM json_each(:codes))"),
)
_DRAWN = (
    "SELECT * FROM payments WHERE provider IN ('vietqr', '') AND method = 'vietqr'"
    " AND asked_at >= :since AND qr_payload <> ''{} ORDER BY asked_at DESC LIMIT :most"
)
_RECENT = Statement(_DRAWN.format(""))
_OPEN_OF_AMOUNT = Statement(
    _DRAWN.format(
        " AND amount = :amount AND currency = :currency"
        " AND status NOT IN ('success', 'partially_refunded', 'refunded')"
    )
)


async def put(tx: Tx, **values: Any) -> Row | None:
    """The new transfer's row; None when it had been told."""
    return await tx.one(_PUT, **values)


async def is_told_by_another(tx: Tx, row: Row) -> bool:
    """True when another provider has told of the same money."""
    names = ("bank_reference", "account", "amount", "currency", "provider")
    return await tx.one(_TOLD_BY_ANOTHER, **{name: row[name] for name in names}) is not None


async def judged(tx: Tx, row: Row, store_id: str, payment_id: str, verdict: str) -> None:
    """Write down what it is."""
    await tx.all(
        _JUDGED,
        provider=row["provider"],
        transfer_id=row["transfer_id"],
        store_id=store_id,
        payment_id=payment_id,
        verdict=verdict,
    )


async def came(tx: Tx, payment: Row) -> int:
    """What came for a payment before, in minor units, without what was exact or is not its own."""
    names = ("payment_id", "store_id", "currency")
    rows = await tx.all(_CAME, **{name: payment[name] for name in names})
    return sum(row["amount"] for row in rows)


async def by_code(tx: Tx, codes: Sequence[str]) -> Sequence[Row]:
    """The payments that have one of these codes."""
    listed = list(codes) if tx.dialect == POSTGRES else json.dumps(list(codes))
    return await tx.all(_BY_CODE, codes=listed)


async def open_of_amount(tx: Tx, amount: int, currency: str, since: str) -> Sequence[Row]:
    """Bills nobody has paid yet, of just this amount."""
    return await tx.all(_OPEN_OF_AMOUNT, amount=amount, currency=currency, since=since, most=RECENT)


async def recent(tx: Tx, since: str) -> Sequence[Row]:
    """The newest bills that were shown as a QR for a transfer."""
    return await tx.all(_RECENT, since=since, most=RECENT)
