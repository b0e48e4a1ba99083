"""Whole receipts beside the ones somebody looked at and found right.

`EVERTILL_GOLDEN=write` writes them anew; look at every one before you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pos_app.devices.escpos_encode import encode
from pos_app.devices.paper import paper_of
from pos_app.devices.text_columns import text_lines
from pos_app.devices.virtual_printer import printed
from pos_app.devices.virtual_printer.png import png
from pos_core.receipt import Barcode, Document, Picture, Qr
from pos_core.receipt_layout import receipt
from tests.support.printers import FlatPainter
from tests.support.receipt_sales import (
    full_sale,
    full_shop,
    indonesian_sale,
    indonesian_shop,
    vietnamese_sale,
    vietnamese_shop,
)

GOLDEN = Path(__file__).parent / "golden"


def same_as_golden(name: str, content: bytes) -> None:
    path = GOLDEN / name
    if os.environ.get("EVERTILL_GOLDEN") == "write":
        path.write_bytes(content)
    assert path.read_bytes() == content, f"{name} differs; look at it before you write it anew"


def as_text(document: Document, columns: int) -> str:
    """The receipt on a grid of letters, Vietnamese ones too."""
    drawn = (Qr, Barcode, Picture)
    blocks = [block for block in document.blocks if not isinstance(block, drawn)]
    lines = [line.text.rstrip() for block in blocks for line in text_lines(block, columns)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("mm", [58, 80])
@pytest.mark.parametrize("language", ["vi", "id", "en"])
@pytest.mark.parametrize("country", ["vn", "id"])
def test_a_receipt_reads_as_it_did(country: str, language: str, mm: int) -> None:
    vietnamese = country == "vn"
    sale = vietnamese_sale() if vietnamese else indonesian_sale()
    shop = vietnamese_shop() if vietnamese else indonesian_shop()
    document = receipt(sale, shop, language, copy=2 if mm == 58 else 0)
    text = as_text(document, paper_of(mm).columns)
    assert max(map(len, text.splitlines())) <= paper_of(mm).columns
    same_as_golden(f"receipt-{country}-{language}-{mm}.txt", text.encode())


@pytest.mark.parametrize("mm", [58, 80])
def test_a_text_receipt_looks_as_it_did_to_the_dot(mm: int) -> None:
    """No font of the system has a part in a receipt of ASCII lines, so every dot must agree."""
    document = receipt(indonesian_sale(), indonesian_shop(), "id")
    paper = paper_of(mm)
    (sheet,) = printed(encode(document, paper, FlatPainter()), paper)
    same_as_golden(f"receipt-id-id-{mm}.png", png(sheet.picture()))


@pytest.mark.parametrize("mm", [58, 80])
@pytest.mark.parametrize("language", ["vi", "id", "en"])
def test_a_receipt_with_everything_on_it_reads_as_it_did(language: str, mm: int) -> None:
    text = as_text(receipt(full_sale(), full_shop(), language), paper_of(mm).columns)
    assert max(map(len, text.splitlines())) <= paper_of(mm).columns
    same_as_golden(f"receipt-full-{language}-{mm}.txt", text.encode())


@pytest.mark.parametrize("mm", [58, 80])
def test_logo_tenders_and_codes_look_as_they_did_to_the_dot(mm: int) -> None:
    document = receipt(full_sale(), full_shop(), "id")
    paper = paper_of(mm)
    (sheet,) = printed(encode(document, paper, FlatPainter()), paper)
    same_as_golden(f"receipt-full-id-{mm}.png", png(sheet.picture()))
