"""Paper for a sale: asking for a reprint, and writing down what the printer did.

The last four intents come from the printing loop, not from a person: they keep the ledger of
`print_job` true to what happened at the cable.
"""

from dataclasses import replace

from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, OrderId, PrintJobId
from pos_core.print_job import (
    UNCONFIRMED_KEPT,
    PrintConfirmed,
    PrintDropped,
    PrintEvent,
    PrintFailed,
    PrintJob,
    PrintKind,
    PrintQueued,
    PrintSent,
    PrintState,
    PrintUnconfirmed,
    apply_to_job,
    next_copy,
)
from pos_core.refusal import Refusal, refuse
from pos_core.staff import Right
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class ReprintReceipt(Intent):
    """Print a sale's receipt again; `copy` is one more than the reprints so far.

    The paper of a refund is another `kind`, and `subject` says which refund.
    """

    order_id: OrderId
    number: str
    copy: int
    printer: str = "receipt"
    kind: PrintKind = PrintKind.RECEIPT
    subject: str = ""


@dataclass(frozen=True, slots=True)
class DropPrint(Intent):
    """This job need not come out any more."""

    job_id: PrintJobId


@dataclass(frozen=True, slots=True)
class BeginPrint(Intent):
    """The printing loop is about to send the job's bytes."""

    job_id: PrintJobId


@dataclass(frozen=True, slots=True)
class ConfirmPrint(Intent):
    """All bytes went out and the printer says it is well."""

    job_id: PrintJobId


@dataclass(frozen=True, slots=True)
class LeavePrintUnconfirmed(Intent):
    """All bytes went out and the printer says nothing."""

    job_id: PrintJobId


@dataclass(frozen=True, slots=True)
class FailPrint(Intent):
    """The attempt failed; `on_paper` when any byte had gone out.

    A printing loop that finds a job `SENT` by an earlier run begins it anew or leaves it
    unconfirmed first: what that run put on paper only its last byte knew.
    """

    job_id: PrintJobId
    reason: str
    on_paper: bool


LedgerIntent = DropPrint | BeginPrint | ConfirmPrint | LeavePrintUnconfirmed | FailPrint


def decide_reprint_receipt(
    state: TillState, intent: ReprintReceipt, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """A reprint is always headed as one, and somebody who may answers for it."""
    if intent.copy < 1:
        return refuse("print.copy_unmarked")
    approver = state.staff.authority(moment, Right.REPRINT)
    if isinstance(approver, Refusal):
        return approver
    job_id = PrintJobId(ids.new())
    job = PrintJob(
        job_id,
        intent.order_id,
        intent.number,
        intent.printer,
        queued_at=moment.at,
        copy=intent.copy,
        kind=intent.kind,
        subject=intent.subject,
    )
    return (PrintQueued(job_id, job, approver),)


def decide_ledger(
    state: TillState, intent: LedgerIntent, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """What the printing loop reports, for a job that is still open."""
    job = state.jobs.get(intent.job_id)
    if job is None:
        return refuse("print.job_gone")
    if isinstance(intent, ConfirmPrint | LeavePrintUnconfirmed) and not job.state.has_left:
        return refuse("print.not_sent", number=job.number)
    return (_ledger_event(job, intent),)


def _ledger_event(job: PrintJob, intent: LedgerIntent) -> PrintEvent:
    match intent:
        case BeginPrint():
            return PrintSent(job.job_id, job.attempts + 1, next_copy(job))
        case ConfirmPrint():
            return PrintConfirmed(job.job_id)
        case LeavePrintUnconfirmed():
            return PrintUnconfirmed(job.job_id)
        case FailPrint():
            # Of an unconfirmed attempt all bytes had gone out, whatever went wrong afterwards.
            on_paper = intent.on_paper or job.state is PrintState.UNCONFIRMED
            return PrintFailed(job.job_id, intent.reason, on_paper)
        case DropPrint():
            return PrintDropped(job.job_id)


def apply_print_queued(state: TillState, event: PrintQueued) -> TillState:
    """A new job stands at the end of the ledger."""
    return state.with_job(event.job)


def apply_print_event(state: TillState, event: PrintEvent) -> TillState:
    """One more fact about a job; a job that ended in a void is gone already."""
    job = state.jobs.get(event.job_id)
    return state if job is None else _with_few_unconfirmed(state.with_job(apply_to_job(job, event)))


def _with_few_unconfirmed(state: TillState) -> TillState:
    """A printer that never answers leaves every receipt unconfirmed; only the latest are kept."""
    unconfirmed = [k for k, job in state.jobs.items() if job.state is PrintState.UNCONFIRMED]
    forgotten = set(unconfirmed[:-UNCONFIRMED_KEPT])
    if not forgotten:
        return state
    return replace(state, jobs={k: job for k, job in state.jobs.items() if k not in forgotten})
