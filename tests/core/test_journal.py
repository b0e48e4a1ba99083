"""Whoever changes, swaps, drops or cuts off entries is found out, and at the right place."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core.journal import (
    GENESIS,
    START,
    Draft,
    Entry,
    Head,
    Identity,
    Stamp,
    canonical,
    hash_of,
    rfc3339,
    seal,
    verify,
    wire,
)

TILL = Identity("store-001", "till-1", 1)
STAMP = Stamp("2026-11-21T05:00:00.000Z", "2026-11-21", "staff/1")

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
maps = st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=5), plain, max_size=4)


def chain(count: int, data: Any = None) -> list[Entry]:
    head = START
    entries = []
    for n in range(1, count + 1):
        body = data if data is not None else {"line": n, "name": f"Phở {n}"}
        draft = Draft(f"id-{n}", f"order/{n % 3}", "order.line_added.v1", body)
        entry = seal(draft, canonical(draft.data), n, STAMP, TILL, head)
        entries.append(entry)
        head = entry.head
    return entries


def test_a_whole_chain_is_found_whole() -> None:
    entries = chain(20)
    assert verify(entries, TILL) is None
    assert verify(entries, TILL, until=entries[-1].head) is None
    assert verify(entries[5:], TILL, after=entries[4].head) is None
    assert verify([], TILL, until=START) is None


def test_what_is_hashed_is_the_event_as_it_goes_over_the_wire() -> None:
    entry = chain(2)[1]
    sent = wire(entry, TILL)
    rest = {name: value for name, value in sent.items() if name not in ("prev_hash", "hash")}
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    before = bytes.fromhex(sent["prev_hash"])
    assert sent["hash"] == sha256(before + text.encode()).hexdigest()
    assert entry.hash == hash_of(entry, TILL)
    assert list(sent) == [
        *("id", "store", "device", "device_seq", "stream", "stream_seq", "type", "at"),
        *("business_day", "actor", "data", "prev_hash", "hash"),
    ]


def test_the_same_entries_in_another_till_do_not_verify() -> None:
    broken = verify(chain(3), replace(TILL, device="till-2"))
    assert broken is not None
    assert (broken.seq, broken.reason) == (1, "changed")


@given(data=maps)
def test_data_comes_back_as_it_was_written(data: dict[str, Any]) -> None:
    (entry,) = chain(1, data)
    assert entry.data == data
    assert canonical(entry.data) == entry.text


@given(data=maps)
def test_the_order_of_keys_makes_no_difference(data: dict[str, Any]) -> None:
    assert canonical(dict(reversed(data.items()))) == canonical(data)


@pytest.mark.parametrize("bad", [1.5, float("nan"), {1: "a"}, {"a", "b"}, b"bytes", object()])
def test_what_json_would_bend_is_not_written(bad: object) -> None:
    with pytest.raises(TypeError):
        canonical({"value": bad})
    with pytest.raises(TypeError):
        canonical({"list": [bad]})


def test_half_a_letter_is_not_written() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        canonical({"name": "\ud800"})


FIELDS = range(len(Entry._fields))


@given(st.data())
def test_every_flipped_bit_is_found(data: st.DataObject) -> None:
    entries = chain(8)
    place = data.draw(st.integers(0, 7))
    field = data.draw(st.sampled_from(FIELDS))
    value = entries[place][field]
    entries[place] = Entry._make(
        [*entries[place][:field], _flipped(value, data), *entries[place][field + 1 :]]
    )
    broken = verify(entries, TILL, until=chain(8)[-1].head)
    assert broken is not None
    assert broken.seq == place + 1


def _flipped(value: object, data: st.DataObject) -> object:
    if isinstance(value, int):
        return value ^ (1 << data.draw(st.integers(0, 20)))
    if isinstance(value, bytes):
        at = data.draw(st.integers(0, len(value) * 8 - 1))
        return (int.from_bytes(value, "big") ^ (1 << at)).to_bytes(len(value), "big")
    assert isinstance(value, str)
    at = data.draw(st.integers(0, len(value) - 1))
    letter = chr(ord(value[at]) ^ (1 << data.draw(st.integers(0, 6))))
    return value[:at] + letter + value[at + 1 :]


@given(first=st.integers(0, 8), second=st.integers(0, 8))
def test_two_entries_that_changed_places_are_found(first: int, second: int) -> None:
    entries = chain(9)
    entries[first], entries[second] = entries[second], entries[first]
    broken = verify(entries, TILL, until=chain(9)[-1].head)
    if first == second:
        assert broken is None
    else:
        assert broken is not None
        assert broken.seq == min(first, second) + 1


@given(start=st.integers(0, 8), count=st.integers(1, 9))
def test_dropped_entries_are_found(start: int, count: int) -> None:
    entries = chain(9)
    end = entries[-1].head
    del entries[start : start + count]
    broken = verify(entries, TILL, until=end)
    assert broken is not None
    assert broken.seq == start + 1
    assert broken.reason == ("missing" if start + count < 9 else "ends_early")


def test_an_entry_that_comes_twice_is_found() -> None:
    entries = chain(5)
    broken = verify([*entries[:3], *entries[2:]], TILL)
    assert broken is not None
    assert (broken.seq, broken.reason) == (4, "out_of_order")


def test_a_rewritten_tail_is_found_by_the_head_written_elsewhere() -> None:
    """Whoever has the file can forge a chain that fits, but not the head in the side file."""
    forged = chain(5, {"price": 1})
    assert verify(forged, TILL) is None
    broken = verify(forged, TILL, until=chain(5)[-1].head)
    assert broken is not None
    assert (broken.seq, broken.reason) == (5, "other_end")


def test_an_entry_that_does_not_follow_the_one_before_is_found() -> None:
    entries = chain(4)
    broken = verify(entries, TILL, after=Head(0, b"\1" * 32))
    assert broken is not None
    assert (broken.seq, broken.reason) == (1, "unlinked")


def test_damaged_text_that_cannot_be_encoded_is_a_break_and_no_crash() -> None:
    entries = chain(2)
    entries[1] = entries[1]._replace(text='{"name":"\ud800"}')
    broken = verify(entries, TILL)
    assert broken is not None
    assert (broken.seq, broken.reason) == (2, "changed")


def test_times_are_written_in_utc_with_milliseconds() -> None:
    hanoi = datetime(2026, 11, 21, 12, 0, 0, 123456, tzinfo=timezone(timedelta(hours=7)))
    assert rfc3339(hanoi) == "2026-11-21T05:00:00.123Z"
    assert rfc3339(datetime(1970, 1, 1, tzinfo=UTC)) == "1970-01-01T00:00:00.000Z"
    with pytest.raises(ValueError, match="zone"):
        rfc3339(datetime(2026, 11, 21))  # noqa: DTZ001


def test_a_journal_begins_with_nothing() -> None:
    assert Head(0, GENESIS) == START
    assert bytes(32) == GENESIS
