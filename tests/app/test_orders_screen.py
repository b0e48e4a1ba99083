"""The orders of a day: what a cashier sees there, finds there and opens from there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pos_app.engine.reads import OrderRow
from pos_app.ui.orders.day_figures import day_figures
from pos_app.ui.orders.order_model import OrderModel
from pos_app.ui.orders.screen import OrdersScreen
from pos_app.ui.page.row_delegate import TEXTS_ROLE, RowTexts
from pos_core.cart import CancelOrder
from pos_core.clock import ShopClock
from pos_core.ids import OrderId
from pos_core.print_job import PrintState
from pos_core.reprint import BeginPrint, ConfirmPrint
from pos_core.sale import Outcome
from pos_core.void import VoidSale
from tests.support.screen_till import ScreenTill, screen_till
from tests.support.tills import NOON, TODAY
from tests.support.working_till import CAKE, COFFEE, TEA, dong

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[ScreenTill]:
    with screen_till(tmp_path) as made:
        yield made


def _screen(shop: ScreenTill, qtbot: QtBot) -> OrdersScreen:
    screen = OrdersScreen(shop.till)
    qtbot.addWidget(screen)
    screen.resize(1024, 700)
    screen.show()
    screen.open_up()
    return screen


def _row(screen: OrdersScreen, at: int) -> RowTexts:
    texts = screen.model.index(at).data(TEXTS_ROLE)
    assert isinstance(texts, RowTexts)
    return texts


def _row_of(number: int, **changes: object) -> OrderRow:
    row = OrderRow(
        seq=number,
        order_id=OrderId(f"order-{number}"),
        number=f"A-{number:04d}",
        business_day=TODAY,
        closed_at=NOON,
        outcome=Outcome.PAID,
        due=dong(29_000),
        line_count=1,
        print_state=PrintState.QUEUED,
        copies=0,
    )
    return replace(row, **changes)  # type: ignore[arg-type]


def test_a_day_without_orders_says_so_and_what_comes_next(shop: ScreenTill, qtbot: QtBot) -> None:
    screen = _screen(shop, qtbot)
    assert screen.empty.isVisible()
    assert screen.empty.title == "No orders on this day"
    assert not screen.show_receipt.isEnabled()


def test_the_newest_order_stands_on_top_with_time_total_and_receipt(
    shop: ScreenTill, qtbot: QtBot
) -> None:
    shop.work.sell(COFFEE)
    shop.work.sell(COFFEE, TEA)
    (job,) = [j for j in shop.till.state.jobs.values() if j.number == "A-0002"]
    shop.work.ask(BeginPrint(job.job_id))
    shop.work.ask(ConfirmPrint(job.job_id))
    screen = _screen(shop, qtbot)
    newest, first = _row(screen, 0), _row(screen, 1)
    assert (newest.title, newest.figure, newest.state) == ("A-0002", "74.000\xa0₫", "Printed")
    assert newest.note.startswith("12:00")
    assert (first.title, first.state) == ("A-0001", "Waiting to print")


def test_a_sale_made_meanwhile_appears_without_losing_the_chosen_row(
    shop: ScreenTill, qtbot: QtBot
) -> None:
    shop.work.sell(COFFEE)
    screen = _screen(shop, qtbot)
    screen.list.choose(0)
    with qtbot.waitSignal(screen.model.rowsInserted):
        shop.work.sell(TEA)
    assert _row(screen, 0).title == "A-0002"
    chosen = screen.model.row_at(screen.list.currentIndex())
    assert chosen is not None
    assert chosen.number == "A-0001"


def test_voided_and_cancelled_orders_say_how_they_ended(shop: ScreenTill, qtbot: QtBot) -> None:
    shop.work.sell(COFFEE)
    sold = shop.till.state.last_sale
    assert sold is not None
    shop.work.ask(VoidSale(sold.order_id, "wrong table"))
    shop.work.add(CAKE)
    cart = shop.till.state.cart
    assert cart is not None
    shop.work.ask(CancelOrder(cart.order_id, "left"))
    screen = _screen(shop, qtbot)
    assert [_row(screen, at).aside for at in (0, 1)] == ["Cancelled", "Voided"]
    screen.list.choose(0)
    assert not screen.show_receipt.isEnabled(), "a cancelled order has no receipt"
    screen.list.choose(1)
    assert screen.show_receipt.isEnabled()


def test_a_number_typed_finds_the_order_and_enter_opens_its_receipt(
    shop: ScreenTill, qtbot: QtBot
) -> None:
    for item in (COFFEE, TEA, CAKE):
        shop.work.sell(item)
    screen = _screen(shop, qtbot)
    QTest.keyClicks(screen.search, "0002")
    assert screen.model.rowCount() == 1
    with qtbot.waitSignal(screen.asked) as asked:
        QTest.keyClick(screen.search, Qt.Key.Key_Return)
    command_id, order_id = asked.args
    assert command_id == "receipt.open"
    sale = shop.till.reads.sale(order_id)
    assert sale is not None
    assert sale.number == "A-0002"


def test_a_number_that_is_not_there_is_told_from_an_empty_day(
    shop: ScreenTill, qtbot: QtBot
) -> None:
    shop.work.sell(COFFEE)
    screen = _screen(shop, qtbot)
    screen.search.setText("777")
    assert screen.empty.title == "No order with this number"


def test_the_day_before_can_be_looked_at_but_not_tomorrow(shop: ScreenTill, qtbot: QtBot) -> None:
    shop.work.sell(COFFEE)
    screen = _screen(shop, qtbot)
    assert not screen.days.after.isEnabled()
    assert screen.run("orders.previous_day")
    assert screen.days.day == shop.till.today - timedelta(days=1)
    assert screen.model.rowCount() == 0
    assert screen.run("orders.next_day")
    assert screen.model.rowCount() == 1


def test_the_day_is_summed_up_beside_the_list(shop: ScreenTill, qtbot: QtBot) -> None:
    shop.work.sell(COFFEE, TEA)
    shop.work.sell(CAKE)
    last = shop.till.state.last_sale
    assert last is not None
    shop.work.ask(VoidSale(last.order_id, "trial"))
    screen = _screen(shop, qtbot)
    spoken = [child.accessibleName() for child in screen.figures.findChildren(QWidget)]
    assert "Sales: 1" in spoken
    assert "Turnover: 74.000\xa0₫" in spoken
    assert "Cash taken: 74.000\xa0₫" in spoken
    assert "Voided (1): 18.000\xa0₫" in spoken
    assert any(text.startswith("GTGT 8%: ") for text in spoken)


def test_coming_back_from_a_receipt_leaves_the_list_where_it_was(
    shop: ScreenTill, qtbot: QtBot
) -> None:
    for item in (COFFEE, TEA, CAKE):
        shop.work.sell(item)
    screen = _screen(shop, qtbot)
    screen.list.choose(2)
    QTest.mouseClick(screen.show_receipt, Qt.MouseButton.LeftButton)
    screen.open_up()
    assert screen.list.currentIndex().row() == 2


def test_rows_change_in_place_and_the_model_keeps_qts_promises(
    qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    owner = QObject()
    model = OrderModel(owner)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.speak(ShopClock(420), "en")
    rows = tuple(_row_of(number) for number in range(500, 0, -1))
    model.show(rows)
    assert model.rowCount() == 500
    printed = (replace(rows[0], print_state=PrintState.CONFIRMED), *rows[1:])
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.dataChanged) as changed,
    ):
        model.show(printed)
    assert changed.args is not None
    assert changed.args[0].row() == 0
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted):
        model.show((_row_of(501), *printed))
    assert "A-0501" in str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_who_counts_the_drawer_blind_does_not_read_it_off_the_day(
    shop: ScreenTill, qtbot: QtBot
) -> None:
    shop.work.sell(COFFEE)
    summary = shop.till.reads.day_summary(TODAY, dong(0).currency)
    told = [figure.words for figure in day_figures(summary, "en", all_of_it=False)]
    assert told == ["Sales"]
    assert "Cash taken" in [figure.words for figure in day_figures(summary, "en")]
