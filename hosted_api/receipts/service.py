"""A receipt by message: asked for by whoever may read the order, once for each recipient.

It is kept with the status `queued`. Nobody sends it yet: no channel is set up here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from backend_client.contracts.receipts import ReceiptMessage
from hosted_api.errors import Conflict, NotFound, Unprocessable
from hosted_api.kit.clock import rfc3339
from hosted_api.orders import service as orders
from hosted_api.receipts import repository
from hosted_api.stores import service as stores
from pos_core import phone

if TYPE_CHECKING:
    from datetime import datetime

    from hosted_api.kit.db.database import Row, Tx

EMAIL = "email"
CHANNELS = ("whatsapp", "zalo", EMAIL)
QUEUED = "queued"
PURGES = repository.PURGES
_COUNTRIES = {"VND": "VN", "IDR": "ID"}
_ADDRESS = re.compile(r"[^@\s]{1,64}@[^@\s]{1,180}\.[^@\s.]{2,}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The receipt of an order by `channel`, to what somebody typed."""

    store_id: str
    order_id: str
    channel: str
    to: str
    actor: str


async def queue(tx: Tx, wanted: Wanted, now: datetime) -> ReceiptMessage:
    """The message; the same again is the one that is there.

    Raises `NotFound`, `Conflict` for what is not paid, `Unprocessable` for no such recipient.
    """
    if wanted.channel not in CHANNELS:
        raise NotFound("channel_unknown", "Receipts are not sent this way.")
    order = await orders.find(tx, wanted.store_id, wanted.order_id)
    if not order["paid"]:
        raise Conflict("order_unpaid", "An order has a receipt once it is paid.")
    recipient = await _recipient(tx, wanted)
    key = f"{wanted.order_id}\n{wanted.channel}\n{recipient}"
    row = {
        "store_id": wanted.store_id,
        "message_id": sha256(key.encode()).hexdigest()[:32],
        "order_id": wanted.order_id,
        "channel": wanted.channel,
        "recipient": recipient,
        "status": QUEUED,
        "actor": wanted.actor,
        "asked_at": rfc3339(now),
    }
    return _told(await repository.put(tx, row))


async def messages(tx: Tx, store_id: str, order_id: str) -> tuple[ReceiptMessage, ...]:
    """What was asked for, the oldest first. Raises `NotFound`."""
    await orders.find(tx, store_id, order_id)
    return tuple(_told(row) for row in await repository.of_order(tx, store_id, order_id))


async def _recipient(tx: Tx, wanted: Wanted) -> str:
    if wanted.channel == EMAIL:
        found = wanted.to.strip()
        if _ADDRESS.fullmatch(found):
            return found
        raise Unprocessable("address_invalid", "This is no e-mail address.")
    store = await stores.store_of(tx, wanted.store_id)
    number = phone.normalised(wanted.to, _COUNTRIES.get(store.currency, ""))
    if not number:
        raise Unprocessable("phone_invalid", "This is no phone number.")
    return number


def _told(row: Row) -> ReceiptMessage:
    to, channel = row["recipient"], row["channel"]
    name, _, host = to.partition("@")
    shown = f"{name[0]}•••@{host}" if channel == EMAIL else phone.masked(to)
    return ReceiptMessage(row["message_id"], channel, shown, row["status"], row["asked_at"])
