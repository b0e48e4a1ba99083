"""What Stripe says, in our words: its objects, its events and its refusals.

Of an object only named fields are read, so nothing of a card (`payment_method_details`, `last4`)
is ever carried on. Source: docs.stripe.com/api/errors, /api/payment_intents/object, /api/events.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

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

Json = Mapping[str, Any]

_STATES = {
    "requires_payment_method": PaymentStatus.PENDING,
    "requires_confirmation": PaymentStatus.PENDING,
    "requires_action": PaymentStatus.PROCESSING,
    "requires_capture": PaymentStatus.PROCESSING,
    "processing": PaymentStatus.PROCESSING,
    "succeeded": PaymentStatus.SUCCESS,
    "canceled": PaymentStatus.FAILED,
}
_REFUND_STATES = {
    "succeeded": PaymentStatus.REFUNDED,
    "failed": PaymentStatus.FAILED,
    "canceled": PaymentStatus.FAILED,
}
_REASONS = {
    "insufficient_funds": "no_money",
    "card_velocity_exceeded": "limit",
    "withdrawal_count_limit_exceeded": "limit",
    "amount_too_small": "limit",
    "amount_too_large": "limit",
    "customer_canceled": "cancelled",
    "payment_intent_authentication_failure": "declined",
    "authentication_required": "declined",
    "card_declined": "declined",
    "expired_card": "declined",
    "terminal_reader_busy": "terminal_busy",
    "terminal_reader_offline": "terminal_offline",
}
"""Stripe's code or decline code to our reason; what is not here is `declined` for a card's."""


def body_of(reply: Reply) -> Json:
    """The object of a good answer. Raises the provider's error that a bad one means."""
    try:
        said = orjson.loads(reply.body)
    except orjson.JSONDecodeError as error:
        raise Unreachable("unreadable", f"status {reply.status}") from error
    if not isinstance(said, dict):
        raise Unreachable("unreadable", f"status {reply.status}")
    if reply.status >= 300:
        _raise(reply.status, _object(said.get("error")))
    return said


def seen(intent: Json) -> Seen:
    """How a PaymentIntent stands; money is what was received."""
    status = _STATES.get(str(intent.get("status")), PaymentStatus.PROCESSING)
    failure, reason = _object(intent.get("last_payment_error")), ""
    if intent.get("status") == "canceled":
        automatic = intent.get("cancellation_reason") == "automatic"
        status = PaymentStatus.EXPIRED if automatic else PaymentStatus.FAILED
        reason = "" if automatic else "cancelled"
    elif failure and intent.get("status") == "requires_payment_method":
        status, reason = PaymentStatus.FAILED, _reason(failure)
    paid = refunded = None
    if status is PaymentStatus.SUCCESS:
        # What no source states is not guessed: without an amount received it is the amount.
        received = intent.get("amount_received", intent.get("amount"))
        paid = _money(received, intent)
        status, refunded = _given_back(status, _object(intent.get("latest_charge")))
    return Seen(
        status,
        provider_ref=_text(intent.get("id")),
        money=paid,
        refunded=refunded,
        reason=reason,
        client_secret=_text(intent.get("client_secret")) if not status.is_over else "",
    )


def at_reader(reader: Json, waiting: Seen) -> Seen:
    """How a PaymentIntent that waits stands at its reader.

    Raises `NotThere` when the reader does not know of it: then it was never handed over.
    """
    if not shows(reader, waiting.provider_ref):
        raise NotThere("not_at_reader")
    action = _object(reader.get("action"))
    if action.get("status") == "failed":
        reason = _REASONS.get(str(action.get("failure_code")), "declined")
        return Seen(PaymentStatus.FAILED, waiting.provider_ref, reason=reason)
    return Seen(PaymentStatus.PROCESSING, waiting.provider_ref)


def shows(reader: Json, intent: str) -> bool:
    """True when the reader's last action is about this PaymentIntent."""
    return _shown_at(reader) == intent != ""


def id_of(about: Json) -> str:
    """Stripe's name for an object. Raises `Unreachable` for one without."""
    if not _text(about.get("id")):
        raise Unreachable("unreadable", "an object without an id")
    return _text(about["id"])


def list_of(page: Json) -> Sequence[Json]:
    """The objects of a page."""
    listed = page.get("data")
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else ()


def refund_seen(refund: Json) -> Seen:
    """How a refund stands; what is neither done nor refused takes time."""
    status = _REFUND_STATES.get(str(refund.get("status")), PaymentStatus.PROCESSING)
    reason = _text(refund.get("failure_reason")) if status is PaymentStatus.FAILED else ""
    return Seen(status, _text(refund.get("id")), reason=reason)


def notices(body: bytes) -> Sequence[Notice]:
    """What an event tells. Raises `Unreadable`."""
    try:
        event = orjson.loads(body)
        key, what = event["id"], event["type"]
        about = event["data"]["object"]
    except (orjson.JSONDecodeError, KeyError, TypeError) as error:
        raise Unreadable("not an event") from error
    if not (isinstance(key, str) and isinstance(what, str) and isinstance(about, dict)):
        raise Unreadable("not an event")
    try:
        return _notices(key, what, about)
    except Unreachable as error:
        raise Unreadable(error.detail) from error


def _notices(key: str, what: str, about: Json) -> Sequence[Notice]:
    ours = _object(about.get("metadata"))
    if what.startswith("payment_intent.") and ours.get("payment_id"):
        told = seen(about)
        return (Notice(key, _text(ours["payment_id"]), "", told.provider_ref, told),)
    if what.startswith(("refund.", "charge.refund.")) and ours.get("refund_id"):
        told = refund_seen(about)
        return (Notice(key, "", _text(ours["refund_id"]), told.provider_ref, told),)
    if what == "charge.refunded" and about.get("payment_intent"):
        ref = _text(about["payment_intent"])
        return (Notice(key, _text(ours.get("payment_id")), provider_ref=ref, must_ask=True),)
    if what.startswith("charge.dispute.") and about.get("payment_intent"):
        return _disputed(key, what, about)
    if what.startswith("terminal.reader.action_") and _shown_at(about):
        return (Notice(key, provider_ref=_shown_at(about), must_ask=True),)
    return ()


def _disputed(key: str, what: str, about: Json) -> Sequence[Notice]:
    """One that is closed was won or lost; that it was lost people know since it was opened."""
    won = what == "charge.dispute.closed" and about.get("status") in ("won", "warning_closed")
    if not (won or what == "charge.dispute.created"):
        return ()
    trouble = Trouble.DISPUTE_WON if won else Trouble.DISPUTED
    ref = _text(about["payment_intent"])
    return (Notice(key, provider_ref=ref, trouble=trouble, why=_text(about.get("reason"))),)


def _raise(status: int, error: Json) -> None:
    code, kind = str(error.get("code", "")), str(error.get("type", ""))
    detail = code or kind
    if status in (401, 403):
        raise Misconfigured("credentials", detail)
    if status == 404 or code == "resource_missing":
        if error.get("param") == "reader" or "reader" in str(error.get("message")):
            raise Misconfigured("no_terminal", detail)
        raise NotThere("unknown", detail)
    if code == "terminal_reader_timeout":
        raise Unreachable("terminal_timeout", detail)
    if status == 409 or kind == "idempotency_error":
        raise Busy("in_progress", detail)
    if kind == "card_error" or code in _REASONS:
        raise Refused(_reason(error), detail)
    raise Refused("invalid", detail)


def _reason(error: Json) -> str:
    for name in ("decline_code", "code"):
        if error.get(name) in _REASONS:
            return _REASONS[error[name]]
    return "declined"


def _given_back(status: PaymentStatus, charge: Json) -> tuple[PaymentStatus, Money | None]:
    back = charge.get("amount_refunded")
    if not isinstance(back, int) or back <= 0:
        return status, None
    whole = charge.get("refunded") is True
    after = PaymentStatus.REFUNDED if whole else PaymentStatus.PARTIALLY_REFUNDED
    return after, _money(back, charge)


def _shown_at(reader: Json) -> str:
    action = _object(reader.get("action"))
    return _text(_object(action.get("process_payment_intent")).get("payment_intent"))


def _money(number: object, about: Json) -> Money:
    try:
        return from_wire("stripe", number, str(about.get("currency", "")).upper())
    except WrongAmount as error:
        raise Unreachable("unreadable", str(error)) from error


def _object(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
