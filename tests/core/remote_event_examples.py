"""Examples of what happens to orders from elsewhere; see `event_examples.py`."""

from dataclasses import replace
from datetime import date

from pos_core.board import (
    RemoteAccepted,
    RemoteAcceptedElsewhere,
    RemoteAdvanced,
    RemoteCancelled,
    RemoteCollected,
    RemoteConfirmed,
    RemoteFollowed,
    RemoteTakenIn,
)
from pos_core.events import Event
from pos_core.ids import LineId, OrderId
from pos_core.issues import IssueNoted
from pos_core.line import OrderLine
from pos_core.money import Currency
from pos_core.order import Order
from pos_core.pricing import PricingPolicy
from pos_core.quantity import Quantity
from pos_core.remote_order import OrderSource, OrderStatus
from pos_core.shared_order import (
    CopyKept,
    OrderHandedOver,
    OrderShared,
    OrderTakenOver,
    RemainderKept,
    SharedHeard,
)
from pos_core.tax import DatedTaxes, Rate, Tax, TaxMode, TaxTable
from tests.core.remote_examples import PLACED, remote_order
from tests.core.shop_examples import NOON, dong

_ORDER = remote_order()
_ID = OrderId("remote-1")

VAT = Tax("GTGT", Rate(80_000), TaxMode.INCLUSIVE)
_OPEN = OrderId("order-1")
PARKED = Order(
    _OPEN,
    "A-0427",
    NOON,
    NOON.date(),
    PricingPolicy(Currency.VND),
    TaxTable((DatedTaxes("restaurant", date(2025, 7, 1), (VAT,)),)),
    lines=(
        OrderLine(
            LineId("line-1"), "coffee", "Cà phê sữa đá", dong(29_000), Quantity.of(1), (VAT,)
        ),
    ),
    name="Bàn 5",
)

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
    RemoteAccepted(_ID, NOON, "A"),
    RemoteAccepted(_ID, NOON, "A", offline=True),
    RemoteConfirmed(_ID, NOON),
    RemoteAcceptedElsewhere(_ID, NOON, "B", PLACED),
    RemoteAcceptedElsewhere(_ID, NOON, "B", PLACED, stops=True),
    RemoteAdvanced(_ID, NOON, OrderStatus.PROCESSING),
    RemoteCancelled(_ID, NOON, "hết hàng"),
    RemoteCancelled(_ID, NOON, "hết hàng", "staff/2"),
    RemoteCollected(_ID, NOON, "A-0427"),
    IssueNoted("issue-1", "paid_twice", "order-1", opened=True),
    OrderShared(_OPEN, "A", PARKED),
    OrderShared(_OPEN, "A", PARKED, in_cart=True),
    OrderShared(_OPEN, "A", PARKED, in_cart=True, by="Lan"),
    OrderShared(_OPEN, "A"),
    SharedHeard(_OPEN, "B", PARKED),
    SharedHeard(_OPEN, "B", PARKED, in_cart=True, by="Lan"),
    SharedHeard(_OPEN, "B"),
    OrderTakenOver(_OPEN, "B", PARKED, "staff/2"),
    OrderHandedOver(_OPEN, "A-0427", "B", dong(29_000)),
    OrderHandedOver(_OPEN, "A-0427", "B", dong(29_000), sold=True),
    SharedHeard(_OPEN, "B", sold=True),
    CopyKept(_OPEN, "B"),
    CopyKept(_OPEN, "B", paid=True),
    RemainderKept(OrderId("order-2"), _OPEN, "B"),
)
