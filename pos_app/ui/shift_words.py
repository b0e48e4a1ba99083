"""What the till says when a rule about shifts and the cash drawer says no."""

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

SHIFT_WORDS: Mapping[str, tuple[str, str]] = {
    "shift.not_open": (
        QT_TRANSLATE_NOOP("Message", "No shift is open."),
        QT_TRANSLATE_NOOP("Message", "Open a shift with the float in the drawer first."),
    ),
    "shift.already_open": (
        QT_TRANSLATE_NOOP("Message", "A shift is open already. {name}"),
        QT_TRANSLATE_NOOP("Message", "Count and close it before the next one begins."),
    ),
    "shift.already_closed": (
        QT_TRANSLATE_NOOP("Message", "This shift is closed already: Z {number}."),
        QT_TRANSLATE_NOOP("Message", "Print the Z again if its paper is missing."),
    ),
    "shift.wrong_currency": (
        QT_TRANSLATE_NOOP("Message", "The drawer holds {currency}."),
        QT_TRANSLATE_NOOP("Message", "Enter the amount in {currency}."),
    ),
    "shift.float_out_of_range": (
        QT_TRANSLATE_NOOP("Message", "That float cannot be."),
        QT_TRANSLATE_NOOP("Message", "Enter what lies in the drawer; it may be nothing."),
    ),
    "shift.amount_out_of_range": (
        QT_TRANSLATE_NOOP("Message", "That amount cannot be."),
        QT_TRANSLATE_NOOP("Message", "Enter an amount above zero, without extra zeros."),
    ),
    "shift.reason_missing": (
        QT_TRANSLATE_NOOP("Message", "A reason is missing."),
        QT_TRANSLATE_NOOP("Message", "Choose one, or write in a few words why."),
    ),
    "shift.reason_too_long": (
        QT_TRANSLATE_NOOP("Message", "A reason has room for {longest} characters."),
        QT_TRANSLATE_NOOP("Message", "Shorten it."),
    ),
    "shift.count_out_of_range": (
        QT_TRANSLATE_NOOP("Message", "That count cannot be."),
        QT_TRANSLATE_NOOP("Message", "Look at the figures again, without extra zeros."),
    ),
    "shift.not_counted": (
        QT_TRANSLATE_NOOP("Message", "The drawer has not been counted."),
        QT_TRANSLATE_NOOP("Message", "Count it, then close the shift."),
    ),
}
