"""Everything a person can tell the till to do: words, key, icon and where it works, in one table.

Buttons print their key from here, the window binds its shortcuts from here, and the key map under
F1 is made from here, so that the three never disagree. What does not exist yet is not listed.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from pos_app.ui import (
    board_commands,
    floor_commands,
    kitchen_commands,
    shift_commands,
    table_commands,
)
from pos_app.ui.command import CONTEXT, PLACE_WORDS, Command, Place
from pos_app.ui.order_commands import ORDER_COMMANDS
from pos_app.ui.refund_commands import REFUND_COMMANDS
from pos_app.ui.sell_commands import SELL_COMMANDS
from pos_app.ui.setup_commands import SETUP_COMMANDS
from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.staff import Right

__all__ = [
    "COMMANDS",
    "Command",
    "Place",
    "collisions",
    "command",
    "commands_at",
    "key_of",
    "label_of",
    "place_text",
    "text_of",
]

COMMANDS = (
    Command("help.open", QT_TRANSLATE_NOOP("Command", "Keys"), "F1", "help", Place.ANYWHERE),
    Command("menu.open", QT_TRANSLATE_NOOP("Command", "More"), "Shift+F10", "more", Place.ANYWHERE),
    Command(
        "orders.open",
        QT_TRANSLATE_NOOP("Command", "Orders today"),
        "F5",
        "list",
        Place.ANYWHERE,
    ),
    Command(
        "receipt.reprint_last",
        QT_TRANSLATE_NOOP("Command", "Reprint last"),
        "F9",
        "printer",
        Place.ANYWHERE,
    ),
    Command(
        "print_queue.open",
        QT_TRANSLATE_NOOP("Command", "Waiting to print"),
        "Shift+F9",
        "queue",
        Place.ANYWHERE,
    ),
    Command(
        "shift.open",
        QT_TRANSLATE_NOOP("Command", "Shift"),
        "Shift+F5",
        "drawer",
        Place.ANYWHERE,
    ),
    Command(
        "drawer.open",
        QT_TRANSLATE_NOOP("Command", "Open drawer"),
        "Shift+F8",
        "drawer",
        Place.ANYWHERE,
    ),
    Command(
        "reports.open",
        QT_TRANSLATE_NOOP("Command", "Reports"),
        "Shift+F2",
        "chart",
        Place.ANYWHERE,
        permission="reports",
    ),
    Command(
        "settings.open",
        QT_TRANSLATE_NOOP("Command", "Settings"),
        "F10",
        "settings",
        Place.ANYWHERE,
        Right.SETTINGS,
    ),
    Command(
        "staff.lock",
        QT_TRANSLATE_NOOP("Command", "Lock, switch cashier"),
        "Ctrl+L",
        "lock",
        Place.ANYWHERE,
    ),
    Command(
        "staff.own_pin",
        QT_TRANSLATE_NOOP("Command", "Change my PIN"),
        "Ctrl+Shift+L",
        "lock",
        Place.ANYWHERE,
    ),
    Command(
        "customer_display.toggle",
        QT_TRANSLATE_NOOP("Command", "Customer display"),
        "F11",
        "display",
        Place.ANYWHERE,
    ),
    Command(
        "window.toggle_full_screen",
        QT_TRANSLATE_NOOP("Command", "Full screen"),
        "Shift+F11",
        "expand",
        Place.ANYWHERE,
    ),
    Command(
        "message.next",
        QT_TRANSLATE_NOOP("Command", "Next message"),
        "Shift+F1",
        "info",
        Place.ANYWHERE,
    ),
    Command(
        "message.act",
        QT_TRANSLATE_NOOP("Command", "Do what the message says"),
        "Ctrl+F1",
        "check",
        Place.ANYWHERE,
    ),
    Command(
        "training.toggle",
        QT_TRANSLATE_NOOP("Command", "Training"),
        "Ctrl+Shift+T",
        "training",
        Place.ANYWHERE,
    ),
    Command("back", QT_TRANSLATE_NOOP("Command", "Back"), "Esc", "back", Place.ANYWHERE),
    Command(
        "customers.open",
        QT_TRANSLATE_NOOP("Command", "Customers"),
        "Ctrl+Shift+K",
        "person",
        Place.ANYWHERE,
    ),
    *(Command(*row, Place.ANYWHERE) for row in kitchen_commands.ANYWHERE),
    *(Command(*row, Place.ANYWHERE) for row in board_commands.ANYWHERE),
    *(Command(*row, Place.ANYWHERE) for row in table_commands.ANYWHERE),
    *SELL_COMMANDS,
    *ORDER_COMMANDS,
    Command("orders.search", QT_TRANSLATE_NOOP("Command", "Search"), "F2", "search", Place.ORDERS),
    Command(
        "orders.previous_day",
        QT_TRANSLATE_NOOP("Command", "Day before"),
        "Alt+Left",
        "left",
        Place.ORDERS,
    ),
    Command(
        "orders.next_day",
        QT_TRANSLATE_NOOP("Command", "Day after"),
        "Alt+Right",
        "right",
        Place.ORDERS,
    ),
    Command(
        "reports.previous_day",
        QT_TRANSLATE_NOOP("Command", "Day before"),
        "Alt+Left",
        "left",
        Place.REPORTS,
    ),
    Command(
        "reports.next_day",
        QT_TRANSLATE_NOOP("Command", "Day after"),
        "Alt+Right",
        "right",
        Place.REPORTS,
    ),
    Command(
        "reports.previous_table",
        QT_TRANSLATE_NOOP("Command", "Table before"),
        "PgUp",
        "left",
        Place.REPORTS,
    ),
    Command(
        "reports.next_table",
        QT_TRANSLATE_NOOP("Command", "Next table"),
        "PgDown",
        "right",
        Place.REPORTS,
    ),
    Command(
        "reports.print", QT_TRANSLATE_NOOP("Command", "Print"), "Ctrl+P", "printer", Place.REPORTS
    ),
    Command(
        "reports.save",
        QT_TRANSLATE_NOOP("Command", "Save as a file"),
        "Ctrl+S",
        "save",
        Place.REPORTS,
    ),
    *(Command(*row, Place.SHIFT) for row in shift_commands.PAGE),
    Command(
        "receipt.open",
        QT_TRANSLATE_NOOP("Command", "Show receipt"),
        "Return",
        "receipt",
        Place.ORDERS,
    ),
    *REFUND_COMMANDS,
    *SETUP_COMMANDS,
    Command(
        "receipt.print_again",
        QT_TRANSLATE_NOOP("Command", "Print again"),
        "Ctrl+P",
        "printer",
        Place.RECEIPT,
    ),
    Command(
        "print.retry",
        QT_TRANSLATE_NOOP("Command", "Try again"),
        "Ctrl+R",
        "printer",
        Place.PRINT_QUEUE,
    ),
    Command(
        "print.drop",
        QT_TRANSLATE_NOOP("Command", "Do not print"),
        "Del",
        "trash",
        Place.PRINT_QUEUE,
    ),
    Command(
        "customers.search",
        QT_TRANSLATE_NOOP("Command", "Search"),
        "F2",
        "search",
        Place.CUSTOMERS,
    ),
    Command(
        "customer.put_on_order",
        QT_TRANSLATE_NOOP("Command", "Put on the order"),
        "F3",
        "cart",
        Place.CUSTOMERS,
    ),
    Command("customer.edit", QT_TRANSLATE_NOOP("Command", "Change"), "F4", "note", Place.CUSTOMERS),
    Command(
        "customer.history", QT_TRANSLATE_NOOP("Command", "History"), "F6", "clock", Place.CUSTOMERS
    ),
    Command(
        "customer.show_phone",
        QT_TRANSLATE_NOOP("Command", "Show phone"),
        "F7",
        "person",
        Place.CUSTOMERS,
    ),
    Command(
        "customer.add",
        QT_TRANSLATE_NOOP("Command", "New customer"),
        "F8",
        "plus",
        Place.CUSTOMERS,
    ),
    Command(
        "customer.pay_back",
        QT_TRANSLATE_NOOP("Command", "Pay back"),
        "F12",
        "cash",
        Place.CUSTOMERS,
    ),
    Command(
        "backup.start",
        QT_TRANSLATE_NOOP("Command", "Back up now"),
        "Ctrl+B",
        "save",
        Place.SETTINGS,
    ),
    Command(
        "catalog_import.open",
        QT_TRANSLATE_NOOP("Command", "Import products"),
        "Ctrl+I",
        "import",
        Place.SETTINGS,
    ),
    Command(
        "item_photos.open",
        QT_TRANSLATE_NOOP("Command", "Photos"),
        "Ctrl+G",
        "picture",
        Place.SETTINGS,
    ),
    *(Command(*row, Place.KITCHEN) for row in kitchen_commands.DISPLAY),
    *(Command(*row, Place.BOARD) for row in board_commands.BOARD),
    *(Command(*row, Place.TABLES) for row in table_commands.TABLES),
    Command(*table_commands.DRAW, Place.TABLES, Right.SETTINGS),
    *(Command(*row, Place.FLOOR) for row in floor_commands.FLOOR),
    Command(*board_commands.SYNC[0], Place.SYNC),
    Command(*board_commands.SYNC[1], Place.SYNC, Right.SETTINGS),
    Command(
        "recovery.print", QT_TRANSLATE_NOOP("Command", "Print"), "P", "printer", Place.RECOVERY
    ),
    Command(
        "storage.retry", QT_TRANSLATE_NOOP("Command", "Retry"), "Ctrl+R", "undo", Place.RECOVERY
    ),
    Command("recovery.void", QT_TRANSLATE_NOOP("Command", "Void"), "V", "cancel", Place.RECOVERY),
)

_ON_KEYBOARDS = {
    "Return": "Enter",
    "PgDown": "PgDn",
    "Left": "\N{LEFTWARDS ARROW}",
    "Right": "\N{RIGHTWARDS ARROW}",
    "Up": "\N{UPWARDS ARROW}",
    "Down": "\N{DOWNWARDS ARROW}",
}

_BY_ID = {command.id: command for command in COMMANDS}


def command(command_id: str) -> Command:
    """The command of that id. Raises `KeyError` when nobody declared it."""
    return _BY_ID[command_id]


def commands_at(place: Place) -> tuple[Command, ...]:
    """What works on one screen, without what works everywhere."""
    return tuple(each for each in COMMANDS if each.place is place)


def text_of(each: Command) -> str:
    """The command's words in the language of the screen."""
    words = QCoreApplication.translate(CONTEXT, each.text)
    return words.replace("{number}", each.id.rpartition(".")[2])


def key_of(each: Command) -> str:
    """The key as it is printed on a button: `F12`, `Ctrl+Z`."""
    text = QKeySequence(each.key).toString(QKeySequence.SequenceFormat.NativeText)
    before, plus, last = text.rpartition("+")
    return f"{before}{plus}{_ON_KEYBOARDS.get(last, last)}"


def label_of(each: Command) -> str:
    """Words and key together, as they stand on a button: `Pay  F12`."""
    return f"{text_of(each)}  {key_of(each)}"


def place_text(place: Place) -> str:
    """The heading of a place in the key map."""
    return QCoreApplication.translate(CONTEXT, PLACE_WORDS[place])


def collisions(table: Iterable[Command] = COMMANDS) -> tuple[tuple[str, str], ...]:
    """Pairs of commands that one key would mean in one place; there must be none."""
    each = tuple(table)
    return tuple(
        (one.id, other.id)
        for index, one in enumerate(each)
        for other in each[index + 1 :]
        if one.key == other.key
        and (one.place is other.place or Place.ANYWHERE in (one.place, other.place))
    )
