"""The slip for an order from elsewhere says what to pack, for whom, and whether it is paid."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.pick_up_slip import WORDS, pick_up_slip
from pos_core.receipt import Columns, Document, Text
from pos_core.remote_order import OrderSource
from tests.core.remote_examples import remote_order
from tests.core.shop_examples import SHOP


def lines(document: Document) -> list[str]:
    """What stands on the paper."""
    said = []
    for block in document.blocks:
        if isinstance(block, Text):
            said.append(block.text)
        elif isinstance(block, Columns):
            said.append(f"{block.left}: {block.right}")
    return said


def test_the_slip_says_what_to_pack_and_for_whom() -> None:
    assert lines(pick_up_slip(remote_order(), SHOP, "vi")) == [
        "ĐƠN ĐẶT TRƯỚC - Ứng dụng",
        "K7Q2",
        "Chị Hoa",
        "ĐT: 090***4567",
        "Đặt lúc: 21/11/2026 11:50 UTC+7",
        "1 x Cà phê sữa đá",
        "2 x Bánh flan",
        "+ Thêm caramel",
        "* ít đường",
        "Ghi chú: gói riêng",
        "Cần thu: 71.000 ₫",
    ]


@pytest.mark.parametrize("language", sorted(WORDS))
def test_what_is_paid_is_said_to_be_paid_and_a_reprint_to_be_one(language: str) -> None:
    paid = replace(remote_order(), paid=True, source=OrderSource.TABLE, table="5")
    said = lines(pick_up_slip(paid, SHOP, language, copy=2))
    assert said[-1] == WORDS[language].paid
    assert said[0].endswith(" 2")
    assert said[3] == "5"
    assert not any("71.000" in line or "71,000" in line for line in said)
