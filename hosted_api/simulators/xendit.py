"""Xendit as it describes itself: payment requests v3, refunds, and callbacks with a token.

Source: docs.xendit.co, Payments API v3 (create, get, cancel, simulate), refunds, webhooks.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import orjson

from hosted_api.simulators.frame import Asked, Book, Call, GivenBack, Made, State, Told, told

NAME = "xendit"
SECRET_KEY = "xnd_development_simulated"  # noqa: S105, of nobody's account
TOKEN = "simulated-callback-token"  # noqa: S105
SIMPLE_LIFE = timedelta(hours=48)
_PATH = re.compile(r"/v3/payment_requests/([^/]+)(/cancel|/simulate)?")
_STATUS = {
    State.WAITING: "REQUIRES_ACTION",
    State.PAID: "SUCCEEDED",
    State.REFUSED: "FAILED",
    State.EXPIRED: "EXPIRED",
    State.CANCELLED: "CANCELED",
}
_REFUND = {State.WAITING: "PENDING", State.DONE: "SUCCEEDED", State.REFUSED: "FAILED"}
_REFUSALS = {
    "API_VALIDATION_ERROR": 400,
    "INVALID_API_KEY": 401,
    "DATA_NOT_FOUND": 404,
    "IDEMPOTENCY_ERROR": 409,
    "PAYMENT_REQUEST_NOT_CANCELLABLE": 400,
    "MAXIMUM_REFUND_AMOUNT_REACHED": 400,
    "INELIGIBLE_TRANSACTION": 400,
}


class Xendit:
    """One account."""

    name = NAME

    def __init__(self, book: Book) -> None:
        self._book = book
        self._keys: dict[str, tuple[bytes, str]] = {}

    def environment(self, url: str) -> Mapping[str, str]:
        """What our API needs."""
        return {
            "EVERTILL_XENDIT_URL": url,
            "EVERTILL_XENDIT_SECRET_KEY": SECRET_KEY,
            "EVERTILL_XENDIT_CALLBACK_TOKEN": TOKEN,
        }

    def answer(self, asked: Asked) -> Told:
        """The API."""
        expected = "Basic " + b64encode(f"{SECRET_KEY}:".encode()).decode()
        if asked.headers.get("authorization") != expected:
            return _no("INVALID_API_KEY")
        match asked.method, asked.path:
            case "POST", "/v3/payment_requests":
                return self._keyed(asked, self._create)
            case "POST", "/refunds":
                return self._keyed(asked, self._refund)
            case "GET", path if path.startswith("/refunds/"):
                return self._read_refund(path.removeprefix("/refunds/"))
            case _:
                return self._one(asked)

    def _one(self, asked: Asked) -> Told:
        found = _PATH.fullmatch(asked.path)
        made = self._book.theirs(NAME, found[1]) if found else None
        if made is None or found is None:
            return _no("DATA_NOT_FOUND")
        return self._act(made, found[2] or "")

    def callback(self, made: Made, back: GivenBack | None, *, forged: bool) -> Call | None:
        """`payment.capture`, `payment.failure`, `refund.…`; none of an expiry or a cancellation."""
        if back is not None:
            body = self._refund_event(made, back)
        elif made.state in (State.PAID, State.REFUSED) or forged:
            body = self._payment_event(made, forged=forged)
        else:
            return None
        headers = {
            "content-type": "application/json",
            "x-callback-token": "guessed" if forged else TOKEN,
            "webhook-id": f"wh-{made.their_id}-{back.their_id if back else made.state.value}",
        }
        return Call(made.callback_url, orjson.dumps(body), headers)

    def _keyed(self, asked: Asked, do: Any) -> Told:
        """The same key and body: the same thing again; another body is a conflict."""
        key = asked.headers.get("idempotency-key", "")
        if key and key in self._keys:
            body, their_id = self._keys[key]
            if body != asked.body:
                return _no("IDEMPOTENCY_ERROR")
            made = self._book.theirs(NAME, their_id)
            return told(201, _request(made)) if made else self._read_refund(their_id)
        answer: Told = do(asked.json())
        said = orjson.loads(answer.body)
        if key and answer.status < 300:
            self._keys[key] = asked.body, said.get("id") or said["payment_request_id"]
        return answer

    def _create(self, given: dict[str, Any]) -> Told:
        amount = given.get("request_amount")
        needed = ("reference_id", "type", "country", "currency", "channel_code")
        if any(not isinstance(given.get(name), str) for name in needed):
            return _no("API_VALIDATION_ERROR", "a field is missing")
        if type(amount) is not int or not 1 <= amount <= 10_000_000:
            return _no("API_VALIDATION_ERROR", "request_amount is out of its range")
        now, properties = self._book.now(), given.get("channel_properties") or {}
        ends = properties.get("expires_at")
        made = Made(
            provider=NAME,
            our_id=given["reference_id"],
            their_id=f"pr-{self._book.number():08d}",
            amount=amount,
            currency=given["currency"],
            made_at=now,
            expires_at=datetime.fromisoformat(ends) if ends else now + SIMPLE_LIFE,
            callback_url=self._book.callback_url(NAME),
            method=given["channel_code"],
        )
        return told(201, _request(self._book.add(made)))

    def _act(self, made: Made, what: str) -> Told:
        if what == "/cancel":
            if made.state is not State.WAITING:
                return _no("PAYMENT_REQUEST_NOT_CANCELLABLE")
            made.end(State.CANCELLED, self._book.now())
        elif what == "/simulate":
            made.end(State.PAID, self._book.now())
            made.paid = made.amount
        return told(200, _request(made))

    def _refund(self, given: dict[str, Any]) -> Told:
        made = self._book.theirs(NAME, given.get("payment_request_id"))
        if made is None:
            return _no("DATA_NOT_FOUND")
        amount = given.get("amount", made.paid)
        if made.state is not State.PAID:
            return _no("INELIGIBLE_TRANSACTION")
        if type(amount) is not int or not 0 < amount <= made.paid - made.promised:
            return _no("MAXIMUM_REFUND_AMOUNT_REACHED")
        their_id = f"rfd-{self._book.number():08d}"
        reference = str(given.get("reference_id") or their_id)
        return told(200, _refund(made, self._book.give_back(made, reference, their_id, amount)))

    def _read_refund(self, their_id: str) -> Told:
        for made in self._book.all(NAME):
            for back in made.refunds.values():
                if back.their_id == their_id:
                    return told(200, _refund(made, back))
        return _no("DATA_NOT_FOUND")

    def _payment_event(self, made: Made, *, forged: bool) -> dict[str, Any]:
        good = made.state is State.PAID or forged
        data = {key: value for key, value in _request(made).items() if key != "actions"}
        paid = made.paid or made.amount
        data |= {"payment_id": f"py-{made.their_id[3:]}", "request_amount": paid}
        data["status"] = "SUCCEEDED" if good else "FAILED"
        if good:
            data["captures"] = [{"capture_id": f"cptr-{made.their_id[3:]}", "capture_amount": paid}]
        else:
            data["failure_code"] = "INSUFFICIENT_BALANCE"
        return {
            "event": "payment.capture" if good else "payment.failure",
            "business_id": "simulated",
            "created": self._book.now().isoformat(),
            "data": data,
        }

    def _refund_event(self, made: Made, back: GivenBack) -> dict[str, Any]:
        failed = back.state is State.REFUSED
        return {
            "event": "refund.failed" if failed else "refund.succeeded",
            "business_id": "simulated",
            "created": self._book.now().isoformat(),
            "data": _refund(made, back),
        }


def simulator(book: Book) -> Xendit:
    """Xendit over this book."""
    return Xendit(book)


def _request(made: Made) -> dict[str, Any]:
    said = {
        "business_id": "simulated",
        "reference_id": made.our_id,
        "payment_request_id": made.their_id,
        "type": "PAY",
        "country": "ID",
        "currency": made.currency,
        "request_amount": made.paid or made.amount,
        "capture_method": "AUTOMATIC",
        "channel_code": made.method,
        "channel_properties": {"expires_at": made.expires_at.isoformat()},
        "status": _STATUS[made.state],
        "actions": _actions(made) if made.state is State.WAITING else [],
        "created": made.made_at.isoformat(),
        "updated": (made.ended_at or made.made_at).isoformat(),
    }
    if made.state is State.REFUSED:
        said["failure_code"] = "INSUFFICIENT_BALANCE"
    return said


def _actions(made: Made) -> list[dict[str, str]]:
    if made.method == "QRIS":
        text = f"simulated-qris-{made.their_id}-{made.amount}"
        return [{"type": "PRESENT_TO_CUSTOMER", "descriptor": "QR_STRING", "value": text}]
    page = f"https://wallet.invalid/{made.their_id}"
    return [{"type": "REDIRECT_CUSTOMER", "descriptor": "WEB_URL", "value": page}]


def _refund(made: Made, back: GivenBack) -> dict[str, Any]:
    return {
        "id": back.their_id,
        "payment_request_id": made.their_id,
        "reference_id": back.our_id,
        "amount": back.amount,
        "currency": made.currency,
        "status": _REFUND[back.state],
        "reason": "REQUESTED_BY_CUSTOMER",
        "failure_code": "REFUND_FAILED" if back.state is State.REFUSED else None,
        "created": back.made_at.isoformat(),
    }


def _no(code: str, words: str = "") -> Told:
    return told(_REFUSALS[code], {"error_code": code, "message": words or code})
