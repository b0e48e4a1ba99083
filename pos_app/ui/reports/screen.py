"""Reports: one business day or one shift, looked at from every side, printed or taken away."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QWidget,
)

from pos_app.bridge.till import Changes, Till
from pos_app.bridge.works import MAKE_REPORT, SAVE_REPORT, ReportFile
from pos_app.engine.reads import READ_ERRORS
from pos_app.engine.report_run import shifts_of
from pos_app.ui.commands import Place
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.chip_bar import ChipBar
from pos_app.ui.kit.tone import Tone
from pos_app.ui.page.day_switch import DaySwitch
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.page import Page, label
from pos_app.ui.reports.overview import Overview
from pos_app.ui.reports.saving import SavingSheet
from pos_app.ui.reports.table_model import TableModel
from pos_app.ui.theme.look import Look
from pos_core.sales_report import Period, SalesReport
from pos_core.sales_report_layout import sales_document
from pos_core.sales_report_words import report_words
from pos_core.sales_tables import Names, ReportTable, period_text, sales_tables

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator

_OVERVIEW = "overview"


class ReportsScreen(Page):
    """The report is made beside the window; while it is, the one before stays in sight.

    `made` says that another report is in sight, `saved` that one is in a file.
    """

    made = Signal()
    saved = Signal(str)

    place: ClassVar[Place] = Place.REPORTS

    def __init__(self, till: Till, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self._navigator = navigator
        self._report: SalesReport | None = None
        self._tables: tuple[ReportTable, ...] = ()
        self._stale = False
        self._period: Period | None = None
        self.days = DaySwitch(self, "reports")
        self.shifts = QComboBox(self)
        self._shifts: tuple[Period, ...] = ()
        self.print = Button(icon="printer", parent=self)
        self.save = Button(icon="save", parent=self)
        self.chips = ChipBar(self)
        self.overview = Overview(self)
        self.model = TableModel(self)
        self.table = QTableView(self)
        self.empty = EmptyState("clock", self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        for control in (self.days, self.shifts, self.print, self.save):
            self.head.addWidget(control)
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(Look.of_app().tokens.size.least)
        table.horizontalHeader().setHighlightSections(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self.overview, self.table, self.empty):
            self._stack.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.chips, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.days.switched.connect(self._on_day_switched)
        self.shifts.activated.connect(self._on_shift_chosen)
        self.chips.chosen.connect(self._on_chosen)
        self.print.clicked.connect(self._on_print)
        self.save.clicked.connect(self._on_save)
        self.empty.acted.connect(self._load)
        self.till.changed.connect(self._on_till_changed)
        works = self.till.works
        if works is not None:
            works.background.finished.connect(self._on_finished)
            works.background.failed.connect(self._on_failed)

    def open_up(self, argument: object = None) -> None:
        """Today, or the day or shift given."""
        self._period = argument if isinstance(argument, Period) else None
        day = argument if isinstance(argument, date) else self.till.today
        self.days.show_day(self._period.last_day if self._period else day, self.till.today)
        self._list_shifts()
        self._load()
        self.chips.setFocus()

    def run(self, command_id: str) -> bool:
        """Days, tables, print, save."""
        actions = {
            "reports.previous_day": self.days.step_back,
            "reports.next_day": self.days.step_on,
            "reports.previous_table": self._on_previous_table,
            "reports.next_table": self._on_next_table,
            "reports.print": self._on_print,
            "reports.save": self._on_save,
        }
        if command_id in actions:
            actions[command_id]()
        return command_id in actions

    def retranslate(self) -> None:
        """Every word of the screen, the report's own too."""
        self.title.setText(self.tr("Reports"))
        super().retranslate()
        self.days.retranslate()
        label(self.print, "reports.print")
        label(self.save, "reports.save")
        self.overview.retranslate()
        self.table.setAccessibleName(self.tr("Table of the report"))
        self.shifts.setAccessibleName(self.tr("Whole day or one shift"))
        self._list_shifts()
        if self._report is not None:
            self._show(self._report)

    @property
    def period(self) -> Period:
        """What the report is of."""
        return self._period or Period(self.days.day, self.days.day)

    def _list_shifts(self) -> None:
        """The whole day first, then every Z of that day."""
        found: tuple[Period, ...] = ()
        if self.till.is_open:
            try:
                found = shifts_of(self.till.reads, self.days.day)
            except READ_ERRORS:
                found = ()
        self._shifts = found
        self.shifts.clear()
        self.shifts.addItem(self.tr("Whole day"))
        self.shifts.addItems([period.shift for period in found])
        if self._period in found:
            self.shifts.setCurrentIndex(found.index(self._period) + 1)
        self.shifts.setVisible(bool(found))

    def _load(self) -> None:
        works = self.till.works
        if works is None or not self.till.is_open:
            return
        if self._report is None:
            self._tell(self.tr("The report is being made"), self.tr("It takes a moment."), "clock")
        # A report that is still running is asked for again once it is there.
        self._stale = not works.background.start(MAKE_REPORT, works.make_report(self.period))

    def _show(self, report: SalesReport) -> None:
        self._report = report
        shop = self.till.state.shop
        if shop is None:
            return
        self._tables = sales_tables(report, self._names(), self.language)
        chips = [(_OVERVIEW, self.tr("Overview"), "")]
        chips += [(table.key, table.title, "") for table in self._tables if table.key != "totals"]
        self.chips.fill(chips)
        self.overview.show_report(report, self._tables, self.language)
        self._show_table(self.chips.current)
        nothing = not report.summary.sale_count and not report.refund_count
        if nothing:
            self._tell(
                self.tr("Nothing was sold"),
                self.tr("No sale and no refund fell into this time. Choose another day above."),
                "list",
            )
        self.print.setEnabled(not nothing)
        self.save.setEnabled(not nothing)

    def _show_table(self, key: str) -> None:
        found = next((table for table in self._tables if table.key == key), None)
        if key == _OVERVIEW or found is None:
            self._stack.setCurrentWidget(self.overview)
            return
        self.model.show(found, self.language)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.selectRow(0)
        self._stack.setCurrentWidget(self.table)

    def _names(self) -> Names:
        state = self.till.state
        people = {member.actor: member.name for member in state.staff.members.values()}
        shelves = {each.id: each.name for each in self.till.catalogue.categories()}
        if state.shop is not None and not people:
            people = {
                state.staff.actor: state.shop.profile.cashier or report_words(self.language).nobody
            }
        return Names(people, shelves)

    def _tell(self, title: str, text: str, icon: str, action: str = "") -> None:
        self.empty.say(title, text, action, icon)
        self._stack.setCurrentWidget(self.empty)

    def _step(self, by: int) -> None:
        keys = self.chips.keys
        if keys:
            at = keys.index(self.chips.current) + by
            self.chips.select(keys[at % len(keys)])
            self._show_table(self.chips.current)

    @Slot(object)
    def _on_day_switched(self, _day: date) -> None:
        self._period = None
        self._list_shifts()
        self._load()

    @Slot(int)
    def _on_shift_chosen(self, index: int) -> None:
        self._period = self._shifts[index - 1] if index > 0 else None
        self._load()

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self._show_table(key)

    @Slot()
    def _on_previous_table(self) -> None:
        self._step(-1)

    @Slot()
    def _on_next_table(self) -> None:
        self._step(1)

    @Slot(object)
    def _on_till_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {"closed", "opened", "shift"}:
            self._list_shifts()
            self._load()

    @Slot(str, object)
    def _on_finished(self, name: str, result: object) -> None:
        if name == MAKE_REPORT and isinstance(result, SalesReport):
            if self._stale or result.period != self.period:
                self._load()
            else:
                self._show(result)
                self.made.emit()
        elif name == SAVE_REPORT:
            self.say(self.tr("Saved: {file}").replace("{file}", str(result)))
            self.saved.emit(str(result))

    @Slot(str, str, object)
    def _on_failed(self, name: str, _code: str, _facts: object) -> None:
        if name == SAVE_REPORT:
            self.say(self.tr("The file could not be saved. Choose another folder."), Tone.WARN)
        elif name == MAKE_REPORT:
            self._tell(
                self.tr("The report cannot be made just now"),
                self.tr("Every sale is saved in the journal. Try again in a moment."),
                "warning",
                self.tr("Try again"),
            )

    @Slot()
    def _on_print(self) -> None:
        shop = self.till.state.shop
        if shop is not None and self._tables and self.print.isEnabled():
            self.till.print_now(sales_document(self._tables, self.period, shop, self.language))
            self.say(self.tr("The report is printed on the receipt printer."))

    @Slot()
    def _on_save(self) -> None:
        if self._tables and self.save.isEnabled():
            sheet = SavingSheet(period_text(self.period, self.language))
            sheet.confirmed.connect(self._on_place_chosen)
            self._navigator.show_sheet(sheet)

    @Slot()
    def _on_place_chosen(self) -> None:
        sheet, works, shop = self._navigator.sheet, self.till.works, self.till.state.shop
        if not isinstance(sheet, SavingSheet) or works is None or shop is None:
            return
        if not sheet.is_ready():
            return
        file = ReportFile(
            name=f"evertill-{self.period.shift or self.period.last_day.isoformat()}",
            ending=sheet.ending,
            title=f"{report_words(self.language).title}: {shop.profile.name}",
            subtitle=period_text(self.period, self.language),
            tables=self._tables,
            language=self.language,
        )
        folder = Path(sheet.folder)
        self._navigator.close_sheet()
        works.background.start(SAVE_REPORT, works.save_report(file, folder))
