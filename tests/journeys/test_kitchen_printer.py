"""The kitchen's printer runs out of paper in the middle: nothing is lost, nothing cooked twice."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count

import pytest

from pos_app.devices.virtual_printer.mechanism import Fault
from pos_app.engine.answers import Answer
from pos_app.engine.print_desk import PrintDesk
from pos_app.engine.print_ledger import EngineLedger
from pos_app.settings import PrinterSetup
from pos_core import till
from pos_core.cart import AddLine
from pos_core.clock import unix_ms
from pos_core.country_profiles import vn_cafe
from pos_core.events import Event, Intent, Moment
from pos_core.hold import NameOrder
from pos_core.ids import Ids, PrintJobId
from pos_core.kitchen_ticket import TicketSent
from pos_core.kitchen_work import ReroutePrinter
from pos_core.line import Selection
from pos_core.print_job import STALE_AFTER, PrintJob, PrintState
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal
from pos_core.sending import SendOrder
from pos_core.shop import ConfigureShop
from pos_core.shop_rules import ShopRules
from pos_core.station import Station
from tests.core.kitchen_examples import ICED_COFFEE, PHO
from tests.support.printers import NOON, Collected, FlatPainter, SmallTill

STATIONS = (
    Station("bar", "Bar", ("drinks",), printer="bar"),
    Station("hot", "Hot kitchen", ("food",), printer="kitchen"),
)
COFFEE, SOUP = replace(ICED_COFFEE, name="Iced coffee"), replace(PHO, name="Noodle soup")


@dataclass
class MovingClock:
    """Time passes for the desks and for the tickets."""

    seconds: float = 0.0

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        return self.seconds


class KitchenTill(SmallTill):
    """A till whose clock goes and whose ids count up."""

    def __init__(self, clock: MovingClock) -> None:
        super().__init__()
        self._clock = clock
        self._noise = count(1)

    def ask(self, intent: Intent, timeout: float) -> Answer:
        del timeout
        now = self._clock.now()
        ids = Ids(unix_ms(now), lambda size: next(self._noise).to_bytes(size, "big"))
        decision = till.decide(self.state, intent, Moment(now, now.date()), ids)
        if isinstance(decision, Refusal):
            return Answer(1, intent, refusal=decision)
        for event in decision:
            self._apply(event)
        return Answer(1, intent, events=decision)


@dataclass
class Kitchen:
    """A till and two printers, each with its desk."""

    clock: MovingClock = field(default_factory=MovingClock)
    till: KitchenTill = field(init=False)
    papers: dict[str, Collected] = field(default_factory=dict)
    desks: dict[str, PrintDesk] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.till = KitchenTill(self.clock)
        shop = vn_cafe("en")
        self.do(ConfigureShop(replace(shop, rules=ShopRules(stations=STATIONS))))
        ledger = EngineLedger(self.till, self._events_of, _english)
        for name in ("bar", "kitchen"):
            self.papers[name] = Collected()
            self.desks[name] = PrintDesk(
                PrinterSetup(name),
                self.papers[name].printer,
                FlatPainter(),
                ledger,
                self.clock,
                _Mine(name).has,
            )

    def do(self, intent: Intent) -> tuple[Event, ...]:
        """Carry it out."""
        answer = self.till.ask(intent, 1.0)
        assert answer.refusal is None, answer.refusal
        return answer.events

    def sends(self, table: str, coffees: int, soups: int) -> None:
        """An order of a table goes to both stations; the cart stays with it."""
        self.do(AddLine(COFFEE, Selection(Quantity.of(coffees))))
        self.do(AddLine(SOUP, Selection(Quantity.of(soups))))
        self.do(NameOrder(None, table))
        order = self.till.state.cart
        assert order is not None
        self.do(SendOrder(order.order_id))

    def run(self, seconds: float = 60.0) -> None:
        """Both printers work for so long."""
        end = self.clock.seconds + seconds
        while self.clock.seconds <= end:
            wait = min(desk.step() for desk in self.desks.values())
            self.clock.seconds += max(wait, 0.001)

    def read(self, printer: str) -> list[str]:
        """Every ticket that came out whole at a printer: its marks, station and dishes."""
        paper = self.papers[printer]
        return [ticket for sheet in paper.sheets if (ticket := _ticket(sheet.text))]

    def state_of(self, printer: str) -> list[PrintState]:
        """How the open jobs of a printer stand."""
        return [job.state for job in self.till.state.jobs.values() if job.printer == printer]

    def _events_of(self, stream: str) -> list[Event]:
        return [event for event in self.till.events if event.stream == stream]


@dataclass(frozen=True, slots=True)
class _Mine:
    printer: str

    def has(self, job: PrintJob) -> bool:
        return job.printer == self.printer


def _english() -> str:
    return "en"


def _ticket(lines: list[str]) -> str:
    words = [line.strip() for line in lines]
    marks = [word for word in words if word.startswith("REPRINT")]
    station = [word for word in words if word in ("Bar", "Hot kitchen")]
    dishes = [word for word in words if " x " in word]
    return " | ".join((*marks, *station, *dishes)) if station and dishes else ""


@pytest.fixture
def kitchen() -> Kitchen:
    return Kitchen()


def test_every_station_gets_its_own_ticket(kitchen: Kitchen) -> None:
    kitchen.sends("T5", 2, 3)
    kitchen.run()
    assert kitchen.read("bar") == ["Bar | 2 x Iced coffee"]
    assert kitchen.read("kitchen") == ["Hot kitchen | 3 x Noodle soup"]
    assert kitchen.till.state.jobs == {}


def test_a_dead_printer_holds_up_its_own_tickets_only(kitchen: Kitchen) -> None:
    kitchen.papers["kitchen"].mechanism.plan(Fault.UNPLUG)
    kitchen.sends("T5", 2, 3)
    kitchen.run()
    assert kitchen.read("bar") == ["Bar | 2 x Iced coffee"]
    assert kitchen.state_of("bar") == []
    assert kitchen.state_of("kitchen") == [PrintState.FAILED]
    kitchen.sends("T5", 1, 1)
    kitchen.run()
    assert kitchen.read("bar") == ["Bar | 2 x Iced coffee", "Bar | 1 x Iced coffee"]


def test_paper_out_in_the_middle_then_one_touch_sends_it_elsewhere(kitchen: Kitchen) -> None:
    kitchen.sends("T5", 1, 3)
    kitchen.run()
    kitchen.papers["kitchen"].mechanism.plan(Fault.PAPER_OUT, after_bytes=60)
    kitchen.sends("T5", 1, 2)
    kitchen.sends("T5", 1, 1)
    kitchen.run(20.0)
    assert len(kitchen.state_of("kitchen")) == 2
    kitchen.do(ReroutePrinter("kitchen", "bar"))
    kitchen.run()
    # What may be on paper comes again with a mark; what never left comes as it is.
    assert kitchen.read("bar")[-2:] == [
        "REPRINT 1 | Hot kitchen | 2 x Noodle soup",
        "Hot kitchen | 1 x Noodle soup",
    ]
    kitchen.papers["kitchen"].mechanism.mend()
    kitchen.do(ReroutePrinter("kitchen", ""))
    kitchen.sends("T5", 1, 4)
    kitchen.run()
    _nothing_is_lost_or_cooked_twice(kitchen)
    assert kitchen.till.state.jobs == {}


def test_old_tickets_ask_before_they_come_out_after_a_change_of_paper(kitchen: Kitchen) -> None:
    kitchen.papers["kitchen"].mechanism.plan(Fault.PAPER_OUT)
    kitchen.sends("T5", 1, 3)
    kitchen.run(STALE_AFTER.total_seconds() + 60)
    kitchen.papers["kitchen"].mechanism.mend()
    kitchen.sends("T5", 1, 1)
    kitchen.run()
    # The new one comes; the old one may have been told by mouth, so somebody is asked.
    assert kitchen.read("kitchen") == ["Hot kitchen | 1 x Noodle soup"]
    (old,) = [job.job_id for job in kitchen.till.state.jobs.values()]
    kitchen.desks["kitchen"].resume(PrintJobId(old))
    kitchen.run()
    assert kitchen.read("kitchen")[-1] == "Hot kitchen | 3 x Noodle soup"
    assert kitchen.till.state.jobs == {}


def _nothing_is_lost_or_cooked_twice(kitchen: Kitchen) -> None:
    """Each ticket came out whole at least once, and without a mark at most once."""
    printed = [*kitchen.read("bar"), *kitchen.read("kitchen")]
    for event in kitchen.till.events:
        if isinstance(event, TicketSent):
            (line,) = event.ticket.lines
            pieces = line.quantity.thousandths // 1_000
            words = f"{event.ticket.station} | {pieces} x {line.dish.name}"
            told = sum(1 for e in kitchen.till.events if _tells(e, words))
            assert sum(1 for one in printed if one.endswith(words)) >= told, f"lost: {words}"
            assert printed.count(words) <= told, f"cooked twice: {words}"


def _tells(event: Event, words: str) -> bool:
    if not isinstance(event, TicketSent):
        return False
    (line,) = event.ticket.lines
    pieces = line.quantity.thousandths // 1_000
    return words == f"{event.ticket.station} | {pieces} x {line.dish.name}"
