"""Refund receipts beside the ones somebody looked at; see `test_receipt_golden`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_app.devices.paper import paper_of
from pos_core.refund_layout import refund_receipt
from tests.app.test_receipt_golden import as_text, same_as_golden
from tests.core.test_refund_layout import refund_of
from tests.support.receipt_sales import indonesian_shop, vietnamese_shop


@pytest.mark.parametrize("mm", [58, 80])
@pytest.mark.parametrize("language", ["vi", "id", "en"])
@pytest.mark.parametrize("country", ["vn", "id"])
def test_a_refund_receipt_reads_as_it_did(country: str, language: str, mm: int) -> None:
    shop = vietnamese_shop() if country == "vn" else indonesian_shop()
    refund = refund_of(country)
    if mm == 58:
        paper = {"provisional": True, "sold_for": refund.total, "approver_name": "Minh"}
        refund = replace(refund, **paper)  # type: ignore[arg-type]
    document = refund_receipt(refund, shop, language, copy=2 if mm == 58 else 0)
    text = as_text(document, paper_of(mm).columns)
    assert max(map(len, text.splitlines())) <= paper_of(mm).columns
    same_as_golden(f"refund-{country}-{language}-{mm}.txt", text.encode())
