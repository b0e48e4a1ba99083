"""Receipts come out at least once, are marked when maybe twice, and never hold up a sale."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pos_app.devices.virtual_printer.mechanism import Fault
from pos_app.engine.print_desk import PrintDesk, PrinterLamp
from pos_app.engine.print_ledger import EngineLedger
from pos_app.ports import PaperState
from pos_app.settings import PrinterSetup
from pos_core.ids import PrintJobId
from pos_core.print_job import (
    PrintJob,
    PrintState,
)
from pos_core.receipt import Align, Columns, Document, Text
from pos_core.reprint import BeginPrint, DropPrint
from tests.support.printers import Collected, FlatPainter, HandClock, SmallTill
from tests.support.receipt_sales import indonesian_sale

if TYPE_CHECKING:
    from pos_core.ids import OrderId
    from pos_core.sale import Sale

SETUP = PrinterSetup()
LAST_LINE = "sampai jumpa lagi!"
HEADING = "CETAK ULANG"


@dataclass
class Counter:
    """A counter with one printer: till, desk, paper, and a clock that moves by what `step` says."""

    jobs: int = 0
    till: SmallTill = field(init=False)
    paper: Collected = field(default_factory=Collected)
    clock: HandClock = field(default_factory=HandClock)

    def __post_init__(self) -> None:
        self.till = SmallTill(self.jobs)
        self.start()

    def start(self) -> None:
        """Open the till, or open it again after a crash."""
        self.desk = PrintDesk(
            SETUP, self.paper.printer, FlatPainter(), ledger_of(self.till), self.clock, _any_job
        )

    def run(self, seconds: float = 120.0) -> None:
        """Let so much time pass."""
        end = self.clock.seconds + seconds
        for _ in range(2_000):
            if self.clock.seconds > end:
                return
            self.clock.seconds += max(self.desk.step(), 0.001)
        pytest.fail("the desk never rests")

    def whole_receipts(self) -> list[str]:
        """The headings of every receipt that came out to its last line, in order."""
        self.paper.mechanism.path.tear_off()
        self.paper.keep(self.paper.mechanism.sheets, 0)
        found = []
        for sheet in self.paper.sheets:
            found += _receipts_on(sheet.text)
        return found


def _receipts_on(text: list[str]) -> list[str]:
    """A sheet that was torn in mid-receipt may hold a piece of one and then a whole one."""
    found, heading = [], ""
    for line in text:
        if HEADING in line:
            heading = line.strip()
        if LAST_LINE in line:
            found.append(heading)
            heading = ""
    return found


def _any_job(_job: PrintJob) -> bool:
    return True


def ledger_of(till: SmallTill) -> EngineLedger:
    return EngineLedger(till, _sale, lambda: "id")


def _sale(_order_id: OrderId) -> Sale:
    return indonesian_sale()


@pytest.fixture(autouse=True)
def _shop(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small till sells nothing; its receipts are all of the same Indonesian sale."""
    monkeypatch.setattr(EngineLedger, "document", _document)


def _document(_ledger: EngineLedger, _job: PrintJob, copy: int) -> Document:
    """A short receipt with a picture in its middle: quick to print a hundred thousand times."""
    heading = (Text(f"{HEADING} {copy}", bold=True),) if copy else ()
    lines = (Columns("2 x 28.000", "56.000"), Text("Cà phê"), Columns("TOTAL", "56.000"))
    end = Text(f"Terima kasih, {LAST_LINE}", Align.CENTER)
    return Document((*heading, Text("Warung Bu Sri"), *lines, end), kick=copy == 0)


def states(counter: Counter) -> list[PrintState]:
    return [job.state for job in counter.till.state.jobs.values()]


def test_a_receipt_comes_out_once_and_is_confirmed() -> None:
    counter = Counter()
    counter.till.queue()
    counter.run()
    assert counter.whole_receipts() == [""]
    assert counter.paper.sheets[0].events == ["kick", "cut"]
    assert not counter.till.state.jobs
    assert counter.desk.lamp() == PrinterLamp("receipt", PaperState.READY, 0, alert=False)


def test_nothing_is_sent_before_it_is_written_down() -> None:
    counter = Counter()
    counter.till.queue()
    counter.till.refuses = True
    counter.run(30)
    assert counter.paper.mechanism.taken == 0
    counter.till.refuses = False
    counter.run(30)
    assert counter.whole_receipts() == [""]


@pytest.mark.parametrize("fault", [Fault.PAPER_OUT, Fault.COVER_OPEN, Fault.OFFLINE])
def test_a_printer_that_says_what_is_wrong_is_waited_for_and_the_receipt_is_no_reprint(
    fault: Fault,
) -> None:
    counter = Counter()
    counter.paper.mechanism.plan(fault)
    counter.till.queue()
    counter.run(600)
    assert counter.paper.mechanism.taken == 0
    assert counter.desk.lamp().state is PaperState(fault)
    assert counter.desk.lamp().waiting == 1
    counter.paper.mechanism.mend()
    counter.run(10)
    assert counter.whole_receipts() == [""]


def test_paper_out_in_mid_receipt_brings_a_marked_reprint_by_itself() -> None:
    counter = Counter()
    counter.paper.mechanism.plan(Fault.PAPER_OUT, 70)
    job_id = counter.till.queue()
    counter.run(60)
    job = counter.till.job(job_id)
    assert job is not None
    assert job.reason == "paper_out"
    counter.paper.mechanism.mend()
    counter.run(10)
    assert counter.whole_receipts() == ["", "CETAK ULANG 1"]
    assert sum(sheet.events.count("kick") for sheet in counter.paper.sheets) == 1


def test_a_dead_printer_is_tried_five_times_then_a_person_is_called() -> None:
    counter = Counter()
    counter.paper.mechanism.plan(Fault.UNPLUG)
    job_id = counter.till.queue()
    waits = []
    for _ in range(4):
        waits.append(counter.desk.step())
        counter.clock.seconds += waits[-1]
    assert waits == [1, 2, 4, 8]
    assert counter.desk.lamp().alert
    counter.desk.step()
    job = counter.till.job(job_id)
    assert job is not None
    assert (job.state, job.reason, job.copy) == (PrintState.FAILED, "offline", 0)
    counter.paper.mechanism.mend()
    counter.run(300)
    assert not counter.paper.sheets
    counter.desk.resume(job_id)
    counter.run(5)
    assert counter.whole_receipts() == [""]
    assert not counter.desk.lamp().alert


def test_the_lamp_calls_after_three_misses() -> None:
    counter = Counter()
    counter.paper.mechanism.plan(Fault.UNPLUG)
    counter.till.queue()
    alerts = []
    for _ in range(3):
        counter.clock.seconds += counter.desk.step()
        alerts.append(counter.desk.lamp().alert)
    assert alerts == [False, False, True]
    assert counter.desk.lamp().state is PaperState.OFFLINE


def test_a_silent_printer_leaves_the_receipt_unconfirmed_and_does_not_repeat_it() -> None:
    counter = Counter()
    counter.paper.mechanism.plan(Fault.MUTE)
    job_id = counter.till.queue()
    counter.run(300)
    assert states(counter) == [PrintState.UNCONFIRMED]
    assert counter.desk.lamp().waiting == 0
    counter.desk.resume(job_id)
    counter.run(5)
    assert counter.whole_receipts() == ["", "CETAK ULANG 1"]


@pytest.mark.parametrize("begun", [False, True])
def test_what_was_left_from_before_a_crash_waits_for_a_person(*, begun: bool) -> None:
    counter = Counter(jobs=1)
    (job_id,) = counter.till.state.jobs
    if begun:
        counter.till.ask(BeginPrint(job_id), 1)
    counter.start()
    counter.run(300)
    assert counter.paper.mechanism.taken == 0
    counter.desk.resume(job_id)
    counter.run(5)
    assert counter.whole_receipts() == (["CETAK ULANG 1"] if begun else [""])


def test_a_voided_sale_does_not_come_out_any_more() -> None:
    counter = Counter()
    counter.paper.mechanism.plan(Fault.PAPER_OUT)
    job_id = counter.till.queue()
    counter.run(10)
    counter.till.ask(DropPrint(job_id), 1)
    counter.paper.mechanism.mend()
    counter.run(10)
    assert not counter.paper.sheets


def test_a_receipt_that_cannot_be_made_is_not_tried_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nothing(_ledger: EngineLedger, _job: PrintJob, _copy: int) -> Document:
        raise LookupError

    monkeypatch.setattr(EngineLedger, "document", nothing)
    counter = Counter()
    job_id = counter.till.queue()
    counter.run(60)
    job = counter.till.job(job_id)
    assert job is not None
    assert (job.reason, job.attempts) == ("document", 1)
    assert counter.desk.lamp().alert


def test_an_idle_printer_is_looked_at_now_and_then() -> None:
    counter = Counter()
    counter.run(5)
    assert counter.desk.lamp().state is PaperState.READY
    counter.paper.mechanism.plan(Fault.PAPER_LOW)
    counter.run(40)
    assert counter.desk.lamp().state is PaperState.PAPER_LOW
    counter.paper.mechanism.plan(Fault.UNPLUG)
    counter.run(40)
    assert counter.desk.lamp().state is PaperState.OFFLINE


def test_a_reset_after_any_byte_never_costs_the_receipt_and_every_repeat_is_marked() -> None:
    length = _job_length()
    for at in [*range(0, length, 29), length - 1]:
        counter = Counter()
        counter.paper.mechanism.plan(Fault.RESET, max(at, 1))
        counter.till.queue()
        counter.run(1)
        counter.paper.mechanism.mend()
        counter.run(60)
        _check_paper(counter)
        assert not counter.till.state.jobs
        assert len(counter.whole_receipts()) >= 1


def test_a_cable_pulled_in_mid_picture_does_not_swallow_the_next_receipt() -> None:
    counter = Counter()
    counter.paper.mechanism.plan(Fault.UNPLUG, 1_000)
    counter.till.queue()
    counter.run(0.5)
    counter.paper.mechanism.mend()
    counter.run(30)
    assert counter.whole_receipts() == ["CETAK ULANG 1"]


def _job_length() -> int:
    counter = Counter()
    counter.till.queue()
    counter.run(5)
    assert 2_300 < counter.paper.mechanism.taken < 2_600
    return counter.paper.mechanism.taken


def _check_paper(counter: Counter) -> None:
    headings = counter.whole_receipts()
    unmarked = [number for number, heading in enumerate(headings) if not heading]
    assert unmarked in ([], [0]), headings


MISHAP = st.tuples(st.sampled_from(Fault), st.integers(0, 2_600), st.floats(0.0, 40.0))


@settings(max_examples=2_000)
@given(mishaps=st.lists(MISHAP, max_size=4), crash_at=st.none() | st.floats(0.0, 60.0))
def test_whatever_happens_the_receipt_comes_out_and_is_marked_if_maybe_twice(
    mishaps: list[tuple[Fault, int, float]], crash_at: float | None
) -> None:
    counter = Counter()
    job_id = counter.till.queue()
    sale = indonesian_sale()
    for fault, after, seconds in mishaps:
        counter.paper.mechanism.plan(fault, after)
        counter.run(seconds)
        if crash_at is not None and seconds > crash_at:
            counter.start()
    counter.paper.mechanism.mend()
    counter.run(120)
    confirmed = counter.till.job(job_id) is None
    if not confirmed:
        # Whatever is open is open for a person to see, who now has it printed.
        counter.desk.resume(job_id)
        counter.run(120)
    assert counter.till.job(job_id) is None
    assert len(counter.whole_receipts()) >= 1
    _check_paper(counter)
    assert indonesian_sale() == sale


def test_the_property_goes_red_when_reprints_are_not_marked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unmarked(_ledger: EngineLedger, job: PrintJob, _copy: int) -> Document:
        return _document(_ledger, job, 0)

    monkeypatch.setattr(EngineLedger, "document", unmarked)
    counter = Counter()
    counter.paper.mechanism.plan(Fault.PAPER_OUT, 1_000)
    counter.till.queue()
    counter.run(10)
    counter.paper.mechanism.mend()
    counter.run(10)
    with pytest.raises(AssertionError):
        _check_paper(counter)


def test_a_job_id_from_nowhere_harms_nothing() -> None:
    counter = Counter()
    counter.desk.resume(PrintJobId("no such job"))
    counter.run(5)
    assert not counter.paper.sheets
