"""What the till says when a rule about the floor or a table says no."""

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

TABLE_WORDS: Mapping[str, tuple[str, str]] = {
    "floor.name_missing": (
        QT_TRANSLATE_NOOP("Message", "Areas and tables need a name."),
        QT_TRANSLATE_NOOP("Message", "Type what the staff call it."),
    ),
    "floor.name_too_long": (
        QT_TRANSLATE_NOOP("Message", "A name on the floor has at most {longest} letters."),
        QT_TRANSLATE_NOOP("Message", "Choose a shorter one."),
    ),
    "floor.name_taken": (
        QT_TRANSLATE_NOOP("Message", "There is a “{name}” already."),
        QT_TRANSLATE_NOOP("Message", "Choose another name, or the kitchen mixes them up."),
    ),
    "floor.too_many_areas": (
        QT_TRANSLATE_NOOP("Message", "The floor has room for {most} areas."),
        QT_TRANSLATE_NOOP("Message", "Remove one that is not used any more."),
    ),
    "floor.too_many_tables": (
        QT_TRANSLATE_NOOP("Message", "The floor has room for {most} tables."),
        QT_TRANSLATE_NOOP("Message", "Remove one that is not used any more."),
    ),
    "floor.seats_out_of_range": (
        QT_TRANSLATE_NOOP("Message", "A table has 1 to {most} seats."),
        QT_TRANSLATE_NOOP("Message", "Type how many there are."),
    ),
    "floor.no_room": (
        QT_TRANSLATE_NOOP("Message", "There is no room for {name} there."),
        QT_TRANSLATE_NOOP("Message", "Put it where no other table stands."),
    ),
    "floor.area_gone": (
        QT_TRANSLATE_NOOP("Message", "That area is not there any more."),
        QT_TRANSLATE_NOOP("Message", "Choose another one."),
    ),
    "floor.table_gone": (
        QT_TRANSLATE_NOOP("Message", "That table is not there any more."),
        QT_TRANSLATE_NOOP("Message", "Choose another one."),
    ),
    "shop.table_minutes_invalid": (
        QT_TRANSLATE_NOOP("Message", "A visit lasts {least} to {most} minutes."),
        QT_TRANSLATE_NOOP("Message", "Type after how many quiet minutes it ends."),
    ),
}
