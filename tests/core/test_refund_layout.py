"""A refund's paper says what came back and why, adds up, and cannot pass for a receipt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.money import Money
from pos_core.original import Original
from pos_core.receipt import Text
from pos_core.receipt_words import words_for
from pos_core.refund import Refund
from pos_core.refund_layout import refund_receipt
from pos_core.refund_paper_words import WORDS, refund_words_for
from pos_core.tender import Tender
from tests.core.paper_reading import amount, words_of
from tests.core.refund_desk import Desk
from tests.core.shop_examples import Counter
from tests.support.receipt_sales import (
    indonesian_sale,
    indonesian_shop,
    vietnamese_sale,
    vietnamese_shop,
)

LANGUAGES = sorted(WORDS)


def refund_of(country: str) -> Refund:
    """All of the sale on the golden receipts."""
    sale = vietnamese_sale() if country == "vn" else indonesian_sale()
    shop = vietnamese_shop() if country == "vn" else indonesian_shop()
    desk = Desk(Counter(shop), Original(sale))
    return desk.gives(*desk.rest())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("country", ["vn", "id"])
def test_the_figures_on_paper_add_up_when_reckoned_again(country: str, language: str) -> None:
    refund = refund_of(country)
    shop = vietnamese_shop() if country == "vn" else indonesian_shop()
    paper = refund_receipt(refund, shop, language)
    words, own = words_for(language), refund_words_for(language)
    total = amount(paper, own.total)
    assert total == refund.total.minor
    parts = amount(paper, words.subtotal) + amount(paper, words.service)
    parts += amount(paper, words.rounding) - refund.discount.minor + refund.tax_added.minor
    assert parts == total
    text = "\n".join(words_of(paper))
    for must in (own.title, refund.number, refund.order_number, refund.reason, own.signed):
        assert must in text


def test_the_first_block_says_what_it_is_and_a_copy_says_so_before() -> None:
    refund, shop = refund_of("vn"), vietnamese_shop()
    first = refund_receipt(refund, shop, "vi").blocks[0]
    again = refund_receipt(refund, shop, "vi", copy=2).blocks[0]
    assert isinstance(first, Text)
    assert isinstance(again, Text)
    assert (first.text, again.text) == ("PHIẾU HOÀN TIỀN", "IN LẠI 2")


PAPERS = [(0, "cash", 1), (1, "cash", 0), (0, "card", 0)]


@pytest.mark.parametrize(("copy", "tender", "kick"), PAPERS)
def test_only_the_first_paper_of_cash_opens_the_drawer(copy: int, tender: str, kick: int) -> None:
    refund = refund_of("vn")
    payments = tuple(replace(p, tender=Tender(tender)) for p in refund.payments)
    paper = refund_receipt(replace(refund, payments=payments), vietnamese_shop(), "vi", copy)
    assert paper.kick == bool(kick)


def test_what_was_given_on_papers_word_says_so_and_who_approved_it() -> None:
    shop = vietnamese_shop()
    paid = Money(150_000, shop.currency)
    refund = replace(refund_of("vn"), provisional=True, sold_for=paid, approver_name="Minh")
    text = "\n".join(words_of(refund_receipt(refund, shop, "en")))
    for must in ("PROVISIONAL", "150.000", "Approved by | Minh"):
        assert must in text
