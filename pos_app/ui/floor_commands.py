"""What can be done while the floor is drawn, as rows for `commands`: id, words, key, icon."""

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

Row = tuple[str, str, str, str]

FLOOR: tuple[Row, ...] = (
    ("floor.add_table", QT_TRANSLATE_NOOP("Command", "New table"), "F3", "plus"),
    ("floor.edit_table", QT_TRANSLATE_NOOP("Command", "Change table"), "F4", "note"),
    ("floor.remove_table", QT_TRANSLATE_NOOP("Command", "Remove table"), "Del", "trash"),
    ("floor.new_qr", QT_TRANSLATE_NOOP("Command", "New QR"), "F6", "grid"),
    ("floor.qr_cards", QT_TRANSLATE_NOOP("Command", "QR cards"), "F2", "printer"),
    ("floor.add_area", QT_TRANSLATE_NOOP("Command", "New area"), "F7", "plus"),
    ("floor.name_area", QT_TRANSLATE_NOOP("Command", "Rename area"), "F8", "note"),
    ("floor.remove_area", QT_TRANSLATE_NOOP("Command", "Remove area"), "Ctrl+Del", "trash"),
    ("floor.undo", QT_TRANSLATE_NOOP("Command", "Undo"), "Ctrl+Z", "undo"),
)
