"""A shop's QRIS is read, looked through, and given an amount without changing whom it pays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core import emv
from pos_core.emv import Fields
from pos_core.money import Currency, Money
from pos_core.qr_tip import FixedTip, Tip, TipAsked, TipShare
from pos_core.qris import Acquirer, Qris, check_for_sales, read_qris, with_amount
from pos_core.refusal import Refusal
from pos_core.tax import Rate

STICKER: Fields = {
    "00": "01",
    "01": "11",
    "26": {"00": "ID.CO.BANK.WWW", "01": "936000140000000001", "02": "12345", "03": "UMI"},
    "51": {"00": "ID.CO.QRIS.WWW", "02": "ID1020000000001", "03": "UMI"},
    "52": "5812",
    "53": "360",
    "58": "ID",
    "59": "Warung Süsu",
    "60": "BANDUNG",
    "61": "40123",
    "62": {"07": "A01"},
}
TIPS = (
    st.none()
    | st.just(TipAsked())
    | st.integers(1, 10**13 - 1).map(lambda minor: FixedTip(rupiah(minor)))
    | st.integers(1, 9_999).map(lambda hundredths: TipShare(Rate(hundredths * 100)))
)


def rupiah(amount: int) -> Money:
    return Money(amount, Currency.IDR)


def read(text: str | Refusal) -> Qris:
    assert isinstance(text, str), text
    said = read_qris(text)
    assert isinstance(said, Qris), said
    return said


def changed(**change: str | Fields | None) -> str:
    """The sticker with fields changed, `_40="…"`; None takes one away."""
    fields = {**STICKER, **{tag[1:]: value for tag, value in change.items()}}
    return emv.encode({tag: value for tag, value in fields.items() if value is not None})


@given(st.integers(1, 10**13 - 1).map(rupiah), TIPS)
def test_the_amount_and_the_tip_are_in_and_all_else_stays(amount: Money, tip: Tip | None) -> None:
    before = read(emv.encode(STICKER))
    after = read(with_amount(emv.encode(STICKER), amount, tip))
    assert after.amount == amount
    assert after.tip == tip
    assert after.is_dynamic
    assert not before.is_dynamic
    for name in ("name", "city", "postal_code", "nmid", "category", "acquirers"):
        assert getattr(after, name) == getattr(before, name)


@given(st.text(st.characters(), max_size=200))
def test_a_strange_text_is_no_qris_and_nothing_worse(text: str) -> None:
    assert isinstance(read_qris(text), Refusal)
    assert isinstance(with_amount(text, rupiah(1)), Refusal)


@given(st.dictionaries(st.sampled_from([f"{n:02}" for n in range(1, 63)]), st.text(max_size=9)))
def test_strange_fields_are_refused_and_nothing_worse(change: dict[str, str]) -> None:
    try:
        text = emv.encode({**STICKER, **change})
    except ValueError:
        return
    for answer in (read_qris(text), with_amount(text, rupiah(1))):
        assert isinstance(answer, Qris | str | Refusal)


def test_a_sticker_says_whose_it_is() -> None:
    assert read(emv.encode(STICKER)) == Qris(
        name="Warung Süsu",
        city="BANDUNG",
        postal_code="40123",
        nmid="ID1020000000001",
        category="5812",
        acquirers=(Acquirer("26", "ID.CO.BANK.WWW", "936000140000000001", "12345", "UMI"),),
        amount=None,
        tip=None,
        is_dynamic=False,
    )


def test_an_amount_that_stood_there_is_replaced_with_its_tip() -> None:
    old = changed(_54="1", _55="02", _56="500", _57="1.00")
    text = with_amount(old, rupiah(25_000))
    assert isinstance(text, str)
    fields = emv.decode(text)
    assert not isinstance(fields, Refusal)
    assert fields["54"] == "25000"
    assert not {"55", "56", "57"} & set(fields)
    assert list(fields) == sorted(fields)


def test_a_code_without_its_kind_is_a_sticker() -> None:
    text = with_amount(changed(_01=None), rupiah(25_000))
    assert isinstance(text, str)
    assert text.startswith("000201010212")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"_01": "12"}, "qr.not_static"),
        ({"_53": "704"}, "qr.not_qris"),
        ({"_58": "SG"}, "qr.not_qris"),
        ({"_52": "111"}, "qr.not_for_sales"),
        ({"_52": None}, "qr.not_for_sales"),
        ({"_26": None}, "qr.not_for_sales"),
        ({"_26": None, "_40": {"00": "ID.CO.BANK.WWW"}}, "qr.not_for_sales"),
        ({"_54": "12.50"}, "qr.broken"),
        ({"_55": "04"}, "qr.broken"),
        ({"_55": "02"}, "qr.broken"),
        ({"_55": "02", "_56": "x"}, "qr.broken"),
        ({"_55": "03", "_57": "100.00"}, "qr.broken"),
        ({"_26": "0005AB"}, "qr.broken"),
    ],
)
def test_what_is_no_shops_sticker_gets_no_amount(change: dict[str, str], code: str) -> None:
    refused = with_amount(changed(**change), rupiah(25_000))
    assert isinstance(refused, Refusal)
    assert refused.code == code


def test_a_sticker_that_was_misread_gets_no_amount() -> None:
    text = emv.encode(STICKER)
    for at in range(len(text)):
        wrong = "7" if text[at] != "7" else "8"
        refused = with_amount(text[:at] + wrong + text[at + 1 :], rupiah(1_000))
        assert isinstance(refused, Refusal), at


@pytest.mark.parametrize("amount", [rupiah(0), rupiah(-1), rupiah(10**13), Money(5, Currency.VND)])
def test_an_amount_that_cannot_be_asked_for_is_refused(amount: Money) -> None:
    refused = with_amount(emv.encode(STICKER), amount)
    assert isinstance(refused, Refusal)
    assert refused.code == "qr.amount_invalid"


@pytest.mark.parametrize(
    "tip",
    [
        FixedTip(rupiah(0)),
        FixedTip(Money(5, Currency.VND)),
        TipShare(Rate(0)),
        TipShare(Rate(150)),
        TipShare(Rate(1_000_000)),
    ],
)
def test_a_tip_that_cannot_be_asked_for_is_refused(tip: Tip) -> None:
    refused = with_amount(emv.encode(STICKER), rupiah(1_000), tip)
    assert isinstance(refused, Refusal)
    assert refused.code == "qr.tip_invalid"


def test_a_person_s_transfer_code_is_read_and_kept_from_sales() -> None:
    said = read(changed(_26=None, _40={"00": "ID.CO.BCA.WWW", "01": "936000141517031392"}))
    assert said.is_transfer
    refused = check_for_sales(said)
    assert refused is not None
    assert refused.fact("part") == "40"
