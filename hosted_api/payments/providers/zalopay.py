"""ZaloPay's orders, version 2: a picture to scan, paid in the customer's app.

Source: docs.zalopay.vn and zalopay-oss (zlp.yaml). Decided where the papers leave it open: a
question that ZaloPay does not deal with (its codes -401 … -500) says nothing of the payment; an
order it waits for without working on it is pending. A callback comes of success only. The picture
comes with the reply to the charge only. There is no way to call an order off, and none ends before
five minutes. A reply to us is not signed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone

from pydantic import SecretStr
from pydantic_settings import SettingsConfigDict

from hosted_api.payments.providers import credentials, zalopay_signature
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
from hosted_api.payments.providers.ids import bare, ours_of, plain
from hosted_api.payments.providers.json_talk import Said, number, object_of, post, text
from pos_core.payment_status import PaymentStatus

NAME = "zalopay"
SECONDS = 30.0
SHORTEST_LIFE, LONGEST_LIFE = 300, 2_592_000
SAIGON = timezone(timedelta(hours=7))

_OK, _FAILED, _WAITING = 1, 2, 3
_DUPLICATE, _NOT_FOUND, _EXPIRED = -68, -101, -54


class Credentials(TwoHosts):
    """`EVERTILL_ZALOPAY_…`, as ZaloPay's page for merchants shows them."""

    model_config = SettingsConfigDict(env_prefix="EVERTILL_ZALOPAY_")

    live = "https://openapi.zalopay.vn"
    for_trying = "https://sb-openapi.zalopay.vn"

    app_id: int
    key1: SecretStr
    key2: SecretStr


class ZaloPay:
    """One application (`app_id`) at ZaloPay."""

    name = NAME
    methods = frozenset({"zalopay"})

    def __init__(self, wire: Wire, known: Credentials) -> None:
        self._wire = wire
        self._app_id = known.app_id
        self._key1 = known.key1.get_secret_value()
        self._key2 = known.key2.get_secret_value()
        self._url = known.host
        self._public = str(known.public_url or "").rstrip("/")

    async def charge(self, charge: Charge) -> Seen:
        """The text to draw. What ZaloPay has already is asked for instead."""
        values = self._create(charge)
        mac = zalopay_signature.barred(values, zalopay_signature.CREATE)
        said = await self._post("charge", "create", values, mac)
        if number(said, "return_code") == _OK:
            url = text(said, "order_url")
            drawn = text(said, "qr_code") or url
            ends = self._wire.now() + timedelta(seconds=self._seconds(charge))
            return Seen(PaymentStatus.PENDING, qr_payload=drawn, redirect_url=url, expires_at=ends)
        if number(said, "sub_return_code") == _DUPLICATE:
            return await self.status(charge)
        _must_be_done(said)
        if number(said, "return_code") != _FAILED:
            raise Unreachable("unsure", f"return_code {text(said, 'return_code')}")
        raise Refused("declined", _words(said))

    async def status(self, charge: Charge) -> Seen:
        """Raises `NotThere` for an order ZaloPay has not."""
        ref = _trans_id(charge)
        mac = zalopay_signature.query_text(self._app_id, ref, self._key1)
        said = await self._post("status", "query", {"app_trans_id": ref}, mac, repeatable=True)
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
        """Give back, under our refund's id; what ZaloPay has already is asked for instead."""
        paid = refund.charge.provider_ref or (await self.status(refund.charge)).provider_ref
        if not paid.isdigit():
            raise Refused("not_paid")
        values: dict[str, object] = {
            "app_id": self._app_id,
            "m_refund_id": self._refund_id(refund),
            "zp_trans_id": paid,
            "amount": to_wire(NAME, refund.money),
            "timestamp": self._milliseconds(),
            "description": plain(refund.reason) or "refund",
        }
        mac = zalopay_signature.barred(values, zalopay_signature.REFUND)
        said = await self._post("refund", "refund", values, mac)
        if number(said, "sub_return_code") == _DUPLICATE:
            return await self.refund_status(refund)
        if number(said, "sub_return_code") == _NOT_FOUND:
            return Seen(PaymentStatus.FAILED, reason="not_found")
        return _refund_seen(said)

    async def refund_status(self, refund: Refund) -> Seen:
        """Raises `NotThere` for a refund ZaloPay has not."""
        values: dict[str, object] = {
            "app_id": self._app_id,
            "m_refund_id": self._refund_id(refund),
            "timestamp": self._milliseconds(),
        }
        mac = zalopay_signature.barred(values, zalopay_signature.QUERY_REFUND)
        said = await self._post("refund_status", "query_refund", values, mac, repeatable=True)
        if number(said, "sub_return_code") == _NOT_FOUND:
            raise NotThere("refund_unknown")
        return _refund_seen(said)

    def verify_callback(self, callback: Callback) -> bool:
        """Signed by ZaloPay, and about our application."""
        values = object_of(callback.body)
        if values is None or not zalopay_signature.verify(self._key2, values):
            return False
        data = _data(values)
        return data is not None and number(data, "app_id") == self._app_id

    def notices(self, callback: Callback) -> Sequence[Notice]:
        """The one payment, which is paid; nothing for what is no order (`type` 2)."""
        values = object_of(callback.body)
        data = None if values is None else _data(values)
        if values is None or data is None:
            raise Unreadable("no data")
        if number(values, "type") not in {None, 1}:
            return ()
        ref, paid = text(data, "app_trans_id"), text(data, "zp_trans_id")
        payment_id = ours_of(ref.partition("_")[2])
        try:
            money = from_wire(NAME, data.get("amount"), "VND")
        except WrongAmount as error:
            raise Unreadable(str(error)) from error
        if not payment_id:
            raise Unreadable("no order")
        seen = Seen(PaymentStatus.SUCCESS, paid, money=money)
        return (Notice(f"{ref}/{paid}", payment_id=payment_id, provider_ref=paid, seen=seen),)

    def answer(self, verdict: Verdict) -> Answer:
        """Always 200; `return_code` 0 asks ZaloPay to come again, 2 does not."""
        code, words = _ANSWERS[verdict]
        return Answer(200, f'{{"return_code":{code},"return_message":"{words}"}}'.encode())

    def _create(self, charge: Charge) -> dict[str, object]:
        try:
            amount = to_wire(NAME, charge.money)
        except WrongAmount as error:
            raise Refused("wrong_amount", str(error)) from error
        values: dict[str, object] = {
            "app_id": self._app_id,
            "app_user": "evertill",
            "app_trans_id": _trans_id(charge),
            "app_time": self._milliseconds(),
            "amount": amount,
            "item": "[]",
            "embed_data": "{}",
            "description": plain(f"Don hang {charge.number}"),
            "bank_code": "",
            "expire_duration_seconds": self._seconds(charge),
        }
        if self._public:
            values["callback_url"] = f"{self._public}/webhooks/payments/{NAME}"
        return values

    def _seconds(self, charge: Charge) -> int:
        left = (charge.expires_at - self._wire.now()) // timedelta(seconds=1)
        return min(max(left, SHORTEST_LIFE), LONGEST_LIFE)

    def _refund_id(self, refund: Refund) -> str:
        return f"{_day(refund.asked_at)}_{self._app_id}_{bare(refund.refund_id)}"

    def _milliseconds(self) -> int:
        return int(self._wire.now().timestamp() * 1000)

    async def _post(
        self,
        what: str,
        path: str,
        values: Mapping[str, object],
        mac: str | None,
        *,
        repeatable: bool = False,
    ) -> Said:
        assert mac is not None
        told = {"app_id": self._app_id, **values, "mac": zalopay_signature.sign(self._key1, mac)}
        url = f"{self._url}/v2/{path}"
        ask = Ask(NAME, what, "POST", url, seconds=SECONDS, repeatable=repeatable)
        return await post(self._wire, ask, told)


def from_environment(wire: Wire, given: Given = NOTHING) -> ZaloPay | None:
    """ZaloPay with its credentials; None without. Raises `HalfConfigured`."""
    known = credentials.from_environment(Credentials, given)
    return None if known is None else ZaloPay(wire, known)


_ANSWERS: Mapping[Verdict, tuple[int, str]] = {
    Verdict.TAKEN: (1, "success"),
    Verdict.AGAIN: (2, "duplicate"),
    Verdict.FORGED: (2, "mac not equal"),
    Verdict.UNKNOWN_PAYMENT: (2, "order not found"),
    Verdict.WRONG_AMOUNT: (2, "invalid amount"),
    Verdict.UNREADABLE: (2, "invalid data"),
    Verdict.OUR_FAULT: (0, "try again"),
}


def _trans_id(charge: Charge) -> str:
    return f"{_day(charge.asked_at)}_{bare(charge.payment_id)}"


def _day(moment: datetime) -> str:
    return moment.astimezone(SAIGON).strftime("%y%m%d")


def _data(values: Said) -> Said | None:
    data = values.get("data")
    return object_of(data) if isinstance(data, str) else None


def _words(said: Said) -> str:
    return text(said, "sub_return_message") or text(said, "return_message")


def _must_be_done(said: Said) -> None:
    """Raises for the codes that mean that the question was not dealt with."""
    sub = number(said, "sub_return_code")
    if sub in {-402, -403}:
        raise Misconfigured("not_known_there", _words(said))
    if sub in {-401, -405}:
        raise Refused("bad_request", _words(said))
    if sub == -429:
        raise Busy("too_many_requests", _words(said))
    if sub == -500 or number(said, "return_code") not in {_OK, _FAILED, _WAITING}:
        raise Unreachable("unsure", _words(said))


def _seen(said: Said) -> Seen:
    """Raises `NotThere`, `WrongAmount`, and what `_must_be_done` raises."""
    _must_be_done(said)
    code, sub = number(said, "return_code"), number(said, "sub_return_code")
    if code == _OK:
        money = from_wire(NAME, said.get("amount"), "VND")
        return Seen(PaymentStatus.SUCCESS, text(said, "zp_trans_id"), money=money)
    if code == _WAITING:
        works = said.get("is_processing") is True
        return Seen(PaymentStatus.PROCESSING if works else PaymentStatus.PENDING)
    if sub == _NOT_FOUND:
        raise NotThere("unknown_order")
    if sub == _EXPIRED:
        return Seen(PaymentStatus.EXPIRED, reason="expired")
    return Seen(PaymentStatus.FAILED, reason="declined")


def _refund_seen(said: Said) -> Seen:
    """Raises what `_must_be_done` raises."""
    _must_be_done(said)
    code = number(said, "return_code")
    if code == _OK:
        return Seen(PaymentStatus.REFUNDED, text(said, "refund_id"))
    if code == _WAITING:
        return Seen(PaymentStatus.PROCESSING, text(said, "refund_id"))
    return Seen(PaymentStatus.FAILED, reason="refund_failed")
