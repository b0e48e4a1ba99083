"""The slip for a debt paid back says who, how much, and what is left, and hides the number."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pos_core.account_slip import WORDS, SlipFacts, account_slip
from pos_core.customer import AccountPaid
from pos_core.ids import CustomerId, PaymentId
from pos_core.receipt import Columns, Document, Text
from pos_core.receipt_layout import receipt
from pos_core.tender import Tender
from tests.core.shop_examples import SHOP, dong
from tests.support.receipt_sales import vietnamese_sale, vietnamese_shop

AT = datetime(2026, 11, 21, 5, 6, tzinfo=UTC)
PAID = AccountPaid(
    CustomerId("c"), dong(50_000), Tender.CASH, PaymentId("p"), dong(20_000), "", "Cô Ba", "Lan"
)


def lines(document: Document) -> list[str]:
    """What stands on the paper."""
    said = []
    for block in document.blocks:
        if isinstance(block, Text):
            said.append(block.text)
        elif isinstance(block, Columns):
            said.append(f"{block.left}: {block.right}")
    return said


def test_the_slip_adds_up_and_hides_the_number() -> None:
    said = lines(account_slip(PAID, SlipFacts(AT, "0901234567", 0), SHOP, "vi"))
    assert said[-8:] == [
        "Khách hàng: Cô Ba",
        "ĐT: 090***4567",
        "Giờ bán: 21/11/2026 12:06 UTC+7",
        "Thu ngân: Lan",
        "Nợ trước: 70.000",
        "Đã trả (Tiền mặt): -50.000",
        "Còn nợ: 20.000 ₫",
        "Cảm ơn quý khách, hẹn gặp lại!",
    ]


@pytest.mark.parametrize("language", sorted(WORDS))
def test_every_language_has_its_words_for_every_way_to_pay(language: str) -> None:
    for tender in (Tender.CASH, Tender.CARD, Tender.TRANSFER):
        assert WORDS[language].tenders[tender]
    said = lines(account_slip(PAID, SlipFacts(AT, "", 0), SHOP, language))
    assert WORDS[language].title in said
    assert not any(line.startswith(("ĐT", "Telp", "Tel")) for line in said)


def test_only_cash_and_only_the_original_open_the_drawer() -> None:
    assert account_slip(PAID, SlipFacts(AT, "", 0), SHOP, "vi").kick
    again = account_slip(PAID, SlipFacts(AT, "", 1), SHOP, "vi")
    assert not again.kick
    assert lines(again)[0] == "IN LẠI 1"
    by_card = AccountPaid(
        CustomerId("c"), dong(1), Tender.CARD, PaymentId("p"), dong(0), "VCB 7", "Cô Ba"
    )
    card = account_slip(by_card, SlipFacts(AT, "", 0), SHOP, "en")
    assert not card.kick
    assert "Reference: VCB 7" in lines(card)


def test_a_receipt_names_the_customer_and_no_number() -> None:
    sale = replace(vietnamese_sale(), customer_name="Cô Ba", customer_id=CustomerId("c"))
    assert "Khách hàng: Cô Ba" in lines(receipt(sale, vietnamese_shop(), "vi"))
    without = lines(receipt(vietnamese_sale(), vietnamese_shop(), "vi"))
    assert not any(line.startswith("Khách hàng") for line in without)
