"""The shift from float to Z on one page: what can be done next is always the big button."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from pos_app.bridge.till import Answer, Changes, Till, Verdict
from pos_app.ui.commands import Place, command, key_of
from pos_app.ui.kit.text import Card
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.page import Page
from pos_app.ui.page.painting import painting
from pos_app.ui.page.paper_view import PaperView
from pos_app.ui.page.row_list import RowList
from pos_app.ui.shift.asking import Asking
from pos_app.ui.shift.drawer_figures import drawer_figures, report_figures
from pos_app.ui.shift.past import past_reports, reprints_of
from pos_app.ui.shift.result_panel import ResultPanel
from pos_app.ui.shift.row_models import MovementModel, PastModel
from pos_app.ui.shift.side import ShiftSide
from pos_core.closing import CloseShift, ReadShift, ReprintReport
from pos_core.drawer import CountDrawer, MoveCash, OpenShift, figures_of
from pos_core.shift import Shift, ShiftClosed, ShiftRead
from pos_core.shift_cash import CashKind
from pos_core.shift_layout import report_document
from pos_core.shop import Shop
from pos_core.staff import Right
from pos_core.z_report import ZReport

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator

_MINE = (OpenShift, MoveCash, CountDrawer, ReadShift, CloseShift, ReprintReport)
_PREVIEW = "preview/shift"


class ShiftScreen(Page):
    """Left: cash that was moved, what the count found, or the paper. Right: what comes next."""

    place: ClassVar[Place] = Place.SHIFT

    def __init__(self, till: Till, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self._report: ZReport | None = None
        self.asking = Asking(till, navigator, self)
        self.moved = MovementModel(self)
        self.past = PastModel(self)
        self.moved_list = RowList(self.moved, self)
        self.past_list = RowList(self.past, self)
        self.result = ResultPanel(self)
        self.paper = PaperView(self)
        self.empty = EmptyState("cash", self)
        self.side = ShiftSide(self)
        left = Card(self)
        self._either = QStackedLayout(left)
        self._either.setContentsMargins(6, 6, 6, 6)
        for part in (self.empty, self.moved_list, self.past_list, self.result, self.paper):
            self._either.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(left, 1)
        row.addWidget(self.side)
        self.body.addLayout(row, 1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.side.go.clicked.connect(self._on_go)
        for button in self.side.buttons.values():
            button.clicked.connect(self._on_small)
        self.result.changed.connect(self._show)
        self.result.accepted.connect(self._on_go)
        self.past_list.activated.connect(self._on_past_chosen)
        self.past_list.clicked.connect(self._on_past_chosen)
        self.till.changed.connect(self._on_till_changed)
        self.till.answered.connect(self._on_answered)
        self.till.closing_checked.connect(self._on_checked)
        if self.till.works is not None:
            self.till.works.background.finished.connect(self._on_painted)

    def open_up(self, argument: object = None) -> None:
        """The shift as it stands, or the paper of the report given."""
        self._report = argument if isinstance(argument, ZReport) else None
        self._load_past()
        self._show()
        if self._report is not None:
            self._paint()
        self._focus_what_is_next()

    def _focus_what_is_next(self) -> None:
        """The reason where one is missing, else the big button."""
        why = self.result.why
        wanted = why.field if why.isVisible() and not why.reason else self.side.go
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def run(self, command_id: str) -> bool:
        """Everything the page can do; what it cannot do now does nothing."""
        actions = {
            "shift.go": self._on_go,
            "shift.pay_in": self._pay_in,
            "shift.pay_out": self._pay_out,
            "shift.drop": self._drop,
            "shift.count": self._count,
            "shift.read": self._read,
            "shift.print": self._print,
            "shift.past": self._show_past,
        }
        if command_id == "back" and (self._report is not None or self._is_listing):
            self._leave_paper()
            return True
        if command_id not in actions:
            return False
        button = self.side.buttons.get(command_id, self.side.go)
        if not button.isHidden() and button.isEnabled():
            actions[command_id]()
        return True

    def retranslate(self) -> None:
        """Every word of the page."""
        self.title.setText(self.tr("Shift and drawer"))
        super().retranslate()
        self.side.retranslate()
        self.moved_list.setAccessibleName(self.tr("Cash in and out of this shift"))
        self.past_list.setAccessibleName(self.tr("Closed shifts, the latest first"))
        self.paper.setAccessibleName(self.tr("The report as it is printed"))
        self._show()

    @property
    def _shift(self) -> Shift | None:
        return self.till.state.shifts.current

    @property
    def _is_listing(self) -> bool:
        """True while earlier Zs stand where the open shift would."""
        return self._shift is not None and self._either.currentWidget() is self.past_list

    @property
    def _sees_all(self) -> bool:
        staff = self.till.state.staff
        return staff.may(staff.actor, Right.REPORTS)

    @property
    def _is_counted(self) -> bool:
        """True while the last count still speaks of what lies in the drawer."""
        shift = self._shift
        if shift is None or not shift.counts:
            return False
        return shift.expected(figures_of(self.till.state)) == shift.counts[-1].expected

    @Slot()
    def _show(self) -> None:
        shop, shift = self.till.state.shop, self._shift
        if shop is None:
            self._show_loading()
        elif self._report is not None:
            self._show_report(self._report, shop)
        elif shift is None:
            self._show_closed()
        elif self._is_counted:
            self._show_count(shift, shop)
        else:
            self._show_open(shift, shop)

    def _show_loading(self) -> None:
        self.empty.say(self.tr("The till is opening…"), self.tr("One moment."), icon="clock")
        self._put(self.empty, "")
        self.side.tell("", "", ())
        self.side.go.setEnabled(False)

    def _show_closed(self) -> None:
        self.side.tell(
            self.tr("No shift is open"),
            self.tr("Count the float into the drawer, then open the shift."),
            (),
        )
        self._put(
            self.past_list if self.past.rowCount() else self.empty,
            self.tr("Open shift"),
            "shift.read",
            "drawer.open",
        )
        self.empty.say(
            self.tr("No shift was closed yet"),
            self.tr("Each closed shift stands here with its Z."),
            icon="clock",
        )

    def _show_open(self, shift: Shift, shop: Shop) -> None:
        books = figures_of(self.till.state)
        told = drawer_figures(shift, books, shop, self.language, all_of_it=self._sees_all)
        moved_since = self.tr("Cash moved since the last count: count again before closing.")
        self.side.tell(self.tr("A shift is open"), moved_since if shift.counts else "", told)
        self.moved.show(shift.movements, shop.clock, self.language)
        self.empty.say(
            self.tr("No cash was moved beside selling"),
            self.tr("What is paid in, paid out or dropped into the safe stands here."),
            icon="cash",
        )
        self._put(
            self.moved_list if shift.movements else self.empty,
            self.tr("Count and close"),
            "shift.pay_in",
            "shift.pay_out",
            "shift.drop",
            "drawer.open",
            "shift.read",
            "shift.past",
        )

    def _show_count(self, shift: Shift, shop: Shop) -> None:
        books = figures_of(self.till.state)
        told = drawer_figures(shift, books, shop, self.language, all_of_it=True)
        self.result.show_counts(shift.counts, shop.rules.cash_reasons)
        self.side.tell(
            self.tr("Counted"),
            self.tr("Close the shift, or count once more. Both counts are kept."),
            told,
        )
        self._put(self.result, self.tr("Close shift"), "shift.count", "drawer.open")
        self.side.go.setEnabled(self.result.is_explained)

    def _show_report(self, report: ZReport, shop: Shop) -> None:
        note, tone = self._verdict_words(report)
        self.side.tell(report.name, note, report_figures(report, shop, self.language), tone)
        self._put(self.paper, self.tr("Done"), "shift.print")

    def _verdict_words(self, report: ZReport) -> tuple[str, str]:
        verdict = self.till.verdict
        if report.reading:
            return self.tr("A reading in between. It ends nothing."), ""
        if verdict is None or verdict.number != report.number:
            return self.tr("Closed and saved."), ""
        if not verdict.ok:
            return self.tr("Read back: it differs from its entries. Tell support."), "bad"
        said = self.tr("Read back and compared with {count} entries: all the same.")
        return said.replace("{count}", str(verdict.entries)), "good"

    def _put(self, left: QWidget, go: str, *small: str) -> None:
        self._either.setCurrentWidget(left)
        self.side.offer(*small)
        self.side.go.setText(go)
        self.side.go.set_key(key_of(command("shift.go")))
        self.side.go.setEnabled(bool(go))

    def _load_past(self) -> None:
        shop = self.till.state.shop
        if shop is not None:
            reports = past_reports(self.till)
            self.past.show(reports, shop.clock, self.language, all_of_it=self._sees_all)

    @Slot()
    def _on_go(self) -> None:
        """Whatever comes next: open, count, close, leave the paper."""
        shift = self._shift
        if self._report is not None:
            self._leave_paper()
        elif shift is None:
            self.asking.open_shift()
        elif not self._is_counted:
            self._count()
        elif self.result.is_explained:
            reason = self.result.reason if shift.counts[-1].over_short else ""
            unsynced = self._unsynced()
            self.till.submit(CloseShift(shift.shift_id, reason, unsynced=unsynced))

    def _leave_paper(self) -> None:
        self._report = None
        self._load_past()
        self._show()

    def _pay_in(self) -> None:
        self.asking.move(CashKind.PAID_IN)

    def _pay_out(self) -> None:
        self.asking.move(CashKind.PAID_OUT)

    def _drop(self) -> None:
        self.asking.move(CashKind.DROP)

    def _count(self) -> None:
        self.asking.count()

    def _unsynced(self) -> tuple[str, ...] | None:
        """The orders of this shift no server has seen."""
        return self.till.sync.unsynced_since(self.till.state.shifts.next_seq)

    def _read(self) -> None:
        self.till.submit(ReadShift(unsynced=self._unsynced()))

    def _print(self) -> None:
        report, shop = self._report, self.till.state.shop
        if report is None or shop is None:
            return
        if report.reading:
            self.till.print_now(report_document(report, shop, shop.language))
            self.say(self.tr("{name} goes to the printer.").replace("{name}", report.name))
            return
        copy = reprints_of(self.till, report) + 1
        self.till.submit(ReprintReport(report.shift_id, report.name, copy))

    def _show_past(self) -> None:
        self._load_past()
        if self.past.rowCount():
            self._either.setCurrentWidget(self.past_list)
            self.past_list.setFocus()
        else:
            self.say(self.tr("No shift was closed yet"), Tone.PLAIN)

    @Slot()
    def _on_small(self) -> None:
        sender = self.sender()
        for name, button in self.side.buttons.items():
            if button is sender:
                self.asked.emit(name, None)

    @Slot(QModelIndex)
    def _on_past_chosen(self, index: QModelIndex) -> None:
        report = self.past.report_at(index)
        if report is None:
            return
        if self._sees_all:
            self._open_paper(report)
        else:
            said = self.tr("A Z is shown to people who may see the reports.")
            self.say(said, Tone.WARN)

    def _open_paper(self, report: ZReport) -> None:
        self._report = report
        self._show()
        self._paint()
        self.side.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _paint(self) -> None:
        report, shop = self._report, self.till.state.shop
        if report is None or shop is None:
            return
        setups = self.till.settings.printers
        document = report_document(report, shop, shop.language)
        job = painting(document, setups[0].paper_mm if setups else 80, shop.language)
        if self.till.works is None:
            self.paper.show_paper(job())
        else:
            self.paper.show_paper(QImage())
            self.till.works.background.start(f"{_PREVIEW}/{report.name}", job)

    @Slot(str, object)
    def _on_painted(self, name: str, result: object) -> None:
        wanted = f"{_PREVIEW}/{self._report.name}" if self._report is not None else ""
        if name == wanted and isinstance(result, QImage):
            self.paper.show_paper(result)

    @Slot(object)
    def _on_checked(self, _verdict: Verdict) -> None:
        if self._report is not None:
            self._show()

    @Slot(object)
    def _on_till_changed(self, changes: Changes) -> None:
        if changes.topics & {"opened", "shift", "closed", "staff", "shop"} and self.isVisible():
            self._show()

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if not isinstance(answer.intent, _MINE) or not self.isVisible():
            return
        if answer.refusal is not None:
            self.say(words(answer.refusal.code, answer.refusal.facts).text, Tone.WARN)
            return
        if isinstance(answer.intent, ReprintReport):
            said = self.tr("{name} goes to the printer.")
            self.say(said.replace("{name}", answer.intent.name))
        if isinstance(answer.intent, CountDrawer):
            self._focus_what_is_next()
        for event in answer.events:
            if isinstance(event, ShiftRead | ShiftClosed):
                self._open_paper(event.report)
