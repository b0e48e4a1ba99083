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
}
