"""What the till says when a rule about orders from elsewhere says no."""

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

BOARD_WORDS: Mapping[str, tuple[str, str]] = {
    "board.unknown": (
        QT_TRANSLATE_NOOP("Message", "That order is not on the board any more."),
        QT_TRANSLATE_NOOP("Message", "Look for it among the orders of the day."),
    ),
    "board.wrong_currency": (
        QT_TRANSLATE_NOOP("Message", "Order {number} is not in {currency}."),
        QT_TRANSLATE_NOOP("Message", "Ask whoever runs the app: this till cannot take it in."),
    ),
    "board.already_completed": (
        QT_TRANSLATE_NOOP("Message", "Order {number} was handed over already."),
        QT_TRANSLATE_NOOP("Message", "If that was a mistake, make a new order."),
    ),
    "board.already_cancelled": (
        QT_TRANSLATE_NOOP("Message", "Order {number} was cancelled."),
        QT_TRANSLATE_NOOP("Message", "If it is still wanted, make a new order."),
    ),
    "board.not_paid": (
        QT_TRANSLATE_NOOP("Message", "Order {number} is not paid: {total}."),
        QT_TRANSLATE_NOOP(
            "Message", "Take payment, or hand it over unpaid if the app has the money."
        ),
    ),
    "board.reason_missing": (
        QT_TRANSLATE_NOOP("Message", "Whoever ordered wants to know why."),
        QT_TRANSLATE_NOOP("Message", "Choose or type a reason."),
    ),
    "board.cancel_paid": (
        QT_TRANSLATE_NOOP("Message", "Order {number} is paid and cannot be cancelled."),
        QT_TRANSLATE_NOOP("Message", "Hand it over, or refund the sale."),
    ),
    "board.is_open_here": (
        QT_TRANSLATE_NOOP("Message", "Somebody is taking payment for it, as {number}."),
        QT_TRANSLATE_NOOP("Message", "Cancel it among the open orders."),
    ),
    "board.already_paid": (
        QT_TRANSLATE_NOOP("Message", "Order {number} is paid already."),
        QT_TRANSLATE_NOOP("Message", "Nothing is left to pay: hand it over."),
    ),
    "board.paid_elsewhere": (
        QT_TRANSLATE_NOOP("Message", "Another till has taken the money for {number}."),
        QT_TRANSLATE_NOOP("Message", "Give back what was paid here, and cancel this order."),
    ),
    "board.not_merged": (
        QT_TRANSLATE_NOOP("Message", "Order {number} comes from an app and keeps its own bill."),
        QT_TRANSLATE_NOOP("Message", "Merge the other order into this one instead."),
    ),
    "shared.gone": (
        QT_TRANSLATE_NOOP("Message", "That order is not open at the other till any more."),
        QT_TRANSLATE_NOOP("Message", "Look for it among the orders of the day."),
    ),
    "shared.other_rules": (
        QT_TRANSLATE_NOOP("Message", "Till {till} sells in another currency."),
        QT_TRANSLATE_NOOP("Message", "Take payment for the order there."),
    ),
    "shared.part_paid": (
        QT_TRANSLATE_NOOP("Message", "Till {till} has taken money for a part of it."),
        QT_TRANSLATE_NOOP("Message", "Take the rest there: its drawer holds the first part."),
    ),
    "order.already_handed_over": (
        QT_TRANSLATE_NOOP("Message", "Order {number} goes on at another till."),
        QT_TRANSLATE_NOOP("Message", "Look for it among the open orders."),
    ),
    "board.tax_unknown": (
        QT_TRANSLATE_NOOP("Message", "The shop has no tax rate for the goods of order {number}."),
        QT_TRANSLATE_NOOP("Message", "Enter the rate in Settings, then take payment again."),
    ),
}
