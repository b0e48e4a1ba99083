"""What is done to the floor: the intents, the sheets before them, and how each is undone.

Undo asks for the opposite, as a new event. A table that comes back by it has a new QR, for the old
one was refused from the moment it was removed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from pos_app.ui.floor.area_sheet import AreaSheet
from pos_app.ui.floor.free_place import free_place
from pos_app.ui.floor.table_sheet import TableSheet
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_core.floor import AreaDrawn, TableDrawn, TableShape
from pos_core.floor_work import (
    DrawArea,
    DrawTable,
    PlaceTable,
    RemoveArea,
    RemoveTable,
    RenewTableTokens,
)
from pos_core.ids import AreaId, TableId

if TYPE_CHECKING:
    from pos_app.bridge.till import Answer, Till
    from pos_app.ui.navigator import Navigator
    from pos_core.events import Intent
    from pos_core.floor import Area, Place, Table

_MOST_UNDONE = 50
_SEATS = 4


class Drawing(QObject):
    """`made` gives the id of an area or table that is new; `said` is worth a toast."""

    made = Signal(str)
    said = Signal(str, str)

    def __init__(self, till: Till, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._asked: dict[Intent, Intent | None] = {}
        self._undo: list[Intent] = []
        self._undoing: set[Intent] = set()
        self._area: AreaId | None = None
        self._table: TableId | None = None
        self._area_sheet: AreaSheet | None = None
        self._table_sheet: TableSheet | None = None
        self._sure: Intent | None = None
        till.answered.connect(self._on_answered)

    @property
    def can_undo(self) -> bool:
        """True while something was done here that can be taken back."""
        return bool(self._undo)

    def undo(self) -> None:
        """Take back what was done last."""
        if self._undo:
            intent = self._undo.pop()
            self._undoing.add(intent)
            self._ask(intent, None)

    def put(self, table: Table, place: Place) -> None:
        """The table stands there now."""
        back = PlaceTable(table.table_id, table.area_id, table.place)
        self._ask(PlaceTable(table.table_id, table.area_id, place), back)

    def remove(self, table: Table) -> None:
        """The table is not there any more; undo draws it again, with another QR."""
        back = DrawTable(None, table.area_id, table.name, table.place, table.seats, table.shape)
        self._ask(RemoveTable(table.table_id), back)

    def ask_new_table(self, area_id: AreaId) -> None:
        """Name, seats and shape of a new one."""
        self._area, self._table = area_id, None
        self._show_table(TableSheet(self._next_name(), _SEATS, TableShape.SQUARE, is_new=True))

    def ask_change(self, table: Table) -> None:
        """What is to be otherwise."""
        self._area, self._table = table.area_id, table.table_id
        self._show_table(TableSheet(table.name, table.seats, table.shape, is_new=False))

    def ask_new_area(self) -> None:
        """What it is called."""
        self._area = None
        self._show_area(AreaSheet("", is_new=True))

    def ask_name(self, area: Area) -> None:
        """What it is called from now on."""
        self._area = area.area_id
        self._show_area(AreaSheet(area.name, is_new=False))

    def ask_new_qr(self, table: Table) -> None:
        """The print on the table is worth nothing after that."""
        self._confirm(
            RenewTableTokens((table.table_id,)),
            self.tr("New QR for {name}?").replace("{name}", table.name),
            self.tr("The print on the table is refused from now on. Print a new one."),
            self.tr("New QR"),
        )

    def ask_remove_area(self, area: Area) -> None:
        """With all its tables."""
        self._confirm(
            RemoveArea(area.area_id),
            self.tr("Remove {name}?").replace("{name}", area.name),
            self.tr("Its tables go too, and their printed QR lead nowhere. No undo."),
            self.tr("Remove area"),
        )

    def _next_name(self) -> str:
        """As the shop names them: one more than the tables there are."""
        taken = {t.name for t in self._till.state.floor.tables.values() if not t.removed}
        number = len(taken) + 1
        while self._named(number) in taken:
            number += 1
        return self._named(number)

    def _named(self, number: int) -> str:
        return self.tr("Table {number}").replace("{number}", str(number))

    def _confirm(self, intent: Intent, title: str, help_text: str, yes: str) -> None:
        self._sure = intent
        sheet = Sheet()
        sheet.entitle(title, help_text)
        sheet.body.addStretch(1)
        sheet.confirm.setText(yes)
        sheet.confirmed.connect(self._on_sure)
        self._navigator.show_sheet(sheet)

    def _show_table(self, sheet: TableSheet) -> None:
        self._table_sheet = sheet
        sheet.confirmed.connect(self._on_table)
        self._navigator.show_sheet(sheet)

    def _show_area(self, sheet: AreaSheet) -> None:
        self._area_sheet = sheet
        sheet.confirmed.connect(self._on_area)
        self._navigator.show_sheet(sheet)

    def _ask(self, intent: Intent, back: Intent | None) -> None:
        self._asked[intent] = back
        self._till.submit(intent)

    @Slot()
    def _on_sure(self) -> None:
        intent, self._sure = self._sure, None
        self._navigator.close_sheet()
        if intent is not None:
            self._ask(intent, None)

    @Slot()
    def _on_area(self) -> None:
        sheet, self._area_sheet = self._area_sheet, None
        if sheet is None:
            return
        area = self._till.state.floor.areas.get(self._area) if self._area is not None else None
        self._navigator.close_sheet()
        back = DrawArea(area.area_id, area.name) if area is not None else None
        self._ask(DrawArea(self._area, sheet.name), back)

    @Slot()
    def _on_table(self) -> None:
        sheet, self._table_sheet = self._table_sheet, None
        if sheet is None or self._area is None:
            return
        floor = self._till.state.floor
        table = floor.table(self._table) if self._table is not None else None
        place = table.place if table is not None else None
        if place is None:
            place = free_place(each.place for each in floor.tables_in(self._area))
        self._navigator.close_sheet()
        wanted = DrawTable(self._table, self._area, sheet.name, place, sheet.seats, sheet.shape)
        self._ask(wanted, _as_it_is(table) if table is not None else None)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if answer.intent not in self._asked:
            return
        back = self._asked.pop(answer.intent)
        undone = answer.intent in self._undoing
        self._undoing.discard(answer.intent)
        if answer.refusal is not None:
            language = self._till.settings.language
            said = words(answer.refusal.code, answer.refusal.facts, language=language)
            self.said.emit(said.text, Tone.WARN.value)
        elif answer.ok and answer.events:
            self._keep(answer, back, undone=undone)

    def _keep(self, answer: Answer, back: Intent | None, *, undone: bool) -> None:
        """How to take it back, and what is new."""
        made = answer.events[-1]
        is_new = isinstance(answer.intent, DrawTable) and answer.intent.table_id is None
        if isinstance(made, TableDrawn) and is_new:
            back = RemoveTable(made.table.table_id)
        if back is not None and not undone:
            self._undo = [*self._undo, back][-_MOST_UNDONE:]
        if isinstance(made, TableDrawn):
            self.made.emit(made.table.table_id)
        elif isinstance(made, AreaDrawn):
            self.made.emit(made.area.area_id)
        if isinstance(answer.intent, RenewTableTokens):
            said = self.tr("The table has a new QR. Print it: the old one is refused from now on.")
            self.said.emit(said, Tone.GOOD.value)


def _as_it_is(table: Table) -> DrawTable:
    """What draws the table as it stands."""
    return DrawTable(
        table.table_id, table.area_id, table.name, table.place, table.seats, table.shape
    )
