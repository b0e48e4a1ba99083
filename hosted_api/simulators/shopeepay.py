"""ShopeePay as it describes itself: merchant API v3, merchant presented mode, signed both ways.

A transaction is there once the customer has scanned; before there is only a QR. Amounts are in
hundredths. Source: product.shopeepay.com, merchant presented mode, notify and check transaction
status, refund, signature.
"""

from __future__ import annotations

import hmac
from base64 import b64encode
from collections.abc import Mapping
from datetime import timedelta
from hashlib import sha256
from typing import Any

import orjson

from hosted_api.simulators.frame import Asked, Book, Call, GivenBack, Made, State, Told, told

NAME = "shopeepay"
CLIENT_ID, SECRET_KEY = "11000000", "simulated-shopeepay-secret"
MERCHANT = "simulated-merchant"
USUAL_LIFE = 1200
_PREFIX = "/v3/merchant-host/"
_PAYMENT, _REFUND = 13, 15
_WORDS = {
    0: "success",
    1: "request parameters error",
    2: "permission denied",
    4: "merchant or store not found",
    5: "transaction not found",
    11: "duplicate request",
    121: "transaction is completed",
    304: "refund cannot be processed",
}
_STATUS = {State.WAITING: 2, State.PAID: 3, State.DONE: 3, State.REFUSED: 4}


class ShopeePay:
    """One merchant."""

    name = NAME

    def __init__(self, book: Book) -> None:
        self._book = book

    def environment(self, url: str) -> Mapping[str, str]:
        """What our API needs."""
        return {
            "EVERTILL_SHOPEEPAY_URL": url,
            "EVERTILL_SHOPEEPAY_CLIENT_ID": CLIENT_ID,
            "EVERTILL_SHOPEEPAY_SECRET_KEY": SECRET_KEY,
            "EVERTILL_SHOPEEPAY_MERCHANT_EXT_ID": MERCHANT,
        }

    def answer(self, asked: Asked) -> Told:
        """The API."""
        given = asked.json()
        signed = hmac.compare_digest(
            asked.headers.get("x-airpay-req-h", "").encode(), _signature(SECRET_KEY, asked.body)
        )
        if not signed or asked.headers.get("x-airpay-clientid") != CLIENT_ID:
            return _say(given, 2)
        if given.get("merchant_ext_id") != MERCHANT or not given.get("store_ext_id"):
            return _say(given, 4)
        doors = {
            "qr/create": self._create,
            "qr/invalidate": self._invalidate,
            "transaction/check": self._check,
            "transaction/refund/create-new": self._refund,
        }
        do = doors.get(asked.path.removeprefix(_PREFIX))
        return do(given) if do else Told(404, b"404 page not found", "text/plain")

    def callback(self, made: Made, back: GivenBack | None, *, forged: bool) -> Call | None:
        """A notice of a payment; of refunds, expiries and cancellations there is none."""
        if back is not None or not (made.state in (State.PAID, State.REFUSED) or forged):
            return None
        said = {
            "amount": made.paid or made.amount,
            "merchant_ext_id": MERCHANT,
            "store_ext_id": made.facts["store"],
            "terminal_id": made.facts["terminal"],
            "payment_reference_id": made.our_id,
            "payment_status": 1 if made.state is State.PAID or forged else 4,
            "payment_method": 1,
            "transaction_sn": made.their_id,
            "user_id_hash": sha256(made.their_id.encode()).hexdigest(),
        }
        # Spaces as their server writes them: the bytes are signed, not what they mean.
        body = orjson.dumps(said).replace(b'":', b'": ')
        secret = "guessed" if forged else SECRET_KEY
        signature = _signature(secret, body).decode()
        headers = {"content-type": "application/json", "x-airpay-req-h": signature}
        return Call(made.callback_url, body, headers)

    def _create(self, given: dict[str, Any]) -> Told:
        reference, amount = given.get("payment_reference_id"), given.get("amount")
        if not isinstance(reference, str) or type(amount) is not int or amount < 1:
            return _say(given, 1)
        if self._book.find(NAME, reference) is not None:
            return _say(given, 11)
        now = self._book.now()
        life = timedelta(seconds=int(given.get("qr_validity_period") or USUAL_LIFE))
        made = Made(
            provider=NAME,
            our_id=reference,
            their_id=f"01{self._book.number():016d}",
            amount=amount,
            currency=str(given.get("currency")),
            made_at=now,
            expires_at=now + life,
            callback_url=self._book.callback_url(NAME),
            method="mpm",
            facts={
                "store": given["store_ext_id"],
                "terminal": str(given.get("terminal_id") or ""),
            },
        )
        self._book.add(made)
        content = f"simulated-shopeepay-{made.their_id}-{amount}"
        more = {"qr_content": content, "qr_url": f"https://qr.invalid/{made.their_id}"}
        return _say(given, 0, {**more, "store_name": made.facts["store"]})

    def _invalidate(self, given: dict[str, Any]) -> Told:
        made = self._book.find(NAME, given.get("payment_reference_id"))
        if made is None:
            return _say(given, 5)
        if made.state is State.PAID:
            return _say(given, 121)
        if made.state is State.WAITING:
            made.end(State.CANCELLED, self._book.now())
        return _say(given, 0)

    def _check(self, given: dict[str, Any]) -> Told:
        reference = given.get("reference_id")
        if given.get("transaction_type") == _REFUND:
            for made in self._book.all(NAME):
                back = made.refunds.get(str(reference))
                if back is not None:
                    return self._checked(given, made, back)
            return _say(given, 5)
        found = self._book.find(NAME, reference)
        if found is None or found.state not in (State.PAID, State.REFUSED):
            return _say(given, 5)
        return self._checked(given, found, None)

    def _checked(self, given: dict[str, Any], made: Made, back: GivenBack | None) -> Told:
        if given.get("amount") != (back.amount if back else made.amount):
            return _say(given, 1)
        transaction = {
            "reference_id": back.our_id if back else made.our_id,
            "amount": back.amount if back else made.paid or made.amount,
            "create_time": int((back.made_at if back else made.made_at).timestamp()),
            "merchant_ext_id": MERCHANT,
            "store_ext_id": made.facts["store"],
            "terminal_id": made.facts["terminal"],
            "transaction_sn": back.their_id if back else made.their_id,
            "transaction_type": _REFUND if back else _PAYMENT,
            "status": _STATUS[back.state if back else made.state],
        }
        return _say(given, 0, {"payment_method": 1, "transaction": transaction})

    def _refund(self, given: dict[str, Any]) -> Told:
        made = self._book.find(NAME, given.get("reference_id"))
        reference, amount = given.get("refund_reference_id"), given.get("amount")
        if made is None:
            return _say(given, 5)
        if not isinstance(reference, str) or type(amount) is not int:
            return _say(given, 1)
        if reference in made.refunds:
            return _say(given, 11)
        if made.state is not State.PAID or not 0 < amount <= made.paid - made.promised:
            return _say(given, 304)
        self._book.give_back(made, reference, f"02{self._book.number():016d}", amount)
        return _say(given, 0)


def simulator(book: Book) -> ShopeePay:
    """ShopeePay over this book."""
    return ShopeePay(book)


def _signature(secret: str, body: bytes) -> bytes:
    return b64encode(hmac.digest(secret.encode(), body, "sha256"))


def _say(given: dict[str, Any], code: int, more: Mapping[str, object] | None = None) -> Told:
    said = {"request_id": given.get("request_id", ""), "errcode": code, "debug_msg": _WORDS[code]}
    return told(200, {**said, **(more or {})})
