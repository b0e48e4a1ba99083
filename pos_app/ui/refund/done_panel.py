"""Given back: how much, by which way, and where its paper stands; only for what is on disk."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pos_app.engine.reads import PrintRow
from pos_app.ui import format as figures
from pos_app.ui import print_words
from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.method_words import method_text, refund_text
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.tender_words import tender_text
from pos_app.ui.theme.icons import pixmap
from pos_app.ui.theme.look import Look
from pos_core.attempt import RefundAttempt
from pos_core.ids import PaymentId
from pos_core.refund import Refund
from pos_core.tender import Payment, Tender

_DRAWING = 56
_TABLE = 380
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class DonePanel(Card):
    """`next_wanted` goes back to selling, `paper_wanted` prints the refund's receipt again."""

    next_wanted = Signal()
    paper_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        size = self._look.tokens.size
        self._refund: Refund | None = None
        self._print: PrintRow | None = None
        self._backs: Mapping[PaymentId, RefundAttempt] = {}
        self._drawing = QLabel(self)
        self._title = Text(kind="title", tone="good", parent=self, align=_MIDDLE)
        self._words = Text(kind="title", tone="muted", parent=self, align=_MIDDLE)
        self._amount = Text(kind="hero", parent=self, align=_MIDDLE)
        self._tenders = FigureTable(self)
        self._tenders.setFixedWidth(_TABLE)
        self._state = Text(kind="body", tone="muted", parent=self, align=_MIDDLE)
        self._hint = Text(kind="note", tone="muted", parent=self, align=_MIDDLE, wrap=True)
        self.again = Button(icon="printer", parent=self)
        self.next = Button(role="primary", key="Enter", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.pad, size.pad, size.pad, size.pad)
        column.setSpacing(size.gap)
        column.addStretch(2)
        column.addWidget(self._drawing, 0, _MIDDLE)
        for text in (self._title, self._words, self._amount):
            column.addWidget(text)
        column.addWidget(self._tenders, 0, _MIDDLE)
        column.addWidget(self._state)
        column.addStretch(3)
        column.addWidget(self._hint)
        buttons = QHBoxLayout()
        buttons.setSpacing(size.gap)
        buttons.addWidget(self.again, 1)
        buttons.addWidget(self.next, 2)
        self.again.setMinimumHeight(size.primary)
        column.addLayout(buttons)
        self.next.clicked.connect(self.next_wanted)
        self.again.clicked.connect(self.paper_wanted)
        self._look.changed.connect(self.retranslate)

    @property
    def text(self) -> str:
        """What the panel says."""
        parts = (self._title, self._words, self._amount, self._state, self._hint)
        return " ".join(part.text() for part in parts if part.text())

    def show_refund(
        self, refund: Refund, paper: PrintRow | None, backs: Mapping[PaymentId, RefundAttempt]
    ) -> None:
        """The refund that was just written, where its paper stands, and what providers give back.

        `backs` are by the id of the refund's payment.
        """
        fresh = refund is not self._refund
        self._backs = backs
        self._refund, self._print = refund, paper
        self.retranslate()
        if fresh:
            announce(self, self.text)
            self.next.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, wherever the focus is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def retranslate(self) -> None:
        """Every word of it, and the drawing in the colours of the look."""
        colour = self._look.colours.good
        self._drawing.setPixmap(pixmap("check", colour, _DRAWING, self.devicePixelRatioF()))
        self._label_buttons()
        refund = self._refund
        if refund is None:
            return
        title = self.tr("Refund {number} of sale {sale}").replace("{number}", refund.number)
        self._title.setText(title.replace("{sale}", refund.order_number))
        in_goods = refund.by(Tender.EXCHANGE)
        self._words.setText(self.tr("To spend on other goods") if in_goods else self._gives(refund))
        self._amount.setText(figures.money(refund.total))
        self._tenders.show_figures(self._rows(refund))
        state = self._print.state if self._print is not None else None
        copies = self._print.copies if self._print is not None else 0
        self._state.setText(print_words.receipt_state(state, copies))
        self._state.set_tone(print_words.tone(state))
        self._hint.setText(self._next_step(refund))

    def _gives(self, refund: Refund) -> str:
        cash = refund.by(Tender.CASH)
        return self.tr("Give back in cash") if cash == refund.total else self.tr("Give back")

    def _rows(self, refund: Refund) -> tuple[Figure, ...]:
        rows = [
            Figure(self._way(payment), figures.money(payment.amount))
            for payment in refund.payments
            if payment.amount
        ]
        if refund.tip:
            rows.append(Figure(self.tr("Tip"), figures.money(refund.tip)))
        return tuple(rows) if len(rows) > 1 or refund.by(Tender.ELECTRONIC) else ()

    def _way(self, payment: Payment) -> str:
        """By which way, and how far it is where a provider gives it back."""
        if payment.tender is not Tender.ELECTRONIC:
            return tender_text(payment.tender)
        back = self._backs.get(payment.payment_id)
        name = method_text(payment.method) if payment.method else tender_text(payment.tender)
        return f"{name} · {refund_text(back)}" if back is not None else name

    def _next_step(self, refund: Refund) -> str:
        if refund.by(Tender.EXCHANGE):
            return self.tr("Ring up the new goods; what these were worth waits above the order.")
        if refund.provisional:
            return self.tr("It is provisional until the other till's sale has been checked.")
        electronic = refund.by(Tender.ELECTRONIC)
        if electronic and refund.by(Tender.CASH) + electronic == refund.total:
            return self.tr("The provider gives it back. How far it is stands above.")
        if refund.by(Tender.CASH) != refund.total:
            return self.tr("Send the money back on the terminal or by the bank, too.")
        return ""

    def _label_buttons(self) -> None:
        again = command("refund.print_again")
        self.again.setText(text_of(again))
        self.again.set_key(key_of(again))
        self.next.setText(self.tr("Go on selling"))
