"""Imports a list of products: choose a file, check how the till reads it, import, see the report.

The work runs beside the window; selling goes on, and nothing changes until the whole list is good.
"""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QDir, Slot
from PySide6.QtWidgets import QWidget

from pos_app.bridge.till import Till
from pos_app.bridge.works import IMPORT_PRODUCTS, READ_PRODUCTS
from pos_app.engine.catalog_import import Preview
from pos_app.engine.import_report import ImportReport
from pos_app.ui.catalog_import.mapping_form import MappingForm
from pos_app.ui.catalog_import.report_figures import report_figures, report_title
from pos_app.ui.catalog_import.row_model import ImportRowModel
from pos_app.ui.commands import Place
from pos_app.ui.kit.button import Button
from pos_app.ui.page.figure_table import FigureTable
from pos_app.ui.page.file_picker import FilePicker
from pos_app.ui.page.row_list import RowList
from pos_app.ui.page.steps_page import StepsPage
from pos_core.refusal import Refusal

_CHOOSE, _CHECK, _RUN, _REPORT = range(4)


class CatalogImportScreen(StepsPage):
    """Four steps in one place; the line under the title says which one this is."""

    place: ClassVar[Place] = Place.SETTINGS
    long_work: ClassVar[str] = IMPORT_PRODUCTS

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        other, go = Button(icon="folder"), Button(role="primary", icon="import")
        super().__init__(till, other, go, parent)
        self._file: Path | None = None
        self._report: ImportReport | None = None
        self.picker = FilePicker(self)
        self.form = MappingForm(self)
        self.rows = ImportRowModel(self)
        self.list = RowList(self.rows, self)
        self.problems = ImportRowModel(self)
        self.problem_list = RowList(self.problems, self)
        self.figures = FigureTable(self)
        self.add_steps(
            (self.picker,),
            (self.form, self.list),
            (self.progress, self.bar),
            (self.outcome, self.figures, self.problem_list),
        )
        self._connect()
        self._go_to(_CHOOSE)
        self.retranslate()

    def _connect(self) -> None:
        self.picker.picked.connect(self.read_file)
        self.form.changed.connect(self._on_mapping_changed)
        self.other.clicked.connect(self._on_other)
        self.stop_button.clicked.connect(self._on_stop)
        self.go.clicked.connect(self._on_go)

    def open_up(self, argument: object = None) -> None:
        """Begin with choosing a file, unless an import is running or its report still unread."""
        del argument
        if self.step == _CHOOSE:
            self.picker.open_folder(QDir.homePath())
            self.picker.list.setFocus()

    def retranslate(self) -> None:
        """Every word of every step."""
        self.title.setText(self.tr("Import products"))
        super().retranslate()
        self.picker.retranslate()
        self.form.retranslate()
        self.list.setAccessibleName(self.tr("First rows of the file"))
        self.problem_list.setAccessibleName(self.tr("Rows that were refused"))
        self.bar.setAccessibleName(self.tr("Import progress"))
        self.other.setText(self.tr("Another file"))
        self.stop_button.setText(self.tr("Stop the import"))
        self._go_to(self.step)

    def _go_to(self, step: int) -> None:
        hints = (
            self.tr("Choose a list of products: .csv, .xlsx or .json."),
            self.tr("Does every column hold what it should? Nothing is changed yet."),
            self.tr("Selling goes on. Nothing is changed until the whole list is good."),
            "",
        )
        self.show_step(step, hints[step])
        self.other.setVisible(step in (_CHECK, _REPORT))
        self.stop_button.setVisible(step == _RUN)
        self.go.setVisible(step == _CHECK or (step == _REPORT and self._could_keep_good_rows))
        good = self.tr("Import the good rows")
        self.go.setText(good if step == _REPORT else self.tr("Import"))

    @property
    def _could_keep_good_rows(self) -> bool:
        report = self._report
        return report is not None and report.version is None and report.refused < report.rows

    @Slot(str)
    def read_file(self, path: str) -> None:
        """Look at this file and show what the till makes of it."""
        self._file = Path(path)
        works = self.till.works
        if works is not None:
            self.hint.setText(self.tr("Reading {file}…").format(file=self._file.name))
            works.background.start(READ_PRODUCTS, works.read_products(self._file, {}))

    def _import(self, *, keep_good_rows: bool) -> None:
        works = self.till.works
        if works is None or self._file is None:
            return
        job = works.import_products(self._file, self.form.mapping(), keep_good_rows)
        if works.background.start(IMPORT_PRODUCTS, job):
            self._report = None
            self.bar.setRange(0, 0)
            self.progress.setText(self.tr("Reading {file}…").format(file=self._file.name))
            self._go_to(_RUN)

    def _show_report(self, report: ImportReport) -> None:
        self._report = report
        self.outcome.setText(report_title(report))
        self.outcome.set_tone("good" if report.version is not None else "warn")
        self.figures.show_figures(report_figures(report))
        self.problems.show(report.problems, self.language)
        self.problem_list.setVisible(bool(report.problems))
        self._go_to(_REPORT)
        if report.version is not None:
            self.till.reopen_catalogue()

    @Slot()
    def _on_mapping_changed(self) -> None:
        works = self.till.works
        if works is not None and self._file is not None:
            job = works.read_products(self._file, self.form.mapping())
            works.background.start(READ_PRODUCTS, job)

    @Slot()
    def _on_other(self) -> None:
        self._report = None
        self._go_to(_CHOOSE)
        self.open_up()

    @Slot()
    def _on_stop(self) -> None:
        self.stop_work(self.tr("Stopping…"))

    @Slot()
    def _on_go(self) -> None:
        self._import(keep_good_rows=self.step == _REPORT)

    def show_progress(self, done: int, total: int, text: str) -> None:
        """In hundredths of the file."""
        percent = 100 * done // max(total, 1)
        said = self.tr("{percent}% read, {rows} rows").format(percent=percent, rows=text or "0")
        self.progress.setText(said)

    @Slot(str, object)
    def show_result(self, name: str, result: object) -> None:
        """What the till makes of a file, or what became of it."""
        if name not in (READ_PRODUCTS, IMPORT_PRODUCTS):
            return
        if isinstance(result, Preview):
            self.form.show_columns(result.columns)
            self.rows.show(result.rows, self.language)
            self._go_to(_CHECK)
        elif isinstance(result, ImportReport):
            self._show_report(result)
        elif isinstance(result, Refusal):
            self._go_to(_CHECK if self.rows.rowCount() and name == IMPORT_PRODUCTS else _CHOOSE)
            self.warn(result.code, result.facts)

    @Slot(str, str, object)
    def show_failure(self, name: str, code: str, facts: object) -> None:
        """Back to the choice of a file."""
        if name in (READ_PRODUCTS, IMPORT_PRODUCTS):
            self._go_to(_CHOOSE)
            self.warn(code, facts if isinstance(facts, dict) else {})
