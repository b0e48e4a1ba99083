"""Orders that ended and their print jobs, as rows for the screens.

A batch of entries is folded in memory and each touched row is written once, so a rebuild of a
hundred thousand orders takes seconds and live sales take the same road.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any, Protocol

from pos_core.journal import Entry

Row = list[Any]

_DECODER = json.JSONDecoder()


def _read(text: str) -> Any:
    """Canonical JSON has no space around it, so the decoder's own first step is enough."""
    return _DECODER.raw_decode(text)[0]


class Rows(Protocol):
    """Where rows of earlier batches are found."""

    def order(self, order_id: str) -> Row | None:
        """The stored row of an order."""

    def job(self, job_id: str) -> Row | None:
        """The stored row of a print job."""


class Batch:
    """The rows touched by some entries: `orders` by order id, `jobs` by job id."""

    def __init__(self, stored: Rows) -> None:
        self.orders: dict[str, Row] = {}
        self.jobs: dict[str, Row] = {}
        self._stored = stored

    def fold(self, entries: Iterable[Entry]) -> None:
        """Take the entries in order; other types than `TYPES` are passed over."""
        for entry in entries:
            take = _TAKE.get(entry.type)
            if take is not None:
                take(self, entry)

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


_OUTCOME, _STATE, _COPY, _ATTEMPTS, _REASON = 5, 3, 4, 5, 6


def _paid(batch: Batch, entry: Entry) -> None:
    sale = _read(entry.text)["sale"]
    due, currency = sale["due"]
    batch.orders[sale["order_id"]] = [
        entry.seq,
        sale["order_id"],
        sale["number"],
        entry.business_day,
        entry.at,
        "paid",
        due,
        currency,
        len(sale["lines"]),
        entry.text,
    ]


def _cancelled(batch: Batch, entry: Entry) -> None:
    data = _read(entry.text)
    total, currency = data["total"]
    batch.orders[data["order_id"]] = [
        entry.seq,
        data["order_id"],
        data["number"],
        entry.business_day,
        entry.at,
        "cancelled",
        total,
        currency,
        0,
        "",
    ]


def _voided(batch: Batch, entry: Entry) -> None:
    row = batch.order_row(_read(entry.text)["order_id"])
    if row is not None:
        row[_OUTCOME] = "voided"


def _queued(batch: Batch, entry: Entry) -> None:
    job = _read(entry.text)["job"]
    batch.jobs[job["job_id"]] = [
        job["job_id"],
        job["order_id"],
        entry.seq,
        "queued",
        job.get("copy", 0),
        0,
        "",
    ]


def _sent(batch: Batch, entry: Entry) -> None:
    data = _read(entry.text)
    row = batch.job_row(data["job_id"])
    if row is not None:
        row[_STATE], row[_COPY], row[_ATTEMPTS] = "sent", data["copy"], data["attempt"]


def _failed(batch: Batch, entry: Entry) -> None:
    data = _read(entry.text)
    row = batch.job_row(data["job_id"])
    if row is not None:
        row[_STATE], row[_REASON] = "failed", data["reason"]


def _ended(state: str) -> Callable[[Batch, Entry], None]:
    def take(batch: Batch, entry: Entry) -> None:
        row = batch.job_row(entry.stream.partition("/")[2])
        if row is not None:
            row[_STATE], row[_REASON] = state, ""

    return take


_TAKE: dict[str, Callable[[Batch, Entry], None]] = {
    "order.paid.v1": _paid,
    "order.cancelled.v1": _cancelled,
    "sale.voided.v1": _voided,
    "print.queued.v1": _queued,
    "print.sent.v1": _sent,
    "print.failed.v1": _failed,
    "print.confirmed.v1": _ended("confirmed"),
    "print.unconfirmed.v1": _ended("unconfirmed"),
    "print.dropped.v1": _ended("dropped"),
}
TYPES = frozenset(_TAKE)
"""The stored names this fold listens to."""
