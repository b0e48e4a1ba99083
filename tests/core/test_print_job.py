"""The print ledger: whatever the cable does, nothing comes out twice without saying so."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from pos_core.events import Intent
from pos_core.ids import PrintJobId
from pos_core.print_job import (
    ALERT_AFTER,
    MOST_ATTEMPTS,
    PrintConfirmed,
    PrintDropped,
    PrintFailed,
    PrintJob,
    PrintQueued,
    PrintSent,
    PrintState,
    PrintUnconfirmed,
    apply_to_job,
    next_copy,
)
from pos_core.refusal import Refusal, refuse
from pos_core.reprint import (
    BeginPrint,
    ConfirmPrint,
    DropPrint,
    FailPrint,
    LeavePrintUnconfirmed,
    ReprintReceipt,
)
from tests.core.shop_examples import COFFEE, NOON, Counter

NOBODY = PrintJobId("nobody")
Report = Callable[[PrintJobId], Intent]


class Ledger:
    """A till with one receipt to print, and what its job has come to."""

    def __init__(self) -> None:
        self.counter = Counter()
        self.counter.adds(COFFEE)
        self.order_id = self.counter.cart.order_id
        self.counter.pays(print_receipt=True)
        (self.job_id,) = self.counter.state.jobs

    @property
    def job(self) -> PrintJob:
        return self.counter.state.jobs[self.job_id]

    def begin(self) -> PrintSent:
        (sent,) = self.counter.takes(BeginPrint(self.job_id))
        assert isinstance(sent, PrintSent)
        return sent

    def fail(self, *, on_paper: bool) -> None:
        self.counter.takes(FailPrint(self.job_id, "offline", on_paper))


def test_a_paid_order_queues_its_receipt_unmarked() -> None:
    ledger = Ledger()
    event = ledger.counter.events[-1]
    assert isinstance(event, PrintQueued)
    assert event.stream == f"print/{ledger.job_id}"
    assert ledger.job == PrintJob(
        ledger.job_id, ledger.order_id, "A-0001", "receipt", NOON, 0, 0, PrintState.QUEUED, ""
    )


def test_a_receipt_that_comes_out_is_printed_once() -> None:
    ledger = Ledger()
    assert ledger.begin() == PrintSent(ledger.job_id, attempt=1, copy=0)
    assert (ledger.job.state, ledger.job.attempts, ledger.job.copy) == (PrintState.SENT, 1, 0)
    assert ledger.counter.takes(ConfirmPrint(ledger.job_id)) == (PrintConfirmed(ledger.job_id),)
    assert ledger.counter.state.jobs == {}
    for intent in (BeginPrint(ledger.job_id), DropPrint(ledger.job_id)):
        assert ledger.counter.refuses(intent) == refuse("print.job_gone")


def test_a_crash_after_the_first_byte_marks_the_next_attempt() -> None:
    ledger = Ledger()
    assert [ledger.begin().copy for _ in range(4)] == [0, 1, 2, 3]
    assert ledger.job.attempts == 4


def test_a_failure_before_the_first_byte_leaves_the_next_attempt_unmarked() -> None:
    ledger = Ledger()
    for attempt in range(1, 4):
        assert ledger.begin() == PrintSent(ledger.job_id, attempt, copy=0)
        ledger.fail(on_paper=False)
        assert (ledger.job.state, ledger.job.copy) == (PrintState.FAILED, 0)
        assert ledger.job.reason == "offline"


def test_a_failure_with_bytes_on_paper_marks_the_next_attempt_once() -> None:
    ledger = Ledger()
    ledger.begin()
    ledger.fail(on_paper=True)
    assert (ledger.job.state, ledger.job.copy) == (PrintState.FAILED, 1)
    assert ledger.begin().copy == 1
    ledger.fail(on_paper=False)
    assert ledger.begin().copy == 1
    ledger.fail(on_paper=True)
    assert ledger.begin().copy == 2


def test_a_printer_that_says_nothing_marks_the_next_attempt() -> None:
    ledger = Ledger()
    ledger.begin()
    assert ledger.counter.takes(LeavePrintUnconfirmed(ledger.job_id)) == (
        PrintUnconfirmed(ledger.job_id),
    )
    assert ledger.job.state is PrintState.UNCONFIRMED
    assert ledger.begin().copy == 1


def test_a_printer_may_still_say_that_all_is_well() -> None:
    ledger = Ledger()
    ledger.begin()
    ledger.counter.takes(LeavePrintUnconfirmed(ledger.job_id))
    ledger.counter.takes(ConfirmPrint(ledger.job_id))
    assert ledger.counter.state.jobs == {}


def test_trouble_after_all_bytes_went_out_marks_the_next_attempt() -> None:
    ledger = Ledger()
    ledger.begin()
    ledger.counter.takes(LeavePrintUnconfirmed(ledger.job_id))
    ledger.fail(on_paper=False)
    assert ledger.begin().copy == 1


def test_trouble_before_anything_was_sent_is_kept_with_its_reason() -> None:
    ledger = Ledger()
    event = ledger.counter.takes(FailPrint(ledger.job_id, "offline", on_paper=False))
    assert event == (PrintFailed(ledger.job_id, "offline", on_paper=False),)
    assert (ledger.job.state, ledger.job.attempts) == (PrintState.FAILED, 0)
    assert ledger.begin() == PrintSent(ledger.job_id, attempt=1, copy=0)


@pytest.mark.parametrize("report", [ConfirmPrint, LeavePrintUnconfirmed])
def test_what_was_never_sent_cannot_have_come_out(report: Report) -> None:
    ledger = Ledger()
    refused = refuse("print.not_sent", number="A-0001")
    assert ledger.counter.refuses(report(ledger.job_id)) == refused
    ledger.begin()
    ledger.fail(on_paper=True)
    assert ledger.counter.refuses(report(ledger.job_id)) == refused


@pytest.mark.parametrize(
    "before", [(), (BeginPrint,), (BeginPrint, LeavePrintUnconfirmed)], ids=len
)
def test_a_job_can_be_dropped_at_any_time(before: tuple[Report, ...]) -> None:
    ledger = Ledger()
    for report in before:
        ledger.counter.takes(report(ledger.job_id))
    assert ledger.counter.takes(DropPrint(ledger.job_id)) == (PrintDropped(ledger.job_id),)
    assert ledger.counter.state.jobs == {}


@pytest.mark.parametrize(
    "intent",
    [
        BeginPrint(NOBODY),
        ConfirmPrint(NOBODY),
        LeavePrintUnconfirmed(NOBODY),
        FailPrint(NOBODY, "", on_paper=True),
        DropPrint(NOBODY),
    ],
)
def test_a_job_that_never_was_says_so(intent: Intent) -> None:
    assert Ledger().counter.refuses(intent) == refuse("print.job_gone")


def test_a_success_clears_the_reason_of_the_failure_before() -> None:
    job = PrintJob(NOBODY, Ledger().order_id, "A-0001", "bar", NOON, reason="offline")
    assert apply_to_job(job, PrintConfirmed(NOBODY)).reason == ""
    assert apply_to_job(job, PrintUnconfirmed(NOBODY)).reason == ""
    assert apply_to_job(job, PrintDropped(NOBODY)).state is PrintState.DROPPED
    assert apply_to_job(job, PrintQueued(NOBODY, job)) is job


@pytest.mark.parametrize(
    ("state", "is_final", "has_left"),
    [
        (PrintState.QUEUED, False, False),
        (PrintState.SENT, False, True),
        (PrintState.CONFIRMED, True, False),
        (PrintState.UNCONFIRMED, False, True),
        (PrintState.FAILED, False, False),
        (PrintState.DROPPED, True, False),
    ],
)
def test_each_state_says_whether_work_or_paper_is_left(
    state: PrintState, is_final: bool, has_left: bool
) -> None:
    assert (state.is_final, state.has_left) == (is_final, has_left)


def test_five_attempts_and_an_alert_after_three() -> None:
    assert (MOST_ATTEMPTS, ALERT_AFTER) == (5, 3)


def test_only_the_latest_fifty_receipts_that_nobody_confirmed_are_kept() -> None:
    ledger = Ledger()
    queued = ledger.job_id  # waits all the while
    counter, left = ledger.counter, []
    for _ in range(52):
        (event,) = counter.takes(ReprintReceipt(ledger.order_id, "A-0001", 1))
        assert isinstance(event, PrintQueued)
        counter.takes(BeginPrint(event.job_id))
        left.append(event.job_id)
    for number, job_id in enumerate(left, start=1):
        counter.takes(LeavePrintUnconfirmed(job_id))
        assert len(counter.state.jobs) == 53 - max(0, number - 50)
    assert set(counter.state.jobs) == {queued, *left[2:]}


def test_other_jobs_stay_as_they_are() -> None:
    ledger = Ledger()
    ledger.counter.adds(COFFEE)
    ledger.counter.pays(print_receipt=True)
    other = [job for key, job in ledger.counter.state.jobs.items() if key != ledger.job_id]
    ledger.begin()
    assert [j for k, j in ledger.counter.state.jobs.items() if k != ledger.job_id] == other


@pytest.mark.parametrize("seed", range(200))
def test_no_two_papers_of_a_receipt_look_alike_whatever_the_printer_does(seed: int) -> None:
    """Reports in any order, also those that make no sense: each copy reaches paper at most once."""
    dice, ledger = random.Random(seed), Ledger()
    on_paper: set[int] = set()
    sending: int | None = None
    for _ in range(20):
        report = dice.choice(["begin", "begin", "unconfirmed", "failed", "torn"])
        if report == "begin":
            sending = ledger.begin().copy
            assert sending not in on_paper, f"seed {seed}: copy {sending} came out before"
            assert sending == next_copy(ledger.job) - 1
            if dice.random() < 0.3:  # the till crashes with the paper half out
                on_paper.add(sending)
            continue
        intent = {
            "unconfirmed": LeavePrintUnconfirmed(ledger.job_id),
            "failed": FailPrint(ledger.job_id, "x", on_paper=sending in on_paper),
            "torn": FailPrint(ledger.job_id, "x", on_paper=True),
        }[report]
        decision = ledger.counter.decides(intent)
        if not isinstance(decision, Refusal):
            ledger.counter.takes(intent)
            if report != "failed" and sending is not None:
                on_paper.add(sending)
