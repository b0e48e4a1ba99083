"""The left side: search field, categories and the grid of tiles, page by page."""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.bridge.search import SearchDesk
from pos_app.bridge.till import Changes, Till
from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.badge import Badge
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.chip_bar import ChipBar
from pos_app.ui.kit.overhang import Overhang
from pos_app.ui.kit.search_field import SearchField
from pos_app.ui.kit.text import Text
from pos_app.ui.kit.tile_grid import TileGrid
from pos_app.ui.kit.tone import Tone
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.sell.pages import Pages
from pos_app.ui.sell.tile_delegate import TileDelegate
from pos_app.ui.sell.tile_model import TILE, TileModel, as_told
from pos_app.ui.theme.look import Look
from pos_core.catalog import Hits, Tile

_MOST_MULTIPLIER = 999
_LONGEST_WAIT = 3_600_000


class Shelf(QWidget):
    """`picked` gives a tile and how many, `held` one that was pressed for long.

    `typed_code` gives a typed number, `edited_line` a cart key.

    `answered` says that the hits for a text stand in the grid.
    """

    picked = Signal(object, int)
    held = Signal(object)
    typed_code = Signal(str)
    edited_line = Signal(str)
    left_up = Signal()
    import_asked = Signal()
    answered = Signal(str)

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._pages = Pages(till.catalogue)
        self._times = 1
        self.search = SearchField(self)
        self._times_badge = Badge(parent=self)
        self.chips = ChipBar(self)
        self.grid = TileGrid(self)
        self.model = TileModel(self)
        self._delegate = TileDelegate(self)
        self._empty = EmptyState("search", self)
        self._previous = Button(icon="left", parent=self)
        self._next = Button(icon="right", parent=self)
        self._page = Text(kind="body", tone="muted", parent=self)
        self._ends = QTimer(self)
        self._ends.setSingleShot(True)
        self._desk = SearchDesk(till.catalogue, self)
        self.grid.setModel(self.model)
        self.grid.setItemDelegate(self._delegate)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._connect()

    def retranslate(self) -> None:
        """Words in the language of the screen."""
        hint = command("search.focus")
        asking = self.tr("Scan or search…")
        self.search.setPlaceholderText(f"{asking}   {key_of(hint)}")
        self.search.setAccessibleName(self.tr("Search products"))
        self.grid.setAccessibleName(self.tr("Products"))
        for button, name in ((self._previous, "page.previous"), (self._next, "page.next")):
            button.setAccessibleName(text_of(command(name)))
            button.set_key(key_of(command(name)))
        self._delegate.forget()
        self.fill_categories()
        self._show_page()

    def fill_categories(self) -> None:
        """The shelves of the catalogue as chips; the first nine have a key."""
        chips = [("", self.tr("All"), "Alt+1")]
        for number, shelf in enumerate(self._till.catalogue.categories(), start=2):
            chips.append((shelf.id, shelf.name, f"Alt+{number}" if number <= 9 else ""))
        self.chips.fill(chips)

    def choose_category(self, number: int) -> bool:
        """The chip of that number, 1 is "All"; False when there are fewer."""
        if not 1 <= number <= len(self.chips.keys):
            return False
        key = self.chips.keys[number - 1]
        self.chips.select(key)
        self._on_category(key)
        return True

    def turn(self, step: int) -> None:
        """The next page (+1) or the one before (-1), as far as there is one."""
        if self._pages.turn(step):
            self._show_page()

    def clear_search(self) -> None:
        """Empty the field and go back to the shelves, with the focus in the field."""
        self.search.clear()
        self._set_times(1)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_typed(self, text: str) -> None:
        """A letter typed elsewhere begins a search."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.insert(text)

    @property
    def times(self) -> int:
        """How many of the next thing, as typed before a `*`."""
        return self._times

    def take_times(self) -> int:
        """The same, used up."""
        times = self._times
        self._set_times(1)
        return times

    @Slot()
    def renew(self) -> None:
        """Another catalogue: new shelves, and what was searched is searched again."""
        self._desk.renew()
        self._pages.browse("")
        self.fill_categories()
        self._on_searched(self.search.text())
        self._wait_for_end()

    def stop(self) -> None:
        """Let go of the second connection, when the window closes."""
        self._desk.stop()

    def _lay_out(self) -> None:
        gap = Look.of_app().tokens.size.gap
        top = QHBoxLayout()
        top.setSpacing(gap)
        for widget in (self._times_badge, self.search, self._previous, self._page, self._next):
            top.addWidget(widget, 1 if widget is self.search else 0)
        self._page.setMinimumWidth(28)
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addLayout(top)
        column.addWidget(self.chips)
        column.addWidget(Overhang(self._stack, gap // 2, self), 1)

    def _connect(self) -> None:
        self.search.searched.connect(self._on_searched)
        self.search.accepted.connect(self._on_accepted)
        self.search.moved.connect(self._on_moved)
        self.search.edited_line.connect(self.edited_line)
        self.chips.chosen.connect(self._on_category)
        self.grid.chosen.connect(self._on_chosen)
        self.grid.held.connect(self._on_held)
        self._ends.timeout.connect(self.look_at_marks)
        self._till.changed.connect(self._on_changed)
        self.grid.cell_changed.connect(self._delegate.fit)
        self.grid.page_asked.connect(self.turn)
        self.grid.left_top.connect(self._on_left_top)
        self.grid.typed.connect(self.take_typed)
        self.grid.capacity_changed.connect(self._on_capacity_changed)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._desk.found.connect(self._on_found)
        self._empty.acted.connect(self._on_empty_acted)
        self._till.catalogue_changed.connect(self.renew)
        self._till.opened.connect(self.renew)

    def _set_times(self, times: int) -> None:
        self._times = times
        self._times_badge.say(f"{times} ×" if times > 1 else "", Tone.GOOD)

    def _show_page(self) -> None:
        tiles = as_told(self._pages.tiles, self._till)
        self.model.show(tiles)
        self._previous.setEnabled(self._pages.has_before)
        self._next.setEnabled(self._pages.has_after)
        self._page.setText(str(self._pages.number))
        if not tiles:
            self._say_why_empty()
        self._stack.setCurrentWidget(self.grid if tiles else self._empty)

    def searched_words(self) -> str:
        """How much was searched, and whether that is everything the shop has."""
        version = self._till.catalogue.version()
        if version.complete:
            note = self.tr("All {count} products of the shop were searched.")
        else:
            note = self.tr("{count} products were searched, but the product list is not complete.")
        return note.replace("{count}", str(version.count))

    def _say_why_empty(self) -> None:
        version = self._till.catalogue.version()
        typed = self.search.text().strip()
        if typed:
            title = self.tr("Nothing found for “{text}”").replace("{text}", typed)
            self._empty.say(title, self.searched_words(), self.tr("Clear search"), "search")
        elif not self._till.is_open:
            self._empty.say(self.tr("Opening the shop…"), self.tr("One moment."), "", "clock")
        elif not version.count:
            self._empty.say(
                self.tr("No products yet"),
                self.tr("Import your product list, or scan to see that the scanner works."),
                self.tr("Import products"),
                "box",
            )
        else:
            title = self.tr("Nothing on this shelf")
            self._empty.say(title, self.tr("Choose another category."), "", "box")

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        if text.endswith("*") and text[:-1].isdigit() and 0 < int(text[:-1]) <= _MOST_MULTIPLIER:
            self._set_times(int(text[:-1]))
            self.search.clear()
        elif text.strip():
            self._desk.ask(text, self._pages.limit)
        else:
            self._desk.forget()
            self._pages.browse(self.chips.current)
            self._show_page()

    @Slot(str, object)
    def _on_found(self, text: str, hits: Hits) -> None:
        if text == self.search.text():
            self._pages.search(hits.rows)
            self._show_page()
            self.answered.emit(text)

    @Slot()
    def _on_accepted(self) -> None:
        text = self.search.text().strip()
        if not text:
            return
        tiles = self.model.tiles
        if tiles and text == self.search.text().strip() and not _is_code(text):
            self._pick(tiles[0])
        else:
            self.typed_code.emit(text)

    @Slot(int)
    def _on_moved(self, key: int) -> None:
        if key == Qt.Key.Key_PageDown:
            self.turn(1)
        elif key == Qt.Key.Key_PageUp:
            self.turn(-1)
        elif key == Qt.Key.Key_Down:
            self.grid.take_focus()
        else:
            self.left_up.emit()

    @Slot(str)
    def _on_category(self, key: str) -> None:
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._desk.forget()
        self._pages.browse(key)
        self._show_page()

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        tile = index.data(TILE)
        if isinstance(tile, Tile):
            self._pick(tile)

    @property
    def tile_in_hand(self) -> Tile | None:
        """The one a key means: the marked one of the grid, else the first that was found."""
        row = self.grid.currentIndex().row()
        tiles = self.model.tiles
        if self.search.text() and not self.grid.hasFocus():
            row = 0
        return tiles[row] if 0 <= row < len(tiles) else None

    @property
    def waits_for_an_end(self) -> bool:
        """True while something is sold out for a time."""
        return self._ends.isActive()

    def _wait_for_end(self) -> None:
        """Look again when the first mark ends, and now and then for a clock that was set."""
        now = self._till.now()
        end = self._till.state.sold_out.next_end(now)
        if end is None:
            self._ends.stop()
        else:
            self._ends.start(min(math.ceil((end - now).total_seconds() * 1000), _LONGEST_WAIT))

    @Slot()
    def look_at_marks(self) -> None:
        """The tiles in sight by what is sold out now; the marked one stays so."""
        at = self.grid.currentIndex().row()
        self._show_page()
        if at >= 0:
            self.grid.select_row(at)
        self._wait_for_end()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if "sold_out" in changes.topics:
            self.look_at_marks()

    @Slot(QModelIndex)
    def _on_held(self, index: QModelIndex) -> None:
        self.held.emit(index.data(TILE))

    def _pick(self, tile: Tile) -> None:
        times = self.take_times()
        if self.search.text():
            self.clear_search()  # before a sheet may take the focus
        self.picked.emit(tile, times)

    @Slot()
    def _on_left_top(self) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_capacity_changed(self, capacity: int) -> None:
        self._pages.fit(capacity)
        self._show_page()

    @Slot()
    def _on_previous(self) -> None:
        self.turn(-1)

    @Slot()
    def _on_next(self) -> None:
        self.turn(1)

    @Slot()
    def _on_empty_acted(self) -> None:
        if self.search.text():
            self.clear_search()
        else:
            self.import_asked.emit()


def _is_code(text: str) -> bool:
    """A whole article number typed by hand."""
    return text.isdigit() and len(text) in (8, 12, 13, 14)
