"""The till's printers and who feeds them: made anew whenever their settings change."""

import logging
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from pos_app.bridge.raster import RasterPainter
from pos_app.bridge.till import Till
from pos_app.devices.printers import open_printer
from pos_app.engine.answers import Trouble
from pos_app.engine.engine import Engine
from pos_app.engine.originals import events_of
from pos_app.engine.print_ledger import EngineLedger
from pos_app.engine.printing import PrintDoors, Printing
from pos_app.ports import Ports
from pos_app.settings import Settings
from pos_core.events import Event
from pos_core.ids import PrintJobId
from pos_core.receipt import Document
from pos_core.training import marked

ANSWER_SECONDS = 10.0

log = logging.getLogger("evertill.boot")


class PrintRoom:
    """Used by one errand at a time; `wake` and `resume` may come from any thread.

    `left_over` are the jobs there were when the till opened: they wait for a person's word. What
    was sold since then is printed.
    """

    def __init__(
        self,
        engine: Engine,
        ports: Ports,
        paper: Path,
        till: Till,
        settings: Callable[[], Settings],
        left_over: Collection[PrintJobId],
    ) -> None:
        self._engine = engine
        self._ports = ports
        self._paper = paper
        self._till = till
        self._settings = settings
        self._left_over = frozenset(left_over)
        self._printing: Printing | None = None

    def renew(self) -> None:
        """Printers as the settings have them now; jobs from before the start wait for a word."""
        self.stop()
        try:
            printing = Printing(self._settings().printers, self._doors(), self._left_over)
        except ValueError as error:
            log.exception("a printer's address cannot be one")
            self._till.hear_trouble(Trouble("printer_address", "P-20", {"detail": str(error)}))
            return
        self._printing = printing
        self._till.hear_lamps(printing.lamps)
        printing.start()

    def stop(self) -> bool:
        """End the printers' threads; False when one still hangs on its printer."""
        return self._printing is None or self._printing.stop()

    def wake(self) -> None:
        """Print jobs changed."""
        if self._printing is not None:
            self._printing.wake()

    def resume(self, job_id: str) -> None:
        """A person wants this job printed."""
        self._left_over -= {PrintJobId(job_id)}
        if self._printing is not None:
            self._printing.resume(job_id)

    def test_page(self, printer: str) -> None:
        """Print a page that shows what the printer can do."""
        if self._printing is not None:
            self._printing.test_page(printer, self._settings().language)

    def print_now(self, document: Document) -> None:
        """Print something that belongs to no sale."""
        if self._printing is not None:
            self._printing.print_now(self._as_made(document))

    def open_drawer(self) -> None:
        """A pulse for the drawer at the first printer that has one."""
        drawers = [setup.name for setup in self._settings().printers if setup.kick]
        if self._printing is not None and drawers:
            self._printing.open_drawer(drawers[0])

    def _doors(self) -> PrintDoors:
        fs, paper = self._ports.fs, self._paper
        return PrintDoors(
            open_printer=lambda setup, give_up: open_printer(setup, fs, paper, give_up),
            new_painter=RasterPainter,
            ledger=EngineLedger(
                self._engine, self._events_of, lambda: self._settings().language, self._as_made
            ),
            clock=self._ports.clock,
            hear_lamps=self._till.hear_lamps,
        )

    def _as_made(self, document: Document) -> Document:
        """What goes on paper: as it was laid out, and while training marked as that."""
        if not self._till.is_training:
            return document
        return marked(document, self._settings().language)

    def _events_of(self, stream: str) -> list[Event]:
        return self._engine.call(partial(events_of, stream=stream), ANSWER_SECONDS)
