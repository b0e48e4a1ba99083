"""The doors to receipts by message: asking for one, and how far those of an order are."""

from __future__ import annotations

from typing import Annotated

import msgspec
from fastapi import APIRouter, Query, Response

from backend_client.contracts.receipts import ReceiptMessage, ReceiptMessages, SendReceipt
from hosted_api.auth.caller import Caller, Scope
from hosted_api.deps import AnyCaller, Db, Parts, body, needs
from hosted_api.kit.db.database import Tx
from hosted_api.receipts import service

router = APIRouter(tags=["receipts"])
_READS, _WRITES = needs(Scope.ORDERS_READ), needs(Scope.ORDERS_WRITE)
Word = Annotated[str, Query(max_length=128)]


@router.post("/api/orders/{order_id}/receipt/{channel}", status_code=202, dependencies=[_WRITES])
async def send_receipt(
    order_id: str,
    channel: str,
    caller: AnyCaller,
    parts: Parts,
    sent: Annotated[SendReceipt, body(SendReceipt)],
) -> Response:
    """By whatsapp, zalo or email; the same twice is one message."""
    store = _store(caller, sent.store_id)
    wanted = service.Wanted(store, order_id, channel, sent.to, caller.actor)
    now = parts.clock.now()

    async def work(tx: Tx) -> ReceiptMessage:
        return await service.queue(tx, wanted, now)

    return _json(await parts.database.write(work), 202)


@router.get("/api/orders/{order_id}/receipt/status", dependencies=[_READS])
async def receipt_status(order_id: str, caller: AnyCaller, db: Db, store_id: Word = "") -> Response:
    """The messages of an order, the oldest first."""
    store = _store(caller, store_id)

    async def work(tx: Tx) -> ReceiptMessages:
        return ReceiptMessages(await service.messages(tx, store, order_id))

    return _json(await db.read(work))


def _store(caller: Caller, store_id: str) -> str:
    return caller.sees(store_id) if store_id else caller.store_id


def _json(told: ReceiptMessage | ReceiptMessages, status: int = 200) -> Response:
    return Response(msgspec.json.encode(told), status, media_type="application/json")
