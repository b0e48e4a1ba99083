"""Changing one's own PIN: the old one, then the new one twice. Nobody else is needed for it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos_app.bridge.till import Answer, Till
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.pin_pad import PinPad
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.messages import words
from pos_core.pin import LONGEST, SHORTEST, PinEntry, check_pin
from pos_core.signin import ChangePin
from pos_core.staff import StaffMember


class OwnPinSheet(Sheet):
    """`changed` says that the new PIN counts; what was wrong is said on the sheet itself."""

    changed = Signal()

    def __init__(self, till: Till, member: StaffMember, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._member = member
        self._old = self._new = ""
        self._asking = False
        self.note = FieldNote(self)
        self.pad = PinPad(self)
        self.body.addWidget(self.note)
        self.body.addWidget(self.pad, 1)
        self.pad.typed.connect(self._on_typed)
        self.pad.accepted.connect(self._on_confirmed)
        self.confirmed.connect(self._on_confirmed)
        till.answered.connect(self._on_answered)
        self._show_step()

    def first_focus(self) -> QWidget:
        """Begin on the pad."""
        return self.pad

    def _show_step(self, warning: str = "") -> None:
        """One PIN at a time; what was typed before is not on the pad any more."""
        self.pad.clear()
        self.pad.setEnabled(not self._asking)
        self.confirm.setEnabled(False)
        self.confirm.setText(self.tr("Keep this PIN") if self._new else self.tr("Next"))
        if not self._old:
            title = self.tr("Your PIN now")
        elif not self._new:
            title = self.tr("Your new PIN")
        else:
            title = self.tr("The new PIN once more")
        self.entitle(title, self._member.name)
        if warning:
            self.note.warn(warning)
        else:
            self._hint()
        if self.pad.isVisible() and self.pad.isEnabled():
            self.pad.setFocus()

    def _hint(self) -> None:
        if self._asking:
            self.note.hint(self.tr("One moment…"))
        elif self._old and not self._new:
            hint = self.tr("{shortest} to {longest} digits. Only you should know them.")
            self.note.hint(hint.format(shortest=SHORTEST, longest=LONGEST))
        else:
            self.note.hint("")

    def _submit(self) -> None:
        intent = ChangePin(self._member.staff_id, pin=self._new)
        entry = PinEntry(self._member.staff_id, self._old)
        self._old = self._new = ""
        self._asking = True
        self._show_step()
        self._till.submit(intent, entry)

    @Slot(int)
    def _on_typed(self, _count: int) -> None:
        self.confirm.setEnabled(self.pad.is_long_enough)

    @Slot()
    def _on_confirmed(self) -> None:
        pin = self.pad.pin
        if not self.pad.is_long_enough or self._asking:
            return
        if not self._old:
            self._old = pin
            self._show_step()
        elif not self._new:
            refusal = check_pin(pin)
            self._new = "" if refusal else pin
            self._show_step(words(refusal.code, refusal.facts).text if refusal else "")
        elif pin == self._new:
            self._submit()
        else:
            self._new = ""
            self._show_step(self.tr("That was another PIN. Begin again."))

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if not self._asking or not isinstance(answer.intent, ChangePin):
            return
        self._asking = False
        if answer.ok:
            self.changed.emit()
            return
        no = answer.refusal
        if no is not None:
            self._show_step(words(no.code, no.facts).text)
        elif answer.problem is not None:
            self._show_step(words(answer.problem.name, answer.problem.facts).text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures go to the pad wherever the focus is; Esc and Enter are the sheet's."""
        if event.text().isdigit() and self.pad.take_key(event):
            return
        super().keyPressEvent(event)
