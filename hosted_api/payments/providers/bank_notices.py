"""What the services that tell of bank transfers have in common: they only tell.

Their times are Vietnam's and come without a zone; where a bank gives a day only, the notice's own
time stands for it. What they cannot say they leave out, and a notice without an amount is none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

import orjson

from hosted_api.payments.providers.amounts import WrongAmount, from_wire
from hosted_api.payments.providers.base import (
    Answer,
    BankTransfer,
    Callback,
    Charge,
    Notice,
    NotOffered,
    Refund,
    Seen,
    Unreadable,
    Verdict,
)
from pos_core.money import Money

VIETNAM = timezone(timedelta(hours=7))
_ANSWERS = {Verdict.FORGED: 401, Verdict.UNREADABLE: 400, Verdict.OUR_FAULT: 500}
Json = Mapping[str, Any]


class BankNotices:
    """Nobody can be asked for money here."""

    methods: frozenset[str] = frozenset()

    async def charge(self, charge: Charge) -> Seen:
        """Raises `NotOffered`."""
        raise NotOffered("only_tells", charge.payment_id)

    async def status(self, charge: Charge) -> Seen:
        """Raises `NotOffered`."""
        raise NotOffered("only_tells", charge.payment_id)

    async def cancel(self, charge: Charge) -> Seen:
        """Raises `NotOffered`."""
        raise NotOffered("only_tells", charge.payment_id)

    async def refund(self, refund: Refund) -> Seen:
        """Raises `NotOffered`."""
        raise NotOffered("only_tells", refund.refund_id)

    async def refund_status(self, refund: Refund) -> Seen:
        """Raises `NotOffered`."""
        raise NotOffered("only_tells", refund.refund_id)

    def answer(self, verdict: Verdict) -> Answer:
        """`{"success": true}` for what is kept; all else comes again."""
        status = _ANSWERS.get(verdict, 200)
        return Answer(status, b'{"success":true}' if status == 200 else b'{"success":false}')


def read_json(callback: Callback) -> Json:
    """The body's object. Raises `Unreadable`."""
    said = json_of(callback.body)
    if said is None:
        raise Unreadable("no JSON object")
    return said


def json_of(body: bytes) -> Json | None:
    """The object in `body`, None for anything else."""
    try:
        said = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    return said if isinstance(said, dict) else None


def money_of(number: object, currency: object = "VND") -> Money:
    """An amount, below zero for what went out. Raises `Unreadable`."""
    try:
        return from_wire("vietqr", number, text(currency) or "VND")
    except WrongAmount as error:
        raise Unreadable(str(error)) from error


def time_of(written: object, now: datetime) -> datetime:
    """`2023-03-25 14:02:37` in Vietnam; `now` for what has no time of day. Raises `Unreadable`."""
    try:
        moment = datetime.fromisoformat(text(written))
    except ValueError as error:
        raise Unreadable("no time") from error
    if moment.time() == datetime.min.time():
        return now
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=VIETNAM)


def text(value: object) -> str:
    """Texts and whole numbers as they are written, "" for anything else."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""


def transferred(transfer: BankTransfer) -> Sequence[Notice]:
    """The notice of one transfer. Raises `Unreadable` for one nobody can tell from another."""
    if not transfer.transfer_id:
        raise Unreadable("a transfer without an id")
    return (Notice(transfer.transfer_id, transfer=transfer),)
