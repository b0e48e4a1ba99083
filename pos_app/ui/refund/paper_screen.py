"""A receipt of another till: what stands on it, which of its goods come back, and somebody's PIN.

This till does not know the sale, so everything is typed from the paper and stays provisional.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.bridge.search import SearchDesk
from pos_app.bridge.till import Answer, Till
from pos_app.ui.commands import Place, command
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.search_field import SearchField
from pos_app.ui.kit.text import Card
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.page import label
from pos_app.ui.page.row_list import RowList
from pos_app.ui.refund.draft import Draft
from pos_app.ui.refund.draft_model import DraftModel, HitModel
from pos_app.ui.refund.line_list import LineList
from pos_app.ui.refund.paper_fields import PaperFields
from pos_app.ui.refund.paper_sheet import PaperLineSheet
from pos_app.ui.refund.refund_page import RefundPage
from pos_app.ui.refund.screen import DECLINED
from pos_app.ui.refund.terms import Terms
from pos_core.receipt_code import number_in
from pos_core.refund import LinesRefunded
from pos_core.refund_foreign import RefundForeign, quote_foreign
from pos_core.refusal import Refusal
from pos_core.tender import Tender

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator
    from pos_core.catalog import Hits, Item

_TOOLS = ("paper.less", "paper.more", "paper.price", "paper.size")
_HITS = 12


class RefundPaperScreen(RefundPage):
    """Opened with the number on the paper, or without one."""

    place: ClassVar[Place] = Place.REFUND_PAPER

    def __init__(self, till: Till, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(till, navigator, parent)
        self._draft = Draft()
        self._waits = False
        self.fields = PaperFields(self)
        self.search = SearchField(self)
        self._desk = SearchDesk(till.catalogue, self)
        self.model = DraftModel(self)
        self.list = LineList(self.model, self)
        self.hits = HitModel(self)
        self._hit_list = RowList(self.hits, self)
        self.empty = EmptyState("receipt", self)
        self.terms = Terms(self, "paper")
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
        column.addWidget(self.fields)
        column.addWidget(self.search)
        self._shown = QStackedWidget(self)
        for widget in (self.empty, self.list, self._hit_list):
            self._shown.addWidget(widget)
        column.addWidget(self._shown, 1)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for button in self._tools.values():
            tools.addWidget(button, 1)
        column.addLayout(tools)
        self._choosing = QWidget(self)
        row = QHBoxLayout(self._choosing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(left, 1)
        row.addWidget(self.terms)
        self._either.addWidget(self._choosing)
        self._either.addWidget(self.done)
        self.body.addWidget(self._either)

    def _connect(self) -> None:
        for button in self._tools.values():
            button.clicked.connect(self._on_tool)
        self.fields.changed.connect(self._show_quote)
        self.search.searched.connect(self._on_searched)
        self.search.accepted.connect(self._on_hit)
        self.search.moved.connect(self._hit_list.step)
        self._hit_list.clicked.connect(self._on_hit_clicked)
        self._desk.found.connect(self._on_found)
        self.list.stepped.connect(self._on_stepped)
        self.list.whole.connect(self._ask_price)
        self.list.figure.connect(self._ask_price)
        self.terms.changed.connect(self._show_quote)
        self.terms.confirmed.connect(self._on_confirmed)
        self.till.catalogue_changed.connect(self._desk.renew)
        self.till.answered.connect(self._on_answered)

    def open_up(self, argument: object = None) -> None:
        """Begin with a fresh paper; from elsewhere back to the one that was begun."""
        shop = self.till.state.shop
        if shop is None or (argument is None and self._refund is None):
            return
        self._draft, self._refund = Draft(), None
        self.terms.offer(shop.rules.refund_reasons)
        number = argument if isinstance(argument, str) else ""
        self.search.clear()
        self._either.setCurrentWidget(self._choosing)
        self._show_lines()
        self.fields.begin(number, self.till.today, shop.currency)

    def stop(self) -> None:
        """The window closes."""
        self._desk.stop()

    def run(self, command_id: str) -> bool:
        """Search, choose, say how and why, give back."""
        actions = {
            "paper.previous_day": self.fields.days.step_back,
            "paper.next_day": self.fields.days.step_on,
            "paper.search": self.search.setFocus,
            "paper.goods": self.list.setFocus,
            "paper.more": self._on_more,
            "paper.less": self._on_less,
            "paper.price": self._ask_price,
            "paper.size": self._on_size,
            "paper.reason": self.terms.reasons.step,
            "paper.confirm": self._on_confirmed,
            "paper.print_again": self._on_paper,
        }
        if command_id in actions:
            actions[command_id]()
        return command_id in actions or self.terms.ways.choose(command_id)

    def take_scan(self, code: str) -> bool:
        """The number on the paper, or goods that are on the counter."""
        number = number_in(code)
        if number:
            self.fields.number = number
            return True
        found = self.till.catalogue.scanned(code)
        if isinstance(found, Refusal):
            said = words(found.code, found.facts, language=self.language)
            self.say(said.text, Tone.WARN)
        else:
            self._add(found.item)
        return True

    def retranslate(self) -> None:
        """Every word of the screen."""
        self.title.setText(self.tr("Refund from another till's receipt"))
        super().retranslate()
        self.fields.retranslate()
        self.search.setPlaceholderText(self.tr("Add goods that came back…"))
        self.search.setAccessibleName(self.tr("Search goods to add"))
        self.list.setAccessibleName(self.tr("Goods that come back"))
        self._hit_list.setAccessibleName(self.tr("Found goods"))
        self.empty.say(
            self.tr("Which goods come back?"),
            self.tr("Type a name above or scan them. Somebody's PIN is asked for at the end."),
        )
        for command_id, button in self._tools.items():
            label(button, command_id)
        self.terms.retranslate()
        self.done.retranslate()
        self._show_lines()

    def _show_lines(self, row: int = -1) -> None:
        at = row if row >= 0 else self.list.currentIndex().row()
        self.model.show(self._draft.lines, self.language)
        self._shown.setCurrentWidget(self.list if self._draft.lines else self.empty)
        if self._draft.lines:
            self.list.choose(at)
        self._show_quote()

    def _asked(self) -> RefundForeign | None:
        if self.till.state.shop is None:
            return None
        fields, by = self.fields, self.terms.ways.way or Tender.CASH
        return self._draft.intent(self.till.state, fields.number, fields.days.day, fields.paid, by)

    @Slot()
    def _show_quote(self) -> None:
        asked = self._asked()
        found = quote_foreign(self.till.state, asked) if asked is not None else None
        self.terms.show_quote(None if isinstance(found, Refusal) else found)
        self.terms.note.hint("")
        if isinstance(found, Refusal) and self._draft.lines and self.fields.paid is not None:
            self._warn(found)

    def _warn(self, refusal: Refusal) -> None:
        said = words(refusal.code, refusal.facts, language=self.language)
        self.terms.note.warn(said.text)

    def _add(self, item: Item) -> None:
        self.search.clear()
        self._show_lines(self._draft.add(item))

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        if text.strip():
            self._desk.ask(text, _HITS)
        else:
            self._desk.forget()
            self._show_lines()

    @Slot(str, object)
    def _on_found(self, _text: str, hits: Hits) -> None:
        self.hits.show(hits.rows)
        self._shown.setCurrentWidget(self._hit_list)
        self._hit_list.choose(0)

    @Slot(QModelIndex)
    def _on_hit_clicked(self, index: QModelIndex) -> None:
        self._hit_list.setCurrentIndex(index)
        self._on_hit()

    @Slot()
    def _on_hit(self) -> None:
        tile = self.hits.tile_at(self._hit_list.currentIndex().row())
        if tile is None or not self.search.text().strip():
            return
        item = self.till.catalogue.by_id(tile.item_id)
        if item is not None:
            self._add(item)

    @Slot(int)
    def _on_stepped(self, pieces: int) -> None:
        at = self.list.currentIndex().row()
        if 0 <= at < len(self._draft.lines):
            self._draft.step(at, pieces)
            self._show_lines(at)

    @Slot()
    def _on_more(self) -> None:
        self._on_stepped(1)

    @Slot()
    def _on_less(self) -> None:
        self._on_stepped(-1)

    @Slot()
    def _on_size(self) -> None:
        at = self.list.currentIndex().row()
        if 0 <= at < len(self._draft.lines):
            self._draft.next_variant(at)
            self._show_lines(at)

    @Slot()
    def _on_tool(self) -> None:
        button = self.sender()
        self.run(next((each for each, tool in self._tools.items() if tool is button), ""))

    @Slot()
    def _ask_price(self, _figure: str = "") -> None:
        at, shop = self.list.currentIndex().row(), self.till.state.shop
        if shop is not None and 0 <= at < len(self._draft.lines):
            sheet = PaperLineSheet(self._draft.lines[at], shop.currency, self.language)
            sheet.confirmed.connect(self._on_price)
            self._navigator.show_sheet(sheet)

    @Slot()
    def _on_price(self) -> None:
        sheet, at = self._navigator.sheet, self.list.currentIndex().row()
        if isinstance(sheet, PaperLineSheet) and 0 <= at < len(self._draft.lines):
            self._draft.put(at, sheet.quantity, sheet.paid_each)
        self._navigator.close_sheet()
        self._show_lines()

    @Slot()
    def _on_confirmed(self) -> None:
        asked = self._asked()
        if asked is None or self._waits or self._refund is not None:
            return
        self._waits = True
        self.terms.confirm.setEnabled(False)
        self.till.submit(asked.because(self.terms.reasons.reason))

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if not self._waits or not isinstance(answer.intent, RefundForeign):
            return
        self._waits = False
        self.terms.confirm.setEnabled(True)
        if answer.refusal is not None:
            if answer.refusal.code != DECLINED:
                self._warn(answer.refusal)
            return
        if answer.problem is not None:
            problem = answer.problem
            said = words(problem.name, problem.facts, language=self.language)
            self.terms.note.warn(said.text)
            return
        self._refund = next((e.refund for e in answer.events if isinstance(e, LinesRefunded)), None)
        self._show_done()
