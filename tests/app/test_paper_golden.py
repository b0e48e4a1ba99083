"""Kitchen tickets, Zs and refunds beside the ones somebody looked at; see `test_receipt_golden`."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pos_app.devices.escpos_encode import encode
from pos_app.devices.paper import paper_of
from pos_app.devices.virtual_printer import printed
from pos_app.devices.virtual_printer.png import png
from pos_core.ids import LineId
from pos_core.kitchen_layout import kitchen_ticket
from pos_core.kitchen_ticket import Change, TicketLine
from pos_core.order_kind import OrderKind
from pos_core.quantity import Quantity
from pos_core.receipt import Block, Columns, Document, Text
from pos_core.refund_layout import refund_receipt
from pos_core.sent_line import Dish
from pos_core.session_slip import TableFacts, session_slip
from pos_core.shift_layout import report_document
from tests.app.test_receipt_golden import as_text, same_as_golden
from tests.core.event_examples import DISH, FULL_TICKET
from tests.core.shift_event_examples import FULL
from tests.core.test_refund_layout import refund_of
from tests.support.printers import FlatPainter
from tests.support.receipt_sales import indonesian_shop, vietnamese_shop

PAPERS = ("ticket", "z", "refund", "round", "slip")
LINK = "http://192.168.1.20:8752/s/0f9d3c7a51e84b26a8d04c1e7b935f62"
ROUND = replace(
    FULL_TICKET,
    lines=(
        TicketLine(LineId("line-1"), LineId("line-1"), Change.ADDED, Quantity.of(2), DISH),
        TicketLine(
            LineId("line-2"),
            LineId("line-2"),
            Change.ADDED,
            Quantity.of(1),
            Dish(
                "Bún bò Huế đặc biệt thêm chả cua", "Tô lớn", ("Ít cay", "Thêm rau"), "dị ứng tôm"
            ),
        ),
    ),
    name="Bàn 12 · Sân vườn tầng thượng",
    kind=OrderKind.DINE_IN,
    note="",
    reason="",
    waste=False,
    round=3,
)


def document(name: str, language: str) -> Document:
    match name:
        case "ticket":
            return kitchen_ticket(FULL_TICKET, vietnamese_shop(), language)
        case "round":
            return kitchen_ticket(ROUND, vietnamese_shop(), language)
        case "slip":
            until = datetime(2026, 11, 21, 12, 30, tzinfo=UTC)
            facts = TableFacts("Bàn 12", "Sân vườn tầng thượng", LINK, until, copy=1)
            return session_slip(facts, vietnamese_shop(), language)
        case "z":
            return report_document(replace(FULL, reading=0), vietnamese_shop(), language)
        case _:
            return refund_receipt(refund_of("id"), indonesian_shop(), language)


@pytest.mark.parametrize("mm", [58, 80])
@pytest.mark.parametrize("language", ["vi", "id", "en"])
@pytest.mark.parametrize("name", ["ticket", "z", "round", "slip"])
def test_a_paper_reads_as_it_did(name: str, language: str, mm: int) -> None:
    text = as_text(document(name, language), paper_of(mm).columns)
    assert max(map(len, text.splitlines())) <= paper_of(mm).columns
    same_as_golden(f"{name}-{language}-{mm}.txt", text.encode())


def in_ascii(given: Document) -> Document:
    """The same paper in plain letters: no font of the system has a part in how it looks."""

    def plain(words: str) -> str:
        bare = unicodedata.normalize("NFD", words.replace("\u20ab", "d").replace("đ", "d"))
        return "".join(each if each.isascii() else "" for each in bare)

    def of(block: Block) -> Block:
        match block:
            case Text():
                return replace(block, text=plain(block.text))
            case Columns():
                return replace(block, left=plain(block.left), right=plain(block.right))
        return block

    return replace(given, blocks=tuple(of(block) for block in given.blocks))


@pytest.mark.parametrize("mm", [58, 80])
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_looks_as_it_did_to_the_dot(name: str, mm: int) -> None:
    paper = paper_of(mm)
    (sheet,) = printed(encode(in_ascii(document(name, "id")), paper, FlatPainter()), paper)
    same_as_golden(f"{name}-id-{mm}.png", png(sheet.picture()))
