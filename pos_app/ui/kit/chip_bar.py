"""A row of choices of which one is on: it pages sideways when there are more than fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.theme.look import Look


class ChipBar(QWidget):
    """`chosen` gives the key of the chip that was pressed. One chip is always on.

    A big shop has hundreds of categories, and the window waits for none that does not fit: a chip
    is made when it is first shown.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = Look.of_app().tokens.size.gap
        self._keys: list[str] = []
        self._words: list[tuple[str, str]] = []
        self._chips: dict[int, Button] = {}
        self._first = 0
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self._on_id_clicked)
        self._less = Button(icon="left", parent=self)
        self._more = Button(icon="right", parent=self)
        self._less.clicked.connect(self._on_less)
        self._more.clicked.connect(self._on_more)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._gap)
        self._row.addWidget(self._less)
        self._row.addStretch(1)
        self._row.addWidget(self._more)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(Look.of_app().tokens.size.touch)
        self._name()

    def fill(self, chips: Sequence[tuple[str, str, str]]) -> None:
        """One chip for each (key, words, printed key); the one that is on stays on."""
        before = self.current
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._keys = [key for key, _words, _printed in chips]
        self._words = [(words, printed) for _key, words, printed in chips]
        self._chips = {}
        self._first = 0
        self.select(before if before in self._keys else (self._keys or [""])[0])

    @property
    def current(self) -> str:
        """The key of the chip that is on, or empty."""
        at = self._group.checkedId()
        return self._keys[at] if 0 <= at < len(self._keys) else ""

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys in order."""
        return tuple(self._keys)

    def select(self, key: str) -> None:
        """Turn a chip on and bring it into sight; says nothing."""
        if key in self._keys:
            at = self._keys.index(key)
            self._chip(at).setChecked(True)
            self._first = min(self._first, at)
            while at not in self._shown() and self._first < at:
                self._first += 1
        self._arrange()

    def _chip(self, at: int) -> Button:
        if at in self._chips:
            return self._chips[at]
        words, printed = self._words[at]
        chip = Button(words, role="chip", key=printed, parent=self)
        chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.addButton(chip, at)
        lefter = [i for i in self._chips if i < at]
        self._row.insertWidget(len(lefter) + 1, chip)
        self.setTabOrder(self._chips[max(lefter)] if lefter else self._less, chip)
        self._chips[at] = chip
        return chip

    def _shown(self) -> range:
        """Which chips fit from the first shown on, with room for the two paging buttons."""
        room = self.width() + self._gap
        if self._first == 0 and self._end(room) == len(self._keys):
            return range(len(self._keys))
        room -= 2 * (self._less.sizeHint().width() + self._gap)
        return range(self._first, max(self._end(room), self._first + 1))

    def _end(self, room: int) -> int:
        """Behind the last chip that fits into so much room."""
        for at in range(self._first, len(self._keys)):
            room -= self._chip(at).sizeHint().width() + self._gap
            if room < 0:
                return at
        return len(self._keys)

    def _arrange(self) -> None:
        shown = self._shown()
        for at, chip in self._chips.items():
            chip.setVisible(at in shown)
        paged = len(shown) < len(self._keys)
        self._less.setVisible(paged)
        self._more.setVisible(paged)
        self._less.setEnabled(self._first > 0)
        self._more.setEnabled(shown.stop < len(self._keys))

    def _name(self) -> None:
        self._less.setAccessibleName(self.tr("Earlier categories"))
        self._more.setAccessibleName(self.tr("More categories"))

    @Slot(int)
    def _on_id_clicked(self, index: int) -> None:
        self.chosen.emit(self._keys[index])

    @Slot()
    def _on_less(self) -> None:
        self._first = max(0, self._first - max(1, len(self._shown())))
        self._arrange()

    @Slot()
    def _on_more(self) -> None:
        shown = self._shown()
        if shown.stop < len(self._keys):
            self._first = shown.stop
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """New names when the language changes."""
        if event.type() is QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer chips fit."""
        super().resizeEvent(event)
        self._arrange()
