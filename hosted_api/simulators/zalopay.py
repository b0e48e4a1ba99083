"""ZaloPay as docs.zalopay.vn and zalopay-oss (zlp.yaml) describe it: orders, refunds, callback.

It knows one application and calls back of success only. What the papers leave open: an order or a
refund it does not have is `return_code` 2 with -101, a refund's id used before is -68.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from typing import Any

import orjson

from hosted_api.simulators.frame import Asked, Book, Call, GivenBack, Made, State, Told, told

NAME = "zalopay"
APP_ID = 2553
KEY_1, KEY_2 = "simulated-key-one-of-zalopay", "simulated-key-two-of-zalopay"
CLOCKS_APART = timedelta(minutes=15)
SHORTEST, LONGEST, USUAL = 300, 2_592_000, 900

_ICT = timezone(timedelta(hours=7))
_OK, _NO, _WAITING = 1, 2, 3
_MACS: Mapping[str, str] = {
    "create": "app_id app_trans_id app_user amount app_time embed_data item",
    "query": "app_id app_trans_id",
    "refund": "app_id zp_trans_id amount description timestamp",
    "query_refund": "app_id m_refund_id timestamp",
}
_SUB: Mapping[State, tuple[int, str]] = {
    State.REFUSED: (-1, "Giao dịch thất bại"),
    State.CANCELLED: (-49, "Người dùng hủy giao dịch"),
    State.EXPIRED: (-54, "Giao dịch hết hạn"),
}


class Simulator:
    """One application."""

    name = NAME

    def __init__(self, book: Book) -> None:
        self._book = book
        self._doors: Mapping[str, Callable[[dict[str, Any]], Told]] = {
            "create": self._create,
            "query": self._query,
            "refund": self._refund,
            "query_refund": self._query_refund,
        }

    def environment(self, url: str) -> Mapping[str, str]:
        """What makes our API use this simulator at `url`."""
        return {
            "EVERTILL_ZALOPAY_URL": url,
            "EVERTILL_ZALOPAY_APP_ID": str(APP_ID),
            "EVERTILL_ZALOPAY_KEY1": KEY_1,
            "EVERTILL_ZALOPAY_KEY2": KEY_2,
        }

    def answer(self, asked: Asked) -> Told:
        """`POST /v2/{create,query,refund,query_refund}`, JSON or a form."""
        what = asked.path.removeprefix("/v2/")
        if asked.method != "POST" or what not in _MACS:
            return told(404, {"message": "not found"})
        given: dict[str, Any] = asked.json() or dict(asked.form())
        if str(given.get("app_id")) != str(APP_ID):
            return _no(-402, "app_id is not known")
        tail = [KEY_1] if what == "query" else []
        text = "|".join([*(str(given.get(name, "")) for name in _MACS[what].split()), *tail])
        if given.get("mac") != _mac(KEY_1, text):
            return _no(-402, "mac is not right")
        return self._doors[what](given)

    def callback(self, made: Made, back: GivenBack | None, *, forged: bool) -> Call | None:
        """Of success, and of nothing else."""
        if back is not None or made.state is not State.PAID:
            return None
        data = orjson.dumps(
            {
                "app_id": APP_ID,
                "app_trans_id": made.our_id,
                "app_time": made.facts["app_time"],
                "app_user": made.facts["app_user"],
                "amount": made.paid,
                "embed_data": made.facts["embed_data"],
                "item": made.facts["item"],
                "zp_trans_id": int(made.their_id),
                "server_time": int(self._book.now().timestamp() * 1000),
                "channel": 38,
                "merchant_user_id": "",
                "user_fee_amount": 0,
                "discount_amount": 0,
            }
        ).decode()
        key = "somebody else's" if forged else KEY_2
        body = {"data": data, "mac": _mac(key, data), "type": 1}
        return Call(made.callback_url, orjson.dumps(body), {"content-type": "application/json"})

    def _create(self, given: dict[str, Any]) -> Told:
        ref, now = str(given.get("app_trans_id")), self._book.now()
        amount, seconds = int(given["amount"]), int(given.get("expire_duration_seconds") or USUAL)
        sent_at = datetime.fromtimestamp(int(given["app_time"]) / 1000, _ICT)
        if abs(now - sent_at) > CLOCKS_APART:
            return _no(-401, "app_time is too far away")
        if ref[:7] != f"{now.astimezone(_ICT):%y%m%d}_" or len(ref) > 40:
            return _no(-401, "app_trans_id is not right")
        if amount <= 0 or not SHORTEST <= seconds <= LONGEST:
            return _no(-401, "a parameter is not right")
        if self._book.find(NAME, ref) is not None:
            return _no(-68, "app_trans_id is used")
        made = self._book.add(
            Made(
                NAME,
                ref,
                f"{now.astimezone(_ICT):%y%m%d}{self._book.number():09}",
                amount,
                "VND",
                now,
                now + timedelta(seconds=seconds),
                self._book.callback_url(NAME) or str(given.get("callback_url") or ""),
                "zalopay",
                facts={
                    name: given[name] for name in ("app_time", "app_user", "embed_data", "item")
                },
            )
        )
        values = {
            "order_url": f"https://qc.zalopay.example/openinapp?order={made.their_id}",
            "zp_trans_token": f"ZT{made.their_id}",
            "order_token": f"OT{made.their_id}",
            "qr_code": f"zalopay-qr:{made.their_id}",
        }
        return _said(_OK, 1, "Giao dịch thành công", **values)

    def _query(self, given: dict[str, Any]) -> Told:
        made = self._book.find(NAME, given.get("app_trans_id"))
        if made is None:
            return _no(-101, "the order is not found")
        if made.state is State.WAITING:
            return _said(_WAITING, 1, "Giao dịch chưa được thực hiện", is_processing=False)
        if made.state is not State.PAID:
            return _said(_NO, *_SUB[made.state], is_processing=False)
        values = {
            "is_processing": False,
            "amount": made.paid,
            "zp_trans_id": int(made.their_id),
            "discount_amount": 0,
            "server_time": int(self._book.now().timestamp() * 1000),
        }
        return _said(_OK, 1, "Giao dịch thành công", **values)

    def _refund(self, given: dict[str, Any]) -> Told:
        made = self._book.theirs(NAME, str(given.get("zp_trans_id")))
        our_id, amount = str(given.get("m_refund_id")), int(given["amount"])
        if made is None or made.state is not State.PAID:
            return _no(-101, "the transaction is not found")
        if self._refund_of(our_id) is not None:
            return _no(-68, "m_refund_id is used")
        if our_id.split("_")[1:2] != [str(APP_ID)] or len(our_id) > 45:
            return _no(-401, "m_refund_id is not right")
        if not 0 < amount <= made.paid - made.promised:
            return _no(-401, "more than is left")
        their_id = str(9_000_000 + self._book.number())
        return _refund_said(self._book.give_back(made, our_id, their_id, amount))

    def _query_refund(self, given: dict[str, Any]) -> Told:
        back = self._refund_of(str(given.get("m_refund_id")))
        return _no(-101, "the refund is not found") if back is None else _refund_said(back)

    def _refund_of(self, our_id: str) -> GivenBack | None:
        found = (each.refunds.get(our_id) for each in self._book.all(NAME))
        return next((back for back in found if back is not None), None)


def simulator(book: Book) -> Simulator:
    """ZaloPay, keeping its payments in `book`."""
    return Simulator(book)


def _refund_said(back: GivenBack) -> Told:
    codes = {State.DONE: _OK, State.WAITING: _WAITING}
    code = codes.get(back.state, _NO)
    sub = 1 if code != _NO else -1
    return _said(code, sub, "", refund_id=int(back.their_id))


def _no(sub: int, words: str) -> Told:
    return _said(_NO, sub, words)


def _said(code: int, sub: int, words: str, **more: Any) -> Told:
    head = {"return_code": code, "return_message": "Giao dịch thành công" if code == _OK else ""}
    return told(200, {**head, "sub_return_code": sub, "sub_return_message": words, **more})


def _mac(key: str, text: str) -> str:
    return hmac.new(key.encode(), text.encode(), "sha256").hexdigest()
