"""Examples of what happens to orders from elsewhere; see `event_examples.py`."""

from dataclasses import replace

from pos_core.board import (
    RemoteAccepted,
    RemoteAdvanced,
    RemoteCancelled,
    RemoteCollected,
    RemoteFollowed,
    RemoteTakenIn,
)
from pos_core.events import Event
from pos_core.ids import OrderId
from pos_core.issues import IssueNoted
from pos_core.remote_order import OrderSource, OrderStatus
from tests.core.remote_examples import PLACED, remote_order
from tests.core.shop_examples import NOON

_ORDER = remote_order()
_ID = OrderId("remote-1")

REMOTE_EXAMPLES: tuple[Event, ...] = (
    RemoteTakenIn(_ID, NOON, _ORDER),
    RemoteTakenIn(
        _ID,
        NOON,
        replace(_ORDER, source=OrderSource.TABLE, table="Bàn 5", paid=True, reason="hết hàng"),
    ),
    RemoteFollowed(_ID, NOON, OrderStatus.CANCELLED, 4, PLACED, reason="khách đổi ý"),
    RemoteFollowed(_ID, NOON, OrderStatus.READY, 3, PLACED, paid=True),
    RemoteAccepted(_ID, NOON),
    RemoteAdvanced(_ID, NOON, OrderStatus.PROCESSING),
    RemoteCancelled(_ID, NOON, "hết hàng"),
    RemoteCancelled(_ID, NOON, "hết hàng", "staff/2"),
    RemoteCollected(_ID, NOON, "A-0427"),
    IssueNoted("issue-1", "paid_twice", "order-1", opened=True),
)
