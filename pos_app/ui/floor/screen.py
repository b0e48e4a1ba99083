"""Drawing the floor: tables are put where they stand, named, and given the QR that guests scan.

Each change is written at once, and undo writes the change back. What cannot be undone asks first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from pos_app.bridge.till import Changes, Till
from pos_app.ui.commands import Place as Where
from pos_app.ui.commands import command, label_of
from pos_app.ui.floor.card_making import CardMaking
from pos_app.ui.floor.draw_view import DrawView
from pos_app.ui.floor.drawing import Drawing
from pos_app.ui.floor_commands import FLOOR
from pos_app.ui.kit.chip_bar import ChipBar
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.page import Page, label
from pos_app.ui.page.tool import tool_button
from pos_app.ui.tables.card_words import table_card
from pos_app.ui.tables.model import PlanModel
from pos_app.ui.theme.look import Look
from pos_core.floor import Place
from pos_core.ids import AreaId, TableId
from pos_core.qr_card import tables_of

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator
    from pos_core.floor import Area, Table

_ABOUT_A_TABLE = ("floor.edit_table", "floor.remove_table", "floor.new_qr")
_ABOUT_AN_AREA = ("floor.add_table", "floor.name_area", "floor.remove_area")


class FloorScreen(Page):
    """`table` is the one that is meant; buttons below say what can be done with it."""

    place: ClassVar[Where] = Where.FLOOR

    def __init__(self, till: Till, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self._wanted: TableId | None = None
        self._filling = False
        self._chips: list[tuple[str, str, str]] = []
        self.drawing = Drawing(till, navigator, self)
        self.cards = CardMaking(till, navigator, self)
        self.areas = ChipBar(self)
        self.model = PlanModel(self)
        self.plan = DrawView(self.model, self)
        self.empty = EmptyState("table", self)
        self.help = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.tools = {row[0]: tool_button(row[0], self) for row in FLOOR}
        self._runs: dict[str, Callable[[], object]] = {
            "floor.add_table": self._add_table,
            "floor.edit_table": self._edit_table,
            "floor.remove_table": self._remove_table,
            "floor.new_qr": self._new_qr,
            "floor.qr_cards": self._make_cards,
            "floor.add_area": self.drawing.ask_new_area,
            "floor.name_area": self._name_area,
            "floor.remove_area": self._remove_area,
            "floor.undo": self.drawing.undo,
        }
        self._lay_out()
        self._connect()
        self.retranslate()

    def open_up(self, argument: object = None) -> None:
        """Begin with the first area."""
        del argument
        self._load()
        (self.plan if self.model.cards else self.empty).setFocus()

    def run(self, command_id: str) -> bool:
        """What can be done to the chosen table, its area, and what was done last."""
        act = self._runs.get(command_id)
        if act is None:
            return False
        act()
        return True

    def retranslate(self) -> None:
        """Every word of the screen."""
        self.title.setText(self.tr("Drawing the floor"))
        super().retranslate()
        self.plan.setAccessibleName(self.tr("Floor plan"))
        self.areas.setAccessibleName(self.tr("Areas"))
        self.help.setText(self.tr("Drag a table, or press Shift with an arrow to move it."))
        for command_id, button in self.tools.items():
            label(button, command_id)
        self._load()

    @property
    def area(self) -> Area | None:
        """The area in sight."""
        return self.till.state.floor.areas.get(AreaId(self.areas.current))

    @property
    def table(self) -> Table | None:
        """The chosen table."""
        card = self.model.card_at(self.plan.currentIndex().row())
        return self.till.state.floor.table(card.table_id) if card is not None else None

    def _lay_out(self) -> None:
        size = Look.of_app().tokens.size
        self.head.addWidget(self.areas, 3)
        card = Card(self)
        self._either = QStackedLayout(card)
        self._either.setContentsMargins(6, 6, 6, 6)
        self._either.addWidget(self.plan)
        self._either.addWidget(self.empty)
        foot = QHBoxLayout()
        foot.setSpacing(size.gap)
        for button in self.tools.values():
            foot.addWidget(button, 1)
        self.body.addWidget(card, 1)
        self.body.addWidget(self.help)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        for button in self.tools.values():
            button.clicked.connect(self._on_tool)
        self.areas.chosen.connect(self._on_area)
        self.empty.acted.connect(self._on_empty)
        self.plan.selectionModel().currentChanged.connect(self._on_table)
        self.plan.placed.connect(self._on_placed)
        self.drawing.said.connect(self.said)
        self.cards.said.connect(self.said)
        self.drawing.made.connect(self._on_made)
        self.till.changed.connect(self._on_changed)

    @Slot()
    def _load(self) -> None:
        """The area as it is now; the chosen table stays chosen."""
        self._filling = True
        state, now = self.till.state, self.till.now()
        chips = [(str(area.area_id), area.name, "") for area in state.floor.open_areas]
        if chips != self._chips:
            self._chips = chips
            self.areas.fill(chips)
        self.areas.setVisible(bool(chips))
        tables = state.floor.tables_in(AreaId(self.areas.current))
        self.model.show([table_card(state, table, now) for table in tables])
        row = self.model.row_of(self._wanted)
        self.plan.choose(row if row >= 0 or not tables else 0)
        self._filling = False
        self._say_empty(bool(chips))
        self._either.setCurrentWidget(self.plan if tables else self.empty)
        self.help.setVisible(bool(tables))
        self._mark()

    def _say_empty(self, has_area: bool) -> None:
        each = command("floor.add_table" if has_area else "floor.add_area")
        title = self.tr("No table stands here") if has_area else self.tr("No area yet")
        words = self.tr("Add the first one, then drag it to where it stands.")
        if not has_area:
            words = self.tr("Begin with a room or a terrace; tables come into it.")
        self.empty.say(title, words, label_of(each))

    def _mark(self) -> None:
        table, area = self.table, self.area
        for command_id, button in self.tools.items():
            if command_id in _ABOUT_A_TABLE:
                button.setEnabled(table is not None)
            elif command_id in _ABOUT_AN_AREA:
                button.setEnabled(area is not None)
        has_tables = bool(tables_of(self.till.state.floor, None))
        self.tools["floor.qr_cards"].setEnabled(has_tables)
        self.tools["floor.undo"].setEnabled(self.drawing.can_undo)

    def _add_table(self) -> None:
        area = self.area
        if area is not None:
            self.drawing.ask_new_table(area.area_id)

    def _edit_table(self) -> None:
        table = self.table
        if table is not None:
            self.drawing.ask_change(table)

    def _remove_table(self) -> None:
        table = self.table
        if table is not None:
            self.drawing.remove(table)

    def _new_qr(self) -> None:
        table = self.table
        if table is not None:
            self.drawing.ask_new_qr(table)

    def _make_cards(self) -> None:
        if tables_of(self.till.state.floor, None):
            self.cards.ask(self.area, self.table)

    def _name_area(self) -> None:
        area = self.area
        if area is not None:
            self.drawing.ask_name(area)

    def _remove_area(self) -> None:
        area = self.area
        if area is not None:
            self.drawing.ask_remove_area(area)

    @Slot()
    def _on_tool(self) -> None:
        self.run(self.sender().objectName())

    @Slot()
    def _on_empty(self) -> None:
        self.run("floor.add_table" if self.area is not None else "floor.add_area")

    @Slot(int, object)
    def _on_placed(self, row: int, place: Place) -> None:
        card = self.model.card_at(row)
        table = self.till.state.floor.table(card.table_id) if card is not None else None
        if table is not None:
            self.drawing.put(table, place)

    @Slot(str)
    def _on_made(self, made_id: str) -> None:
        """What was just made is in front."""
        if made_id in self.areas.keys:
            self.areas.select(made_id)
        self._wanted = TableId(made_id)
        self._load()
        self.plan.setFocus()

    @Slot(str)
    def _on_area(self, _area_id: str) -> None:
        self._load()

    @Slot(QModelIndex, QModelIndex)
    def _on_table(self, now: QModelIndex, _before: QModelIndex) -> None:
        card = self.model.card_at(now.row())
        if not self._filling and card is not None:
            self._wanted = card.table_id
            self._mark()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {"floor", "sessions", "opened"}:
            self._load()
