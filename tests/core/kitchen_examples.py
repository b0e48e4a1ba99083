"""A café with a bar, a hot kitchen and a cold one, and short ways to look at their tickets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pos_core.catalog import Item
from pos_core.country_profiles import vn_cafe
from pos_core.kitchen_ticket import KitchenTicket, TicketLine, TicketSent
from pos_core.line_void import VoidLine
from pos_core.print_job import PrintQueued
from pos_core.quantity import Quantity
from pos_core.sending import SendOrder
from pos_core.shop_rules import ShopRules
from pos_core.station import Station
from tests.core.shop_examples import BEER, COFFEE, TEA, Counter, dong

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pos_core.events import Event
    from pos_core.line import OrderLine

STATIONS = (
    Station("bar", "Quầy bar", ("drinks",), printer="bar"),
    Station("hot", "Bếp nóng", ("food",), printer="kitchen", display=False),
    Station("cold", "Bếp lạnh", ("salads",)),
)
KITCHEN_SHOP = replace(vn_cafe("vi"), rules=ShopRules(stations=STATIONS))

ICED_COFFEE = replace(COFFEE, category_id="drinks")
PEACH_TEA = replace(TEA, category_id="drinks")
PHO = Item("pho", "Phở bò", dong(65_000), "restaurant", category_id="food")
ROLLS = Item("rolls", "Gỏi cuốn", dong(48_000), "restaurant", category_id="salads")
CAN = replace(BEER, category_id="fridge")


def kitchen_counter() -> Counter:
    """A counter of the café."""
    return Counter(KITCHEN_SHOP)


def sends(counter: Counter) -> list[str]:
    """Send the cart and give what the stations read."""
    return told(counter.takes(SendOrder(counter.cart.order_id)))


def voids(counter: Counter, line: OrderLine, amount: int = 1, reason: str = "đổi ý") -> list[str]:
    """Void so many pieces of a line and give what the stations read."""
    order = counter.cart.order_id
    return told(counter.takes(VoidLine(order, line.line_id, Quantity.of(amount), reason)))


def tickets(events: Iterable[Event]) -> list[KitchenTicket]:
    """The tickets among the events."""
    return [event.ticket for event in events if isinstance(event, TicketSent)]


def told(events: Iterable[Event]) -> list[str]:
    """What each ticket says, as `bar: added 2 Cà phê sữa đá`."""
    return [f"{t.station_id}: {_said(line)}" for t in tickets(events) for line in t.lines]


def papers(events: Iterable[Event]) -> list[tuple[str, str, int]]:
    """The papers queued: printer, kind and copy."""
    jobs = (event.job for event in events if isinstance(event, PrintQueued))
    return [(job.printer, job.kind.value, job.copy) for job in jobs]


def in_the_kitchen(counter: Counter) -> dict[str, int]:
    """Pieces the kitchen has of the lines of the cart, by the item's id."""
    names = {line.line_id: line.item_id for line in counter.cart.lines}
    held: dict[str, int] = {}
    for part in counter.cart.kitchen:
        name = names[part.line_id]
        held[name] = held.get(name, 0) + part.quantity.thousandths // 1_000
    return held


def _said(line: TicketLine) -> str:
    amount = line.quantity.thousandths / 1_000
    words = f"{line.change} {amount:g} {line.dish.name}"
    if line.dish.note:
        words += f" *{line.dish.note}"
    return f"{words} @{line.course}" if line.course else words
