"""Payments on the wire: what is asked for, and how it stands.

Amounts are minor units of an ISO currency. The same document is the answer of `/v1/payments` and
the data of the feed's `payment.changed`.
"""

from __future__ import annotations

import msgspec

LONGEST_ID = 64


class Payment(msgspec.Struct, frozen=True, omit_defaults=True):
    """One attempt at being paid. `version` grows with each change; `status` only moves forward.

    `trusted` when the cashier let the guest go before the transfer was seen. `paid` is what came
    when it was another amount: then it is no success. `refunds` are all, whatever became of them.
    """

    payment_id: str
    order_id: str
    method: str
    provider: str
    amount: int
    currency: str
    status: str
    asked_at: str
    expires_at: str
    updated_at: str
    version: int
    number: str = ""
    session_id: str = ""
    refunded: int = 0
    reason: str = ""
    provider_ref: str = ""
    bill_code: str = ""
    qr_payload: str = ""
    redirect_url: str = ""
    client_secret: str = ""
    device_id: str = ""
    trusted: bool = False
    paid: int = 0
    refunds: tuple[Refund, ...] = ()


class Refund(msgspec.Struct, frozen=True, omit_defaults=True):
    """A part of a payment on its way back: `processing`, `refunded` or `failed`."""

    refund_id: str
    amount: int
    status: str
    asked_at: str
    updated_at: str
    reason: str = ""
    detail: str = ""
    provider_ref: str = ""


class AskPayment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`POST /v1/payments`: be paid `amount` of an order or a session, once for each key.

    `store_id` may be left out by who has one store.
    """

    method: str
    amount: int
    currency: str
    idempotency_key: str
    order_id: str = ""
    session_id: str = ""
    number: str = ""
    terminal_id: str = ""
    store_id: str = ""


class PaymentNews(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`POST /webhooks/payments/callback`, signed: how a payment stands that its own partner took.

    Only for what that partner asked for by a method of its own. `amount` is what was really paid.
    """

    store_id: str
    payment_id: str
    status: str
    amount: int
    currency: str
    reason: str = ""
    reference: str = ""


class AskRefund(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`POST /v1/payments/{id}/refunds`: give `amount` back, once for each key."""

    amount: int
    idempotency_key: str
    reason: str = ""


class Method(msgspec.Struct, frozen=True, omit_defaults=True):
    """A way to pay this store has. `state` is the breaker's: `up`, `down`, `trying`."""

    method: str
    provider: str
    state: str = "up"
    needs_internet: bool = True


class Methods(msgspec.Struct, frozen=True):
    """The feed's `payment.methods`: all a store has by now; the newest entry counts."""

    methods: tuple[Method, ...]


class SyncPayments(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`POST /api/admin/payments/reconciliation/sync`: ask the provider about these and believe it.

    `store_id` may be left out by who has one store.
    """

    payment_ids: tuple[str, ...]
    store_id: str = ""


class DoubtfulTransfer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The feed's `payment.transfer`: money came by bank that pays no bill, and people look.

    `verdict` is one of `TransferVerdict`. `came` is this transfer, `difference` how much more than
    the bill has come by now, below zero when it is short; both minor units of `currency`.
    `payment_id` is empty when it names no bill; `candidates` are those that it fits. `memo` is as
    the bank left it, `reference` the bank's own.
    """

    transfer_id: str
    verdict: str
    came: int
    currency: str
    at: str
    payment_id: str = ""
    order_id: str = ""
    number: str = ""
    asked: int = 0
    difference: int = 0
    candidates: tuple[str, ...] = ()
    memo: str = ""
    reference: str = ""
