"""A sheet that takes something back from the kitchen: it goes on only with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.page.made import MadeField
from pos_app.ui.page.reason import ReasonField


class WhySheet(Sheet):
    """After `confirmed`, `reason` says why, and `waste` whether it was made already."""

    def __init__(self, reasons: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why = ReasonField(self, reasons)
        self.made = MadeField(self)
        self.why.changed.connect(self._on_changed)
        self.why.accepted.connect(self._on_accepted)

    @property
    def reason(self) -> str:
        """What was chosen or typed."""
        return self.why.reason

    @property
    def waste(self) -> bool:
        """True when what the kitchen made is thrown away."""
        return self.made.waste

    def first_focus(self) -> QWidget:
        """Begin where a reason can be typed."""
        return self.why.field

    def ask_below(self) -> None:
        """The questions come under what the body holds already."""
        self.body.addWidget(Text(self.tr("Reason"), kind="strong", parent=self))
        self.body.addWidget(self.why)
        self.body.addWidget(self.made)
        self.body.addStretch(1)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self.confirm.setEnabled(bool(self.reason))
