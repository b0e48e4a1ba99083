"""What a card on the orders board says, worked out for each change and never while painting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_app.ui.cart.rows import DOT
from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.board import BoardOrder
from pos_core.frozen import dataclass
from pos_core.ids import OrderId
from pos_core.phone import masked
from pos_core.remote_order import OrderSource, OrderStatus, RemoteLine

translate = QCoreApplication.translate
LATE = timedelta(minutes=10)
VERY_LATE = timedelta(minutes=20)
LINES_SHOWN = 6

SOURCE_WORDS: Mapping[OrderSource, str] = {
    OrderSource.APP: QT_TRANSLATE_NOOP("BoardCard", "App"),
    OrderSource.COUNTER: QT_TRANSLATE_NOOP("BoardCard", "Counter"),
    OrderSource.TABLE: QT_TRANSLATE_NOOP("BoardCard", "Table"),
}
_NEXT_WORDS: Mapping[OrderStatus, str] = {
    OrderStatus.PENDING: QT_TRANSLATE_NOOP("BoardCard", "Accept"),
    OrderStatus.PROCESSING: QT_TRANSLATE_NOOP("BoardCard", "Ready"),
    OrderStatus.READY: QT_TRANSLATE_NOOP("BoardCard", "Hand over"),
}
_START = QT_TRANSLATE_NOOP("BoardCard", "Start")
_TAKE_PAYMENT = QT_TRANSLATE_NOOP("BoardCard", "Take payment")


@dataclass(frozen=True, slots=True)
class CardBadge:
    """A word on a ground of its tone: brand, good, warn, bad or muted."""

    words: str
    tone: str = "muted"


@dataclass(frozen=True, slots=True)
class CardWords:
    """The whole card as text. `lines` are pairs of a dish and what is said under it."""

    order_id: OrderId
    number: str
    badges: tuple[CardBadge, ...]
    who: str
    lines: tuple[tuple[str, str], ...]
    more: str
    note: str
    total: str
    waits_since: datetime
    is_over: bool = False

    def spoken(self, age: str) -> str:
        """The card as a screen reader says it."""
        badges = ", ".join(badge.words for badge in self.badges)
        dishes = ", ".join(" ".join(part for part in line if part) for line in self.lines)
        parts = (self.number, badges, self.who, age, dishes, self.more, self.note, self.total)
        return ". ".join(part for part in parts if part)


def card_words(
    entry: BoardOrder, language: str, *, delayed: bool = False, till: str = ""
) -> CardWords:
    """What the card says; `delayed` that the line to the server has been silent for a while.

    What another till than `till` makes says which one.
    """
    order = entry.order
    phone = masked(order.customer_phone)
    who = (order.table, order.customer_name, phone)
    shown = order.lines[:LINES_SHOWN]
    left = len(order.lines) - len(shown)
    more = translate("BoardCard", "and {count} more").replace("{count}", str(left)) if left else ""
    return CardWords(
        order_id=order.order_id,
        number=order.number,
        badges=_badges(entry, delayed=delayed, till=till),
        who=DOT.join(part for part in who if part),
        lines=tuple(_line(line, language) for line in shown),
        more=more,
        note=order.reason if entry.status is OrderStatus.CANCELLED else order.note,
        total=figures.money(order.total),
        waits_since=entry.since if entry.is_over else order.placed_at,
        is_over=entry.is_over,
    )


def next_words(entry: BoardOrder | None) -> str:
    """What the one big button does with the chosen card; empty when there is nothing to do."""
    if entry is None or entry.is_over:
        return ""
    if entry.status is OrderStatus.PENDING and entry.is_accepted:
        return translate("BoardCard", _START)
    if wants_payment(entry):
        return translate("BoardCard", _TAKE_PAYMENT)
    return translate("BoardCard", _NEXT_WORDS[entry.status])


def wants_payment(entry: BoardOrder) -> bool:
    """True for what is ready and not paid: whoever fetches it pays first."""
    return entry.status is OrderStatus.READY and not entry.order.paid and bool(entry.order.total)


def age_words(age: timedelta) -> str:
    """`now`, `4 min`, `1:05`."""
    minutes = max(0, int(age.total_seconds())) // 60
    if not minutes:
        return translate("BoardCard", "now")
    if minutes < 60:
        return translate("BoardCard", "{minutes} min").replace("{minutes}", str(minutes))
    return f"{minutes // 60}:{minutes % 60:02d}"


def age_tone(age: timedelta) -> str:
    """The role of colour for a wait: brand, warn, bad."""
    if age >= VERY_LATE:
        return "bad"
    return "warn" if age >= LATE else "brand"


def _badges(entry: BoardOrder, *, delayed: bool, till: str) -> tuple[CardBadge, ...]:
    order = entry.order
    source = translate("BoardCard", SOURCE_WORDS[order.source])
    badges = [CardBadge(source, "brand" if order.source is OrderSource.APP else "muted")]
    if entry.status is OrderStatus.CANCELLED:
        badges.append(CardBadge(translate("BoardCard", "Cancelled"), "bad"))
    elif order.paid:
        badges.append(CardBadge(translate("BoardCard", "Paid"), "good"))
    elif order.total:
        badges.append(CardBadge(translate("BoardCard", "Not paid"), "warn"))
    if till and entry.maker not in ("", till) and not entry.is_over:
        made_at = translate("BoardCard", "At till {till}").format(till=entry.maker)
        badges.append(CardBadge(made_at, "good"))
    elif entry.unconfirmed and not entry.is_over:
        badges.append(CardBadge(translate("BoardCard", "Accepted offline"), "warn"))
    elif entry.status is OrderStatus.PENDING and entry.is_accepted:
        badges.append(CardBadge(translate("BoardCard", "Accepted"), "good"))
    if delayed and not entry.is_over:
        badges.append(CardBadge(translate("BoardCard", "DELAYED"), "bad"))
    return tuple(badges)


def _line(line: RemoteLine, language: str) -> tuple[str, str]:
    amount = figures.quantity(line.quantity, None, language)
    named = f"{line.name} ({line.variant})" if line.variant else line.name
    under = [choice.name for choice in line.choices]
    if line.note:
        under.append(line.note)
    return f"{amount}\N{MULTIPLICATION SIGN} {named}", DOT.join(under)
