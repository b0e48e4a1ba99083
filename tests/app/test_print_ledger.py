"""The print ledger knows what may be on paper, so that no repeat comes out unmarked."""

from __future__ import annotations

from pos_core.print_job import (
    UNCONFIRMED_KEPT,
    PrintConfirmed,
    PrintFailed,
    PrintSent,
    PrintUnconfirmed,
    apply_to_job,
    next_copy,
)
from pos_core.reprint import BeginPrint, FailPrint, LeavePrintUnconfirmed
from tests.support.printers import SmallTill


def test_bytes_left_unconfirmed_count_as_on_paper_whatever_is_reported_later() -> None:
    till = SmallTill(jobs=1)
    (job_id,) = till.state.jobs
    till.ask(BeginPrint(job_id), 1)
    till.ask(LeavePrintUnconfirmed(job_id), 1)
    till.ask(FailPrint(job_id, "offline", on_paper=False), 1)
    job = till.job(job_id)
    assert job is not None
    assert next_copy(job) == 1


def test_a_printer_that_never_answers_does_not_fill_the_till_with_old_receipts() -> None:
    till = SmallTill()
    job_id = till.queue()
    for _ in range(UNCONFIRMED_KEPT + 5):
        job_id = till.queue()
        till.ask(BeginPrint(job_id), 1)
        till.ask(LeavePrintUnconfirmed(job_id), 1)
    assert len(till.state.jobs) == UNCONFIRMED_KEPT + 1
    assert job_id in till.state.jobs


def test_the_ledger_says_how_the_next_attempt_is_headed() -> None:
    till = SmallTill(jobs=1)
    (job,) = till.state.jobs.values()
    sent = apply_to_job(job, PrintSent(job.job_id, 1, 0))
    assert next_copy(job) == 0
    assert next_copy(sent) == 1
    assert next_copy(apply_to_job(sent, PrintUnconfirmed(job.job_id))) == 1
    assert apply_to_job(sent, PrintConfirmed(job.job_id)).state.is_final
    nothing_out = PrintFailed(job.job_id, "offline", on_paper=False)
    some_out = PrintFailed(job.job_id, "offline", on_paper=True)
    assert next_copy(apply_to_job(sent, nothing_out)) == 0
    assert next_copy(apply_to_job(sent, some_out)) == 1
