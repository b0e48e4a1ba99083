"""The table of contents: which intent is judged by which rule, which event changes what.

`decide` says what happens next, `apply` makes it so; neither knows a clock, a disk or a window.
"""

from collections.abc import Callable, Iterable
from typing import Any

from pos_core import (
    account,
    board,
    board_claim,
    board_kitchen,
    board_news,
    board_work,
    cart,
    closing,
    collect,
    configuring,
    customer,
    customer_book,
    discount_cap,
    drawer,
    exchange,
    hold,
    issues,
    kitchen_ticket,
    kitchen_work,
    line_void,
    merge,
    moving,
    order,
    override,
    paying,
    payment,
    payment_refund,
    payment_table,
    print_job,
    refund,
    refund_foreign,
    refunding,
    remainder,
    reprint,
    sale,
    sending,
    shared_order,
    sharing,
    shift,
    shift_books,
    shop,
    signin,
    split,
    staff,
    table_contents,
    table_follow,
    table_moves,
    tendering,
    void,
)
from pos_core.events import Event, Intent, Moment
from pos_core.ids import Ids
from pos_core.refusal import Refusal, refuse
from pos_core.till_state import TillState

Decision = tuple[Event, ...] | Refusal
DecideRule = Callable[[TillState, Any, Moment, Ids], Decision]
ApplyRule = Callable[[TillState, Any], TillState]


RULES: dict[type[Intent], DecideRule] = {
    shop.ConfigureShop: configuring.decide_configure_shop,
    cart.AddLine: cart.decide_add_line,
    cart.ChangeLine: cart.decide_change_line,
    cart.SetQuantity: cart.decide_set_quantity,
    cart.NoteLine: cart.decide_note_line,
    cart.DiscountLine: cart.decide_discount_line,
    override.OverridePrice: override.decide_override_price,
    cart.RemoveLine: cart.decide_remove_line,
    cart.DiscountOrder: cart.decide_discount_order,
    cart.NoteOrder: cart.decide_note_order,
    cart.UndoEdit: cart.decide_undo_edit,
    cart.CancelOrder: cart.decide_cancel_order,
    customer_book.SaveCustomer: customer_book.decide_save_customer,
    customer_book.AttachCustomer: customer_book.decide_attach_customer,
    customer_book.DetachCustomer: customer_book.decide_detach_customer,
    account.PayAccount: account.decide_pay_account,
    hold.ParkOrder: hold.decide_park_order,
    hold.ResumeOrder: hold.decide_resume_order,
    hold.NameOrder: hold.decide_name_order,
    hold.SetOrderKind: hold.decide_set_order_kind,
    split.SplitOrder: split.decide_split_order,
    split.MoveLines: split.decide_move_lines,
    merge.MergeOrders: merge.decide_merge_orders,
    payment.PayCash: payment.decide_pay_cash,
    tendering.TakeTender: tendering.decide_take_tender,
    tendering.TakeBackTender: tendering.decide_take_back_tender,
    sending.SendOrder: sending.decide_send_order,
    sending.FireCourse: sending.decide_fire_course,
    sending.SetCourse: sending.decide_set_course,
    line_void.VoidLine: line_void.decide_void_line,
    kitchen_work.AdvanceTicket: kitchen_work.decide_advance_ticket,
    kitchen_work.RecallTicket: kitchen_work.decide_recall_ticket,
    kitchen_work.ReprintTicket: kitchen_work.decide_reprint_ticket,
    kitchen_work.ReroutePrinter: kitchen_work.decide_reroute_printer,
    void.VoidSale: void.decide_void_sale,
    refunding.RefundLines: refunding.decide_refund_lines,
    refund_foreign.RefundForeign: refund_foreign.decide_refund_foreign,
    drawer.OpenShift: drawer.decide_open_shift,
    drawer.MoveCash: drawer.decide_move_cash,
    drawer.OpenDrawer: drawer.decide_open_drawer,
    drawer.CountDrawer: drawer.decide_count_drawer,
    closing.ReadShift: closing.decide_read_shift,
    closing.CloseShift: closing.decide_close_shift,
    closing.ReprintReport: closing.decide_reprint_report,
    exchange.UseExchange: exchange.decide_use_exchange,
    exchange.PayOutExchange: exchange.decide_pay_out_exchange,
    reprint.ReprintReceipt: reprint.decide_reprint_receipt,
    reprint.BeginPrint: reprint.decide_ledger,
    reprint.ConfirmPrint: reprint.decide_ledger,
    reprint.LeavePrintUnconfirmed: reprint.decide_ledger,
    reprint.FailPrint: reprint.decide_ledger,
    reprint.DropPrint: reprint.decide_ledger,
    signin.SaveStaffMember: signin.decide_save_staff_member,
    signin.RetireStaffMember: signin.decide_retire_staff_member,
    signin.ChangePin: signin.decide_change_pin,
    signin.SignIn: signin.decide_sign_in,
    signin.SignOut: signin.decide_sign_out,
    signin.NoteWrongPin: signin.decide_note_wrong_pin,
    signin.NoteRightPin: signin.decide_note_right_pin,
    signin.LendRight: signin.decide_lend_right,
    sharing.ShareOrder: sharing.decide_share_order,
    sharing.HearShared: sharing.decide_hear_shared,
    sharing.TakeOverOrder: sharing.decide_take_over_order,
    sharing.HearTakenOver: sharing.decide_hear_taken_over,
    sharing.HearSold: sharing.decide_hear_sold,
    issues.NoteIssue: issues.decide_note_issue,
    board_news.TakeInOrder: board_news.decide_take_in_order,
    board_news.FollowOrder: board_news.decide_follow_order,
    board_claim.HearAccepted: board_claim.decide_hear_accepted,
    board_work.AcceptOrder: board_work.decide_accept_order,
    board_work.StartOrder: board_work.decide_start_order,
    board_work.ReadyOrder: board_work.decide_ready_order,
    board_work.CompleteOrder: board_work.decide_complete_order,
    board_work.CancelRemoteOrder: board_work.decide_cancel_remote_order,
    board_work.ReprintPickUp: board_work.decide_reprint_pick_up,
    collect.CollectOrder: collect.decide_collect_order,
    **payment_table.RULES,
    **table_contents.RULES,
}

EFFECTS: dict[type[Event], ApplyRule] = {
    shop.ShopConfigured: configuring.apply_shop_configured,
    order.OrderOpened: cart.apply_order_opened,
    order.LineAdded: cart.apply_order_edit,
    order.LineChanged: cart.apply_order_edit,
    order.LineRemoved: cart.apply_order_edit,
    order.OrderDiscounted: cart.apply_order_edit,
    order.OrderNoted: cart.apply_order_edit,
    order.OrderAssigned: cart.apply_order_edit,
    order.OrderNamed: cart.apply_order_edit,
    order.OrderKindSet: cart.apply_order_edit,
    order.LineRepriced: cart.apply_order_edit,
    hold.OrderParked: hold.apply_order_parked,
    hold.OrderResumed: hold.apply_order_resumed,
    moving.LinesMoved: split.apply_lines_moved,
    merge.OrderMerged: merge.apply_order_merged,
    order.OrderCancelled: collect.apply_order_cancelled,
    customer.CustomerSaved: customer_book.apply_customer_saved,
    customer.AccountPaid: account.apply_account_paid,
    tendering.TenderTaken: tendering.apply_tender_taken,
    tendering.TenderTakenBack: tendering.apply_tender_taken_back,
    kitchen_ticket.TicketSent: board_kitchen.apply_ticket_sent,
    kitchen_ticket.CourseFired: sending.apply_course_fired,
    kitchen_ticket.LineVoided: line_void.apply_line_voided,
    kitchen_ticket.TicketAdvanced: kitchen_work.apply_ticket_event,
    kitchen_ticket.TicketRecalled: kitchen_work.apply_ticket_event,
    kitchen_ticket.TicketReprinted: kitchen_work.apply_ticket_event,
    kitchen_ticket.PrinterRerouted: kitchen_work.apply_printer_rerouted,
    sale.OrderPaid: collect.apply_order_paid,
    sale.SaleVoided: void.apply_sale_voided,
    refund.LinesRefunded: refunding.apply_lines_refunded,
    shift.ShiftOpened: drawer.apply_shift_opened,
    shift.CashMoved: drawer.apply_cash_moved,
    shift.DrawerOpened: drawer.apply_drawer_opened,
    shift.DrawerCounted: drawer.apply_drawer_counted,
    shift.OverShortPosted: closing.apply_over_short_posted,
    shift.ShiftRead: closing.apply_shift_read,
    shift.ShiftClosed: closing.apply_shift_closed,
    refund.ExchangeUsed: exchange.apply_exchange_used,
    refund.ExchangeReturned: exchange.apply_exchange_returned,
    refund.ExchangePaidOut: exchange.apply_exchange_paid_out,
    print_job.PrintQueued: reprint.apply_print_queued,
    print_job.PrintSent: reprint.apply_print_event,
    print_job.PrintConfirmed: reprint.apply_print_event,
    print_job.PrintUnconfirmed: reprint.apply_print_event,
    print_job.PrintFailed: reprint.apply_print_event,
    print_job.PrintDropped: reprint.apply_print_event,
    staff.StaffSaved: signin.apply_staff_saved,
    staff.StaffRetired: signin.apply_staff_retired,
    staff.PinChanged: signin.apply_pin_changed,
    staff.PinFailed: signin.apply_pin_failed,
    staff.PinAccepted: signin.apply_pin_accepted,
    staff.SignedIn: signin.apply_signed_in,
    staff.SignedOut: signin.apply_signed_out,
    staff.RightLent: signin.apply_right_lent,
    shared_order.OrderShared: sharing.apply_order_shared,
    shared_order.SharedHeard: sharing.apply_shared_heard,
    shared_order.OrderTakenOver: sharing.apply_order_taken_over,
    shared_order.OrderHandedOver: sharing.apply_order_handed_over,
    shared_order.CopyKept: sharing.apply_copy_kept,
    shared_order.RemainderKept: remainder.apply_remainder_kept,
    issues.IssueNoted: issues.apply_issue_noted,
    board.RemoteTakenIn: board_news.apply_remote_taken_in,
    board.RemoteFollowed: board_news.apply_remote_followed,
    board.RemoteAccepted: board_work.apply_remote_accepted,
    board.RemoteConfirmed: board_claim.apply_remote_confirmed,
    board.RemoteAcceptedElsewhere: board_claim.apply_remote_accepted_elsewhere,
    board.RemoteAdvanced: board_work.apply_remote_advanced,
    board.RemoteCancelled: board_work.apply_remote_cancelled,
    board.RemoteCollected: collect.apply_remote_collected,
    **payment_table.EFFECTS,
    **table_contents.EFFECTS,
}


GUARDS: dict[type[Intent], Callable[[TillState, Any], Refusal | None]] = {
    merge.MergeOrders: collect.check_apart,
    split.MoveLines: collect.check_apart,
    payment.PayCash: collect.check_unpaid,
    tendering.TakeTender: collect.check_unpaid,
    paying.AskPayment: collect.check_unpaid,
}
"""What else may stand against an intent, asked before its rule."""

WHILE_LOCKED: set[type[Intent]] = {
    *table_contents.WHILE_LOCKED,
    board_news.TakeInOrder,
    board_news.FollowOrder,
    board_claim.HearAccepted,
    issues.NoteIssue,
    sharing.ShareOrder,
    sharing.HearShared,
    sharing.HearTakenOver,
    sharing.HearSold,
    kitchen_work.AdvanceTicket,
    kitchen_work.RecallTicket,
    kitchen_work.ReroutePrinter,
    reprint.BeginPrint,
    reprint.ConfirmPrint,
    reprint.LeavePrintUnconfirmed,
    reprint.FailPrint,
    signin.ChangePin,
    signin.SignIn,
    signin.SignOut,
    signin.NoteWrongPin,
    signin.NoteRightPin,
    *payment_table.WHILE_LOCKED,
}
"""While nobody is signed in: signing in, the kitchen, what machines report and the feed tells."""

MOVES_MONEY: set[type[Intent]] = {
    payment.PayCash,
    tendering.TakeTender,
    tendering.TakeBackTender,
    account.PayAccount,
    void.VoidSale,
    refunding.RefundLines,
    refund_foreign.RefundForeign,
    exchange.UseExchange,
    exchange.PayOutExchange,
    *payment_table.MOVES_MONEY,
}
"""What needs an open shift in a shop that wants one: money comes in or goes out."""

KEEPS_CAPS: set[type[Intent]] = {
    cart.ChangeLine,
    cart.SetQuantity,
    cart.RemoveLine,
    override.OverridePrice,
    line_void.VoidLine,
    split.MoveLines,
    merge.MergeOrders,
    table_moves.MergeSessions,
}
"""Where goods change under a discount that was given before: it stays within its cap."""


def decide(state: TillState, intent: Intent, moment: Moment, ids: Ids) -> Decision:
    """The events that `intent` leads to (none when nothing would change), or the refusal."""
    if state.staff.is_locked and type(intent) not in WHILE_LOCKED:
        return refuse("staff.nobody_signed_in")
    refused = _guarded(state, intent)
    decision = refused or RULES[type(intent)](state, intent, moment, ids)
    if isinstance(decision, Refusal):
        return decision
    if type(intent) in KEEPS_CAPS:
        outgrown = discount_cap.check_caps(state, fold(decision, state), decision, moment)
        if outgrown is not None:
            return outgrown
    decision = _with_its_company(state, decision, moment, ids)
    holds_money = any(o.payments for o in state.orders.values())
    waits = any(a.is_waiting for a in state.paying.attempts.values())
    if not decision or not (holds_money or waits):
        return decision
    after = fold(decision, state)
    refused = tendering.check_open_bills(state, after, decision) if holds_money else None
    return refused or (*decision, *paying.given_up(state, after))


def _with_its_company(
    state: TillState, decision: tuple[Event, ...], moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    """The same decision, and what it means for money on its way, cards, stations and tables."""
    decision = payment_refund.with_refunds(state, decision, ids)
    decision = collect.with_its_card(state, decision, moment)
    if sending.concerns(state, decision):
        decision = _with_tickets(state, decision, moment, ids)
    if not table_follow.concerns(state, decision):
        return decision
    return (*decision, *table_follow.followed(state, fold(decision, state), decision))


def _guarded(state: TillState, intent: Intent) -> Refusal | None:
    closed = drawer.no_shift(state) if type(intent) in MOVES_MONEY else None
    guard = GUARDS.get(type(intent))
    return closed or (guard(state, intent) if guard is not None else None)


def _with_tickets(
    state: TillState, decision: tuple[Event, ...], moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    """The same decision, and what the kitchen must hear of it."""
    events: list[Event] = []
    for event in decision:
        for each in (*sending.before(state, event, moment, ids), event):
            events.append(each)
            state = apply(state, each)
        for each in sending.after(state, event, moment, ids):
            events.append(each)
            state = apply(state, each)
    return tuple(events)


BOOKS: dict[type[Event], ApplyRule] = {
    sale.OrderPaid: shift_books.book_paid,
    sale.SaleVoided: shift_books.book_voided,
    refund.LinesRefunded: shift_books.book_refunded,
    refund.ExchangePaidOut: shift_books.book_exchange_paid_out,
    customer.AccountPaid: shift_books.book_account_paid,
    tendering.TenderTaken: shift_books.book_taken_ahead,
    tendering.TenderTakenBack: shift_books.book_taken_back,
    kitchen_ticket.LineVoided: shift_books.book_line_voided,
    order.LineRemoved: shift_books.book_line_removed,
    order.OrderCancelled: shift_books.book_cancelled,
    shift.CashMoved: shift_books.book_cash_moved,
    shift.DrawerOpened: shift_books.book_drawer_opened,
    **payment_table.BOOKS,
}
"""What the shift's books make of an event, after its effect: figures that only ever add up."""


def apply(state: TillState, event: Event) -> TillState:
    """The state after `event`. An event that was decided can always be applied."""
    after = EFFECTS[type(event)](state, event)
    book = BOOKS.get(type(event))
    return after if book is None else book(after, event)


def fold(events: Iterable[Event], state: TillState | None = None) -> TillState:
    """The state after all `events`, from nothing or from `state`."""
    current = state or TillState()
    for event in events:
        current = apply(current, event)
    return current
