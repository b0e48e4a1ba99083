"""Asked once, at start-up: the last sale is saved, but did its receipt come out?"""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pos_app.bridge.till import Answer, Till
from pos_app.ui import print_words
from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Rule, Text
from pos_app.ui.messages import words
from pos_app.ui.page.choice import Choice
from pos_app.ui.page.field import Field
from pos_app.ui.recovery.start_up import sale_facts, unconfirmed_receipt
from pos_core.ids import OrderId, PrintJobId
from pos_core.print_job import PrintState
from pos_core.void import VoidSale

_REASONS = ("left", "wrong", "trial")
_LONGEST_REASON = 120


class LastSaleSheet(Sheet):
    """Print, Void (with a reason) or Leave. `done(text)` says how it ended; then close it."""

    done = Signal(str)

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._order_id, self._job_id = OrderId(""), PrintJobId("")
        self._ticket = 0
        self.words = Text(parent=self, wrap=True)
        self.safe = Text(tone="muted", parent=self, wrap=True)
        self.void = Button(icon="cancel", parent=self)
        self.reasons = Choice(_REASONS, self)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(_LONGEST_REASON)
        self.field = Field(self.reason, self)
        self.void_now = Button(role="danger", icon="cancel", parent=self)
        self._asking = QWidget(self)
        self._lay_out()
        self.confirmed.connect(self._on_print)
        self.cancelled.connect(self._on_leave)
        self.void.clicked.connect(self._on_void)
        self.void_now.clicked.connect(self._on_void_now)
        self.reasons.chosen.connect(self._on_reason)
        self.reason.returnPressed.connect(self._on_void_now)
        till.answered.connect(self._on_answered)
        self._fill()

    def _lay_out(self) -> None:
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 8, 0, 0)
        asking.setSpacing(8)
        asking.addWidget(Rule(self))
        asking.addWidget(self.reasons)
        asking.addWidget(self.field)
        asking.addWidget(self.void_now)
        self._asking.hide()
        for widget in (self.words, self.safe, self.void, self._asking):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def _fill(self) -> None:
        found = unconfirmed_receipt(self._till)
        if found is None:
            return
        sale, job = found
        self._order_id, self._job_id = sale.order_id, job.job_id
        facts = sale_facts(self._till, sale)
        self.entitle(self.tr("Last sale recorded"))
        self.words.setText(
            self.tr("{number}, {total} cash, {time}.").format(**facts)
            + " "
            + self._state(job.state)
        )
        self.safe.setText(
            self.tr("The sale is saved. A receipt that may be on paper is marked REPRINT.")
        )
        printing, voiding = command("recovery.print"), command("recovery.void")
        self.confirm.setText(text_of(printing))
        self.void.setText(text_of(voiding))
        self.void.set_key(key_of(voiding))
        self.name_cancel(self.tr("Leave"))
        self.reasons.entitle(
            (self.tr("Customer left"), self.tr("Rung up wrong"), self.tr("Only a trial"))
        )
        self.field.entitle(self.tr("Why is it voided?"))
        self.void_now.setText(self.tr("Void {number}, give {total} back").format(**facts))
        self._show_keys()

    def _show_keys(self) -> None:
        """Letters belong to the reason while it is written, and Enter to the void."""
        asking = not self._asking.isHidden()
        self.confirm.set_key("" if asking else key_of(command("recovery.print")))
        self.void_now.set_key("Enter")

    def _state(self, state: PrintState) -> str:
        if state is PrintState.UNCONFIRMED:
            return self.tr("Its receipt may have come out: look at the printer.")
        if state is PrintState.SENT:
            return self.tr("Its receipt was being printed: look at the printer.")
        return self.tr("Its receipt was not printed.")

    @Slot()
    def _on_print(self) -> None:
        self._till.resume_print(self._job_id)
        self.done.emit(self.tr("The receipt is on its way to the printer."))

    @Slot()
    def _on_leave(self) -> None:
        waiting = print_words.receipt_state(PrintState.QUEUED)
        self.done.emit(self.tr("Left as it is. It stands under “{list}”.").format(list=waiting))

    @Slot()
    def _on_void(self) -> None:
        self._asking.show()
        self.void.hide()
        self._show_keys()
        self.reason.setFocus()

    @Slot(str)
    def _on_reason(self, key: str) -> None:
        self.reason.setText(self.reasons.button(key).text())
        self.field.clear()

    @Slot()
    def _on_void_now(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.field.warn(words("void.reason_missing").text)
            self.reason.setFocus()
            return
        self._ticket = self._till.submit(VoidSale(self._order_id, reason))
        self.void_now.setEnabled(False)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if not self._ticket or answer.ticket != self._ticket:
            return
        self._ticket = 0
        self.void_now.setEnabled(True)
        if answer.refusal is not None:
            self.field.warn(words(answer.refusal.code, answer.refusal.facts).text)
        elif answer.problem is not None:
            self.field.warn(words(answer.problem.name, answer.problem.facts).text)
        else:
            self.done.emit(self.tr("The sale is voided. Give the money back."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """P prints and V asks for the reason; once it is asked for, keys belong to the field."""
        key = event.text().upper()
        asking = self._asking.isVisible()
        if asking and event.key() in _ENTER and not self.confirm.hasFocus():
            event.accept()  # the field has heard it: Enter voids here and must not print as well
        elif not asking and key == command("recovery.print").key:
            self.confirmed.emit()
        elif not asking and key == command("recovery.void").key:
            self._on_void()
        else:
            super().keyPressEvent(event)


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
