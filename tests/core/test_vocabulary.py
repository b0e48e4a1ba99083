"""What stands in a journal is read for ever: names never change, nor does how a thing is written.

A failure here means that old journals would read differently. Give the event a new version and a
reader for the old one instead of changing `written_events.jsonl`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pos_core import vocabulary
from pos_core.order import LineRemoved
from pos_core.till import EFFECTS
from pos_core.vocabulary import EVENTS, NAMES, UnknownEvent, read, written
from tests.core.event_examples import EXAMPLES, LINE, ORDER

WRITTEN: list[list[Any]] = [
    json.loads(line)
    for line in Path(__file__).with_name("written_events.jsonl").read_text("utf-8").splitlines()
]
STORED_NAMES = [
    "customer.account_paid.v1",
    "customer.saved.v1",
    "exchange.paid_out.v1",
    "exchange.returned.v1",
    "exchange.used.v1",
    "floor.area_drawn.v1",
    "floor.heard.v1",
    "floor.table_drawn.v1",
    "issue.noted.v1",
    "item.photos_heard.v1",
    "item.photos_set.v1",
    "item.sold_out_heard.v1",
    "item.sold_out_marked.v1",
    "kitchen.course_fired.v1",
    "kitchen.line_voided.v1",
    "kitchen.printer_rerouted.v1",
    "kitchen.ticket_advanced.v1",
    "kitchen.ticket_recalled.v1",
    "kitchen.ticket_reprinted.v1",
    "kitchen.ticket_sent.v1",
    "order.assigned.v1",
    "order.cancelled.v1",
    "order.copy_kept.v1",
    "order.discounted.v1",
    "order.handed_over.v1",
    "order.kind_set.v1",
    "order.line_added.v1",
    "order.line_changed.v1",
    "order.line_removed.v1",
    "order.line_repriced.v1",
    "order.lines_moved.v1",
    "order.merged.v1",
    "order.named.v1",
    "order.noted.v1",
    "order.opened.v1",
    "order.paid.v1",
    "order.parked.v1",
    "order.remainder_kept.v1",
    "order.resumed.v1",
    "order.shared.v1",
    "order.shared_heard.v1",
    "order.taken_over.v1",
    "order.tender_taken.v1",
    "order.tender_taken_back.v1",
    "payment.asked.v1",
    "payment.dropped.v1",
    "payment.heard.v1",
    "payment.late.v1",
    "payment.methods_noted.v1",
    "payment.proven.v1",
    "payment.refund_asked.v1",
    "payment.refund_heard.v1",
    "payment.refunded_in_cash.v1",
    "payment.set_aside.v1",
    "payment.status_asked.v1",
    "payment.transfer_given_back.v1",
    "payment.transfer_heard.v1",
    "payment.transfer_settled.v1",
    "payment.transfer_taken.v1",
    "payment.trusted.v1",
    "print.confirmed.v1",
    "print.dropped.v1",
    "print.failed.v1",
    "print.queued.v1",
    "print.sent.v1",
    "print.unconfirmed.v1",
    "refund.lines_refunded.v1",
    "remote.accepted.v1",
    "remote.accepted_elsewhere.v1",
    "remote.advanced.v1",
    "remote.cancelled.v1",
    "remote.collected.v1",
    "remote.confirmed.v1",
    "remote.followed.v1",
    "remote.taken_in.v1",
    "sale.voided.v1",
    "session.bill_told.v1",
    "session.call_answered.v1",
    "session.called.v1",
    "session.closed.v1",
    "session.extended.v1",
    "session.host_taken.v1",
    "session.joined.v1",
    "session.line_put.v1",
    "session.line_taken_out.v1",
    "session.merged.v1",
    "session.moved.v1",
    "session.opened.v1",
    "session.payment_changed.v1",
    "session.phone_let_in.v1",
    "session.phone_named.v1",
    "session.phone_put_out.v1",
    "session.reopened.v1",
    "session.round_ready.v1",
    "session.round_refused.v1",
    "session.round_sent.v1",
    "session.round_served.v1",
    "session.round_taken.v1",
    "shift.cash_moved.v1",
    "shift.closed.v1",
    "shift.counted.v1",
    "shift.drawer_opened.v1",
    "shift.opened.v1",
    "shift.over_short_posted.v1",
    "shift.read.v1",
    "shop.configured.v1",
    "staff.pin_accepted.v1",
    "staff.pin_changed.v1",
    "staff.pin_failed.v1",
    "staff.retired.v1",
    "staff.right_lent.v1",
    "staff.saved.v1",
    "staff.signed_in.v1",
    "staff.signed_out.v1",
    "table.address_heard.v1",
    "table.link_heard.v1",
    "table.link_made.v1",
    "table.rules_heard.v1",
    "table.session_heard.v1",
]


def test_stored_names_never_change() -> None:
    assert sorted(NAMES.values()) == STORED_NAMES
    assert {EVENTS[name]: name for name in EVENTS} == NAMES


def test_every_event_has_a_name_and_an_example() -> None:
    assert set(NAMES) == set(EFFECTS)
    assert {type(event) for event in EXAMPLES} == set(NAMES)
    assert len(WRITTEN) == len(EXAMPLES)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_event_is_written_as_it_always_was(number: int) -> None:
    assert list(written(EXAMPLES[number])) == WRITTEN[number]


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_old_journal_reads_as_it_always_did(number: int) -> None:
    name, data = WRITTEN[number]
    event = read(name, data)
    assert event == EXAMPLES[number]
    assert type(event) is type(EXAMPLES[number])


def test_an_event_of_a_newer_till_is_named() -> None:
    with pytest.raises(UnknownEvent, match=r"order\.split\.v1"):
        read("order.split.v1", {})


def test_a_field_of_a_newer_till_is_passed_over() -> None:
    data = {"order_id": ORDER, "line_id": LINE, "why": "new"}
    assert read("order.line_removed.v1", data) == LineRemoved(ORDER, LINE)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("order.line_removed.v1", {}),
        ("order.line_removed.v1", {"order_id": "o"}),
        ("order.line_removed.v1", []),
        ("order.line_removed.v1", None),
        ("order.line_removed.v1", "order_id"),
        ("order.cancelled.v1", {"order_id": "o", "number": "n", "total": [1], "reason": ""}),
        ("order.cancelled.v1", {"order_id": "o", "number": "n", "total": 1, "reason": ""}),
        ("order.cancelled.v1", {"order_id": "o", "number": "n", "total": [1.5, "VND"]}),
        ("order.cancelled.v1", {"order_id": "o", "number": "n", "total": [1, "XXX"]}),
        ("order.line_added.v1", {"order_id": "o", "index": 0, "line": 7}),
        ("order.opened.v1", {"order_id": "o", "number": "n", "opened_at": "noon"}),
        ("order.opened.v1", {"order_id": "o", "number": "n", "opened_at": 7}),
        ("order.discounted.v1", {"order_id": "o", "discount": {}}),
        ("order.discounted.v1", {"order_id": "o", "discount": {"rate": -1}}),
    ],
)
def test_a_broken_entry_is_a_broken_entry_whatever_is_wrong(name: str, data: Any) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read(name, data)


def test_a_broken_entry_says_which_event_it_was() -> None:
    with pytest.raises(ValueError, match=r"order\.noted\.v1 cannot be read"):
        vocabulary.read("order.noted.v1", {})
