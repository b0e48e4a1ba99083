"""Marking what is sold out: asks how, and says what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from pos_app.ui.kit.tone import Tone
from pos_app.ui.sell.tile_model import words_of
from pos_core.sold_out import SoldOutMarked

if TYPE_CHECKING:
    from pos_app.bridge.till import Answer, Till
    from pos_app.ui.navigator import Navigator
    from pos_core.catalog import Tile
    from pos_core.events import Intent


class SoldOutMarks(QObject):
    """Asks, and says what came of it."""

    def __init__(self, till: Till, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._name = ""
        till.answered.connect(self._on_answered)

    @Slot(object)
    def ask(self, tile: Tile | None) -> None:
        """Open the sheet for a tile; None when there is none in hand."""
        from pos_app.ui.sell.sold_out_sheet import SoldOutSheet

        item = self._till.catalogue.by_id(tile.item_id) if tile is not None else None
        if item is None:
            self._navigator.toast(self.tr("Find the product first, then mark it."), Tone.WARN)
            return
        words, now = words_of(self._till), self._till.now()
        marks = self._till.state.sold_out.marks
        standing = {key: mark for key, mark in marks.items() if mark.stands(now)}
        sheet = SoldOutSheet(item, words, standing)
        sheet.marked.connect(self._on_marked)
        self._navigator.show_sheet(sheet)

    @Slot(object, str)
    def _on_marked(self, intent: Intent, name: str) -> None:
        self._name = name
        self._navigator.close_sheet()
        self._till.submit(intent)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        for event in answer.events if answer.ok else ():
            if isinstance(event, SoldOutMarked) and self._name:
                gone, back = self.tr("{name}: sold out"), self.tr("{name}: on sale again")
                said = gone if event.mark.sold_out else back
                self._navigator.toast(said.replace("{name}", self._name), Tone.GOOD)
