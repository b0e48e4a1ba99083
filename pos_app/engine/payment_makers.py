"""What the feed tells of payments, as intents: how each stands, and the ways this shop is paid.

A payment that is no business of this till's is decided away, so nothing is left out here.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

import msgspec

from backend_client.contracts import payments as wire
from pos_core.bank_transfer import TransferVerdict
from pos_core.deciding_transfers import HearTransfer
from pos_core.doubtful_transfer import DoubtfulTransfer
from pos_core.ids import OrderId, PaymentId
from pos_core.money import Currency, Money
from pos_core.payment_events import (
    Method,
    PaymentNews,
    RefundNews,
    RefundState,
)
from pos_core.payment_news import HearMethods, HearPayment
from pos_core.payment_status import PaymentStatus

if TYPE_CHECKING:
    from backend_client.contracts.feed import FeedEntry
    from pos_core.events import Intent
    from pos_core.till_state import TillState

T = TypeVar("T")


def changed(entry: FeedEntry, state: TillState) -> Intent | None:
    """`payment.changed`."""
    del state
    return HearPayment(news_of(_read(entry, wire.Payment)))


def methods(entry: FeedEntry, state: TillState) -> Intent | None:
    """`payment.methods`."""
    del state
    told = _read(entry, wire.Methods)
    return HearMethods(
        tuple(Method(m.method, m.provider, m.state, m.needs_internet) for m in told.methods)
    )


def transfer(entry: FeedEntry, state: TillState) -> Intent | None:
    """`payment.transfer`."""
    del state
    told = _read(entry, wire.DoubtfulTransfer)
    currency, verdict = Currency(told.currency), TransferVerdict(told.verdict)
    is_named = bool(told.payment_id) and verdict is not TransferVerdict.OTHER_CURRENCY
    return HearTransfer(
        DoubtfulTransfer(
            told.transfer_id,
            verdict,
            Money(told.came, currency),
            datetime.fromisoformat(told.at),
            memo=told.memo,
            reference=told.reference,
            payment_id=PaymentId(told.payment_id),
            order_id=OrderId(told.order_id),
            number=told.number,
            asked=Money(told.asked, currency) if is_named else None,
            more=Money(told.difference, currency) if is_named else None,
            candidates=tuple(PaymentId(each) for each in told.candidates),
        )
    )


def news_of(told: wire.Payment) -> PaymentNews:
    """The rules' own words for it. Raises `ValueError` for what nobody can read."""
    currency = Currency(told.currency)
    return PaymentNews(
        PaymentId(told.payment_id),
        OrderId(told.order_id),
        told.method,
        Money(told.amount, currency),
        PaymentStatus(told.status),
        datetime.fromisoformat(told.asked_at),
        datetime.fromisoformat(told.expires_at),
        told.version,
        provider=told.provider,
        number=told.number,
        reason=told.reason,
        provider_ref=told.provider_ref,
        bill_code=told.bill_code,
        qr_payload=told.qr_payload,
        redirect_url=told.redirect_url,
        device_id=told.device_id,
        session_id=told.session_id,
        paid=Money(told.paid, currency) if told.paid else None,
        refunds=tuple(_refund(each, currency) for each in told.refunds),
    )


def _read(entry: FeedEntry, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(bytes(entry.data), type=kind)
    except msgspec.DecodeError as broken:
        raise ValueError(str(broken)) from broken


def _refund(told: wire.Refund, currency: Currency) -> RefundNews:
    return RefundNews(
        PaymentId(told.refund_id),
        Money(told.amount, currency),
        RefundState(told.status),
        told.detail,
        told.provider_ref,
    )
