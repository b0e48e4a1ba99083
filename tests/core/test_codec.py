"""What is written down reads back the same: every event and the whole till, through text."""

from __future__ import annotations

import dataclasses
import json
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core.codec import coding_of, decode, encode
from pos_core.events import Event
from pos_core.ids import LineId, OrderId
from pos_core.money import Currency, Money
from pos_core.order import LineRemoved, OrderNoted
from pos_core.print_job import PrintJob
from pos_core.quantity import Quantity
from pos_core.tax import Rate, TaxMode
from pos_core.till_state import TillState
from pos_core.vocabulary import NAMES, UnknownEvent, read, written
from tests.core.hint_strategies import values_of
from tests.core.shop_examples import COFFEE, TEA, Counter, sells


@dataclass(frozen=True, slots=True)
class Slip:
    """A little of everything."""

    line_id: LineId
    money: Money
    quantity: Quantity
    rate: Rate
    at: datetime
    day: date
    mode: TaxMode
    note: str | None
    tags: tuple[str, ...] = ()
    counts: Mapping[str, int] = dataclasses.field(default_factory=dict)
    copy: int = 1
    undo: bool = False


SLIP = Slip(
    LineId("l"),
    Money(-29_000, Currency.IDR),
    Quantity(325),
    Rate(55_000),
    datetime(2026, 11, 21, 12, 0, 0, 1, tzinfo=timezone(timedelta(hours=7))),
    date(2026, 11, 21),
    TaxMode.EXCLUSIVE,
    None,
)
BARE = {
    "line_id": "l",
    "money": [-29_000, "IDR"],
    "quantity": 325,
    "rate": 55_000,
    "at": "2026-11-21T12:00:00.000001+07:00",
    "day": "2026-11-21",
    "mode": "exclusive",
    "note": None,
}


@pytest.mark.parametrize("event", NAMES, ids=NAMES.get)
@given(data=st.data())
def test_every_event_reads_back_the_same_through_text(
    event: type[Event], data: st.DataObject
) -> None:
    before = data.draw(values_of(event))
    name, content = json.loads(json.dumps(written(before)))
    after = read(name, content)
    assert after == before
    assert written(after) == written(before)


@pytest.mark.parametrize("part", [field.name for field in dataclasses.fields(TillState)])
@given(data=st.data())
def test_each_part_of_the_till_reads_back_the_same_through_text(
    part: str, data: st.DataObject
) -> None:
    """Part by part: all of them drawn at once would be one value too large to ever be odd."""
    value = data.draw(values_of(typing.get_type_hints(TillState)[part]))
    state = dataclasses.replace(TillState(), **{part: value})
    text = json.dumps(encode(state))
    again = decode(TillState, json.loads(text))
    assert again == state
    assert json.dumps(encode(again)) == text


def test_jobs_and_orders_keep_their_order_in_a_checkpoint() -> None:
    counter = Counter()
    for item in (COFFEE, TEA, COFFEE):
        counter.adds(item)
        counter.pays(print_receipt=True)
    counter.adds(TEA)
    again = decode(TillState, json.loads(json.dumps(encode(counter.state))))
    assert list(again.jobs) == list(counter.state.jobs)
    assert again == counter.state


def test_a_value_is_written_in_the_plainest_way() -> None:
    assert encode(SLIP) == BARE
    full = dataclasses.replace(SLIP, note="n", tags=("a", "b"), counts={"x": 1}, copy=0, undo=True)
    assert encode(full) == {
        **BARE,
        "note": "n",
        "tags": ["a", "b"],
        "counts": {"x": 1},
        "copy": 0,
        "undo": True,
    }
    assert decode(Slip, encode(full)) == full


def test_a_field_with_its_default_is_left_out_and_comes_back() -> None:
    assert decode(Slip, BARE) == SLIP
    assert decode(Slip, {**BARE, "copy": 1, "tags": []}) == SLIP
    assert encode(TillState()) == {}
    assert decode(TillState, {}) == TillState()


def test_every_default_left_out_is_one_that_cannot_be_changed_by_hand() -> None:
    first, second = decode(TillState, {}), decode(TillState, {})
    assert first.orders == second.orders == {}
    assert first.with_job(_job()).jobs != second.jobs


def _job() -> PrintJob:
    counter = Counter()
    counter.adds(COFFEE)
    counter.pays(print_receipt=True)
    (job,) = counter.state.jobs.values()
    return job


@pytest.mark.parametrize("missing", BARE)
def test_a_missing_field_is_noticed(missing: str) -> None:
    with pytest.raises(KeyError, match=missing):
        decode(Slip, {name: part for name, part in BARE.items() if name != missing})


@pytest.mark.parametrize(
    "wrong",
    [
        {"money": [1]},
        {"money": [1.0, "VND"]},
        {"money": [True, "VND"]},
        {"money": [1, "EUR"]},
        {"money": None},
        {"quantity": "1"},
        {"quantity": 1.5},
        {"rate": -1},
        {"at": "yesterday"},
        {"at": 0},
        {"day": "2026-13-01"},
        {"mode": "free"},
        {"tags": 7},
        {"counts": [1]},
        {"counts": 7},
    ],
    ids=str,
)
def test_data_of_another_shape_is_noticed(wrong: dict[str, Any]) -> None:
    with pytest.raises((LookupError, TypeError, ValueError)):
        decode(Slip, {**BARE, **wrong})


def test_a_moment_keeps_its_zone() -> None:
    for zone in (UTC, timezone(timedelta(hours=9)), timezone(timedelta(minutes=-210))):
        moment = datetime(2026, 12, 31, 23, 59, 59, 999_999, tzinfo=zone)
        again = decode(Slip, encode(dataclasses.replace(SLIP, at=moment))).at
        assert again.isoformat() == moment.isoformat()


def test_the_steps_of_an_order_are_written_with_their_names() -> None:
    counter = Counter()
    line = counter.adds(COFFEE)
    data = encode(counter.cart)
    assert data["undo"] == [
        [
            "order.line_removed.v1",
            {"order_id": counter.cart.order_id, "line_id": line.line_id, "undo": True},
        ]
    ]
    step = decode(type(counter.cart), data).undo[0]
    assert step == LineRemoved(counter.cart.order_id, line.line_id, undo=True)
    data["undo"][0][0] = "order.split.v1"
    with pytest.raises(UnknownEvent):
        decode(type(counter.cart), data)


@pytest.mark.parametrize(
    "hint", [float, bytes, object, list[str], tuple[str, int], int | str, dict[str, int], Any]
)
def test_a_type_that_cannot_be_written_down_is_refused_at_once(hint: Any) -> None:
    with pytest.raises(TypeError):
        coding_of(hint)


def test_only_text_may_be_the_key_of_a_mapping() -> None:
    with pytest.raises(TypeError, match="text"):
        coding_of(Mapping[int, str])
    assert coding_of(Mapping[OrderId, int]).encode({OrderId("a"): 1}) == {"a": 1}


def test_optional_values_may_be_declared_in_either_way() -> None:
    coding = coding_of(typing.Optional[Money])  # noqa: UP045  the older spelling
    assert (coding.encode(None), coding.decode(None)) == (None, None)
    money = Money(5, Currency.USD)
    assert coding.decode(coding.encode(money)) == money


def test_a_note_reads_back_whatever_stands_in_it() -> None:
    for note in ("", "\x00\x1b@", "\u202eđ\u200b", "=1+1", "𝄞" * 10, '"\\\n'):
        event = OrderNoted(OrderId("o"), note)
        name, data = json.loads(json.dumps(written(event), ensure_ascii=False))
        assert read(name, data) == event


def test_no_stored_class_holds_a_float() -> None:
    """Every event's plan can be made, and the codec has no way to write a float."""
    stored: list[Any] = list(NAMES)
    for event in stored:
        coding_of(event)
    with pytest.raises(TypeError):
        coding_of(float)


def test_a_day_of_selling_reads_back_the_same() -> None:
    counter = Counter()
    for _ in range(5):
        sells(counter, COFFEE, TEA)
    again = [read(*json.loads(json.dumps(written(event)))) for event in counter.events]
    assert again == counter.events
