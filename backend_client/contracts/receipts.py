"""Receipts by message: asking for one, and how far it is."""

from __future__ import annotations

import msgspec


class SendReceipt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`POST /api/orders/{id}/receipt/{channel}`: send it `to` a phone number or an address.

    `store_id` may be left out by who has one store.
    """

    to: str
    store_id: str = ""


class ReceiptMessage(msgspec.Struct, frozen=True):
    """One receipt on its way; `to` is masked."""

    message_id: str
    channel: str
    to: str
    status: str
    asked_at: str


class ReceiptMessages(msgspec.Struct, frozen=True):
    """`GET /api/orders/{id}/receipt/status`, the oldest first."""

    messages: tuple[ReceiptMessage, ...] = ()
