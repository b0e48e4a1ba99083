"""One question with a few answers: with which course a line is served, or which one is fired."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.sheet import Sheet
from pos_core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """A course and the words for it; its number is its key."""

    course: int
    words: str


class CourseSheet(Sheet):
    """`picked` gives the course whose button or figure was pressed."""

    picked = Signal(int)

    def __init__(
        self,
        title: str,
        subtitle: str,
        answers: Sequence[Answer],
        present: int = -1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.entitle(title, subtitle)
        self.hide_confirm()
        self._answers = tuple(answers)
        self._buttons: list[Button] = []
        self._keys: list[QObject] = []
        for answer in self._answers:
            self._add(answer, is_present=answer.course == present)
        self.body.addStretch(1)

    def first_focus(self) -> QWidget:
        """Begin on the present answer, else on the first."""
        on = (button for button in self._buttons if button.isChecked())
        return next(on, self._buttons[0])

    def _add(self, answer: Answer, *, is_present: bool) -> None:
        button = Button(answer.words, role="chip", key=str(answer.course), parent=self)
        button.setChecked(is_present)
        button.clicked.connect(self._on_clicked)
        self.body.addWidget(button)
        self._buttons.append(button)
        key = QShortcut(QKeySequence(str(answer.course)), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._on_key)
        self._keys.append(key)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.picked.emit(self._answers[self._buttons.index(button)].course)

    @Slot()
    def _on_key(self) -> None:
        self.picked.emit(self._answers[self._keys.index(self.sender())].course)
