"""What can be done with the kitchen, as rows for the table in `commands`: id, words, key, icon."""

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

Row = tuple[str, str, str, str]

ANYWHERE: tuple[Row, ...] = (
    ("kitchen.open", QT_TRANSLATE_NOOP("Command", "Kitchen display"), "Shift+F4", "kitchen"),
)
SELLING: tuple[Row, ...] = (
    ("kitchen.send", QT_TRANSLATE_NOOP("Command", "Send"), "Shift+F12", "send"),
    ("kitchen.fire", QT_TRANSLATE_NOOP("Command", "Fire course"), "Ctrl+F", "fire"),
    ("line.course", QT_TRANSLATE_NOOP("Command", "Course"), "Ctrl+Shift+F", "course"),
)
DISPLAY: tuple[Row, ...] = (
    ("ticket.advance", QT_TRANSLATE_NOOP("Command", "Next step"), "Return", "right"),
    ("ticket.recall", QT_TRANSLATE_NOOP("Command", "One step back"), "Backspace", "left"),
    ("ticket.recall_last", QT_TRANSLATE_NOOP("Command", "Recall last"), "Ctrl+Z", "undo"),
    ("ticket.reprint", QT_TRANSLATE_NOOP("Command", "Print again"), "Ctrl+P", "printer"),
    ("station.next", QT_TRANSLATE_NOOP("Command", "Next station"), "F6", "grid"),
    ("kitchen.detach", QT_TRANSLATE_NOOP("Command", "Own monitor"), "F7", "display"),
)
