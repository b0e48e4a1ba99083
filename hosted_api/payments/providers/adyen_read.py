"""What Adyen's checkout and webhooks say, in our words.

Of a notification only named fields are read: `additionalData`, which may hold parts of a card, is
left where it is. Source: docs.adyen.com, webhook structure; Checkout API v72, PaymentLinkResponse.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

import orjson

from hosted_api.payments.providers.amounts import WrongAmount, from_wire
from hosted_api.payments.providers.base import (
    Busy,
    Misconfigured,
    Notice,
    NotThere,
    Refused,
    Reply,
    Seen,
    Trouble,
    Unreachable,
    Unreadable,
)
from pos_core.money import Money
from pos_core.payment_status import PaymentStatus

LINK = "adyen_link"
"""The fact of a charge that names its payment link."""

Json = Mapping[str, Any]
_LINKS = {
    "active": PaymentStatus.PENDING,
    "paymentPending": PaymentStatus.PROCESSING,
    "completed": PaymentStatus.SUCCESS,
    "paid": PaymentStatus.SUCCESS,
    "expired": PaymentStatus.EXPIRED,
}
_REFUNDS = {
    ("REFUND", True): PaymentStatus.REFUNDED,
    ("REFUND", False): PaymentStatus.FAILED,
    ("REFUND_FAILED", True): PaymentStatus.FAILED,
    ("REFUNDED_REVERSED", True): PaymentStatus.FAILED,
}
_TROUBLES = {
    ("CAPTURE", False): Trouble.UNCOLLECTED,
    ("CAPTURE_FAILED", True): Trouble.UNCOLLECTED,
    ("REQUEST_FOR_INFORMATION", True): Trouble.DISPUTED,
    ("NOTIFICATION_OF_CHARGEBACK", True): Trouble.DISPUTED,
    ("CHARGEBACK", True): Trouble.DISPUTED,
    ("SECOND_CHARGEBACK", True): Trouble.DISPUTED,
    ("PREARBITRATION_LOST", True): Trouble.DISPUTED,
    ("CHARGEBACK_REVERSED", True): Trouble.DISPUTE_WON,
    ("PREARBITRATION_WON", True): Trouble.DISPUTE_WON,
}
"""By the event and whether it went well, which a chargeback does from where the bank stands."""

_ASK = frozenset(["AUTHORISATION", "OFFER_CLOSED", "CANCELLATION", "TECHNICAL_CANCEL"])


def check(reply: Reply) -> None:
    """Raises the provider's error that a bad answer means."""
    if reply.status >= 300:
        _raise(reply.status, _json(reply.body))


def body_of(reply: Reply) -> Json:
    """The object of a good answer. Raises the provider's error that a bad one means."""
    check(reply)
    said = _json(reply.body)
    if not said:
        raise Unreachable("unreadable", f"status {reply.status}")
    return said


def link_seen(link: Json, asked: Money) -> Seen:
    """How a payment link stands; it is paid whole or not at all, with the amount it was made for.

    Raises `Unreachable` for an answer that names none.
    """
    name = text(link.get("id"))
    if not name:
        raise Unreachable("unreadable", "a link without an id")
    status = _LINKS.get(text(link.get("status")), PaymentStatus.PROCESSING)
    amount = link.get("amount")
    try:
        told = _money(amount) if isinstance(amount, dict) else asked
    except WrongAmount as error:
        raise Unreachable("unreadable", str(error)) from error
    return Seen(
        status,
        money=told if status.took_money else None,
        redirect_url="" if status.is_over else text(link.get("url")),
        facts={LINK: name},
    )


def notices(body: bytes, merchant_account: str) -> Sequence[Notice]:
    """One for each item about something of ours. Raises `Unreadable`."""
    try:
        items = [
            each["NotificationRequestItem"] for each in orjson.loads(body)["notificationItems"]
        ]
        ours = [each for each in items if each["merchantAccountCode"] == merchant_account]
        told = [_notice(each) for each in ours]
    except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError, WrongAmount) as error:
        raise Unreadable("not a notification") from error
    return [each for each in told if each is not None]


def basic(user: str, password: str) -> str:
    """The `Authorization` of Basic; "" without a user."""
    return f"Basic {b64encode(f'{user}:{password}'.encode()).decode()}" if user else ""


def text(value: object) -> str:
    """A text as it is, "" for anything else."""
    return value if isinstance(value, str) else ""


def _notice(item: Json) -> Notice | None:
    event, went_well = text(item["eventCode"]), item["success"] in ("true", True)
    ref, ours = text(item["pspReference"]), text(item.get("merchantReference"))
    key = f"{ref}/{event}/{'true' if went_well else 'false'}"
    if not ref or not ours:
        return None
    if event == "AUTHORISATION" and went_well:
        seen = Seen(PaymentStatus.SUCCESS, ref, _money(item["amount"]))
        return Notice(key, ours, "", ref, seen)
    if event in _ASK:
        return Notice(key, ours, "", must_ask=True)
    trouble = _TROUBLES.get((event, went_well))
    if trouble is not None:
        return Notice(key, ours, trouble=trouble, why=text(item.get("reason")))
    status = _REFUNDS.get((event, went_well))
    if status is None:
        return None
    reason = "refused" if status is PaymentStatus.FAILED else ""
    return Notice(key, "", ours, ref, Seen(status, ref, reason=reason))


def _money(amount: Json) -> Money:
    return from_wire("adyen", amount["value"], text(amount["currency"]))


def _json(body: bytes) -> Json:
    try:
        said = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return said if isinstance(said, dict) else {}


def _raise(status: int, said: Json) -> NoReturn:
    code = str(said.get("errorCode", ""))
    if status in (401, 403):
        raise Misconfigured("credentials", code)
    if status == 404:
        raise NotThere("unknown", code)
    if status == 409 or code in ("704", "29_001"):
        raise Busy("in_progress", code)
    raise Refused("invalid", code)
