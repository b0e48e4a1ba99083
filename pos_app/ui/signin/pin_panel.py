"""The pad for one person's PIN; after wrong ones it counts the seconds to the next try."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.bridge.till import Till
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.pin_pad import PinPad
from pos_app.ui.messages import words
from pos_app.ui.theme.look import Look
from pos_core.pin import PinEntry
from pos_core.refusal import Refusal
from pos_core.staff import StaffMember

_SECOND_MS = 1000


class PinPanel(QWidget):
    """`ready` says whether a PIN may be sent now, `accepted` that Enter was pressed on one."""

    ready = Signal(bool)
    accepted = Signal()

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._member: StaffMember | None = None
        self._refusal: Refusal | None = None
        self._trouble = ""
        self._checking = False
        self.note = FieldNote(self)
        self.pad = PinPad(self)
        self._clock = QTimer(self)
        self._clock.setInterval(_SECOND_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.of_app().tokens.size.gap // 2)
        column.addWidget(self.note)
        column.addWidget(self.pad, 1)
        self._clock.timeout.connect(self._on_second)
        self.pad.typed.connect(self._on_typed)
        self.pad.accepted.connect(self._on_accepted)

    @property
    def seconds_left(self) -> int:
        """How long the chosen person still has to wait."""
        if self._member is None:
            return 0
        return self._till.state.staff.seconds_left(self._member.staff_id, self._till.now())

    @property
    def is_ready(self) -> bool:
        """True when there is a PIN to send, and a try is due."""
        return self._member is not None and self.pad.isEnabled() and self.pad.is_long_enough

    def entry(self) -> PinEntry | None:
        """What was typed, as whom; from now on it is being compared."""
        if not self.is_ready or self._member is None:
            return None
        entry = PinEntry(self._member.staff_id, self.pad.pin)
        self.pad.clear()
        self._refusal, self._trouble, self._checking = None, "", True
        self._show()
        return entry

    def choose(self, member: StaffMember | None) -> None:
        """Another person; what was typed is gone."""
        self._member = member
        self._refusal, self._trouble, self._checking = None, "", False
        self.pad.clear()
        self._show()

    def deny(self, refusal: Refusal) -> None:
        """What is wrong with the PIN that was sent."""
        self._refusal, self._checking = refusal, False
        self._show()

    def warn(self, text: str) -> None:
        """It could not be compared, and why."""
        self._trouble, self._checking = text, False
        self._show()

    def _show(self) -> None:
        seconds = self.seconds_left
        self.pad.setEnabled(self._member is not None and not seconds and not self._checking)
        if seconds and self._member is not None:
            facts = {"name": self._member.name, "seconds": seconds}
            self.note.warn(words("pin.wait", facts).text)
            self._clock.start()
        else:
            self._clock.stop()
            self._say()
        if self.pad.isEnabled() and self.isVisible():
            self.pad.setFocus()
        self.ready.emit(self.is_ready)

    def _say(self) -> None:
        if self._trouble:
            self.note.warn(self._trouble)
        elif self._refusal is not None and self._refusal.code != "pin.wait":
            self.note.warn(words(self._refusal.code, self._refusal.facts).text)
        elif self._checking:
            self.note.hint(self.tr("One moment…"))
        elif self._member is None:
            self.note.hint(self.tr("Choose a person."))
        else:
            self.note.hint(self.tr("PIN of {name}").format(name=self._member.name))

    @Slot()
    def _on_second(self) -> None:
        self._show()

    @Slot(int)
    def _on_typed(self, count: int) -> None:
        if count and self._refusal is not None:
            self._refusal = None
            self._say()
        self.ready.emit(self.is_ready)

    @Slot()
    def _on_accepted(self) -> None:
        if self.is_ready:
            self.accepted.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits at a pad that is not there, and no PIN is left on it."""
        self._clock.stop()
        self.pad.clear()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The note follows the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)
