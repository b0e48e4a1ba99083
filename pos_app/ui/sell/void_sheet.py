"""Why something the kitchen has is taken back: reason, made or not, and how many of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.chip_bar import ChipBar
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.sell.stepper import Stepper
from pos_app.ui.theme.look import Look

_COLUMNS = 2
_LONGEST_REASON = 80


class VoidSheet(Sheet):
    """`reason`, `waste` and `pieces` are the answer after `confirmed`.

    Alt+1 to Alt+6 choose a reason; anything else is typed. `most` above one asks how many.
    """

    def __init__(
        self,
        title: str,
        reasons: Sequence[str] = (),
        pieces: int = 1,
        most: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._most = most
        self.stepper = Stepper(self)
        self.field = QLineEdit(self)
        self.made = ChipBar(self)
        self._buttons: list[Button] = []
        self._keys: list[QObject] = []
        self._lay_out(tuple(reasons) or self._usual())
        self.entitle(title, self.tr("The kitchen has it and gets a void slip."))
        self.field.setMaxLength(_LONGEST_REASON)
        self.field.setPlaceholderText(self.tr("Another reason…"))
        self.field.setAccessibleName(self.tr("Reason"))
        self.made.fill(
            [("no", self.tr("Not made yet"), ""), ("yes", self.tr("Made, thrown away"), "")]
        )
        self.confirm.setText(self.tr("Void"))
        self.stepper.set_value(pieces)
        self.stepper.setVisible(most > 1)
        self.stepper.changed.connect(self._on_stepped)
        self.field.textChanged.connect(self._on_text_changed)
        self._on_text_changed("")

    @property
    def reason(self) -> str:
        """What was chosen or typed."""
        return self.field.text().strip()

    @property
    def waste(self) -> bool:
        """True when it was made already."""
        return self.made.current == "yes"

    @property
    def pieces(self) -> int:
        """How many of it."""
        return self.stepper.value

    def first_focus(self) -> QWidget:
        """Begin where a reason can be typed."""
        return self.field

    def _usual(self) -> tuple[str, ...]:
        return (
            self.tr("Guest changed their mind"),
            self.tr("Ordered by mistake"),
            self.tr("Sold out"),
            self.tr("Took too long"),
            self.tr("Something wrong with it"),
            self.tr("Dropped"),
        )

    def _lay_out(self, reasons: Sequence[str]) -> None:
        grid = QGridLayout()
        grid.setSpacing(Look.of_app().tokens.size.gap)
        for at, words in enumerate(reasons[:9]):
            button = Button(words, role="chip", key=f"Alt+{at + 1}", parent=self)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._on_clicked)
            grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)
            self._buttons.append(button)
            key = QShortcut(QKeySequence(f"Alt+{at + 1}"), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(self._on_key)
            self._keys.append(key)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.body.addWidget(self.stepper)
        self.body.addWidget(Text(self.tr("Reason"), kind="strong", parent=self))
        self.body.addLayout(grid)
        self.body.addWidget(self.field)
        self.body.addWidget(Text(self.tr("Was it made?"), kind="strong", parent=self))
        self.body.addWidget(self.made)
        self.body.addStretch(1)

    @Slot(int)
    def _on_stepped(self, value: int) -> None:
        if value > self._most:
            self.stepper.set_value(self._most)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        for button in self._buttons:
            button.setChecked(button.words == text.strip())
        self.confirm.setEnabled(bool(text.strip()))

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._choose(button)

    @Slot()
    def _on_key(self) -> None:
        self._choose(self._buttons[self._keys.index(self.sender())])

    def _choose(self, button: Button) -> None:
        self.field.setText(button.words)
        self.field.setFocus()
