"""The right side of a refund: what was given back before, by which way, why, and how much."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.ui import format as figures
from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.page.reason_picker import ReasonPicker
from pos_app.ui.refund.way_picker import WayPicker
from pos_app.ui.tender_words import tender_text
from pos_core.refund import Refund
from pos_core.refund_quote import Quote

WIDTH = 400


class Terms(Card):
    """`changed` says that way or reason is another one; `confirmed` that the money should go."""

    changed = Signal()
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None, noun: str = "refund") -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._noun = noun
        self.earlier = FigureTable(self)
        self._way_words = Text(kind="strong", parent=self)
        self.ways = WayPicker(self, noun)
        self._reason_words = Text(kind="strong", parent=self)
        self.reasons = ReasonPicker((), self, needed=True)
        self.back = FigureTable(self)
        self._total_words = Text(kind="body", tone="muted", parent=self)
        self.total = Text(kind="hero", parent=self, align=Qt.AlignmentFlag.AlignRight)
        self.note = FieldNote(self)
        self.tips = Button(role="chip", icon="tip", parent=self)
        self.confirm = Button(role="primary", icon="undo", parent=self)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.ways.chosen.connect(self.changed)
        self.reasons.changed.connect(self.changed)
        self.tips.toggled.connect(self.changed)
        self.confirm.clicked.connect(self.confirmed)
        self.retranslate()

    def _lay_out(self) -> None:
        column = self._column
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for part in (self._way_words, self.ways, self.tips, self._reason_words, self.reasons):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(self.earlier)
        column.addStretch(1)
        for below in (self.back, self._total_words, self.total, self.note, self.confirm):
            column.addWidget(below)
        self.tips.hide()

    def offer(self, reasons: tuple[str, ...]) -> None:
        """The shop's reasons, or the usual ones; begins anew."""
        usual = (
            self.tr("Damaged"),
            self.tr("Wrong goods"),
            self.tr("Not liked"),
            self.tr("Charged too much"),
        )
        self.reasons.offer(reasons, usual)
        self.ways.begin()
        self.tips.setChecked(False)

    def show_earlier(self, refunds: Sequence[Refund]) -> None:
        """What was given back of this sale before."""
        rows = [
            Figure(f"{refund.number}  ·  {figures.day(refund.business_day)}", _signed(refund))
            for refund in refunds
        ]
        if rows:
            rows.insert(0, Figure(self.tr("Given back before"), "", kind="strong", tone=""))
        self.earlier.show_figures(tuple(rows))

    def show_quote(self, quote: Quote | None) -> None:
        """What it comes to now; None while nothing is chosen."""
        self.confirm.setEnabled(quote is not None)
        if quote is None:
            self.back.show_figures(())
            self.total.setText("")
            self._total_words.setText("")
            return
        rows = []
        if quote.rounding:
            rows.append(Figure(self.tr("Rounding"), figures.money(quote.rounding)))
        for part in quote.back:
            if part.amount:
                rows.append(Figure(tender_text(part.tender), figures.money(part.amount)))
            if part.tip is not None:
                tip = self.tr("Tip ({tender})").replace("{tender}", tender_text(part.tender))
                rows.append(Figure(tip, figures.money(part.tip)))
        self.back.show_figures(tuple(rows))
        self._total_words.setText(self.tr("Goes back"))
        self.total.setText(figures.money(quote.total))
        self.total.setAccessibleName(f"{self._total_words.text()} {self.total.text()}")

    def retranslate(self) -> None:
        """Every word of it."""
        self._way_words.setText(self.tr("How it goes back"))
        why = self.tr("Why  ({key})").replace("{key}", key_of(command(f"{self._noun}.reason")))
        self._reason_words.setText(why)
        self.ways.retranslate()
        for button, command_id in (
            (self.tips, "refund.tips"),
            (self.confirm, f"{self._noun}.confirm"),
        ):
            button.setText(text_of(command(command_id)))
            button.set_key(key_of(command(command_id)))


def _signed(refund: Refund) -> str:
    return figures.money(-refund.total)
