"""VNPay's pay page, version 2.1.0: an address that the customer opens, signed by us.

Source: sandbox.vnpayment.vn, PAY, IPN, querydr and refund. There is no request that makes a
payment: an address is made, drawn and opened by a phone's camera; a contract that has `genqr` gets
a picture for banking apps instead. VNPay has no payment before somebody opens it, so that "not
found" never means that it cannot be paid any more, and nothing can be called off. Decided where the
papers leave it open: what only one of `ResponseCode` and `TransactionStatus` says is not believed;
money that VNPay suspects (07) or has not booked (04) is in its hands until a person decided.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from urllib.parse import parse_qsl

from hosted_api.payments.providers import credentials, vnpay_signature
from hosted_api.payments.providers.amounts import WrongAmount, to_wire
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
from hosted_api.payments.providers.credentials import NOTHING, Given
from hosted_api.payments.providers.ids import bare, ours_of, plain
from hosted_api.payments.providers.json_talk import Said, object_of, post, text
from hosted_api.payments.providers.vnpay_words import (
    ANSWERS,
    NAME,
    Credentials,
    at_hanoi,
    seen_in_callback,
    seen_in_query,
    seen_of_refund,
)
from pos_core.payment_status import PaymentStatus

SECONDS = 30.0
_VERSION = "2.1.0"


class VnPay:
    """One terminal (`TmnCode`) at VNPay."""

    name = NAME
    methods = frozenset({"vnpay"})

    def __init__(self, wire: Wire, known: Credentials) -> None:
        self._wire, self._known = wire, known
        self._secret = known.hash_secret.get_secret_value()
        self._count = count()

    async def charge(self, charge: Charge) -> Seen:
        """The address to open, or the picture for banking apps; the same each time."""
        if not self._known.genqr:
            url = self._pay_url(charge, "pay")
            return Seen(PaymentStatus.PENDING, qr_payload=url, redirect_url=url)
        reply = await self._wire(Ask(NAME, "charge", "GET", self._pay_url(charge, "genqr")))
        said = object_of(reply.body)
        if said is None:
            raise Unreachable("unreadable_reply", f"status {reply.status}")
        if text(said, "code") != "00" or not text(said, "qrcontent"):
            raise Refused("declined", text(said, "message"))
        return Seen(PaymentStatus.PENDING, qr_payload=text(said, "qrcontent"))

    async def status(self, charge: Charge) -> Seen:
        """Raises `NotThere` while nobody has opened it."""
        return seen_in_query(await self._query(charge), charge.money)

    async def cancel(self, charge: Charge) -> Seen:
        """What became of it; an open one ends by its time only."""
        try:
            seen = await self.status(charge)
        except NotThere as error:
            raise NotOffered("cannot_cancel") from error
        if not seen.status.is_over:
            raise NotOffered("cannot_cancel")
        return seen

    async def refund(self, refund: Refund) -> Seen:
        """Give back. That VNPay had a request just before is no answer: it is asked again."""
        charge = refund.charge
        values = {
            **self._about(charge, "refund", bare(refund.refund_id)),
            "vnp_TransactionType": "02" if refund.money == charge.money else "03",
            "vnp_Amount": str(to_wire(NAME, refund.money)),
            "vnp_TransactionNo": charge.provider_ref,
            "vnp_CreateBy": "evertill",
        }
        names, answer = vnpay_signature.REFUND, vnpay_signature.REFUND_ANSWER
        said = await self._post("refund", values, names, answer)
        if text(said, "vnp_ResponseCode") == "95":
            return Seen(PaymentStatus.FAILED, reason="refund_not_allowed")
        if text(said, "vnp_ResponseCode") == "91":
            raise Refused("not_found", text(said, "vnp_Message"))
        return seen_of_refund(said)

    async def refund_status(self, refund: Refund) -> Seen:
        """As VNPay has the payment. Raises `NotThere` when nothing of it was ever given back.

        VNPay tells a refund by its own number. Who never got that, because the reply was lost,
        knows of a whole refund that it is ours; of one part among others nobody can say it, and
        `Busy` is raised until a person has looked: a second try could give back twice.
        """
        said = await self._query(refund.charge, refund.provider_ref)
        if text(said, "vnp_TransactionType") not in {"02", "03"}:
            if refund.provider_ref:
                return Seen(PaymentStatus.PROCESSING)
            if text(said, "vnp_TransactionStatus") != "00":
                raise Busy("unsure", "a refund that VNPay does not name")
            raise NotThere("refund_unknown")
        is_named = refund.provider_ref == text(said, "vnp_TransactionNo") != ""
        is_whole = refund.money == refund.charge.money
        if is_named or (is_whole and text(said, "vnp_TransactionType") == "02"):
            return seen_of_refund(said)
        raise Busy("unsure", "a refund that may be another one")

    def verify_callback(self, callback: Callback) -> bool:
        """Signed by VNPay, and about our terminal."""
        if not vnpay_signature.verify_query(self._secret, callback.query):
            return False
        return _fields(callback.query).get("vnp_TmnCode") == self._known.tmn_code

    def notices(self, callback: Callback) -> Sequence[Notice]:
        """The one payment; what is not plainly paid or refused is a reason to ask."""
        said = _fields(callback.query)
        ref = text(said, "vnp_TxnRef")
        if not ref:
            raise Unreadable("no reference")
        try:
            seen = seen_in_callback(said)
        except WrongAmount as error:
            raise Unreadable(str(error)) from error
        names = ("vnp_TransactionNo", "vnp_ResponseCode", "vnp_TransactionStatus")
        key = "/".join((ref, *(text(said, name) for name in names)))
        return (
            Notice(
                key,
                payment_id=ours_of(ref),
                provider_ref=seen.provider_ref,
                seen=seen,
                must_ask=not seen.status.is_over,
            ),
        )

    def answer(self, verdict: Verdict) -> Answer:
        """Always 200; its `RspCode` says whether VNPay comes again."""
        code, message = ANSWERS[verdict]
        return Answer(200, f'{{"RspCode":"{code}","Message":"{message}"}}'.encode())

    def _pay_url(self, charge: Charge, command: str) -> str:
        try:
            amount = to_wire(NAME, charge.money)
        except WrongAmount as error:
            raise Refused("wrong_amount", str(error)) from error
        values = {
            "vnp_Version": _VERSION,
            "vnp_Command": command,
            "vnp_TmnCode": self._known.tmn_code,
            "vnp_Amount": str(amount),
            "vnp_CurrCode": "VND",
            "vnp_TxnRef": bare(charge.payment_id),
            "vnp_OrderInfo": _order_info(charge),
            "vnp_OrderType": "other",
            "vnp_Locale": "vn",
            "vnp_ReturnUrl": str(self._known.public_url or "http://127.0.0.1/"),
            "vnp_IpAddr": charge.customer_address,
            "vnp_CreateDate": at_hanoi(charge.asked_at),
            "vnp_ExpireDate": at_hanoi(charge.expires_at),
            "vnp_BankCode": self._known.bank_code,
        }
        query = vnpay_signature.signed_query(values)
        signed = vnpay_signature.sign(self._secret, query)
        return f"{self._known.page()}?{query}&vnp_SecureHash={signed}"

    async def _query(self, charge: Charge, transaction_no: str = "") -> Said:
        """Raises `NotThere`. The request's number is new each time: the time, a count, whose."""
        milliseconds, asked = int(self._wire.now().timestamp() * 1000), next(self._count) % 4096
        request = f"{milliseconds:x}{asked:03x}{bare(charge.payment_id)[-18:]}"
        values = self._about(charge, "querydr", request)
        if transaction_no:
            values["vnp_TransactionNo"] = transaction_no
        names, answer = vnpay_signature.QUERY, vnpay_signature.QUERY_ANSWER
        said = await self._post("status", values, names, answer)
        if text(said, "vnp_ResponseCode") == "91":
            raise NotThere("unknown_order")
        return said

    def _about(self, charge: Charge, command: str, request_id: str) -> dict[str, str]:
        return {
            "vnp_RequestId": request_id,
            "vnp_Version": _VERSION,
            "vnp_Command": command,
            "vnp_TmnCode": self._known.tmn_code,
            "vnp_TxnRef": bare(charge.payment_id),
            "vnp_TransactionDate": at_hanoi(charge.asked_at),
            "vnp_CreateDate": at_hanoi(self._wire.now()),
            "vnp_IpAddr": charge.customer_address,
            "vnp_OrderInfo": _order_info(charge),
        }

    async def _post(
        self,
        what: str,
        values: Mapping[str, str],
        names: tuple[str, ...],
        answer: tuple[str, ...],
    ) -> Said:
        signed = vnpay_signature.piped(values, names)
        assert signed is not None
        told = {**values, "vnp_SecureHash": vnpay_signature.sign(self._secret, signed)}
        ask = Ask(NAME, what, "POST", self._known.api(), seconds=SECONDS)
        said = await post(self._wire, ask, told)
        _must_be_done(said)
        is_ours = text(said, "vnp_TmnCode") in {"", self._known.tmn_code}
        is_signed = vnpay_signature.verify_answer(self._secret, said, answer)
        if text(said, "vnp_ResponseCode") == "00" and not (is_signed and is_ours):
            raise Unreachable("forged_reply", "the signature does not fit")
        return said


def from_environment(wire: Wire, given: Given = NOTHING) -> VnPay | None:
    """VNPay with its credentials; None without. Raises `HalfConfigured`."""
    known = credentials.from_environment(Credentials, given)
    return None if known is None else VnPay(wire, known)


def _must_be_done(said: Said) -> None:
    """Raises for the codes that mean that the question was not dealt with."""
    code, words = text(said, "vnp_ResponseCode"), text(said, "vnp_Message")
    if code in {"02", "97"}:
        raise Misconfigured("not_known_there", words)
    if code == "03":
        raise Refused("bad_request", words)
    if code == "94":
        raise Busy("too_soon", words)
    if code not in {"00", "91", "95"}:
        raise Unreachable("unsure", f"{code} {words}")


def _order_info(charge: Charge) -> str:
    return plain(f"Don hang {charge.number}")


def _fields(query: str) -> Said:
    """Of a query whose signature was checked, with names that come once."""
    return dict(parse_qsl(query, keep_blank_values=True))
