"""Ids are made where things happen and never twice; numbers are what people say to each other."""

from __future__ import annotations

import uuid

import pytest

from pos_core.ids import Ids, number_counter, order_number, uuid7

NOTHING, EVERYTHING = bytes(10), b"\xff" * 10


def test_an_id_is_the_one_of_the_standard() -> None:
    """The example of RFC 9562, appendix A.6: 2022-02-22T19:22:22Z."""
    tail = (0xCC3 << 68) | 0x18C4DC0C0C07398F
    assert uuid7(0x017F22E279B0, tail.to_bytes(10, "big")) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


def test_an_id_says_its_version_and_variant_whatever_the_dice_say() -> None:
    assert uuid7(0, NOTHING) == "00000000-0000-7000-8000-000000000000"
    assert uuid7((1 << 48) - 1, EVERYTHING) == "ffffffff-ffff-7fff-bfff-ffffffffffff"
    for noise in (NOTHING, EVERYTHING, bytes(range(10))):
        made = uuid.UUID(uuid7(1_790_000_000_000, noise))
        assert made.version == 7
        assert made.variant == uuid.RFC_4122


@pytest.mark.parametrize("noise", [b"", bytes(9), bytes(11)])
def test_too_little_or_too_much_chance_is_an_error(noise: bytes) -> None:
    with pytest.raises(ValueError, match=r"^uuid7 needs a 48 bit time and ten random bytes$"):
        uuid7(0, noise)


@pytest.mark.parametrize("unix_ms", [-1, 1 << 48])
def test_a_time_that_does_not_fit_is_an_error(unix_ms: int) -> None:
    with pytest.raises(ValueError, match=r"^uuid7 needs a 48 bit time and ten random bytes$"):
        uuid7(unix_ms, NOTHING)


def test_ids_of_later_milliseconds_sort_behind() -> None:
    made = [uuid7(ms, EVERYTHING if ms % 2 else NOTHING) for ms in range(200)]
    assert made == sorted(made)


def test_ids_of_one_decision_sort_in_the_order_made() -> None:
    for noise in (NOTHING, EVERYTHING):
        ids = Ids(1_790_000_000_000, noise.ljust)
        made = [ids.new() for _ in range(300)]
        assert made == sorted(set(made))


def test_ids_count_in_the_twelve_bits_behind_the_time() -> None:
    ids = Ids(0, lambda n: EVERYTHING[:n])
    assert ids.new() == "00000000-0000-7000-bfff-ffffffffffff"
    assert ids.new() == "00000000-0000-7001-bfff-ffffffffffff"


def test_two_decisions_in_one_millisecond_differ_by_chance() -> None:
    first, second = Ids(5, b"\1".__mul__), Ids(5, b"\2".__mul__)
    assert first.new() != second.new()


def test_an_id_asks_for_ten_bytes_of_chance() -> None:
    asked = []

    def chance(count: int) -> bytes:
        asked.append(count)
        return bytes(count)

    Ids(0, chance).new()
    assert asked == [10]


@pytest.mark.parametrize(
    ("counter", "number"),
    [(1, "A-0001"), (427, "A-0427"), (9_999, "A-9999"), (10_000, "A-10000")],
)
def test_an_order_number_is_the_tills_letter_and_a_count(counter: int, number: str) -> None:
    assert order_number("A", counter) == number
    assert number_counter(number) == counter


def test_numbers_count_on_past_a_new_letter_and_past_9999() -> None:
    numbers = ["A-9999", "A-10000", "T2-10001"]
    assert sorted(["T2-10001", "A-9999", "A-10000"], key=number_counter) == numbers
