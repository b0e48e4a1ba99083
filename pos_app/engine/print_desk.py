"""What one printer's loop does next: wait, ask, send, write down how it went. No threads in here.

`step` does one thing and says how long to wait for the next, so the whole of it can be tested
without waiting. A printer that says what is wrong (paper, cover) is waited for; one that does not
answer is tried five times; a job whose bytes may be on paper only comes again headed as a reprint.
"""

from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from pos_app.devices.escpos_commands import RESYNC
from pos_app.devices.escpos_encode import encode
from pos_app.devices.paper import BlockPainter, paper_of
from pos_app.engine.print_ledger import PrintLedger
from pos_app.ports import Clock, PaperState, Printer, PrinterFault
from pos_app.settings import PrinterSetup
from pos_core.ids import PrintJobId
from pos_core.print_job import ALERT_AFTER, MOST_ATTEMPTS, PrintJob, PrintState, next_copy
from pos_core.receipt import Document

LOOK_AGAIN_SECONDS = 2.0
IDLE_SECONDS = 30.0
FIRST_LOOK_SECONDS = 3.0
_MAY_SEND = (PaperState.READY, PaperState.PAPER_LOW, PaperState.UNKNOWN)
_PROOF = (PaperState.READY, PaperState.PAPER_LOW)


@dataclass(frozen=True, slots=True)
class PrinterLamp:
    """What the status strip shows: `waiting` receipts, `alert` when a person should look."""

    printer: str
    state: PaperState
    waiting: int
    alert: bool


@dataclass(slots=True)
class Tries:
    """How often jobs were tried without luck since a person last had a hand in it."""

    of: dict[PrintJobId, int] = field(default_factory=dict)
    not_before: float = 0.0

    def missed(self, job_id: PrintJobId, now: float) -> int:
        """Count one more miss; the next try waits 1, 2, 4, 8 seconds."""
        count = self.of[job_id] = self.of.get(job_id, 0) + 1
        self.not_before = now + 2 ** (count - 1)
        return count

    def forget(self, job_id: PrintJobId) -> None:
        """Begin counting anew."""
        self.of.pop(job_id, None)
        self.not_before = 0.0


class PrintDesk:
    """One printer and the jobs that are its own, of which those in `held` wait for a person.

    One thread calls `step` and `lamp`; `ask_for` and `resume` leave notes and any may call them.
    """

    def __init__(
        self,
        setup: PrinterSetup,
        printer: Printer,
        painter: BlockPainter,
        ledger: PrintLedger,
        clock: Clock,
        is_mine: Callable[[PrintJob], bool],
        *,
        held: Collection[PrintJobId] = (),
    ) -> None:
        self._setup, self._printer, self._painter = setup, printer, painter
        self._ledger, self._clock, self._is_mine = ledger, clock, is_mine
        # What was left from before is a person's to decide: Print or Void.
        self._held = set(held)
        self._at_work_on: PrintJob | None = None
        self._wanted: set[PrintJobId] = set()
        self._resumed: deque[PrintJobId] = deque()
        self._errands: deque[Document] = deque()
        self._tries = Tries()
        self._state = PaperState.UNKNOWN
        # Nobody knows in the middle of which command an earlier run left the printer.
        self._half_sent = any(job.attempts for job in self._own_jobs())
        self._look_at = clock.monotonic() + FIRST_LOOK_SECONDS

    def resume(self, job_id: PrintJobId) -> None:
        """A person wants this job printed, whatever it looks like."""
        self._resumed.append(job_id)

    def ask_for(self, document: Document) -> None:
        """Print something that is no job: a test page, or nothing but a pulse for the drawer."""
        self._errands.append(document)

    def lamp(self) -> PrinterLamp:
        """How it stands now."""
        jobs = self._own_jobs()
        waiting = [job for job in jobs if job.state is not PrintState.UNCONFIRMED]
        alert = any(self._tries.of.get(job.job_id, 0) >= ALERT_AFTER for job in jobs)
        return PrinterLamp(self._setup.name, self._state, len(waiting), alert)

    def step(self) -> float:
        """Do the next thing; gives the seconds until there may be another."""
        self._hear_people()
        now = self._clock.monotonic()
        if self._errands:
            return self._run_errand(self._errands.popleft())
        job = self._next_job()
        if job is None:
            return self._idle(now)
        if now < self._tries.not_before:
            return self._tries.not_before - now
        self._at_work_on = job
        try:
            wait = self._work_on(job)
            self._at_work_on = None
            return wait
        finally:
            self._look_at = self._clock.monotonic() + IDLE_SECONDS
            # Many printers take one connection only; the next till must get its turn.
            self._printer.close()

    def surprised(self) -> None:
        """The last step ended in an exception: that is a miss, so that others get their turn."""
        if self._at_work_on is not None:
            self._missed(self._at_work_on)
            self._at_work_on = None

    def close(self) -> None:
        """Let go of the printer."""
        self._printer.close()

    def _hear_people(self) -> None:
        while self._resumed:
            job_id = self._resumed.popleft()
            self._held.discard(job_id)
            self._wanted.add(job_id)
            self._tries.forget(job_id)

    def _own_jobs(self) -> list[PrintJob]:
        return [job for job in self._ledger.jobs() if self._is_mine(job)]

    def _next_job(self) -> PrintJob | None:
        return next((job for job in self._own_jobs() if self._may_print(job)), None)

    def _may_print(self, job: PrintJob) -> bool:
        if self._tries.of.get(job.job_id, 0) >= MOST_ATTEMPTS:
            return False
        if job.job_id in self._wanted:
            return True
        if job.job_id in self._held or job.is_stale(self._clock.now()):
            return False
        return job.state in (PrintState.QUEUED, PrintState.FAILED)

    def _idle(self, now: float) -> float:
        """A look at the printer now and then, so that the lamp is true before the next sale."""
        if now >= self._look_at:
            self._reach()
            self._printer.close()
            self._look_at = now + IDLE_SECONDS
        return self._look_at - now

    def _reach(self) -> bool:
        """Ask the printer how it is; False when it cannot be reached."""
        try:
            self._state = self._printer.status()
        except PrinterFault:
            self._state = PaperState.OFFLINE
            return False
        return True

    def _work_on(self, job: PrintJob) -> float:
        if not self._reach():
            return self._unreached(job)
        if self._state not in _MAY_SEND:
            return LOOK_AGAIN_SECONDS
        # Made before it is begun: whatever goes wrong in the making, nothing is down as sent.
        expected = next_copy(job)
        try:
            data = self._bytes(self._ledger.document(job, expected))
        except (LookupError, ValueError):
            return self._give_up(job, "document")
        copy = self._ledger.begin(job.job_id)
        if copy is None:
            return LOOK_AGAIN_SECONDS
        if copy != expected:
            data = self._bytes(self._ledger.document(job, copy))
        self._wanted.discard(job.job_id)
        return self._send(job, data)

    def _send(self, job: PrintJob, data: bytes) -> float:
        sent = self._write(data)
        if sent < len(data):
            self._ledger.fail(job.job_id, PaperState.OFFLINE, on_paper=sent > 0)
            return self._missed(job)
        return self._finish(job)

    def _finish(self, job: PrintJob) -> float:
        """All bytes are out: what does the printer say now?"""
        self._reach()
        if self._state in _PROOF:
            self._ledger.confirm(job.job_id)
        elif self._state is PaperState.UNKNOWN:
            self._ledger.leave_unconfirmed(job.job_id)
        else:
            # Counted, because a sensor that lies after each job must not print reprints for ever.
            self._ledger.fail(job.job_id, self._state, on_paper=True)
            return self._missed(job)
        self._tries.forget(job.job_id)
        return 0.0

    def _bytes(self, document: Document) -> bytes:
        setup = self._setup
        data = encode(
            document,
            paper_of(setup.paper_mm),
            self._painter,
            raster_only=setup.text == "raster",
            kick=setup.kick,
        )
        return RESYNC + data if self._half_sent else data

    def _write(self, data: bytes) -> int:
        """How many bytes went out; fewer than all when the printer failed."""
        try:
            self._printer.write(data)
        except PrinterFault as fault:
            self._state = PaperState.OFFLINE
            self._half_sent = self._half_sent or fault.sent > 0
            return min(fault.sent, len(data) - 1)
        self._half_sent = False
        return len(data)

    def _unreached(self, job: PrintJob) -> float:
        """Nothing was sent, so only giving up is worth a line in the ledger."""
        wait = self._missed(job)
        if self._tries.of[job.job_id] >= MOST_ATTEMPTS:
            return self._give_up(job, self._state)
        return wait

    def _give_up(self, job: PrintJob, reason: str) -> float:
        """Leave the job to a person, and go on with the next."""
        self._tries.of[job.job_id] = MOST_ATTEMPTS
        self._wanted.discard(job.job_id)
        # A job whose bytes may be on paper stays as it is: "failed" would lose that it may be.
        if not job.state.has_left:
            self._ledger.fail(job.job_id, reason, on_paper=False)
        return 0.0

    def _missed(self, job: PrintJob) -> float:
        now = self._clock.monotonic()
        if self._tries.missed(job.job_id, now) >= MOST_ATTEMPTS:
            self._wanted.discard(job.job_id)
            self._tries.not_before = now
        return self._tries.not_before - now

    def _run_errand(self, document: Document) -> float:
        """Once, and not in the ledger: whoever asked stands beside the printer."""
        if self._reach() and self._state in _MAY_SEND:
            data = self._bytes(document)
            if self._write(data) == len(data):
                self._reach()
        self._printer.close()
        return 0.0
