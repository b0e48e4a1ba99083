"""A bill's code is found in whatever a bank makes of it, and in nothing else."""

from __future__ import annotations

import csv
import gzip
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core.bill_code import DIGITS, LENGTH, LETTERS, PREFIX, bill_code, bill_codes_in
from tests.support.bank_memos import memo, memos, memos_of_others
from tests.support.shared import shared_path

CODE = bill_code("payment-1")
ALL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
IDS = st.text(max_size=40)
SIGNS = st.text(" .-_/:;,\n\t'đ'".replace("đ", ""), max_size=3)


def test_a_code_stays_as_it_was_drawn() -> None:
    """Transfers come in days later, and another version of the till may read them."""
    assert bill_code("order-1") == "EVE9EF4EEE"
    assert bill_code("order-1", attempt=1) == "EVM3DH8APV"


@given(IDS, st.integers(0, 9))
def test_a_code_is_ten_characters_that_nobody_misreads(of: str, attempt: int) -> None:
    code = bill_code(of, attempt)
    assert len(code) == LENGTH == 10
    assert code.startswith(PREFIX)
    assert not set(code) & set("01ILO")
    assert set(code) <= set(LETTERS + DIGITS)
    assert bill_codes_in(code) == (code,)


@given(IDS, st.lists(SIGNS, min_size=9, max_size=9), st.booleans())
def test_a_code_is_found_however_it_is_broken_up(of: str, signs: list[str], small: bool) -> None:
    code = bill_code(of)
    broken = code[0] + "".join(sign + letter for sign, letter in zip(signs, code[1:], strict=True))
    assert bill_codes_in(broken.lower() if small else broken) == (code,)


@pytest.mark.parametrize(
    "memo_text",
    [
        "{}",
        "MBVCB.3278907687.{}.CT tu 0123499999 NGUYEN VAN A toi 88888",
        "Nguyễn Thị Hằng chuyển {} cảm ơn quán",
        "thanhtoan{}FT24123456789",
        "FTEV{}",
        "EVEV2{}EV",
        "{} {}",
        "QR - EV - {} -Ma giao dich/ Trace 123456",
        "{}tra tien",
        "\u2066{}\u2069",
    ],
)
def test_a_code_is_found_between_what_a_bank_adds(memo_text: str) -> None:
    assert bill_codes_in(memo_text.replace("{}", CODE)) == (CODE,)


def test_wide_letters_are_letters() -> None:
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in CODE)
    assert wide != CODE
    assert bill_codes_in(wide) == (CODE,)


def test_it_is_found_in_thousands_of_memos() -> None:
    chance = Random(3)
    for number in range(3_000):
        code = bill_code(str(number))
        assert code in bill_codes_in(memo(chance, code)), number


def test_two_bills_in_one_memo_are_both_said() -> None:
    other = bill_code("payment-2")
    assert bill_codes_in(f"{CODE} va {other}, {CODE}") == (CODE, other)


@pytest.mark.parametrize("at", range(LENGTH))
@pytest.mark.parametrize("number", range(25))
def test_one_wrong_character_is_noticed(at: int, number: int) -> None:
    code = bill_code(str(number))
    for other in ALL.replace(code[at], ""):
        wrong = code[:at] + other + code[at + 1 :]
        assert bill_codes_in(f"ck {wrong} 15.11") == (), wrong


def test_two_that_changed_places_are_noticed_wherever_they_stand() -> None:
    for number in range(200):
        code = bill_code(str(number))
        for one in range(LENGTH):
            for other in range(one):
                swapped = list(code)
                swapped[one], swapped[other] = code[other], code[one]
                wrong = "".join(swapped)
                assert wrong == code or bill_codes_in(wrong) == (), (code, wrong)


def test_a_missing_character_is_noticed_and_an_added_one_nearly_always() -> None:
    taken_for_others = 0
    for number in range(1_000):
        code = bill_code(str(number))
        for at in range(LENGTH):
            assert bill_codes_in(f"ck {code[:at]}{code[at + 1 :]}.") == ()
            added = bill_codes_in(f"{code[:at]}{LETTERS[number % 23]}{code[at:]}")
            taken_for_others += not set(added) <= {code}
    assert taken_for_others < 1_000 * LENGTH / 50


@pytest.mark.parametrize("cut", range(1, LENGTH))
def test_a_code_that_was_cut_off_is_none(cut: int) -> None:
    assert bill_codes_in(f"chuyen khoan {CODE[:-cut]}") == ()
    assert bill_codes_in(CODE[cut:]) == ()


def test_memos_without_a_code_have_none() -> None:
    false = [text for text in memos(40_000, seed=11) if bill_codes_in(text)]
    assert false == []


def test_references_that_begin_like_a_code_are_hardly_ever_one() -> None:
    """Two in ten thousand; one that is still has to name an open payment of the same amount."""
    false = [text for text in memos_of_others(40_000, seed=12) if bill_codes_in(text)]
    assert len(false) < 20


def test_the_names_of_goods_have_no_code_in_them() -> None:
    path = shared_path("data", "catalog_vn.csv.gz")
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file)]
    assert len(names) > 10_000
    joined = ("".join(names[at : at + 4]) for at in range(0, len(names), 2))
    assert [name for name in joined if bill_codes_in(name)] == []


@given(st.text(st.characters(), max_size=300))
def test_no_memo_makes_it_stumble(text: str) -> None:
    assert all(bill_codes_in(code) == (code,) for code in bill_codes_in(text))


def test_few_payments_of_a_day_have_the_same_code() -> None:
    codes = {bill_code(f"store-7/{number}") for number in range(1_000)}
    assert len(codes) == 1_000
    assert bill_code("x") != bill_code("x", attempt=1)
