"""One number is one number, however it is said, and strangers see only its ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core.phone import digits_of, masked, normalised, sought


@pytest.mark.parametrize(
    "typed",
    [
        "0901234567",
        "090 123 45 67",
        "090.123.4567",
        "(090) 123-4567",
        "+84901234567",
        "+84 (0)90 123 4567",
        "+84 0901234567",
        "0084901234567",
        "84901234567",
        "901234567",
        "０９０１２３４５６７",
        "090\u2011123\u00a04567",
    ],
)
def test_a_vietnamese_number_is_one_number_however_it_is_typed(typed: str) -> None:
    assert normalised(typed, "VN") == "0901234567"


@pytest.mark.parametrize(
    "typed",
    [
        "081234567890",
        "0812-3456-7890",
        "+62 812 3456 7890",
        "+62 (0)812 3456 7890",
        "006281234567890",
        "6281234567890",
        "81234567890",
    ],
)
def test_an_indonesian_number_is_one_number_however_it_is_typed(typed: str) -> None:
    assert normalised(typed, "ID") == "081234567890"


@pytest.mark.parametrize(
    ("typed", "country", "kept"),
    [
        ("841234567", "VN", "0841234567"),  # the mobile prefix 084, not the country
        ("02838123456", "VN", "02838123456"),  # a landline
        ("+842838123456", "VN", "02838123456"),
        ("6221345678", "ID", "06221345678"),  # a landline of 0622, not Jakarta from abroad
        ("+62213456789", "ID", "0213456789"),
        ("0213456789", "ID", "0213456789"),
        ("+65 8123 4567", "VN", "+6581234567"),
        ("0065 8123 4567", "ID", "+6581234567"),
        ("+84901234567", "ID", "+84901234567"),
        ("+62 812 3456 7890", "VN", "+6281234567890"),
        ("", "VN", ""),
        (" - ", "ID", ""),
    ],
)
def test_landlines_and_foreign_numbers_keep_their_meaning(
    typed: str, country: str, kept: str
) -> None:
    assert normalised(typed, country) == kept


@pytest.mark.parametrize(
    "typed",
    ["12", "09012345", "090123456789", "0901x34567", "+0901234567", "Cô Ba", "+84", "0", "+", "²³"],
)
def test_what_is_no_phone_number_is_said_to_be_none(typed: str) -> None:
    assert normalised(typed, "VN") is None


def test_what_is_kept_reads_back_as_itself() -> None:
    for kept in ("0901234567", "02838123456", "+6581234567"):
        assert normalised(kept, "VN") == kept


@given(st.text(alphabet="0123456789+ .-()", max_size=20), st.sampled_from(["VN", "ID", "US"]))
def test_normalising_twice_changes_nothing_more(typed: str, country: str) -> None:
    kept = normalised(typed, country)
    if kept is not None:
        assert normalised(kept, country) == kept


@pytest.mark.parametrize(
    ("phone", "seen"),
    [
        ("0901234567", "090•••4567"),
        ("081234567890", "081•••7890"),
        ("+6581234567", "+65•••4567"),
        ("12345678", "•••78"),
        ("", ""),
    ],
)
def test_a_stranger_sees_the_ends_of_a_number(phone: str, seen: str) -> None:
    assert masked(phone) == seen


def test_on_paper_the_dots_are_stars() -> None:
    assert masked("0901234567", "***") == "090***4567"


@given(st.from_regex(r"0[1-9]\d{8,11}", fullmatch=True))
def test_at_least_three_digits_are_always_hidden(phone: str) -> None:
    assert len(digits_of(masked(phone))) <= len(phone) - 3


@pytest.mark.parametrize(
    ("typed", "looked_for"),
    [("+84 90", "090"), ("0084 90 1", "0901"), ("090-1", "0901"), ("567", "567"), ("+65 8", "658")],
)
def test_a_number_can_be_looked_for_while_it_is_typed(typed: str, looked_for: str) -> None:
    assert sought(typed, "VN") == looked_for
