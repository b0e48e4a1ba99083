"""Orders that ended and their print jobs, as rows for the screens.

A batch of entries is folded in memory and each touched row is written once, so a rebuild of a
hundred thousand orders takes seconds and live sales take the same road.
"""

import json
import re
from collections.abc import Callable, Iterable
from typing import Any, Protocol

from pos_core.journal import Entry, Fact

Row = list[Any]

# The three events of every sale are looked through, not parsed: a quote in a text is escaped, so a
# key with its quotes stands in canonical JSON only where it is one. A replay takes a third less.
_DUE = re.compile(r'"due":\[(-?\d+),"([A-Z]{3})"\]')
_NUMBER = re.compile(r'"number":"([^"\\]*)"')
_ORDER_ID = re.compile(r'"order_id":"([^"\\]*)"')
_CUSTOMER = re.compile(r'"customer_id":"([^"\\]+)"')
_COPY = re.compile(r'"copy":(\d+)')
_KIND = re.compile(r'"kind":"([a-z_]+)"')
_SUBJECT = re.compile(r'"subject":"([^"\\]*)"')
_ATTEMPT = re.compile(r'"attempt":(\d+)')
_A_LINE = '"item_id":'


def _only(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    found = pattern.search(text)
    if found is None:
        raise ValueError(f"an entry without {pattern.pattern}")
    return found


class Rows(Protocol):
    """Where rows of earlier batches are found."""

    def order(self, order_id: str) -> Row | None:
        """The stored row of an order."""

    def job(self, job_id: str) -> Row | None:
        """The stored row of a print job."""


class Batch:
    """The rows some entries touch: `orders` by order id, `jobs` by job id, new ones of the rest."""

    def __init__(self, stored: Rows) -> None:
        self.orders: dict[str, Row] = {}
        self.jobs: dict[str, Row] = {}
        self.deeds: list[Row] = []
        self.refunds: list[Row] = []
        self.histories: list[Row] = []
        self._stored = stored

    def fold(self, entries: Iterable[Entry | Fact]) -> None:
        """Take the entries in order; other types than `TYPES` are passed over."""
        for entry in entries:
            take = _TAKE.get(entry.type)
            if take is not None:
                take(self, entry)
            if entry.type in DEEDS:
                day, at, actor = entry.business_day, entry.at, entry.actor
                self.deeds.append([entry.seq, entry.type, day, at, actor, entry.text])

    def order_row(self, order_id: str) -> Row | None:
        """The row to change, from this batch or from the store."""
        return _found(self.orders, order_id, self._stored.order)

    def job_row(self, job_id: str) -> Row | None:
        """The row to change, from this batch or from the store."""
        return _found(self.jobs, job_id, self._stored.job)


def _found(rows: dict[str, Row], key: str, stored: Callable[[str], Row | None]) -> Row | None:
    row = rows.get(key)
    if row is None:
        row = stored(key)
        if row is not None:
            rows[key] = row
    return row


_OUTCOME, _REFUNDED = 5, 9
_STATE, _COPIES, _ATTEMPTS, _REASON = 5, 6, 7, 8


def _paid(batch: Batch, entry: Entry | Fact) -> None:
    text = entry.text
    due, currency = _only(_DUE, text).groups()
    order_id = entry.stream.partition("/")[2]
    customer = _CUSTOMER.search(text)
    if customer is not None:
        batch.histories.append([customer[1], entry.seq])
    batch.orders[order_id] = [
        entry.seq,
        order_id,
        _only(_NUMBER, text)[1],
        entry.business_day,
        entry.at,
        "paid",
        int(due),
        currency,
        text.count(_A_LINE),
        0,
        text,
    ]


def _debt_paid(batch: Batch, entry: Entry | Fact) -> None:
    batch.histories.append([entry.stream.partition("/")[2], entry.seq])


def _unpaid(batch: Batch, entry: Entry | Fact) -> None:
    data = json.loads(entry.text)
    total, currency = data["total"]
    batch.orders[data["order_id"]] = [
        entry.seq,
        data["order_id"],
        data["number"],
        entry.business_day,
        entry.at,
        entry.type.split(".")[1],
        total,
        currency,
        0,
        0,
        "",
    ]


def _voided(batch: Batch, entry: Entry | Fact) -> None:
    row = batch.order_row(json.loads(entry.text)["order_id"])
    if row is not None:
        row[_OUTCOME] = "voided"


def _refunded(batch: Batch, entry: Entry | Fact) -> None:
    """What went back is added to the order's row; another till's sale has none."""
    refund = json.loads(entry.text)["refund"]
    batch.refunds.append([entry.seq, refund["order_id"], refund["refund_id"]])
    row = batch.order_row(refund["order_id"])
    if row is not None:
        row[_REFUNDED] += refund["total"][0]


def _queued(batch: Batch, entry: Entry | Fact) -> None:
    job_id = entry.stream.partition("/")[2]
    order_id = _only(_ORDER_ID, entry.text)[1]
    copy, kind = _COPY.search(entry.text), _KIND.search(entry.text)
    subject = _SUBJECT.search(entry.text)
    batch.jobs[job_id] = [
        job_id,
        order_id,
        kind[1] if kind else "receipt",
        subject[1] if subject else "",
        entry.seq,
        "queued",
        int(copy[1]) if copy else 0,
        0,
        "",
    ]


def _sent(batch: Batch, entry: Entry | Fact) -> None:
    row = batch.job_row(entry.stream.partition("/")[2])
    if row is not None:
        row[_STATE] = "sent"
        row[_COPIES] = int(_only(_COPY, entry.text)[1])
        row[_ATTEMPTS] = int(_only(_ATTEMPT, entry.text)[1])


def _failed(batch: Batch, entry: Entry | Fact) -> None:
    data = json.loads(entry.text)
    row = batch.job_row(data["job_id"])
    if row is not None:
        row[_STATE], row[_REASON] = "failed", data["reason"]


def _ended(state: str) -> Callable[[Batch, Entry | Fact], None]:
    def take(batch: Batch, entry: Entry | Fact) -> None:
        row = batch.job_row(entry.stream.partition("/")[2])
        if row is not None:
            row[_STATE], row[_REASON] = state, ""

    return take


_TAKE: dict[str, Callable[[Batch, Entry | Fact], None]] = {
    "order.paid.v1": _paid,
    "order.cancelled.v1": _unpaid,
    "order.merged.v1": _unpaid,
    "sale.voided.v1": _voided,
    "refund.lines_refunded.v1": _refunded,
    "customer.account_paid.v1": _debt_paid,
    "print.queued.v1": _queued,
    "print.sent.v1": _sent,
    "print.failed.v1": _failed,
    "print.confirmed.v1": _ended("confirmed"),
    "print.unconfirmed.v1": _ended("unconfirmed"),
    "print.dropped.v1": _ended("dropped"),
}
DEEDS = frozenset(
    {
        "order.cancelled.v1",
        "order.line_repriced.v1",
        "order.merged.v1",
        "sale.voided.v1",
        "refund.lines_refunded.v1",
        "exchange.paid_out.v1",
        "customer.account_paid.v1",
        "kitchen.line_voided.v1",
        "shift.closed.v1",
    }
)
"""The stored names that are kept as they were written, for reports and histories."""

TYPES = frozenset(_TAKE) | DEEDS
"""The stored names this fold listens to."""
