"""Money without cash in the tables of `till`: which intent is judged by which rule, and so on."""

from collections.abc import Callable
from typing import Any

from pos_core import (
    deciding_transfers,
    doubtful_transfer,
    paying,
    payment_events,
    payment_news,
    payment_refund,
    shift_books,
)
from pos_core.events import Event, Intent, Moment
from pos_core.ids import Ids
from pos_core.refusal import Refusal
from pos_core.till_state import TillState

DecideRule = Callable[[TillState, Any, Moment, Ids], tuple[Event, ...] | Refusal]
ApplyRule = Callable[[TillState, Any], TillState]

RULES: dict[type[Intent], DecideRule] = {
    paying.AskPayment: paying.decide_ask_payment,
    paying.DropPayment: paying.decide_drop_payment,
    paying.ExpirePayment: paying.decide_expire_payment,
    paying.AskStatus: paying.decide_ask_status,
    paying.SetAsidePayment: paying.decide_set_aside_payment,
    paying.TrustTransfer: paying.decide_trust_transfer,
    payment_news.HearPayment: payment_news.decide_hear_payment,
    payment_news.TakeGuestPayment: payment_news.decide_take_guest_payment,
    payment_news.HearMethods: payment_news.decide_hear_methods,
    payment_refund.AskPaymentRefund: payment_refund.decide_ask_payment_refund,
    payment_refund.GiveCashInstead: payment_refund.decide_give_cash_instead,
    deciding_transfers.HearTransfer: deciding_transfers.decide_hear_transfer,
    deciding_transfers.TakeTransfer: deciding_transfers.decide_take_transfer,
    deciding_transfers.GiveBackTransfer: deciding_transfers.decide_give_back_transfer,
    deciding_transfers.SettleTransfer: deciding_transfers.decide_settle_transfer,
}

EFFECTS: dict[type[Event], ApplyRule] = {
    payment_events.PaymentAsked: payment_news.apply_payment_asked,
    payment_events.PaymentHeard: payment_news.apply_payment_heard,
    payment_events.PaymentDropped: paying.apply_payment_dropped,
    payment_events.PaymentSetAside: paying.apply_payment_set_aside,
    payment_events.StatusAsked: paying.apply_status_asked,
    payment_events.PaymentTrusted: paying.apply_payment_trusted,
    payment_events.PaymentProven: payment_news.apply_payment_proven,
    payment_events.PaymentLate: payment_news.apply_payment_late,
    payment_events.PaymentRefundAsked: payment_refund.apply_payment_refund_asked,
    payment_events.PaymentRefundHeard: payment_refund.apply_payment_refund_heard,
    payment_events.RefundedInCash: payment_refund.apply_refunded_in_cash,
    payment_events.MethodsNoted: payment_news.apply_methods_noted,
    doubtful_transfer.TransferHeard: deciding_transfers.apply_transfer_heard,
    doubtful_transfer.TransferTaken: deciding_transfers.apply_transfer_taken,
    doubtful_transfer.TransferGivenBack: deciding_transfers.apply_transfer_over,
    doubtful_transfer.TransferSettled: deciding_transfers.apply_transfer_over,
}

BOOKS: dict[type[Event], ApplyRule] = {
    payment_events.RefundedInCash: shift_books.book_given_in_cash,
    doubtful_transfer.TransferGivenBack: shift_books.book_given_in_cash,
}

WHILE_LOCKED: set[type[Intent]] = {
    payment_news.HearPayment,
    payment_news.TakeGuestPayment,
    payment_news.HearMethods,
    paying.ExpirePayment,
    deciding_transfers.HearTransfer,
}

MOVES_MONEY: set[type[Intent]] = {
    paying.AskPayment,
    paying.TrustTransfer,
    payment_refund.GiveCashInstead,
    deciding_transfers.TakeTransfer,
    deciding_transfers.GiveBackTransfer,
}
