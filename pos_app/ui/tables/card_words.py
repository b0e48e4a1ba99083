"""What a table on the floor plan says, worked out for each change and never while painting."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_app.ui.order_words import short_age
from pos_app.ui.tables.wants import WantKind, waiting_rounds, wants_of
from pos_core.floor import Place, TableShape
from pos_core.frozen import dataclass
from pos_core.ids import OrderId, TableId
from pos_core.money import Money
from pos_core.session_events import BillStatus
from pos_core.sessions import session_at

if TYPE_CHECKING:
    from pos_core.floor import Table
    from pos_core.session import SessionState
    from pos_core.till_state import TillState

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Standing:
    """How a table stands in one or two words, with its tone (a role of colour) and drawing."""

    words: str
    tone: str = "muted"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class TableCard:
    """A table as it is painted."""

    table_id: TableId
    name: str
    place: Place
    is_round: bool
    seats: int
    standing: Standing
    age: str = ""
    amount: str = ""

    @property
    def spoken(self) -> str:
        """The table as a screen reader says it."""
        parts = (self.name, self.standing.words, self.age, self.amount)
        return ", ".join(part for part in parts if part)


def table_card(state: TillState, table: Table, now: datetime) -> TableCard:
    """What the table says now."""
    session = session_at(state, table.table_id)
    rest = rest_of(state, session) if session is not None else None
    opened_at = session.opened_at if session is not None else None
    return TableCard(
        table.table_id,
        table.name,
        table.place,
        table.shape is TableShape.ROUND,
        table.seats,
        standing_of(state, session, now),
        short_age(opened_at, now) if opened_at is not None else "",
        figures.money(rest) if rest is not None and rest.minor else "",
    )


def standing_of(state: TillState, session: SessionState | None, now: datetime) -> Standing:
    """How a table stands: what it wants first, else how far its bill has come."""
    if session is None:
        return Standing(translate("TableCard", "Free"))
    waiting = len(waiting_rounds(session))
    wants = wants_of(state, session, now)
    if wants and wants[0].kind is WantKind.HELP:
        return Standing(translate("TableCard", "Calls for help"), "bad", "help")
    if waiting:
        words = translate("TableCard", "To take: {count}").replace("{count}", str(waiting))
        return Standing(words, "bad" if wants and wants[0].is_late else "warn", "send")
    if wants and wants[0].kind is WantKind.BILL:
        return Standing(translate("TableCard", "Asks for the bill"), "warn", "cash")
    if wants:
        return Standing(translate("TableCard", "Wants in"), "warn", "person")
    return _by_bill(session)


def rest_of(state: TillState, session: SessionState) -> Money | None:
    """What is still to be paid; None while there is no bill."""
    rests = []
    for order_id, bill in session.bills.items():
        order = state.orders.get(OrderId(order_id))
        if order is not None:
            rests.append(order.rest())
        elif bill.status is BillStatus.OPEN and state.ended(OrderId(order_id)) is None:
            rests.append(Money(bill.rest, bill.currency))
    return sum(rests[1:], rests[0]) if rests else None


def _by_bill(session: SessionState) -> Standing:
    bills = session.open_bills
    if any(bill.paid for bill in session.bills.values()) and bills:
        return Standing(translate("TableCard", "Part paid"), "good", "cash")
    if bills:
        return Standing(translate("TableCard", "Bill open"), "brand", "receipt")
    if any(bill.status is BillStatus.PAID for bill in session.bills.values()):
        return Standing(translate("TableCard", "Paid"), "good", "check")
    if session.phones:
        return Standing(translate("TableCard", "Ordering"), "brand", "note")
    return Standing(translate("TableCard", "Seated"), "brand", "person")
