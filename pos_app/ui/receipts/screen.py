"""A receipt as paper, with what the ledger knows about it and the way to print it again."""

from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from pos_app.bridge.till import Answer, Changes, Till
from pos_app.engine.reads import READ_ERRORS, OrderRow
from pos_app.ui import format as figures
from pos_app.ui import print_words
from pos_app.ui.commands import Place
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.page.list_beside import ListBeside
from pos_app.ui.page.page import Page, label
from pos_app.ui.page.painting import painting
from pos_app.ui.page.paper_view import PaperView
from pos_app.ui.receipts.reprint import print_again, waiting_job
from pos_app.ui.tender_words import sale_tenders
from pos_core.ids import OrderId
from pos_core.print_job import MOST_ATTEMPTS, PrintState
from pos_core.receipt_layout import receipt
from pos_core.reprint import ReprintReceipt
from pos_core.sale import Outcome, Sale
from pos_core.training import marked

_MOST_OF_A_DAY = 10_000


class ReceiptScreen(Page):
    """The paper on the left; state in words and the one big button on the right."""

    place: ClassVar[Place] = Place.RECEIPT

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self._order_id = OrderId("")
        self._sale: Sale | None = None
        self._row: OrderRow | None = None
        self.paper = PaperView(self)
        self.empty = EmptyState("receipt", self)
        self.facts = FigureTable(self)
        self.state_words = Text(kind="title", parent=self, wrap=True)
        self.state_note = Text(kind="body", tone="muted", parent=self, wrap=True)
        self.waiting = Button(icon="printer", parent=self)
        self.again = Button(role="primary", icon="printer", parent=self)
        self._lay_out()
        self.again.clicked.connect(self._on_print_again)
        self.waiting.clicked.connect(self._on_waiting)
        self.till.changed.connect(self._on_till_changed)
        self.till.answered.connect(self._on_answered)
        if till.works is not None:
            till.works.background.finished.connect(self._on_painted)
        self.retranslate()

    def _lay_out(self) -> None:
        told = (self.facts, 12, self.state_words, self.state_note)
        side = (*told, None, self.waiting, self.again)
        self._beside = ListBeside(self, (self.paper, self.empty), side)
        self.body.addLayout(self._beside)

    def open_up(self, argument: object = None) -> None:
        """Show the receipt of the order with this id; without one, the receipt shown before."""
        if isinstance(argument, str):
            self._order_id = OrderId(argument)
        self._load()
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def run(self, command_id: str) -> bool:
        """Print again."""
        if command_id == "receipt.print_again":
            self._on_print_again()
            return True
        return False

    def retranslate(self) -> None:
        """Every word of the screen."""
        number = self._sale.number if self._sale else ""
        self.title.setText(self.tr("Receipt {number}").format(number=number).strip())
        super().retranslate()
        self.paper.setAccessibleName(self.tr("The receipt as it is printed"))
        self.waiting.setText(self.tr("Waiting to print"))
        label(self.again, "receipt.print_again")
        self._show_state()

    def _load(self) -> None:
        try:
            self._sale = self.till.reads.sale(self._order_id)
            self._row = self._find_row()
        except READ_ERRORS:
            self._sale = self._row = None
        self._show_paper()
        self.retranslate()

    def _find_row(self) -> OrderRow | None:
        if self._sale is None:
            return None
        rows = self.till.reads.orders_of(self._sale.business_day, _MOST_OF_A_DAY)
        return next((row for row in rows if row.order_id == self._order_id), None)

    def _show_paper(self) -> None:
        shop = self.till.state.shop
        if self._sale is None or shop is None:
            self._beside.show_one(self.empty)
            return
        voided = self._row is not None and self._row.outcome is Outcome.VOIDED
        document = receipt(self._sale, shop, shop.language, voided=voided)
        if self.till.is_training:
            document = marked(document, shop.language)
        setups = self.till.settings.printers
        job = painting(document, setups[0].paper_mm if setups else 80, shop.language)
        works = self.till.works
        self._beside.show_one(self.paper)
        if works is None:
            self.paper.show_paper(job())
        else:
            self.paper.show_paper(QImage())
            works.background.start(self._preview, job)

    @property
    def _preview(self) -> str:
        """The name of the work that paints this receipt; a hundred lines take a moment."""
        return f"preview/{self._order_id}"

    def _show_state(self) -> None:
        self.empty.say(
            self.tr("This receipt cannot be shown"),
            self.tr("Go back and choose the order again. Every sale is saved."),
        )
        job = waiting_job(self.till, self._order_id)
        row = self._row
        state = job.state if job is not None else row.print_state if row else None
        self.state_words.setText(print_words.receipt_state(state, row.copies if row else 0))
        tone = print_words.tone(state)
        self.state_words.set_tone("" if tone == "muted" else tone)
        self.state_note.setText(self._note(state, job.reason if job else "", self._attempts()))
        for said in (self.state_words, self.state_note):
            said.setVisible(self._sale is not None)  # of an unknown receipt nothing is known
        self.waiting.setVisible(job is not None)
        self.again.setEnabled(self._sale is not None)
        self.facts.show_figures(self._facts())

    def _attempts(self) -> int:
        job = waiting_job(self.till, self._order_id)
        return job.attempts if job is not None else 0

    def _note(self, state: PrintState | None, reason: str, attempts: int) -> str:
        tries = self.tr("{attempts} of {most} tries.").format(attempts=attempts, most=MOST_ATTEMPTS)
        match state:
            case None:
                return self.tr("No receipt was asked for at this sale.")
            case PrintState.CONFIRMED:
                return self.tr("The printer said that it is well.")
            case PrintState.UNCONFIRMED:
                return self.tr("The printer does not say. Look at the paper before printing again.")
            case PrintState.DROPPED:
                return self.tr("Somebody decided that it need not come out.")
            case PrintState.FAILED:
                return f"{print_words.reason_text(reason)}. {tries}"
        return f"{print_words.reason_text(reason)}."

    def _facts(self) -> tuple[Figure, ...]:
        sale, shop = self._sale, self.till.state.shop
        if sale is None or shop is None:
            return ()
        paid_at = figures.moment(shop.clock.local(sale.paid_at), self.language)
        rows = [
            Figure(self.tr("Sold"), paid_at),
            *(Figure(words, amount) for words, amount in sale_tenders(sale)),
            Figure(self.tr("Total"), figures.money(sale.due), "title", "", rule=True),
        ]
        if self._row is not None and self._row.outcome is Outcome.VOIDED:
            rows.append(Figure(self.tr("Voided"), figures.money(-sale.due), tone="bad"))
        elif self._row is not None and self._row.refunded:
            back = figures.money(-self._row.refunded)
            rows.append(Figure(self.tr("Refunded"), back, tone="warn"))
        return tuple(rows)

    @Slot()
    def _on_print_again(self) -> None:
        if self._sale is not None:
            text = print_again(self.till, self._order_id, self._sale.number)
            self.say(text, Tone.PLAIN)

    @Slot()
    def _on_waiting(self) -> None:
        self.asked.emit("print_queue.open", None)

    @Slot(str, object)
    def _on_painted(self, name: str, result: object) -> None:
        if name == self._preview and isinstance(result, QImage):
            self.paper.show_paper(result)

    @Slot(object)
    def _on_till_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {"print", "closed"} and self._sale is not None:
            self._row = self._find_row()
            self._show_state()

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        mine = isinstance(answer.intent, ReprintReceipt) and self.isVisible()
        if mine and answer.refusal is not None:
            self.say(words(answer.refusal.code, answer.refusal.facts).text, Tone.WARN)
