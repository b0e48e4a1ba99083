"""A doubtful transfer: the difference large, what came for what, and what can be decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.transfer_words import do_text, take_text, wrong_text
from pos_core.deciding_transfers import CERTAIN, Choice, counts_for
from pos_core.doubtful_transfer import Doubt, DoubtfulTransfer
from pos_core.order import Order


class TransferSheet(Sheet):
    """`chosen` gives what was decided of `doubt` for `order`; closing it decides nothing."""

    chosen = Signal(object)

    def __init__(
        self,
        doubt: Doubt,
        order: Order | None,
        able: Sequence[Choice],
        at: datetime,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.doubt, self.order, self.able = doubt, order, tuple(able)
        transfer = doubt.transfer
        number = order.number if order is not None else transfer.number
        subtitle = self.tr("Order {number}").replace("{number}", number)
        self.entitle(self.tr("A transfer to look at"), subtitle if number else "")
        self.wrong = Text(wrong_text(transfer), "hero", "bad", self, wrap=True)
        self.do = Text(do_text(doubt, able), "strong", "", self, wrap=True)
        self.figures = FigureTable(self)
        self.figures.show_figures(_figures(transfer, at, language))
        self.memo = Text(self._memo(), "body", "muted", self, wrap=True)
        self.memo.setVisible(bool(transfer.memo))
        self.buttons: dict[Choice, Button] = {}
        for part in (self.wrong, self.do, self.figures, self.memo):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._add_buttons()
        self.name_cancel(self.tr("Later"))

    def first_focus(self) -> QWidget:
        """Nothing is decided by an Enter that was meant for something else."""
        return self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2, 3 decide, Esc leaves; Enter may have been meant for what lay below."""
        button = next((b for b in self.buttons.values() if b.shows(event.text())), None)
        if button is not None:
            button.click()
            event.accept()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _memo(self) -> str:
        words = self.tr("Memo: {memo}")
        return words.replace("{memo}", self.doubt.transfer.memo)

    def _add_buttons(self) -> None:
        """Counting it is the sheet's own button; what gives money away stands apart."""
        for at, choice in enumerate(self.able, 1):
            if choice is Choice.TAKE and self.order is not None:
                button = self.confirm
                amount = counts_for(self.doubt, self.order)
                button.setText(take_text(self.doubt, amount))
            else:
                button = Button(self._words(choice), icon=_ICONS[choice], parent=self)
                self.body.addWidget(button)
            button.set_key(str(at))
            button.clicked.connect(self._on_clicked)
            self.buttons[choice] = button
        self.confirm.setVisible(Choice.TAKE in self.buttons)

    def _words(self, choice: Choice) -> str:
        if choice is Choice.GIVE_BACK:
            words = self.tr("Give {amount} back in cash")
            return words.replace("{amount}", figures.money(self.doubt.left))
        return self.tr("Settled outside the till")

    @Slot()
    def _on_clicked(self) -> None:
        for choice, button in self.buttons.items():
            if button is self.sender():
                self.chosen.emit(choice)


translate = QCoreApplication.translate
_ICONS = {Choice.GIVE_BACK: "cash", Choice.SETTLE: "check"}


def _figures(transfer: DoubtfulTransfer, at: datetime, language: str) -> tuple[Figure, ...]:
    """Expected, received, when, and the payer's own words; `at` in the shop's time."""
    rows = []
    expected = translate("Transfer", "Expected")
    if transfer.asked is not None:
        rows.append(_row(expected, figures.money(transfer.asked), "title"))
    rows.append(_row(translate("Transfer", "Received"), figures.money(transfer.came), "title"))
    if transfer.asked is not None and transfer.more is not None:
        whole = transfer.asked + transfer.more
        if whole != transfer.came and transfer.verdict in CERTAIN:
            rows.append(_row(translate("Transfer", "With earlier parts"), figures.money(whole)))
    rows.append(_row(translate("Transfer", "Told by the bank"), figures.moment(at, language)))
    return tuple(rows)


def _row(words: str, amount: str, kind: str = "body") -> Figure:
    return Figure(words, amount, kind)
