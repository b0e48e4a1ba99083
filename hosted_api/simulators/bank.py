"""A bank: whoever scans a VietQR pays into the account, and a service tells the shop of it.

`POST /scan` with `{"qr": "…"}` is the customer's banking app reading the picture; approving the
payment is pressing "pay" there, with another `amount` if one likes. `{"memo": "…"}` beside it is a
memo as the bank leaves it.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hosted_api.simulators.frame import Asked, Book, Call, GivenBack, Made, State, Told, told
from pos_core.refusal import Refusal
from pos_core.vietqr import read_vietqr

LIFE = timedelta(days=1)
VIETNAM = timezone(timedelta(hours=7))


class Bank:
    """For any account of any bank; who tells of it says how in `_notice`."""

    name = "bank"

    def __init__(self, book: Book) -> None:
        self._book = book

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
            provider=self.name,
            our_id=read.purpose or f"scan-{number}",
            their_id=str(90_000 + number),
            amount=read.amount.minor,
            currency="VND",
            made_at=now,
            expires_at=now + LIFE,
            callback_url=self._book.callback_url(self.name),
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
        moment = (made.ended_at or self._book.now()).astimezone(VIETNAM)
        return self._notice(made, made.paid or made.amount, _written(moment), forged=forged)

    def _notice(self, made: Made, amount: int, at: str, *, forged: bool) -> Call:
        raise NotImplementedError


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M:%S")
