"""The board: three columns of cards, the stations above them, and what was served last.

It stands in the till's window or in one of its own; both show the same and may be used at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.bridge.till import Changes, Till
from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.chip_bar import ChipBar
from pos_app.ui.kitchen.card import TicketCard
from pos_app.ui.kitchen.card_words import STATE_WORDS, card_words, translate
from pos_app.ui.kitchen.column import TicketColumn
from pos_app.ui.theme.look import Look
from pos_core.ids import LineId, TicketId
from pos_core.kitchen import OpenTicket
from pos_core.kitchen_ticket import TicketState
from pos_core.kitchen_work import AdvanceTicket, RecallTicket, ReprintTicket

if TYPE_CHECKING:
    from pos_core.order import Order
    from pos_core.station import Station

_AGE_MS = 5_000
_ALL = ""
_COLUMNS = (TicketState.PENDING, TicketState.COOKING, TicketState.READY)
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class KitchenBoard(QWidget):
    """`run` carries out the commands of the kitchen; the card with the focus is meant."""

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._cards: dict[TicketId, TicketCard] = {}
        self.stations = ChipBar(self)
        self.columns = {state: TicketColumn(self) for state in _COLUMNS}
        self.back = Button(icon="left", parent=self)
        self.again = Button(icon="printer", parent=self)
        self.recall = Button(icon="undo", parent=self)
        self._timer = QTimer(self)
        self._timer.setInterval(_AGE_MS)
        self._runs: dict[str, Callable[[], object]] = {
            "ticket.advance": self._advance,
            "ticket.recall": self._recall,
            "ticket.recall_last": self._recall_last,
            "ticket.reprint": self._reprint,
            "station.next": self._next_station,
        }
        self._lay_out()
        self._timer.timeout.connect(self._on_aged)
        self.stations.chosen.connect(self._on_station_chosen)
        self.back.clicked.connect(self._recall)
        self.again.clicked.connect(self._reprint)
        self.recall.clicked.connect(self._recall_last)
        till.changed.connect(self._on_changed)
        self.retranslate()

    def run(self, command_id: str) -> bool:
        """Carry out a command of the kitchen; False when it is not one."""
        act = self._runs.get(command_id)
        if act is None:
            return False
        act()
        return True

    @property
    def marked(self) -> TicketCard | None:
        """The card that is meant: the one with the focus, else the first there is."""
        focused = QApplication.focusWidget()
        if isinstance(focused, TicketCard) and focused in self._cards.values():
            return focused
        return next((c for column in self.columns.values() for c in column.cards), None)

    def take_focus(self) -> None:
        """Begin on the first card."""
        card = self.marked
        if card is not None:
            card.setFocus()

    def retranslate(self) -> None:
        """Words in the language of the screen."""
        for button, name in (
            (self.back, "ticket.recall"),
            (self.again, "ticket.reprint"),
            (self.recall, "ticket.recall_last"),
        ):
            button.setText(text_of(command(name)))
            button.set_key(key_of(command(name)))
        self._fill_stations()
        self.refresh()

    def refresh(self) -> None:
        """The tickets as they are now; cards that stay keep their place and the focus."""
        shown = [t for t in self._till.state.kitchen.open if self._is_mine(t)]
        before, place = self.marked, self._place()
        had_focus = before is not None and before.hasFocus()
        gone = set(self._cards) - {ticket.ticket_id for ticket in shown}
        dropped = [self._cards.pop(ticket_id) for ticket_id in gone]
        tables = _tables(self._till.state.orders.values())
        for ticket in shown:
            self._show(ticket, _goes_to(ticket, tables))
        for state, column in self.columns.items():
            column.hold([self._cards[t.ticket_id] for t in shown if t.state is state])
            words = translate("KitchenCard", STATE_WORDS[state])
            column.entitle(words, self.tr("Nothing"))
        for card in dropped:
            card.hide()
            card.deleteLater()
        last = self._last_served()
        self.recall.setEnabled(last is not None)
        for button in (self.back, self.again):
            button.setEnabled(bool(self._cards))
        self._on_aged()
        if had_focus and self._place_of(before) != place:
            self._stay_at(place, before)

    def _lay_out(self) -> None:
        gap = Look.of_app().tokens.size.gap
        top = QHBoxLayout()
        top.setSpacing(gap)
        top.addWidget(self.stations, 1)
        for button in (self.back, self.again, self.recall):
            top.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(gap)
        for column in self.columns.values():
            row.addWidget(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(gap)
        whole.addLayout(top)
        whole.addLayout(row, 1)

    def _stations(self) -> tuple[Station, ...]:
        shop = self._till.state.shop
        return shop.rules.stations if shop is not None else ()

    def _fill_stations(self) -> None:
        chips = [(_ALL, self.tr("All stations"), "")]
        chips += [(s.station_id, s.name, "") for s in self._stations() if _is_shown(s)]
        self.stations.fill(chips)
        self.stations.setVisible(len(chips) > 2)

    def _is_mine(self, ticket: OpenTicket) -> bool:
        return self.stations.current in (_ALL, ticket.ticket.station_id)

    def _show(self, ticket: OpenTicket, goes_to: str) -> None:
        entry = self._till.state.board.order(ticket.order_id)
        waits = entry is not None and entry.unconfirmed
        words = card_words(ticket, self._till.settings.language, goes_to, unconfirmed=waits)
        card = self._cards.get(ticket.ticket_id)
        if card is not None:
            card.say(words)
            return
        card = TicketCard(words, self)
        card.clicked.connect(self._on_touched)
        card.walked.connect(self._on_walked)
        self._cards[ticket.ticket_id] = card

    def _last_served(self) -> OpenTicket | None:
        recent = reversed(self._till.state.kitchen.recent)
        return next((t for t in recent if t.state is TicketState.SERVED and self._is_mine(t)), None)

    def _place(self) -> tuple[int, int]:
        """Column and row of the marked card."""
        return self._place_of(self.marked) or (0, 0)

    def _place_of(self, card: TicketCard | None) -> tuple[int, int] | None:
        for x, column in enumerate(self.columns.values()):
            if card in column.cards:
                return x, column.cards.index(card)
        return None

    def _stay_at(self, place: tuple[int, int], moved: TicketCard | None) -> None:
        """The next card of the column has the focus; with none left, the one that went."""
        columns = list(self.columns.values())
        if columns[place[0]].cards or moved is None or self._place_of(moved) is None:
            self._focus_at(*place)
        else:
            moved.setFocus()

    def _focus_at(self, x: int, y: int) -> None:
        columns = list(self.columns.values())
        column = columns[x]
        if column.cards:
            card = column.cards[max(0, min(y, len(column.cards) - 1))]
            card.setFocus()
            column.reveal(card)
        else:
            self.take_focus()

    def _advance(self) -> None:
        card = self.marked
        if card is not None:
            self._till.submit(AdvanceTicket(card.words.ticket_id, card.words.next))

    @Slot()
    def _recall(self) -> None:
        card = self.marked
        ticket = self._ticket(card) if card is not None else None
        if ticket is not None:
            self._till.submit(RecallTicket(ticket.ticket_id, ticket.state))

    @Slot()
    def _recall_last(self) -> None:
        last = self._last_served()
        if last is not None:
            self._till.submit(RecallTicket(last.ticket_id, TicketState.SERVED))

    @Slot()
    def _reprint(self) -> None:
        card = self.marked
        if card is not None:
            self._till.submit(ReprintTicket(card.words.ticket_id))

    def _next_station(self) -> None:
        keys = self.stations.keys
        at = keys.index(self.stations.current) if self.stations.current in keys else -1
        self.stations.select(keys[(at + 1) % len(keys)])
        self.refresh()

    def _ticket(self, card: TicketCard) -> OpenTicket | None:
        return self._till.state.kitchen.ticket(card.words.ticket_id)

    @Slot()
    def _on_touched(self) -> None:
        card = self.sender()
        if isinstance(card, TicketCard):
            self._till.submit(AdvanceTicket(card.words.ticket_id, card.words.next))

    @Slot(int)
    def _on_walked(self, key: int) -> None:
        across, down = _STEPS[Qt.Key(key)]
        x, y = self._place()
        columns = list(self.columns.values())
        x += across
        while across and 0 <= x < len(columns) and not columns[x].cards:
            x += across
        if 0 <= x < len(columns):
            self._focus_at(x, y + down)

    @Slot(str)
    def _on_station_chosen(self, _key: str) -> None:
        self.refresh()

    @Slot()
    def _on_aged(self) -> None:
        now = self._till.now()
        for card in self._cards.values():
            card.grow_old(max(timedelta(0), now - card.words.waits_since))

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.topics & {"shop", "opened"}:
            self._fill_stations()
        about = {"kitchen", "shop", "opened"}
        if self._cards:
            # A line may have gone to another table, an order be confirmed by the server.
            about |= {"cart", "closed", "board"}
        if self.isVisible() and changes.topics & about:
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Tickets and their ages are kept true only while somebody sees them."""
        super().showEvent(event)
        self.refresh()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        self._timer.stop()
        super().hideEvent(event)


def _is_shown(station: Station) -> bool:
    return station.display or not station.printer


def _tables(orders: Iterable[Order]) -> Mapping[LineId, str]:
    """Where each line the kitchen has goes now: its order's name, else its number."""
    return {part.origin: o.name or o.number for o in orders for part in o.kitchen}


def _goes_to(ticket: OpenTicket, tables: Mapping[LineId, str]) -> str:
    """Another table than the ticket was sent for, when all of it went there; else empty."""
    now = {tables.get(line.origin, "") for line in ticket.ticket.lines} - {""}
    if len(now) != 1:
        return ""
    (table,) = now
    return table if table not in (ticket.ticket.name, ticket.ticket.number) else ""
