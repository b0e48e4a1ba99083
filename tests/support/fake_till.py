"""A till without disk or threads: the real rules, decided at once on the window's thread.

Screens cannot tell it from `pos_app.bridge.till.Till`. With `hold_answers` a test can look at the
moment between a press and its answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QObject

from pos_app.bridge.till import Till
from pos_app.engine.answers import Answer, Changes, Trouble
from pos_app.engine.approval import approved, with_pin_hashed
from pos_app.engine.topics import topics_of
from pos_app.settings import Settings, changed
from pos_core import till, vocabulary
from pos_core.clock import ShopClock
from pos_core.events import Event, Intent, Moment
from pos_core.ids import Ids, OrderId, StaffId
from pos_core.money import Currency
from pos_core.original import SaleIntent, original_of
from pos_core.pin import PinEntry
from pos_core.pricing import PricingPolicy
from pos_core.print_job import PrintKind, PrintQueued
from pos_core.receipt import Document
from pos_core.refusal import Refusal
from pos_core.sale import OrderPaid, Sale
from pos_core.sales_report import Told
from pos_core.shop import ConfigureShop, Shop, ShopProfile
from pos_core.signin import SignIn
from pos_core.staff import Right, Role, StaffMember, StaffSaved
from pos_core.tax import DatedTaxes, Rate, Tax, TaxMode, TaxTable
from pos_core.till_state import TillState
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.quick_pins import QuickPins

START = datetime(2026, 11, 21, 3, 5, tzinfo=UTC)


def demo_shop(
    language: str = "vi", currency: Currency = Currency.VND, policy: PricingPolicy | None = None
) -> Shop:
    """A small shop with a rate for every class of the demo goods."""
    included = Tax("GTGT" if language == "vi" else "PB1", Rate(80_000), TaxMode.INCLUSIVE)
    full = replace(included, rate=Rate(100_000))
    rows = tuple(
        DatedTaxes(name, date(2020, 1, 1), taxes)
        for name, taxes in (
            ("standard", (full,)),
            ("reduced", (included,)),
            ("restaurant", (included,)),
            ("exempt", ()),
        )
    )
    return Shop(
        store_id="demo",
        till_prefix="A",
        country="ID" if language == "id" else "VN",
        language=language,
        profile=ShopProfile("Evertill Café", cashier="Lan"),
        clock=ShopClock(420),
        taxes=TaxTable(rows),
        policy=policy or PricingPolicy(currency),
    )


class FakeReads:
    """The rows of this till's own sales."""

    def __init__(self) -> None:
        self.sales: dict[OrderId, Sale] = {}
        self.events: list[Event] = []

    def sale(self, order_id: OrderId) -> Sale | None:
        return self.sales.get(order_id)

    def paper_of(self, order_id: OrderId, subject: str) -> None:
        """Nothing prints here."""

    def deeds_of(self, name: str, day: date) -> tuple[Told, ...]:
        """All of them: a fake till knows one day only."""
        return tuple(reversed(self.latest_deeds(name, len(self.events))))

    def latest_deeds(self, name: str, limit: int) -> tuple[Told, ...]:
        kind = vocabulary.EVENTS[name]
        told = [Told(event, START, "staff/1") for event in self.events if isinstance(event, kind)]
        return tuple(reversed(told))[:limit]

    def reprints(self, order_id: OrderId, kind: PrintKind = PrintKind.RECEIPT) -> int:
        jobs = [e.job for e in self.events if isinstance(e, PrintQueued)]
        return max((j.copy for j in jobs if (j.order_id, j.kind) == (order_id, kind)), default=0)


class FakeTill(Till):
    """In-memory till; `intents` is everything that was submitted."""

    def __init__(
        self,
        shop: Shop | None = None,
        settings: Settings | None = None,
        catalogue: FakeCatalogue | None = None,
        parent: QObject | None = None,
    ) -> None:
        QObject.__init__(self, parent)  # no engine, no disk
        self._word.connect(self._on_word)
        self.settings = settings or Settings(theme="light")
        self.catalogue = catalogue or FakeCatalogue.demo(self.settings.language)
        self._now = TillState()
        self._rows = FakeReads()
        self.lamps: tuple[Any, ...] = ()
        self.intents: list[Intent] = []
        self.events = self._rows.events
        self.kicks = 0
        self.printed: list[Document] = []
        self.hold_answers = False
        self.retried = 0
        self.works = None
        self.held: list[Answer] = []
        self._hearing: dict[int, Callable[[Answer], None]] = {}
        self.pins = QuickPins()
        self.time = START
        self._count = 0
        self._tickets = 0
        currency = self.catalogue.version().currency
        self.submit(ConfigureShop(shop or demo_shop(self.settings.language, currency)))
        self.intents.clear()

    @property
    def state(self) -> TillState:
        return self._now

    @property
    def reads(self) -> FakeReads:  # type: ignore[override]
        return self._rows

    @property
    def is_open(self) -> bool:
        return self.state.shop is not None

    @property
    def today(self) -> date:
        return ShopClock(420).business_day(self.time)

    def now(self) -> datetime:
        return ShopClock(420).local(self.time)

    def submit(self, intent: Intent, approval: PinEntry | None = None) -> int:
        """Decide and apply; the answer follows at once, or when `release` is called."""
        self._tickets += 1
        self.intents.append(intent)
        answer = self._decided(self._tickets, intent, approval)
        self._answer(answer, self._hear_answer)
        return answer.ticket

    def sign_in(self, staff_id: StaffId, pin: str) -> int:
        return self.submit(SignIn(staff_id), PinEntry(staff_id, pin))

    def approve(self, wanted: Answer, entry: PinEntry) -> None:
        self._answer(self._decided(wanted.ticket, wanted.intent, entry), self._hear_approval)

    def name_staff(self, name: str, role: Role, pin: str, *given: Right) -> StaffId:
        """Somebody works here from now on, with everybody's leave."""
        member = StaffMember(StaffId(name.lower()), name, role, self.pins.hash(pin), given)
        self._apply((StaffSaved(member.staff_id, member),))
        self.changed.emit(Changes(self.state, frozenset({"staff"}), self._tickets))
        return member.staff_id

    def _decided(self, ticket: int, intent: Intent, approval: PinEntry | None) -> Answer:
        self.time += timedelta(seconds=3)
        moment = Moment(self.time, self.today, self.state.staff.actor)
        if approval is not None:
            proven = approved(self.state, approval, intent, moment, self.pins, self._carried_out)
            if isinstance(proven, Refusal):
                return Answer(ticket, intent, refusal=proven)
            moment = proven
        asked = with_pin_hashed(self._with_original(intent), self.pins)
        if isinstance(asked, Refusal):
            return Answer(ticket, intent, refusal=asked)
        decided = self._carried_out(asked, moment)
        if isinstance(decided, Refusal):
            return Answer(ticket, intent, refusal=decided)
        return Answer(ticket, intent, decided)

    def _carried_out(
        self, intent: Intent, moment: Moment | None = None
    ) -> tuple[Event, ...] | Refusal:
        now = moment or Moment(self.time, self.today, self.state.staff.actor)
        decided = till.decide(self.state, intent, now, Ids(self._next_ms(), self._noise))
        if not isinstance(decided, Refusal):
            self._apply(decided)
        return decided

    def new_id(self) -> str:
        """An id nobody had before."""
        return Ids(self._next_ms(), self._noise).new()

    def release(self) -> None:
        """Give the answers that were held."""
        held, self.held = self.held, []
        for answer in held:
            self._tell(answer, self._hearing.pop(answer.ticket, self._hear_answer))

    def change_settings(self, **changes: Any) -> None:
        self.settings = changed(self.settings, **changes)
        self.settings_changed.emit(self.settings)

    def open_drawer(self) -> None:
        """The drawer got its pulse."""
        self.kicks += 1

    def retry_sync(self) -> None:
        """The server was tried again."""
        self.retried += 1

    def print_now(self, document: Document) -> None:
        """Something beside the ledger went to the printer."""
        self.printed.append(document)

    def retry(self) -> None:
        """The disk was tried again."""
        self.retried += 1

    def fail(self, trouble: Trouble) -> None:
        """Something lasting goes wrong (or, cleared, is well again)."""
        self.trouble.emit(trouble)

    def show_lamps(self, lamps: Iterable[Any]) -> None:
        self.lamps = tuple(lamps)
        self.printers.emit(self.lamps)

    def _with_original(self, intent: Intent) -> Intent:
        if not isinstance(intent, SaleIntent):
            return intent
        stream = f"order/{intent.order_id}"
        told = original_of(e for e in self.events if e.stream == stream)
        return replace(intent, original=told)

    def _apply(self, events: tuple[Event, ...]) -> None:
        self._now = till.fold(events, self._now)
        self.events.extend(events)
        for event in events:
            if isinstance(event, OrderPaid):
                self._rows.sales[event.order_id] = event.sale

    def _answer(self, answer: Answer, hear: Callable[[Answer], None]) -> None:
        if self.hold_answers:
            self.held.append(answer)
            self._hearing[answer.ticket] = hear
        else:
            self._tell(answer, hear)

    def _tell(self, answer: Answer, hear: Callable[[Answer], None]) -> None:
        if answer.events or (answer.refusal is not None and "pin." in answer.refusal.code):
            topics = topics_of(answer.events) or frozenset({"staff"})
            self.changed.emit(Changes(self.state, topics, self._tickets))
        hear(answer)

    def _next_ms(self) -> int:
        return int(self.time.timestamp() * 1000)

    def _noise(self, count: int) -> bytes:
        self._count += 1
        return self._count.to_bytes(count, "big")
