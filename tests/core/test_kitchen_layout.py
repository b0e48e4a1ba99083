"""A kitchen ticket says what to make, how many and for whom; and nothing about money."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from pos_core.kitchen_layout import kitchen_ticket
from pos_core.kitchen_ticket import Change, KitchenTicket
from pos_core.kitchen_words import WORDS
from pos_core.order_kind import OrderKind
from pos_core.receipt import Columns, Document, Size, Text
from tests.core.event_examples import FULL_TICKET, SHOP, TICKET

LANGUAGES = sorted(WORDS)


def big(document: Document) -> list[str]:
    return [b.text for b in document.blocks if isinstance(b, Text) and b.size is Size.BIG]


def text(document: Document) -> str:
    rows = []
    for block in document.blocks:
        if isinstance(block, Text):
            rows.append(block.text)
        if isinstance(block, Columns):
            rows.append(f"{block.left} {block.right}")
    return "\n".join(rows)


def only(ticket: KitchenTicket, change: Change) -> KitchenTicket:
    return replace(ticket, lines=tuple(replace(o, change=change) for o in ticket.lines))


def test_quantity_first_and_big() -> None:
    paper = kitchen_ticket(TICKET, SHOP, "vi")
    assert big(paper) == ["A-0427", "2 x Cà phê"]
    assert "Quầy bar" in text(paper)
    assert "A-0427 12:00" in text(paper)
    assert not paper.kick
    assert paper.cut


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_a_cook_must_see_is_there(language: str) -> None:
    words = WORDS[language]
    paper = kitchen_ticket(FULL_TICKET, SHOP, language)
    said = text(paper)
    for must in ("Bàn 5", "Bếp nóng", "Sàng", "gói kỹ", "Lan", "mang về", "khách đổi ý"):
        assert must in said
    assert words.kinds[OrderKind.TAKE_AWAY] in big(paper)
    assert words.course.format(number=2) in big(paper)
    assert f"*** {words.changed} ***" in big(paper)
    assert words.was.format(dish="Cà phê") in said
    assert words.waste in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_void_says_so_above_everything_else(language: str) -> None:
    paper = kitchen_ticket(only(TICKET, Change.VOIDED), SHOP, language)
    assert big(paper)[0] == f"*** {WORDS[language].void} ***"


@pytest.mark.parametrize(("language", "mark"), [("vi", "IN LẠI 2"), ("id", "CETAK ULANG 2")])
def test_a_repeat_is_marked_above_everything_else(language: str, mark: str) -> None:
    assert big(kitchen_ticket(FULL_TICKET, SHOP, language, 2))[0] == mark


def test_on_a_mixed_ticket_each_line_says_what_is_new_about_it() -> None:
    said = text(kitchen_ticket(FULL_TICKET, SHOP, "en"))
    assert said.count("*** VOID ***") == 1
    assert said.count("*** CHANGED ***") == 2


def test_no_word_is_missing_in_any_language() -> None:
    for words in WORDS.values():
        for each in fields(words):
            assert getattr(words, each.name)
        assert set(words.kinds) == set(OrderKind)


def test_there_is_no_price_on_it() -> None:
    assert "29" not in text(kitchen_ticket(TICKET, SHOP, "en")).replace("A-0427", "")
