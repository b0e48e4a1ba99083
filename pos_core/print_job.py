"""The print ledger: what should come out on paper, what was sent, and what the printer said.

`sent` is written down before the first byte leaves, so after any crash it is known that paper may
have come out, and every repeat is headed as a reprint. Nothing is printed twice unmarked.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.ids import OrderId, PrintJobId

MOST_ATTEMPTS = 5
ALERT_AFTER = 3
UNCONFIRMED_KEPT = 50
STALE_AFTER = timedelta(minutes=10)
"""A kitchen ticket that waited longer may have been told by mouth: a person is asked first."""


class PrintKind(StrEnum):
    """What a job puts on paper; the engine's table `documents` says how each is laid out."""

    RECEIPT = "receipt"
    REFUND = "refund"
    KITCHEN = "kitchen"
    SHIFT = "shift"
    SLIP = "slip"
    PICK_UP = "pick_up"


class PrintState(StrEnum):
    """Where a job stands. `UNCONFIRMED`: bytes went out, the printer did not say how it ended."""

    QUEUED = "queued"
    SENT = "sent"
    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    FAILED = "failed"
    DROPPED = "dropped"

    @property
    def is_final(self) -> bool:
        """True when nobody will work on the job again."""
        return self in (PrintState.CONFIRMED, PrintState.DROPPED)

    @property
    def has_left(self) -> bool:
        """True while bytes of the latest attempt may be on paper and nobody has said more."""
        return self in (PrintState.SENT, PrintState.UNCONFIRMED)


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One paper for one printer.

    `copy` heads the latest or coming attempt: 0 for the original, n for REPRINT n. It grows
    whenever bytes of an earlier attempt may have reached paper. `attempts` counts tries to send.
    What is printed is read from the journal: `subject` names it (a ticket, a refund) among the
    events of `of_stream`, which is the order's own unless it says otherwise.
    """

    job_id: PrintJobId
    order_id: OrderId
    number: str
    printer: str
    queued_at: datetime
    copy: int = 0
    attempts: int = 0
    state: PrintState = PrintState.QUEUED
    reason: str = ""
    kind: PrintKind = PrintKind.RECEIPT
    of_stream: str = ""
    subject: str = ""

    @property
    def source(self) -> str:
        """The stream whose events hold what is printed."""
        return self.of_stream or f"order/{self.order_id}"

    def is_stale(self, now: datetime) -> bool:
        """True when cooking by this paper now might be cooking twice."""
        return self.kind is PrintKind.KITCHEN and now - self.queued_at > STALE_AFTER


@dataclass(frozen=True, slots=True)
class PrintEvent(Event):
    """Something that happened to one print job."""

    job_id: PrintJobId

    @property
    def stream(self) -> str:
        """The job's own stream."""
        return f"print/{self.job_id}"


@dataclass(frozen=True, slots=True)
class PrintQueued(PrintEvent):
    """A receipt is to be printed; `approver` let it be printed again."""

    job: PrintJob
    approver: str = ""


@dataclass(frozen=True, slots=True)
class PrintSent(PrintEvent):
    """The next byte for this attempt may reach the printer from now on; headed as `copy`."""

    attempt: int
    copy: int


@dataclass(frozen=True, slots=True)
class PrintConfirmed(PrintEvent):
    """The printer said, after the last byte, that all is well."""


@dataclass(frozen=True, slots=True)
class PrintUnconfirmed(PrintEvent):
    """All bytes went out and the printer does not answer questions."""


@dataclass(frozen=True, slots=True)
class PrintFailed(PrintEvent):
    """The attempt failed for `reason`; `on_paper` when bytes had gone out before."""

    reason: str
    on_paper: bool


@dataclass(frozen=True, slots=True)
class PrintDropped(PrintEvent):
    """Someone decided that this job need not come out any more."""


def apply_to_job(job: PrintJob, event: PrintEvent) -> PrintJob:
    """The job after the event."""
    match event:
        case PrintSent():
            return replace(job, state=PrintState.SENT, attempts=event.attempt, copy=event.copy)
        case PrintConfirmed():
            return replace(job, state=PrintState.CONFIRMED, reason="")
        case PrintUnconfirmed():
            return replace(job, state=PrintState.UNCONFIRMED, reason="")
        case PrintFailed():
            copy = job.copy + event.on_paper
            return replace(job, state=PrintState.FAILED, reason=event.reason, copy=copy)
        case PrintDropped():
            return replace(job, state=PrintState.DROPPED)
    return job


def next_copy(job: PrintJob) -> int:
    """How the next attempt must be headed: unchanged while no byte can have reached paper."""
    return job.copy + 1 if job.state.has_left else job.copy
