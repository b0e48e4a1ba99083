"""What the till says when a rule about the kitchen says no."""

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

KITCHEN_WORDS: Mapping[str, tuple[str, str]] = {
    "kitchen.no_stations": (
        QT_TRANSLATE_NOOP("Message", "This shop has no kitchen stations."),
        QT_TRANSLATE_NOOP("Message", "Set up stations in Settings to send orders to them."),
    ),
    "kitchen.nothing_new": (
        QT_TRANSLATE_NOOP("Message", "The kitchen has everything of this order."),
        QT_TRANSLATE_NOOP("Message", "Add something, then send again."),
    ),
    "kitchen.only_held": (
        QT_TRANSLATE_NOOP("Message", "What is left waits for course {course}."),
        QT_TRANSLATE_NOOP("Message", "Fire the course when the guests are ready."),
    ),
    "kitchen.course_not_held": (
        QT_TRANSLATE_NOOP("Message", "Nothing of course {course} is waiting."),
        QT_TRANSLATE_NOOP("Message", "Look at the courses of the order again."),
    ),
    "kitchen.course_out_of_range": (
        QT_TRANSLATE_NOOP("Message", "Courses go from 1 to {highest}."),
        QT_TRANSLATE_NOOP("Message", "Choose one of them, or “at once”."),
    ),
    "kitchen.course_is_sent": (
        QT_TRANSLATE_NOOP("Message", "The kitchen already has {name}."),
        QT_TRANSLATE_NOOP("Message", "Its course cannot be changed any more."),
    ),
    "kitchen.void_needed": (
        QT_TRANSLATE_NOOP("Message", "The kitchen has {sent} of {name}."),
        QT_TRANSLATE_NOOP("Message", "Void the line, with a reason, so that the kitchen hears it."),
    ),
    "kitchen.undo_needs_void": (
        QT_TRANSLATE_NOOP("Message", "What was sent to the kitchen cannot be undone."),
        QT_TRANSLATE_NOOP("Message", "Remove the line: a void tells the kitchen."),
    ),
    "kitchen.not_sent": (
        QT_TRANSLATE_NOOP("Message", "The kitchen does not have {name} yet."),
        QT_TRANSLATE_NOOP("Message", "Simply take the line out."),
    ),
    "kitchen.void_too_much": (
        QT_TRANSLATE_NOOP("Message", "Only {most} of this line can be voided."),
        QT_TRANSLATE_NOOP("Message", "Enter at least one and no more than that."),
    ),
    "kitchen.ticket_gone": (
        QT_TRANSLATE_NOOP("Message", "This ticket is not there any more."),
        QT_TRANSLATE_NOOP("Message", "Look at the kitchen display again."),
    ),
    "kitchen.no_printer": (
        QT_TRANSLATE_NOOP("Message", "{station} has no printer."),
        QT_TRANSLATE_NOOP("Message", "Its tickets stand on the kitchen display."),
    ),
    "kitchen.printer_is_rerouted": (
        QT_TRANSLATE_NOOP("Message", "Tickets of {printer} come out elsewhere themselves."),
        QT_TRANSLATE_NOOP("Message", "Choose another printer."),
    ),
}
