"""The stored name and version of every event: what stands in a journal for ever.

A stored name never changes its meaning. When an event grows, it gets a new version here and a
reader that turns the old data into the new event, so journals of any age can be folded.
"""

from collections.abc import Mapping
from typing import Any

from pos_core import (
    board,
    customer,
    doubtful_transfer,
    floor,
    hold,
    issues,
    item_photo,
    kitchen_ticket,
    merge,
    moving,
    order,
    payment_events,
    print_job,
    refund,
    sale,
    session_events,
    shared_order,
    shift,
    shop,
    sold_out,
    staff,
    tables,
    tendering,
)
from pos_core.codec import Coding, decode, encode, register_abstract
from pos_core.events import Event

NAMES: dict[type[Event], str] = {
    shop.ShopConfigured: "shop.configured.v1",
    order.OrderOpened: "order.opened.v1",
    order.LineAdded: "order.line_added.v1",
    order.LineChanged: "order.line_changed.v1",
    order.LineRemoved: "order.line_removed.v1",
    order.OrderDiscounted: "order.discounted.v1",
    order.OrderNoted: "order.noted.v1",
    order.OrderAssigned: "order.assigned.v1",
    order.OrderNamed: "order.named.v1",
    order.OrderKindSet: "order.kind_set.v1",
    order.LineRepriced: "order.line_repriced.v1",
    hold.OrderParked: "order.parked.v1",
    hold.OrderResumed: "order.resumed.v1",
    moving.LinesMoved: "order.lines_moved.v1",
    merge.OrderMerged: "order.merged.v1",
    order.OrderCancelled: "order.cancelled.v1",
    customer.CustomerSaved: "customer.saved.v1",
    customer.AccountPaid: "customer.account_paid.v1",
    tendering.TenderTaken: "order.tender_taken.v1",
    tendering.TenderTakenBack: "order.tender_taken_back.v1",
    kitchen_ticket.TicketSent: "kitchen.ticket_sent.v1",
    kitchen_ticket.CourseFired: "kitchen.course_fired.v1",
    kitchen_ticket.LineVoided: "kitchen.line_voided.v1",
    kitchen_ticket.TicketAdvanced: "kitchen.ticket_advanced.v1",
    kitchen_ticket.TicketRecalled: "kitchen.ticket_recalled.v1",
    kitchen_ticket.TicketReprinted: "kitchen.ticket_reprinted.v1",
    kitchen_ticket.PrinterRerouted: "kitchen.printer_rerouted.v1",
    sale.OrderPaid: "order.paid.v1",
    sale.SaleVoided: "sale.voided.v1",
    refund.LinesRefunded: "refund.lines_refunded.v1",
    shift.ShiftOpened: "shift.opened.v1",
    shift.CashMoved: "shift.cash_moved.v1",
    shift.DrawerOpened: "shift.drawer_opened.v1",
    shift.DrawerCounted: "shift.counted.v1",
    shift.OverShortPosted: "shift.over_short_posted.v1",
    shift.ShiftRead: "shift.read.v1",
    shift.ShiftClosed: "shift.closed.v1",
    refund.ExchangeUsed: "exchange.used.v1",
    refund.ExchangeReturned: "exchange.returned.v1",
    refund.ExchangePaidOut: "exchange.paid_out.v1",
    print_job.PrintQueued: "print.queued.v1",
    print_job.PrintSent: "print.sent.v1",
    print_job.PrintConfirmed: "print.confirmed.v1",
    print_job.PrintUnconfirmed: "print.unconfirmed.v1",
    print_job.PrintFailed: "print.failed.v1",
    print_job.PrintDropped: "print.dropped.v1",
    staff.StaffSaved: "staff.saved.v1",
    staff.StaffRetired: "staff.retired.v1",
    staff.PinChanged: "staff.pin_changed.v1",
    staff.PinFailed: "staff.pin_failed.v1",
    staff.PinAccepted: "staff.pin_accepted.v1",
    staff.SignedIn: "staff.signed_in.v1",
    staff.SignedOut: "staff.signed_out.v1",
    staff.RightLent: "staff.right_lent.v1",
    shared_order.OrderShared: "order.shared.v1",
    shared_order.SharedHeard: "order.shared_heard.v1",
    shared_order.OrderTakenOver: "order.taken_over.v1",
    shared_order.OrderHandedOver: "order.handed_over.v1",
    shared_order.CopyKept: "order.copy_kept.v1",
    shared_order.RemainderKept: "order.remainder_kept.v1",
    issues.IssueNoted: "issue.noted.v1",
    board.RemoteTakenIn: "remote.taken_in.v1",
    board.RemoteFollowed: "remote.followed.v1",
    board.RemoteAccepted: "remote.accepted.v1",
    board.RemoteConfirmed: "remote.confirmed.v1",
    board.RemoteAcceptedElsewhere: "remote.accepted_elsewhere.v1",
    board.RemoteAdvanced: "remote.advanced.v1",
    board.RemoteCancelled: "remote.cancelled.v1",
    board.RemoteCollected: "remote.collected.v1",
    payment_events.PaymentAsked: "payment.asked.v1",
    payment_events.PaymentHeard: "payment.heard.v1",
    payment_events.PaymentDropped: "payment.dropped.v1",
    payment_events.PaymentSetAside: "payment.set_aside.v1",
    payment_events.StatusAsked: "payment.status_asked.v1",
    payment_events.PaymentTrusted: "payment.trusted.v1",
    payment_events.PaymentProven: "payment.proven.v1",
    payment_events.PaymentLate: "payment.late.v1",
    payment_events.PaymentRefundAsked: "payment.refund_asked.v1",
    payment_events.PaymentRefundHeard: "payment.refund_heard.v1",
    payment_events.RefundedInCash: "payment.refunded_in_cash.v1",
    payment_events.MethodsNoted: "payment.methods_noted.v1",
    session_events.SessionOpened: "session.opened.v1",
    session_events.PhoneJoined: "session.joined.v1",
    session_events.PhoneLetIn: "session.phone_let_in.v1",
    session_events.PhonePutOut: "session.phone_put_out.v1",
    session_events.PhoneNamed: "session.phone_named.v1",
    session_events.LinePut: "session.line_put.v1",
    session_events.LineTakenOut: "session.line_taken_out.v1",
    session_events.RoundSent: "session.round_sent.v1",
    session_events.RoundTaken: "session.round_taken.v1",
    session_events.RoundReady: "session.round_ready.v1",
    session_events.RoundServed: "session.round_served.v1",
    session_events.RoundRefused: "session.round_refused.v1",
    session_events.GuestCalled: "session.called.v1",
    session_events.CallAnswered: "session.call_answered.v1",
    session_events.BillTold: "session.bill_told.v1",
    session_events.PaymentChanged: "session.payment_changed.v1",
    session_events.HostTaken: "session.host_taken.v1",
    session_events.SessionMoved: "session.moved.v1",
    session_events.SessionMerged: "session.merged.v1",
    session_events.SessionExtended: "session.extended.v1",
    session_events.SessionClosed: "session.closed.v1",
    session_events.SessionReopened: "session.reopened.v1",
    floor.AreaDrawn: "floor.area_drawn.v1",
    floor.TableDrawn: "floor.table_drawn.v1",
    floor.FloorHeard: "floor.heard.v1",
    item_photo.ItemPhotosSet: "item.photos_set.v1",
    item_photo.ItemPhotosHeard: "item.photos_heard.v1",
    sold_out.SoldOutMarked: "item.sold_out_marked.v1",
    sold_out.SoldOutHeard: "item.sold_out_heard.v1",
    tables.SessionHeard: "table.session_heard.v1",
    tables.LinkMade: "table.link_made.v1",
    tables.LinkHeard: "table.link_heard.v1",
    tables.AddressHeard: "table.address_heard.v1",
    tables.TableRulesHeard: "table.rules_heard.v1",
    doubtful_transfer.TransferHeard: "payment.transfer_heard.v1",
    doubtful_transfer.TransferTaken: "payment.transfer_taken.v1",
    doubtful_transfer.TransferGivenBack: "payment.transfer_given_back.v1",
    doubtful_transfer.TransferSettled: "payment.transfer_settled.v1",
}
EVENTS: dict[str, type[Event]] = {name: cls for cls, name in NAMES.items()}


class UnknownEvent(LookupError):
    """The journal holds an event this version of the till has no name for: a newer one wrote it."""


def written(event: Event) -> tuple[str, dict[str, Any]]:
    """The stored name and the data of `event`."""
    return NAMES[type(event)], encode(event)


def read(name: str, data: Mapping[str, Any]) -> Event:
    """The event stored under `name`. Raises `UnknownEvent`, and `ValueError` for broken data."""
    cls = EVENTS.get(name)
    if cls is None:
        raise UnknownEvent(name)
    try:
        event: Event = decode(cls, data)
    except (KeyError, TypeError, IndexError) as broken:
        raise ValueError(f"{name} cannot be read: {broken!r}") from broken
    return event


def _tagged(event: Event) -> list[Any]:
    return list(written(event))


def _untagged(pair: list[Any]) -> Event:
    return read(pair[0], pair[1])


register_abstract(order.OrderEvent, Coding(_tagged, _untagged))
register_abstract(session_events.SessionEvent, Coding(_tagged, _untagged))
