"""Real Indonesian receipts come out of the till with the figures that were printed on them."""

from __future__ import annotations

import json
from collections import Counter
from fractions import Fraction
from typing import Any

import pytest

from pos_core.rounding import Rounding
from tests.core.cord_exceptions import CONTRADICT_THEMSELVES, NOT_REPRODUCED
from tests.core.cord_receipts import Receipt, SetUp, ours, plain_rate, printed, set_up_of
from tests.support.shared import shared_path

# Of each kind: how many there are, how many the till reproduces.
PLAIN_SUMS = (260, 260)
WITH_PARTS = (144, 130)
ONLY_TOTALS = (44, 41)


@pytest.fixture(scope="module")
def receipts() -> list[Receipt]:
    text = shared_path("data", "cord_receipts.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture(scope="module")
def set_up_by_id(receipts: list[Receipt]) -> dict[str, SetUp | None]:
    return {r["id"]: set_up_of(r) for r in receipts if r["status"] != "inconsistent"}


def test_every_receipt_is_reproduced_or_listed_with_a_reason(
    set_up_by_id: dict[str, SetUp | None],
) -> None:
    missed = {name for name, set_up in set_up_by_id.items() if set_up is None}
    assert missed == set(NOT_REPRODUCED)


def test_the_receipts_set_aside_are_those_that_contradict_themselves(
    receipts: list[Receipt],
) -> None:
    aside = [r["id"] for r in receipts if r["status"] == "inconsistent"]
    assert sorted(aside) == sorted(CONTRADICT_THEMSELVES)


@pytest.mark.parametrize(
    ("status", "nontrivial", "expected"),
    [
        ("full", False, PLAIN_SUMS),
        ("full", True, WITH_PARTS),
        ("total_only", None, ONLY_TOTALS),
    ],
)
def test_as_many_receipts_come_out_as_the_page_says(
    receipts: list[Receipt],
    set_up_by_id: dict[str, SetUp | None],
    status: str,
    nontrivial: bool | None,
    expected: tuple[int, int],
) -> None:
    kind = [
        r["id"] for r in receipts if r["status"] == status and nontrivial in (None, r["nontrivial"])
    ]
    assert (len(kind), sum(set_up_by_id[name] is not None for name in kind)) == expected


def test_nearly_every_shop_rounds_half_up_and_taxes_its_service(
    receipts: list[Receipt], set_up_by_id: dict[str, SetUp | None]
) -> None:
    found = [s for r in receipts if r["tax"] and (s := set_up_by_id.get(r["id"])) is not None]
    roundings = Counter(set_up.policy.rounding for set_up in found)
    assert roundings == {Rounding.HALF_UP: 153, Rounding.DOWN: 3, Rounding.UP: 2}
    services = Counter(set_up.policy.service.taxed for set_up in found if set_up.policy.service)
    assert services == {True: 37, False: 3}
    assert sum(set_up.holds_tax for set_up in found) == 5


# A receipt of our own, written for the test: it stands where the file is absent.


def _receipt(**figures: Any) -> Receipt:
    receipt: Receipt = {
        "status": "full",
        "lines": [
            {"qty": 2, "unit_price": 38_000, "line_total": 76_000},
            {"qty": 0.33, "unit_price": 90_000, "line_total": 29_790},
        ],
        "items_sum": 105_790,
        "subtotal": 105_790,
        "discount": 0,
        "service": 5_290,
        "tax": 11_108,
        "rounding": 12,
        "total": 122_200,
    }
    return receipt | figures


def test_a_receipt_with_service_tax_and_coins_is_worked_out() -> None:
    set_up = set_up_of(_receipt())
    assert set_up is not None
    assert set_up.taxes[0].rate.ppm == 100_000
    assert set_up.policy.service is not None
    assert (set_up.policy.service.rate.ppm, set_up.policy.service.taxed) == (50_000, True)
    assert ours(_receipt(), set_up) == printed(_receipt())


@pytest.mark.parametrize(
    "wrong", [{"tax": 11_109, "rounding": 11}, {"service": 5_289}, {"subtotal": 105_791}]
)
def test_a_receipt_with_a_wrong_figure_is_not_explained_away(wrong: dict[str, int]) -> None:
    assert set_up_of(_receipt(**wrong)) is None


def test_only_plain_rates_count() -> None:
    assert plain_rate(5_500, 100_000).ppm == 55_000
    assert plain_rate(5_640, 100_000).ppm == 55_000
    assert Fraction(plain_rate(0, 0).ppm) == 0
