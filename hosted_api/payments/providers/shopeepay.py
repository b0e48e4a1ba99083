"""ShopeePay: a QR the customer scans, by the merchant API v3, with amounts in hundredths.

A transaction exists only once somebody scans, so "not found" of a QR that we drew is `PENDING`. The
number of success is 1 in a notice and 3 in the transaction (UNSURE in older papers), so each notice
is only a reason to ask. The numbers of an unknown transaction and of a repeated reference are taken
from the published list (UNSURE for 5): whatever else is said of a QR we drew leaves it open. Its
other two families, gateway v1 and SNAP, are not spoken here. Source: product.shopeepay.com,
merchant presented mode, check transaction status, refund; docs.midtrans.com, ShopeePay codes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

import orjson
from pydantic import AnyHttpUrl, SecretStr
from pydantic_settings import SettingsConfigDict

from hosted_api.payments.providers import credentials, shopeepay_signature
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
from hosted_api.payments.providers.credentials import NOTHING, Given, ProviderSettings
from hosted_api.payments.providers.json_talk import Said, number, object_of, text
from hosted_api.payments.providers.rest import spoken
from pos_core.money import Currency
from pos_core.payment_status import PaymentStatus

if TYPE_CHECKING:
    from pos_core.money import Money

NAME = "shopeepay"
SECONDS = 15.0
_HOSTS = {
    (Currency.IDR, False): "https://api.wallet.airpay.co.id",
    (Currency.VND, False): "https://api.wallet.airpay.vn",
    (Currency.IDR, True): "https://api.uat.wallet.airpay.co.id",
    (Currency.VND, True): "https://api.uat.wallet.airpay.vn",
}
"""By currency, and whether it is for trying out."""

_PATH = "/v3/merchant-host"
_PAYMENT, _REFUND = 13, 15
_OK, _DUPLICATE = 0, 11
_ILL = frozenset({-2, -1})
_STRANGERS = frozenset({2, 4})
_NOTHING = frozenset({5})
_REASONS: Mapping[int, str] = {
    1: "bad_request",
    6: "declined",
    7: "expired",
    9: "account_locked",
    24: "account_locked",
    42: "no_money",
    101: "limit",
    102: "limit",
    103: "limit",
    104: "limit",
    121: "too_late",
    304: "refund_not_allowed",
}
_STATUS: Mapping[int, PaymentStatus] = {
    2: PaymentStatus.PROCESSING,
    3: PaymentStatus.SUCCESS,
    4: PaymentStatus.FAILED,
}
_ANSWERS: Mapping[Verdict, tuple[int, int, str]] = {
    Verdict.FORGED: (403, 2, "wrong signature"),
    Verdict.UNKNOWN_PAYMENT: (404, 5, "unknown reference"),
    Verdict.UNREADABLE: (400, 1, "unreadable"),
    Verdict.OUR_FAULT: (503, -1, "again later"),
}


class Credentials(ProviderSettings):
    """`EVERTILL_SHOPEEPAY_…`; without a `store_ext_id` each store goes by our own name for it."""

    model_config = SettingsConfigDict(env_prefix="EVERTILL_SHOPEEPAY_")

    client_id: str
    secret_key: SecretStr
    merchant_ext_id: str
    store_ext_id: str = ""
    currency: Literal[Currency.IDR, Currency.VND] = Currency.IDR
    sandbox: bool = False
    url: AnyHttpUrl | None = None


class ShopeePay:
    """One merchant's account at ShopeePay, in one country."""

    name = NAME

    def __init__(self, wire: Wire, known: Credentials) -> None:
        self._wire, self._known = wire, known
        self._secret = known.secret_key.get_secret_value()
        self._url = str(known.url or _HOSTS.get((known.currency, known.sandbox), "")).rstrip("/")
        qris = {"qris"} if known.currency is Currency.IDR else set()
        self.methods = frozenset({"shopeepay"} | qris)

    async def charge(self, charge: Charge) -> Seen:
        """The text to draw. One that is there already has lost its picture and is made invalid."""
        code, said = await self._talk("charge", "qr/create", self._asked(charge))
        if code == _DUPLICATE:
            return await self._lost(charge)
        drawn = text(said, "qr_content")
        if code == _OK and drawn:
            return Seen(PaymentStatus.PENDING, qr_payload=drawn, facts={"drawn": "1"})
        raise _no(code, said)

    async def status(self, charge: Charge) -> Seen:
        """Raises `NotThere` when nobody scanned it and its picture never reached us."""
        values = self._about(charge.payment_id, charge)
        values |= {"transaction_type": _PAYMENT, "amount": to_wire(NAME, charge.money)}
        code, said = await self._talk("status", "transaction/check", values)
        if code == _OK:
            return _seen(_transaction(said), charge.payment_id, self._known.currency)
        if code in _NOTHING:
            if charge.facts.get("drawn"):
                return Seen(PaymentStatus.PENDING)
            raise NotThere("payment_unknown")
        raise Unreachable("unsure", f"errcode {code}")

    async def cancel(self, charge: Charge) -> Seen:
        """Make the QR invalid, then see whether it was paid meanwhile."""
        values = self._keyed(charge.payment_id, charge, "payment_reference_id")
        code, _ = await self._talk("cancel", "qr/invalidate", values)
        try:
            seen = await self.status(charge)
        except NotThere:
            seen = Seen(PaymentStatus.PENDING)
        if seen.status is not PaymentStatus.PENDING:
            return seen
        if code in _NOTHING:
            raise NotThere("payment_unknown")
        if code != _OK:
            raise NotOffered("cannot_cancel", f"errcode {code}")
        return Seen(PaymentStatus.FAILED, reason="cancelled")

    async def refund(self, refund: Refund) -> Seen:
        """Whole or in parts, one after the other."""
        values = self._about(refund.charge.payment_id, refund.charge)
        values |= {
            "request_id": refund.refund_id,
            "transaction_type": _PAYMENT,
            "refund_reference_id": refund.refund_id,
            "amount": to_wire(NAME, refund.money),
        }
        code, said = await self._talk("refund", "transaction/refund/create-new", values)
        if code not in {_OK, _DUPLICATE}:
            raise _no(code, said)
        try:
            return await self.refund_status(refund)
        except (NotThere, Unreachable, Busy):
            return Seen(PaymentStatus.PROCESSING)

    async def refund_status(self, refund: Refund) -> Seen:
        """Under our refund's id. Raises `NotThere`."""
        values = self._about(refund.refund_id, refund.charge)
        values |= {"transaction_type": _REFUND, "amount": to_wire(NAME, refund.money)}
        code, said = await self._talk("refund_status", "transaction/check", values)
        if code in _NOTHING:
            raise NotThere("refund_unknown")
        if code != _OK:
            raise Unreachable("unsure", f"errcode {code}")
        found = _transaction(said)
        seen = _seen(found, refund.refund_id, self._known.currency)
        done = PaymentStatus.REFUNDED if seen.status is PaymentStatus.SUCCESS else seen.status
        reason = "refund_failed" if done is PaymentStatus.FAILED else ""
        return Seen(done, provider_ref=seen.provider_ref, reason=reason)

    def verify_callback(self, callback: Callback) -> bool:
        """True when ShopeePay signed these very bytes, and they are about our account."""
        given = callback.headers.get("x-airpay-req-h")
        if not shopeepay_signature.verify(self._secret, callback.body, given):
            return False
        merchant = text(object_of(callback.body) or {}, "merchant_ext_id")
        return merchant in {"", self._known.merchant_ext_id}

    def notices(self, callback: Callback) -> Sequence[Notice]:
        """A payment has news; of refunds it tells nothing. Raises `Unreadable`."""
        said = object_of(callback.body) or {}
        ours = text(said, "payment_reference_id") or text(said, "reference_id")
        if not ours:
            raise Unreadable("no reference")
        status = text(said, "payment_status") or text(said, "status")
        key = f"{ours}/{text(said, 'transaction_sn')}/{status}"
        their_id = text(said, "transaction_sn")
        return (Notice(key, payment_id=ours, provider_ref=their_id, must_ask=True),)

    def answer(self, verdict: Verdict) -> Answer:
        """`errcode` 0 ends it; anything else makes it come again."""
        status, code, words = _ANSWERS.get(verdict, (200, _OK, "success"))
        return Answer(status, orjson.dumps({"errcode": code, "debug_msg": words}))

    async def _lost(self, charge: Charge) -> Seen:
        """Its picture never reached us, so nobody can have seen it: away with it."""
        seen = await self.cancel(charge)
        if seen.status.took_money:
            return seen
        raise Refused("reply_lost", "the picture is gone; another attempt makes a new one")

    def _asked(self, charge: Charge) -> dict[str, object]:
        if charge.method not in self.methods or charge.money.currency is not self._known.currency:
            raise NotOffered("not_offered")
        seconds = max(1, int((charge.expires_at - self._wire.now()).total_seconds()))
        return self._keyed(charge.payment_id, charge, "payment_reference_id") | {
            "terminal_id": charge.terminal_id,
            "amount": to_wire(NAME, charge.money),
            "currency": charge.money.currency.value,
            "qr_validity_period": seconds,
            "additional_info": charge.number,
        }

    def _about(self, reference: str, charge: Charge) -> dict[str, object]:
        return self._keyed(reference, charge, "reference_id")

    def _keyed(self, reference: str, charge: Charge, name: str) -> dict[str, object]:
        return {
            "request_id": reference,
            name: reference,
            "merchant_ext_id": self._known.merchant_ext_id,
            "store_ext_id": self._known.store_ext_id or charge.store_id,
        }

    async def _talk(self, what: str, path: str, values: Said) -> tuple[int, Said]:
        """`errcode` and the rest. Raises `Misconfigured`, `Busy`, `Unreachable`."""
        body = orjson.dumps(values)
        headers = {
            "content-type": "application/json",
            "x-airpay-clientid": self._known.client_id,
            "x-airpay-req-h": shopeepay_signature.sign(self._secret, body),
        }
        # A reference is taken once, so that a repeat does no more.
        url = f"{self._url}{_PATH}/{path}"
        ask = Ask(NAME, what, "POST", url, headers, body, SECONDS, repeatable=True)
        answer = await spoken(self._wire, ask)
        code = number(answer.said, "errcode")
        if code is None:
            raise Unreachable("unreadable_reply", f"status {answer.status}")
        if code in _ILL:
            raise Busy("provider_ill", f"errcode {code}")
        if code in _STRANGERS:
            raise Misconfigured("not_known_there", f"errcode {code}")
        return code, answer.said


def from_environment(wire: Wire, given: Given = NOTHING) -> ShopeePay | None:
    """ShopeePay with its credentials; None without. Raises `HalfConfigured`."""
    known = credentials.from_environment(Credentials, given)
    return None if known is None else ShopeePay(wire, known)


def _transaction(said: Said) -> Said:
    found = said.get("transaction")
    if not isinstance(found, dict):
        raise Unreachable("unreadable_reply", "no transaction")
    return found


def _seen(said: Said, reference: str, currency: Currency) -> Seen:
    """A transaction as it stands; another one than ours is none of ours."""
    if text(said, "reference_id") != reference:
        raise NotThere("payment_unknown")
    status = _STATUS.get(number(said, "status") or 0, PaymentStatus.PROCESSING)
    return Seen(
        status,
        provider_ref=text(said, "transaction_sn"),
        money=_money(said, currency) if status is PaymentStatus.SUCCESS else None,
        reason="declined" if status is PaymentStatus.FAILED else "",
    )


def _money(said: Said, currency: Currency) -> Money:
    """An account has one currency, which need not stand beside the amount."""
    try:
        return from_wire(NAME, said.get("amount"), text(said, "currency") or currency.value)
    except WrongAmount as error:
        raise Unreachable("unreadable_reply", str(error)) from error


def _no(code: int, said: Said) -> Exception:
    """Our word for a refusal; what we cannot place leaves us unsure."""
    if code in _REASONS:
        return Refused(_REASONS[code], text(said, "debug_msg"))
    return Unreachable("unsure", f"errcode {code}")
