"""The day once in each language, shortened; in Indonesian at a restaurant with service and PB1."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from pos_app.engine import print_desk
from pos_app.ui.kit.button import Button
from tests.support import books
from tests.support.cashier import Cashier, Part
from tests.support.hands import Hands, KeyHands, TouchHands
from tests.support.shop_floor import FRUIT, HOA, shop_floor
from tests.support.waiter import Wish

pytestmark = pytest.mark.starts_threads
SEVEN = datetime(2026, 11, 20, 0, 0, tzinfo=UTC)
PAY = {"vi": "Thanh toán", "id": "Bayar", "en": "Pay"}
SERVICE, PB1 = 50_000, 100_000


@pytest.fixture(autouse=True)
def _printers_are_looked_at_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_desk, "FIRST_LOOK_SECONDS", 0.0)


@pytest.mark.parametrize(
    ("language", "hands"), [("vi", KeyHands), ("id", TouchHands), ("en", KeyHands)]
)
def test_a_short_day_in_each_language(
    tmp_path: Path, qtbot: QtBot, language: str, hands: type[Hands]
) -> None:
    with shop_floor(tmp_path, qtbot, SEVEN, language=language, screen=language) as floor:
        cashier = Cashier(floor, hands(floor.counter))
        cashier.sign_in(HOA)
        _says_pay(cashier, language)
        cashier.open_shift("500000")
        _sells(cashier, "." if language == "en" else ",")
        cashier.let_pass(60)
        cashier.count(cashier.expected() - 50_000)
        cashier.count(cashier.expected() - 50_000)
        cashier.close_shift(_translated("ShiftReason", "Wrong change given"))
        cashier.hands.until("all paper", lambda: not cashier.hands.state.jobs)
        rows = floor.close_till()
    (z,) = books.zs_of(rows)
    told = books.check_z(rows, z)
    assert len(told.numbers) == 5
    assert told.refunded > 0
    assert books.dishes_told(rows) == books.dishes_sold(rows, floor.stations_make)
    if language == "id":
        _bears_service_and_pb1(rows)


def _translated(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def _says_pay(cashier: Cashier, language: str) -> None:
    said = {each.words for each in cashier.screen("sell").findChildren(Button)}
    assert PAY[language] in said, said


def _sells(cashier: Cashier, point: str) -> None:
    """Eaten here, taken away, by weight, parked, split, brought back."""
    cashier.add(Wish("cf-egg", 2))
    cashier.add(Wish("fo-rice"))
    cashier.pay([Part("card", tip="5000")])
    cashier.add(Wish("cf-milk", options="2"))
    cashier.add(Wish(FRUIT, weight=f"0{point}350"))
    cashier.take_away()
    cashier.discount_order("10")
    order_id = cashier.order.order_id
    cashier.park()
    cashier.add(Wish("ba-flan"))
    cashier.pay()
    cashier.resume(order_id)
    cashier.pay([Part("transfer", "10000"), Part()])
    cashier.add(Wish("cf-egg"))
    cashier.add(Wish("ju-orange"))
    cashier.split_line_by_line(1)
    for each in [*cashier.hands.state.orders]:
        cashier.go_to_parked(each)
        cashier.hands.do("open_orders.pay")
        cashier.hands.until("the pay screen", lambda: cashier.hands.where == "pay")
        cashier.pay()
    before = cashier.hands.state.refunds
    cashier.refund("A-0001", row=0, day_before=False)
    cashier.approve()
    cashier.hands.until("the refund", lambda: cashier.hands.state.refunds != before)
    cashier.leave_refund()


def _bears_service_and_pb1(rows: list[books.Row]) -> None:
    """Worked out by hand: 5 % on what is eaten here, 10 % on both together; away no service."""
    sales = [row["data"]["sale"] for row in rows if row["type"] == "order.paid.v1"]
    eaten = next(sale for sale in sales if sale["number"] == "A-0001")
    subtotal = eaten["priced"]["subtotal"][0]
    service = subtotal * SERVICE // 1_000_000
    assert eaten["priced"]["service"][0] == service
    (pb1,) = eaten["priced"]["taxes"]
    assert books.account_of(pb1) == ("PB1", PB1, "exclusive", 1, 1)
    assert pb1["base"][0] == subtotal + service
    assert pb1["amount"][0] == (subtotal + service) * PB1 // 1_000_000
    assert eaten["priced"]["total"][0] == subtotal + service + pb1["amount"][0]
    away = next(sale for sale in sales if sale.get("kind") == "take_away")
    assert away["priced"]["service"][0] == 0
    assert {tax["code"] for tax in away["priced"]["taxes"]} == {"PB1"}
