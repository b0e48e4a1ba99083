"""The open orders at the end of a store's day: the tills agree, and every piece is on some bill."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import TYPE_CHECKING

from pos_core import vocabulary
from pos_core.sale import OrderPaid
from tests.core.shared_rules import disagreements, on_no_bill

if TYPE_CHECKING:
    from pos_core.events import Event
    from tests.simulation.shop_till import ShopTill


def sharing_faults(tills: Sequence[ShopTill]) -> Iterator[str]:
    """What is wrong with open orders; a till that went back in time knows less, and is let be."""
    if any(till.forks or till.hand is None or not till.is_up for till in tills):
        return
    events = [events_of(till) for till in tills]
    states = [till.hand.state for till in tills if till.hand is not None]
    sold = [{event.order_id for event in its if isinstance(event, OrderPaid)} for its in events]
    for (state, _), (other, its_sales) in permutations(zip(states, sold, strict=True), 2):
        yield from disagreements(state, other, its_sales)
    yield from on_no_bill(events, states)


def events_of(till: ShopTill) -> list[Event]:
    """What is in its journal."""
    assert till.hand is not None
    return [vocabulary.read(entry.type, entry.data) for entry in till.hand.journal.read()]
