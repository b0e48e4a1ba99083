"""Printers, painters, clocks and ledgers for the printing tests: nothing waits, nothing is real."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from pos_app.devices.paper import LINE_DOTS, PaintedBlock, Paper, Raster, paper_of
from pos_app.devices.virtual_printer.mechanism import Mechanism
from pos_app.devices.virtual_printer.printer import VirtualPrinter
from pos_app.engine.answers import Answer
from pos_core import till
from pos_core.events import Intent, Moment
from pos_core.ids import Ids, OrderId, PrintJobId
from pos_core.print_job import PrintJob, PrintQueued
from pos_core.receipt import Columns, Text
from pos_core.refusal import Refusal
from pos_core.till_state import TillState

if TYPE_CHECKING:
    from pos_app.devices.virtual_printer.sheet import Sheet
    from pos_core.events import Event

NOON = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)


class FlatPainter:
    """Paints a black line for each block with words: enough to tell paper from none, and fast."""

    def __init__(self) -> None:
        self.blocks: list[PaintedBlock] = []

    def paint(self, blocks: Sequence[PaintedBlock], dots: int) -> Raster:
        self.blocks += blocks
        stride = dots // 8
        rows = b"".join(
            (b"\xff" if isinstance(block, Text | Columns) else b"\x00") * stride
            + bytes(stride * (LINE_DOTS - 1))
            for block in blocks
        )
        return Raster(dots, LINE_DOTS * len(blocks), rows)


@dataclass
class HandClock:
    """Time passes when a test says so."""

    seconds: float = 0.0

    def now(self) -> datetime:
        return NOON

    def monotonic(self) -> float:
        return self.seconds


@dataclass
class Collected:
    """A virtual printer that keeps its sheets in a list."""

    paper: Paper = field(default_factory=lambda: paper_of(80))
    sheets: list[Sheet] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.mechanism = Mechanism(self.paper)
        self.printer = VirtualPrinter(self.mechanism, self.keep)

    def keep(self, sheets: list[Sheet], _sent: int) -> None:
        self.sheets += sheets
        sheets.clear()


class SmallTill:
    """The rules of the till without disk or thread: it answers intents as the engine would."""

    def __init__(self, jobs: int = 0) -> None:
        self.state = TillState()
        self.events: list[Event] = []
        self.refuses = False
        for _ in range(jobs):
            self.queue()

    def queue(self, printer: str = "receipt") -> PrintJobId:
        number = len(self.events) + 1
        job = PrintJob(
            PrintJobId(f"job-{number:04d}"), OrderId("order-1"), f"A-{number:04d}", printer, NOON
        )
        self._apply(PrintQueued(job.job_id, job))
        return job.job_id

    def ask(self, intent: Intent, timeout: float) -> Answer:
        if self.refuses:
            raise TimeoutError
        moment = Moment(NOON, TODAY)
        decision = till.decide(self.state, intent, moment, Ids(1, bytes))
        if isinstance(decision, Refusal):
            return Answer(1, intent, refusal=decision)
        for event in decision:
            self._apply(event)
        return Answer(1, intent, events=decision)

    def job(self, job_id: PrintJobId) -> PrintJob | None:
        return self.state.jobs.get(job_id)

    def _apply(self, event: Event) -> None:
        self.events.append(event)
        self.state = till.apply(self.state, event)
