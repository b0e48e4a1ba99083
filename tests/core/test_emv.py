"""A payment code is taken apart to its last field, and nothing that is broken inside passes."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core import emv
from pos_core.emv import Fields
from pos_core.money import Currency, Money
from pos_core.refusal import Refusal, refuse

TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=20
)
PLAIN_TAGS = [f"{n:02}" for n in range(1, 26)] + ["52", "53", "54", "58", "59", "60", "79", "80"]
TEMPLATE_TAGS = ["26", "38", "45", "51", "62", "64"]


def put(tag: str, value: str) -> str:
    """One field."""
    return f"{tag}{len(value):02}{value}"


NAPAS = put("00", "A000000727")


def whole(body: str) -> str:
    """`body` with the right checksum behind it, whatever is in it."""
    return f"{body}6304{emv.crc16(body + '6304')}"


@st.composite
def codes(draw: st.DrawFn) -> Fields:
    """Fields as a bank might write them, in any order behind the first, at most 512 long."""
    tags = draw(st.lists(st.sampled_from(PLAIN_TAGS + TEMPLATE_TAGS), unique=True, max_size=7))
    inside = st.dictionaries(st.sampled_from(["00", "01", "02", "99"]), TEXT, max_size=3)
    drawn: dict[str, str | Fields] = {
        tag: draw(inside if tag in TEMPLATE_TAGS else TEXT) for tag in tags
    }
    return {"00": "01", **drawn}


@given(codes())
def test_what_was_written_is_read_back(fields: Fields) -> None:
    text = emv.encode(fields)
    read = emv.decode(text)
    assert not isinstance(read, Refusal)
    assert {tag: value for tag, value in read.items() if tag != "63"} == fields
    assert emv.encode(read) == text


@given(codes(), st.data())
def test_a_changed_character_is_noticed(fields: Fields, data: st.DataObject) -> None:
    text = emv.encode(fields)
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from("0123456789ABCXYZ"))
    if text[at].upper() != other:
        assert isinstance(emv.decode(text[:at] + other + text[at + 1 :]), Refusal)


@given(codes(), st.integers(1, 60))
def test_a_code_that_was_cut_is_noticed(fields: Fields, cut: int) -> None:
    assert isinstance(emv.decode(emv.encode(fields)[:-cut]), Refusal)


@given(st.text(st.characters(), max_size=120), st.booleans())
def test_no_text_at_all_makes_it_stumble(text: str, with_checksum: bool) -> None:
    if with_checksum and text.isprintable():
        text = whole(text)
    for read in (emv.parse(text), emv.decode(text)):
        assert isinstance(read, Mapping | Refusal)
    assert emv.checksum_fits(text) in {True, False}


@given(st.lists(st.sampled_from(["00", "01", "02", "26", "38", "62", "63", "A", "đ", "²²"])))
def test_no_row_of_digits_makes_it_stumble(parts: list[str]) -> None:
    read = emv.decode(whole("".join(parts)))
    assert isinstance(read, Mapping | Refusal)


@pytest.mark.parametrize(
    ("body", "part"),
    [
        ("", "00"),
        (put("01", "11") + put("58", "VN"), "00"),
        ("000201" + put("00", "01"), "00"),
        ("000201" + put("58", "VN") * 2, "58"),
        ("000201" + "5899VN", "58"),
        ("000201" + "580", "6"),
        ("000201" + "²25802VN", "²2"),
        ("000201" + "5²5802VN", "5²"),
        ("000201" + "58٠2VN", "58"),
        ("000201" + "580-VN", "58"),
        ("000201" + put("26", "0005ABCD"), "26.00"),
        ("000201" + put("26", put("00", "AB") + "1"), "26.1"),
        ("000201" + put("26", put("00", "AB") * 2), "26.00"),
        ("000201" + put("51", "000"), "51.00"),
        ("000201" + put("62", "0899A"), "62.08"),
        ("000201" + put("64", "0003VI"), "64.00"),
        ("000201" + put("38", NAPAS + put("01", "0009970436")), "38.01.00"),
        ("000201" + put("38", NAPAS + put("01", put("00", "970436") * 2)), "38.01.00"),
    ],
)
def test_a_right_checksum_saves_nothing_that_is_broken(body: str, part: str) -> None:
    read = emv.decode(whole(body))
    assert isinstance(read, Refusal)
    assert read == refuse("qr.broken", part=part)


def test_the_checksum_stands_last_and_is_four_long() -> None:
    for text in ("000201", "000201" + put("63", "AB"), whole("000201") + put("58", "VN")):
        assert emv.parse(text) == refuse("qr.broken", part="63")
    assert emv.decode("0002016304FFFF") == refuse("qr.broken", part="63")


def test_napas_fields_are_taken_apart_one_level_deeper() -> None:
    account = put("00", "970436") + put("01", "12A4")
    fields = emv.decode(whole("000201" + put("38", NAPAS + put("01", account))))
    assert not isinstance(fields, Refusal)
    assert fields["38"] == {"00": "A000000727", "01": {"00": "970436", "01": "12A4"}}


def test_lengths_count_letters_and_the_checksum_counts_bytes() -> None:
    text = emv.encode({"00": "01", "59": "PHỞ BÒ"})
    assert text.startswith("0002015906PHỞ BÒ6304")
    assert emv.checksum_fits(text)


def test_a_checksum_in_small_letters_is_as_good() -> None:
    text = emv.encode({"00": "01", "58": "ID"})
    assert not text[-4:].isdigit()
    assert not isinstance(emv.decode(text[:-4] + text[-4:].lower()), Refusal)


def test_a_wallets_own_field_may_hold_anything() -> None:
    """MoMo writes 046 into field 80, where EMVCo means a template."""
    for value, read in {"046": "046", "0002AB": {"00": "AB"}, "0009AB": "0009AB"}.items():
        fields = emv.decode(whole(f"00020180{len(value):02}{value}"))
        assert not isinstance(fields, Refusal)
        assert fields["80"] == read


def test_control_characters_and_endless_texts_are_no_codes() -> None:
    for text in ("0002015903A\x1bB", "0002015902\ud800X", "000201" + "5901A" * 200):
        assert isinstance(emv.parse(text), Refusal)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"01": "11"},
        {"00": "01", "59": "A" * 100},
        {"00": "01", "5": "A"},
        {"00": "01", "59": "A\nB"},
        {"00": "01", "62": {"08": "A" * 96}},
        {"00": "01"} | {f"{tag}": "A" * 90 for tag in range(10, 17)},
    ],
)
def test_what_no_code_can_hold_is_not_written(fields: Fields) -> None:
    with pytest.raises(ValueError, match="field"):
        emv.encode(fields)


def test_a_new_field_stands_where_it_belongs() -> None:
    fields: Fields = {"00": "01", "53": "360", "58": "ID", "63": "0000"}
    assert list(emv.with_field(fields, "54", "1000")) == ["00", "53", "54", "58", "63"]
    assert list(emv.with_field(fields, "53", "704")) == ["00", "53", "58", "63"]
    assert emv.with_field(fields, "53", "704")["53"] == "704"
    assert list(emv.with_field({"00": "01"}, "01", "12")) == ["00", "01"]


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [("39000", 39_000), ("39000.00", 39_000), ("39000.", 39_000), ("0", 0), ("9" * 13, 10**13 - 1)],
)
def test_an_amount_is_read_with_or_without_decimals(text: str, rupiah: int) -> None:
    assert emv.read_amount(text, Currency.IDR) == Money(rupiah, Currency.IDR)


@pytest.mark.parametrize("text", ["", "-1", "1,5", "1.50", ".5", "1e3", "٣", "1" * 14, "1.0.0"])
def test_what_is_no_whole_amount_is_none(text: str) -> None:
    assert emv.read_amount(text, Currency.IDR) is None


@pytest.mark.parametrize(
    "amount",
    [
        Money(0, Currency.VND),
        Money(-1, Currency.VND),
        Money(10**13, Currency.IDR),
        Money(1, Currency.USD),
    ],
)
def test_an_amount_that_does_not_fit_is_not_written(amount: Money) -> None:
    assert not emv.has_amount_text(amount)
    with pytest.raises(ValueError, match="payment code"):
        emv.amount_text(amount)
