"""The commands about open orders: rows of the one table in `commands.py`.

Words, key, icon and place of each; an order's own commands have the same key on the screen that
sells and on the list of all that are open.
"""

from pos_app.ui.command import Command, Place
from pos_app.ui.source_text import QT_TRANSLATE_NOOP

_SELL, _LIST, _SPLIT = Place.SELL, Place.OPEN_ORDERS, Place.SPLIT
_PARK = QT_TRANSLATE_NOOP("Command", "Park order")
_NAME = QT_TRANSLATE_NOOP("Command", "Name or table")
_KIND = QT_TRANSLATE_NOOP("Command", "Dine in or away")
_BILL = QT_TRANSLATE_NOOP("Command", "Split the bill")
_MERGE = QT_TRANSLATE_NOOP("Command", "Merge orders")
_MOVE = QT_TRANSLATE_NOOP("Command", "Move lines")
_CANCEL = QT_TRANSLATE_NOOP("Command", "Cancel order")

_ROWS = (
    (
        "open_orders.open",
        QT_TRANSLATE_NOOP("Command", "Open orders"),
        "Ctrl+T",
        "orders",
        Place.ANYWHERE,
    ),
    ("order.hold", _PARK, "Ctrl+H", "park", _SELL),
    ("order.name", _NAME, "Ctrl+N", "table", _SELL),
    ("order.kind", _KIND, "Ctrl+G", "kind", _SELL),
    ("order.split", _BILL, "Ctrl+S", "split", _SELL),
    ("order.merge", _MERGE, "Ctrl+J", "merge", _SELL),
    ("order.move_lines", _MOVE, "Ctrl+Shift+S", "move", _SELL),
    (
        "line.price",
        QT_TRANSLATE_NOOP("Command", "Override price"),
        "Ctrl+P",
        "cash",
        _SELL,
    ),
    ("open_orders.search", QT_TRANSLATE_NOOP("Command", "Search"), "F2", "search", _LIST),
    (
        "open_orders.resume",
        QT_TRANSLATE_NOOP("Command", "Take up this order"),
        "Return",
        "cart",
        _LIST,
    ),
    ("open_orders.new", QT_TRANSLATE_NOOP("Command", "New order"), "Ctrl+H", "plus", _LIST),
    ("open_orders.pay", QT_TRANSLATE_NOOP("Command", "Pay"), "F12", "cash", _LIST),
    ("open_orders.name", _NAME, "Ctrl+N", "table", _LIST),
    ("open_orders.kind", _KIND, "Ctrl+G", "kind", _LIST),
    ("open_orders.split", _BILL, "Ctrl+S", "split", _LIST),
    ("open_orders.merge", _MERGE, "Ctrl+J", "merge", _LIST),
    ("open_orders.move_lines", _MOVE, "Ctrl+Shift+S", "move", _LIST),
    ("open_orders.cancel", _CANCEL, "Ctrl+Backspace", "cancel", _LIST),
    ("split.one", QT_TRANSLATE_NOOP("Command", "Move one"), "Return", "right", _SPLIT),
    ("split.all", QT_TRANSLATE_NOOP("Command", "Move the whole line"), "F4", "right", _SPLIT),
    ("split.quantity", QT_TRANSLATE_NOOP("Command", "How much of it"), "F3", "scale", _SPLIT),
    ("split.bill", QT_TRANSLATE_NOOP("Command", "One bill more"), "F6", "plus", _SPLIT),
    ("split.next", QT_TRANSLATE_NOOP("Command", "Next bill"), "F7", "list", _SPLIT),
    ("split.shares", QT_TRANSLATE_NOOP("Command", "By person or amount"), "F8", "shares", _SPLIT),
    ("split.confirm", _BILL, "F12", "split", _SPLIT),
)

ORDER_COMMANDS = tuple(Command(*row) for row in _ROWS)
