"""What of a sale comes back: its lines on the left, how, why and how much on the right.

Nothing moves before the till says that it is written down; then the panel with the amount to give
back covers the choosing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.bridge.till import Answer, Till
from pos_app.engine.reads import READ_ERRORS
from pos_app.ui.commands import Place, command
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Card
from pos_app.ui.messages import words
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.page import label
from pos_app.ui.refund.amount_sheet import AmountSheet
from pos_app.ui.refund.chosen import Chosen
from pos_app.ui.refund.line_list import LineList
from pos_app.ui.refund.line_model import LineModel
from pos_app.ui.refund.refund_page import RefundPage
from pos_app.ui.refund.terms import Terms
from pos_core.ids import OrderId
from pos_core.quantity import Quantity
from pos_core.refund import LinesRefunded
from pos_core.refund_share import LineLeft
from pos_core.refunding import RefundLines, coins_of
from pos_core.refusal import Refusal

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator

_TOOLS = ("refund.less", "refund.more", "refund.quantity", "refund.everything")
DECLINED = "staff.not_approved"


class RefundScreen(RefundPage):
    """Opened with the id of a sale. Every command of the place is a key and a button."""

    place: ClassVar[Place] = Place.REFUND_LINES

    def __init__(self, till: Till, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(till, navigator, parent)
        self._order_id = OrderId("")
        self._chosen: Chosen | None = None
        self._waits = False
        self.model = LineModel(self)
        self.list = LineList(self.model, self)
        self.empty = EmptyState("receipt", self)
        self.terms = Terms(self)
        self._tools = {
            each: Button(role="tool", icon=command(each).icon, parent=self) for each in _TOOLS
        }
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        left = Card(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.list, 1)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for button in self._tools.values():
            tools.addWidget(button, 1)
        column.addLayout(tools)
        choosing = QWidget(self)
        row = QHBoxLayout(choosing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(left, 1)
        row.addWidget(self.terms)
        self._choosing = choosing
        for widget in (choosing, self.done, self.empty):
            self._either.addWidget(widget)
        self.body.addWidget(self._either)

    def _connect(self) -> None:
        for button in self._tools.values():
            button.clicked.connect(self._on_tool)
        self.list.stepped.connect(self._on_stepped)
        self.list.whole.connect(self._on_whole)
        self.list.doubleClicked.connect(self._on_whole)
        self.list.figure.connect(self._ask_amount)
        self.terms.changed.connect(self._show_quote)
        self.terms.confirmed.connect(self._on_confirmed)
        self.till.answered.connect(self._on_answered)

    def open_up(self, argument: object = None) -> None:
        """Begin with the sale of that id; from elsewhere back to where it was."""
        if isinstance(argument, str):
            self._order_id = OrderId(argument)
            self._refund = None
            self._load()
        self.list.setFocus()

    def run(self, command_id: str) -> bool:
        """Choose, say how and why, give back, print again."""
        actions = {
            "refund.more": self._on_more,
            "refund.less": self._on_less,
            "refund.quantity": self._ask_amount,
            "refund.everything": self._on_everything,
            "refund.reason": self.terms.reasons.step,
            "refund.tips": self.terms.tips.click,
            "refund.confirm": self._on_confirmed,
            "refund.print_again": self._on_paper,
        }
        if command_id in actions:
            actions[command_id]()
        return command_id in actions or self.terms.ways.choose(command_id)

    def retranslate(self) -> None:
        """Every word of the screen."""
        number = self._chosen.original.sale.number if self._chosen is not None else ""
        title = self.tr("Refund of sale {number}").replace("{number}", number)
        self.title.setText(title if number else self.tr("Refund"))
        super().retranslate()
        self.list.setAccessibleName(self.tr("Goods of the sale"))
        for command_id, button in self._tools.items():
            label(button, command_id)
        self.terms.retranslate()
        self.done.retranslate()
        self.model.show(self._chosen, self.language)
        self._show_quote()

    @property
    def reason(self) -> str:
        """Why, as chosen or typed."""
        return self.terms.reasons.reason

    def _load(self) -> None:
        shop = self.till.state.shop
        try:
            original = self.till.reads.original(self._order_id)
        except READ_ERRORS:
            original = None
        if original is None or shop is None or original.is_voided:
            self._chosen = None
            self._tell_nothing(voided=original is not None)
            return
        self._chosen = Chosen(original, coins_of(shop))
        self.terms.offer(shop.rules.refund_reasons)
        self.terms.show_earlier(original.refunds)
        self.terms.tips.setVisible(bool(original.sale.tip))
        self._either.setCurrentWidget(self._choosing)
        self.retranslate()
        self.list.choose(0)

    def _tell_nothing(self, *, voided: bool) -> None:
        title = self.tr("This sale was voided") if voided else self.tr("The sale cannot be read")
        self.empty.say(title, self.tr("Go back and look for another one."))
        self._either.setCurrentWidget(self.empty)
        self.retranslate()

    def _marked(self) -> LineLeft | None:
        return self.model.line_at(self.list.currentIndex().row())

    def _refresh(self) -> None:
        self.model.refresh()
        self._show_quote()

    @Slot()
    def _show_quote(self) -> None:
        chosen = self._chosen
        if chosen is None:
            self.terms.show_quote(None)
            return
        chosen.by, chosen.tips = self.terms.ways.way, self.terms.tips.isChecked()
        found = chosen.quote()
        self.terms.show_quote(None if isinstance(found, Refusal) else found)
        if not self._waits:
            self.terms.note.hint("")

    @Slot(int)
    def _on_stepped(self, pieces: int) -> None:
        left = self._marked()
        if left is not None and self._chosen is not None:
            self._chosen.step(left, pieces)
            self._refresh()

    @Slot()
    def _on_more(self) -> None:
        self._on_stepped(1)

    @Slot()
    def _on_less(self) -> None:
        self._on_stepped(-1)

    @Slot()
    def _on_whole(self) -> None:
        """The whole line comes back, or nothing of it when it did already."""
        left = self._marked()
        if left is not None and self._chosen is not None:
            is_whole = self._chosen.back(left.line.line_id) == left.left
            self._chosen.put(left, Quantity(0) if is_whole else left.left)
            self._refresh()

    @Slot()
    def _on_everything(self) -> None:
        if self._chosen is not None:
            self._chosen.put_all()
            self._refresh()

    @Slot()
    def _on_tool(self) -> None:
        button = self.sender()
        found = next((each for each, tool in self._tools.items() if tool is button), "")
        self.run(found)

    @Slot(str)
    def _ask_amount(self, start: str = "") -> None:
        left = self._marked()
        if left is None or not left.left:
            return
        sheet = AmountSheet(left, self.language, start)
        sheet.confirmed.connect(self._on_amount)
        self._navigator.show_sheet(sheet)

    @Slot()
    def _on_amount(self) -> None:
        sheet, left = self._navigator.sheet, self._marked()
        if isinstance(sheet, AmountSheet) and left is not None and self._chosen is not None:
            self._chosen.put(left, sheet.quantity)
            self._refresh()
        self._navigator.close_sheet()

    @Slot()
    def _on_confirmed(self) -> None:
        if self._chosen is None or self._waits or self._refund is not None:
            return
        asked = self._chosen.intent(self.reason)
        if isinstance(asked, Refusal):
            self._warn(asked)
        elif not self.reason:
            self._warn(Refusal("refund.reason_missing"))
            self.terms.reasons.own.setFocus()
        else:
            self.terms.confirm.setEnabled(False)
            self._waits = True
            self.till.submit(asked)

    def _warn(self, refusal: Refusal) -> None:
        self.terms.note.warn(words(refusal.code, refusal.facts, language=self.language).text)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if not self._waits or not isinstance(answer.intent, RefundLines):
            return
        self._waits = False
        self.terms.confirm.setEnabled(True)
        if answer.refusal is not None:
            self._refused(answer.refusal)
        elif answer.problem is not None:
            problem = answer.problem
            said = words(problem.name, problem.facts, language=self.language)
            self.terms.note.warn(said.text)
        else:
            written = (e.refund for e in answer.events if isinstance(e, LinesRefunded))
            self._refund = next(written, None)
            self._show_done()

    def _refused(self, refusal: Refusal) -> None:
        """What has changed meanwhile is shown; the words stay below the amount."""
        if refusal.code == "refund.changed_meanwhile":
            self._load()
        if refusal.code != DECLINED:
            self._warn(refusal)
