"""A counter with one printer that can fail, a clock moved by hand, and paper to read afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from pos_app.engine.print_desk import PrintDesk
from pos_app.engine.print_ledger import EngineLedger
from pos_app.settings import PrinterSetup
from pos_core.print_job import PrintJob
from pos_core.receipt import Align, Columns, Document, Text
from tests.support.printers import Collected, FlatPainter, HandClock, SmallTill

SETUP = PrinterSetup()
LAST_LINE = "sampai jumpa lagi!"
HEADING = "CETAK ULANG"


def short_receipt(copy: int) -> Document:
    """A short receipt with a picture in its middle: quick to print a hundred thousand times."""
    heading = (Text(f"{HEADING} {copy}", bold=True),) if copy else ()
    lines = (Columns("2 x 28.000", "56.000"), Text("Cà phê"), Columns("TOTAL", "56.000"))
    end = Text(f"Terima kasih, {LAST_LINE}", Align.CENTER)
    return Document((*heading, Text("Warung Bu Sri"), *lines, end), kick=copy == 0)


class ShortLedger(EngineLedger):
    """The till's own ledger, whose receipts are all of one short sale."""

    def __init__(self, till: SmallTill) -> None:
        super().__init__(till, lambda _stream: [], lambda: "id")

    def document(self, job: PrintJob, copy: int) -> Document:
        return short_receipt(copy)


@dataclass
class Counter:
    """A counter with one printer: till, desk, paper, and a clock that moves by what `step` says."""

    jobs: int = 0
    till: SmallTill = field(init=False)
    paper: Collected = field(default_factory=Collected)
    clock: HandClock = field(default_factory=HandClock)
    ledger: Callable[[SmallTill], EngineLedger] = field(default_factory=lambda: ShortLedger)

    def __post_init__(self) -> None:
        self.till = SmallTill(self.jobs)
        self.start()

    def start(self) -> None:
        """Open the till, or open it again after a crash."""
        held = set(self.till.state.jobs)
        ledger = self.ledger(self.till)
        printer = self.paper.printer
        self.desk = PrintDesk(
            SETUP, printer, FlatPainter(), ledger, self.clock, _any_job, held=held
        )

    def run(self, seconds: float = 120.0) -> None:
        """Let so much time pass."""
        end = self.clock.seconds + seconds
        for _ in range(2_000):
            if self.clock.seconds > end:
                return
            self.clock.seconds += max(self.desk.step(), 0.001)
        raise AssertionError("the desk never rests")

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
