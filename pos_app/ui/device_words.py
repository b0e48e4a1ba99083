"""What a person reads when a printer, the clock, a setting or the till itself is in trouble.

Code and three sentences each: what happened, what is safe, what to do now. Paper trouble never
stops a sale, and the sentences say so. `printer.*` is named after what the printer says of itself.
"""

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

DEVICE_WORDS: Mapping[str, tuple[str, str, str, str]] = {
    "settings_not_kept": (
        "S-15",
        QT_TRANSLATE_NOOP("Message", "The settings could not be saved ({detail})."),
        QT_TRANSLATE_NOOP(
            "Message",
            "All sales so far are saved. The settings hold until the till is closed.",
        ),
        QT_TRANSLATE_NOOP("Message", "Free some space on the disk, then change the setting again."),
    ),
    "closing_differs": (
        "Z-01",
        QT_TRANSLATE_NOOP("Message", "Z {number} does not say what its entries say."),
        QT_TRANSLATE_NOOP("Message", "Every sale is saved as it was made, and selling goes on."),
        QT_TRANSLATE_NOOP("Message", "Keep the paper, make a backup, and show both to support."),
    ),
    "disk_nearly_full": (
        "S-14",
        QT_TRANSLATE_NOOP("Message", "The disk is nearly full: {megabytes} MB are left."),
        QT_TRANSLATE_NOOP("Message", "All sales so far are saved, and selling goes on."),
        QT_TRANSLATE_NOOP("Message", "Free some space before the next busy hour."),
    ),
    "clock_behind": (
        "C-37",
        QT_TRANSLATE_NOOP("Message", "This computer's clock is {days} day(s) behind."),
        QT_TRANSLATE_NOOP(
            "Message",
            "Sales keep their right order and stay on their business day.",
        ),
        QT_TRANSLATE_NOOP("Message", "Set the clock right, or switch on automatic time."),
    ),
    "views_behind": (
        "V-01",
        QT_TRANSLATE_NOOP("Message", "The lists of orders are not up to date."),
        QT_TRANSLATE_NOOP("Message", "Every sale is saved in the journal."),
        QT_TRANSLATE_NOOP("Message", "Go on selling. The lists are put right at the next start."),
    ),
    "engine_surprise": (
        "E-01",
        QT_TRANSLATE_NOOP("Message", "Something unexpected happened ({detail})."),
        QT_TRANSLATE_NOOP("Message", "All sales so far are saved."),
        QT_TRANSLATE_NOOP("Message", "Start the till again. Tell support if it comes back."),
    ),
    "printer_address": (
        "P-20",
        QT_TRANSLATE_NOOP("Message", "A printer cannot be reached with these settings ({detail})."),
        QT_TRANSLATE_NOOP("Message", "Every sale is saved, and its receipt waits."),
        QT_TRANSLATE_NOOP("Message", "Correct the printer in Settings, then print a test page."),
    ),
    "printer.paper_out": (
        "P-02",
        QT_TRANSLATE_NOOP("Message", "{printer}: no paper."),
        QT_TRANSLATE_NOOP("Message", "Every sale is saved, and its receipt waits."),
        QT_TRANSLATE_NOOP(
            "Message",
            "Load paper. Printing goes on by itself; a receipt that was cut off is marked REPRINT.",
        ),
    ),
    "printer.cover_open": (
        "P-03",
        QT_TRANSLATE_NOOP("Message", "{printer}: the cover is open."),
        QT_TRANSLATE_NOOP("Message", "Every sale is saved, and its receipt waits."),
        QT_TRANSLATE_NOOP("Message", "Close the cover. Printing goes on by itself."),
    ),
    "printer.offline": (
        "P-04",
        QT_TRANSLATE_NOOP("Message", "{printer} does not answer."),
        QT_TRANSLATE_NOOP("Message", "Every sale is saved, and its receipt waits."),
        QT_TRANSLATE_NOOP(
            "Message", "Check power and cable, then press Try again under Waiting receipts."
        ),
    ),
    "printer.unknown": (
        "P-05",
        QT_TRANSLATE_NOOP(
            "Message",
            "{printer} does not say how it is, and {waiting} receipt(s) wait.",
        ),
        QT_TRANSLATE_NOOP("Message", "Every sale is saved."),
        QT_TRANSLATE_NOOP("Message", "Look at the paper. Print again what is missing."),
    ),
    "catalogue_unreadable": (
        "C-01",
        QT_TRANSLATE_NOOP("Message", "The list of products cannot be read ({detail})."),
        QT_TRANSLATE_NOOP("Message", "All sales are saved, and the open order is as it was."),
        QT_TRANSLATE_NOOP("Message", "Import the list again in Settings, then go on selling."),
    ),
    "key_in_open_file": (
        "K-01",
        QT_TRANSLATE_NOOP(
            "Message",
            "This computer has no keyring, so the key of the sales file lies in {folder}.",
        ),
        QT_TRANSLATE_NOOP("Message", "Every sale is saved. Only this computer's user can read it."),
        QT_TRANSLATE_NOOP("Message", "Print the recovery code and keep it away from the till."),
    ),
}
