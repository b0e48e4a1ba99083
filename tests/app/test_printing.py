"""Receipts come out at least once, are marked when maybe twice, and never hold up a sale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pos_app.devices.virtual_printer.mechanism import Fault
from pos_app.engine.print_desk import PrinterLamp
from pos_app.ports import PaperState
from pos_core.ids import PrintJobId
from pos_core.print_job import (
    MOST_ATTEMPTS,
    PrintJob,
    PrintState,
)
from pos_core.receipt import Document
from pos_core.reprint import BeginPrint, DropPrint
from tests.support.print_counter import Counter, ShortLedger, short_receipt

if TYPE_CHECKING:
    pass


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


def test_a_sensor_that_lies_after_each_receipt_does_not_use_up_the_roll() -> None:
    counter = Counter()
    job_id = counter.till.queue()
    told = iter([PaperState.READY, PaperState.PAPER_OUT] * 50)
    counter.paper.printer.status = lambda: next(told)  # type: ignore[method-assign]
    counter.run(80)
    assert len(counter.whole_receipts()) == MOST_ATTEMPTS
    job = counter.till.job(job_id)
    assert job is not None
    assert (job.state, job.copy) == (PrintState.FAILED, MOST_ATTEMPTS)
    assert counter.desk.lamp().alert


def test_a_voided_sale_does_not_come_out_any_more() -> None:
    counter = Counter()
    counter.paper.mechanism.plan(Fault.PAPER_OUT)
    job_id = counter.till.queue()
    counter.run(10)
    counter.till.ask(DropPrint(job_id), 1)
    counter.paper.mechanism.mend()
    counter.run(10)
    assert not counter.paper.sheets


class NoSale(ShortLedger):
    """Cannot find the sale."""

    def document(self, job: PrintJob, copy: int) -> Document:
        raise LookupError


def test_a_receipt_that_cannot_be_made_is_not_tried_for_ever() -> None:
    counter = Counter(ledger=NoSale)
    job_id = counter.till.queue()
    counter.run(60)
    job = counter.till.job(job_id)
    assert job is not None
    assert (job.reason, job.attempts, job.copy) == ("document", 0, 0)
    assert counter.desk.lamp().alert


class Surprising(ShortLedger):
    """Fails on the first job in a way nobody has thought of."""

    def document(self, job: PrintJob, copy: int) -> Document:
        if job.number == "A-0001":
            raise ZeroDivisionError
        return short_receipt(copy)


def test_a_receipt_that_ends_in_a_surprise_lets_the_others_pass() -> None:
    counter = Counter(ledger=Surprising)
    bad, good = counter.till.queue(), counter.till.queue()
    for _ in range(MOST_ATTEMPTS):
        with pytest.raises(ZeroDivisionError):
            counter.desk.step()
        counter.desk.surprised()
        counter.clock.seconds += 60
    counter.run(5)
    assert list(counter.till.state.jobs) == [bad]
    assert counter.till.job(good) is None
    assert states(counter) == [PrintState.QUEUED]
    assert counter.desk.lamp().alert


class BegunTwice(ShortLedger):
    """Somebody else began the job between the look and the word."""

    def begin(self, job_id: PrintJobId) -> int | None:
        super().begin(job_id)
        return super().begin(job_id)


def test_a_receipt_is_headed_by_what_is_on_disk_and_not_by_a_guess() -> None:
    counter = Counter(ledger=BegunTwice)
    job_id = counter.till.queue()
    counter.run(5)
    assert counter.whole_receipts() == ["CETAK ULANG 1"]
    assert counter.till.job(job_id) is None


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


def test_a_job_id_from_nowhere_harms_nothing() -> None:
    counter = Counter()
    counter.desk.resume(PrintJobId("no such job"))
    counter.run(5)
    assert not counter.paper.sheets
