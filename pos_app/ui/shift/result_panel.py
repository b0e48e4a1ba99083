"""What a count found: only now is said what should be there, and what is off gets a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.text import Text
from pos_app.ui.page.figure_table import FigureTable
from pos_app.ui.page.reason import ReasonField
from pos_app.ui.shift.drawer_figures import count_figures, off_words, signed
from pos_app.ui.shift.usual_reasons import usual_off_reasons
from pos_core.shift_cash import CashCount

_PAD = 24
_EDGE, _APART = 10, 4
"""Above and below: a low window under a message has no room for more."""
_WIDEST = 560


class ResultPanel(QWidget):
    """`changed` when the reason does, `accepted` when Enter was pressed in it."""

    changed = Signal()
    accepted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.said = Text(kind="title", parent=self, wrap=True)
        self.figure = Text(kind="total", parent=self)
        self.table = FigureTable(self)
        self.why = ReasonField(self)
        self._ask = Text(kind="strong", parent=self, wrap=True)
        self.note = FieldNote(self)
        inner = QWidget(self)
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        told: tuple[QWidget, ...] = (self.said, self.figure, self.table)
        asked: tuple[QWidget, ...] = (self._ask, self.why, self.note)
        for part in told:
            column.addWidget(part)
        column.addSpacing(_APART)
        for part in asked:
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_PAD, _EDGE, _PAD, _EDGE)
        whole.addWidget(inner)
        self.why.changed.connect(self.changed)
        self.why.accepted.connect(self.accepted)
        self._counts: tuple[CashCount, ...] = ()

    @property
    def reason(self) -> str:
        """Why it is off."""
        return self.why.reason

    @property
    def is_explained(self) -> bool:
        """True when nothing is off, or a reason is given."""
        return bool(self._counts) and (not self._counts[-1].over_short or bool(self.reason))

    def show_counts(self, counts: tuple[CashCount, ...], reasons: Sequence[str]) -> None:
        """The latest count holds; earlier ones stay in sight."""
        off = counts[-1].over_short
        self.said.setText(self._words(counts))
        self.figure.setText(signed(off) if off else "")
        self.figure.setVisible(bool(off))
        self.figure.set_tone("bad" if off else "good")
        self.said.set_tone("" if off else "good")
        self.table.show_figures(count_figures(counts))
        self._ask.setText(self.tr("Why? It is kept with the Z."))
        self.why.offer(reasons or usual_off_reasons(), self.tr("Another reason"))
        for part in (self._ask, self.why, self.note):
            part.setVisible(bool(off))
        if counts != self._counts and off:
            self.why.field.clear()
            announce(self, f"{off_words(off)} {signed(off)}")
        self._counts = counts

    def _words(self, counts: tuple[CashCount, ...]) -> str:
        off = counts[-1].over_short
        if not off:
            return self.tr("The drawer fits to the last note.")
        if off.minor > 0:
            return self.tr("There is more in the drawer than there should be")
        return self.tr("Something is missing from the drawer")
