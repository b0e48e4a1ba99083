"""A bank with SePay behind it: whoever scans a VietQR pays into the account, and SePay tells of it.

`POST /scan` with `{"qr": "…"}` is the customer's banking app reading the picture; approving the
payment is pressing "pay" there, with another `amount` if one likes. `{"memo": "…"}` beside it is a
memo as the bank leaves it. Source: developer.sepay.vn, webhooks.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta, timezone

import orjson

from hosted_api.simulators.frame import Asked, Book, Call, GivenBack, Made, State, Told, told
from pos_core.refusal import Refusal
from pos_core.vietqr import read_vietqr

NAME = "sepay"
API_KEY = "simulated-sepay-key"
LIFE = timedelta(days=1)
_VIETNAM = timezone(timedelta(hours=7))


class SePay:
    """One account of SePay, for any account of any bank."""

    name = NAME

    def __init__(self, book: Book) -> None:
        self._book = book

    def environment(self, url: str) -> Mapping[str, str]:
        """What our API needs; nobody is asked, so there is no address."""
        del url
        return {"EVERTILL_SEPAY_API_KEY": API_KEY}

    def answer(self, asked: Asked) -> Told:
        """The banking app."""
        if (asked.method, asked.path) != ("POST", "/scan"):
            return told(404, {"error": "POST /scan"})
        given = asked.json()
        read = read_vietqr(str(given.get("qr") or ""))
        if isinstance(read, Refusal) or read.amount is None:
            return told(400, {"error": "no VietQR with an amount"})
        now, number = self._book.now(), self._book.number()
        made = Made(
            provider=NAME,
            our_id=read.purpose or f"scan-{number}",
            their_id=str(90_000 + number),
            amount=read.amount.minor,
            currency="VND",
            made_at=now,
            expires_at=now + LIFE,
            callback_url=self._book.callback_url(NAME),
            method="vietqr",
        )
        memo = str(given.get("memo") or f"MBVCB.{number}.{read.purpose}.CT tu 0987654321")
        made.facts = {"account": read.account.number, "memo": memo}
        self._book.add(made)
        return told(201, {"payment": made.our_id, "their_id": made.their_id})

    def callback(self, made: Made, back: GivenBack | None, *, forged: bool) -> Call | None:
        """A transfer that came in; of all else a bank has nothing to tell."""
        if back is not None or (made.state is not State.PAID and not forged):
            return None
        at = (made.ended_at or self._book.now()).astimezone(_VIETNAM)
        body = {
            "id": int(made.their_id),
            "gateway": "Vietcombank",
            "transactionDate": at.strftime("%Y-%m-%d %H:%M:%S"),
            "accountNumber": made.facts["account"],
            "code": None,
            "content": made.facts["memo"],
            "transferType": "in",
            "transferAmount": made.paid or made.amount,
            "accumulated": 19_077_000,
            "subAccount": None,
            "referenceCode": f"FT{made.their_id}",
            "description": "",
        }
        key = "guessed" if forged else API_KEY
        headers = {"content-type": "application/json", "authorization": f"Apikey {key}"}
        return Call(made.callback_url, orjson.dumps(body), headers)


def simulator(book: Book) -> SePay:
    """SePay over this book."""
    return SePay(book)
