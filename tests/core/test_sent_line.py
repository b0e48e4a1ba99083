"""What the kitchen has of a line goes where the line goes, and its sum never changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pos_core.ids import LineId
from pos_core.quantity import Quantity
from pos_core.sent_line import Dish, SentLine, joined, move_sent, sent_quantity, taken

A, B = LineId("a"), LineId("b")
TEA = Dish("Tea")


def part(amount: int, line: LineId = A, origin: LineId = A, dish: Dish = TEA) -> SentLine:
    return SentLine(line, Quantity(amount), dish, "bar", origin)


def test_what_was_sent_goes_along_first() -> None:
    left, there = move_sent((part(2_000),), (), A, Quantity.of(1), B)
    assert left == (part(1_000),)
    assert there == (part(1_000, B),)


def test_a_line_that_moves_whole_takes_everything() -> None:
    assert move_sent((part(2_000),), (), A, Quantity.of(3), B) == ((), (part(2_000, B),))


def test_two_lines_that_become_one_keep_both_parts() -> None:
    other = part(1_000, B, B)
    _, there = move_sent((part(2_000),), (other,), A, Quantity.of(2), B)
    assert there == (other, part(2_000, B))
    assert sent_quantity(there, B) == Quantity.of(3)


def test_the_same_part_grows() -> None:
    assert joined((part(1_000),), part(500)) == (part(1_500),)
    assert joined((), part(0)) == ()


@given(
    st.lists(st.tuples(st.sampled_from((A, B)), st.integers(1, 5_000)), max_size=6),
    st.integers(0, 9_000),
)
def test_nothing_is_lost_or_made_up(parts: list[tuple[LineId, int]], amount: int) -> None:
    sent = tuple(part(size, line) for line, size in parts)
    left, gone = taken(sent, A, Quantity(amount))
    whole = sent_quantity(sent, A)
    out = sum((p.quantity for p in gone), Quantity(0))
    assert out == min(whole, Quantity(amount))
    assert sent_quantity(left, A) + out == whole
    assert sent_quantity(left, B) == sent_quantity(sent, B)
    source, target = move_sent(sent, (), A, Quantity(amount), B)
    assert sent_quantity(source, A) + sent_quantity(target, B) == whole
