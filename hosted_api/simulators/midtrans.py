"""Midtrans as it describes itself: Core API with GoPay and QRIS, and notifications.

What it means stands in the body's `status_code`; of a wrong key alone the HTTP status is 401.
Source: docs.midtrans.com, Core API, status codes, HTTP(S) notification.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from hashlib import sha512
from typing import Any

import orjson

from hosted_api.simulators.frame import Asked, Book, Call, GivenBack, Made, State, Told, told

NAME = "midtrans"
SERVER_KEY = "SB-Mid-server-simulated"
USUAL_LIFE = timedelta(minutes=15)
_JAKARTA = timezone(timedelta(hours=7))
_PATH = re.compile(r"/v2/([^/]+)/(status|cancel|expire|refund|refund/online/direct)")
_UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
_STATUS = {
    State.WAITING: ("201", "pending"),
    State.PAID: ("200", "settlement"),
    State.REFUSED: ("202", "deny"),
    State.EXPIRED: ("407", "expire"),
    State.CANCELLED: ("200", "cancel"),
}


class Midtrans:
    """One merchant."""

    name = NAME

    def __init__(self, book: Book) -> None:
        self._book = book

    def environment(self, url: str) -> Mapping[str, str]:
        """What our API needs."""
        return {"EVERTILL_MIDTRANS_URL": url, "EVERTILL_MIDTRANS_SERVER_KEY": SERVER_KEY}

    def answer(self, asked: Asked) -> Told:
        """The API."""
        expected = "Basic " + b64encode(f"{SERVER_KEY}:".encode()).decode()
        if asked.headers.get("authorization") != expected:
            words = {"status_code": "401", "status_message": "Unknown Merchant server_key/id"}
            return told(401, words)
        if (asked.method, asked.path) == ("POST", "/v2/charge"):
            return self._charge(asked)
        found = _PATH.fullmatch(asked.path)
        made = found and (self._book.find(NAME, found[1]) or self._book.theirs(NAME, found[1]))
        if not made or found is None:
            return _no("404", "Transaction doesn't exist.")
        if found[2] == "status" and asked.method == "GET":
            return told(200, _transaction(made))
        if found[2].startswith("refund"):
            return self._refund(made, asked.json())
        return self._end(made, State.CANCELLED if found[2] == "cancel" else State.EXPIRED)

    def callback(self, made: Made, back: GivenBack | None, *, forged: bool) -> Call | None:
        """A notification; of a refund only when it succeeded."""
        if back is not None and back.state is not State.DONE:
            return None
        body = _transaction(made)
        if forged:
            body |= {"status_code": "200", "transaction_status": "settlement"}
        key = "guessed" if forged else SERVER_KEY
        signed = body["order_id"] + body["status_code"] + body["gross_amount"] + key
        body["signature_key"] = sha512(signed.encode()).hexdigest()
        headers = {"content-type": "application/json"}
        return Call(made.callback_url, orjson.dumps(body), headers)

    def _charge(self, asked: Asked) -> Told:
        given = asked.json()
        order = given.get("transaction_details") or {}
        order_id, amount = order.get("order_id"), order.get("gross_amount")
        kind = given.get("payment_type")
        if kind not in {"qris", "gopay"}:
            return _no("402", "Payment channel is not activated.")
        if not isinstance(order_id, str) or not 0 < len(order_id) <= 50:
            return _no("400", "order_id is required, at most 50 characters")
        if type(amount) is not int or amount < 1:
            return _no("400", "gross_amount is not a positive integer")
        if self._book.find(NAME, order_id) is not None:
            return _no("406", "The request could not be completed: order_id was used before.")
        now = self._book.now()
        made = Made(
            provider=NAME,
            our_id=order_id,
            their_id=f"00000000-0000-4000-8000-{self._book.number():012d}",
            amount=amount,
            currency="IDR",
            made_at=now,
            expires_at=_end_of(given.get("custom_expiry"), now),
            callback_url=asked.headers.get("x-override-notification")
            or self._book.callback_url(NAME),
            method=kind,
        )
        return told(200, _transaction(self._book.add(made)) | _picture(made))

    def _end(self, made: Made, state: State) -> Told:
        if made.state is not State.WAITING:
            return _no("412", "Transaction status cannot be updated.")
        made.end(state, self._book.now())
        return told(200, _transaction(made))

    def _refund(self, made: Made, given: dict[str, Any]) -> Told:
        key = str(given.get("refund_key") or f"key-{self._book.number()}")
        amount = given.get("amount", made.paid - made.promised)
        if made.state is not State.PAID:
            return _no("412", "Transaction status cannot be updated.")
        if key in made.refunds:
            return _no("406", "refund_key was used before")
        if type(amount) is not int or not 0 < amount <= made.paid - made.promised:
            return _no("414", "Refund request is rejected: amount exceeds what is left.")
        back = self._book.give_back(made, key, str(self._book.number()), amount)
        back.state = State.DONE  # a direct refund is done or refused, never on its way
        said = _transaction(made) | {"refund_key": key, "refund_amount": _text(amount)}
        return told(200, said | {"refund_chargeback_id": int(back.their_id)})


def simulator(book: Book) -> Midtrans:
    """Midtrans over this book."""
    return Midtrans(book)


def _transaction(made: Made) -> dict[str, Any]:
    code, status = _STATUS[made.state]
    if made.refunded:
        status = "refund" if made.refunded >= made.paid else "partial_refund"
    said: dict[str, Any] = {
        "status_code": code,
        "status_message": "Success" if code < "202" else status,
        "transaction_id": made.their_id,
        "order_id": made.our_id,
        "merchant_id": "G000000000",
        "gross_amount": _text(made.paid or made.amount),
        "currency": made.currency,
        "payment_type": made.method,
        "transaction_time": _time(made.made_at),
        "transaction_status": status,
        "expiry_time": _time(made.expires_at),
    }
    if made.state is State.PAID and made.ended_at is not None:
        said |= {"fraud_status": "accept", "settlement_time": _time(made.ended_at)}
    if made.refunded:
        said["refund_amount"] = _text(made.refunded)
        said["refunds"] = [
            {
                "refund_chargeback_id": int(back.their_id),
                "refund_amount": _text(back.amount),
                "refund_key": back.our_id,
                "created_at": _time(back.made_at),
            }
            for back in made.refunds.values()
        ]
    return said


def _picture(made: Made) -> dict[str, Any]:
    """Told once, when it is made."""
    page = f"https://gopay.invalid/{made.their_id}"
    actions = [{"name": "generate-qr-code", "method": "GET", "url": f"{page}/qr-code"}]
    if made.method == "gopay":
        actions.append({"name": "deeplink-redirect", "method": "GET", "url": page})
    text = f"simulated-{made.method}-{made.their_id}-{made.amount}"
    return {"qr_string": text, "acquirer": "gopay", "actions": actions}


def _end_of(given: object, now: datetime) -> datetime:
    if not isinstance(given, dict):
        return now + USUAL_LIFE
    begins = now
    if "order_time" in given:
        begins = datetime.strptime(given["order_time"], "%Y-%m-%d %H:%M:%S %z")
    unit = _UNITS[given.get("unit", "minute")]
    return begins + timedelta(seconds=int(given["expiry_duration"]) * unit)


def _text(amount: int) -> str:
    return f"{amount}.00"


def _time(moment: datetime) -> str:
    return moment.astimezone(_JAKARTA).strftime("%Y-%m-%d %H:%M:%S")


def _no(code: str, words: str) -> Told:
    return told(200, {"status_code": code, "status_message": words})
