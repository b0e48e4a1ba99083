"""A till with a floor, and the guests of a table whose phones write into the session's stream."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count

from pos_core.events import Event, Intent
from pos_core.floor import Place, TableDrawn
from pos_core.floor_work import DrawArea, DrawTable
from pos_core.ids import OrderId, TableId
from pos_core.kitchen_ticket import TicketSent
from pos_core.money import Currency
from pos_core.order import Order
from pos_core.session import SessionState
from pos_core.session_events import (
    LineChoice,
    PhoneJoined,
    PhoneState,
    RoundSent,
    SessionEvent,
    SessionLine,
    SessionOpened,
)
from pos_core.station import Station
from pos_core.table_news import HearSession
from pos_core.table_rounds import TakeRound
from pos_core.table_rules import SessionMode
from pos_core.table_service import OpenSession
from tests.core.shop_examples import SHOP, Counter

KITCHEN = Station("bar", "Quầy bar", categories=("drinks",), printer="kitchen")
TABLE_SHOP = replace(SHOP, rules=replace(SHOP.rules, stations=(KITCHEN,)))


def wanted(line_id: str, phone_id: str = "phone-1", quantity: int = 1) -> SessionLine:
    """A coffee with an extra shot."""
    shot = LineChoice("shot", "Thêm shot", 5_000)
    return SessionLine(
        line_id,
        phone_id,
        "coffee",
        "Cà phê sữa đá",
        quantity,
        29_000,
        34_000 * quantity,
        Currency.VND,
        choices=(shot,),
        tax_class="restaurant",
        category_id="drinks",
    )


@dataclass
class Desk:
    """A till; `hears` is what its feed tells."""

    till: Counter = field(default_factory=lambda: Counter(TABLE_SHOP))
    _lines: count[int] = field(default_factory=lambda: count(1))

    def table(self, name: str = "Bàn 5", column: int = 0) -> TableId:
        areas = self.till.state.floor.open_areas
        if not areas:
            self.till.takes(DrawArea(None, "Sân"))
            areas = self.till.state.floor.open_areas
        (event,) = self.till.takes(DrawTable(None, areas[0].area_id, name, Place(column, 0)))
        assert isinstance(event, TableDrawn)
        return event.table.table_id

    def seats(self, table_id: TableId, mode: SessionMode | None = None) -> str:
        opened = self.till.takes(OpenSession(table_id, mode))[0]
        assert isinstance(opened, SessionOpened)
        return opened.session_id

    def hears(self, event: SessionEvent) -> tuple[Event, ...]:
        return self.till.takes(HearSession(event))

    def joins(
        self, session_id: str, phone_id: str = "phone-1", state: PhoneState = PhoneState.IN
    ) -> None:
        number = len(self.session(session_id).phones) + 1
        self.hears(PhoneJoined(session_id, phone_id, number, state))

    def sends(self, session_id: str, *phones: str, quantity: int = 1) -> int:
        """A round with one line a phone; the first one sends it."""
        number = len(self.session(session_id).rounds) + 1
        lines = tuple(wanted(f"line-{next(self._lines)}", p, quantity) for p in phones)
        self.hears(RoundSent(session_id, number, lines, self.till.now, phones[0]))
        return number

    def takes(self, session_id: str, number: int) -> tuple[Event, ...]:
        return self.till.takes(TakeRound(session_id, number))

    def session(self, session_id: str) -> SessionState:
        return self.till.state.sessions[session_id]

    def bills(self, session_id: str) -> list[Order]:
        told = self.session(session_id).bills
        orders = self.till.state.orders
        return [orders[OrderId(key)] for key in told if OrderId(key) in orders]

    @property
    def cooked(self) -> int:
        """How many pieces all kitchen tickets together ask for."""
        tickets = [event.ticket for event in self.till.events if isinstance(event, TicketSent)]
        pieces = (line.quantity.thousandths for t in tickets for line in t.lines)
        return sum(pieces) // 1_000

    def refused(self, intent: Intent) -> str:
        return self.till.refuses(intent).code
