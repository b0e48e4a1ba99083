"""Why something is done: one of a few usual reasons, or a few words of one's own."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.theme.look import Look

LONGEST_REASON = 80
_COLUMNS = 2
_MOST = 6


class ReasonField(QWidget):
    """`changed` says that `reason` is another one; `accepted` that Enter was pressed in it.

    Alt+1 to Alt+6 choose a reason anywhere in `parent`; what is chosen already is taken back.
    """

    changed = Signal()
    accepted = Signal()

    def __init__(self, parent: QWidget, reasons: Sequence[str] = ()) -> None:
        super().__init__(parent)
        gap = Look.of_app().tokens.size.gap
        self.field = QLineEdit(self)
        self.field.setMaxLength(LONGEST_REASON)
        self.field.setAccessibleName(self.tr("Reason"))
        self.chips: list[Button] = []
        self._keys: list[QObject] = [self._key(at, parent) for at in range(_MOST)]
        self._grid = QGridLayout()
        self._grid.setSpacing(gap)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(gap)
        column_of_all.addLayout(self._grid)
        column_of_all.addWidget(self.field)
        self.field.textChanged.connect(self._on_text_changed)
        self.field.returnPressed.connect(self.accepted)
        self.offer(reasons, self.tr("Reason in a few words…"))

    @property
    def reason(self) -> str:
        """What was chosen or typed."""
        return self.field.text().strip()

    def offer(self, reasons: Sequence[str], hint: str) -> None:
        """The reasons to choose from, and what the empty field says."""
        self.field.setPlaceholderText(hint)
        if [chip.words for chip in self.chips] == list(reasons[:_MOST]):
            return
        for chip in self.chips:
            self._grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(at, words) for at, words in enumerate(reasons[:_MOST])]

    def _chip(self, at: int, words: str) -> Button:
        chip = Button(words, role="chip", key=f"Alt+{at + 1}", parent=self)
        chip.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        chip.clicked.connect(self._on_chip)
        self._grid.addWidget(chip, at // _COLUMNS, at % _COLUMNS)
        return chip

    def _key(self, at: int, parent: QWidget) -> QShortcut:
        key = QShortcut(QKeySequence(f"Alt+{at + 1}"), parent)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._on_key)
        return key

    def _choose(self, chip: Button) -> None:
        self.field.setText("" if chip.words == self.reason else chip.words)
        self._on_text_changed(self.field.text())
        self.field.setFocus()

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        for chip in self.chips:
            chip.setChecked(chip.words == text.strip())
        self.changed.emit()

    @Slot()
    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, Button):
            self._choose(chip)

    @Slot()
    def _on_key(self) -> None:
        at = self._keys.index(self.sender())
        if at < len(self.chips) and self.isVisible():
            self._choose(self.chips[at])
