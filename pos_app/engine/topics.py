"""Which screens an event concerns: the one table between what happened and who looks again."""

from pos_core import (
    board,
    customer,
    hold,
    issues,
    kitchen_ticket,
    merge,
    moving,
    order,
    print_job,
    refund,
    sale,
    shift,
    shop,
    staff,
    tendering,
)
from pos_core.events import Event

_CART, _CLOSED, _PRINT = ("cart",), ("cart", "closed"), ("print",)
_STAFF = ("staff",)
_KITCHEN = ("kitchen",)
_SHIFT = ("shift",)
_BOARD = ("board",)
TOPICS: dict[type[Event], tuple[str, ...]] = {
    shop.ShopConfigured: ("shop", "cart"),
    order.OrderOpened: _CART,
    order.LineAdded: _CART,
    order.LineChanged: _CART,
    order.LineRemoved: _CART,
    order.OrderDiscounted: _CART,
    order.OrderNoted: _CART,
    order.OrderAssigned: _CART,
    order.OrderNamed: _CART,
    order.OrderKindSet: _CART,
    order.LineRepriced: _CART,
    hold.OrderParked: _CART,
    hold.OrderResumed: _CART,
    moving.LinesMoved: _CART,
    merge.OrderMerged: _CLOSED,
    order.OrderCancelled: _CLOSED,
    customer.CustomerSaved: ("customers", "cart"),
    customer.AccountPaid: ("customers",),
    tendering.TenderTaken: _CART,
    tendering.TenderTakenBack: _CART,
    kitchen_ticket.TicketSent: ("cart", "kitchen"),
    kitchen_ticket.CourseFired: _CART,
    kitchen_ticket.LineVoided: _CART,
    kitchen_ticket.TicketAdvanced: _KITCHEN,
    kitchen_ticket.TicketRecalled: _KITCHEN,
    kitchen_ticket.TicketReprinted: _KITCHEN,
    kitchen_ticket.PrinterRerouted: _KITCHEN,
    sale.OrderPaid: _CLOSED,
    sale.SaleVoided: ("closed", "print"),
    refund.LinesRefunded: ("closed", "refund"),
    shift.ShiftOpened: _SHIFT,
    shift.CashMoved: _SHIFT,
    shift.DrawerOpened: _SHIFT,
    shift.DrawerCounted: _SHIFT,
    shift.OverShortPosted: _SHIFT,
    shift.ShiftRead: _SHIFT,
    shift.ShiftClosed: _SHIFT,
    refund.ExchangeUsed: ("cart", "refund"),
    refund.ExchangeReturned: ("cart", "refund"),
    refund.ExchangePaidOut: ("refund",),
    print_job.PrintQueued: _PRINT,
    print_job.PrintSent: _PRINT,
    print_job.PrintConfirmed: _PRINT,
    print_job.PrintUnconfirmed: _PRINT,
    print_job.PrintFailed: _PRINT,
    print_job.PrintDropped: _PRINT,
    staff.StaffSaved: _STAFF,
    staff.StaffRetired: _STAFF,
    staff.PinChanged: _STAFF,
    staff.PinFailed: _STAFF,
    staff.PinAccepted: _STAFF,
    staff.SignedIn: _STAFF,
    staff.SignedOut: _STAFF,
    staff.RightLent: _STAFF,
    issues.IssueNoted: ("issues",),
    board.RemoteTakenIn: _BOARD,
    board.RemoteFollowed: _BOARD,
    board.RemoteAccepted: _BOARD,
    board.RemoteAdvanced: _BOARD,
    board.RemoteCancelled: _BOARD,
    board.RemoteCollected: ("board", "cart"),
}
"""Which screens an event concerns."""


def topics_of(events: tuple[Event, ...]) -> frozenset[str]:
    """The topics of all `events` together."""
    return frozenset(topic for event in events for topic in TOPICS[type(event)])
