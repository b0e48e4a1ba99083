"""What the till says while it is set up: labels of the scale, files of settings."""

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

SETUP_WORDS: Mapping[str, tuple[str, str]] = {
    "scale_label.not_a_label": (
        QT_TRANSLATE_NOOP("Message", "This is no label of a scale: {scanned}"),
        QT_TRANSLATE_NOOP("Message", "Scan a label with 13 digits that begins with 20 to 29."),
    ),
    "scale_label.misread": (
        QT_TRANSLATE_NOOP("Message", "The label {scanned} was misread."),
        QT_TRANSLATE_NOOP("Message", "Scan it again."),
    ),
    "scale_label.nothing_told": (
        QT_TRANSLATE_NOOP("Message", "The till does not know yet what stands on the label."),
        QT_TRANSLATE_NOOP("Message", "Enter its weight or its price as it is printed."),
    ),
    "scale_label.two_kinds": (
        QT_TRANSLATE_NOOP("Message", "These labels begin differently: {prefixes}."),
        QT_TRANSLATE_NOOP("Message", "Show the till one kind of label after the other."),
    ),
    "scale_label.no_layout": (
        QT_TRANSLATE_NOOP("Message", "What was entered does not stand in the label {scanned}."),
        QT_TRANSLATE_NOOP("Message", "Compare weight, price and article number with the paper."),
    ),
    "settings_file.unreadable": (
        QT_TRANSLATE_NOOP("Message", "The file cannot be read: {reason}"),
        QT_TRANSLATE_NOOP("Message", "Export it again on the other till."),
    ),
    "settings_file.not_ours": (
        QT_TRANSLATE_NOOP("Message", "This is no file of settings."),
        QT_TRANSLATE_NOOP("Message", "Choose a file that a till exported under Settings."),
    ),
    "settings_file.too_new": (
        QT_TRANSLATE_NOOP("Message", "The file is of format {format}; this till reads {known}."),
        QT_TRANSLATE_NOOP("Message", "Update this till first."),
    ),
    "settings_file.empty": (
        QT_TRANSLATE_NOOP("Message", "There are no settings in the file."),
        QT_TRANSLATE_NOOP("Message", "Export it again on the other till."),
    ),
    "settings_file.wrong_value": (
        QT_TRANSLATE_NOOP("Message", "{place}: “{found}” cannot be; wanted: {wanted}."),
        QT_TRANSLATE_NOOP("Message", "Correct it in the file."),
    ),
    "settings_file.cannot_be": (
        QT_TRANSLATE_NOOP("Message", "The settings do not go together: {reason}"),
        QT_TRANSLATE_NOOP("Message", "Correct it in the file."),
    ),
    "settings_file.unknown_name": (
        QT_TRANSLATE_NOOP("Message", "{place}: there is no such setting."),
        QT_TRANSLATE_NOOP("Message", "Correct its name in the file, or take it out."),
    ),
    "settings_file.missing": (
        QT_TRANSLATE_NOOP("Message", "{place} is missing."),
        QT_TRANSLATE_NOOP("Message", "Put it into the file."),
    ),
    "settings_file.people_named": (
        QT_TRANSLATE_NOOP("Message", "This shop has people with PINs, and none can be asked here."),
        QT_TRANSLATE_NOOP("Message", "Import the file in the till’s window, under Settings."),
    ),
}
