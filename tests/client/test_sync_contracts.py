"""What travels is what the till hashed, word for word, and nothing else is let in."""

from __future__ import annotations

import msgspec
import pytest

from backend_client.contracts.event import WireEvent, entry_of
from backend_client.contracts.feed import FeedEntry, digest_of, etag_of, mark_of
from backend_client.contracts.problem import facts_of, problem_of
from backend_client.contracts.sync import Push
from pos_core.journal import hash_of, wire
from tests.support.wire_tills import WireTill, replace_struct


def test_an_event_comes_back_as_the_entry_it_was() -> None:
    till = WireTill()
    till.write(3, name_of_dish="Cà phê sữa đá\u2028 \x00 “x”", amount=1 << 60)
    sent = msgspec.json.encode(till.push(1))
    came = msgspec.json.decode(sent, type=Push)
    entries = [entry_of(event) for event in came.events]
    assert entries == till.entries
    assert all(hash_of(entry, till.identity) == entry.hash for entry in entries)


def test_it_is_the_event_of_the_protocol() -> None:
    till = WireTill()
    (entry,) = till.write(1)
    sent = msgspec.json.decode(msgspec.json.encode(till.events()[0]))
    assert sent == wire(entry, till.identity)


@pytest.mark.parametrize(
    "spoilt",
    [
        {"id": ""},
        {"id": "a\x00b"},
        {"device_seq": 0},
        {"device_seq": 1 << 60},
        {"hash": "AB" * 32},
        {"prev_hash": "ab"},
        {"stream": "x" * 300},
        {"extra": 1},
        {"device_seq": True},
        {"at": None},
    ],
)
def test_what_is_no_event_is_not_let_in(spoilt: dict[str, object]) -> None:
    till = WireTill()
    till.write(1)
    sent = msgspec.json.decode(msgspec.json.encode(till.events()[0]))
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode({**sent, **spoilt}), type=WireEvent)


@pytest.mark.parametrize("data", [b"1.5", b"[]", b'{"a":1.5}', b'{"a":NaN}', b'{"a":"\\ud800"}'])
def test_data_that_is_no_plain_object_is_no_entry(data: bytes) -> None:
    till = WireTill()
    till.write(1)
    with pytest.raises(ValueError):
        entry_of(replace_struct(till.events()[0], data=msgspec.Raw(data)))


def test_a_mark_tells_one_feed_from_another() -> None:
    entry = FeedEntry(7, "order", "o1", "2026-11-21T05:00:00.000Z", msgspec.Raw(b'{"a":1}'))
    assert mark_of(entry) == mark_of(
        msgspec.json.decode(msgspec.json.encode(entry), type=FeedEntry)
    )
    for change in ({"feed_seq": 8}, {"key": "o2"}, {"data": msgspec.Raw(b'{"a":2}')}):
        assert mark_of(replace_struct(entry, **change)) != mark_of(entry)


def test_a_digest_knows_where_a_row_ends() -> None:
    assert digest_of([b"ab", b"c"]) != digest_of([b"a", b"bc"])
    assert etag_of(3, 2, "ab") == '"3-2-ab"'


def test_a_problem_is_read_even_where_it_is_none() -> None:
    body = b'{"status":409,"code":"gap","title":"t","expected_seq":6,"instance":"r"}'
    assert problem_of(409, body).code == "gap"
    assert facts_of(body) == {"expected_seq": 6}
    for nonsense in (b"", b"<html>", b"[1]", b'{"code":5}', b"\xff"):
        assert problem_of(502, nonsense).code == "http_502"
        assert isinstance(facts_of(nonsense), dict)
