"""The banks a VietQR can pay into have the numbers others know them by."""

from __future__ import annotations

import csv

from pos_core.pay_rules import BankAccount
from pos_core.vietnam_banks import BANKS, bank_name
from tests.support.shared import shared_path


def test_every_bank_can_be_paid_into() -> None:
    assert len(BANKS) > 50
    assert list(BANKS) == sorted(BANKS)
    for number, bank in BANKS.items():
        assert bank.number == number
        assert BankAccount(number, "1").is_possible
    assert len({bank.name for bank in BANKS.values()}) == len(BANKS)


def test_every_bank_that_others_list_is_known() -> None:
    path = shared_path("data", "banks_vietqr_vn.csv")
    with path.open(encoding="utf-8", newline="") as file:
        listed = {row["bin"] for row in csv.DictReader(file) if row["vietqr_status"]}
    assert len(listed) > 50
    assert listed <= set(BANKS)


def test_a_bank_that_is_not_on_the_list_is_called_by_its_number() -> None:
    assert bank_name("970436") == "Vietcombank"
    assert bank_name("999999") == "999999"
