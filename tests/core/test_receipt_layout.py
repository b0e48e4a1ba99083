"""A receipt says everything it must, in three languages, and adds up when reckoned again."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core.money import Money
from pos_core.pricing import Discount
from pos_core.receipt import Columns, Size, Text
from pos_core.receipt_layout import receipt
from pos_core.receipt_words import (
    WORDS,
    figures,
    how_much,
    time_with_zone,
    with_currency,
    words_for,
)
from pos_core.tax import Rate
from tests.core.paper_reading import amount, words_of
from tests.support.receipt_sales import (
    coffee,
    indonesian_sale,
    indonesian_shop,
    sale_of,
    vietnamese_lines,
    vietnamese_sale,
    vietnamese_shop,
    vnd,
)

LANGUAGES = sorted(WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_vietnamese_receipt_carries_every_must_have(language: str) -> None:
    text = "\n".join(words_of(receipt(vietnamese_sale(), vietnamese_shop(), language)))
    for must in (
        "Cà phê Bình Minh",
        "123 Lê Lợi, phường Bến Nghé",
        "MST: 0312345678",
        "A-0427",
        "21/11/2026 14",
        "21/11/2026",
        "Nguyễn Thị Lan",
        "Cà phê sữa đá (ly lớn)",
        "Thêm trân châu (5.000)",
        "Ít đường",
        "mang đi, không ống hút",
        "2 x 34.000 | 68.000",
        "kg x 85.000 | 27.625",
        "205.625",
        "-2.763",
        "-10.143",
        "GTGT 8%",
        "178.443 | 14.276",
        "192.719",
        "-219",
        "192.500 ₫",
        "300.000",
        "107.500",
        "Cảm ơn quý khách!",
    ):
        assert must in text


def test_an_indonesian_receipt_shows_service_and_tax_on_top() -> None:
    text = "\n".join(words_of(receipt(indonesian_sale(), indonesian_shop(), "id")))
    for must in (
        "NPWP: 0123 4567 8901 2345",
        "21/11/2026 14.05 WIB",
        "Layanan | 4.825",
        "PB1 10% dari 101.325 | 10.133",
        "Jumlah | 111.458",
        "Pembulatan | +42",
        "TOTAL | Rp111.500",
        "Tunai | 150.000",
        "Kembali | 38.500",
    ):
        assert must in text


def test_an_indonesian_receipt_is_all_ascii_so_that_tax_recorders_can_read_it() -> None:
    assert "".join(words_of(receipt(indonesian_sale(), indonesian_shop(), "id"))).isascii()


@pytest.mark.parametrize(
    ("language", "heading"), [("vi", "IN LẠI 2"), ("id", "CETAK ULANG 2"), ("en", "REPRINT 2")]
)
def test_a_reprint_is_headed_as_one_and_leaves_the_drawer_shut(language: str, heading: str) -> None:
    again = receipt(vietnamese_sale(), vietnamese_shop(), language, copy=2)
    assert words_of(again)[0] == heading
    first = again.blocks[0]
    assert isinstance(first, Text)
    assert first.size is Size.BIG
    assert not again.kick


def test_the_original_opens_the_drawer_and_says_nothing_of_reprints() -> None:
    original = receipt(vietnamese_sale(), vietnamese_shop(), "en")
    assert original.kick
    assert original.cut
    assert not any("REPRINT" in line for line in words_of(original))


def test_a_voided_sale_is_headed_as_void() -> None:
    void = receipt(vietnamese_sale(), vietnamese_shop(), "vi", copy=1, voided=True)
    assert words_of(void)[:2] == ["IN LẠI 1", "ĐÃ HỦY"]


def test_a_sale_without_rounding_shows_no_rounding_line() -> None:
    sale = sale_of(vietnamese_shop(), (coffee(),), 100_000)
    text = "\n".join(words_of(receipt(sale, vietnamese_shop(), "vi")))
    assert "Làm tròn" not in text
    assert "TỔNG | 68.000 ₫" in text


@given(
    quantities=st.lists(st.integers(1, 5_000), min_size=4, max_size=4),
    rate=st.integers(0, 1_000_000),
    tendered=st.integers(0, 10_000_000),
)
def test_whoever_adds_the_receipt_up_again_gets_the_same_total(
    quantities: list[int], rate: int, tendered: int
) -> None:
    lines = tuple(
        replace(line, quantity=replace(line.quantity, thousandths=amount_))
        for line, amount_ in zip(vietnamese_lines(), quantities, strict=True)
    )
    sale = sale_of(vietnamese_shop(), lines, tendered, Discount(rate=Rate(rate)))
    document = receipt(sale, vietnamese_shop(), "en")
    total = amount(document, "Subtotal") + amount(document, "Discount on items")
    on_order = [
        b for b in document.blocks if isinstance(b, Columns) and b.indent == 0 and "%" in b.left
    ]
    cut = [b for b in on_order if b.left.startswith("Discount ") and "items" not in b.left]
    total += sum(int(b.right.replace(".", "")) for b in cut)
    total += sum(
        int(b.right.replace(".", ""))
        for b in document.blocks
        if isinstance(b, Columns) and b.left == "Rounding"
    )
    assert total == amount(document, "TOTAL") == sale.due.minor


def test_every_language_has_every_word() -> None:
    for words in WORDS.values():
        assert all(getattr(words, field.name) for field in fields(words))


def test_an_unknown_language_is_english() -> None:
    assert words_for("fr").due == "TOTAL"


def test_figures_follow_the_habit_of_their_currency() -> None:
    assert figures(vnd(-1_234_567)) == "-1.234.567"
    assert with_currency(vnd(0)) == "0 ₫"
    dollars = Money(123456, type(vnd(0).currency)("USD"))
    assert figures(dollars) == "1,234.56"
    assert with_currency(-dollars) == "-$1,234.56"


def test_weights_and_times_follow_the_language() -> None:
    mango = vietnamese_lines()[1]
    assert how_much(mango.quantity, mango.unit, words_for("vi")) == "0,325 kg"
    assert how_much(mango.quantity, mango.unit, words_for("en")) == "0.325 kg"
    local = vietnamese_shop().clock.local(vietnamese_sale().paid_at)
    assert time_with_zone(local, "vi") == "21/11/2026 14:05 UTC+7"
