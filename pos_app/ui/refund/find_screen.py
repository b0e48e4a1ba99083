"""Finding the sale that comes back: scan its receipt, type its number, or look through a day."""

from datetime import date
from typing import ClassVar

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QWidget

from pos_app.bridge.till import Answer, Changes, Till
from pos_app.engine.reads import READ_ERRORS, SoldRow
from pos_app.ui import format as figures
from pos_app.ui.commands import Place
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.search_field import SearchField
from pos_app.ui.kit.text import Text
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.page.day_switch import DaySwitch
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.page.list_beside import ListBeside
from pos_app.ui.page.page import Page, label
from pos_app.ui.page.row_list import RowList
from pos_app.ui.refund.credits import Credits
from pos_app.ui.refund.sold_model import SoldModel, may_come_back
from pos_core.exchange import PayOutExchange
from pos_core.money import Money, total
from pos_core.receipt_code import number_in, receipt_in
from pos_core.refund import Refund
from pos_core.refusal import Refusal
from pos_core.shop import Shop


class RefundFindScreen(Page):
    """The sales of a day on the left, today's refunds and what is open on the right."""

    place: ClassVar[Place] = Place.REFUND

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self._waits = False
        self.days = DaySwitch(self, "refund")
        self.search = SearchField(self)
        self.search.setMinimumWidth(264)
        self.search.setMaximumWidth(320)
        self.head.addWidget(self.days)
        self.head.addWidget(self.search)
        self.model = SoldModel(self)
        self.list = RowList(self.model, self)
        self.empty = EmptyState("receipt", self)
        self._hint = Text(kind="note", tone="muted", parent=self, wrap=True)
        self._today = Text(kind="strong", parent=self)
        self.figures = FigureTable(self)
        self.credits = Credits(self)
        self.paper = Button(icon="receipt", parent=self)
        self.choose = Button(role="primary", icon="right", parent=self)
        side = (
            self._today,
            4,
            self.figures,
            8,
            self.credits,
            None,
            self._hint,
            self.paper,
            4,
            self.choose,
        )
        self._beside = ListBeside(self, (self.list, self.empty), side)
        self.body.addLayout(self._beside)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.days.switched.connect(self._on_day_switched)
        self.search.searched.connect(self._on_searched)
        self.search.accepted.connect(self._on_accepted)
        self.search.moved.connect(self.list.step)
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._on_marked)
        self.list.selectionModel().currentChanged.connect(self._on_marked)
        self.choose.clicked.connect(self._on_choose)
        self.paper.clicked.connect(self._on_paper)
        self.empty.acted.connect(self._load)
        self.credits.wanted.connect(self._on_pay_out)
        self.till.changed.connect(self._on_till_changed)
        self.till.answered.connect(self._on_answered)

    def open_up(self, argument: object = None) -> None:
        """Begin with today, or the day given, and nothing typed."""
        day = argument if isinstance(argument, date) else self.till.today
        self.search.clear()
        self.days.show_day(day, self.till.today)
        self._load()
        self.search.setFocus()

    def run(self, command_id: str) -> bool:
        """Search, step through days, choose a sale, pay out what is open."""
        actions = {
            "refund.search": self.search.setFocus,
            "refund.previous_day": self.days.step_back,
            "refund.next_day": self.days.step_on,
            "refund.choose": self._on_choose,
            "refund_paper.open": self._on_paper,
            "refund.pay_out": self.credits.press_first,
        }
        if command_id in actions:
            actions[command_id]()
        return command_id in actions

    def take_scan(self, code: str) -> bool:
        """A receipt of this till opens its sale; anything else is said to be none."""
        if not self._open_receipt(code):
            self.search.setText(number_in(code))
            self.say(words("refund.not_a_sale", language=self.language).text, Tone.WARN)
        return True

    def retranslate(self) -> None:
        """Every word of the screen."""
        self.title.setText(self.tr("Refund: which sale?"))
        super().retranslate()
        self.search.setPlaceholderText(self.tr("Number, amount or goods…"))
        self.search.setAccessibleName(self.tr("Search by number, amount or goods"))
        self.list.setAccessibleName(self.tr("Sales of the day, newest first"))
        self._hint.setText(self.tr("Or scan the code on the receipt."))
        self._today.setText(self.tr("Given back today"))
        label(self.choose, "refund.choose")
        label(self.paper, "refund_paper.open")
        self.days.retranslate()
        self.credits.retranslate()
        self._load()

    @Slot()
    def _load(self) -> None:
        shop = self.till.state.shop
        if shop is None:
            return
        try:
            rows = self.till.reads.sold_on(self.days.day)
            back = self.till.reads.refunds_of(self.till.today)
        except READ_ERRORS:
            self._tell_failed()
            return
        self.model.show(rows, shop.clock, self.language)
        self.figures.show_figures(self._rows_of(back, shop))
        self.credits.show_open(self.till.state.refunds.credits)
        self._arrange()

    def _rows_of(self, back: tuple[Refund, ...], shop: Shop) -> tuple[Figure, ...]:
        whole = total((refund.total for refund in back), shop.currency)
        rows = [Figure(self.tr("%n refund(s)", "", len(back)), figures.money(whole))]
        return tuple(rows)

    def _arrange(self) -> None:
        nothing = self.model.rowCount() == 0
        if nothing and self.model.is_empty_day:
            self.empty.say(
                self.tr("Nothing was sold on this day"),
                self.tr("Look at another day, or scan the receipt."),
                icon="receipt",
            )
        elif nothing:
            self.empty.say(
                self.tr("Nothing fits on this day"),
                self.tr("Enter looks for the number on all days."),
                icon="search",
            )
        self._beside.show_one(self.empty if nothing else self.list)
        if not nothing and not self.list.currentIndex().isValid():
            self.list.choose(0)
        self._on_marked()

    def _tell_failed(self) -> None:
        self.empty.say(
            self.tr("The list cannot be read just now"),
            self.tr("Every sale is saved in the journal. Try again in a moment."),
            self.tr("Try again"),
            icon="warning",
        )
        self._beside.show_one(self.empty)
        self.choose.setEnabled(False)

    def _marked(self) -> SoldRow | None:
        return self.model.sold_at(self.list.currentIndex().row())

    @Slot()
    def _on_marked(self, _now: object = None, _before: object = None) -> None:
        marked = self._marked()
        self.choose.setEnabled(marked is not None and may_come_back(marked))

    @Slot(object)
    def _on_day_switched(self, _day: date) -> None:
        self._load()
        self.list.choose(0)

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self.model.seek(text)
        self._arrange()

    @Slot()
    def _on_accepted(self) -> None:
        """Enter takes the marked sale; where none fits, the number is looked for on all days."""
        if self.model.rowCount():
            self._on_choose()
        elif not self._open_receipt(self.search.text()):
            self.say(words("refund.not_a_sale", language=self.language).text, Tone.WARN)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self._on_choose()

    @Slot()
    def _on_choose(self) -> None:
        marked = self._marked()
        if marked is not None and may_come_back(marked):
            self.asked.emit("refund_lines.open", marked.row.order_id)

    @Slot()
    def _on_paper(self) -> None:
        """What is typed may be the number of another till's sale."""
        self.asked.emit("refund_paper.open", number_in(self.search.text()))

    def _open_receipt(self, text: str) -> bool:
        receipt = receipt_in(text)
        if receipt is None:
            return False
        try:
            order_id = self.till.reads.order_of(receipt)
        except READ_ERRORS:
            return False
        if order_id is not None:
            self.asked.emit("refund_lines.open", order_id)
        return order_id is not None

    @Slot(str)
    def _on_pay_out(self, number: str) -> None:
        worth = self.till.state.refunds.credits.get(number)
        if worth is not None and not self._waits:
            self._waits = True
            self.till.submit(PayOutExchange(number, worth))

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if not self._waits or not isinstance(answer.intent, PayOutExchange):
            return
        self._waits = False
        failed = answer.refusal or answer.problem
        if failed is None:
            out = figures.money(worth_of(answer))
            self.say(self.tr("Give {amount} back in cash.").replace("{amount}", out))
            return
        code = failed.code if isinstance(failed, Refusal) else failed.name
        self.say(words(code, failed.facts, language=self.language).text, Tone.WARN)

    @Slot(object)
    def _on_till_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {"closed", "refund", "shop", "opened"}:
            self._load()


def worth_of(answer: Answer) -> Money:
    """What the intent that was answered wanted out."""
    assert isinstance(answer.intent, PayOutExchange)
    return answer.intent.expected
