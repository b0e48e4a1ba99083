"""Who stands at the till: it is locked until somebody signs in, and again when nobody touches it.

While it is locked the screen below waits as it was; whoever comes next finds the order, but no
screen that only somebody else may open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos_app.bridge.till import Answer, Changes, Till
from pos_app.settings import Settings
from pos_app.ui.approvals import Approvals
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.navigator import HOME, Navigator
from pos_core.staff import SignOutReason

if TYPE_CHECKING:
    from pos_app.ui.signin.lock_screen import LockScreen

_MINUTE_MS = 60_000
_TOUCHED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)
WORKS_LOCKED = frozenset({"message.next", "window.toggle_full_screen", "customer_display.toggle"})
"""Commands that nobody has to sign in for."""


class Door(QObject):
    """`locked` says that the till was locked or opened; `granted` lets a guarded command go on."""

    locked = Signal(bool)
    granted = Signal(str, object)

    def __init__(
        self, till: Till, navigator: Navigator, front: QStackedWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._front = front
        self._screen: LockScreen | None = None
        self._window: QWidget | None = None
        self._before: object = None
        self.is_locked = False
        self.approvals = Approvals(till, navigator, self)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._on_idle)
        self.approvals.granted.connect(self.granted)
        till.opened.connect(self._follow)
        till.changed.connect(self._on_changed)
        till.answered.connect(self._on_answered)
        till.settings_changed.connect(self._on_settings_changed)
        self._follow()

    def lets(self, command_id: str, argument: object) -> bool:
        """True when the command may be carried out now; else whoever may is asked, or nobody."""
        if self.is_locked:
            return command_id in WORKS_LOCKED
        if self.approvals.allows(command_id):
            return True
        self.approvals.ask_leave(command_id, argument)
        return False

    def run(self, verb: str) -> None:
        """What whoever stands here may do about that: lock the till, choose another PIN."""
        if verb == "lock":
            self.lock()
        elif verb == "own_pin":
            self._ask_own_pin()

    def lock(self) -> None:
        """Somebody leaves the till, or another comes."""
        from pos_core.signin import SignOut

        self._till.submit(SignOut(SignOutReason.LOCKED))

    def _ask_own_pin(self) -> None:
        from pos_app.ui.signin.own_pin_sheet import OwnPinSheet

        staff = self._till.state.staff
        member = staff.member(staff.signed_in) if staff.signed_in is not None else None
        if member is None:
            self._navigator.toast(words("staff.nobody_named").text)
            return
        sheet = OwnPinSheet(self._till, member)
        sheet.changed.connect(self._on_pin_changed)
        self._navigator.show_sheet(sheet)

    def listen_to(self, window: QWidget | None) -> None:
        """Notice every touch of this window from now on; None notices nothing any more."""
        native = self._native()
        if native is not None:
            native.removeEventFilter(self)
        self._window = window
        native = self._native()
        if native is not None:
            native.installEventFilter(self)
        self._wind()

    def _native(self) -> QWindow | None:
        """Asked for anew each time (docs/traps.md)."""
        return self._window.windowHandle() if self._window is not None else None

    def _wind(self) -> None:
        """Begin to count the minutes without a touch anew."""
        minutes = self._till.settings.lock_after_minutes
        signed_in = self._till.state.staff.signed_in is not None
        if minutes and signed_in and self._window is not None:
            self._idle.start(minutes * _MINUTE_MS)
        else:
            self._idle.stop()

    @Slot()
    def _follow(self) -> None:
        """Lock or open as the till says."""
        locked = self._till.state.staff.is_locked
        if locked and not self.is_locked:
            self._close_up()
        elif not locked and self.is_locked:
            self._open_up()
        elif locked and self._screen is not None:
            self._screen.refresh()
        self._wind()

    def _close_up(self) -> None:
        self.is_locked = True
        self._before = self._till.state.staff.last
        self.approvals.give_up()
        self._navigator.close_sheet()
        self._navigator.drop_toast()
        self._lock_screen().open_up()
        self._front.setCurrentWidget(self._lock_screen())
        self.locked.emit(True)

    def _open_up(self) -> None:
        """Another person does not find what the one before had open."""
        self.is_locked = False
        staff = self._till.state.staff
        self._front.setCurrentIndex(0)
        may_stay = self.approvals.allows(f"{self._navigator.current}.open")
        if staff.signed_in != self._before or not may_stay:
            self._navigator.open(HOME)
        self.locked.emit(False)

    def _lock_screen(self) -> LockScreen:
        if self._screen is None:
            from pos_app.ui.signin.lock_screen import LockScreen

            self._screen = LockScreen(self._till, self._front)
            self._front.addWidget(self._screen)
        return self._screen

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.topics & {"opened", "staff"}:
            self._follow()

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        from pos_core.signin import SignOut

        if isinstance(answer.intent, SignOut) and answer.refusal is not None:
            self._navigator.toast(words(answer.refusal.code, answer.refusal.facts).text)

    @Slot(object)
    def _on_settings_changed(self, _settings: Settings) -> None:
        self._wind()

    @Slot()
    def _on_pin_changed(self) -> None:
        self._navigator.close_sheet()
        self._navigator.toast(self.tr("The new PIN counts from now on."), Tone.GOOD)

    @Slot()
    def _on_idle(self) -> None:
        """Nobody touched the till for so long."""
        from pos_core.signin import SignOut

        self._till.submit(SignOut(SignOutReason.IDLE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every key and finger begins the count anew; nothing is kept from anybody."""
        if event.type() in _TOUCHED and self._idle.isActive():
            self._idle.start()
        return super().eventFilter(watched, event)
