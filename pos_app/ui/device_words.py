"""What a person reads when a printer, the product file, the clock or long work is in trouble.

Code and three sentences each: what happened, what is safe, what to do now. Paper trouble never
stops a sale, and the sentences say so.
"""

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

DEVICE_WORDS: Mapping[str, tuple[str, str, str, str]] = {
    "clock_jumped": (
        "S-37",
        QT_TRANSLATE_NOOP(
            "Message",
            "This computer's clock jumped: it was {before} and is now {after}.",
        ),
        QT_TRANSLATE_NOOP(
            "Message",
            "Sales keep their right order and stay on their business day.",
        ),
        QT_TRANSLATE_NOOP("Message", "Set the clock right, or switch on automatic time."),
    ),
    "printer.paper_low": (
        "P-01",
        QT_TRANSLATE_NOOP("Message", "{printer}: the paper is nearly out."),
        QT_TRANSLATE_NOOP("Message", "Every receipt still comes out."),
        QT_TRANSLATE_NOOP("Message", "Have a new roll ready."),
    ),
    "printer.paper_out": (
        "P-02",
        QT_TRANSLATE_NOOP("Message", "{printer}: no paper."),
        QT_TRANSLATE_NOOP("Message", "Every sale is saved, and its receipt waits."),
        QT_TRANSLATE_NOOP(
            "Message",
            "Load paper. Printing goes on by itself, marked as a reprint if the receipt was "
            "cut off.",
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
        QT_TRANSLATE_NOOP("Message", "Check power and cable, then press Try again."),
    ),
    "printer.unknown": (
        "P-05",
        QT_TRANSLATE_NOOP("Message", "{printer} does not say whether it printed."),
        QT_TRANSLATE_NOOP("Message", "Every sale is saved."),
        QT_TRANSLATE_NOOP(
            "Message",
            "Look at the paper. If the receipt is missing, print it again.",
        ),
    ),
    "printer.stuck": (
        "P-06",
        QT_TRANSLATE_NOOP("Message", "{printer}: {waiting} receipts are waiting to print."),
        QT_TRANSLATE_NOOP("Message", "Every sale is saved; nothing is lost."),
        QT_TRANSLATE_NOOP(
            "Message",
            "Open the waiting receipts and try again, or decide not to print them.",
        ),
    ),
    "printer.gave_up": (
        "P-07",
        QT_TRANSLATE_NOOP(
            "Message",
            "The receipt of {number} did not print after {attempts} tries.",
        ),
        QT_TRANSLATE_NOOP("Message", "The sale is saved."),
        QT_TRANSLATE_NOOP("Message", "Check the printer, then press Try again."),
    ),
    "printer.settings_invalid": (
        "P-08",
        QT_TRANSLATE_NOOP("Message", "{printer} cannot be used with these settings ({detail})."),
        QT_TRANSLATE_NOOP("Message", "Every sale is saved, and its receipt waits."),
        QT_TRANSLATE_NOOP("Message", "Correct the printer in Settings, then print a test page."),
    ),
    "catalog.file_missing": (
        "C-01",
        QT_TRANSLATE_NOOP("Message", "The file {file} cannot be opened."),
        QT_TRANSLATE_NOOP("Message", "The products on sale were not changed."),
        QT_TRANSLATE_NOOP("Message", "Choose the file again, or copy it to this computer first."),
    ),
    "catalog.file_unreadable": (
        "C-02",
        QT_TRANSLATE_NOOP("Message", "The file {file} is no list of products ({detail})."),
        QT_TRANSLATE_NOOP("Message", "The products on sale were not changed."),
        QT_TRANSLATE_NOOP("Message", "Choose a .csv, .tsv or .xlsx file with one product a row."),
    ),
    "catalog.too_large": (
        "C-03",
        QT_TRANSLATE_NOOP("Message", "The file {file} is too large ({size}; at most {limit})."),
        QT_TRANSLATE_NOOP("Message", "The products on sale were not changed."),
        QT_TRANSLATE_NOOP("Message", "Split it and import the parts one after another."),
    ),
    "catalog.columns_missing": (
        "C-04",
        QT_TRANSLATE_NOOP("Message", "The file has no column for: {columns}."),
        QT_TRANSLATE_NOOP("Message", "The products on sale were not changed."),
        QT_TRANSLATE_NOOP("Message", "Say which column holds it, or add the column to the file."),
    ),
    "catalog.nothing_usable": (
        "C-05",
        QT_TRANSLATE_NOOP("Message", "No row of the file can be used."),
        QT_TRANSLATE_NOOP("Message", "The products on sale were not changed."),
        QT_TRANSLATE_NOOP("Message", "Open the report, correct the file, then import it again."),
    ),
    "catalog.cancelled": (
        "C-06",
        QT_TRANSLATE_NOOP("Message", "The import was stopped."),
        QT_TRANSLATE_NOOP("Message", "The products on sale were not changed."),
        QT_TRANSLATE_NOOP("Message", "Start it again when there is time."),
    ),
    "catalog.failed": (
        "C-07",
        QT_TRANSLATE_NOOP("Message", "The import could not be finished ({detail})."),
        QT_TRANSLATE_NOOP("Message", "The products on sale were not changed."),
        QT_TRANSLATE_NOOP("Message", "Try again. Tell support if it comes back."),
    ),
    "catalog.damaged": (
        "C-08",
        QT_TRANSLATE_NOOP("Message", "The list of products is damaged."),
        QT_TRANSLATE_NOOP("Message", "Every sale is saved. The list before it is in use."),
        QT_TRANSLATE_NOOP("Message", "Import the products again."),
    ),
    "printing.test_failed": (
        "P-09",
        QT_TRANSLATE_NOOP("Message", "The test page did not come out of {printer} ({detail})."),
        QT_TRANSLATE_NOOP("Message", "Nothing else was printed."),
        QT_TRANSLATE_NOOP("Message", "Check power, cable and address, then try again."),
    ),
    "work.failed": (
        "W-01",
        QT_TRANSLATE_NOOP("Message", "The work could not be finished ({detail})."),
        QT_TRANSLATE_NOOP("Message", "All sales so far are saved."),
        QT_TRANSLATE_NOOP("Message", "Try again. Tell support if it comes back."),
    ),
}
