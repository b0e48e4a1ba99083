"""One thread a printer: none waits for another, and the till closes whatever they do."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest

from pos_app.engine import print_desk
from pos_app.engine.print_desk import PrintDesk, PrinterLamp
from pos_app.engine.print_ledger import EngineLedger
from pos_app.engine.printing import PrintDoors, Printing
from pos_app.ports import PaperState, PrinterFault
from pos_app.settings import PrinterSetup
from pos_core.receipt import Columns, Size, Text
from pos_core.sale import OrderPaid, SaleVoided
from tests.support.printers import Collected, FlatPainter, HandClock, SmallTill
from tests.support.receipt_sales import indonesian_sale, indonesian_shop

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos_app.devices.virtual_printer.sheet import Sheet
    from pos_app.ports import Printer
    from pos_core.events import Event as ShopEvent

SETUP = PrinterSetup()


class ShopTill(SmallTill):
    """A small till of the Indonesian shop, whose receipts are all of the same sale."""

    def __init__(self, jobs: int = 0) -> None:
        super().__init__(jobs)
        self.state = replace(self.state, shop=indonesian_shop())


def sold_in(_stream: str) -> list[ShopEvent]:
    sale = indonesian_sale()
    return [OrderPaid(sale.order_id, sale)]


def ledger_of(till: SmallTill) -> EngineLedger:
    return EngineLedger(till, sold_in, lambda: "id")


class HangingPrinter:
    """Hangs in `status` until let go, as a driver might that never comes back."""

    def __init__(self) -> None:
        self.entered, self.let_go = Event(), Event()

    def status(self) -> PaperState:
        self.entered.set()
        self.let_go.wait(10)
        raise PrinterFault("gone")

    def write(self, data: bytes) -> None:
        raise PrinterFault("gone")

    def close(self) -> None:
        """Nothing."""


class Lamps:
    """Hears the lamps and lets a test wait for what it wants to see."""

    def __init__(self) -> None:
        self.now: tuple[PrinterLamp, ...] = ()
        self._wanted: list[tuple[Callable[[tuple[PrinterLamp, ...]], bool], Event]] = []

    def hear(self, lamps: tuple[PrinterLamp, ...]) -> None:
        self.now = lamps
        for wanted, seen in self._wanted:
            if wanted(lamps):
                seen.set()

    def expect(self, wanted: Callable[[tuple[PrinterLamp, ...]], bool]) -> Event:
        seen = Event()
        self._wanted.append((wanted, seen))
        if wanted(self.now):
            seen.set()
        return seen


def doors(till: SmallTill, printers: dict[str, Printer], lamps: Lamps) -> PrintDoors:
    def opened(setup: PrinterSetup, _give_up: Callable[[], bool]) -> Printer:
        return printers[setup.name]

    return PrintDoors(opened, FlatPainter, ledger_of(till), HandClock(), lamps.hear)


def test_a_dead_printer_delays_no_other_and_the_till_closes_all_the_same() -> None:
    till, bar, front, lamps = ShopTill(), HangingPrinter(), Collected(), Lamps()
    cut = Event()
    front.printer = type(front.printer)(front.mechanism, lambda sheets, _sent: cut.set())
    setups = [PrinterSetup(name="bar"), PrinterSetup(name="receipt")]
    printing = Printing(setups, doors(till, {"bar": bar, "receipt": front.printer}, lamps))
    till.queue("bar")
    printing.start()
    assert bar.entered.wait(60)
    till.queue("receipt")
    printing.wake()
    assert cut.wait(60)
    assert not printing.stop(0.05)
    bar.let_go.set()
    assert printing.stop()


def test_a_job_for_a_printer_nobody_has_set_up_goes_to_the_first_one() -> None:
    till, front, lamps = ShopTill(), Collected(), Lamps()
    printing = Printing([SETUP], doors(till, {"receipt": front.printer}, lamps))
    till.queue("kitchen")
    confirmed = lamps.expect(lambda now: bool(now) and now[0].state is PaperState.READY)
    printing.start()
    assert confirmed.wait(60)
    assert printing.stop()
    assert len(front.sheets) == 1


def test_the_test_page_shows_every_letter_and_the_drawer_opens_on_request() -> None:
    till, front, lamps = ShopTill(), Collected(), Lamps()
    pages = Event()

    def keep(sheets: list[Sheet], _sent: int) -> None:
        if sheets:
            pages.set()

    front.printer = type(front.printer)(front.mechanism, keep)
    printing = Printing([SETUP], doors(till, {"receipt": front.printer}, lamps))
    printing.start()
    printing.open_drawer("receipt")
    printing.test_page("receipt", "vi", kick=True)
    assert pages.wait(60)
    assert printing.stop()
    (page,) = front.mechanism.sheets
    assert page.events.count("kick") == 2
    assert any(event.startswith("qr: ") for event in page.events)
    assert page.text.count("[picture 576 x 256]") >= 1


def test_receipts_left_over_are_told_at_the_start_and_printed_on_a_word() -> None:
    till, front, lamps = ShopTill(jobs=2), Collected(), Lamps()
    printing = Printing([SETUP], doors(till, {"receipt": front.printer}, lamps))
    first, second = printing.left_over
    assert printing.lamps == (PrinterLamp("receipt", PaperState.UNKNOWN, 2, alert=False),)
    one_left = lamps.expect(lambda now: bool(now) and now[0].waiting == 1)
    printing.start()
    printing.resume(second.job_id)
    assert one_left.wait(60)
    assert printing.stop()
    assert list(till.state.jobs) == [first.job_id]


def test_a_surprise_in_a_loop_is_logged_and_the_printer_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    till, front, lamps = ShopTill(), Collected(), Lamps()
    tried, surprises = Event(), iter([True, False])
    step = print_desk.PrintDesk.step

    def surprising(desk: PrintDesk) -> float:
        if next(surprises, False):
            raise ZeroDivisionError
        tried.set()
        return step(desk)

    monkeypatch.setattr(print_desk.PrintDesk, "step", surprising)
    monkeypatch.setattr("pos_app.engine.printing.AFTER_SURPRISE_SECONDS", 0.0)
    printing = Printing([SETUP], doors(till, {"receipt": front.printer}, lamps))
    printing.start()
    assert tried.wait(60)
    assert printing.stop()
    assert "printing on receipt failed" in caplog.text


def test_the_ledger_makes_the_receipt_of_the_jobs_sale_headed_as_it_must_be() -> None:
    till = ShopTill(jobs=1)
    (job,) = till.state.jobs.values()
    original = ledger_of(till).document(job, 0)
    assert original.kick
    assert Columns("TOTAL", "Rp111.500", bold=True, size=Size.BIG) in original.blocks
    events = [*sold_in(job.source), SaleVoided(job.order_id, "slip", indonesian_sale().due)]
    ledger = EngineLedger(till, lambda _stream: events, lambda: "id")
    first, second = ledger.document(job, 1).blocks[:2]
    assert isinstance(first, Text)
    assert isinstance(second, Text)
    assert (first.text, second.text) == ("CETAK ULANG 1", "DIBATALKAN")


def test_a_sale_that_cannot_be_found_has_no_receipt() -> None:
    till = ShopTill(jobs=1)
    (job,) = till.state.jobs.values()
    with pytest.raises(LookupError):
        EngineLedger(till, lambda _stream: [], lambda: "id").document(job, 0)


def test_an_engine_that_does_not_answer_is_no_reason_to_print() -> None:
    till = ShopTill(jobs=1)
    ledger = ledger_of(till)
    (job_id,) = till.state.jobs
    till.refuses = True
    assert ledger.begin(job_id) is None
    ledger.confirm(job_id)
    assert job_id in till.state.jobs
