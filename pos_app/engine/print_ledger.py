"""How the printer loops reach the print ledger, which is a part of the till's journal.

A loop may send the first byte only once `begin` has come back, because only then is it on disk that
paper may come out.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from pos_app.engine.answers import Answer
from pos_app.engine.documents import Paper, document_of
from pos_core.events import Event, Intent
from pos_core.ids import PrintJobId
from pos_core.print_job import PrintJob, PrintSent
from pos_core.receipt import Document
from pos_core.reprint import BeginPrint, ConfirmPrint, FailPrint, LeavePrintUnconfirmed
from pos_core.till_state import TillState

ANSWER_SECONDS = 10.0


class PrintLedger(Protocol):
    """What a printer loop needs to know and to say. Any thread may call it but the engine's."""

    def jobs(self) -> Sequence[PrintJob]:
        """Every job that is not final, oldest first."""

    def begin(self, job_id: PrintJobId) -> int | None:
        """Write down that bytes may go out, and give the copy to head them with.

        None when the job is gone or the disk says no: then nothing may be sent.
        """

    def confirm(self, job_id: PrintJobId) -> None:
        """All bytes went out and the printer says it is well."""

    def leave_unconfirmed(self, job_id: PrintJobId) -> None:
        """All bytes went out and the printer says nothing."""

    def fail(self, job_id: PrintJobId, reason: str, *, on_paper: bool) -> None:
        """The attempt failed; `on_paper` when any byte had gone out."""

    def document(self, job: PrintJob, copy: int) -> Document:
        """What the job prints. Raises `LookupError` when it cannot be found."""


class Teller(Protocol):
    """The part of the engine this module speaks to."""

    @property
    def state(self) -> TillState:
        """The till as of the last commit."""

    def ask(self, intent: Intent, timeout: float) -> Answer:
        """Submit and wait. Raises `TimeoutError`."""


class EngineLedger:
    """The `PrintLedger` of a running till.

    `events_of` reads a stream of the journal; `language` is asked for each paper, because it can
    be changed while the till runs. `finish` is done to every document that was laid out.
    """

    def __init__(
        self,
        engine: Teller,
        events_of: Callable[[str], Sequence[Event]],
        language: Callable[[], str],
        finish: Callable[[Document], Document] = lambda document: document,
    ) -> None:
        self._engine = engine
        self._events_of = events_of
        self._language = language
        self._finish = finish

    def jobs(self) -> Sequence[PrintJob]:
        """Every job that is not final, oldest first."""
        return sorted(self._engine.state.jobs.values(), key=lambda job: (job.queued_at, job.job_id))

    def begin(self, job_id: PrintJobId) -> int | None:
        """The copy to print, once it is on disk that it may be printed."""
        try:
            answer = self._engine.ask(BeginPrint(job_id), ANSWER_SECONDS)
        except TimeoutError:
            return None
        sent = [event for event in answer.events if isinstance(event, PrintSent)]
        return sent[0].copy if sent else None

    def confirm(self, job_id: PrintJobId) -> None:
        """Printed."""
        self._report(ConfirmPrint(job_id))

    def leave_unconfirmed(self, job_id: PrintJobId) -> None:
        """Sent, and nobody said how it ended."""
        self._report(LeavePrintUnconfirmed(job_id))

    def fail(self, job_id: PrintJobId, reason: str, *, on_paper: bool) -> None:
        """Not printed, or not whole."""
        self._report(FailPrint(job_id, reason, on_paper))

    def document(self, job: PrintJob, copy: int) -> Document:
        """What the job prints, headed as it must be."""
        state, events = self._engine.state, self._events_of(job.source)
        if state.shop is None:
            raise LookupError(f"no shop to print {job.number} for")
        paper = Paper(job, events, state, state.shop, self._language(), copy)
        return self._finish(document_of(paper))

    def _report(self, intent: Intent) -> None:
        """When the disk says no the job stays "sent": a person is asked, nothing is repeated."""
        try:
            self._engine.ask(intent, ANSWER_SECONDS)
        except TimeoutError:
            return
