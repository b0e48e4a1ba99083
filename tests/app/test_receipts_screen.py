"""The receipt as paper, printing again, and what waits for the printer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos_app.bridge.background import Background, Job
from pos_app.bridge.works import Works
from pos_app.ui.page.row_delegate import TEXTS_ROLE, RowTexts
from pos_app.ui.receipts.queue_screen import PrintQueueScreen
from pos_app.ui.receipts.reprint import reprint_last
from pos_app.ui.receipts.screen import ReceiptScreen
from pos_core.ids import OrderId
from pos_core.print_job import PrintJob
from pos_core.reprint import BeginPrint, ConfirmPrint, FailPrint, LeavePrintUnconfirmed
from tests.support.screen_till import ScreenTill, screen_till
from tests.support.working_till import COFFEE, TEA, dong

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[ScreenTill]:
    with screen_till(tmp_path) as made:
        yield made


def _no_job(*_options: object) -> Job:
    raise AssertionError("only painting is asked for")


def _job(shop: ScreenTill) -> PrintJob:
    (job,) = shop.till.state.jobs.values()
    return job


def _last(shop: ScreenTill) -> OrderId:
    last = shop.till.state.last_sale
    assert last is not None
    return last.order_id


def _receipt(shop: ScreenTill, qtbot: QtBot) -> ReceiptScreen:
    screen = ReceiptScreen(shop.till)
    qtbot.addWidget(screen)
    screen.resize(1024, 700)
    screen.show()
    screen.open_up(_last(shop))
    return screen


def _queue(shop: ScreenTill, qtbot: QtBot) -> PrintQueueScreen:
    screen = PrintQueueScreen(shop.till)
    qtbot.addWidget(screen)
    screen.resize(1024, 700)
    screen.show()
    screen.open_up()
    return screen


def _printed(shop: ScreenTill) -> None:
    job = _job(shop)
    shop.work.ask(BeginPrint(job.job_id))
    shop.work.ask(ConfirmPrint(job.job_id))


def test_the_preview_is_the_paper_with_words_for_those_who_hear_it(
    shop: ScreenTill, qtbot: QtBot
) -> None:
    shop.work.sell(COFFEE, TEA)
    screen = _receipt(shop, qtbot)
    assert screen.paper.isVisible()
    assert screen.paper.image.width() == 576
    assert screen.title.text() == "Receipt A-0001"
    spoken = screen.paper.image.text("Description")
    assert "Cà phê sữa đá" in spoken
    assert "A-0001" in spoken


def test_a_long_receipt_is_painted_beside_the_window(
    shop: ScreenTill, qtbot: QtBot, tmp_path: Path
) -> None:
    background = Background()
    shop.till.works = Works(background, _no_job, _no_job, _no_job, _no_job, _no_job, _no_job)
    shop.work.sell(*[COFFEE, TEA] * 3)
    screen = _receipt(shop, qtbot)
    assert screen.paper.image.isNull(), "nothing was painted on the window's thread"
    qtbot.waitUntil(lambda: not screen.paper.image.isNull())
    assert background.stop()


def test_narrow_paper_is_previewed_narrow(shop: ScreenTill, qtbot: QtBot) -> None:
    shop.work.sell(COFFEE)
    setup = shop.till.settings.printers[0]
    shop.till.change_settings(printers=(type(setup)(name="receipt", paper_mm=58),))
    assert _receipt(shop, qtbot).paper.image.width() == 384


def test_what_became_of_the_receipt_stands_beside_it(shop: ScreenTill, qtbot: QtBot) -> None:
    shop.work.sell(COFFEE)
    screen = _receipt(shop, qtbot)
    assert screen.state_words.text() == "Waiting to print"
    job = _job(shop)
    shop.work.ask(BeginPrint(job.job_id))
    with qtbot.waitSignal(shop.till.changed):
        shop.work.ask(FailPrint(job.job_id, "paper_out", on_paper=False))
    assert screen.state_words.text() == "Not printed"
    assert screen.state_note.text() == "No paper. 1 of 5 tries."


def test_silence_of_the_printer_is_never_called_printed(shop: ScreenTill, qtbot: QtBot) -> None:
    shop.work.sell(COFFEE)
    job = _job(shop)
    shop.work.ask(BeginPrint(job.job_id))
    shop.work.ask(LeavePrintUnconfirmed(job.job_id))
    assert _receipt(shop, qtbot).state_words.text().startswith("May have printed")


def test_printing_again_makes_the_next_marked_reprint(shop: ScreenTill, qtbot: QtBot) -> None:
    shop.work.sell(COFFEE)
    _printed(shop)
    screen = _receipt(shop, qtbot)
    with qtbot.waitSignal(shop.till.answered), qtbot.waitSignal(screen.said) as said:
        QTest.mouseClick(screen.again, Qt.MouseButton.LeftButton)
    assert said.args == ["The receipt of A-0001 prints again, marked REPRINT 1.", "plain"]
    assert _job(shop).copy == 1
    _printed(shop)
    with qtbot.waitSignal(shop.till.answered):
        assert screen.run("receipt.print_again")
    assert _job(shop).copy == 2


def test_a_receipt_that_waits_is_tried_again_and_not_doubled(
    shop: ScreenTill, qtbot: QtBot
) -> None:
    shop.work.sell(COFFEE)
    job = _job(shop)
    shop.work.ask(BeginPrint(job.job_id))
    shop.work.ask(FailPrint(job.job_id, "offline", on_paper=False))
    screen = _receipt(shop, qtbot)
    assert screen.run("receipt.print_again")
    assert shop.bench.resumed == [job.job_id]
    assert len(shop.till.state.jobs) == 1


def test_the_last_receipt_can_be_had_again_from_anywhere(shop: ScreenTill, qtbot: QtBot) -> None:
    assert reprint_last(shop.till) == "There is no sale yet whose receipt could be printed."
    shop.work.sell(COFFEE)
    _printed(shop)
    with qtbot.waitSignal(shop.till.answered):
        assert "REPRINT 1" in reprint_last(shop.till)


def test_an_order_that_cannot_be_read_says_that_the_sale_is_safe(
    shop: ScreenTill, qtbot: QtBot
) -> None:
    screen = ReceiptScreen(shop.till)
    qtbot.addWidget(screen)
    screen.show()
    screen.open_up("nobody")
    assert screen.empty.isVisible()
    assert "Every sale is saved" in screen.empty.text
    assert not screen.again.isEnabled()


def test_an_empty_queue_says_that_everything_is_printed(shop: ScreenTill, qtbot: QtBot) -> None:
    screen = _queue(shop, qtbot)
    assert screen.empty.title == "Nothing is waiting"
    assert not screen.retry.isEnabled()
    assert not screen.drop.isEnabled()


def test_the_queue_tells_reason_and_tries_of_each_receipt(shop: ScreenTill, qtbot: QtBot) -> None:
    shop.work.sell(COFFEE)
    job = _job(shop)
    shop.work.ask(BeginPrint(job.job_id))
    shop.work.ask(FailPrint(job.job_id, "cover_open", on_paper=True))
    screen = _queue(shop, qtbot)
    texts = screen.model.index(0).data(TEXTS_ROLE)
    assert isinstance(texts, RowTexts)
    assert texts.title == "A-0001"
    assert texts.aside == "REPRINT 1"
    assert texts.state == "Not printed · Cover open"
    assert texts.figure == "1 of 5 tries"


def test_try_again_wakes_the_printer_and_do_not_print_drops_the_receipt(
    shop: ScreenTill, qtbot: QtBot
) -> None:
    shop.work.sell(COFFEE)
    job = _job(shop)
    screen = _queue(shop, qtbot)
    QTest.mouseClick(screen.retry, Qt.MouseButton.LeftButton)
    assert shop.bench.resumed == [job.job_id]
    with qtbot.waitSignal(shop.till.answered), qtbot.waitSignal(screen.said) as said:
        assert screen.run("print.drop")
    assert "can be had again" in str(said.args)
    qtbot.waitUntil(screen.empty.isVisible)
    assert not shop.till.state.jobs


def test_receipts_are_listed_as_they_come_and_go(shop: ScreenTill, qtbot: QtBot) -> None:
    screen = _queue(shop, qtbot)
    for _ in range(3):
        with qtbot.waitSignal(shop.till.changed):
            shop.work.add(COFFEE)
            shop.work.pay(dong(50_000))
    qtbot.waitUntil(lambda: screen.model.rowCount() == 3)
    numbers = [screen.model.index(at).data(TEXTS_ROLE).title for at in range(3)]
    assert numbers == ["A-0001", "A-0002", "A-0003"]


def test_of_a_receipt_that_cannot_be_shown_nothing_is_claimed(
    shop: ScreenTill, qtbot: QtBot
) -> None:
    shop.work.sell(COFFEE)
    screen = _receipt(shop, qtbot)
    assert screen.state_words.isVisible()
    screen.open_up("nobody-knows")
    assert screen.empty.isVisible()
    assert not screen.state_words.isVisible()
    assert not screen.state_note.isVisible()
