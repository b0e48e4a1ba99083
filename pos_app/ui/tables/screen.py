"""The tables: a floor plan with every table's state, and beside it all that one table needs.

A touch or an arrow chooses a table; Enter does the next step for it. Nothing happens to guests by
merely touching their table.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from pos_app.bridge.till import Changes, Till
from pos_app.ui import format as figures
from pos_app.ui.commands import Place, command, label_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.chip_bar import ChipBar
from pos_app.ui.kit.text import Card
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.page import Page, label
from pos_app.ui.tables.card_words import rest_of, table_card
from pos_app.ui.tables.deeds import TableDeeds
from pos_app.ui.tables.find import table_called
from pos_app.ui.tables.model import PlanModel
from pos_app.ui.tables.panel import TablePanel
from pos_app.ui.tables.panel_words import facts_of, next_words, refuse_words
from pos_app.ui.tables.plan_view import PlanView
from pos_app.ui.tables.things import Thing, things_of
from pos_app.ui.tables.wants import all_wants
from pos_app.ui.theme.look import Look
from pos_core.ids import AreaId, TableId
from pos_core.sessions import session_at

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator
    from pos_core.floor import Table
    from pos_core.session import SessionState

_TICK_MS = 5_000
_NOTHING = ("", "")
"""No thing was picked by hand: the most urgent one is meant, whatever comes."""

_TOPICS = frozenset({"sessions", "floor", "cart", "closed", "shop", "opened"})


class TablesScreen(Page):
    """`chosen` is the table that is meant; opened with a table's id it begins there."""

    place: ClassVar[Place] = Place.TABLES

    def __init__(self, till: Till, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self._chosen: TableId | None = None
        self._filling = False
        self._picked = _NOTHING
        self._typed = ""
        self._chips: list[tuple[str, str, str]] = []
        self.deeds = TableDeeds(till, navigator, self)
        self.areas = ChipBar(self)
        self.draw = Button(icon="note", parent=self)
        self.model = PlanModel(self)
        self.plan = PlanView(self.model, self)
        self.empty = EmptyState("table", self)
        self.panel = TablePanel(self)
        self._runs: dict[str, Callable[[], object]] = {
            "tables.next": self._on_next,
            "tables.refuse": self._on_refuse,
            "tables.previous_area": self._on_previous_area,
            "tables.next_area": self._on_next_area,
        }
        self._deeds: dict[str, Callable[[SessionState, Thing | None], object]] = {
            "tables.bill": self.deeds.open_bill,
            "tables.pay": self.deeds.pay,
            "tables.split": self.deeds.split,
        }
        self._moves: dict[str, Callable[[SessionState], object]] = {
            "tables.qr": self.deeds.show_qr,
            "tables.move": self.deeds.ask_move,
            "tables.merge": self.deeds.ask_merge,
            "tables.close": self.deeds.close,
        }
        self._lay_out()
        self._connect()
        self.retranslate()

    def open_up(self, argument: object = None) -> None:
        """Begin at the table that is asked for, else at the one that wants something most."""
        wants = all_wants(self.till.state, self.till.now())
        if isinstance(argument, str):
            self._go_to(TableId(argument))
        elif wants:
            self._go_to(TableId(wants[0].table_id))
        self._load()
        (self.plan if self.model.cards else self.empty).setFocus()

    def run(self, command_id: str) -> bool:
        """What can be done with the chosen table."""
        session, act = self.session, self._runs.get(command_id)
        if act is not None:
            act()
        elif command_id == "tables.reopen":
            self._reopen()
        elif command_id in self._deeds or command_id in self._moves:
            if session is not None:
                self._do(command_id, session)
        else:
            return False
        return True

    def retranslate(self) -> None:
        """Every word of the screen."""
        self.title.setText(self.tr("Tables"))
        super().retranslate()
        self.plan.setAccessibleName(self.tr("Floor plan"))
        self.areas.setAccessibleName(self.tr("Areas"))
        label(self.draw, "floor.open")
        self.panel.retranslate()
        self._load()

    @property
    def table(self) -> Table | None:
        """The chosen table, as the floor has it now."""
        return self.till.state.floor.table(self._chosen) if self._chosen is not None else None

    @property
    def session(self) -> SessionState | None:
        """Who sits there now."""
        return session_at(self.till.state, self._chosen) if self._chosen is not None else None

    @property
    def thing(self) -> Thing | None:
        """What of the table the buttons are about."""
        row = self.panel.list.currentIndex().row()
        rows = self.panel.model.things
        return rows[row] if 0 <= row < len(rows) else None

    def _lay_out(self) -> None:
        self.head.addWidget(self.areas, 3)
        self.head.addWidget(self.draw)
        left = Card(self)
        self._either = QStackedLayout(left)
        self._either.setContentsMargins(6, 6, 6, 6)
        self._either.addWidget(self.plan)
        self._either.addWidget(self.empty)
        row = QHBoxLayout()
        row.setSpacing(Look.of_app().tokens.size.margin)
        row.addWidget(left, 1)
        row.addWidget(self.panel)
        self.body.addLayout(row, 1)

    def _connect(self) -> None:
        self.areas.chosen.connect(self._on_area)
        self.draw.clicked.connect(self._on_draw)
        self.empty.acted.connect(self._on_draw)
        self.plan.selectionModel().currentChanged.connect(self._on_table)
        self.plan.typed.connect(self._on_typed)
        self.panel.list.selectionModel().currentChanged.connect(self._on_thing)
        self.panel.next.clicked.connect(self._on_next)
        self.panel.refuse.clicked.connect(self._on_refuse)
        for button in self.panel.tools.values():
            button.clicked.connect(self._on_tool)
        self.deeds.asked.connect(self.asked)
        self.deeds.said.connect(self.said)
        self.till.changed.connect(self._on_changed)
        self.look_every(_TICK_MS, self._load)

    @Slot()
    def _load(self) -> None:
        """The floor as it is now; the chosen table stays chosen, and a thing picked by hand."""
        self._filling = True
        state, now = self.till.state, self.till.now()
        self._fill_areas()
        tables = state.floor.tables_in(AreaId(self.areas.current))
        self.model.show([table_card(state, table, now) for table in tables])
        if self.model.row_of(self._chosen) < 0:
            self._chosen = tables[0].table_id if tables else None
        self.plan.choose(self.model.row_of(self._chosen))
        self._filling = False
        self._arrange(bool(tables))
        self._show_panel()

    def _fill_areas(self) -> None:
        """A chip for each area, with how many of its tables want something."""
        floor, wants = self.till.state.floor, all_wants(self.till.state, self.till.now())
        wanting: dict[str, set[str]] = {}
        for want in wants:
            table = floor.table(TableId(want.table_id))
            if table is not None:
                wanting.setdefault(table.area_id, set()).add(table.table_id)
        counts = {key: str(len(tables)) for key, tables in wanting.items()}
        chips = [(str(a.area_id), a.name, counts.get(a.area_id, "")) for a in floor.open_areas]
        if chips != self._chips:
            self._chips = chips
            self.areas.fill(chips)
        self.areas.setVisible(len(chips) > 1)

    def _arrange(self, some: bool) -> None:
        """The plan, or how to come to one."""
        self.empty.say(
            self.tr("No table is drawn here yet"),
            self.tr("Draw the tables as they stand; then every one shows who waits for what."),
            label_of(command("floor.open")),
        )
        self._either.setCurrentWidget(self.plan if some else self.empty)
        self.panel.setVisible(some)

    def _show_panel(self) -> None:
        table, session, state = self.table, self.session, self.till.state
        card = self.model.card_at(self.model.row_of(self._chosen))
        if table is None or card is None:
            return
        now = self.till.now()
        rows = things_of(session, now, self.language) if session is not None else ()
        self._filling = True
        self.panel.name.setText(" · ".join((table.name, state.floor.area_of(table))))
        self.panel.facts.setText(facts_of(card, session, state.till_name))
        self.panel.model.show(rows)
        row = self.panel.model.row_of(*self._picked)
        self.panel.list.choose(max(row, 0))
        self._filling = False
        self._show_hint(session, bool(rows))
        rest = rest_of(state, session) if session is not None else None
        total = self.tr("To pay: {amount}")
        self.panel.total.setText(
            total.replace("{amount}", figures.money(rest)) if rest is not None else ""
        )
        self.panel.total.setVisible(rest is not None)
        self._mark()

    def _show_hint(self, session: SessionState | None, some: bool) -> None:
        free = self.tr("Nobody sits here. Open the table when guests sit down: it gets a QR.")
        alone = self.tr("No phone has scanned yet. Open the bill to order for the guests.")
        self.panel.hint.setText(free if session is None else alone)
        self.panel.hint.setVisible(not some)

    def _mark(self) -> None:
        """The buttons say what can be done."""
        session, thing = self.session, self.thing
        self.panel.show_next(next_words(thing, session))
        self.panel.show_refuse(refuse_words(thing))
        for command_id, button in self.panel.tools.items():
            button.setEnabled(session is not None)
            if command_id == "tables.reopen":
                button.setEnabled(session is None and self._last() is not None)

    def _last(self) -> SessionState | None:
        """Who sat here last, as far as the till remembers."""
        ended = [s for s in self.till.state.sessions.values() if s.table_id == self._chosen]
        over = [s for s in ended if s.is_over and not s.into]
        return over[-1] if over else None

    def _reopen(self) -> None:
        last = self._last()
        if self.session is None and last is not None:
            self.deeds.reopen(last)

    def _do(self, command_id: str, session: SessionState) -> None:
        if command_id in self._deeds:
            self._deeds[command_id](session, self.thing)
        else:
            self._moves[command_id](session)

    def _go_to(self, table_id: TableId) -> None:
        """That table, in its area."""
        table = self.till.state.floor.table(table_id)
        if table is not None:
            self._fill_areas()
            self.areas.select(table.area_id)
            self._chosen, self._picked = table_id, _NOTHING

    def _step_area(self, step: int) -> None:
        keys = self.areas.keys
        if keys:
            at = keys.index(self.areas.current) if self.areas.current in keys else 0
            self.areas.select(keys[(at + step) % len(keys)])
            self._load()

    @Slot()
    def _on_next(self) -> None:
        """Whatever the big button says."""
        table, session, thing = self.table, self.session, self.thing
        if table is None:
            return
        if session is None:
            self.deeds.open_table(table)
        elif thing is not None and thing.act:
            self._picked = _NOTHING
            self.deeds.act(session, thing)
        else:
            self.deeds.open_bill(session, thing)

    @Slot()
    def _on_refuse(self) -> None:
        session, thing = self.session, self.thing
        if session is not None and thing is not None and thing.no:
            self.deeds.turn_down(session, thing)

    @Slot()
    def _on_previous_area(self) -> None:
        self._step_area(-1)

    @Slot()
    def _on_next_area(self) -> None:
        self._step_area(1)

    @Slot()
    def _on_tool(self) -> None:
        self.run(self.sender().objectName())

    @Slot()
    def _on_draw(self) -> None:
        self.asked.emit("floor.open", None)

    @Slot(str)
    def _on_area(self, _area_id: str) -> None:
        self._load()

    @Slot(QModelIndex, QModelIndex)
    def _on_table(self, now: QModelIndex, _before: QModelIndex) -> None:
        card = self.model.card_at(now.row())
        if not self._filling and card is not None:
            self._chosen, self._picked, self._typed = card.table_id, _NOTHING, ""
            self._show_panel()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        """Figures add up to the number of a table as long as one is called so."""
        floor = self.till.state.floor
        tables = [t for area in floor.open_areas for t in floor.tables_in(area.area_id)]
        for typed in (self._typed + text, text):
            table = table_called(tables, typed)
            if table is not None:
                self._go_to(table.table_id)
                self._load()
                self._typed = typed
                return

    @Slot(QModelIndex, QModelIndex)
    def _on_thing(self, _now: QModelIndex, _before: QModelIndex) -> None:
        thing = self.thing
        if not self._filling and thing is not None:
            self._picked = (thing.kind, thing.key)
            self._mark()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & _TOPICS:
            self._load()
