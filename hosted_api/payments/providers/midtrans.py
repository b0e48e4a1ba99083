"""Midtrans: GoPay and QRIS, by its Core API.

What Midtrans means stands in the body's `status_code`; the HTTP status may be 200 beside it. The
signature of a notification leaves out the status, so each is only a reason to ask. The status never
brings the picture back: a payment whose reply was lost is as good as not there, and when it is
asked for again (406) it is cancelled, for nobody can have seen it. A refund key cannot be used
twice (UNSURE how that is said), so a refused refund is looked for before the no is believed.
Source: docs.midtrans.com, Core API (charge, status, cancel, direct refund), HTTP(S) notification.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta, timezone
from typing import TYPE_CHECKING

from pydantic import AnyHttpUrl, SecretStr
from pydantic_settings import SettingsConfigDict

from hosted_api.payments.providers import credentials, midtrans_signature
from hosted_api.payments.providers.amounts import WrongAmount, from_wire, to_wire
from hosted_api.payments.providers.base import (
    Answer,
    Ask,
    Busy,
    Callback,
    Charge,
    Misconfigured,
    Notice,
    NotOffered,
    NotThere,
    Refund,
    Refused,
    Seen,
    Unreachable,
    Unreadable,
    Verdict,
    Wire,
)
from hosted_api.payments.providers.credentials import NOTHING, Given, TwoHosts
from hosted_api.payments.providers.json_talk import Said, number, object_of, text
from hosted_api.payments.providers.rest import basic, spoken
from pos_core.money import Currency
from pos_core.payment_status import PaymentStatus

if TYPE_CHECKING:
    from pos_core.money import Money

NAME = "midtrans"
SECONDS = 30.0
_JAKARTA = timezone(timedelta(hours=7))
_LONGEST_ID = 50
_NOT_THERE, _DUPLICATE = 404, 406
_METHODS = {"gopay": "gopay", "qris": "qris"}
_OPEN: Mapping[str, PaymentStatus] = {
    "pending": PaymentStatus.PENDING,
    "settlement": PaymentStatus.SUCCESS,
    "capture": PaymentStatus.SUCCESS,
    "deny": PaymentStatus.FAILED,
    "cancel": PaymentStatus.FAILED,
    "failure": PaymentStatus.FAILED,
    "expire": PaymentStatus.EXPIRED,
    "refund": PaymentStatus.REFUNDED,
    "partial_refund": PaymentStatus.PARTIALLY_REFUNDED,
}
_REFUSED: Mapping[int, str] = {
    202: "declined",
    407: "expired",
    412: "too_late",
    414: "refund_not_allowed",
}
_ANSWERS: Mapping[Verdict, int] = {
    Verdict.FORGED: 403,
    Verdict.UNKNOWN_PAYMENT: 404,
    Verdict.UNREADABLE: 400,
    Verdict.OUR_FAULT: 503,
}


class Credentials(TwoHosts):
    """`EVERTILL_MIDTRANS_…`; `callback_url` is only for an account that calls back elsewhere."""

    model_config = SettingsConfigDict(env_prefix="EVERTILL_MIDTRANS_")

    live = "https://api.midtrans.com"
    for_trying = "https://api.sandbox.midtrans.com"

    server_key: SecretStr
    acquirer: str = "gopay"
    callback_url: AnyHttpUrl | None = None


class Midtrans:
    """One merchant's account at Midtrans."""

    name = NAME
    methods = frozenset(_METHODS)

    def __init__(self, wire: Wire, known: Credentials) -> None:
        self._wire = wire
        self._key = known.server_key.get_secret_value()
        self._acquirer = known.acquirer
        self._callback_url = str(known.callback_url) if known.callback_url is not None else ""
        self._url = known.host

    async def charge(self, charge: Charge) -> Seen:
        """The text to draw. One that is there already has lost its picture and is cancelled."""
        code, said = await self._talk("charge", "POST", "charge", self._asked(charge))
        if code == _DUPLICATE:
            seen = await self.cancel(charge)
            if seen.status.took_money:
                return seen
            raise Refused("reply_lost", "the picture is gone; another attempt makes a new one")
        if code in {200, 201}:
            return replace(_seen(said, charge), facts={"drawn": "1"})
        raise _no(code, said)

    async def status(self, charge: Charge) -> Seen:
        """Raises `NotThere` also for an open one whose picture never reached us."""
        seen = await self._status(charge)
        if seen.status is PaymentStatus.PENDING and not charge.facts.get("drawn"):
            raise NotThere("reply_lost")
        return seen

    async def cancel(self, charge: Charge) -> Seen:
        """What became of it: it may have been paid or have run out meanwhile."""
        code, said = await self._talk("cancel", "POST", f"{_id(charge)}/cancel", {})
        if code == _NOT_THERE:
            raise NotThere("payment_unknown")
        if code == 200 and text(said, "transaction_status") == "cancel":
            return _seen(said, charge)
        seen = await self._status(charge)
        if not seen.status.is_over:
            raise NotOffered("cannot_cancel")
        return seen

    async def refund(self, refund: Refund) -> Seen:
        """At once, or not at all: some acquirers take none at night or after a few days."""
        values = {
            "refund_key": refund.refund_id,
            "amount": to_wire(NAME, refund.money),
            "reason": refund.reason[:255] or "refund",
        }
        path = f"{_id(refund.charge)}/refund/online/direct"
        code, said = await self._talk("refund", "POST", path, values)
        if code == 200:
            return Seen(PaymentStatus.REFUNDED, provider_ref=text(said, "refund_chargeback_id"))
        if code == 201:
            return Seen(PaymentStatus.PROCESSING)
        try:
            return await self.refund_status(refund)
        except NotThere:
            raise _no(code, said) from None

    async def refund_status(self, refund: Refund) -> Seen:
        """As the payment's list of refunds has it. Raises `NotThere`."""
        said = await self._said(refund.charge)
        listed = said.get("refunds")
        for each in listed if isinstance(listed, list) else []:
            if isinstance(each, dict) and text(each, "refund_key") == refund.refund_id:
                their_id = text(each, "refund_chargeback_id")
                return Seen(PaymentStatus.REFUNDED, provider_ref=their_id)
        raise NotThere("refund_unknown")

    def verify_callback(self, callback: Callback) -> bool:
        """True when `signature_key` fits our key."""
        said = object_of(callback.body)
        return said is not None and midtrans_signature.verify(self._key, said)

    def notices(self, callback: Callback) -> Sequence[Notice]:
        """A payment has news, also of its refunds. Raises `Unreadable`."""
        said = object_of(callback.body) or {}
        ours, theirs = text(said, "order_id"), text(said, "transaction_id")
        status = text(said, "transaction_status")
        if not ours or not status:
            raise Unreadable("no order_id or no transaction_status")
        # Two parts given back have the same status and code: what went back tells them apart.
        parts = (theirs, status, text(said, "status_code"), text(said, "refund_amount"))
        key = "/".join(part for part in parts if part)
        return (Notice(key, payment_id=ours, provider_ref=theirs, must_ask=True),)

    def answer(self, verdict: Verdict) -> Answer:
        """Any 2xx is enough; how often it comes again depends on the status."""
        return Answer(_ANSWERS.get(verdict, 200), b"{}")

    def _asked(self, charge: Charge) -> dict[str, object]:
        kind = _METHODS.get(charge.method)
        if kind is None or charge.money.currency is not Currency.IDR:
            raise NotOffered("not_offered")
        seconds = int((charge.expires_at - charge.asked_at).total_seconds())
        begins = charge.asked_at.astimezone(_JAKARTA).strftime("%Y-%m-%d %H:%M:%S +0700")
        life = {"order_time": begins, "expiry_duration": seconds, "unit": "second"}
        order = {"order_id": _id(charge), "gross_amount": to_wire(NAME, charge.money)}
        asked: dict[str, object] = {
            "payment_type": kind,
            "transaction_details": order,
            "custom_expiry": life,
        }
        if kind == "qris":
            asked["qris"] = {"acquirer": self._acquirer}
        return asked

    async def _status(self, charge: Charge) -> Seen:
        return _seen(await self._said(charge), charge)

    async def _said(self, charge: Charge) -> Said:
        code, said = await self._talk("status", "GET", f"{_id(charge)}/status", None)
        if code == _NOT_THERE:
            raise NotThere("payment_unknown")
        if not text(said, "transaction_status"):
            raise _no(code, said)
        return said

    async def _talk(
        self, what: str, method: str, path: str, values: Mapping[str, object] | None
    ) -> tuple[int, Said]:
        """What it means by number, and the words. Raises `Misconfigured`, `Busy`, `Unreachable`."""
        headers = {"authorization": basic(self._key)}
        if what == "charge" and self._callback_url:
            headers["x-override-notification"] = self._callback_url
        # An order and a refund key are taken once, so that a repeat does no more.
        ask = Ask(NAME, what, method, f"{self._url}/v2/{path}", headers, b"", SECONDS, True)
        answer = await spoken(self._wire, ask, values)
        code = number(answer.said, "status_code") or answer.status
        if code == 429 or code >= 500:
            raise Busy("too_many_requests" if code == 429 else "provider_ill", _words(answer.said))
        if code in {401, 402, 403}:
            raise Misconfigured("not_offered_there" if code == 402 else "not_known_there")
        return code, answer.said


def from_environment(wire: Wire, given: Given = NOTHING) -> Midtrans | None:
    """Midtrans with its credentials; None without. Raises `HalfConfigured`."""
    known = credentials.from_environment(Credentials, given)
    return None if known is None else Midtrans(wire, known)


def _id(charge: Charge) -> str:
    if len(charge.payment_id) > _LONGEST_ID:
        raise Refused("bad_id", f"more than {_LONGEST_ID} letters")
    return charge.payment_id


def _seen(said: Said, charge: Charge) -> Seen:
    """A transaction as it stands; another one than ours is none of ours."""
    if text(said, "order_id") != charge.payment_id:
        raise NotThere("payment_unknown")
    told = text(said, "transaction_status")
    status = _OPEN.get(told, PaymentStatus.PROCESSING)
    if status is PaymentStatus.SUCCESS and text(said, "fraud_status") not in {"", "accept"}:
        status = PaymentStatus.PROCESSING
    reason = "cancelled" if told == "cancel" else "declined"
    return Seen(
        status,
        provider_ref=text(said, "transaction_id"),
        money=_money(said, "gross_amount") if status.took_money else None,
        refunded=_money(said, "refund_amount") if "refund" in told else None,
        reason=reason if status is PaymentStatus.FAILED else "",
        qr_payload=text(said, "qr_string"),
        redirect_url=_action(said, "deeplink-redirect"),
    )


def _money(said: Said, name: str) -> Money:
    try:
        return from_wire(NAME, said.get(name), text(said, "currency") or "IDR")
    except WrongAmount as error:
        raise Unreachable("unreadable_reply", str(error)) from error


def _action(said: Said, name: str) -> str:
    actions = said.get("actions")
    for each in actions if isinstance(actions, list) else []:
        if isinstance(each, dict) and each.get("name") == name:
            return text(each, "url")
    return ""


def _no(code: int, said: Said) -> Exception:
    """Our word for a refusal; what we cannot place leaves us unsure."""
    if code in _REFUSED or 400 <= code < 500:
        return Refused(_REFUSED.get(code, "bad_request"), _words(said))
    return Unreachable("unreadable_reply", f"code {code}")


def _words(said: Said) -> str:
    return text(said, "status_message")
