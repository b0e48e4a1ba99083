"""What can be done on the shift page, as rows for the table in `commands`: id, words, key, icon."""

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

PAGE = (
    ("shift.go", QT_TRANSLATE_NOOP("Command", "Next step"), "F12", "check"),
    ("shift.count", QT_TRANSLATE_NOOP("Command", "Count again"), "F4", "list"),
    ("shift.pay_in", QT_TRANSLATE_NOOP("Command", "Pay in"), "F6", "plus"),
    ("shift.pay_out", QT_TRANSLATE_NOOP("Command", "Pay out"), "F7", "minus"),
    ("shift.drop", QT_TRANSLATE_NOOP("Command", "Safe drop"), "F8", "lock"),
    ("shift.read", QT_TRANSLATE_NOOP("Command", "X report"), "F2", "receipt"),
    ("shift.past", QT_TRANSLATE_NOOP("Command", "Earlier Zs"), "F3", "clock"),
    ("shift.print", QT_TRANSLATE_NOOP("Command", "Print"), "Ctrl+P", "printer"),
)
