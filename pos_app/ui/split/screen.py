"""Splitting a bill before everybody's eyes: what stays on the left, the other bills on the right.

One tap or Enter moves one, with Shift the whole line; nothing is written before it is confirmed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.bridge.till import Answer, Changes, Till
from pos_app.ui import format as figures
from pos_app.ui.commands import Place
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.chip_bar import ChipBar
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.text import Text
from pos_app.ui.messages import words
from pos_app.ui.order_words import called, called_in_full
from pos_app.ui.page.page import Page, label
from pos_app.ui.split.draft import MOST_BILLS, Draft
from pos_app.ui.split.outlook import outlook
from pos_app.ui.split.side import Side
from pos_app.ui.split.wish import MoveWish
from pos_app.ui.theme.look import Look
from pos_core.hold import ResumeOrder
from pos_core.ids import LineId, OrderId
from pos_core.order import Order
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal
from pos_core.split import MoveLines, SplitOrder

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator
    from pos_app.ui.split.amount_sheet import AmountSheet


class SplitScreen(Page):
    """Opened with the id of the order to split, or a `MoveWish`."""

    place: ClassVar[Place] = Place.SPLIT

    def __init__(self, till: Till, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self._navigator = navigator
        self._draft: Draft | None = None
        self._target: OrderId | None = None
        self._at = 0
        self._waits = False
        self._paying: OrderId | None = None
        self._amount: AmountSheet | None = None
        self._asked_line: LineId | None = None
        self.stays, self.other = Side(self), Side(self)
        self._whose, self._onto = Text(kind="strong", parent=self), Text(kind="strong", parent=self)
        self.bills = ChipBar(self)
        self.more = Button(icon="plus", parent=self)
        self.shares = Button(icon="shares", parent=self)
        self.whole = Button(icon="right", parent=self)
        self.quantity = Button(icon="scale", parent=self)
        self.confirm = Button(role="primary", icon="split", parent=self)
        self.note = FieldNote(self)
        self._runs: dict[str, Callable[[], object]] = {
            "split.one": self._on_one,
            "split.all": self._on_all,
            "split.quantity": self._on_quantity,
            "split.bill": self._on_more,
            "split.next": self._on_next,
            "split.shares": self._on_shares,
            "split.confirm": self._on_confirm,
        }
        self._lay_out()
        self._connect()
        self.retranslate()

    def open_up(self, argument: object = None) -> None:
        """Begin anew with this order."""
        wish = argument if isinstance(argument, MoveWish) else None
        order_id = wish.order_id if wish is not None else argument
        order = self.till.state.orders.get(OrderId(str(order_id)))
        self._target = wish.target if wish is not None else None
        self._draft = Draft(order) if order is not None else None
        self._at, self._waits, self._paying = 0, False, None
        self.note.hint("")
        self.retranslate()
        self.stays.list.choose(0)
        self.stays.list.setFocus()

    def run(self, command_id: str) -> bool:
        """Move, count bills, confirm."""
        act = self._runs.get(command_id)
        if act is not None:
            act()
        return act is not None

    def retranslate(self) -> None:
        """Every word of the screen."""
        order = self._draft.order if self._draft is not None else None
        name = called_in_full(order) if order is not None else ""
        title = self.tr("Split {name}") if self._target is None else self.tr("Move lines of {name}")
        self.title.setText(title.replace("{name}", name))
        super().retranslate()
        self._whose.setText(
            self.tr("Stays on {name}").replace("{name}", called(order)) if order else ""
        )
        for button, command_id in (
            (self.more, "split.bill"),
            (self.shares, "split.shares"),
            (self.whole, "split.all"),
            (self.quantity, "split.quantity"),
            (self.confirm, "split.confirm"),
        ):
            label(button, command_id)
        if self._target is not None:
            self.confirm.setText(self.tr("Move the lines"))
        self.stays.list.setAccessibleName(self.tr("Lines that stay"))
        self.other.list.setAccessibleName(self.tr("Lines of the other bill"))
        self.stays.empty.say(self.tr("Nothing stays"), self.tr("The whole order goes along."))
        self.other.empty.say(
            self.tr("Nothing on this bill yet"),
            self.tr("Tap a line or press Enter to move one of it; with Shift the whole line."),
        )
        self._show()

    def _lay_out(self) -> None:
        size = Look.of_app().tokens.size
        self.head.addWidget(self.shares)
        self._whose.setMinimumHeight(size.touch)
        self._onto.setMinimumHeight(size.touch)
        self.stays.head.addWidget(self._whose)
        self.stays.head.addStretch(1)
        self.other.head.addWidget(self.bills, 1)
        self.other.head.addWidget(self._onto, 1)
        self.other.head.addWidget(self.more)
        sides = QHBoxLayout()
        sides.setSpacing(size.margin)
        sides.addWidget(self.stays, 1)
        sides.addWidget(self.other, 1)
        foot = QHBoxLayout()
        foot.setSpacing(size.gap)
        foot.addWidget(self.note, 1)
        for button in (self.whole, self.quantity, self.confirm):
            foot.addWidget(button)
        self.body.addLayout(sides, 1)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self.stays.list.pressed_line.connect(self._on_stays_pressed)
        self.other.list.pressed_line.connect(self._on_other_pressed)
        for side in (self.stays, self.other):
            side.list.left.connect(self._on_side)
            side.list.figure.connect(self._ask_amount)
        self.bills.chosen.connect(self._on_bill_chosen)
        for command_id, button in (
            ("split.bill", self.more),
            ("split.shares", self.shares),
            ("split.all", self.whole),
            ("split.quantity", self.quantity),
            ("split.confirm", self.confirm),
        ):
            button.setObjectName(command_id)
            button.clicked.connect(self._on_clicked)
        self.till.answered.connect(self._on_answered)
        self.till.changed.connect(self._on_changed)

    def _show(self) -> None:
        """Both sides as the draft has them."""
        draft = self._draft
        splitting = self._target is None
        for part in (self.bills, self.more, self.shares):
            part.setVisible(splitting)
        self._onto.setVisible(not splitting)
        if draft is None:
            return
        target = self.till.state.orders.get(self._target) if self._target else None
        if target is not None:
            self._onto.setText(self.tr("Onto {name}").replace("{name}", called_in_full(target)))
        self._show_bills(draft)
        self.stays.list.show_rows(draft.rows_left(), self.language)
        self.other.list.show_rows(draft.rows_of(self._at), self.language)
        for side in (self.stays, self.other):
            side.show_what_is_there()
        self._show_totals(draft, target)

    def _show_bills(self, draft: Draft) -> None:
        first = draft.order.bills + 1
        names = [
            self.tr("Bill {number}").replace("{number}", str(first + at))
            for at in range(len(draft.bills))
        ]
        chips = [(str(at), name, "") for at, name in enumerate(names)]
        self.bills.fill(chips)
        self.bills.select(str(self._at))
        self.more.setEnabled(len(draft.bills) < MOST_BILLS)

    def _show_totals(self, draft: Draft, target: Order | None) -> None:
        seen = outlook(draft, target)
        if isinstance(seen, Refusal):
            self.confirm.setEnabled(False)
            self.note.warn(words(seen.code, seen.facts, language=self.language).text)
            return
        left, bills = seen
        filled = [at for at, bill in enumerate(draft.bills) if bill]
        here = bills[filled.index(self._at)] if self._at in filled else target
        total = self.tr("Total")
        self.stays.show_total(total, figures.money(left.price().total))
        self.other.show_total(total, figures.money(here.price().total) if here else "")
        keeps_some = bool(left.lines) or target is not None
        self.confirm.setEnabled(bool(filled) and keeps_some and not self._waits)
        if filled and not keeps_some:
            self.note.warn(self.tr("Leave something on the old bill."))
        else:
            self.note.hint("")

    def _move(self, line_id: LineId, *, whole: bool) -> None:
        draft = self._draft
        if draft is not None:
            amount = draft.staying(line_id) if whole else draft.one_of(line_id)
            draft.move(line_id, self._at, amount)
            self._show()

    def _put_back(self, line_id: LineId, *, whole: bool) -> None:
        draft = self._draft
        if draft is not None:
            there = draft.bills[self._at].get(line_id, 0)
            draft.put_back(line_id, self._at, there if whole else draft.one_of(line_id))
            self._show()
            if not self.other.list.rows.lines:
                self.stays.list.setFocus()

    def _press(self, *, whole: bool) -> None:
        """From the side that has the focus to the other one."""
        on_other = self.other.list.hasFocus()
        line_id = self.other.list.line if on_other else self.stays.list.line
        if line_id is None:
            return
        if on_other:
            self._put_back(line_id, whole=whole)
        else:
            self._move(line_id, whole=whole)

    def _choose_bill(self, at: int) -> None:
        self._at = at
        self._show()

    @Slot(int, bool)
    def _on_stays_pressed(self, row: int, whole: bool) -> None:
        self._move(self.stays.list.rows.lines[row], whole=whole)

    @Slot(int, bool)
    def _on_other_pressed(self, row: int, whole: bool) -> None:
        self._put_back(self.other.list.rows.lines[row], whole=whole)

    @Slot(int)
    def _on_side(self, key: int) -> None:
        side = self.other if key == Qt.Key.Key_Right else self.stays
        if side.list.rows.lines:
            side.list.setFocus()

    @Slot(str)
    def _ask_amount(self, start: str = "") -> None:
        """How much of the line on the left goes onto the bill in sight."""
        from pos_app.ui.split.amount_sheet import AmountSheet

        draft, line_id = self._draft, self.stays.list.line
        line = draft.order.line(line_id) if draft is not None and line_id is not None else None
        if draft is None or line is None:
            return
        self._asked_line = line.line_id
        left = Quantity(draft.staying(line.line_id))
        sheet = self._amount = AmountSheet(line, left, self.language, start)
        sheet.confirmed.connect(self._on_amount_confirmed)
        self._navigator.show_sheet(sheet)

    @Slot()
    def _on_amount_confirmed(self) -> None:
        amount = self._amount.amount if self._amount is not None else Quantity(0)
        self._navigator.close_sheet()
        if self._draft is not None and self._asked_line is not None:
            self._draft.move(self._asked_line, self._at, amount.thousandths)
            self._show()

    @Slot(str)
    def _on_bill_chosen(self, key: str) -> None:
        self._choose_bill(int(key))

    @Slot()
    def _on_clicked(self) -> None:
        self.run(self.sender().objectName())

    @Slot()
    def _on_one(self) -> None:
        self._press(whole=False)

    def _on_all(self) -> None:
        self._press(whole=True)

    def _on_quantity(self) -> None:
        self._ask_amount()

    def _on_more(self) -> None:
        if self._draft is not None and self._target is None:
            self._draft.add_bill()
            self._choose_bill(len(self._draft.bills) - 1)

    def _on_next(self) -> None:
        if self._draft is not None:
            self._choose_bill((self._at + 1) % len(self._draft.bills))

    def _on_shares(self) -> None:
        """Nobody's goods are told apart: everybody pays a part of the whole bill."""
        draft = self._draft
        if draft is None or self._target is not None:
            return
        self._paying = draft.order.order_id
        if self._paying == self.till.state.current:
            self._share()
        else:
            self.till.submit(ResumeOrder(self._paying))

    def _share(self) -> None:
        """The pay screen asks among how many."""
        order_id, self._paying = self._paying, None
        self.asked.emit("pay.open", order_id)
        self.asked.emit("pay.split", None)

    def _on_confirm(self) -> None:
        draft = self._draft
        if draft is None or not self.confirm.isEnabled():
            return
        order_id, chosen = draft.order.order_id, draft.chosen()
        self._waits = True
        self.confirm.setEnabled(False)
        if self._target is not None:
            self.till.submit(MoveLines(order_id, self._target, chosen[0]))
        else:
            self.till.submit(SplitOrder(order_id, chosen))

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        intent = answer.intent
        if isinstance(intent, ResumeOrder) and intent.order_id == self._paying and answer.ok:
            self._share()
        if not self._waits or not isinstance(intent, SplitOrder | MoveLines):
            return
        self._waits = False
        if answer.ok:
            self._draft = None
            self.asked.emit("back", None)
            if isinstance(intent, SplitOrder):
                self.asked.emit("open_orders.open", intent.order_id)
        else:
            self._show()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        """Somebody changed the order meanwhile: what was thought of is no longer true."""
        draft = self._draft
        if draft is None or not self.isVisible() or self._waits:
            return
        now = self.till.state.orders.get(draft.order.order_id)
        if now is not draft.order and "cart" in changes.topics:
            self._draft = Draft(now) if now is not None else None
            self._at = 0
            self._show()
