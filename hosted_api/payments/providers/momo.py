"""MoMo's wallet, version 2: a picture to scan, paid in the customer's app.

Source: developers.momo.vn, one-time payment, query, refund, payment notification. Decided where
the papers leave it open: result 99 and any code we do not know say nothing, so it is asked again.
The picture comes with the reply to the charge only; when that reply is lost, the payment is
followed without one. An order that nobody paid yet cannot be called off there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from pydantic import SecretStr
from pydantic_settings import SettingsConfigDict

from hosted_api.payments.providers import credentials, momo_signature
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
from hosted_api.payments.providers.credentials import NOTHING, Given, TwoHosts
from hosted_api.payments.providers.ids import momo_id, plain
from hosted_api.payments.providers.json_talk import Said, number, object_of, post, text
from pos_core.money import Money
from pos_core.payment_status import PaymentStatus

NAME = "momo"
SECONDS = 30.0
"""MoMo asks to be waited for at least so long."""

_PATH = "/v2/gateway/api/"
_PAID = frozenset({0, 9000})
"""9000 is authorised, which with `autoCapture`, as we always ask, is as good as paid."""

_OPEN: Mapping[int, PaymentStatus] = {
    1000: PaymentStatus.PENDING,
    7000: PaymentStatus.PROCESSING,
    7002: PaymentStatus.PROCESSING,
}
_REASONS: Mapping[int, str] = {
    1001: "no_money",
    1002: "declined",
    1003: "cancelled",
    1004: "limit",
    1005: "expired",
    1006: "cancelled",
    1007: "account_locked",
    1017: "cancelled",
    1026: "declined",
}
_STRANGERS = frozenset({11, 12, 13})
_DUPLICATES = frozenset({40, 41})
_NOTHING_MADE = frozenset({10, 20, 21, 22, 42, 43, 45, 47, 98})
_REFUND_REFUSED: Mapping[int, str] = {
    20: "bad_request",
    21: "wrong_amount",
    22: "wrong_amount",
    42: "not_found",
    47: "bad_request",
    1001: "no_money",
    1080: "refund_failed",
    1081: "already_refunded",
    1088: "refund_not_allowed",
}


class Credentials(TwoHosts):
    """`EVERTILL_MOMO_…`, as MoMo's page for merchants shows them."""

    model_config = SettingsConfigDict(env_prefix="EVERTILL_MOMO_")

    live = "https://payment.momo.vn"
    for_trying = "https://test-payment.momo.vn"

    partner_code: str
    access_key: SecretStr
    secret_key: SecretStr


class Momo:
    """One merchant's account at MoMo."""

    name = NAME
    methods = frozenset({"momo"})

    def __init__(self, wire: Wire, known: Credentials) -> None:
        self._wire = wire
        self._partner = known.partner_code
        self._access = known.access_key.get_secret_value()
        self._secret = known.secret_key.get_secret_value()
        self._url = known.host
        self._public = str(known.public_url or "http://127.0.0.1").rstrip("/")

    async def charge(self, charge: Charge) -> Seen:
        """The text to draw. What MoMo has already is asked for instead."""
        said = await self._post("charge", "create", self._create(charge), momo_signature.CREATE)
        result = number(said, "resultCode")
        if result in _DUPLICATES:
            return await self.status(charge)
        _must_be_known(result, said)
        if result == 0:
            url = text(said, "payUrl")
            drawn = text(said, "qrCodeUrl") or url
            ends = self._wire.now() + timedelta(minutes=self._minutes(charge))
            return Seen(PaymentStatus.PENDING, qr_payload=drawn, redirect_url=url, expires_at=ends)
        if result in _NOTHING_MADE:
            code = "provider_down" if result == 10 else "bad_request"
            raise Refused(code, text(said, "message"))
        if result not in _PAID and (seen := _seen(said)).status.is_over:
            raise Refused(seen.reason, text(said, "message"))
        raise Unreachable("unsure", f"result {result}")

    async def status(self, charge: Charge) -> Seen:
        """Raises `NotThere` for an order MoMo has not."""
        said = await self._query(charge)
        try:
            return _seen(said)
        except WrongAmount as error:
            raise Unreachable("unreadable_reply", str(error)) from error

    async def cancel(self, charge: Charge) -> Seen:
        """What became of it; an open one is not to be cancelled, it ends by its time."""
        seen = await self.status(charge)
        if not seen.status.is_over:
            raise NotOffered("cannot_cancel")
        return seen

    async def refund(self, refund: Refund) -> Seen:
        """A refund is an order of its own there, under our refund's id."""
        paid = refund.charge.provider_ref or (await self.status(refund.charge)).provider_ref
        if not paid.isdigit():
            raise Refused("not_paid")
        values: dict[str, object] = {
            "orderId": momo_id(refund.refund_id),
            "requestId": momo_id(refund.refund_id),
            "amount": to_wire(NAME, refund.money),
            "transId": int(paid),
            "description": plain(refund.reason),
        }
        said = await self._post("refund", "refund", values, momo_signature.REFUND)
        result = number(said, "resultCode")
        if result in _DUPLICATES:
            try:
                return await self.refund_status(refund)
            except NotThere as error:
                raise Unreachable("unsure", "a refund it has and does not list") from error
        _must_be_known(result, said)
        seen = _refund_seen(said)
        if seen.status is PaymentStatus.PROCESSING and result not in _OPEN:
            raise Unreachable("unsure", f"result {result}")
        return seen

    async def refund_status(self, refund: Refund) -> Seen:
        """As the payment's list of refunds has it. Raises `NotThere`."""
        for each in _refunds(await self._query(refund.charge)):
            if text(each, "orderId") == refund.refund_id:
                return _refund_seen(each)
        raise NotThere("refund_unknown")

    def verify_callback(self, callback: Callback) -> bool:
        """Signed by MoMo, and about our account."""
        values = object_of(callback.body)
        return (
            values is not None
            and text(values, "partnerCode") == self._partner
            and momo_signature.verify(self._access, self._secret, values)
        )

    def notices(self, callback: Callback) -> Sequence[Notice]:
        """The one payment; a result that says nothing is a reason to ask."""
        values = object_of(callback.body)
        result = None if values is None else number(values, "resultCode")
        if values is None or result is None or not text(values, "orderId"):
            raise Unreadable("no result of an order")
        try:
            seen = _seen(values)
        except WrongAmount as error:
            raise Unreadable(str(error)) from error
        order = text(values, "orderId")
        return (
            Notice(
                f"{order}/{text(values, 'transId')}/{result}",
                payment_id=order,
                provider_ref=seen.provider_ref,
                seen=seen,
                must_ask=not seen.status.is_over,
            ),
        )

    def answer(self, verdict: Verdict) -> Answer:
        """204 is all that MoMo wants to hear."""
        return Answer(_ANSWERS[verdict])

    def _create(self, charge: Charge) -> dict[str, object]:
        try:
            amount = to_wire(NAME, charge.money)
        except WrongAmount as error:
            raise Refused("wrong_amount", str(error)) from error
        order = momo_id(charge.payment_id)
        return {
            "orderId": order,
            "requestId": order,
            "amount": amount,
            "orderInfo": plain(charge.number) or "Evertill",
            "redirectUrl": self._public,
            "ipnUrl": f"{self._public}/webhooks/payments/{NAME}",
            "requestType": "captureWallet",
            "extraData": "",
            "autoCapture": True,
            "storeId": charge.store_id,
            "orderExpireTime": self._minutes(charge),
        }

    def _minutes(self, charge: Charge) -> int:
        """MoMo counts whole minutes: none is cut off while the guest still sees the picture."""
        return max(1, -((self._wire.now() - charge.expires_at) // timedelta(minutes=1)))

    async def _query(self, charge: Charge) -> Said:
        order = momo_id(charge.payment_id)
        asked = f"{order[:36]}-{int(self._wire.now().timestamp() * 1000)}"
        values = {"orderId": order, "requestId": asked}
        said = await self._post("status", "query", values, momo_signature.QUERY, repeatable=True)
        result = number(said, "resultCode")
        _must_be_known(result, said)
        if result == 42:
            raise NotThere("unknown_order")
        return said

    async def _post(
        self,
        what: str,
        path: str,
        values: Mapping[str, object],
        names: tuple[str, ...],
        *,
        repeatable: bool = False,
    ) -> Said:
        told = {"partnerCode": self._partner, "lang": "vi", **values}
        signed = momo_signature.signed_text(self._access, told, names)
        assert signed is not None
        told["signature"] = momo_signature.sign(self._secret, signed)
        url = f"{self._url}{_PATH}{path}"
        ask = Ask(NAME, what, "POST", url, seconds=SECONDS, repeatable=repeatable)
        return await post(self._wire, ask, told)


def from_environment(wire: Wire, given: Given = NOTHING) -> Momo | None:
    """MoMo with its credentials; None without. Raises `HalfConfigured`."""
    known = credentials.from_environment(Credentials, given)
    return None if known is None else Momo(wire, known)


_ANSWERS: Mapping[Verdict, int] = {
    Verdict.TAKEN: 204,
    Verdict.AGAIN: 204,
    Verdict.WRONG_AMOUNT: 204,
    Verdict.FORGED: 401,
    Verdict.UNKNOWN_PAYMENT: 404,
    Verdict.UNREADABLE: 400,
    Verdict.OUR_FAULT: 503,
}


def _must_be_known(result: int | None, said: Said) -> None:
    if result is None:
        raise Unreachable("unreadable_reply", "no resultCode")
    if result in _STRANGERS:
        raise Misconfigured("not_known_there", text(said, "message"))


def _seen(said: Said) -> Seen:
    """How a payment stands by MoMo's `resultCode`; an unknown one is not over."""
    result = number(said, "resultCode")
    if result in _PAID:
        return _paid(said)
    if result is not None and result in _OPEN:
        return Seen(_OPEN[result])
    if result == 1005:
        return Seen(PaymentStatus.EXPIRED, reason="expired")
    if result is not None and (result in _REASONS or 4000 <= result < 5000):
        return Seen(PaymentStatus.FAILED, reason=_REASONS.get(result, "declined"))
    return Seen(PaymentStatus.PROCESSING)


def _paid(said: Said) -> Seen:
    money = from_wire(NAME, said.get("amount"), "VND")
    back = Money(sum(_amount(each) for each in _refunds(said) if _is_done(each)), money.currency)
    status = PaymentStatus.SUCCESS
    if back.minor:
        whole = back.minor >= money.minor
        status = PaymentStatus.REFUNDED if whole else PaymentStatus.PARTIALLY_REFUNDED
    return Seen(status, text(said, "transId"), money=money, refunded=back if back.minor else None)


def _refund_seen(said: Said) -> Seen:
    result = number(said, "resultCode")
    if result == 0:
        return Seen(PaymentStatus.REFUNDED, text(said, "transId"))
    if result is not None and result in _REFUND_REFUSED:
        return Seen(PaymentStatus.FAILED, reason=_REFUND_REFUSED[result])
    return Seen(PaymentStatus.PROCESSING)


def _refunds(said: Said) -> Sequence[Said]:
    listed = said.get("refundTrans")
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


def _is_done(refund: Said) -> bool:
    return number(refund, "resultCode") == 0


def _amount(refund: Said) -> int:
    return number(refund, "amount") or 0
