"""One question of the choices sheet: its name, how many may be chosen, and the answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui.cart.rows import DOT
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.theme.look import Look
from pos_core.frozen import dataclass

_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: `price` is what it adds, as text."""

    id: str
    name: str
    price: str


class ChoiceGroup(QWidget):
    """`changed` at every choice; `settled` when a question with one answer has it."""

    changed = Signal()
    settled = Signal()

    def __init__(
        self,
        name: str,
        choices: Sequence[Choice],
        minimum: int,
        maximum: int,
        ticked: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._minimum, self._maximum = minimum, maximum
        self._choices = tuple(choices)
        self._name = Text(name, kind="strong", parent=self)
        self._rule = Text(self._rule_words(), kind="note", tone="muted", parent=self)
        self._buttons = [Button(choice.name, role="chip", parent=self) for choice in choices]
        self._order: list[str] = [key for key in ticked if key in {c.id for c in choices}]
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
        self._lay_out()
        self.setAccessibleName(f"{name}, {self._rule.text()}")
        self._show()
        self.set_active(active=False)

    @property
    def chosen(self) -> tuple[str, ...]:
        """What is ticked, in the order of the answers."""
        return tuple(c.id for c in self._choices if c.id in self._order)

    @property
    def is_complete(self) -> bool:
        """Enough is ticked, and not too much."""
        return self._minimum <= len(self._order) <= self._maximum

    def set_active(self, *, active: bool) -> None:
        """Figures choose here: the keys stand on the answers."""
        self._name.set_tone("brand" if active else "")
        for at, (button, choice) in enumerate(zip(self._buttons, self._choices, strict=True), 1):
            key = str(at) if active and at <= 9 else ""
            button.set_key(DOT.join(part for part in (key, choice.price) if part))

    def press(self, number: int) -> None:
        """The answer of that number, 1 is the first; nothing when there are fewer."""
        if 1 <= number <= len(self._choices):
            self._toggle(self._choices[number - 1].id)

    def _rule_words(self) -> str:
        least, most = self._minimum, self._maximum
        if least == most == 1:
            words = self.tr("choose 1")
        elif least == most:
            words = self.tr("choose {least}")
        elif least == 0:
            words = self.tr("up to {most}")
        else:
            words = self.tr("{least} to {most}")
        return words.replace("{least}", str(least)).replace("{most}", str(most))

    def _lay_out(self) -> None:
        gap = Look.of_app().tokens.size.gap
        head = QHBoxLayout()
        head.setSpacing(gap)
        head.addWidget(self._name)
        head.addWidget(self._rule)
        head.addStretch(1)
        grid = QGridLayout()
        grid.setSpacing(gap)
        for at, button in enumerate(self._buttons):
            button.setMinimumHeight(Look.of_app().tokens.size.least)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)
        for at in range(_COLUMNS):
            grid.setColumnStretch(at, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, gap // 2)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(grid)

    def _show(self) -> None:
        for button, choice in zip(self._buttons, self._choices, strict=True):
            button.setChecked(choice.id in self._order)

    def _toggle(self, choice_id: str) -> None:
        """One answer only: the new one replaces the old. Otherwise the oldest makes room."""
        if choice_id in self._order:
            if not (self._maximum == 1 and self._minimum == 1):
                self._order.remove(choice_id)
        else:
            self._order.append(choice_id)
            self._order = self._order[-self._maximum :]
        self._show()
        self.changed.emit()
        if self._maximum == 1 and self._minimum == 1:
            self.settled.emit()

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._toggle(self._choices[self._buttons.index(button)].id)
