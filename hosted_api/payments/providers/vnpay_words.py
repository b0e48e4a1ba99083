"""What VNPay's codes mean in our words, and who we are to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone

from pydantic import AnyHttpUrl, SecretStr
from pydantic_settings import SettingsConfigDict

from hosted_api.payments.providers.amounts import WrongAmount, from_wire
from hosted_api.payments.providers.base import Seen, Unreachable, Verdict
from hosted_api.payments.providers.credentials import ProviderSettings
from hosted_api.payments.providers.json_talk import Said, text
from pos_core.money import Money
from pos_core.payment_status import PaymentStatus

NAME = "vnpay"
_SANDBOX = "https://sandbox.vnpayment.vn"
HANOI = timezone(timedelta(hours=7))

_REFUSED: Mapping[str, str] = {
    "09": "not_enrolled",
    "10": "wrong_code",
    "12": "account_locked",
    "13": "wrong_code",
    "24": "cancelled",
    "51": "no_money",
    "65": "limit",
    "75": "provider_down",
    "79": "wrong_code",
    "99": "declined",
}
_FOR_A_PERSON = frozenset({"04", "07"})
_REFUND_UNDER_WAY = frozenset({"05", "06"})

ANSWERS: Mapping[Verdict, tuple[str, str]] = {
    Verdict.TAKEN: ("00", "Confirm Success"),
    Verdict.AGAIN: ("02", "Order already confirmed"),
    Verdict.FORGED: ("97", "Invalid Checksum"),
    Verdict.UNKNOWN_PAYMENT: ("01", "Order not found"),
    Verdict.WRONG_AMOUNT: ("04", "Invalid amount"),
    Verdict.UNREADABLE: ("99", "Unknow error"),
    Verdict.OUR_FAULT: ("99", "Unknow error"),
}
"""`RspCode` and `Message`, in VNPay's own spelling."""


class Credentials(ProviderSettings):
    """`EVERTILL_VNPAY_…`; the live addresses come with the contract.

    `url` is one host for both, as the sandbox has; else `pay_url` and `api_url` count. `genqr` when
    the contract has the merchant's own picture; `bank_code` leads the pay page to one way of paying
    (`VNPAYQR`, `VNBANK`, `INTCARD`).
    """

    model_config = SettingsConfigDict(env_prefix="EVERTILL_VNPAY_")

    tmn_code: str
    hash_secret: SecretStr
    sandbox: bool = False
    url: AnyHttpUrl | None = None
    pay_url: AnyHttpUrl = AnyHttpUrl("https://pay.vnpay.vn/vpcpay.html")
    api_url: AnyHttpUrl = AnyHttpUrl("https://merchant.vnpay.vn/merchant_webapi/api/transaction")
    genqr: bool = False
    bank_code: str = ""

    def page(self) -> str:
        """The pay page's address."""
        return self._at("/paymentv2/vpcpay.html") or str(self.pay_url)

    def api(self) -> str:
        """The address of querydr and refund."""
        return self._at("/merchant_webapi/api/transaction") or str(self.api_url)

    def _at(self, path: str) -> str:
        host = self.url or (_SANDBOX if self.sandbox else "")
        return f"{str(host).rstrip('/')}{path}" if host else ""


def at_hanoi(moment: datetime) -> str:
    """`yyyyMMddHHmmss` of Vietnam's clock."""
    return moment.astimezone(HANOI).strftime("%Y%m%d%H%M%S")


def seen_in_callback(said: Said) -> Seen:
    """Paid when both codes say so, refused when none says that money moved; else not over.

    Raises `WrongAmount`.
    """
    code, status = text(said, "vnp_ResponseCode"), text(said, "vnp_TransactionStatus")
    ref = _ref(said)
    if code == status == "00":
        money = from_wire(NAME, said.get("vnp_Amount"), "VND")
        return Seen(PaymentStatus.SUCCESS, ref, money=money)
    if code in _FOR_A_PERSON or status in _FOR_A_PERSON:
        return Seen(PaymentStatus.PROCESSING, ref, reason="needs_person")
    if code == "11" and status in {"", "01", "02"}:
        return Seen(PaymentStatus.EXPIRED, reason="expired")
    is_certain = status == "02" or (status in {"", "01"} and code != "99")
    if code in _REFUSED and is_certain:
        return Seen(PaymentStatus.FAILED, reason=_REFUSED[code])
    return Seen(PaymentStatus.PROCESSING)


def seen_in_query(said: Said, asked: Money) -> Seen:
    """How the payment of `asked` stands by `querydr`, whose answer tells of a refund instead.

    A refund that is under way or was refused says that the money had come. Raises `Unreachable`
    for what cannot be read.
    """
    status, kind = text(said, "vnp_TransactionStatus"), text(said, "vnp_TransactionType")
    if kind in {"02", "03"}:
        return _seen_refunded(said, status, kind, asked)
    ref = _ref(said)
    if status in {"00", *_REFUND_UNDER_WAY}:
        return Seen(PaymentStatus.SUCCESS, ref, money=_money(said))
    if status == "01":
        return Seen(PaymentStatus.PENDING)
    if status == "02":
        return Seen(PaymentStatus.FAILED, reason="declined")
    if status in {*_FOR_A_PERSON, "09"}:
        return Seen(PaymentStatus.PROCESSING, ref, reason="needs_person")
    return Seen(PaymentStatus.PROCESSING)


def seen_of_refund(said: Said) -> Seen:
    """How a refund stands."""
    status, ref = text(said, "vnp_TransactionStatus"), _ref(said)
    if status == "00":
        return Seen(PaymentStatus.REFUNDED, ref)
    if status in {"02", "09"}:
        return Seen(PaymentStatus.FAILED, ref, reason="refund_failed")
    return Seen(PaymentStatus.PROCESSING, ref)


def _seen_refunded(said: Said, status: str, kind: str, asked: Money) -> Seen:
    if status != "00":
        return Seen(PaymentStatus.SUCCESS)
    if kind == "02":
        return Seen(PaymentStatus.REFUNDED, refunded=asked)
    return Seen(PaymentStatus.PARTIALLY_REFUNDED, refunded=_money(said))


def _money(said: Said) -> Money:
    try:
        return from_wire(NAME, said.get("vnp_Amount"), "VND")
    except WrongAmount as error:
        raise Unreachable("unreadable_reply", str(error)) from error


def _ref(said: Said) -> str:
    number = text(said, "vnp_TransactionNo")
    return "" if number == "0" else number
