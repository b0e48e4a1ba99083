"""From the sale to the paper: a real journal, a printer on the network, and what goes wrong."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from random import Random
from threading import Event
from typing import TYPE_CHECKING

import pytest

from pos_app.boot.real_ports import RealClock, RealFs
from pos_app.bridge.raster import RasterPainter
from pos_app.devices import escpos_printer
from pos_app.devices.paper import paper_of
from pos_app.devices.printers import open_printer
from pos_app.devices.virtual_printer.mechanism import Fault, Mechanism
from pos_app.devices.virtual_printer.server import PrinterServer
from pos_app.engine import print_desk
from pos_app.engine.originals import events_of
from pos_app.engine.print_ledger import EngineLedger
from pos_app.engine.printing import PrintDoors, Printing
from pos_app.ports import PaperState
from pos_app.settings import PrinterSetup
from pos_core.print_job import PrintState
from pos_core.reprint import BeginPrint, ReprintReceipt
from tests.support.tills import SeededRng
from tests.support.working_till import COFFEE, TEA, WorkingTill, working_till

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pos_app.devices.virtual_printer.sheet import Sheet
    from pos_app.engine.answers import Changes
    from pos_app.engine.print_desk import PrinterLamp
    from pos_core.events import Event as ShopEvent

pytestmark = pytest.mark.usefixtures("qapp")
PATIENCE = 60.0


class Shelf(list["Sheet"]):
    """Where the paper falls."""

    def keep(self, sheets: list[Sheet], _sent: int) -> None:
        self.extend(sheets)
        sheets.clear()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def server(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrinterServer]:
    monkeypatch.setattr(escpos_printer, "PART_SECONDS", 0.2)
    monkeypatch.setattr(print_desk, "FIRST_LOOK_SECONDS", 0.0)
    running = PrinterServer(Mechanism(paper_of(80)), shelf.keep)
    running.start()
    yield running
    assert running.stop()


class Watch:
    """Waits for a lamp to be as a test wants it, and for the ledger to have no open job."""

    def __init__(self) -> None:
        self.no_jobs = Event()
        self._wanted: Callable[[PrinterLamp], bool] = bool
        self._seen = Event()
        self._now: tuple[PrinterLamp, ...] = ()

    def hear(self, lamps: tuple[PrinterLamp, ...]) -> None:
        self._now = lamps
        if any(self._wanted(lamp) for lamp in lamps):
            self._seen.set()

    def wait(self, wanted: Callable[[PrinterLamp], bool]) -> None:
        self._wanted = wanted
        self._seen.clear()
        self.hear(self._now)
        assert self._seen.wait(PATIENCE), self._now


class _Wake:
    """Tells the printers of new jobs, as the workplace does, and the test of finished ones."""

    def __init__(self, printing: Printing, watch: Watch) -> None:
        self._printing, self._watch = printing, watch

    def changed(self, changes: Changes) -> None:
        if changes.state.jobs:
            self._watch.no_jobs.clear()
        else:
            self._watch.no_jobs.set()
        self._printing.wake()

    def troubled(self, _trouble: object) -> None:
        pass


@contextmanager
def printing_at(
    till: WorkingTill, server: PrinterServer, folder: Path
) -> Iterator[tuple[Printing, Watch]]:
    till.engine.call(_nothing, PATIENCE)

    def told_of(stream: str) -> list[ShopEvent]:
        return till.engine.call(partial(events_of, stream=stream), PATIENCE)

    setup = PrinterSetup(kind="network", address=f"127.0.0.1:{server.port}")
    watch = Watch()
    doors = PrintDoors(
        open_printer=lambda chosen, give_up: open_printer(chosen, RealFs(), folder, give_up),
        new_painter=RasterPainter,
        ledger=EngineLedger(till.engine, told_of, lambda: "vi"),
        clock=RealClock(),
        hear_lamps=watch.hear,
    )
    printing = Printing([setup], doors)
    till.engine.listen(_Wake(printing, watch))
    printing.start()
    try:
        yield printing, watch
    finally:
        assert printing.stop(PATIENCE)


def _nothing(_journal: object) -> None:
    """Answered as soon as the till is open."""


def after_the_cut() -> SeededRng:
    """Other chances than before the power cut."""
    return SeededRng(Random(8))


def nothing_waits(till: WorkingTill, watch: Watch) -> None:
    assert watch.no_jobs.wait(PATIENCE)
    assert not till.engine.state.jobs
    watch.wait(lambda lamp: lamp.waiting == 0 and lamp.state is PaperState.READY)


def events_on(shelf: Shelf) -> list[str]:
    """Pulses of the drawer and cuts, in the order they came."""
    events = (event for sheet in shelf for event in sheet.events)
    return [event for event in events if event in ("kick", "cut")]


def test_a_sale_comes_out_opens_the_drawer_and_is_confirmed(
    tmp_path: Path, server: PrinterServer, shelf: Shelf
) -> None:
    with working_till(tmp_path) as till, printing_at(till, server, tmp_path) as (_, watch):
        till.sell(COFFEE, TEA)
        nothing_waits(till, watch)
    assert events_on(shelf) == ["kick", "cut"]
    assert "  1 x 29.000" + " " * 30 + "29.000" in shelf[0].text


def test_no_paper_never_stops_the_selling_and_all_receipts_come_out_later(
    tmp_path: Path, server: PrinterServer, shelf: Shelf
) -> None:
    server.plan(Fault.PAPER_OUT)
    with working_till(tmp_path) as till, printing_at(till, server, tmp_path) as (printing, watch):
        for item in (COFFEE, TEA, COFFEE):
            assert till.sell(item).ok
        watch.wait(lambda lamp: lamp.state is PaperState.PAPER_OUT and lamp.waiting == 3)
        assert len(till.sales()) == 3
        assert not shelf
        server.mend()
        printing.wake()
        nothing_waits(till, watch)
    assert events_on(shelf) == ["kick", "cut"] * 3


def test_a_power_cut_before_printing_asks_first_and_then_prints_the_original(
    tmp_path: Path, server: PrinterServer, shelf: Shelf
) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
    with (
        working_till(tmp_path, rng=after_the_cut()) as again,
        printing_at(again, server, tmp_path) as (printing, watch),
    ):
        (left,) = printing.left_over
        assert left.number == "A-0001"
        watch.wait(lambda lamp: lamp.state is PaperState.READY)
        assert not shelf
        printing.resume(left.job_id)
        nothing_waits(again, watch)
    assert events_on(shelf) == ["kick", "cut"]


def test_a_power_cut_while_printing_brings_a_marked_reprint_on_a_word(
    tmp_path: Path, server: PrinterServer, shelf: Shelf
) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
        (job_id,) = till.engine.state.jobs
        till.ask(BeginPrint(job_id))
    with (
        working_till(tmp_path, rng=after_the_cut()) as again,
        printing_at(again, server, tmp_path) as (printing, watch),
    ):
        (left,) = printing.left_over
        assert left.state is PrintState.SENT
        printing.resume(left.job_id)
        nothing_waits(again, watch)
        reads = again.reads()
        assert reads.reprints(left.order_id) == 1
        reads.close()
    # A repeat does not open the drawer again.
    assert events_on(shelf) == ["cut"]


def test_a_reprint_asked_for_by_the_cashier_comes_out(
    tmp_path: Path, server: PrinterServer, shelf: Shelf
) -> None:
    with working_till(tmp_path) as till, printing_at(till, server, tmp_path) as (_, watch):
        till.sell(COFFEE)
        nothing_waits(till, watch)
        (sale,) = till.sales()
        assert till.ask(ReprintReceipt(sale.order_id, sale.number, copy=1)).ok
        assert server.wait_for(lambda _mechanism: len(shelf) == 2, PATIENCE)
        nothing_waits(till, watch)
    assert events_on(shelf) == ["kick", "cut", "cut"]
    assert len(shelf[1].rows) > len(shelf[0].rows)
