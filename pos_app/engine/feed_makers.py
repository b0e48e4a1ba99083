"""What each kind of entry in the store's feed asks of this till: one row a kind.

A kind that is not here does not concern a till. Nouns add theirs as they come to be.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from backend_client.contracts.orders import read_order, sold_of
from pos_app.engine import payment_makers
from pos_core import vocabulary
from pos_core.board import RemoteAccepted
from pos_core.board_claim import HearAccepted
from pos_core.board_news import FollowOrder, TakeInOrder
from pos_core.codec import decode
from pos_core.floor import AreaDrawn, TableDrawn
from pos_core.floor_work import HearFloor
from pos_core.ids import OrderId, till_of
from pos_core.issues import NoteIssue
from pos_core.item_photo import ItemPhotosSet
from pos_core.item_photo_work import HearItemPhotos
from pos_core.marking import HearSoldOut
from pos_core.session_events import SessionEvent
from pos_core.shared_order import OrderShared, OrderTakenOver
from pos_core.sharing import HearShared, HearSold, HearTakenOver
from pos_core.sold_out import SoldOutMarked
from pos_core.table_news import HearLink, HearSession, HearTableRules
from pos_core.table_rules import TableRules
from pos_core.tables import LinkMade

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
    sold = sold_of(bytes(entry.data))
    return FollowOrder(order, sold) if _concerns(order, state) else None


def _issue(entry: FeedEntry, state: TillState) -> Intent | None:
    del state
    told = json.loads(bytes(entry.data))
    opened = entry.kind == "issue.opened"
    return NoteIssue(entry.key, str(told["kind"]), str(told["key"]), opened)


def _accepted(entry: FeedEntry, state: TillState) -> Intent | None:
    event = vocabulary.read("remote.accepted.v1", json.loads(bytes(entry.data)))
    assert isinstance(event, RemoteAccepted)
    if not event.till or state.board.order(event.order_id) is None:
        return None
    return HearAccepted(event.order_id, event.till, event.at)


def _shared(entry: FeedEntry, state: TillState) -> Intent | None:
    event = vocabulary.read("order.shared.v1", json.loads(bytes(entry.data)))
    assert isinstance(event, OrderShared)
    if event.till == _own(state):
        return None
    return HearShared(event.order_id, event.till, event.order, event.in_cart, event.by)


def _taken_over(entry: FeedEntry, state: TillState) -> Intent | None:
    event = vocabulary.read("order.taken_over.v1", json.loads(bytes(entry.data)))
    assert isinstance(event, OrderTakenOver)
    till = till_of(event.order.number)
    return None if till == _own(state) else HearTakenOver(event.order_id, till, event.order)


def _sold(entry: FeedEntry, state: TillState) -> Intent | None:
    order_id = OrderId(entry.key)
    if order_id not in state.orders and order_id not in state.shared.others:
        return None
    sold = sold_of(bytes(entry.data))
    return HearSold(order_id, sold.number, sold.along)


def _area(entry: FeedEntry, state: TillState) -> Intent | None:
    del state
    event = vocabulary.read("floor.area_drawn.v1", json.loads(bytes(entry.data)))
    assert isinstance(event, AreaDrawn)
    return HearFloor(areas=(event.area,))


def _table(entry: FeedEntry, state: TillState) -> Intent | None:
    del state
    event = vocabulary.read("floor.table_drawn.v1", json.loads(bytes(entry.data)))
    assert isinstance(event, TableDrawn)
    return HearFloor(tables=(event.table,))


def _photos(entry: FeedEntry, state: TillState) -> Intent | None:
    del state
    event = vocabulary.read("item.photos_set.v1", json.loads(bytes(entry.data)))
    assert isinstance(event, ItemPhotosSet)
    return HearItemPhotos(event.photos)


def _rules(entry: FeedEntry, state: TillState) -> Intent | None:
    del state
    return HearTableRules(decode(TableRules, json.loads(bytes(entry.data))))


def _session(entry: FeedEntry, state: TillState) -> Intent | None:
    """What stands in a session's stream; a newer API may write what this till has no name for."""
    del state
    told = json.loads(bytes(entry.data))
    if told["type"] not in vocabulary.EVENTS:
        return None
    event = vocabulary.read(str(told["type"]), told["data"])
    return HearSession(event) if isinstance(event, SessionEvent) else None


def _sold_out(entry: FeedEntry, state: TillState) -> Intent | None:
    del state
    event = vocabulary.read("item.sold_out_marked.v1", json.loads(bytes(entry.data)))
    assert isinstance(event, SoldOutMarked)
    return HearSoldOut(event.mark)


def _link(entry: FeedEntry, state: TillState) -> Intent | None:
    del state
    event = vocabulary.read("table.link_made.v1", json.loads(bytes(entry.data)))
    assert isinstance(event, LinkMade)
    return HearLink(event.session_id, event.token)


def _own(state: TillState) -> str:
    return state.shop.till_prefix if state.shop is not None else ""


def _concerns(order: RemoteOrder, state: TillState) -> bool:
    """What other tills sold is told of as well, and was over before anybody heard of it."""
    return not order.status.is_over or state.board.order(order.order_id) is not None


MAKERS: dict[str, Maker] = {
    "open_order.shared": _shared,
    "open_order.taken_over": _taken_over,
    "order.sold": _sold,
    "issue.opened": _issue,
    "issue.closed": _issue,
    "order.accepted": _accepted,
    "order.ingested": _ingested,
    "order.status_changed": _changed,
    "session.event": _session,
    "session.link": _link,
    "table.rules": _rules,
    "floor.area_drawn": _area,
    "floor.table_drawn": _table,
    "item.photos_set": _photos,
    "item.sold_out_marked": _sold_out,
    "payment.changed": payment_makers.changed,
    "payment.methods": payment_makers.methods,
    "payment.transfer": payment_makers.transfer,
}
