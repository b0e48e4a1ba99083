"""What tills tell each other of orders, the floor and what is sold out, told on as it is.

Nothing is decided here: a till knows what it did with a copy of its own, and its rules end it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hosted_api.kit import feed
from hosted_api.sessions.service import LINK

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Tx
    from hosted_api.sync.folds import Folding

_KINDS = {
    "order.shared.v1": "open_order.shared",
    "order.taken_over.v1": "open_order.taken_over",
    "remote.accepted.v1": "order.accepted",
    "table.link_made.v1": LINK,
    "floor.area_drawn.v1": "floor.area_drawn",
    "floor.table_drawn.v1": "floor.table_drawn",
    "item.photos_set.v1": "item.photos_set",
    "item.sold_out_marked.v1": "item.sold_out_marked",
}
TYPES = tuple(_KINDS)


async def relay(tx: Tx, folding: Folding) -> Sequence[feed.Entry]:
    """One entry an event, under the id of what it is about, with the event's own data."""
    del tx
    return [
        feed.Entry(_KINDS[entry.type], entry.stream.partition("/")[2], entry.text)
        for entry in folding.entries
    ]
