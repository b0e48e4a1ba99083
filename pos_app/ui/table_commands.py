"""What can be done at the tables, as rows for `commands`: id, words, key, icon."""

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

Row = tuple[str, str, str, str]

ANYWHERE: tuple[Row, ...] = (
    ("tables.open", QT_TRANSLATE_NOOP("Command", "Tables"), "Ctrl+F6", "table"),
)
TABLES: tuple[Row, ...] = (
    ("tables.next", QT_TRANSLATE_NOOP("Command", "Next step"), "Return", "right"),
    ("tables.refuse", QT_TRANSLATE_NOOP("Command", "Refuse, put out"), "Del", "cancel"),
    ("tables.qr", QT_TRANSLATE_NOOP("Command", "Guests' QR"), "F6", "grid"),
    ("tables.bill", QT_TRANSLATE_NOOP("Command", "Open bill"), "F4", "cart"),
    ("tables.pay", QT_TRANSLATE_NOOP("Command", "Pay"), "F12", "cash"),
    ("tables.split", QT_TRANSLATE_NOOP("Command", "Split bill"), "Ctrl+S", "split"),
    ("tables.move", QT_TRANSLATE_NOOP("Command", "Move"), "F7", "move"),
    ("tables.merge", QT_TRANSLATE_NOOP("Command", "Merge"), "Ctrl+J", "merge"),
    ("tables.close", QT_TRANSLATE_NOOP("Command", "Close"), "F8", "check"),
    ("tables.reopen", QT_TRANSLATE_NOOP("Command", "Reopen"), "Ctrl+R", "undo"),
    ("tables.previous_area", QT_TRANSLATE_NOOP("Command", "Area before"), "PgUp", "left"),
    ("tables.next_area", QT_TRANSLATE_NOOP("Command", "Next area"), "PgDown", "right"),
)
DRAW: Row = ("floor.open", QT_TRANSLATE_NOOP("Command", "Draw the floor"), "F2", "note")
