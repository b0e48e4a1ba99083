"""A VietQR asks for the right sum into the right account, or it is not drawn at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core import emv
from pos_core.bill_code import bill_code, bill_codes_in
from pos_core.money import Currency, Money
from pos_core.pay_rules import BankAccount
from pos_core.refusal import Refusal
from pos_core.vietqr import LARGEST, VietQr, folded, read_vietqr, vietqr_text

SHOP = BankAccount("970436", "0123456789")
DIGITS = "0123456789"
ACCOUNTS = st.builds(
    BankAccount,
    st.text(DIGITS, min_size=6, max_size=6),
    st.text(DIGITS + "ABCXYZabc", min_size=1, max_size=19),
)
CARDS = st.builds(
    BankAccount,
    st.text(DIGITS, min_size=6, max_size=6),
    st.text(DIGITS, min_size=12, max_size=19),
    st.just(value=True),
)


def dong(amount: int) -> Money:
    return Money(amount, Currency.VND)


def drawn(account: BankAccount, amount: Money | None = None, purpose: str = "") -> str:
    text = vietqr_text(account, amount, purpose)
    assert isinstance(text, str), text
    return text


@given(
    ACCOUNTS | CARDS,
    st.none() | st.integers(1, LARGEST.minor).map(dong),
    st.text(max_size=60),
    st.text("MOW2-9. ", max_size=25),
)
def test_a_vietqr_says_what_it_was_made_for(
    account: BankAccount, amount: Money | None, purpose: str, reference: str
) -> None:
    text = vietqr_text(account, amount, purpose, reference)
    assert isinstance(text, str)
    assert text.isascii()
    expected = VietQr(account, amount, folded(purpose), reference, amount is not None)
    assert read_vietqr(text) == expected


@given(st.text(st.characters(), max_size=200))
def test_a_strange_text_is_no_vietqr_and_nothing_worse(text: str) -> None:
    assert isinstance(read_vietqr(text), Refusal)


@given(st.text(max_size=8), st.text(max_size=25), st.booleans())
def test_an_account_is_drawn_whole_or_not_at_all(bank: str, number: str, is_card: bool) -> None:
    account = BankAccount(bank, number, is_card)
    text = vietqr_text(account)
    if isinstance(text, str):
        assert number in text
        said = read_vietqr(text)
        assert isinstance(said, VietQr)
        assert said.account == account
    else:
        assert text.code == "qr.account_invalid"


@pytest.mark.parametrize(
    "account",
    [
        BankAccount("970436", "1" * 20),
        BankAccount("970436", ""),
        BankAccount("970436", "12 34"),
        BankAccount("97043", "1234"),
        BankAccount("97043X", "1234"),
        BankAccount("970436", "١٢٣"),
        BankAccount("970436", "97043ABC31101234567", is_card=True),
    ],
)
def test_an_account_that_cannot_be_is_refused_and_never_shortened(account: BankAccount) -> None:
    refused = vietqr_text(account, dong(1000))
    assert isinstance(refused, Refusal)
    assert refused.code == "qr.account_invalid"


@pytest.mark.parametrize(
    "amount", [dong(0), dong(-5), dong(500_000_000), Money(1_000, Currency.IDR)]
)
def test_a_sum_that_no_bank_moves_is_refused(amount: Money) -> None:
    refused = vietqr_text(SHOP, amount)
    assert isinstance(refused, Refusal)
    assert refused.code == "qr.amount_invalid"
    assert refused.fact("amount") == amount


@pytest.mark.parametrize("reference", ["x" * 26, "Sữa", "a\nb"])
def test_a_reference_is_not_shortened_either(reference: str) -> None:
    refused = vietqr_text(SHOP, None, "", reference)
    assert isinstance(refused, Refusal)
    assert refused.code == "qr.reference_invalid"


@pytest.mark.parametrize(
    ("purpose", "kept"),
    [
        ("Thanh toán hóa đơn", "Thanh toan hoa don"),
        ("ĐƯỜNG ĐỒNG KHỞI", "DUONG DONG KHOI"),
        ("Nguye\u0302\u0303n", "Nguyen"),
        ("trả\ttiền\n phở", "tra tien pho"),
        ("🍜 phở 面", "pho"),
        ("x" * 30, "x" * 25),
        ("một hai ba bốn năm sáu bảy", "mot hai ba bon nam sau ba"),
        ("mot hai ba bon nam sau b c", "mot hai ba bon nam sau b"),
        ("", ""),
        ("ữ" * 40, "u" * 25),
    ],
)
def test_the_purpose_is_folded_to_what_banks_keep(purpose: str, kept: str) -> None:
    assert folded(purpose) == kept
    assert folded(kept) == kept


def test_the_bill_code_comes_first_and_whole() -> None:
    code = bill_code("payment-1")
    text = drawn(SHOP, dong(185_000), f"{code} Quán Phở Đồng Khởi Quận Nhất")
    said = read_vietqr(text)
    assert isinstance(said, VietQr)
    assert said.purpose == f"{code} Quan Pho Dong "[:25].rstrip()
    assert bill_codes_in(said.purpose) == (code,)


def test_a_code_without_an_amount_is_for_every_sale() -> None:
    fields = emv.decode(drawn(SHOP))
    assert not isinstance(fields, Refusal)
    assert fields["01"] == emv.STATIC
    assert not {"54", "62"} & set(fields)


@pytest.mark.parametrize(
    "change",
    [
        {"53": "360"},
        {"58": "ID"},
        {"38": "A000000727"},
        {"38": {"00": "A000000775", "01": {"00": "970436", "01": "1"}, "02": "QRIBFTTA"}},
        {"38": {"00": "A000000727", "01": {"00": "970436", "01": "1"}, "02": "QRPUSH"}},
        {"38": {"00": "A000000727", "01": {"00": "97043", "01": "1"}, "02": "QRIBFTTA"}},
        {
            "38": {
                "00": "A000000727",
                "01": {"00": "970436", "01": "1", "02": "2"},
                "02": "QRIBFTTA",
            }
        },
        {"54": "1000.50"},
        {"54": "much"},
    ],
)
def test_another_schemes_code_is_no_vietqr(change: dict[str, emv.Fields | str]) -> None:
    fields = emv.decode(drawn(SHOP, dong(1000)))
    assert not isinstance(fields, Refusal)
    assert isinstance(read_vietqr(emv.encode({**fields, **change})), Refusal)
