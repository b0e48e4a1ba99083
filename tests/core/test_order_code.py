"""A receipt's code is read back as the order it is of, or not at all."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core.ids import OrderId, order_number, uuid7
from pos_core.order_code import OrderCode, order_code, order_tag, read_order_code

ORDER = OrderId(uuid7(1_700_000_000_000, b"0123456789"))
CODE = order_code("A-0427", ORDER)
LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-"


def test_a_code_stays_as_it_was_printed() -> None:
    """Receipts are brought back months later."""
    assert CODE == "A-04274DTE"
    assert order_tag(OrderId("order-1")) == "6WJ"


@given(st.text("ABKZ019", min_size=1, max_size=4), st.integers(1, 99_999), st.binary(max_size=16))
def test_what_was_printed_is_read_back(prefix: str, counter: int, some: bytes) -> None:
    order_id = OrderId(some.hex())
    number = order_number(prefix, counter)
    code = order_code(number, order_id)
    read = read_order_code(code)
    assert read == OrderCode(number, order_tag(order_id))
    assert read.fits(order_id)
    assert read_order_code(f" {code.lower()}\r") == read
    assert len(code) <= 14


@pytest.mark.parametrize("at", range(len(CODE)))
def test_one_misread_letter_is_noticed(at: int) -> None:
    for letter in LETTERS:
        wrong = CODE[:at] + letter + CODE[at + 1 :]
        if wrong != CODE:
            assert read_order_code(wrong) is None, wrong


@pytest.mark.parametrize("at", range(len(CODE) - 1))
def test_two_letters_that_changed_places_are_noticed(at: int) -> None:
    wrong = CODE[:at] + CODE[at + 1] + CODE[at] + CODE[at + 2 :]
    if wrong != CODE:
        assert read_order_code(wrong) is None, wrong


@pytest.mark.parametrize(
    "scanned", ["", "A", "A-0427", "8934563138165", "A0427XXXX", "-0427ABCD", "Á-0427XXXX", "A-B"]
)
def test_other_codes_are_no_order(scanned: str) -> None:
    assert read_order_code(scanned) is None


def test_orders_of_two_tills_that_number_alike_are_told_apart() -> None:
    tags = [order_tag(OrderId(uuid7(ms, b"0123456789"))) for ms in range(400)]
    assert len(set(tags)) > 380
    assert all(one != other for one, other in pairwise(tags))
    read = read_order_code(CODE)
    assert read is not None
    assert not read.fits(OrderId("another"))
