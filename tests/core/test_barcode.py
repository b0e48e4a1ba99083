"""A scan finds its article or nothing: a digit read wrong never finds another article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core.barcode import (
    DEFAULT_PATTERNS,
    Barcode,
    ScaleLabel,
    ScalePattern,
    Symbology,
    check_digit,
    in_store_code,
    label_code,
    price_verifier,
    read_barcode,
    scale_pattern,
)
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal

WEIGHT = ScalePattern("21IIIIIWWWWWC")


def code_of(text: str) -> str:
    read = read_barcode(text)
    assert isinstance(read, Barcode)
    return read.code


def refusal_of(text: str) -> str:
    read = read_barcode(text, DEFAULT_PATTERNS)
    assert isinstance(read, Refusal)
    return read.code


@pytest.mark.parametrize(
    ("scanned", "code", "symbology"),
    [
        ("4006381333931", "4006381333931", Symbology.EAN_13),
        ("96385074", "96385074", Symbology.EAN_8),
        ("036000291452", "0036000291452", Symbology.EAN_13),
        ("10614141000415", "10614141000415", Symbology.GTIN_14),
        (" 4006381333931\r\n", "4006381333931", Symbology.EAN_13),
        ("400-6381 333931", "4006381333931", Symbology.EAN_13),
        ("A-12/b", "A-12/b", Symbology.OTHER),
        ("1234567", "1234567", Symbology.OTHER),
    ],
)
def test_codes_are_read_in_their_normal_form(scanned: str, code: str, symbology: Symbology) -> None:
    assert read_barcode(scanned) == Barcode(code, symbology)


def test_one_article_has_one_code_however_it_is_written() -> None:
    upc = {code_of(t) for t in ("036000291452", "0036000291452", "00036000291452")}
    short = {code_of(t) for t in ("96385074", "000096385074", "0000096385074", "00000096385074")}
    assert upc == {"0036000291452"}
    assert short == {"96385074"}


@pytest.mark.parametrize(
    ("scanned", "refusal"),
    [
        ("4006381333932", "barcode.check_digit"),
        ("96385075", "barcode.check_digit"),
        ("", "barcode.empty"),
        (" \r\n", "barcode.empty"),
        ("9" * 129, "barcode.too_long"),
        ("x" * 5_000, "barcode.too_long"),
        ("²²²²²²²²", "barcode.unreadable"),
        ("٤٠٠٦٣٨١٣٣٣٩٣١", "barcode.unreadable"),
        ("123\x1d456", "barcode.unreadable"),
        ("12\x0034", "barcode.unreadable"),
        ("sữa", "barcode.unreadable"),
    ],
)
def test_what_is_no_code_is_refused_with_its_reason(scanned: str, refusal: str) -> None:
    assert refusal_of(scanned) == refusal


def test_a_wrong_check_digit_says_which_was_expected() -> None:
    read = read_barcode("4006381333932")
    assert isinstance(read, Refusal)
    assert (read.fact("scanned"), read.fact("expected")) == ("4006381333932", "1")


@given(st.text("0123456789", min_size=12, max_size=12), st.integers(0, 12), st.integers(1, 9))
def test_one_digit_read_wrong_is_always_noticed(body: str, place: int, shift: int) -> None:
    code = body + check_digit(body)
    wrong = str((int(code[place]) + shift) % 10)
    assert refusal_of(code[:place] + wrong + code[place + 1 :]) == "barcode.check_digit"


def test_a_scale_label_gives_article_and_weight() -> None:
    code = label_code(WEIGHT, "123", 1_250)
    assert code.startswith("2100123" + "01250")
    assert read_barcode(code, [WEIGHT]) == ScaleLabel(code, "00123", weight=Quantity(1_250))


def test_a_scale_label_gives_article_and_price_in_steps() -> None:
    pattern = ScalePattern("23IIIIIPPPPPC", step=100)
    read = read_barcode(label_code(pattern, "42", 255), [WEIGHT, pattern])
    assert isinstance(read, ScaleLabel)
    assert (read.item_code, read.price_minor, read.weight) == ("00042", 25_500, None)


def test_an_inner_check_digit_guards_the_price() -> None:
    pattern = ScalePattern("22IIIIVPPPPPC")
    good = label_code(pattern, "7", 14_685)
    assert isinstance(read_barcode(good, [pattern]), ScaleLabel)
    body = good[:6] + str((int(good[6]) + 1) % 10) + good[7:12]
    assert isinstance(read_barcode(body + check_digit(body), [pattern]), Barcode)


def test_price_verifiers_are_those_of_the_specification() -> None:
    assert price_verifier("2875") == "9"
    assert price_verifier("14685") == "6"


def test_the_first_pattern_that_fits_is_taken() -> None:
    code = label_code(WEIGHT, "1", 500)
    assert isinstance(read_barcode(code, [ScalePattern("29IIIIIWWWWWC")]), Barcode)
    assert isinstance(read_barcode(code, DEFAULT_PATTERNS), ScaleLabel)


@pytest.mark.parametrize(
    "text",
    ["", "21IIIIIWWWWW", "31IIIIIWWWWWC", "21IIIIIWWPPPC", "21IIIIVWWWWWC", "21IIVPPPPPPC",
     "2²IIIIIWWWWWC", "21IIIIIWWWWWW", "21WWWWWIIIIIC"],
)  # fmt: skip
def test_a_pattern_that_cannot_be_meant_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="no layout"):
        ScalePattern(text)


def test_an_article_that_does_not_fit_the_label_is_an_error() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        label_code(WEIGHT, "123456", 1)
    with pytest.raises(ValueError, match="do not fit"):
        label_code(WEIGHT, "1", 100_000)


@given(st.integers(0, 99_999), st.integers(0, 99_999))
def test_every_label_a_scale_prints_is_read_back(article: int, grams: int) -> None:
    read = read_barcode(label_code(WEIGHT, str(article), grams), [WEIGHT])
    assert isinstance(read, ScaleLabel)
    assert (int(read.item_code), read.weight) == (article, Quantity(grams))


def test_a_shops_own_code_is_a_valid_ean() -> None:
    assert in_store_code("29", "17") == "2900000000179"
    assert code_of(in_store_code("29", "17")) == "2900000000179"


@given(st.text(max_size=150))
def test_no_text_breaks_the_reader(text: str) -> None:
    read = read_barcode(text, DEFAULT_PATTERNS)
    assert isinstance(read, Barcode | ScaleLabel | Refusal)


def test_a_price_label_in_hundreds_is_written_with_its_step() -> None:
    assert scale_pattern("22IIIIIPPPPPC*100") == ScalePattern("22IIIIIPPPPPC", step=100)
    assert scale_pattern(" 21IIIIIWWWWWC ") == ScalePattern("21IIIIIWWWWWC")


@pytest.mark.parametrize("text", ["22IIIIIPPPPPC*x", "22IIIIIPPPPPC*0", "22IIIII*100", "*100", ""])
def test_a_pattern_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        scale_pattern(text)
