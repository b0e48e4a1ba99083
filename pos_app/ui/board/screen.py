"""The orders board: four columns from new to done, and one big button for the next step.

A touch or an arrow chooses a card; nothing happens to an order by merely being touched. The board
works without the server; then its cards say that news may be late.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.bridge.till import Answer, Changes, Till
from pos_app.sync.status import Link
from pos_app.ui.board.card_words import card_words, next_words, wants_payment
from pos_app.ui.board.column import CardColumn
from pos_app.ui.commands import Place, command, key_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.kit.tone import Tone
from pos_app.ui.page.page import Page, label
from pos_app.ui.page.tool import tool_button
from pos_app.ui.theme.look import Look
from pos_core.board import BoardOrder
from pos_core.board_work import (
    AcceptOrder,
    CancelRemoteOrder,
    CompleteOrder,
    ReadyOrder,
    ReprintPickUp,
    StartOrder,
)
from pos_core.collect import CollectOrder
from pos_core.events import Intent
from pos_core.ids import OrderId
from pos_core.remote_order import OrderStatus

_TICK_MS = 2_000
_TOOLS = ("board.cancel", "board.reprint", "board.hand_over", "board.collect")
_STEPS: dict[OrderStatus, Callable[[OrderId], Intent]] = {
    OrderStatus.PROCESSING: ReadyOrder,
    OrderStatus.READY: CompleteOrder,
}


class BoardScreen(Page):
    """`chosen` is the card that is meant; it stays chosen when it goes on to another column."""

    place: ClassVar[Place] = Place.BOARD

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self._chosen: OrderId | None = None
        self._paying: OrderId | None = None
        self._filling = False
        self.delayed = Text(kind="strong", tone="bad", parent=self)
        self.sound = Button(role="chip", icon="sound", parent=self)
        self.columns = tuple(CardColumn(till.now(), self) for _ in range(4))
        self.tools = {each: tool_button(each, self) for each in _TOOLS}
        self.advance = Button(role="primary", icon="right", parent=self)
        self._runs: dict[str, Callable[[], object]] = {
            "board.advance": self._on_advance,
            "board.collect": self._collect,
            "board.hand_over": self._hand_over,
            "board.cancel": self._cancel,
            "board.reprint": self._reprint,
            "board.sound": self._on_sound,
        }
        self._lay_out()
        self._connect()
        self.retranslate()

    def open_up(self, argument: object = None) -> None:
        """Begin on the order that is asked for, else on the longest waiting."""
        if isinstance(argument, str):
            self._chosen = OrderId(argument)
        self._load()
        self._focus()

    def run(self, command_id: str) -> bool:
        """What can be done with the chosen card."""
        act = self._runs.get(command_id)
        if act is None:
            return False
        act()
        return True

    def retranslate(self) -> None:
        """Every word of the screen."""
        self.title.setText(self.tr("Orders board"))
        super().retranslate()
        label(self.sound, "board.sound")
        for command_id, button in self.tools.items():
            label(button, command_id)
        self._load()

    @property
    def chosen(self) -> BoardOrder | None:
        """The card that is meant, as the till has it now."""
        return self.till.state.board.order(self._chosen) if self._chosen is not None else None

    def _lay_out(self) -> None:
        size = Look.of_app().tokens.size
        self.head.addWidget(self.delayed)
        self.head.addWidget(self.sound)
        row = QHBoxLayout()
        row.setSpacing(size.gap)
        for column in self.columns:
            row.addWidget(column, 1)
        foot = QHBoxLayout()
        foot.setSpacing(size.gap)
        for button in self.tools.values():
            foot.addWidget(button, 2)
        foot.addWidget(self.advance, 4)
        self.body.addLayout(row, 1)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        for column in self.columns:
            column.list.selectionModel().currentChanged.connect(self._on_current_changed)
            column.list.crossed.connect(self._on_crossed)
            column.list.clicked.connect(self._on_clicked)
        for button in self.tools.values():
            button.clicked.connect(self._on_tool)
        self.advance.clicked.connect(self._on_advance)
        self.sound.clicked.connect(self._on_sound)
        self.till.changed.connect(self._on_changed)
        self.till.answered.connect(self._on_answered)
        self.till.sync_changed.connect(self._on_line)
        self.till.settings_changed.connect(self._on_line)
        self.look_every(_TICK_MS, self._on_line)

    def _entries(self) -> tuple[list[BoardOrder], ...]:
        """The cards of each column, the longest waiting first; what is done, the latest first."""
        columns: tuple[list[BoardOrder], ...] = ([], [], [], [])
        places = {OrderStatus.PENDING: 0, OrderStatus.PROCESSING: 1, OrderStatus.READY: 2}
        for entry in self.till.state.board.orders.values():
            columns[places.get(entry.status, 3)].append(entry)
        for column in columns[:3]:
            column.sort(key=_placed)
        columns[3].sort(key=_since, reverse=True)
        return columns

    def _load(self) -> None:
        """The cards as they are now; the chosen one stays chosen wherever it went."""
        self._filling = True
        delayed = self.till.sync.is_delayed(self.till.now())
        at, till = self._place(), self.till.state.till_name
        for column, entries in zip(self.columns, self._entries(), strict=True):
            cards = [card_words(e, self.language, delayed=delayed, till=till) for e in entries]
            column.show_cards(cards)
        self._filling = False
        self._say_columns()
        self.delayed.setText(self.tr("Offline: news may be late") if delayed else "")
        if self.chosen is None:
            self._choose_near(at)
        self._mark()
        self._on_tick()

    def _say_columns(self) -> None:
        titles = (self.tr("New"), self.tr("In the making"), self.tr("Ready"), self.tr("Done"))
        nothing = (
            self.tr("Orders from apps and tables come in here by themselves."),
            self.tr("Accepted orders are made here."),
            self.tr("What is made waits here to be fetched."),
            self.tr("What was handed over or cancelled lately."),
        )
        for column, title, words in zip(self.columns, titles, nothing, strict=True):
            column.entitle(title, words)

    def _place(self) -> tuple[int, int]:
        """Column and row of the chosen card, as they are shown."""
        for x, column in enumerate(self.columns):
            row = column.model.row_of(self._chosen)
            if row >= 0:
                return x, row
        return 0, 0

    def _choose_near(self, place: tuple[int, int]) -> None:
        x, row = place
        for column in (*self.columns[x:3], *self.columns[:x], self.columns[3]):
            last = column.model.rowCount() - 1
            card = column.model.card_at(min(row, last))
            if card is not None:
                self._chosen = card.order_id
                return
        self._chosen = None

    def _mark(self) -> None:
        """Exactly one card looks chosen, and the buttons say what can be done with it."""
        self._filling = True
        for column in self.columns:
            row = column.model.row_of(self._chosen)
            if row < 0:
                column.leave()
            else:
                column.choose(row)
        self._filling = False
        entry = self.chosen
        words = next_words(entry)
        self.advance.setText(words or self.tr("Nothing to do"))
        self.advance.set_key(key_of(command("board.advance")) if words else "")
        self.advance.setEnabled(bool(words))
        is_open = entry is not None and not entry.is_over
        is_paid = entry is not None and entry.order.paid
        self.tools["board.cancel"].setEnabled(is_open and not is_paid)
        self.tools["board.reprint"].setEnabled(entry is not None)
        self.tools["board.hand_over"].setEnabled(is_open and not is_paid)
        self.tools["board.collect"].setEnabled(
            entry is not None and not is_paid and entry.status is not OrderStatus.CANCELLED
        )
        self.sound.setChecked(self.till.settings.board_sound)

    def _focus(self) -> None:
        x, _row = self._place()
        self.columns[x].list.setFocus()

    def _collect(self) -> None:
        entry = self.chosen
        if entry is not None:
            self._paying = entry.order_id
            self.till.submit(CollectOrder(entry.order_id))

    def _hand_over(self) -> None:
        entry = self.chosen
        if entry is not None:
            self.till.submit(CompleteOrder(entry.order_id, unpaid=True))

    def _cancel(self) -> None:
        """Ask why, unless it cannot be given up anyway: then the till says so."""
        entry = self.chosen
        if entry is None or entry.is_over:
            return
        if entry.order.paid or entry.order_id in self.till.state.orders:
            self.till.submit(CancelRemoteOrder(entry.order_id, ""))
        else:
            self.asked.emit("board.ask_cancel", entry.order_id)

    def _reprint(self) -> None:
        entry = self.chosen
        if entry is not None:
            self.till.submit(ReprintPickUp(entry.order_id))

    @Slot()
    def _on_advance(self) -> None:
        """The next step of the chosen card."""
        entry = self.chosen
        if entry is None or entry.is_over:
            return
        if wants_payment(entry):
            self._collect()
        elif entry.status is OrderStatus.PENDING and entry.is_accepted:
            self.till.submit(StartOrder(entry.order_id))
        elif entry.status is OrderStatus.PENDING:
            self.till.submit(AcceptOrder(entry.order_id, offline=self._is_offline))
        else:
            self.till.submit(_STEPS[entry.status](entry.order_id))

    @property
    def _is_offline(self) -> bool:
        return self.till.sync.link is Link.OFFLINE

    @Slot()
    def _on_sound(self) -> None:
        self.till.change_settings(board_sound=not self.till.settings.board_sound)

    @Slot()
    def _on_tool(self) -> None:
        self._runs[self.sender().objectName()]()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(index)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not self._filling:
            self._take(now)

    def _take(self, index: QModelIndex) -> None:
        for column in self.columns:
            if index.model() is column.model:
                card = column.model.card_at(index.row())
                if card is not None:
                    self._chosen = card.order_id
        self._mark()

    @Slot(int)
    def _on_crossed(self, step: int) -> None:
        """To the next column with anything in it."""
        x, row = self._place()
        x += step
        while 0 <= x < len(self.columns) and not self.columns[x].model.rowCount():
            x += step
        if 0 <= x < len(self.columns):
            self._chosen = None
            column = self.columns[x].model
            card = column.card_at(min(row, column.rowCount() - 1))
            self._chosen = card.order_id if card is not None else None
            self._mark()
            self._focus()

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        intent = answer.intent
        if isinstance(intent, CollectOrder) and intent.order_id == self._paying:
            self._paying = None
            if answer.ok:
                self.asked.emit("pay.open", intent.order_id)
        if isinstance(intent, AcceptOrder) and answer.ok and intent.offline:
            self.say(self.tr("Accepted offline. If another till does so too, the later one stops."))
        if isinstance(intent, ReprintPickUp) and answer.ok:
            self.say(self.tr("The slip is printed again."), Tone.GOOD)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {"board", "closed", "shop", "opened"}:
            had_focus = any(column.list.hasFocus() for column in self.columns)
            self._load()
            if had_focus:
                self._focus()

    @Slot()
    def _on_line(self) -> None:
        """The line to the server came or went, or a while has passed."""
        if self.isVisible():
            self._load()

    def _on_tick(self) -> None:
        now = self.till.now()
        for column in self.columns:
            column.grow_old(now)


def _placed(entry: BoardOrder) -> tuple[object, str]:
    return entry.order.placed_at, entry.order_id


def _since(entry: BoardOrder) -> tuple[object, str]:
    return entry.since, entry.order_id
