"""What a card on the kitchen display says, worked out for each change and never while painting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_app.ui.cart.rows import DOT
from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.catalog import Unit
from pos_core.frozen import dataclass
from pos_core.ids import TicketId
from pos_core.kitchen import OpenTicket
from pos_core.kitchen_layout import dish_text
from pos_core.kitchen_ticket import Change, TicketLine, TicketState
from pos_core.order_kind import OrderKind
from pos_core.quantity import Quantity

translate = QCoreApplication.translate
LATE = timedelta(minutes=5)
VERY_LATE = timedelta(minutes=10)

STATE_WORDS: Mapping[TicketState, str] = {
    TicketState.PENDING: QT_TRANSLATE_NOOP("KitchenCard", "To make"),
    TicketState.COOKING: QT_TRANSLATE_NOOP("KitchenCard", "Cooking"),
    TicketState.READY: QT_TRANSLATE_NOOP("KitchenCard", "Ready"),
}
_NEXT_WORDS: Mapping[TicketState, str] = {
    TicketState.PENDING: QT_TRANSLATE_NOOP("KitchenCard", "Touch to start"),
    TicketState.COOKING: QT_TRANSLATE_NOOP("KitchenCard", "Touch when ready"),
    TicketState.READY: QT_TRANSLATE_NOOP("KitchenCard", "Touch when served"),
}
_READ = QT_TRANSLATE_NOOP("KitchenCard", "Touch once read")
_CHANGE_WORDS: Mapping[Change, str] = {
    Change.CHANGED: QT_TRANSLATE_NOOP("KitchenCard", "CHANGED"),
    Change.VOIDED: QT_TRANSLATE_NOOP("KitchenCard", "VOID"),
    Change.MOVED: QT_TRANSLATE_NOOP("KitchenCard", "MOVED"),
}
_KIND_WORDS: Mapping[OrderKind, str] = {
    OrderKind.TAKE_AWAY: QT_TRANSLATE_NOOP("KitchenCard", "Take away"),
    OrderKind.DELIVERY: QT_TRANSLATE_NOOP("KitchenCard", "Delivery"),
}
NEXT: Mapping[TicketState, TicketState] = {
    TicketState.PENDING: TicketState.COOKING,
    TicketState.COOKING: TicketState.READY,
    TicketState.READY: TicketState.SERVED,
}


@dataclass(frozen=True, slots=True)
class CardLine:
    """One dish: `badge` VOID or CHANGED, `under` its choices and note; `struck` is taken back."""

    words: str
    under: str = ""
    badge: str = ""
    tone: str = "ink"
    struck: bool = False


@dataclass(frozen=True, slots=True)
class CardWords:
    """The whole card as text."""

    ticket_id: TicketId
    head: str
    under: str
    lines: tuple[CardLine, ...]
    foot: str
    waits_since: datetime
    next: TicketState
    is_void: bool = False

    def spoken(self, age: str) -> str:
        """The card as a screen reader says it."""
        dishes = ", ".join(f"{o.badge} {o.words} {o.under}".strip() for o in self.lines)
        return f"{self.head}, {self.under}, {age}. {dishes}. {self.foot}"


def card_words(
    open_ticket: OpenTicket, language: str, goes_to: str = "", *, unconfirmed: bool = False
) -> CardWords:
    """What the card of a ticket says; `goes_to` is another table than it was sent for, or empty.

    `unconfirmed` says that another till may have accepted the order first.
    """
    ticket, state = open_ticket.ticket, open_ticket.state
    named = ticket.name or ticket.number
    kind = _KIND_WORDS.get(ticket.kind)
    under = (
        ticket.number if ticket.name else "",
        ticket.station,
        translate("KitchenCard", kind) if kind else "",
        translate("KitchenCard", "Accepted offline") if unconfirmed else "",
        ticket.note,
    )
    lefts = zip(ticket.lines, open_ticket.left(), strict=True)
    lines = tuple(_line(line, left, language) for line, left in lefts)
    why = ticket.reason
    if ticket.made_at:
        why = translate("KitchenCard", "Being made at till {till}").format(till=ticket.made_at)
    if why:
        lines = (*lines, CardLine("", why))
    foot = _NEXT_WORDS[state] if open_ticket.is_to_make else _READ
    waits = open_ticket.since if state is TicketState.READY else ticket.at
    after = NEXT[state] if open_ticket.is_to_make else TicketState.SERVED
    return CardWords(
        ticket_id=ticket.ticket_id,
        head=f"{goes_to} \N{LEFTWARDS ARROW} {named}" if goes_to else named,
        under=DOT.join(part for part in under if part),
        lines=lines,
        foot=translate("KitchenCard", foot),
        waits_since=waits,
        next=after,
        is_void=not open_ticket.is_to_make,
    )


def age_words(age: timedelta) -> str:
    """`now`, `4 min`, `1 h 05`."""
    minutes = max(0, int(age.total_seconds())) // 60
    if not minutes:
        return translate("KitchenCard", "now")
    if minutes < 60:
        return translate("KitchenCard", "{minutes} min").replace("{minutes}", str(minutes))
    return f"{minutes // 60}:{minutes % 60:02d}"


def age_tone(age: timedelta) -> str:
    """The role of colour for a wait: brand, warn, bad."""
    if age >= VERY_LATE:
        return "bad"
    return "warn" if age >= LATE else "brand"


def _line(line: TicketLine, left: Quantity, language: str) -> CardLine:
    dish = line.dish
    struck = line.change is not Change.VOIDED and not left
    quantity = line.quantity if struck else left
    amount = figures.quantity(quantity, None if dish.unit is Unit.PIECE else dish.unit, language)
    times = "\N{MULTIPLICATION SIGN}" if dish.unit is Unit.PIECE else ""
    named = f"{dish.name} ({dish.variant})" if dish.variant else dish.name
    under = [*dish.modifiers, *((dish.note,) if dish.note else ())]
    if line.before is not None:
        was = translate("KitchenCard", "was {dish}")
        under.append(was.replace("{dish}", dish_text(line.before)))
    badges = [
        translate("KitchenCard", words) for words in (_CHANGE_WORDS.get(line.change),) if words
    ]
    if line.course:
        course = translate("KitchenCard", "Course {number}")
        badges.append(course.replace("{number}", str(line.course)))
    tones = {Change.VOIDED: "bad", Change.CHANGED: "warn"}
    return CardLine(
        words=f"{amount}{times} {named}",
        under=DOT.join(under),
        badge=DOT.join(badges),
        tone="muted" if struck else tones.get(line.change, "ink"),
        struck=struck,
    )
