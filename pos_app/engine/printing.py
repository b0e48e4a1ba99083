"""Printing beside the sale: one thread a printer, none of which the cashier ever waits for.

A printer that is dead, slow or out of paper delays its own receipts and nothing else. What the
loops do stands in `print_desk`; here are only their threads.
"""

import logging
from collections.abc import Callable, Collection, Sequence
from threading import Event, Lock, Thread

from pos_app.devices.paper import BlockPainter
from pos_app.engine.print_desk import PrintDesk, PrinterLamp
from pos_app.engine.print_ledger import PrintLedger
from pos_app.ports import Clock, Printer
from pos_app.settings import PrinterSetup
from pos_core.frozen import dataclass
from pos_core.ids import PrintJobId
from pos_core.print_job import PrintJob, PrintState
from pos_core.receipt import Document
from pos_core.sample_page import sample_page

AFTER_SURPRISE_SECONDS = 5.0
STOP_SECONDS = 3.0

log = logging.getLogger("evertill.printing")


@dataclass(frozen=True, slots=True)
class PrintDoors:
    """What printing is built from.

    `open_printer` gets the setup and a question to be asked between parts of a long write ("give
    up?"); `new_painter` is called once for each thread; `hear_lamps` is called on any of them.
    """

    open_printer: Callable[[PrinterSetup, Callable[[], bool]], Printer]
    new_painter: Callable[[], BlockPainter]
    ledger: PrintLedger
    clock: Clock
    hear_lamps: Callable[[tuple[PrinterLamp, ...]], None]


class Printing:
    """All printers of the till. Make it once the engine is open, `wake` it when jobs changed.

    `held` are the jobs the till found when it opened: they wait for a person's Print or Void. When
    it is not given, every job there is now is held. When the printers' settings change, `stop` it
    and make another with the same `held`. Raises `ValueError` for an address that cannot be one.
    """

    def __init__(
        self,
        setups: Sequence[PrinterSetup],
        doors: PrintDoors,
        held: Collection[PrintJobId] | None = None,
    ) -> None:
        self._doors = doors
        self._held = frozenset(job.job_id for job in doors.ledger.jobs()) if held is None else held
        self._lock = Lock()
        self._lamps: dict[str, PrinterLamp] = {}
        names = [setup.name for setup in setups]
        self._loops = [self._loop(setup, names) for setup in setups]

    @property
    def left_over(self) -> tuple[PrintJob, ...]:
        """Jobs from before this start, which wait for a person's Print or Void."""
        waiting = [job for job in self._doors.ledger.jobs() if job.job_id in self._held]
        return tuple(job for job in waiting if job.state is not PrintState.UNCONFIRMED)

    @property
    def lamps(self) -> tuple[PrinterLamp, ...]:
        """How every printer stands, as last heard."""
        with self._lock:
            return tuple(self._lamps.values())

    def start(self) -> None:
        """Begin to print."""
        for loop in self._loops:
            loop.start()

    def stop(self, timeout: float = STOP_SECONDS) -> bool:
        """End all loops; False when one of them still hangs on its printer after `timeout` seconds.

        Such a thread is left behind; it ends with the process and can harm nothing.
        """
        for loop in self._loops:
            loop.stop()
        deadline = self._doors.clock.monotonic() + timeout
        ended = [loop.join(deadline - self._doors.clock.monotonic()) for loop in self._loops]
        return all(ended)

    def wake(self) -> None:
        """Jobs were queued or dropped: look at the ledger. Quick, any thread."""
        for loop in self._loops:
            loop.wake()

    def resume(self, job_id: str) -> None:
        """A person wants this job printed: one left over, given up, or unconfirmed."""
        for loop in self._loops:
            loop.desk.resume(PrintJobId(job_id))
            loop.wake()

    def test_page(self, printer: str, language: str = "vi", *, kick: bool = False) -> None:
        """Print a page that shows what `printer` can do; `kick` also opens its drawer."""
        self._errand(printer, sample_page(language, kick=kick))

    def print_now(self, document: Document) -> None:
        """Print what is no receipt of a sale on the first printer; it is in no ledger."""
        if self._loops:
            self._errand(self._loops[0].name, document)

    def open_drawer(self, printer: str) -> None:
        """Give the drawer at `printer` a pulse and print nothing."""
        self._errand(printer, Document((), kick=True, cut=False))

    def _errand(self, printer: str, document: Document) -> None:
        for loop in self._loops:
            if loop.name == printer:
                loop.desk.ask_for(document)
                loop.wake()

    def _loop(self, setup: PrinterSetup, names: Sequence[str]) -> "_Loop":
        loop = _Loop(setup.name, self._heard)
        printer = self._doors.open_printer(setup, loop.is_stopping)

        def is_mine(job: PrintJob) -> bool:
            # A job for a printer nobody has set up must not wait for ever: the first one takes it.
            return job.printer == setup.name or (
                setup.name == names[0] and job.printer not in names
            )

        loop.desk = PrintDesk(
            setup,
            printer,
            self._doors.new_painter(),
            self._doors.ledger,
            self._doors.clock,
            is_mine,
            held=self._held,
        )
        self._lamps[setup.name] = loop.desk.lamp()
        return loop

    def _heard(self, lamp: PrinterLamp) -> None:
        with self._lock:
            if self._lamps.get(lamp.printer) == lamp:
                return
            self._lamps[lamp.printer] = lamp
            lamps = tuple(self._lamps.values())
        self._doors.hear_lamps(lamps)


class _Loop:
    """The thread of one printer."""

    desk: PrintDesk

    def __init__(self, name: str, heard: Callable[[PrinterLamp], None]) -> None:
        self.name = name
        self._heard = heard
        self._woken = Event()
        self._stopping = Event()
        self._thread = Thread(target=self._run, name=f"printer-{name}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        self._woken.set()

    def stop(self) -> None:
        self._stopping.set()
        self._woken.set()

    def is_stopping(self) -> bool:
        return self._stopping.is_set()

    def join(self, timeout: float) -> bool:
        if self._thread.ident is None:
            return True
        self._thread.join(max(timeout, 0.0))
        return not self._thread.is_alive()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._woken.wait(self._step())
            self._woken.clear()
        self.desk.close()

    def _step(self) -> float:
        """The top of the thread: a surprise is logged, and the printer is tried again."""
        try:
            wait = self.desk.step()
            self._heard(self.desk.lamp())
        except Exception:
            log.exception("printing on %s failed", self.name)
            self.desk.surprised()
            return AFTER_SURPRISE_SECONDS
        return wait
