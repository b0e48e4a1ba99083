"""What can be done on the orders board, as rows for `commands`: id, words, key, icon."""

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

Row = tuple[str, str, str, str]

ANYWHERE: tuple[Row, ...] = (
    ("board.open", QT_TRANSLATE_NOOP("Command", "Orders board"), "Shift+F6", "board"),
    ("sync.open", QT_TRANSLATE_NOOP("Command", "Server"), "Shift+F3", "cloud"),
)
BOARD: tuple[Row, ...] = (
    ("board.advance", QT_TRANSLATE_NOOP("Command", "Next step"), "Return", "right"),
    ("board.collect", QT_TRANSLATE_NOOP("Command", "Take payment"), "F12", "cash"),
    ("board.hand_over", QT_TRANSLATE_NOOP("Command", "Hand over unpaid"), "F8", "check"),
    ("board.cancel", QT_TRANSLATE_NOOP("Command", "Cancel the order"), "Del", "trash"),
    ("board.reprint", QT_TRANSLATE_NOOP("Command", "Print again"), "Ctrl+P", "printer"),
    ("board.sound", QT_TRANSLATE_NOOP("Command", "Sound"), "F6", "sound"),
)
SYNC: tuple[Row, ...] = (
    ("sync.retry", QT_TRANSLATE_NOOP("Command", "Try now"), "Ctrl+R", "undo"),
    ("sync.trust", QT_TRANSLATE_NOOP("Command", "Look at the certificate"), "F4", "lock"),
)
