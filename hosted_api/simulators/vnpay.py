"""VNPay as sandbox.vnpayment.vn describes it: the pay page, IPN, querydr and refund, 2.1.0.

A payment is there as soon as somebody has opened its address, which a person's browser or a test
does. What the papers leave open: asked by the reference alone, `querydr` tells of the newest
transaction, be it a refund; a number of a request used before is 94.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from html import escape
from typing import Any
from urllib.parse import quote_plus

from hosted_api.simulators.frame import Asked, Book, Call, GivenBack, Made, State, Told, told

NAME = "vnpay"
TMN_CODE, SECRET = "EVERSIM1", "simulated-hash-secret-of-vnpay"

_ICT = timezone(timedelta(hours=7))
_PAY = "vnp_Version vnp_Command vnp_TmnCode vnp_Amount vnp_CurrCode vnp_TxnRef vnp_OrderInfo"
_ASKED: Mapping[str, str] = {
    "querydr": "RequestId Version Command TmnCode TxnRef TransactionDate CreateDate IpAddr "
    "OrderInfo",
    "refund": "RequestId Version Command TmnCode TransactionType TxnRef Amount TransactionNo "
    "TransactionDate CreateBy CreateDate IpAddr OrderInfo",
}
_TOLD: Mapping[str, str] = {
    "refund": "ResponseId Command ResponseCode Message TmnCode TxnRef Amount BankCode PayDate "
    "TransactionNo TransactionType TransactionStatus OrderInfo",
}
_TOLD_OF_QUERY = f"{_TOLD['refund']} PromotionCode PromotionAmount"
_RESULTS: Mapping[State, tuple[str, str]] = {
    State.WAITING: ("", "01"),
    State.PAID: ("00", "00"),
    State.REFUSED: ("51", "02"),
    State.EXPIRED: ("11", "02"),
    State.CANCELLED: ("24", "02"),
}
_REFUND_STATUS: Mapping[State, str] = {State.DONE: "00", State.WAITING: "05", State.REFUSED: "09"}


class Simulator:
    """One terminal."""

    name = NAME

    def __init__(self, book: Book) -> None:
        self._book = book
        self._requests: set[str] = set()

    def environment(self, url: str) -> Mapping[str, str]:
        """What makes our API use this simulator at `url`."""
        return {
            "EVERTILL_VNPAY_URL": url,
            "EVERTILL_VNPAY_TMN_CODE": TMN_CODE,
            "EVERTILL_VNPAY_HASH_SECRET": SECRET,
        }

    def answer(self, asked: Asked) -> Told:
        """The pay page, and `POST /merchant_webapi/api/transaction`."""
        if asked.path == "/paymentv2/vpcpay.html" and asked.method == "GET":
            return self._page(asked)
        if asked.path == "/merchant_webapi/api/transaction" and asked.method == "POST":
            return self._api(asked.json())
        return told(404, {"message": "not found"})

    def callback(self, made: Made, back: GivenBack | None, *, forged: bool) -> Call | None:
        """The IPN of a payment; of a refund there is none."""
        if back is not None or made.state is State.WAITING or not made.callback_url:
            return None
        code, status = _RESULTS[made.state]
        values = {
            "vnp_Amount": str(made.paid or made.amount),
            "vnp_BankCode": "NCB",
            "vnp_BankTranNo": f"VNP{made.their_id}" if code == "00" else "",
            "vnp_CardType": "QRCODE",
            "vnp_OrderInfo": made.facts["order_info"],
            "vnp_PayDate": _written(self._book.now()),
            "vnp_ResponseCode": code,
            "vnp_TmnCode": TMN_CODE,
            "vnp_TransactionNo": made.their_id if code == "00" else "0",
            "vnp_TransactionStatus": status,
            "vnp_TxnRef": made.our_id,
        }
        query = _query(values)
        signed = _hash(query, "somebody else's" if forged else SECRET)
        return Call(f"{made.callback_url}?{query}&vnp_SecureHash={signed}", b"", method="GET")

    def _page(self, asked: Asked) -> Told:
        given = asked.parameters()
        if any(not given.get(name) for name in _PAY.split()) or given["vnp_TmnCode"] != TMN_CODE:
            return _html(f"VNPay: error 02, {given.get('vnp_TmnCode', '')}")
        if given.get("vnp_SecureHash") != _hash(_query(given)):
            return _html("VNPay: error 70, the signature is not right")
        made = self._book.find(NAME, given["vnp_TxnRef"]) or self._book.add(self._made(given))
        if given["vnp_Command"] == "genqr":
            content = f"vnpay-qr:{made.their_id}"
            return told(200, {"code": "00", "message": "Success", "qrcontent": content})
        return _html(f"VNPay: {made.amount // 100} VND, {made.facts['order_info']}: {made.state}")

    def _made(self, given: Mapping[str, str]) -> Made:
        their_id = str(14_000_000 + self._book.number())
        return Made(
            NAME,
            given["vnp_TxnRef"],
            their_id,
            int(given["vnp_Amount"]),
            "VND",
            _read(given["vnp_CreateDate"]),
            _read(given["vnp_ExpireDate"]),
            self._book.callback_url(NAME),
            "vnpay",
            facts={"order_info": given["vnp_OrderInfo"], "created": given["vnp_CreateDate"]},
        )

    def _api(self, given: dict[str, Any]) -> Told:
        problem = self._problem(given)
        if problem is not None:
            return self._said(given, *problem)
        self._requests.add(given["vnp_RequestId"])
        made = self._book.find(NAME, given.get("vnp_TxnRef"))
        if made is None or made.facts["created"] != given.get("vnp_TransactionDate"):
            return self._said(given, "91", "Transaction not found")
        is_refund = given["vnp_Command"] == "refund"
        return self._refund(given, made) if is_refund else self._queried(given, made)

    def _problem(self, given: dict[str, Any]) -> tuple[str, str] | None:
        command, request = str(given.get("vnp_Command")), str(given.get("vnp_RequestId"))
        if command not in _ASKED or not request.isalnum() or len(request) > 32:
            return "03", "Invalid data format"
        if given.get("vnp_TmnCode") != TMN_CODE:
            return "02", "Invalid TmnCode"
        if given.get("vnp_SecureHash") != _hash(_barred(given, _ASKED[command])):
            return "97", "Invalid checksum"
        return ("94", "Request is duplicate") if request in self._requests else None

    def _queried(self, given: dict[str, Any], made: Made) -> Told:
        wanted = str(given.get("vnp_TransactionNo") or "")
        for back in reversed(made.refunds.values()):
            if wanted in {"", back.their_id}:
                return self._refund_said(given, made, back)
        if wanted not in {"", made.their_id}:
            return self._said(given, "91", "Transaction not found")
        more = {
            "vnp_TxnRef": made.our_id,
            "vnp_Amount": str(made.paid or made.amount),
            "vnp_BankCode": "NCB",
            "vnp_PayDate": _written(made.ended_at) if made.ended_at else "",
            "vnp_TransactionNo": made.their_id,
            "vnp_TransactionType": "01",
            "vnp_TransactionStatus": _RESULTS[made.state][1],
        }
        return self._said(given, "00", "QueryDR Success", more)

    def _refund(self, given: dict[str, Any], made: Made) -> Told:
        amount = int(given["vnp_Amount"])
        is_whole = given.get("vnp_TransactionType") == "02"
        if made.state is not State.PAID or not 0 < amount <= made.paid - made.promised:
            return self._said(given, "95", "Transaction is not success, refund is refused")
        if is_whole and amount != made.paid:
            return self._said(given, "03", "Invalid data format")
        their_id = str(15_000_000 + self._book.number())
        back = self._book.give_back(made, str(given["vnp_RequestId"]), their_id, amount)
        return self._refund_said(given, made, back)

    def _refund_said(self, given: dict[str, Any], made: Made, back: GivenBack) -> Told:
        more = {
            "vnp_TxnRef": made.our_id,
            "vnp_Amount": str(back.amount),
            "vnp_BankCode": "NCB",
            "vnp_PayDate": _written(back.made_at),
            "vnp_TransactionNo": back.their_id,
            "vnp_TransactionType": "02" if back.amount == made.paid else "03",
            "vnp_TransactionStatus": _REFUND_STATUS[back.state],
        }
        return self._said(given, "00", "Success", more)

    def _said(
        self, given: dict[str, Any], code: str, words: str, more: Mapping[str, str] | None = None
    ) -> Told:
        command = str(given.get("vnp_Command"))
        values: dict[str, Any] = {
            "vnp_ResponseId": f"{self._book.number():032x}",
            "vnp_Command": command,
            "vnp_ResponseCode": code,
            "vnp_Message": words,
            "vnp_TmnCode": TMN_CODE,
            "vnp_TxnRef": given.get("vnp_TxnRef", ""),
            "vnp_OrderInfo": given.get("vnp_OrderInfo", ""),
            **(more or {}),
        }
        names = _TOLD.get(command, _TOLD_OF_QUERY)
        return told(200, {**values, "vnp_SecureHash": _hash(_barred(values, names))})


def simulator(book: Book) -> Simulator:
    """VNPay, keeping its payments in `book`."""
    return Simulator(book)


def _query(values: Mapping[str, str]) -> str:
    kept = {name: text for name, text in values.items() if text and "SecureHash" not in name}
    return "&".join(f"{_encoded(name)}={_encoded(kept[name])}" for name in sorted(kept))


def _encoded(text: str) -> str:
    return quote_plus(text).replace("~", "%7E")


def _barred(values: Mapping[str, Any], names: str) -> str:
    return "|".join(str(values.get(f"vnp_{name}", "")) for name in names.split())


def _hash(text: str, secret: str = SECRET) -> str:
    return hmac.new(secret.encode(), text.encode(), "sha512").hexdigest()


def _written(moment: datetime) -> str:
    return f"{moment.astimezone(_ICT):%Y%m%d%H%M%S}"


def _read(text: str) -> datetime:
    return datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=_ICT)


def _html(words: str) -> Told:
    page = f"<!doctype html><meta charset=utf-8><title>VNPay</title><p>{escape(words)}</p>"
    return Told(200, page.encode(), "text/html; charset=utf-8")
