"""Another program that gives QRIS codes an amount writes the very same codes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core import emv
from pos_core.money import Currency, Money
from pos_core.qr_tip import FixedTip, Tip, TipAsked, TipShare
from pos_core.qris import with_amount
from pos_core.tax import Rate

qriskit = pytest.importorskip("qriskit")

WORDS = st.text("ABCDEFG hijklü123", min_size=1, max_size=15).map(str.strip).filter(bool)
DIGITS = "0123456789"


@st.composite
def stickers(draw: st.DrawFn) -> str:
    """Static codes in the order that issuers write."""
    return emv.encode(
        {
            "00": "01",
            "01": "11",
            "26": {
                "00": "ID.CO.BANK.WWW",
                "01": "93600014" + draw(st.text(DIGITS, min_size=10, max_size=10)),
                "02": draw(st.text(DIGITS, min_size=1, max_size=15)),
                "03": draw(st.sampled_from(["UMI", "UKE", "UME", "UBE", "URE"])),
            },
            "51": {"00": "ID.CO.QRIS.WWW", "02": "ID1020000000001", "03": "UMI"},
            "52": draw(st.text(DIGITS, min_size=4, max_size=4)),
            "53": "360",
            "58": "ID",
            "59": draw(WORDS),
            "60": draw(WORDS),
            "61": draw(st.text(DIGITS, min_size=5, max_size=5)),
            "62": {"07": draw(st.text("A01", min_size=3, max_size=3))},
        }
    )


@given(stickers(), st.integers(1, 10_000_000), st.integers(0, 9_999))
def test_both_write_the_same_code(sticker: str, rupiah: int, tip: int) -> None:
    ours: Tip | None = None
    theirs = None
    match tip % 4:
        case 1:
            ours, theirs = TipAsked(), qriskit.Tip("prompt")
        case 2:
            ours = FixedTip(Money(tip, Currency.IDR))
            theirs = qriskit.Tip("fixed", Decimal(tip))
        case 3:
            ours = TipShare(Rate(tip * 100))
            theirs = qriskit.Tip("percent", Decimal(tip) / 100)
    said = qriskit.parse(sticker).to_dynamic(rupiah, tip=theirs)
    assert with_amount(sticker, Money(rupiah, Currency.IDR), ours) == said.dumps()
