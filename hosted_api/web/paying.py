"""A payment as the page shows it: its picture, where to go, what to copy into a bank's app."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from pos_core.method_names import method_name
from pos_core.money import Currency, Money
from pos_core.receipt_words import figures
from pos_core.refusal import Refusal
from pos_core.vietnam_banks import bank_name
from pos_core.vietqr import read_vietqr

if TYPE_CHECKING:
    from backend_client.contracts.payments import Payment


class Copy(msgspec.Struct, frozen=True):
    """`name` is one of `bank`, `account`, `amount`, `memo`."""

    name: str
    text: str


class PaymentShown(msgspec.Struct, frozen=True):
    """What a phone needs of its own payment and nothing more; amounts in minor units."""

    payment_id: str
    name: str
    amount: int
    currency: str
    status: str
    expires_at: str
    picture: str
    redirect_url: str
    copies: tuple[Copy, ...]


def payment_shown(payment: Payment, session_id: str) -> PaymentShown:
    """Only a way that leads to TLS is a link: a provider's answer is not ours to trust."""
    address = f"/session/{session_id}/payments/{payment.payment_id}/picture"
    leads = payment.redirect_url
    return PaymentShown(
        payment.payment_id,
        method_name(payment.method) or payment.method.replace("_", " "),
        payment.amount,
        payment.currency,
        payment.status,
        payment.expires_at,
        address if payment.qr_payload else "",
        leads if _is_safe(leads) else "",
        _copies(payment),
    )


def _is_safe(address: str) -> bool:
    """A page by TLS, an app's own scheme, or this computer, where the simulators are."""
    scheme, _, rest = address.partition("://")
    if scheme == "http":
        return rest.startswith(("127.0.0.1:", "localhost:"))
    return bool(rest) and scheme not in {"javascript", "data", "file", ""}


def _copies(payment: Payment) -> tuple[Copy, ...]:
    """For a transfer: what somebody types who has the bank's app on the same phone."""
    transfer = read_vietqr(payment.qr_payload) if payment.qr_payload else None
    if transfer is None or isinstance(transfer, Refusal):
        return ()
    amount = figures(Money(payment.amount, Currency(payment.currency)))
    told = (
        Copy("bank", bank_name(transfer.account.bank)),
        Copy("account", transfer.account.number),
        Copy("amount", amount),
        Copy("memo", transfer.purpose),
    )
    return tuple(each for each in told if each.text)
