"""What became of an import, written out for a person."""

from PySide6.QtCore import QCoreApplication

from pos_app.engine.import_report import ImportReport
from pos_app.ui.page.figure_table import Figure

translate = QCoreApplication.translate


def report_title(report: ImportReport) -> str:
    """The one line that matters: is the new list on sale or not?"""
    if report.version is None:
        return translate("ImportReport", "Nothing was changed: some rows cannot be used")
    return translate("ImportReport", "The new list is on sale")


def report_figures(report: ImportReport) -> tuple[Figure, ...]:
    """Counts; those that are nothing are left out."""
    taken = report.version.count if report.version is not None else 0
    counts = (
        (translate("ImportReport", "Rows in the file"), report.rows),
        (translate("ImportReport", "Products on sale now"), taken),
        (translate("ImportReport", "Rows refused"), report.refused),
        (translate("ImportReport", "Names cleaned of invisible signs"), report.names_cleaned),
        (translate("ImportReport", "Price entered by the cashier"), report.open_prices),
        (translate("ImportReport", "Price in another currency"), report.other_currency),
    )
    return tuple(Figure(words, f"{count:,}".replace(",", ".")) for words, count in counts if count)
