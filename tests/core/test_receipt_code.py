"""What is scanned or typed of a receipt names its sale, or nothing at all."""

from __future__ import annotations

import pytest

from pos_core.ids import OrderId
from pos_core.order_code import order_code
from pos_core.receipt_code import number_in, receipt_in

ORDER = OrderId("01a2d01b-e9e0-7000-926f-289f780dd860")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A-0427", "A-0427"),
        (" a-0427 ", "A-0427"),
        ("T2-10000", "T2-10000"),
        ("https://shop.example/r?n=A-0427", "A-0427"),
        (order_code("A-0427", ORDER), "A-0427"),
        (f"https://shop.example/{order_code('T2-10000', ORDER)}", "T2-10000"),
        ("8934563138165", ""),
        ("A-12", ""),
        ("TOOLONG-0427", ""),
        ("", ""),
        ("cà phê", ""),
    ],
)
def test_a_receipt_is_known_by_its_number(text: str, number: str) -> None:
    assert number_in(text) == number


def test_the_code_on_paper_says_whose_sale_it_is() -> None:
    found = receipt_in(order_code("A-0427", ORDER))
    assert found is not None
    assert found.fits(ORDER)
    assert not found.fits(OrderId("of another till"))


def test_a_misread_code_is_no_receipt() -> None:
    code = order_code("A-0427", ORDER)
    assert receipt_in(code.replace("4", "5", 1)) is None


def test_every_code_that_is_printed_is_read_back() -> None:
    """The check character may be a dash."""
    codes = [order_code(f"A-{n:04d}", OrderId(f"order-{n}")) for n in range(400)]
    assert any(code.endswith("-") for code in codes)
    assert [number_in(code) for code in codes] == [f"A-{n:04d}" for n in range(400)]
