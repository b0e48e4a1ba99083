"""Somebody answers for another: the sheet that asks who, and for that person's PIN."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos_app.bridge.till import Till
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.signin.people import PeopleTiles
from pos_app.ui.signin.pin_panel import PinPanel
from pos_app.ui.staff_words import right_text
from pos_core.refusal import Refusal
from pos_core.staff import Right

_COLUMNS = 2
_ROWS_IN_SIGHT = 2


class ApprovalSheet(Sheet):
    """`entered` gives the typed PIN; who opened the sheet says how it went by `deny`."""

    entered = Signal(object)

    def __init__(self, till: Till, right: Right, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        staff = till.state.staff
        others = [m for m in staff.with_right(right) if m.actor != staff.actor]
        self.people = PeopleTiles(_COLUMNS, self)
        self.panel = PinPanel(till, self)
        asker = staff.name_of(staff.actor)
        self.entitle(
            self.tr("Needs approval: {right}").format(right=right_text(right)),
            self.tr("{name} may not do this alone. Somebody who may enters a PIN.").format(
                name=asker
            ),
        )
        self.people.fill(others, others[0].staff_id if others else None)
        self.people.setFixedHeight(
            self.people.height_of(max(1, min(self.people.rows(), _ROWS_IN_SIGHT)))
        )
        self.confirm.setText(self.tr("Approve"))
        self.confirm.setEnabled(False)
        self.body.addWidget(self.people)
        self.body.addWidget(self.panel, 1)
        self.panel.choose(self.people.current)
        self.people.chosen.connect(self._on_chosen)
        self.panel.ready.connect(self.confirm.setEnabled)
        self.panel.accepted.connect(self._on_confirmed)
        self.confirmed.connect(self._on_confirmed)
        if not others:
            self._tell_that_nobody_can()

    def deny(self, refusal: Refusal) -> None:
        """The PIN was not taken, and why."""
        self.panel.deny(refusal)

    def first_focus(self) -> QWidget:
        """Begin on the pad, or at the way out when nobody can approve."""
        return self.panel.pad if self.people.people else self._cancel

    def _tell_that_nobody_can(self) -> None:
        self.people.hide()
        self.panel.hide()
        nobody = self.tr("Nobody else here has that right. A manager gives it in Settings, Staff.")
        self.body.addWidget(Text(nobody, parent=self, wrap=True))
        self.body.addStretch(1)
        self.hide_confirm()

    @Slot()
    def _on_chosen(self) -> None:
        self.panel.choose(self.people.current)

    @Slot()
    def _on_confirmed(self) -> None:
        entry = self.panel.entry()
        if entry is not None:
            self.entered.emit(entry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose somebody, figures go to the pad; Esc and Enter are the sheet's."""
        if self.people.take_key(event):
            return
        if event.text().isdigit() and self.panel.pad.take_key(event):
            return
        super().keyPressEvent(event)
