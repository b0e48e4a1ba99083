"""When the till comes back: what was sold is named, what may be missing is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos_app.bridge.till import Trouble
from pos_app.ui.recovery.last_sale import LastSaleSheet
from pos_app.ui.recovery.start_up import quiet_lines, unconfirmed_receipt
from pos_app.ui.recovery.storage_screen import StorageScreen
from pos_core.print_job import PrintJob
from pos_core.reprint import BeginPrint, ConfirmPrint, LeavePrintUnconfirmed
from pos_core.sale import Outcome
from tests.support.screen_till import ScreenTill, screen_till
from tests.support.working_till import CAKE, COFFEE

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[ScreenTill]:
    with screen_till(tmp_path) as made:
        yield made


def _job(shop: ScreenTill) -> PrintJob:
    (job,) = shop.till.state.jobs.values()
    return job


def _sheet(shop: ScreenTill, qtbot: QtBot) -> LastSaleSheet:
    sheet = LastSaleSheet(shop.till)
    qtbot.addWidget(sheet)
    sheet.resize(480, 700)
    sheet.show()
    sheet.first_focus().setFocus()
    return sheet


def test_the_first_start_ever_has_nothing_to_say(shop: ScreenTill) -> None:
    assert quiet_lines(shop.till) == ""
    assert unconfirmed_receipt(shop.till) is None


def test_when_all_is_well_one_quiet_line_names_the_last_sale(shop: ScreenTill) -> None:
    shop.work.sell(COFFEE)
    job = _job(shop)
    shop.work.ask(BeginPrint(job.job_id))
    shop.work.ask(ConfirmPrint(job.job_id))
    assert unconfirmed_receipt(shop.till) is None
    assert quiet_lines(shop.till) == "Last sale recorded: A-0001, 29.000\xa0₫, 12:00."


def test_an_order_that_was_open_is_open_again_and_says_so(shop: ScreenTill) -> None:
    shop.work.add(CAKE)
    assert quiet_lines(shop.till) == "Order A-0001 is open as it was."


def test_a_sale_without_its_receipt_is_asked_about(shop: ScreenTill, qtbot: QtBot) -> None:
    shop.work.sell(COFFEE)
    sheet = _sheet(shop, qtbot)
    assert sheet.title == "Last sale recorded"
    assert sheet.words.text() == "A-0001, 29.000\xa0₫ cash, 12:00. Its receipt was not printed."


def test_a_receipt_that_may_be_on_paper_sends_a_person_to_look(
    shop: ScreenTill, qtbot: QtBot
) -> None:
    shop.work.sell(COFFEE)
    job = _job(shop)
    shop.work.ask(BeginPrint(job.job_id))
    shop.work.ask(LeavePrintUnconfirmed(job.job_id))
    assert "look at the printer" in _sheet(shop, qtbot).words.text()


def test_print_sends_the_receipt_and_leaves_the_sale_alone(shop: ScreenTill, qtbot: QtBot) -> None:
    shop.work.sell(COFFEE)
    sheet = _sheet(shop, qtbot)
    with qtbot.waitSignal(sheet.done):
        QTest.keyClick(sheet, Qt.Key.Key_P)
    assert shop.bench.resumed == [_job(shop).job_id]
    last = shop.till.state.last_sale
    assert last is not None
    assert last.outcome is Outcome.PAID


def test_leave_changes_nothing(shop: ScreenTill, qtbot: QtBot) -> None:
    shop.work.sell(COFFEE)
    sheet = _sheet(shop, qtbot)
    with qtbot.waitSignal(sheet.done):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert shop.bench.resumed == []
    assert len(shop.till.state.jobs) == 1


def test_void_asks_for_a_reason_first(shop: ScreenTill, qtbot: QtBot) -> None:
    shop.work.sell(COFFEE)
    sheet = _sheet(shop, qtbot)
    QTest.keyClick(sheet, Qt.Key.Key_V)
    assert sheet.reason.isVisible()
    QTest.mouseClick(sheet.void_now, Qt.MouseButton.LeftButton)
    assert sheet.field.note.text() == "A void needs a reason. Write in a few words why."
    last = shop.till.state.last_sale
    assert last is not None
    assert last.outcome is Outcome.PAID


def test_a_reason_and_enter_void_the_sale_and_print_nothing(shop: ScreenTill, qtbot: QtBot) -> None:
    shop.work.sell(COFFEE)
    sheet = _sheet(shop, qtbot)
    sheet.void.click()
    QTest.keyClicks(sheet.reason, "vip khach bo")
    with qtbot.waitSignal(sheet.done) as done:
        QTest.keyClick(sheet.reason, Qt.Key.Key_Return)
    assert done.args == ["The sale is voided. Give the money back."]
    last = shop.till.state.last_sale
    assert last is not None
    assert last.outcome is Outcome.VOIDED
    assert shop.bench.resumed == []


def test_a_reason_can_be_tapped(shop: ScreenTill, qtbot: QtBot) -> None:
    shop.work.sell(COFFEE)
    sheet = _sheet(shop, qtbot)
    sheet.void.click()
    QTest.mouseClick(sheet.reasons.button("wrong"), Qt.MouseButton.LeftButton)
    assert sheet.reason.text() == "Rung up wrong"


def test_a_storage_problem_says_what_is_safe_and_offers_to_retry(
    shop: ScreenTill, qtbot: QtBot
) -> None:
    screen = StorageScreen(shop.till)
    qtbot.addWidget(screen)
    screen.show()
    trouble = Trouble("storage_failed", "S-05", {"detail": "IOError", "last_seq": 412})
    screen.open_up(trouble)
    assert "Selling stopped" in screen.happened.text()
    assert screen.safe.text() == "Everything up to entry 412 is saved."
    assert screen.code.text() == "Code S-05"
    assert screen.run("back"), "Back must not lead to a till that cannot save"
    assert not screen.facts.isVisible()
    QTest.mouseClick(screen.details, Qt.MouseButton.LeftButton)
    assert "last_seq: 412" in screen.facts.text()


def test_when_the_disk_is_well_again_selling_goes_on(shop: ScreenTill, qtbot: QtBot) -> None:
    screen = StorageScreen(shop.till)
    qtbot.addWidget(screen)
    screen.show()
    screen.open_up(Trouble("disk_full", "S-04"))
    with qtbot.waitSignals([screen.asked, screen.said]):
        shop.till.hear_trouble(Trouble("disk_full", "S-04", cleared=True))


def test_while_the_reason_is_written_no_button_claims_its_letters(
    shop: ScreenTill, qtbot: QtBot
) -> None:
    shop.work.sell(COFFEE)
    sheet = _sheet(shop, qtbot)
    assert sheet.confirm.accessibleDescription() == "P"
    sheet.void.click()
    assert sheet.confirm.accessibleDescription() == ""
    assert sheet.void_now.accessibleDescription() == "Enter"
