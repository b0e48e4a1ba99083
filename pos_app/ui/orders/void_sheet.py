"""Taking a whole sale of today back: what it comes to, how the money goes back, and why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos_app.bridge.till import Answer, Till
from pos_app.engine.reads import OrderRow
from pos_app.ui import format as figures
from pos_app.ui.commands import command, key_of
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.messages import words
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.page.reason_picker import ReasonPicker
from pos_app.ui.tender_words import sale_tenders
from pos_core.sale import Outcome, Sale
from pos_core.tender import Tender
from pos_core.void import VoidSale

_DECLINED = "staff.not_approved"


class VoidSheet(Sheet):
    """`done(text)` says that the sale is voided; then close it."""

    done = Signal(str)

    def __init__(self, till: Till, sale: Sale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._till, self._sale = till, sale
        self._waits = False
        shop = till.state.shop
        reasons = shop.rules.void_reasons if shop is not None else ()
        self._tenders = FigureTable(self)
        self._why = Text(kind="strong", parent=self)
        usual = (self.tr("Rung up wrong"), self.tr("Customer left"), self.tr("Only a trial"))
        self.reasons = ReasonPicker(reasons, self, usual=usual, needed=True)
        self.note = FieldNote(self)
        for widget in (self._tenders, self._why, self.reasons, self.note):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._fill()
        self.confirmed.connect(self._on_confirmed)
        till.answered.connect(self._on_answered)

    def _fill(self) -> None:
        sale = self._sale
        self.entitle(
            self.tr("Void sale {number}").replace("{number}", sale.number),
            self.tr("The whole sale is taken back, its money and its goods."),
        )
        rows = [Figure(text, amount) for text, amount in sale_tenders(sale)]
        change = [p.change for p in sale.payments if p.change and p.tender is Tender.EXCHANGE]
        if change:
            rows.append(Figure(self.tr("The customer hands back"), figures.money(change[0])))
        self._tenders.show_figures(tuple(rows))
        words_of_key = key_of(command("refund.reason"))
        self._why.setText(self.tr("Why  ({key})").replace("{key}", words_of_key))
        give = self.tr("Void, give {total} back").replace("{total}", figures.money(sale.due))
        self.confirm.setText(give)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that steps through reasons works here as it does in a refund."""
        if event.key() == Qt.Key.Key_F7:
            self.reasons.step()
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_confirmed(self) -> None:
        if self._waits:
            return
        if not self.reasons.reason:
            self.note.warn(words("void.reason_missing").text)
            return
        self._waits = True
        self.confirm.setEnabled(False)
        self._till.submit(VoidSale(self._sale.order_id, self.reasons.reason))

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if not self._waits or not isinstance(answer.intent, VoidSale):
            return
        self._waits = False
        self.confirm.setEnabled(True)
        if answer.refusal is not None:
            if answer.refusal.code != _DECLINED:
                self.note.warn(words(answer.refusal.code, answer.refusal.facts).text)
        elif answer.problem is not None:
            self.note.warn(words(answer.problem.name, answer.problem.facts).text)
        else:
            said = self.tr("Sale {number} is voided. Give the money back.")
            self.done.emit(said.replace("{number}", self._sale.number))


def may_be_voided(row: OrderRow, today: date) -> bool:
    """A sale of today that was neither voided nor refunded."""
    return row.outcome is Outcome.PAID and row.business_day == today and not row.refunded
