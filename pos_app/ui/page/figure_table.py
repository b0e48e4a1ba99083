"""A small table of figures: words on the left, amounts on the right, one under the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from pos_app.ui.kit.text import Rule, Text
from pos_core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One row. `kind` is a row of the type table; `rule` draws a line above it."""

    words: str
    amount: str
    kind: str = "body"
    tone: str = "muted"
    rule: bool = False


class FigureTable(QWidget):
    """Shows the rows it is given; a screen reader hears words and amount as one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._shown: tuple[Figure, ...] = ()

    def show_figures(self, figures: tuple[Figure, ...]) -> None:
        """Replace the rows."""
        if figures == self._shown:
            return
        self._shown = figures
        self._clear()
        line = 0
        for figure in figures:
            if figure.rule:
                self._grid.addWidget(Rule(self), line, 0, 1, 2)
                line += 1
            self._put(figure, line)
            line += 1
        # Heights are asked for again once the new words are styled: a wrapped row needs two lines.
        self._grid.invalidate()
        self.updateGeometry()

    def _put(self, figure: Figure, line: int) -> None:
        words = Text(figure.words, figure.kind, figure.tone, self, wrap=True)
        amount = Text(figure.amount, figure.kind, "", self, align=Qt.AlignmentFlag.AlignRight)
        amount.setAccessibleName(f"{figure.words}: {figure.amount}")
        self._grid.addWidget(words, line, 0)
        self._grid.addWidget(amount, line, 1)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
