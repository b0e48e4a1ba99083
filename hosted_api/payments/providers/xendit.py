"""Xendit: QRIS and Indonesian e-wallets, by its Payments API v3.

A callback carries the account's token and no signature, so each is only a reason to ask. The same
`idempotency-key` with the same body gives the same payment again, picture and all: that is how one
whose reply was lost is found, for v3 finds no payment by our reference (UNSURE; it is not needed).
Xendit keeps the keys longer than a payment lives. Source: docs.xendit.co, Payments API v3, refunds,
webhooks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pydantic import AnyHttpUrl, SecretStr
from pydantic_settings import SettingsConfigDict

from hosted_api.kit.clock import rfc3339
from hosted_api.payments.providers import credentials, xendit_signature
from hosted_api.payments.providers.amounts import WrongAmount, from_wire, to_wire
from hosted_api.payments.providers.base import (
    Answer,
    Ask,
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
from hosted_api.payments.providers.credentials import NOTHING, Given, ProviderSettings
from hosted_api.payments.providers.json_talk import Said, object_of, text
from hosted_api.payments.providers.rest import Spoken, basic, spoken
from pos_core.money import Currency
from pos_core.payment_status import PaymentStatus

if TYPE_CHECKING:
    from pos_core.money import Money

NAME = "xendit"
SECONDS = 60.0
_VERSION = "2024-11-11"
_QRIS = {"qris": "QRIS"}
_WALLETS = {
    "dana": "DANA",
    "gopay": "GOPAY",
    "linkaja": "LINKAJA",
    "shopeepay": "SHOPEEPAY",
}
"""Those that send the customer back to a page, which `EVERTILL_XENDIT_RETURN_URL` has to name."""

_STATUS: Mapping[str, PaymentStatus] = {
    "REQUIRES_ACTION": PaymentStatus.PENDING,
    "ACCEPTING_PAYMENTS": PaymentStatus.PENDING,
    "PENDING": PaymentStatus.PENDING,
    "AUTHORIZED": PaymentStatus.PROCESSING,
    "SUCCEEDED": PaymentStatus.SUCCESS,
    "FAILED": PaymentStatus.FAILED,
    "CANCELED": PaymentStatus.FAILED,
    "EXPIRED": PaymentStatus.EXPIRED,
}
_REFUND: Mapping[str, PaymentStatus] = {
    "SUCCEEDED": PaymentStatus.REFUNDED,
    "FAILED": PaymentStatus.FAILED,
    "CANCELLED": PaymentStatus.FAILED,
}
_REASONS: Mapping[str, str] = {
    "INSUFFICIENT_BALANCE": "no_money",
    "MAXIMUM_LIMIT_REACHED": "limit",
    "USER_DECLINED_THE_TRANSACTION": "cancelled",
    "MAXIMUM_REFUND_AMOUNT_REACHED": "refund_too_large",
    "REFUND_NOT_SUPPORTED": "refund_not_allowed",
    "INELIGIBLE_TRANSACTION": "refund_not_allowed",
}
_ANSWERS: Mapping[Verdict, int] = {
    Verdict.FORGED: 401,
    Verdict.UNKNOWN_PAYMENT: 404,
    Verdict.UNREADABLE: 400,
    Verdict.OUR_FAULT: 503,
}


class Credentials(ProviderSettings):
    """`EVERTILL_XENDIT_…`, as Xendit's dashboard shows them."""

    model_config = SettingsConfigDict(env_prefix="EVERTILL_XENDIT_")

    secret_key: SecretStr
    callback_token: SecretStr
    return_url: AnyHttpUrl | None = None
    url: AnyHttpUrl = AnyHttpUrl("https://api.xendit.co")

    @property
    def is_sandbox(self) -> bool:
        """Its keys say it; the address is the same."""
        return self.secret_key.get_secret_value().startswith("xnd_development_")


class Xendit:
    """One business's account at Xendit."""

    name = NAME

    def __init__(self, wire: Wire, known: Credentials) -> None:
        self._wire = wire
        self._token = known.callback_token.get_secret_value()
        self._authorization = basic(known.secret_key.get_secret_value())
        self._url = str(known.url).rstrip("/")
        self._return_url = str(known.return_url) if known.return_url is not None else ""
        self._channels = {**_QRIS, **(_WALLETS if self._return_url else {})}
        self.methods = frozenset(self._channels)

    async def charge(self, charge: Charge) -> Seen:
        """The QRIS text to draw, or the wallet's page; the same again for the same payment."""
        answer = await self._post("charge", "/v3/payment_requests", self._asked(charge), charge)
        if answer.is_well:
            return _seen(answer.said, charge)
        raise _no(answer)

    async def status(self, charge: Charge) -> Seen:
        """Raises `NotThere` also when its reply was lost: charging again then finds it."""
        if not charge.provider_ref:
            raise NotThere("reply_lost")
        ask = self._ask("status", "GET", f"/v3/payment_requests/{charge.provider_ref}")
        answer = await spoken(self._wire, ask)
        if answer.is_well:
            return _seen(answer.said, charge)
        raise NotThere("payment_unknown") if answer.status == 404 else _no(answer)

    async def cancel(self, charge: Charge) -> Seen:
        """What became of it. One whose reply was lost is found first, by charging it again."""
        their_id = charge.provider_ref or (await self.charge(charge)).provider_ref
        ask = self._ask("cancel", "POST", f"/v3/payment_requests/{their_id}/cancel")
        answer = await spoken(self._wire, ask, {})
        if answer.is_well:
            return _seen(answer.said, charge)
        if answer.status == 404:
            raise NotThere("payment_unknown")
        said = await spoken(
            self._wire, self._ask("status", "GET", f"/v3/payment_requests/{their_id}")
        )
        if not said.is_well:
            raise _no(said)
        seen = _seen(said.said, charge)
        if not seen.status.is_over:
            raise NotOffered("cannot_cancel")
        return seen

    async def refund(self, refund: Refund) -> Seen:
        """The same again for the same refund. Not every bank behind QRIS gives back."""
        if not refund.charge.provider_ref:
            raise Refused("not_paid")
        values: dict[str, object] = {
            "payment_request_id": refund.charge.provider_ref,
            "reference_id": refund.refund_id,
            "amount": to_wire(NAME, refund.money),
            "currency": refund.money.currency.value,
            "reason": "REQUESTED_BY_CUSTOMER",
        }
        ask = self._ask("refund", "POST", "/refunds", refund.refund_id)
        answer = await spoken(self._wire, ask, values)
        if answer.is_well and text(answer.said, "reference_id") == refund.refund_id:
            return _refund_seen(answer.said)
        if answer.is_well:
            raise Unreachable("unreadable_reply", "another refund's")
        if answer.status == 409:
            return Seen(PaymentStatus.PROCESSING)
        raise _no(answer)

    async def refund_status(self, refund: Refund) -> Seen:
        """By Xendit's own id. Raises `NotOffered` while its reply is lost: asking anew finds it."""
        if not refund.provider_ref:
            raise NotOffered("reply_lost")
        ask = self._ask("refund_status", "GET", f"/refunds/{refund.provider_ref}")
        answer = await spoken(self._wire, ask)
        if answer.is_well and text(answer.said, "reference_id") == refund.refund_id:
            return _refund_seen(answer.said)
        raise NotThere("refund_unknown") if answer.status in {200, 404} else _no(answer)

    def verify_callback(self, callback: Callback) -> bool:
        """True when it carries our account's token."""
        return xendit_signature.verify(self._token, callback.headers.get("x-callback-token"))

    def notices(self, callback: Callback) -> Sequence[Notice]:
        """A payment or a refund has news. Raises `Unreadable`."""
        said = object_of(callback.body)
        data = _inner(said)
        event = text(said or {}, "event")
        reference = text(data, "reference_id")
        if not event or not reference:
            raise Unreadable("no event, or of nothing")
        their_id = text(data, "payment_id") or text(data, "id") or text(data, "payment_request_id")
        key = f"{event}/{their_id}/{text(data, 'status')}"
        if event.startswith("refund."):
            their_id = text(data, "id")
            return (Notice(key, refund_id=reference, provider_ref=their_id, must_ask=True),)
        their_id = text(data, "payment_request_id")
        return (Notice(key, payment_id=reference, provider_ref=their_id, must_ask=True),)

    def answer(self, verdict: Verdict) -> Answer:
        """Any 2xx is enough; anything else makes it come again, up to six times in a day."""
        return Answer(_ANSWERS.get(verdict, 200), b"{}")

    def _asked(self, charge: Charge) -> dict[str, object]:
        """The same for the same charge, or the repeat would be a conflict."""
        channel = self._channels.get(charge.method)
        if channel is None or charge.money.currency is not Currency.IDR:
            raise NotOffered("not_offered")
        properties: dict[str, object] = {"expires_at": rfc3339(charge.expires_at)}
        if charge.method in _WALLETS:
            page = self._return_url
            properties |= dict.fromkeys(("success_return_url", "failure_return_url"), page)
        return {
            "reference_id": charge.payment_id,
            "type": "PAY",
            "country": "ID",
            "currency": charge.money.currency.value,
            "request_amount": to_wire(NAME, charge.money),
            "channel_code": channel,
            "channel_properties": properties,
            "metadata": {"number": charge.number},
        }

    async def _post(
        self, what: str, path: str, values: Mapping[str, object], charge: Charge
    ) -> Spoken:
        return await spoken(self._wire, self._ask(what, "POST", path, charge.payment_id), values)

    def _ask(self, what: str, method: str, path: str, key: str = "") -> Ask:
        headers = {"authorization": self._authorization, "api-version": _VERSION}
        headers |= {"idempotency-key": key} if key else {}
        url = f"{self._url}{path}"
        # Reading, cancelling twice and a keyed request do no more than once.
        return Ask(NAME, what, method, url, headers, seconds=SECONDS, repeatable=True)


def from_environment(wire: Wire, given: Given = NOTHING) -> Xendit | None:
    """Xendit with its credentials; None without. Raises `HalfConfigured`."""
    known = credentials.from_environment(Credentials, given)
    return None if known is None else Xendit(wire, known)


def _seen(said: Said, charge: Charge) -> Seen:
    """A payment request as it stands; another one than ours is none of ours."""
    if text(said, "reference_id") != charge.payment_id:
        raise NotThere("payment_unknown")
    status = _STATUS.get(text(said, "status"), PaymentStatus.PROCESSING)
    actions = said.get("actions")
    found = (
        [each for each in actions if isinstance(each, dict)] if isinstance(actions, list) else []
    )
    return Seen(
        status,
        provider_ref=text(said, "payment_request_id"),
        money=_money(said) if status is PaymentStatus.SUCCESS else None,
        reason=_reason(said, status),
        qr_payload=_value(found, "QR_STRING"),
        redirect_url=_value(found, "WEB_URL") or _value(found, "DEEPLINK_URL"),
    )


def _refund_seen(said: Said) -> Seen:
    status = _REFUND.get(text(said, "status"), PaymentStatus.PROCESSING)
    reason = "refund_failed" if status is PaymentStatus.FAILED else ""
    code = _REASONS.get(text(said, "failure_code"), reason)
    return Seen(status, provider_ref=text(said, "id"), reason=code if reason else "")


def _money(said: Said) -> Money:
    try:
        return from_wire(NAME, said.get("request_amount"), text(said, "currency"))
    except WrongAmount as error:
        raise Unreachable("unreadable_reply", str(error)) from error


def _reason(said: Said, status: PaymentStatus) -> str:
    if status is not PaymentStatus.FAILED:
        return ""
    if text(said, "status") == "CANCELED":
        return "cancelled"
    return _REASONS.get(text(said, "failure_code"), "declined")


def _value(actions: Sequence[Said], descriptor: str) -> str:
    wanted = (text(each, "value") for each in actions if text(each, "descriptor") == descriptor)
    return next(wanted, "")


def _inner(said: Said | None) -> Said:
    """The object the event is of; a refund's comes wrapped once more."""
    data = (said or {}).get("data")
    if isinstance(data, dict) and isinstance(data.get("data"), dict):
        data = data["data"]
    return data if isinstance(data, dict) else {}


def _no(answer: Spoken) -> Exception:
    """Our word for a refusal; what we cannot place leaves us unsure."""
    code, words = text(answer.said, "error_code"), text(answer.said, "message")
    if answer.status == 403 and code not in _REASONS:
        return Misconfigured("not_offered_there", code or words)
    if answer.status == 409:
        return Unreachable("conflict", code)
    if answer.status == 404:
        return NotThere("not_found", code)
    return Refused(_REASONS.get(code, "bad_request"), f"{code} {words}".strip())
