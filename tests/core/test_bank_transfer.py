"""What pays a bill by bank: the exact transfer and no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core.bank_transfer import (
    CLOCKS_DIFFER,
    GRACE,
    TRUST,
    Arrived,
    Bill,
    TransferVerdict,
    difference,
    judge_transfer,
)
from pos_core.money import Currency, Money

NOON = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
UNTIL = NOON + timedelta(minutes=10)
BILL = Bill(Money(180_000, Currency.VND), "0123499999", NOON, UNTIL)
SECOND = timedelta(seconds=1)


def dong(minor: int) -> Money:
    return Money(minor, Currency.VND)


def came(minor: int, at: datetime = NOON, account: str = "0123499999") -> Arrived:
    return Arrived(dong(minor), frozenset([account]), at)


@pytest.mark.parametrize(
    ("bill", "arrived", "verdict", "more"),
    [
        (BILL, came(180_000), "exact", 0),
        (BILL, came(179_999), "short", -1),
        (BILL, came(200_000), "over", 20_000),
        (replace(BILL, came=dong(100_000)), came(80_000), "split", 0),
        (replace(BILL, came=dong(100_000)), came(50_000), "short", -30_000),
        (replace(BILL, came=dong(100_000)), came(100_000), "over", 20_000),
        (replace(BILL, is_paid=True), came(180_000), "double", 180_000),
        (BILL, came(-180_000), "reversed", -360_000),
        (BILL, came(180_000, account="0123499998"), "other_account", 0),
        (BILL, came(180_000, UNTIL + GRACE), "exact", 0),
        (BILL, came(180_000, UNTIL + GRACE + SECOND), "late", 0),
        (BILL, came(180_000, NOON - CLOCKS_DIFFER - SECOND), "early", 0),
        (replace(BILL, is_trusted=True), came(180_000, UNTIL + TRUST), "exact", 0),
        (replace(BILL, account=""), came(180_000, account=""), "other_account", 0),
    ],
)
def test_each_transfer_is_decided(bill: Bill, arrived: Arrived, verdict: str, more: int) -> None:
    assert judge_transfer(bill, arrived) == verdict
    assert difference(bill, arrived) == dong(more)


def test_rupiah_never_pay_for_dong() -> None:
    rupiah = Arrived(Money(180_000, Currency.IDR), frozenset(["0123499999"]), NOON)
    assert judge_transfer(BILL, rupiah) is TransferVerdict.OTHER_CURRENCY
    assert difference(BILL, rupiah) == dong(-180_000)


def test_letters_of_an_account_are_the_same_in_either_case() -> None:
    bill = replace(BILL, account="99MM24011M34")
    assert judge_transfer(bill, came(180_000, account="99mm24011m34")) is TransferVerdict.EXACT


@given(
    minor=st.sampled_from([179_999, 180_000, 180_001]) | st.integers(-400_000, 400_000),
    before=st.integers(0, 400_000),
    seconds=st.integers(-600, 900) | st.integers(-100_000, 400_000),
    account=st.sampled_from(["0123499999", "0123499999", "0123499998", ""]),
    is_paid=st.booleans(),
    is_trusted=st.booleans(),
)
def test_exact_is_said_of_the_very_amount_in_time_and_place_alone(
    minor: int, before: int, seconds: int, account: str, is_paid: bool, is_trusted: bool
) -> None:
    bill = replace(BILL, is_paid=is_paid, is_trusted=is_trusted, came=dong(before))
    at = NOON + timedelta(seconds=seconds)
    verdict = judge_transfer(bill, came(minor, at, account))
    last = UNTIL + (TRUST if is_trusted else GRACE)
    is_right = minor == 180_000 and account == BILL.account and not is_paid
    assert (verdict is TransferVerdict.EXACT) == (is_right and NOON - CLOCKS_DIFFER <= at <= last)
