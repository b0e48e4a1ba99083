"""How a sale was paid, on its receipt: it adds up, says what went back, and opens the drawer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.payment_paper_words import payment_words_for
from pos_core.receipt import Barcode, Block, Columns, Picture, Qr, Text
from pos_core.receipt_layout import receipt
from pos_core.receipt_payments import tender_blocks
from pos_core.receipt_words import WORDS
from pos_core.sale import Sale
from pos_core.shop_rules import CodeOnPaper
from pos_core.tender import Tender
from tests.core.day_makers.tenders import MAKERS
from tests.core.random_days import Day
from tests.support.receipt_sales import cup, full_sale, full_shop, idr, indonesian_sale

LANGUAGES = sorted(WORDS)


def words_of(blocks: tuple[Block, ...]) -> list[str]:
    said = []
    for block in blocks:
        if isinstance(block, Columns):
            said.append(f"{block.left} | {block.right}")
        elif isinstance(block, Text):
            said.append(block.text)
    return said


def figure(text: str) -> int:
    return int("".join(c for c in text if c.isdigit() or c == "-") or 0)


def in_full(sale: Sale, language: str = "en") -> list[str]:
    return words_of(tuple(tender_blocks(sale, language)))


def test_each_tender_stands_with_its_reference_its_tip_and_the_change() -> None:
    assert in_full(full_sale()) == [
        "Voucher | 10.000",
        "worth 25.000, no change",
        "Card BCA 0427 | 65.000",
        "including a tip of 5.000",
        "Cash | 50.000",
        "Change | 8.500",
    ]


def test_what_was_handed_over_less_change_and_tips_is_what_was_due() -> None:
    """Of every sale that a random day makes, read back from the lines of the receipt."""
    played = 0
    for seed in range(240):
        day = Day(seed)
        for _ in range(30):
            maker = day.dice.choice([make for _, make in MAKERS])
            intent = maker(day) if day.dice.random() < 0.5 else None
            day.do(intent or day.any_intent())
        for sale in day.witness.sales.values():
            rows = [b for b in tender_blocks(sale, "en") if isinstance(b, Columns)]
            handed = sum(figure(row.right) for row in rows if not row.bold)
            change = sum(figure(row.right) for row in rows if row.bold)
            assert handed - change - sale.tip.minor == sale.due.minor
            played += len(sale.payments) > 1
    assert played > 20


def test_a_card_has_no_change_and_leaves_the_drawer_shut() -> None:
    sale = indonesian_sale()
    card = replace(sale.payments[0], tender=Tender.CARD, tendered=sale.due, change=idr(0))
    by_card = replace(sale, payments=(card,))
    assert in_full(by_card) == ["Card | 111.500"]
    assert not receipt(by_card, full_shop(), "en").kick
    assert receipt(sale, full_shop(), "en").kick


def test_nothing_in_cash_beside_other_tenders_is_not_printed() -> None:
    sale = full_sale()
    nothing = replace(sale.payments[2], amount=idr(0), tendered=idr(0), change=idr(0))
    shown = in_full(replace(sale, payments=(*sale.payments[:2], nothing)))
    assert "Cash | 0" not in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tender_and_kind_has_its_word(language: str) -> None:
    words = payment_words_for(language)
    assert set(words.tenders) == set(Tender)
    assert all(words.kinds.values())
    if language == "id":
        said = (*words.tenders.values(), *words.kinds.values(), words.tip, words.surplus)
        assert "".join(said).isascii(), "tax recorders read the text of the receipt"


def test_table_kind_and_customer_stand_at_the_head() -> None:
    said = words_of(receipt(full_sale(), full_shop(), "en").blocks)
    for row in ("Served | Eat in", "Table / name | Meja 7", "Customer | Pak Budi"):
        assert row in said


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        (CodeOnPaper.NONE, []),
        (CodeOnPaper.QR, [Qr]),
        (CodeOnPaper.BARCODE, [Barcode]),
        (CodeOnPaper.BOTH, [Barcode, Qr]),
    ],
)
def test_the_shop_says_which_code_is_printed(kind: CodeOnPaper, codes: list[type]) -> None:
    shop = full_shop()
    shop = replace(shop, rules=replace(shop.rules, order_code=kind))
    blocks = receipt(full_sale(), shop, "en").blocks
    assert [type(block) for block in blocks if isinstance(block, Qr | Barcode)] == codes


def test_the_logo_is_on_top_and_below_a_reprints_heading() -> None:
    first = receipt(full_sale(), full_shop(), "en").blocks
    again = receipt(full_sale(), full_shop(), "en", copy=1).blocks
    assert first[0] == cup()
    assert isinstance(again[0], Text)
    assert isinstance(again[1], Picture)
