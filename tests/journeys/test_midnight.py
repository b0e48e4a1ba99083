"""Sales around midnight: the business day ends at four, and so do the old year's rates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos_app.engine import print_desk
from pos_core.receipt import Columns, Document, Text
from pos_core.receipt_layout import receipt
from pos_core.sale import OrderPaid
from pos_core.shift import ShiftClosed
from pos_core.shift_layout import report_document
from pos_core.shop import Shop
from pos_core.vocabulary import read
from tests.support import books
from tests.support.cashier import Cashier, Part
from tests.support.hands import KeyHands
from tests.support.shop_floor import HOA, Floor, shop_floor
from tests.support.waiter import Wish

pytestmark = pytest.mark.starts_threads
OLD, NEW = ("GTGT", 80_000, "inclusive", 1, 1), ("GTGT", 100_000, "inclusive", 1, 1)


@pytest.fixture(autouse=True)
def _printers_are_looked_at_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_desk, "FIRST_LOOK_SECONDS", 0.0)


@pytest.fixture
def evening(tmp_path: Path, qtbot: QtBot) -> Iterator[Floor]:
    """Ten in the evening of the last day of 2026."""
    ten = datetime(2026, 12, 31, 15, 0, tzinfo=UTC)
    with shop_floor(tmp_path, qtbot, ten) as floor:
        yield floor


def _opened(floor: Floor) -> Cashier:
    cashier = Cashier(floor, KeyHands(floor.counter))
    cashier.sign_in(HOA)
    cashier.open_shift("500000")
    return cashier


def _sells(cashier: Cashier, *items: str) -> None:
    for item in items:
        cashier.add(Wish(item))
    cashier.pay()


def _night(cashier: Cashier, hour: int, minute: int = 0, *, days: int = 0) -> None:
    cashier.let_pass(0)
    cashier.floor.at(hour, minute, days=days)


def _closed(cashier: Cashier) -> list[books.Row]:
    cashier.let_pass(1)
    cashier.count(cashier.expected())
    cashier.close_shift()
    cashier.hands.until("all paper", lambda: not cashier.hands.state.jobs)
    return cashier.floor.close_till()


def _sale(rows: list[books.Row], number: str) -> books.Row:
    sales = (row["data"]["sale"] for row in rows if row["type"] == "order.paid.v1")
    return next(sale for sale in sales if sale["number"] == number)


def test_a_sale_at_half_past_midnight_belongs_to_the_day_before(evening: Floor) -> None:
    cashier = _opened(evening)
    _night(cashier, 23, 50)
    _sells(cashier, "cf-egg")
    _night(cashier, 0, 30, days=1)
    _sells(cashier, "ba-flan")
    assert cashier.hands.counter.place.till.today.isoformat() == "2026-12-31"
    _night(cashier, 3, 59)
    _sells(cashier, "sh-water")
    _night(cashier, 4)
    _sells(cashier, "be-lager")
    rows = _closed(cashier)
    (z,) = books.zs_of(rows)
    told = books.check_z(rows, z)
    assert told.days == {"2026-12-31": (3, 71_000), "2027-01-01": (1, 30_000)}
    assert z["business_day"] == "2027-01-01"
    late = _sale(rows, "A-0002")
    assert (late["business_day"], late["paid_at"]) == ("2026-12-31", "2026-12-31T17:30:00+00:00")


def test_an_order_open_across_the_new_year_keeps_the_rates_of_its_day(evening: Floor) -> None:
    cashier = _opened(evening)
    _night(cashier, 23, 40)
    cashier.add(Wish("cf-egg"))
    cashier.name("Party")
    party = cashier.order.order_id
    cashier.park()
    _night(cashier, 0, 30, days=1)
    _sells(cashier, "ba-flan")
    _night(cashier, 4, 30)
    _sells(cashier, "ba-flan", "be-lager")
    cashier.resume(party)
    cashier.add(Wish("cf-egg"))
    cashier.pay([Part("card")])
    rows = _closed(cashier)

    rates = {number: _rates(_sale(rows, number)) for number in ("A-0001", "A-0002", "A-0003")}
    # What was opened on the old day bears 8 %, also what was added to it in the new year.
    assert rates == {"A-0001": {80_000}, "A-0002": {80_000}, "A-0003": {100_000}}
    assert _sale(rows, "A-0001")["business_day"] == "2027-01-01"
    (z,) = books.zs_of(rows)
    told = books.check_z(rows, z)
    # 78.000 + 22.000 with 8 % in it, 22.000 + 30.000 with 10 %, each sale rounded by itself.
    assert told.taxes[OLD] == (72_222 + 20_370, 5_778 + 1_630)
    assert told.taxes[NEW] == (20_000 + 27_273, 2_000 + 2_727)
    _papers_say_both_rates(rows, evening.shop)


def _rates(sale: books.Row) -> set[int]:
    return {tax["rate"] for tax in sale["priced"]["taxes"]}


def _paper(document: Document) -> str:
    """The words on it, left and right of each line."""
    return "\n".join(
        f"{block.left} {block.right}" if isinstance(block, Columns) else block.text
        for block in document.blocks
        if isinstance(block, Columns | Text)
    )


def _papers_say_both_rates(rows: list[books.Row], shop: Shop) -> None:
    (paid,) = (r for r in rows if r["type"] == "order.paid.v1" and "A-0001" in str(r["data"]))
    (ended,) = (r for r in rows if r["type"] == "shift.closed.v1")
    sold, closed = read(paid["type"], paid["data"]), read(ended["type"], ended["data"])
    assert isinstance(sold, OrderPaid)
    assert isinstance(closed, ShiftClosed)
    of_party = _paper(receipt(sold.sale, shop, "en"))
    assert "GTGT 8%" in of_party
    assert "GTGT 10%" not in of_party
    report = _paper(report_document(closed.report, shop, "en"))
    for words in ("GTGT 8%", "92.592", "7.408", "GTGT 10%", "47.273", "4.727", "A-0001 - A-0003"):
        assert words in report, f"{words} is not on the Z:\n{report}"
