"""What a command is, and the places where one works."""

from enum import StrEnum

from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.frozen import dataclass

CONTEXT = "Command"


class Place(StrEnum):
    """Where a command works. `ANYWHERE` is everywhere in the window; the others one screen each."""

    ANYWHERE = "anywhere"
    SELL = "sell"
    PAY = "pay"
    ORDERS = "orders"
    OPEN_ORDERS = "open_orders"
    SPLIT = "split"
    REPORTS = "reports"
    SHIFT = "shift"
    RECEIPT = "receipt"
    REFUND = "refund"
    REFUND_LINES = "refund_lines"
    REFUND_PAPER = "refund_paper"
    PRINT_QUEUE = "print_queue"
    CUSTOMERS = "customers"
    SETTINGS = "settings"
    KITCHEN = "kitchen"
    BOARD = "board"
    TABLES = "tables"
    FLOOR = "floor"
    SYNC = "sync"
    RECOVERY = "recovery"
    SETUP = "setup"


PLACE_WORDS = {
    Place.ANYWHERE: QT_TRANSLATE_NOOP("Command", "Everywhere"),
    Place.SELL: QT_TRANSLATE_NOOP("Command", "While selling"),
    Place.PAY: QT_TRANSLATE_NOOP("Command", "Taking money"),
    Place.ORDERS: QT_TRANSLATE_NOOP("Command", "Orders of the day"),
    Place.OPEN_ORDERS: QT_TRANSLATE_NOOP("Command", "Open orders"),
    Place.SPLIT: QT_TRANSLATE_NOOP("Command", "Splitting a bill"),
    Place.REPORTS: QT_TRANSLATE_NOOP("Command", "Reports"),
    Place.SHIFT: QT_TRANSLATE_NOOP("Command", "Shift and drawer"),
    Place.RECEIPT: QT_TRANSLATE_NOOP("Command", "Receipt"),
    Place.REFUND: QT_TRANSLATE_NOOP("Command", "Finding what to refund"),
    Place.REFUND_LINES: QT_TRANSLATE_NOOP("Command", "Goods that come back"),
    Place.REFUND_PAPER: QT_TRANSLATE_NOOP("Command", "Receipt of another till"),
    Place.PRINT_QUEUE: QT_TRANSLATE_NOOP("Command", "Waiting to print"),
    Place.CUSTOMERS: QT_TRANSLATE_NOOP("Command", "Customers"),
    Place.SETTINGS: QT_TRANSLATE_NOOP("Command", "Settings"),
    Place.SYNC: QT_TRANSLATE_NOOP("Command", "Server"),
    Place.BOARD: QT_TRANSLATE_NOOP("Command", "Orders board"),
    Place.TABLES: QT_TRANSLATE_NOOP("Command", "Tables"),
    Place.FLOOR: QT_TRANSLATE_NOOP("Command", "Drawing the floor"),
    Place.KITCHEN: QT_TRANSLATE_NOOP("Command", "Kitchen display"),
    Place.RECOVERY: QT_TRANSLATE_NOOP("Command", "When the till comes back"),
    Place.SETUP: QT_TRANSLATE_NOOP("Command", "Setting up"),
}


@dataclass(frozen=True, slots=True)
class Command:
    """`id` is verb last (`pay.open`), `text` its English words, `key` a portable key sequence.

    `permission` is the right it takes, as `Right.SETTINGS`; empty means everyone may. Who lacks it
    is asked for somebody else's PIN, and that is written down.
    """

    id: str
    text: str
    key: str
    icon: str
    place: Place
    permission: str = ""
