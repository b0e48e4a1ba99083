"""The papers of a shift say every figure once, in the language of the shop, and add up by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.closing import report_of
from pos_core.drawer import OpenShift
from pos_core.receipt import Block, Columns, Document, Text
from pos_core.receipt_words import with_currency
from pos_core.shift_cash import CashKind
from pos_core.shift_layout import cash_slip, report_document
from pos_core.shift_paper_words import WORDS, shift_words
from pos_core.shift_sums import TenderSum
from pos_core.tender import Tender
from pos_core.void import VoidSale
from pos_core.z_report import ZReport
from tests.core.pay_desk import P2, PayDesk
from tests.core.shift_counter import closes, counts, drawer_of, moves, opened
from tests.core.shift_event_examples import FULL, FULL_OUT
from tests.core.shop_examples import COFFEE, SHOP, TEA, Counter, dong, sells
from tests.core.test_refund import asks, gives, of

LANGUAGES = ("vi", "id", "en")


def rows(document: Document) -> dict[str, str]:
    """Figures by what stands before them; the first of each name."""
    found: dict[str, str] = {}
    for block in document.blocks:
        if isinstance(block, Columns):
            found.setdefault(block.left, block.right)
    return found


def texts(document: Document) -> list[str]:
    """Every word on the paper."""
    return [word for block in document.blocks for word in _words(block)]


def _words(block: Block) -> tuple[str, ...]:
    match block:
        case Text():
            return (block.text,)
        case Columns():
            return (block.left, block.right)
    return ()


def short_by_50_000() -> ZReport:
    """A shift with two sales, money taken out, and 50.000 missing."""
    counter = opened(500_000)
    sells(counter, COFFEE)
    sells(counter, TEA)
    moves(counter, CashKind.PAID_OUT, 30_000, "mua đá")
    return closes(counter, "thối nhầm", counted=494_000)


def test_the_drawer_adds_up_by_hand() -> None:
    words, told = shift_words("vi"), rows(report_document(short_by_50_000(), SHOP, "vi"))
    assert told[words.starting] == "500.000 ₫"
    assert told[words.cash_taken] == "74.000 ₫"
    assert told[words.kinds[CashKind.PAID_OUT]] == "-30.000 ₫"
    assert told["1. mua đá"] == "-30.000 ₫"
    assert told[words.expected] == "544.000 ₫"
    assert told[words.counted] == "494.000 ₫"
    assert told[words.short] == "-50.000 ₫"
    assert told[words.reason] == "thối nhầm"


def test_a_drawer_that_fits_says_so_and_too_much_is_over() -> None:
    words = shift_words("en")
    assert words.fits in rows(report_document(closes(opened()), SHOP, "en"))
    over = closes(opened(), "found", counted=500_100)
    assert rows(report_document(over, SHOP, "en"))[words.over] == "100 ₫"


def test_every_count_stands_there_when_there_were_two() -> None:
    counter = opened(500_000)
    counts(counter, (200_000, 2))
    told = texts(report_document(closes(counter), SHOP, "vi"))
    assert shift_words("vi").counts in told
    assert "-100.000 ₫" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_report_says_who_what_and_which_entries(language: str) -> None:
    words, document = shift_words(language), report_document(FULL, SHOP, language)
    told = texts(document)
    for part in ("X-0007/2", "Lan", "Minh", "A-0427 - A-0427", "5 - 90 (86)", "ab" * 16):
        assert part in told
    assert words.x_note in told
    assert words.unsynced in told
    assert "A-0426, A-0427" in told
    assert words.open_paid.format(paid="10.000 ₫") in told
    assert not document.kick


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_server_all_sent_and_unsent_orders_read_differently(language: str) -> None:
    words = shift_words(language)
    for unsynced, said in ((None, words.no_server), ((), words.all_sent)):
        told = texts(report_document(replace(FULL, unsynced=unsynced), SHOP, language))
        assert said in told


def test_a_z_without_a_shift_says_that_there_was_no_drawer() -> None:
    told = texts(report_document(replace(FULL, drawer=None, reading=0), SHOP, "en"))
    assert "No shift was open" in told
    assert "Z-0007" in told


def test_a_reprint_is_headed_as_one() -> None:
    assert texts(report_document(FULL, SHOP, "vi", 2))[0] == "IN LẠI 2"
    assert texts(cash_slip(FULL_OUT, "Hoa", SHOP, "vi", 1))[0] == "IN LẠI 1"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", list(CashKind))
def test_a_cash_slip_says_how_much_why_and_who(kind: CashKind, language: str) -> None:
    words = shift_words(language)
    document = cash_slip(replace(FULL_OUT, kind=kind), "Hoa", SHOP, language)
    told = texts(document)
    assert told[0] == words.slips[kind]
    for part in ("50.000 ₫", "mua đá", "Lan", "Minh", "Hoa"):
        assert part in told


def test_a_paper_in_indonesian_is_plain_text_for_the_tax_recorder() -> None:
    words = WORDS["id"]
    said = [value for value in _all_words(words) if value]
    assert all(word.isascii() for word in said)


def _all_words(words: object) -> list[str]:
    found: list[str] = []
    for name in words.__slots__:  # type: ignore[attr-defined]
        value = getattr(words, name)
        found += value.values() if isinstance(value, dict) else [value]
    return found


def test_the_sums_of_the_paper_are_those_of_the_report() -> None:
    z = short_by_50_000()
    told = rows(report_document(z, SHOP, "en"))
    assert told["TURNOVER"] == with_currency(z.figures.turnover) == "74.000 ₫"
    assert told["EXPECTED"] == with_currency(drawer_of(z).expected)
    assert told["Turnover of all Zs"] == with_currency(z.grand_total)


def test_sold_is_written_out_where_something_was_taken_off() -> None:
    counter = opened(0, Counter())
    sale = sells(counter, COFFEE)
    sells(counter, TEA)
    counter.takes(VoidSale(sale.order_id, "nhầm"))
    told = rows(report_document(closes(counter), SHOP, "en"))
    assert told["Sold"] == "74.000 ₫"
    assert told["Voided (1)"] == "-29.000 ₫"
    assert told["TURNOVER"] == "45.000 ₫"
    assert told["Cash"] == "45.000 ₫"


@pytest.mark.parametrize("language", LANGUAGES)
def test_credits_that_nobody_has_spent_are_listed_by_number(language: str) -> None:
    counter = Counter()
    sale = sells(counter, COFFEE)
    before = report_of(counter.state, counter.moment)
    gives(counter, asks(counter, sale, of(sale, 0), by=Tender.EXCHANGE))
    report = report_of(counter.state, counter.moment)
    assert rows(report_document(report, SHOP, language))["A-R0001"] == "29.000 ₫"
    assert not before.credits


def test_each_way_to_pay_without_cash_has_its_own_row() -> None:
    desk = PayDesk()
    desk.counter.takes(OpenShift(dong(0)))
    desk.asks(amount=dong(9_000))
    desk.succeeds()
    desk.asks(P2, method="vietqr")
    desk.succeeds(P2)
    told = rows(report_document(closes(desk.counter), SHOP, "vi"))
    assert (told["MoMo (1)"], told["VietQR (1)"]) == ("9.000 ₫", "20.000 ₫")


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_and_both_kinds_of_qris_are_told_apart(language: str) -> None:
    nil = dong(0)
    ways = ("", "card", "card_present", "qris", "qris_static", "new_wallet")
    sums = [
        TenderSum(Tender.ELECTRONIC, 1, dong(n), nil, 0, nil, nil, way)
        for n, way in enumerate(ways, 1)
    ]
    card = TenderSum(Tender.CARD, 1, dong(9), nil, 0, nil, nil)
    figures = replace(FULL.figures, tenders=(card, *sums))
    told = rows(report_document(replace(FULL, figures=figures), SHOP, language))
    mine = {name for name in told if name.endswith(" (1)")}
    assert {told[name] for name in mine} >= {f"{n} ₫" for n in (1, 2, 3, 4, 5, 6, 9)}
    assert "New wallet (1)" in told
