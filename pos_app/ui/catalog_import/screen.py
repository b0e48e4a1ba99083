"""Imports a list of products: choose a file, check how the till reads it, import, see the report.

The work runs beside the window; selling goes on, and nothing changes until the whole list is good.
"""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QDir, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from pos_app.bridge.till import Till
from pos_app.bridge.works import IMPORT_PRODUCTS, READ_PRODUCTS
from pos_app.engine.catalog_import import Preview
from pos_app.engine.import_report import ImportReport
from pos_app.ui.catalog_import.mapping_form import MappingForm
from pos_app.ui.catalog_import.report_figures import report_figures, report_title
from pos_app.ui.catalog_import.row_model import ImportRowModel
from pos_app.ui.commands import Place
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.page.figure_table import FigureTable
from pos_app.ui.page.file_picker import FilePicker
from pos_app.ui.page.page import Page
from pos_app.ui.page.row_list import RowList
from pos_core.refusal import Refusal

_CHOOSE, _CHECK, _RUN, _REPORT = range(4)


class CatalogImportScreen(Page):
    """Four steps in one place; the line under the title says which one this is."""

    place: ClassVar[Place] = Place.SETTINGS

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self._file: Path | None = None
        self._report: ImportReport | None = None
        self.hint = Text(kind="body", tone="muted", parent=self, wrap=True)
        self.picker = FilePicker(self)
        self.form = MappingForm(self)
        self.rows = ImportRowModel(self)
        self.list = RowList(self.rows, self)
        self.problems = ImportRowModel(self)
        self.problem_list = RowList(self.problems, self)
        self.bar = QProgressBar(self)
        self.progress = Text(kind="title", parent=self, wrap=True)
        self.outcome = Text(kind="title", parent=self, wrap=True)
        self.figures = FigureTable(self)
        self.other = Button(icon="folder", parent=self)
        self.stop_button = Button(icon="cancel", parent=self)
        self.go = Button(role="primary", icon="import", parent=self)
        self._steps = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._go_to(_CHOOSE)
        self.retranslate()

    def _lay_out(self) -> None:
        card = Card(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        for parts in (
            ((self.picker, 1),),
            ((self.form, 0), (self.list, 1)),
            ((self.progress, 0), (self.bar, 0)),
            ((self.outcome, 0), (self.figures, 0), (self.problem_list, 1)),
        ):
            self._steps.addWidget(self._step(parts))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.other, self.stop_button):
            button.setMinimumHeight(self.go.minimumHeight())
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        column.addWidget(self.hint)
        column.addWidget(self._steps, 1)
        column.addLayout(buttons)
        self.body.addWidget(card)

    def _step(self, parts: tuple[tuple[QWidget, int], ...]) -> QWidget:
        step = QWidget(self)
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget, stretch in parts:
            column.addWidget(widget, stretch)
        if not any(stretch for _, stretch in parts):
            column.addStretch(1)
        return step

    def _connect(self) -> None:
        self.picker.picked.connect(self.read_file)
        self.form.changed.connect(self._on_mapping_changed)
        self.other.clicked.connect(self._on_other)
        self.stop_button.clicked.connect(self._on_stop)
        self.go.clicked.connect(self._on_go)
        works = self.till.works
        if works is not None:
            works.background.progressed.connect(self._on_progressed)
            works.background.finished.connect(self._on_finished)
            works.background.failed.connect(self._on_failed)

    @property
    def step(self) -> int:
        """0 choose, 1 check, 2 running, 3 report."""
        return self._steps.currentIndex()

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
        self._steps.setCurrentIndex(step)
        hints = (
            self.tr("Choose a list of products: .csv, .xlsx or .json."),
            self.tr("Does every column hold what it should? Nothing is changed yet."),
            self.tr("Selling goes on. Nothing is changed until the whole list is good."),
            "",
        )
        self.hint.set_tone("muted")
        self.hint.setText(hints[step])
        self.hint.setVisible(bool(hints[step]))
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

    def _warn(self, text: str) -> None:
        self.hint.set_tone("bad")
        self.hint.setText(text)
        self.hint.show()
        self.say(text, Tone.WARN)

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
        if self.till.works is not None:
            self.till.works.background.cancel(IMPORT_PRODUCTS)
            self.progress.setText(self.tr("Stopping…"))

    @Slot()
    def _on_go(self) -> None:
        self._import(keep_good_rows=self.step == _REPORT)

    @Slot(str, int, int, str)
    def _on_progressed(self, name: str, done: int, total: int, text: str) -> None:
        if name == IMPORT_PRODUCTS:
            self.bar.setRange(0, max(total, 1))
            self.bar.setValue(done)
            percent = 100 * done // max(total, 1)
            rows = text or "0"
            self.progress.setText(
                self.tr("{percent}% read, {rows} rows").format(percent=percent, rows=rows)
            )

    @Slot(str, object)
    def _on_finished(self, name: str, result: object) -> None:
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
            self._warn(words(result.code, result.facts, language=self.language).text)

    @Slot(str, str, object)
    def _on_failed(self, name: str, code: str, facts: object) -> None:
        if name in (READ_PRODUCTS, IMPORT_PRODUCTS):
            self._go_to(_CHOOSE)
            known = facts if isinstance(facts, dict) else {}
            self._warn(words(code, known, language=self.language).text)
