"""What can be told to the screens of refunds and voids: id, words, key, icon and place."""

from pos_app.ui.command import Command, Place
from pos_app.ui.source_text import QT_TRANSLATE_NOOP

_PAPER = Place.REFUND_PAPER

REFUND_COMMANDS = (
    Command(
        "refund_lines.open", QT_TRANSLATE_NOOP("Command", "Refund"), "Ctrl+R", "undo", Place.ORDERS
    ),
    Command(
        "sale.void",
        QT_TRANSLATE_NOOP("Command", "Void sale"),
        "Ctrl+Backspace",
        "cancel",
        Place.ORDERS,
    ),
    Command(
        "refund.open", QT_TRANSLATE_NOOP("Command", "Refund"), "Shift+F7", "undo", Place.ANYWHERE
    ),
    Command("refund.search", QT_TRANSLATE_NOOP("Command", "Search"), "F2", "search", Place.REFUND),
    Command(
        "refund.previous_day",
        QT_TRANSLATE_NOOP("Command", "Day before"),
        "Alt+Left",
        "left",
        Place.REFUND,
    ),
    Command(
        "refund.next_day",
        QT_TRANSLATE_NOOP("Command", "Day after"),
        "Alt+Right",
        "right",
        Place.REFUND,
    ),
    Command(
        "refund.choose",
        QT_TRANSLATE_NOOP("Command", "Choose goods"),
        "Return",
        "right",
        Place.REFUND,
    ),
    Command(
        "refund.pay_out",
        QT_TRANSLATE_NOOP("Command", "Pay out in cash"),
        "F8",
        "cash",
        Place.REFUND,
    ),
    Command(
        "refund.more", QT_TRANSLATE_NOOP("Command", "One more"), "+", "plus", Place.REFUND_LINES
    ),
    Command(
        "refund.less", QT_TRANSLATE_NOOP("Command", "One less"), "-", "minus", Place.REFUND_LINES
    ),
    Command(
        "refund.quantity",
        QT_TRANSLATE_NOOP("Command", "Quantity"),
        "F4",
        "plus",
        Place.REFUND_LINES,
    ),
    Command(
        "refund.everything",
        QT_TRANSLATE_NOOP("Command", "Everything"),
        "F8",
        "list",
        Place.REFUND_LINES,
    ),
    Command(
        "refund.as_paid", QT_TRANSLATE_NOOP("Command", "As paid"), "F2", "undo", Place.REFUND_LINES
    ),
    Command(
        "refund.cash", QT_TRANSLATE_NOOP("Command", "In cash"), "F3", "cash", Place.REFUND_LINES
    ),
    Command(
        "refund.exchange",
        QT_TRANSLATE_NOOP("Command", "Exchange"),
        "F6",
        "cart",
        Place.REFUND_LINES,
    ),
    Command(
        "refund.reason", QT_TRANSLATE_NOOP("Command", "Reason"), "F7", "note", Place.REFUND_LINES
    ),
    Command(
        "refund.tips", QT_TRANSLATE_NOOP("Command", "Tip, too"), "Ctrl+I", "tip", Place.REFUND_LINES
    ),
    Command(
        "refund.confirm",
        QT_TRANSLATE_NOOP("Command", "Give back"),
        "F12",
        "undo",
        Place.REFUND_LINES,
    ),
    Command(
        "refund.print_again",
        QT_TRANSLATE_NOOP("Command", "Print again"),
        "Ctrl+P",
        "printer",
        Place.REFUND_LINES,
    ),
    Command(
        "refund_paper.open",
        QT_TRANSLATE_NOOP("Command", "Of another till"),
        "F6",
        "receipt",
        Place.REFUND,
    ),
    Command(
        "paper.previous_day",
        QT_TRANSLATE_NOOP("Command", "Day before"),
        "Alt+Left",
        "left",
        Place.REFUND_PAPER,
    ),
    Command(
        "paper.next_day",
        QT_TRANSLATE_NOOP("Command", "Day after"),
        "Alt+Right",
        "right",
        Place.REFUND_PAPER,
    ),
    Command("paper.search", QT_TRANSLATE_NOOP("Command", "Add goods"), "F2", "search", _PAPER),
    Command("paper.goods", QT_TRANSLATE_NOOP("Command", "To the goods"), "F8", "list", _PAPER),
    Command("paper.more", QT_TRANSLATE_NOOP("Command", "One more"), "+", "plus", _PAPER),
    Command("paper.less", QT_TRANSLATE_NOOP("Command", "One less"), "-", "minus", _PAPER),
    Command("paper.price", QT_TRANSLATE_NOOP("Command", "Price paid"), "F4", "cash", _PAPER),
    Command("paper.size", QT_TRANSLATE_NOOP("Command", "Next size"), "Ctrl+G", "grid", _PAPER),
    Command("paper.cash", QT_TRANSLATE_NOOP("Command", "In cash"), "F3", "cash", _PAPER),
    Command("paper.exchange", QT_TRANSLATE_NOOP("Command", "Exchange"), "F6", "cart", _PAPER),
    Command("paper.reason", QT_TRANSLATE_NOOP("Command", "Reason"), "F7", "note", _PAPER),
    Command(
        "paper.print_again",
        QT_TRANSLATE_NOOP("Command", "Print again"),
        "Ctrl+P",
        "printer",
        _PAPER,
    ),
    Command("paper.confirm", QT_TRANSLATE_NOOP("Command", "Give back"), "F12", "undo", _PAPER),
)
