"""MoMo as developers.momo.vn describes it: one-time payment, query, refund, payment notification.

It knows one merchant. What the papers leave open is played as the sandbox was seen to do: a
notification comes of refused payments too.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import orjson

from hosted_api.simulators.frame import Asked, Book, Call, GivenBack, Made, State, Told, told

NAME = "momo"
PARTNER, ACCESS, SECRET = "MOMOSIMU20261121", "simulated-access", "simulated-secret-of-momo"
LEAST, MOST = 1_000, 50_000_000
USUAL_MINUTES = 100

_SIGNED: Mapping[str, str] = {
    "create": "amount extraData ipnUrl orderId orderInfo partnerCode redirectUrl requestId "
    "requestType",
    "query": "orderId partnerCode requestId",
    "refund": "amount description orderId partnerCode requestId transId",
}
_NOTICE = (
    "amount extraData message orderId orderInfo orderType partnerCode payType requestId "
    "responseTime resultCode transId"
)
_CREATED = "amount orderId partnerCode payUrl requestId responseTime resultCode"
_RESULTS: Mapping[State, tuple[int, str]] = {
    State.WAITING: (1000, "Giao dịch đã được khởi tạo, chờ người dùng xác nhận thanh toán."),
    State.PAID: (0, "Thành công."),
    State.REFUSED: (1006, "Giao dịch bị từ chối bởi người dùng."),
    State.EXPIRED: (1005, "Giao dịch thất bại do url hoặc QR code đã hết hạn."),
    State.CANCELLED: (1003, "Giao dịch bị hủy."),
}
_REFUND_RESULTS: Mapping[State, int] = {State.DONE: 0, State.WAITING: 7002, State.REFUSED: 1080}


class Simulator:
    """One merchant's account."""

    name = NAME

    def __init__(self, book: Book) -> None:
        self._book = book
        self._requests: set[str] = set()

    def environment(self, url: str) -> Mapping[str, str]:
        """What makes our API use this simulator at `url`."""
        return {
            "EVERTILL_MOMO_URL": url,
            "EVERTILL_MOMO_PARTNER_CODE": PARTNER,
            "EVERTILL_MOMO_ACCESS_KEY": ACCESS,
            "EVERTILL_MOMO_SECRET_KEY": SECRET,
        }

    def answer(self, asked: Asked) -> Told:
        """`POST /v2/gateway/api/{create,query,refund}`."""
        what = asked.path.removeprefix("/v2/gateway/api/")
        given = asked.json()
        if asked.method != "POST" or what not in _SIGNED:
            return told(404, {"message": "not found"})
        if not given:
            return told(400, {"resultCode": 20, "message": "Bad format request."})
        if given.get("partnerCode") != PARTNER:
            return self._no(given, 11, "Access denied")
        if given.get("signature") != _sign(given, _SIGNED[what]):
            return self._no(given, 13, "Merchant authentication failed.")
        if what == "create":
            return self._create(given)
        return self._query(given) if what == "query" else self._refund(given)

    def callback(self, made: Made, back: GivenBack | None, *, forged: bool) -> Call | None:
        """The notification of a payment; of a refund there is none."""
        if back is not None or made.state is State.WAITING:
            return None
        result, message = _RESULTS[made.state]
        values: dict[str, Any] = {
            "partnerCode": PARTNER,
            "orderId": made.our_id,
            "requestId": made.facts["requestId"],
            "amount": made.paid or made.amount,
            "orderInfo": made.facts["orderInfo"],
            "orderType": "momo_wallet",
            "transId": int(made.their_id),
            "resultCode": result,
            "message": message,
            "payType": "qr" if result == 0 else "",
            "responseTime": self._milliseconds(),
            "extraData": made.facts["extraData"],
        }
        values["signature"] = _sign(values, _NOTICE, "somebody else's" if forged else SECRET)
        return Call(made.callback_url, orjson.dumps(values), {"content-type": "application/json"})

    def _create(self, given: dict[str, Any]) -> Told:
        problem = self._problem(given)
        if problem is not None:
            return self._no(given, *problem)
        self._requests.add(given["requestId"])
        minutes = given.get("orderExpireTime", USUAL_MINUTES)
        now = self._book.now()
        made = self._book.add(
            Made(
                NAME,
                given["orderId"],
                str(4_000_000_000 + self._book.number()),
                given["amount"],
                "VND",
                now,
                now + timedelta(minutes=minutes),
                self._book.callback_url(NAME) or given["ipnUrl"],
                "momo",
                facts={name: given[name] for name in ("requestId", "orderInfo", "extraData")},
            )
        )
        values = {
            **self._head(given, 0, "Thành công."),
            "amount": made.amount,
            "payUrl": f"https://pay.momo.example/v2/{made.their_id}",
            "deeplink": f"momo://app?action=payWithApp&sid={made.their_id}",
            "qrCodeUrl": f"momo://app?action=payWithApp&isScanQR=true&sid={made.their_id}",
        }
        return told(200, {**values, "signature": _sign(values, _CREATED)})

    def _problem(self, given: dict[str, Any]) -> tuple[int, str] | None:
        needed = _SIGNED["create"].split()
        if any(name not in given for name in needed) or not isinstance(given["amount"], int):
            return 20, "Bad format request."
        if not LEAST <= given["amount"] <= MOST:
            return 22, "The transaction amount is out of range."
        if self._book.find(NAME, given["orderId"]) is not None:
            return 41, "Duplicated orderId."
        if given["requestId"] in self._requests:
            return 40, "Duplicated requestId."
        return None

    def _query(self, given: dict[str, Any]) -> Told:
        made = self._book.find(NAME, given.get("orderId"))
        if made is None:
            return self._no(given, 42, "orderId invalid or not found.")
        result, message = _RESULTS[made.state]
        values = {
            **self._head(given, result, message),
            "extraData": made.facts["extraData"],
            "amount": made.paid or made.amount,
            "transId": int(made.their_id) if made.state is State.PAID else 0,
            "payType": "qr" if made.state is State.PAID else "",
            "refundTrans": [_listed(each) for each in made.refunds.values()],
        }
        return told(200, values)

    def _refund(self, given: dict[str, Any]) -> Told:
        made = self._book.theirs(NAME, str(given.get("transId")))
        amount = given.get("amount")
        if made is None or made.state is not State.PAID:
            return self._no(given, 42, "orderId invalid or not found.")
        if self._is_used(given["orderId"]):
            return self._no(given, 41, "Duplicated orderId.")
        if made.promised >= made.paid:
            return self._no(given, 1081, "This transaction has been refunded.")
        if not isinstance(amount, int) or not 0 < amount <= made.paid - made.promised:
            return self._no(given, 22, "The transaction amount is out of range.")
        their_id = str(5_000_000_000 + self._book.number())
        back = self._book.give_back(made, given["orderId"], their_id, amount)
        values = self._head(given, _REFUND_RESULTS[back.state], "")
        return told(200, {**values, "amount": amount, "transId": int(their_id)})

    def _is_used(self, order_id: object) -> bool:
        return any(order_id in (each.our_id, *each.refunds) for each in self._book.all(NAME))

    def _no(self, given: dict[str, Any], result: int, message: str) -> Told:
        return told(200, self._head(given, result, message))

    def _head(self, given: dict[str, Any], result: int, message: str) -> dict[str, Any]:
        return {
            "partnerCode": PARTNER,
            "requestId": given.get("requestId"),
            "orderId": given.get("orderId"),
            "responseTime": self._milliseconds(),
            "resultCode": result,
            "message": message,
        }

    def _milliseconds(self) -> int:
        return int(self._book.now().timestamp() * 1000)


def simulator(book: Book) -> Simulator:
    """MoMo, keeping its payments in `book`."""
    return Simulator(book)


def _listed(back: GivenBack) -> dict[str, Any]:
    return {
        "orderId": back.our_id,
        "amount": back.amount,
        "resultCode": _REFUND_RESULTS[back.state],
        "transId": int(back.their_id),
        "createdTime": int(back.made_at.timestamp() * 1000),
    }


def _sign(values: Mapping[str, Any], names: str, secret: str = SECRET) -> str:
    pairs = [f"accessKey={ACCESS}", *(f"{name}={values.get(name, '')}" for name in names.split())]
    return hmac.new(secret.encode(), "&".join(pairs).encode(), "sha256").hexdigest()
