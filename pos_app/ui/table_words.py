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
    "floor.table_in_use": (
        QT_TRANSLATE_NOOP("Message", "Guests sit at {name}."),
        QT_TRANSLATE_NOOP("Message", "Close or move their visit first."),
    ),
    "session.table_taken": (
        QT_TRANSLATE_NOOP("Message", "Guests sit at {table} already."),
        QT_TRANSLATE_NOOP("Message", "Choose another table, or merge the two."),
    ),
    "session.gone": (
        QT_TRANSLATE_NOOP("Message", "That visit is not known here any more."),
        QT_TRANSLATE_NOOP("Message", "Open the table anew."),
    ),
    "session.is_over": (
        QT_TRANSLATE_NOOP("Message", "The visit at {table} has ended."),
        QT_TRANSLATE_NOOP("Message", "Open the table anew, or open it again."),
    ),
    "session.at_other_till": (
        QT_TRANSLATE_NOOP("Message", "{table} is served at till {till}."),
        QT_TRANSLATE_NOOP("Message", "Take its bill over among the open orders, or go on there."),
    ),
    "session.no_address": (
        QT_TRANSLATE_NOOP("Message", "Guests' phones cannot reach this shop yet."),
        QT_TRANSLATE_NOOP("Message", "Let phones in under Settings, Tables."),
    ),
    "session.no_link": (
        QT_TRANSLATE_NOOP("Message", "{table} has no QR of its own for this visit."),
        QT_TRANSLATE_NOOP("Message", "Let guests scan the QR of the table."),
    ),
    "session.phone_gone": (
        QT_TRANSLATE_NOOP("Message", "That phone is not at this table."),
        QT_TRANSLATE_NOOP("Message", "Ask the guest to scan again."),
    ),
    "session.round_gone": (
        QT_TRANSLATE_NOOP("Message", "That order of the guests is not there."),
        QT_TRANSLATE_NOOP("Message", "Look at the table again."),
    ),
    "session.round_is_taken": (
        QT_TRANSLATE_NOOP("Message", "Round {round} of {table} is in the kitchen already."),
        QT_TRANSLATE_NOOP("Message", "Void the lines on the bill instead."),
    ),
    "session.round_waits": (
        QT_TRANSLATE_NOOP("Message", "Guests at {table} have ordered, and nobody has looked yet."),
        QT_TRANSLATE_NOOP("Message", "Accept or refuse what they ordered first."),
    ),
    "session.reason_missing": (
        QT_TRANSLATE_NOOP("Message", "The guests want to know why."),
        QT_TRANSLATE_NOOP("Message", "Choose or type a reason."),
    ),
    "session.bill_open": (
        QT_TRANSLATE_NOOP("Message", "Bill {number} of {table} is not paid."),
        QT_TRANSLATE_NOOP("Message", "Take payment, or cancel the bill first."),
    ),
}
