"""A kitchen ticket as a document: read at arm's length, quantities first, and no price on it.

Whatever is not simply to be made is said above everything else: VOID, CHANGED, MOVED, REPRINT.
"""

from collections.abc import Iterator

from pos_core.kitchen_ticket import Change, KitchenTicket, TicketLine
from pos_core.kitchen_words import KitchenWords, kitchen_words
from pos_core.order_kind import OrderKind
from pos_core.quantity import Quantity
from pos_core.receipt import Align, Block, Columns, Document, Rule, Size, Space, Text
from pos_core.receipt_words import how_much, words_for
from pos_core.sent_line import Dish
from pos_core.shop import Shop

_TAIL = 3
"""Empty lines at the end, so that the spike or the clip covers no dish."""


def kitchen_ticket(ticket: KitchenTicket, shop: Shop, language: str, copy: int = 0) -> Document:
    """The paper for one station; `copy` is 0 for the first and n for REPRINT n."""
    words = kitchen_words(language)
    blocks = (
        *_heads(ticket, words, language, copy),
        *_facts(ticket, words, shop),
        Rule(),
        *_lines(ticket, words, language),
        *_foot(ticket, words),
        Space(_TAIL),
    )
    return Document(blocks)


def dish_text(dish: Dish) -> str:
    """The dish on one line: name, size, choices, note."""
    named = f"{dish.name} ({dish.variant})" if dish.variant else dish.name
    return ", ".join((named, *dish.modifiers, *((dish.note,) if dish.note else ())))


def amount_text(quantity: Quantity, dish: Dish, language: str) -> str:
    """`2 x`, or the weight."""
    amount = how_much(quantity, dish.unit, words_for(language))
    return f"{amount} x" if amount.isdigit() else amount


def _heads(ticket: KitchenTicket, words: KitchenWords, language: str, copy: int) -> Iterator[Block]:
    if copy:
        yield _head(f"{words_for(language).reprint} {copy}")
    if ticket.is_move:
        yield _head(f"*** {words.moved} ***")
    elif ticket.is_void:
        yield _head(f"*** {words.void} ***")
    elif any(line.change is Change.CHANGED for line in ticket.lines):
        yield _head(f"*** {words.changed} ***")
    yield Text(ticket.station, Align.CENTER, bold=True)
    yield _head(ticket.name or ticket.number)
    if ticket.round:
        yield Text(words.round.format(number=ticket.round), Align.CENTER, bold=True)
    if ticket.kind is not OrderKind.DINE_IN or ticket.is_move:
        yield _head(words.kinds[ticket.kind])


def _head(text: str) -> Text:
    return Text(text, Align.CENTER, bold=True, size=Size.BIG)


def _facts(ticket: KitchenTicket, words: KitchenWords, shop: Shop) -> Iterator[Block]:
    local = shop.clock.local(ticket.at)
    yield Columns(ticket.number, f"{local.hour:02d}:{local.minute:02d}", bold=True)
    if ticket.came_from:
        yield Columns(words.came_from, ticket.came_from, bold=True)
    if ticket.made_at:
        yield Text(f"{words.made_at} {ticket.made_at}", bold=True)
    if ticket.offline:
        yield Text(words.offline, bold=True)
    if ticket.by:
        yield Columns(words.sent_by, ticket.by)


def _lines(ticket: KitchenTicket, words: KitchenWords, language: str) -> Iterator[Block]:
    course = 0
    for line in sorted(ticket.lines, key=_course):
        if line.course != course:
            course = line.course
            yield _head(words.course.format(number=course))
        yield from _line(line, words, language, alone=ticket.is_void)


def _course(line: TicketLine) -> int:
    return line.course


def _line(line: TicketLine, words: KitchenWords, language: str, *, alone: bool) -> Iterator[Block]:
    """On a ticket that only takes back, its head has said so; elsewhere each line says it."""
    dish = line.dish
    if line.change is Change.VOIDED and not alone:
        yield Text(f"*** {words.void} ***", bold=True)
    if line.change is Change.CHANGED:
        yield Text(f"*** {words.changed} ***", bold=True)
    named = f"{dish.name} ({dish.variant})" if dish.variant else dish.name
    amount = amount_text(line.quantity, dish, language)
    yield Text(f"{amount} {named}", bold=True, size=Size.BIG)
    for modifier in dish.modifiers:
        yield Text(f"+ {modifier}", bold=True, indent=2)
    if dish.note:
        yield Text(f"* {dish.note}", bold=True, indent=2)
    if line.before is not None:
        yield Text(words.was.format(dish=dish_text(line.before)), indent=2)


def _foot(ticket: KitchenTicket, words: KitchenWords) -> Iterator[Block]:
    if ticket.note:
        yield Rule()
        yield Text(f"{words.note}: {ticket.note}", bold=True)
    if ticket.reason:
        yield Rule()
        yield Text(f"{words.reason}: {ticket.reason}")
    if ticket.waste:
        yield Text(words.waste)
