"""Refusing what guests ordered: all of it or some dishes, and why; they read it on their phones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.page.reason import ReasonField
from pos_app.ui.theme.look import Look

if TYPE_CHECKING:
    from pos_core.session import Round, SessionState


class RefuseSheet(Sheet):
    """After `confirmed`: `reason`, and `lines` that are not made (none when it is all)."""

    def __init__(self, session: SessionState, each: Round, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session_id, self.number = session.session_id, each.number
        self.boxes: dict[str, QCheckBox] = {}
        for line in each.wanted:
            box = QCheckBox(f"{line.quantity} × {line.name}", self)
            box.setMinimumHeight(Look.of_app().tokens.size.least)
            box.setChecked(True)
            box.toggled.connect(self._on_changed)
            self.boxes[line.line_id] = box
            self.body.addWidget(box)
        self.why = ReasonField(self, self._usual())
        self.body.addWidget(Text(self.tr("Reason"), kind="strong", parent=self))
        self.body.addWidget(self.why)
        self.body.addStretch(1)
        title = self.tr("Refuse round {number} of {table}?").replace("{number}", str(each.number))
        self.entitle(
            title.replace("{table}", session.table),
            self.tr("What is ticked is not made. The guests read why on their phones."),
        )
        self.confirm.setText(self.tr("Refuse"))
        self.name_cancel(self.tr("Keep it"))
        self.why.changed.connect(self._on_changed)
        self.why.accepted.connect(self._on_accepted)
        self._on_changed()

    @property
    def reason(self) -> str:
        """What was chosen or typed."""
        return self.why.reason

    @property
    def lines(self) -> tuple[str, ...]:
        """The dishes that are not made; none when it is all of them."""
        ticked = tuple(key for key, box in self.boxes.items() if box.isChecked())
        return () if len(ticked) == len(self.boxes) else ticked

    def first_focus(self) -> QWidget:
        """Begin with the reason."""
        return self.why.field

    def _usual(self) -> tuple[str, ...]:
        return (
            self.tr("Sold out"),
            self.tr("Too much to do"),
            self.tr("The kitchen is closed"),
            self.tr("Nobody sits there"),
        )

    @Slot()
    def _on_changed(self) -> None:
        ticked = any(box.isChecked() for box in self.boxes.values())
        self.confirm.setEnabled(bool(self.reason) and ticked)
