"""Why something the kitchen has is taken back: reason, made or not, and how many of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.page.made import MadeField
from pos_app.ui.page.reason import ReasonField
from pos_app.ui.sell.stepper import Stepper


class VoidSheet(Sheet):
    """`reason`, `waste` and `pieces` are the answer after `confirmed`.

    `most` above one asks how many.
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
        self.why = ReasonField(self, tuple(reasons) or self._usual())
        self.made = MadeField(self)
        self.body.addWidget(self.stepper)
        self.body.addWidget(Text(self.tr("Reason"), kind="strong", parent=self))
        self.body.addWidget(self.why)
        self.body.addWidget(self.made)
        self.body.addStretch(1)
        self.entitle(title, self.tr("The kitchen has it and gets a void slip."))
        self.confirm.setText(self.tr("Void"))
        self.stepper.set_value(pieces)
        self.stepper.setVisible(most > 1)
        self.stepper.changed.connect(self._on_stepped)
        self.why.changed.connect(self._on_changed)
        self.why.accepted.connect(self._on_accepted)
        self._on_changed()

    @property
    def reason(self) -> str:
        """What was chosen or typed."""
        return self.why.reason

    @property
    def waste(self) -> bool:
        """True when it was made already."""
        return self.made.waste

    @property
    def pieces(self) -> int:
        """How many of it."""
        return self.stepper.value

    def first_focus(self) -> QWidget:
        """Begin where a reason can be typed."""
        return self.why.field

    def _usual(self) -> tuple[str, ...]:
        return (
            self.tr("Guest changed their mind"),
            self.tr("Ordered by mistake"),
            self.tr("Sold out"),
            self.tr("Took too long"),
            self.tr("Something wrong with it"),
            self.tr("Dropped"),
        )

    @Slot(int)
    def _on_stepped(self, value: int) -> None:
        if value > self._most:
            self.stepper.set_value(self._most)

    @Slot()
    def _on_changed(self) -> None:
        self.confirm.setEnabled(bool(self.reason))

    @Slot()
    def _on_accepted(self) -> None:
        if self.confirm.isEnabled():
            self.confirmed.emit()
