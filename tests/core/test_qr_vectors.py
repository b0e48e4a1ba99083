"""Published payment codes are read and written as whoever published them says."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from pos_core import emv
from pos_core.money import Currency, Money
from pos_core.pay_rules import BankAccount
from pos_core.qr_tip import FixedTip, TipAsked, TipShare
from pos_core.qris import Qris, check_for_sales, read_qris, with_amount
from pos_core.refusal import Refusal
from pos_core.tax import Rate
from pos_core.vietqr import VietQr, read_vietqr, vietqr_text
from tests.support.provider_vectors import Vector, vectors

Facts = dict[str, Any]


@pytest.mark.parametrize("vector", vectors("emv.crc16"))
def test_the_checksum_is_the_one_of_the_catalogue(vector: Vector) -> None:
    assert emv.crc16(vector["input"]["text"]) == vector["expected"]["crc"]


@pytest.mark.parametrize("vector", vectors("emv.decode"))
def test_a_code_is_taken_apart_or_refused(vector: Vector) -> None:
    text, expected = vector["input"]["payload"], vector["expected"]
    fields = emv.parse(text)
    assert isinstance(fields, Refusal) is not expected["tlv_ok"]
    assert emv.checksum_fits(text) is expected["crc_ok"]
    assert isinstance(emv.decode(text), Refusal) is not (expected["tlv_ok"] and expected["crc_ok"])
    if "crc" in expected:
        assert emv.crc16(text[:-4]) == expected["crc"]
    if "tags" in expected:
        assert fields == expected["tags"]


@pytest.mark.parametrize("vector", vectors("emv.decode"))
def test_a_code_says_whom_it_pays_and_how_much(vector: Vector) -> None:
    """Without `decoded` it is of neither scheme or broken, and neither reader takes it."""
    text, expected = vector["input"]["payload"], vector["expected"].get("decoded")
    vietqr, qris = read_vietqr(text), read_qris(text)
    if expected is None:
        assert isinstance(vietqr, Refusal)
        assert isinstance(qris, Refusal)
    elif expected["scheme"] == "VIETQR":
        assert isinstance(vietqr, VietQr)
        assert isinstance(qris, Refusal)
        assert _vietqr_facts(vietqr) == _with_numbers(expected)
    else:
        assert isinstance(qris, Qris)
        assert isinstance(vietqr, Refusal)
        assert _qris_facts(qris) == _with_numbers(expected)
        told = vector["description"]
        unfit = "transfer QR" in told or "business validation must fail" in told
        assert (check_for_sales(qris) is not None) is unfit


@pytest.mark.parametrize("vector", vectors("vietqr.encode"))
def test_a_vietqr_is_written_as_others_write_it(vector: Vector) -> None:
    given = vector["input"]
    account = BankAccount(given["bin"], given["account"], given["service"] == "QRIBFTTC")
    amount = Money(int(given["amount"]), Currency.VND) if "amount" in given else None
    text = vietqr_text(account, amount, given.get("purpose", ""), given.get("ref", ""))
    assert text == vector["expected"]["payload"]


@pytest.mark.parametrize("vector", vectors("qris.to_dynamic"))
def test_a_qris_is_given_an_amount_as_others_give_it(vector: Vector) -> None:
    given = vector["input"]
    tip: FixedTip | TipShare | None = None
    if "fee_fixed" in given:
        tip = FixedTip(Money(int(given["fee_fixed"]), Currency.IDR))
    if "fee_percent" in given:
        tip = TipShare(Rate(int(Decimal(given["fee_percent"]) * 10_000)))
    text = with_amount(given["static"], Money(int(given["amount"]), Currency.IDR), tip)
    assert text == vector["expected"]["payload"]


def _with_numbers(decoded: Facts) -> Facts:
    """`decoded` with its amounts as numbers: `39000.00` and 39000 are the same."""
    number = decoded["amount"]
    facts = {**decoded, "amount": None if number is None else Decimal(number)}
    if "value" in decoded.get("tip", {}):
        facts["tip"] = {**decoded["tip"], "value": Decimal(decoded["tip"]["value"])}
    return facts


def _vietqr_facts(said: VietQr) -> Facts:
    facts = {
        "scheme": "VIETQR",
        "initiation": "dynamic" if said.is_dynamic else "static",
        "bin": said.account.bank,
        "account": said.account.number,
        "service": "QRIBFTTC" if said.account.is_card else "QRIBFTTA",
        "amount": Decimal(said.amount.minor) if said.amount else None,
        "currency": "704",
        "country": "VN",
    }
    texts = {"purpose": said.purpose, "reference_label": said.reference}
    return facts | {name: text for name, text in texts.items() if text}


def _qris_facts(said: Qris) -> Facts:
    facts = {
        "scheme": "QRIS",
        "initiation": "dynamic" if said.is_dynamic else "static",
        "mcc": said.category,
        "currency": "360",
        "amount": Decimal(said.amount.minor) if said.amount else None,
        "country": "ID",
        "merchant_name": said.name,
        "merchant_city": said.city,
        "postal_code": said.postal_code,
        "nmid": said.nmid or None,
        "accounts": [
            {
                "tag": acquirer.tag,
                "guid": acquirer.domain,
                "pan": acquirer.pan,
                "merchant_id": acquirer.merchant_id,
                "criteria": acquirer.criteria or None,
            }
            for acquirer in said.acquirers
        ],
    }
    tip = _tip_facts(said)
    return facts | {"tip": tip} if tip else facts


def _tip_facts(said: Qris) -> Facts | None:
    match said.tip:
        case TipAsked():
            return {"mode": "prompt"}
        case FixedTip(amount):
            return {"mode": "fixed", "value": Decimal(amount.minor)}
        case TipShare(Rate(ppm)):
            return {"mode": "percent", "value": Decimal(ppm) / 10_000}
    return None
