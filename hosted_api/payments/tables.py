"""Payments as they stand, what happened to each, refunds, callbacks as they came, and transfers."""

from __future__ import annotations

from sqlalchemy import Index, PrimaryKeyConstraint, Table

from hosted_api.kit.db.tables import METADATA, flag, moment, number, text

payments = Table(
    "payments",
    METADATA,
    text("store_id"),
    text("payment_id"),
    text("order_id"),
    text("session_id", server_default=""),
    text("number", server_default=""),
    text("method"),
    text("provider"),
    text("currency"),
    number("amount"),
    number("refunded", server_default="0"),
    text("status"),
    text("reason", server_default=""),
    text("provider_ref", server_default=""),
    text("bill_code", server_default=""),
    text("qr_payload", server_default=""),
    text("redirect_url", server_default=""),
    text("client_secret", server_default=""),
    text("terminal_id", server_default=""),
    text("facts", server_default="{}"),
    flag("sent", server_default="0"),
    flag("trusted", server_default="0"),
    text("device_id", server_default=""),
    text("actor"),
    number("looks", server_default="0"),
    moment("look_at"),
    moment("asked_at"),
    moment("expires_at"),
    moment("updated_at"),
    number("version"),
    PrimaryKeyConstraint("store_id", "payment_id"),
    Index("uq_payments_payment_id", "payment_id", unique=True),
    Index("ix_payments_store_id_order_id", "store_id", "order_id"),
    Index("ix_payments_bill_code", "bill_code"),
    Index("ix_payments_provider_ref", "provider_ref"),
    Index("ix_payments_look_at", "look_at"),
    Index("ix_payments_provider_asked_at", "provider", "asked_at"),
)
"""`sent` from just before the provider was asked. `look_at` is "" when there is no need to ask.

Providers repeat our id and no store, so it is one payment's among all stores.
"""

payment_events = Table(
    "payment_events",
    METADATA,
    text("store_id"),
    text("payment_id"),
    number("event_seq"),
    text("type"),
    moment("at"),
    text("actor"),
    text("data"),
    PrimaryKeyConstraint("store_id", "payment_id", "event_seq"),
)

payment_refunds = Table(
    "payment_refunds",
    METADATA,
    text("store_id"),
    text("refund_id"),
    text("payment_id"),
    number("amount"),
    text("status"),
    text("reason", server_default=""),
    text("detail", server_default=""),
    text("provider_ref", server_default=""),
    flag("sent", server_default="0"),
    flag("in_cash", server_default="0"),
    text("device_id", server_default=""),
    text("actor"),
    number("looks", server_default="0"),
    moment("look_at"),
    moment("asked_at"),
    moment("updated_at"),
    PrimaryKeyConstraint("store_id", "refund_id"),
    Index("ix_payment_refunds_store_id_payment_id", "store_id", "payment_id"),
    Index("uq_payment_refunds_refund_id", "refund_id", unique=True),
    Index("ix_payment_refunds_look_at", "look_at"),
)
"""`in_cash` when a till gave it out over the counter after its provider had refused."""

payment_inbox = Table(
    "payment_inbox",
    METADATA,
    text("provider"),
    text("event_key"),
    text("payment_id", server_default=""),
    text("refund_id", server_default=""),
    text("body"),
    text("state"),
    text("outcome", server_default=""),
    moment("came_at"),
    moment("done_at", server_default=""),
    number("times", server_default="1"),
    number("tries", server_default="0"),
    moment("due_at", server_default=""),
    PrimaryKeyConstraint("provider", "event_key"),
    Index("ix_payment_inbox_state", "state", "came_at"),
)
"""`body` is the notice as it was read, without cards; `times` counts how often it was told.

`state` is open, done or dead; `due_at` is when it may be worked on next.
"""

payment_methods = Table(
    "payment_methods",
    METADATA,
    text("store_id", primary_key=True),
    text("data"),
    moment("at"),
)
"""What each store's feed was told last of the ways to pay it has."""

bank_transfers = Table(
    "bank_transfers",
    METADATA,
    text("provider"),
    text("transfer_id"),
    text("store_id", server_default=""),
    text("payment_id", server_default=""),
    text("account"),
    text("currency"),
    number("amount"),
    text("memo"),
    text("bill_code", server_default=""),
    text("bank_reference", server_default=""),
    text("verdict"),
    moment("at"),
    moment("came_at"),
    PrimaryKeyConstraint("provider", "transfer_id"),
    Index("ix_bank_transfers_payment_id", "payment_id"),
    Index("ix_bank_transfers_bill_code", "bill_code"),
)
"""Money that came onto an account; `verdict` says what the guard made of it."""
