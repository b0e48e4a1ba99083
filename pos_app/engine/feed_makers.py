"""What each kind of entry in the store's feed asks of this till: one row a kind.

A kind that is not here does not concern a till. Nouns add theirs as they come to be.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from backend_client.contracts.orders import read_order
from pos_core.board_news import FollowOrder, TakeInOrder
from pos_core.issues import NoteIssue

if TYPE_CHECKING:
    from backend_client.contracts.feed import FeedEntry
    from pos_app.engine.sync_door import Maker
    from pos_core.events import Intent
    from pos_core.remote_order import RemoteOrder
    from pos_core.till_state import TillState


def _ingested(entry: FeedEntry, state: TillState) -> Intent | None:
    order = read_order(bytes(entry.data))
    return TakeInOrder(order) if _concerns(order, state) else None


def _changed(entry: FeedEntry, state: TillState) -> Intent | None:
    order = read_order(bytes(entry.data))
    return FollowOrder(order) if _concerns(order, state) else None


def _issue(entry: FeedEntry, state: TillState) -> Intent | None:
    del state
    told = json.loads(bytes(entry.data))
    opened = entry.kind == "issue.opened"
    return NoteIssue(entry.key, str(told["kind"]), str(told["key"]), opened)


def _concerns(order: RemoteOrder, state: TillState) -> bool:
    """What other tills sold is told of as well, and was over before anybody heard of it."""
    return not order.status.is_over or state.board.order(order.order_id) is not None


MAKERS: dict[str, Maker] = {
    "issue.opened": _issue,
    "issue.closed": _issue,
    "order.ingested": _ingested,
    "order.status_changed": _changed,
}
