"""What a partner says of a payment it took itself, as a notice like a provider's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hosted_api.errors import BadRequest, Invalid
from hosted_api.payments.providers.base import Notice, Seen
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus

if TYPE_CHECKING:
    from backend_client.contracts.payments import PaymentNews

_MAY_BE = (PaymentStatus.PROCESSING, PaymentStatus.SUCCESS, PaymentStatus.FAILED)


def notice_of(sent: PaymentNews) -> Notice:
    """Raises `BadRequest` with the field that is wrong."""
    if sent.status not in _MAY_BE:
        raise _wrong("status", f"one of {', '.join(_MAY_BE)}")
    if sent.currency not in [*Currency]:
        raise _wrong("currency", f"one of {', '.join(Currency)}")
    seen = Seen(
        PaymentStatus(sent.status),
        provider_ref=sent.reference,
        money=Money(sent.amount, Currency(sent.currency)),
        reason=sent.reason,
    )
    key = f"{sent.payment_id}/{sent.status}/{sent.amount}{sent.currency}"
    return Notice(key, payment_id=sent.payment_id, provider_ref=sent.reference, seen=seen)


def _wrong(field: str, message: str) -> BadRequest:
    problem = {"field": field, "code": "invalid", "message": message}
    return BadRequest("invalid", Invalid.title, fields=[problem])
