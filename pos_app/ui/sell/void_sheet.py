"""Why something the kitchen has is taken back: reason, made or not, and how many of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui.kit.stepper import Stepper
from pos_app.ui.page.why_sheet import WhySheet

translate = QCoreApplication.translate


class VoidSheet(WhySheet):
    """`reason`, `waste` and `pieces` are the answer after `confirmed`; `most` above one asks."""

    def __init__(
        self,
        title: str,
        reasons: Sequence[str] = (),
        pieces: int = 1,
        most: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tuple(reasons) or _usual(), parent)
        self._most = most
        self.stepper = Stepper(self)
        self.stepper.set_value(pieces)
        self.stepper.setVisible(most > 1)
        self.stepper.changed.connect(self._on_stepped)
        self.body.addWidget(self.stepper)
        self.ask_below()
        self.entitle(title, self.tr("The kitchen has it and gets a void slip."))
        self.confirm.setText(self.tr("Void"))

    @property
    def pieces(self) -> int:
        """How many of it."""
        return self.stepper.value

    @Slot(int)
    def _on_stepped(self, value: int) -> None:
        if value > self._most:
            self.stepper.set_value(self._most)


def _usual() -> tuple[str, ...]:
    return (
        translate("VoidSheet", "Guest changed their mind"),
        translate("VoidSheet", "Ordered by mistake"),
        translate("VoidSheet", "Sold out"),
        translate("VoidSheet", "Took too long"),
        translate("VoidSheet", "Something wrong with it"),
        translate("VoidSheet", "Dropped"),
    )
