"""What the till says when a rule about customers or their accounts says no."""

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

CUSTOMER_WORDS: Mapping[str, tuple[str, str]] = {
    "customer.unknown": (
        QT_TRANSLATE_NOOP("Message", "This customer is not in the book."),
        QT_TRANSLATE_NOOP("Message", "Look for the customer again, or enter them."),
    ),
    "customer.name_missing": (
        QT_TRANSLATE_NOOP("Message", "A customer needs a name."),
        QT_TRANSLATE_NOOP("Message", "Enter the name people call them by."),
    ),
    "customer.name_too_long": (
        QT_TRANSLATE_NOOP("Message", "A name has room for {longest} characters."),
        QT_TRANSLATE_NOOP("Message", "Shorten it."),
    ),
    "customer.phone_invalid": (
        QT_TRANSLATE_NOOP("Message", "That is not a phone number."),
        QT_TRANSLATE_NOOP(
            "Message", "Check the digits; a number from abroad begins with + and its country."
        ),
    ),
    "customer.phone_taken": (
        QT_TRANSLATE_NOOP("Message", "This phone number already belongs to {name}."),
        QT_TRANSLATE_NOOP("Message", "Choose {name} from the list, or check the digits."),
    ),
    "customer.limit_invalid": (
        QT_TRANSLATE_NOOP("Message", "That is no credit limit."),
        QT_TRANSLATE_NOOP("Message", "Enter an amount of zero or more, or leave it empty."),
    ),
    "customer.account_in_use": (
        QT_TRANSLATE_NOOP(
            "Message", "A part of order {number} is already on this customer’s account."
        ),
        QT_TRANSLATE_NOOP("Message", "Take that payment back first."),
    ),
    "account.customer_needed": (
        QT_TRANSLATE_NOOP("Message", "The order belongs to no customer."),
        QT_TRANSLATE_NOOP("Message", "Choose the customer first, then put it on account."),
    ),
    "account.no_limit": (
        QT_TRANSLATE_NOOP("Message", "{name} may not buy on account."),
        QT_TRANSLATE_NOOP("Message", "Set a credit limit for {name} first, or take other money."),
    ),
    "account.owed_changed": (
        QT_TRANSLATE_NOOP("Message", "{name} now owes {owed}. No money was taken."),
        QT_TRANSLATE_NOOP("Message", "Tell the customer, then take the payment again."),
    ),
    "account.nothing_paid": (
        QT_TRANSLATE_NOOP("Message", "No amount was entered."),
        QT_TRANSLATE_NOOP("Message", "Enter how much is paid back."),
    ),
    "account.more_than_owed": (
        QT_TRANSLATE_NOOP("Message", "{name} owes only {owed}."),
        QT_TRANSLATE_NOOP("Message", "Enter {owed} at most, and give the rest back as change."),
    ),
    "account.tender_invalid": (
        QT_TRANSLATE_NOOP("Message", "A debt cannot be paid back that way."),
        QT_TRANSLATE_NOOP("Message", "Take cash, card or transfer."),
    ),
}
