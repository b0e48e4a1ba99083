"""Adyen as it describes itself: payment links, refunds, terminals in the cloud, notifications.

A terminal is there as soon as somebody names it; it keeps what it was asked by its ServiceID.
Source: docs.adyen.com: Checkout API v72, Terminal API (nexo 3.0, cloud), webhooks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import orjson

from hosted_api.payments.providers import adyen_signature
from hosted_api.simulators.frame import Asked, Book, Call, GivenBack, Made, State, Told, told

NAME = "adyen"
API_KEY = "simulated-adyen-key"
MERCHANT = "EvertillSimulated"
HMAC_KEY = "00" * 31 + "0A"
GUESSED = "00" * 31 + "0B"
_LINKS = {State.WAITING: "active", State.REFUSED: "active", State.PAID: "completed"}
_LINK = re.compile(r"/paymentLinks/([^/]+)")
_REFUND = re.compile(r"/payments/([^/]+)/refunds")
_LIFE = timedelta(minutes=30)


class Adyen:
    """One merchant account."""

    name = NAME

    def __init__(self, book: Book) -> None:
        self._book = book
        self._keys: dict[str, tuple[bytes, Told]] = {}
        self._services: dict[str, str] = {}

    def environment(self, url: str) -> Mapping[str, str]:
        """What our API needs."""
        return {
            "EVERTILL_ADYEN_URL": url,
            "EVERTILL_ADYEN_TERMINAL_URL": f"{url}/terminal",
            "EVERTILL_ADYEN_API_KEY": API_KEY,
            "EVERTILL_ADYEN_MERCHANT_ACCOUNT": MERCHANT,
            "EVERTILL_ADYEN_HMAC_KEY": HMAC_KEY,
        }

    def answer(self, asked: Asked) -> Told:
        """The APIs."""
        if asked.headers.get("x-api-key") != API_KEY:
            return _no(401, "000")
        if asked.path.startswith("/terminal/"):
            return self._terminal(asked.path.endswith("/sync"), asked.json())
        key = asked.headers.get("idempotency-key", "")
        if not key:
            return self._checkout(asked)
        if key not in self._keys:
            self._keys[key] = asked.body, self._checkout(asked)
        body, answer = self._keys[key]
        return answer if body == asked.body else _no(422, "704")

    def callback(self, made: Made, back: GivenBack | None, *, forged: bool) -> Call | None:
        """AUTHORISATION and REFUND; nothing of a link that ran out."""
        if back is not None:
            item = _item(made, "REFUND", went_well=back.state is not State.REFUSED)
            item |= {"pspReference": back.their_id, "merchantReference": back.our_id}
            item |= {"originalReference": made.their_id}
            item["amount"] = {"value": back.amount, "currency": made.currency}
        elif made.state in (State.PAID, State.REFUSED):
            item = _item(made, "AUTHORISATION", went_well=made.state is State.PAID)
        else:
            return None
        return _call(made, item, GUESSED if forged else HMAC_KEY)

    def trouble(self, made: Made, event: str) -> Call:
        """`CAPTURE_FAILED`, `CHARGEBACK`, `CHARGEBACK_REVERSED` … of a payment."""
        item = _item(made, event, went_well=True)
        item |= {"pspReference": f"TRBL{self._book.number():012d}"}
        item |= {"originalReference": made.their_id, "reason": "Fraudulent"}
        return _call(made, item, HMAC_KEY)

    def _checkout(self, asked: Asked) -> Told:
        given = asked.json()
        if (asked.method, asked.path) == ("POST", "/paymentLinks"):
            amount = given["amount"]
            ends = datetime.fromisoformat(given["expiresAt"])
            made = self._add(given["reference"], amount["value"], amount["currency"], ends, "link")
            return told(201, _link(made))
        if found := _REFUND.fullmatch(asked.path):
            return self._give_back(found[1], given)
        found = _LINK.fullmatch(asked.path)
        link = found[1] if found else ""
        made_of = next((each for each in self._book.all(NAME) if _name(each) == link), None)
        if made_of is None:
            return _no(404, "5_001")
        if asked.method == "PATCH":
            if made_of.state not in (State.WAITING, State.REFUSED):
                return _no(422, "29_100")
            made_of.end(State.CANCELLED, self._book.now())
        return told(200, _link(made_of))

    def _give_back(self, their_id: str, given: dict[str, Any]) -> Told:
        made = self._book.theirs(NAME, their_id)
        if made is None or made.state is not State.PAID:
            return _no(422, "167")
        amount = given["amount"]["value"]
        if not 0 < amount <= made.paid - made.promised:
            return _no(422, "137")
        back_id = f"REFUND{self._book.number():010d}"
        self._book.give_back(made, given["reference"], back_id, amount)
        return told(201, {"status": "received", "pspReference": back_id})

    def _terminal(self, waits: bool, given: dict[str, Any]) -> Told:
        request = given.get("SaleToPOIRequest", {})
        header = request.get("MessageHeader", {})
        match header.get("MessageCategory"):
            case "Payment":
                self._hold(header["ServiceID"], request["PaymentRequest"])
            case "Abort":
                about = request["AbortRequest"]["MessageReference"]["ServiceID"]
                made = self._book.find(NAME, self._services.get(about))
                if made is not None and made.state is State.WAITING:
                    made.end(State.CANCELLED, self._book.now())
            case "TransactionStatus" if waits:
                about = request["TransactionStatusRequest"]["MessageReference"]["ServiceID"]
                made = self._book.find(NAME, self._services.get(about))
                return told(200, _said(header, made))
            case _:
                return _no(400, "bad")
        return Told(200, b"ok", "text/plain")

    def _hold(self, service: str, payment: dict[str, Any]) -> None:
        if service in self._services:
            return
        ours = payment["SaleData"]["SaleTransactionID"]["TransactionID"]
        asked = payment["PaymentTransaction"]["AmountsReq"]
        self._services[service] = ours
        ends = self._book.now() + _LIFE
        self._add(ours, int(asked["RequestedAmount"]), asked["Currency"], ends, "terminal")

    def _add(self, ours: str, amount: int, currency: str, ends: datetime, how: str) -> Made:
        made = Made(
            provider=NAME,
            our_id=ours,
            their_id=f"PSP{self._book.number():013d}",
            amount=amount,
            currency=currency,
            made_at=self._book.now(),
            expires_at=ends,
            callback_url=self._book.callback_url(NAME),
            method=how,
        )
        return self._book.add(made)


def simulator(book: Book) -> Adyen:
    """Adyen over this book."""
    return Adyen(book)


def _name(made: Made) -> str:
    return f"PL{made.their_id[3:]}"


def _link(made: Made) -> dict[str, Any]:
    return {
        "id": _name(made),
        "reference": made.our_id,
        "amount": {"value": made.amount, "currency": made.currency},
        "status": _LINKS.get(made.state, "expired"),
        "url": f"https://simulated.invalid/{_name(made)}",
    }


def _item(made: Made, event: str, *, went_well: bool) -> dict[str, Any]:
    return {
        "amount": {"value": made.paid or made.amount, "currency": made.currency},
        "eventCode": event,
        "eventDate": made.made_at.isoformat(),
        "merchantAccountCode": MERCHANT,
        "merchantReference": made.our_id,
        "paymentMethod": "visa",
        "pspReference": made.their_id,
        "reason": "033899:1111:03/2030" if went_well else "Refused",
        "success": "true" if went_well else "false",
    }


def _call(made: Made, item: dict[str, Any], key: str) -> Call:
    signed = adyen_signature.sign(key, adyen_signature.signed_text(item) or "")
    item["additionalData"] = {"hmacSignature": signed, "cardSummary": "1111"}
    body = {"live": "false", "notificationItems": [{"NotificationRequestItem": item}]}
    return Call(made.callback_url, orjson.dumps(body), {"content-type": "application/json"})


def _said(header: dict[str, Any], made: Made | None) -> dict[str, Any]:
    body: dict[str, Any] = {"Response": {"Result": "Success"}}
    if made is None or made.state is State.WAITING:
        condition = "NotFound" if made is None else "InProgress"
        body = {"Response": {"Result": "Failure", "ErrorCondition": condition}}
    else:
        body["RepeatedMessageResponse"] = {
            "RepeatedResponseMessageBody": {"PaymentResponse": _payment(made)}
        }
    answered = {**header, "MessageType": "Response"}
    return {"SaleToPOIResponse": {"MessageHeader": answered, "TransactionStatusResponse": body}}


def _payment(made: Made) -> dict[str, Any]:
    if made.state is not State.PAID:
        condition = "Refusal" if made.state is State.REFUSED else "Cancel"
        return {"Response": {"Result": "Failure", "ErrorCondition": condition}}
    amounts = {"AuthorizedAmount": made.paid, "Currency": made.currency}
    return {
        "Response": {"Result": "Success"},
        "POIData": {"POITransactionID": {"TransactionID": f"BV0q.{made.their_id}"}},
        "PaymentResult": {"AmountsResp": amounts},
    }


def _no(status: int, code: str) -> Told:
    return told(status, {"status": status, "errorCode": code, "message": code})
