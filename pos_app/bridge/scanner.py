"""Hears the scanner wherever the focus is: every key of the window passes here before any field.

Keys are held for a blink while they may belong to a scan, and go on their way if they do not. The
filter sits on the window's QWindow; on the application it would see each key two or three times.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

from pos_app.devices.wedge import Drop, Hold, Release, Scan, Verdict, Wedge, WedgeSettings

_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
RAW_KEYS = "raw_keys"
"""A widget with this property set hears every key untouched: the one that measures a scanner."""

_LONG_AFTER = 1_000_000
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class ScannerFilter(QObject):
    """`scanned` gives each code once. `listen_to` a window once it has been shown."""

    scanned = Signal(str)

    def __init__(self, settings: WedgeSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wedge = Wedge(settings)
        self._window: QWidget | None = None
        self._kept: list[QKeyEvent] = []
        self._swallowed: set[int] = set()
        self._replaying = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)

    def configure(self, settings: WedgeSettings) -> None:
        """Another scanner, or the same one measured anew."""
        self._let_go()
        self._wedge = Wedge(settings)

    def listen_to(self, window: QWidget | None) -> None:
        """Hear the keys of this window from now on; None hears nothing any more."""
        native = self._native()
        if native is not None:
            native.removeEventFilter(self)
        self._window = window
        native = self._native()
        if native is not None:
            native.installEventFilter(self)

    def _native(self) -> QWindow | None:
        """Qt's window, asked for anew each time.

        A closed sheet can take Python's name for the native window with it, though Qt's window
        lives on: keys sent by an old name would be lost (docs/traps.md).
        """
        return self._window.windowHandle() if self._window is not None else None

    def _on_press(self, event: QKeyEvent) -> bool:
        """True when the key must not go on."""
        character = event.text()
        if _hears_everything(QGuiApplication.focusObject()):
            return False
        if len(character) != 1 or self._is_command(event):
            self._let_go()
            return False
        before = self._wedge.held
        verdict = self._wedge.feed(character, int(event.timestamp()), event.isAutoRepeat())
        return self._obey(verdict, event, len(before))

    def _is_command(self, event: QKeyEvent) -> bool:
        """A key with Ctrl or Alt, unless it is the control character a scan is framed by."""
        framed = self._wedge.settings.starts_with and event.text() < " "
        return bool(event.modifiers() & _COMMAND) and not framed

    def _obey(self, verdict: Verdict, event: QKeyEvent, held_before: int) -> bool:
        match verdict:
            case Hold():
                self._keep(event)
                return True
            case Release():
                goes_on = len(verdict.text) > held_before
                self._replay(min(len(verdict.text), held_before))
                if not goes_on:
                    self._keep(event)
                return not goes_on
            case Scan():
                self._swallow(event)
                self._forget_kept()
                self.scanned.emit(verdict.code)
                return True
            case Drop():
                self._swallow(event)
                return True

    def _keep(self, event: QKeyEvent) -> None:
        copy = event.clone()
        if isinstance(copy, QKeyEvent):
            self._kept.append(copy)
        self._swallow(event)
        deadline = self._wedge.deadline
        if deadline is not None:
            self._timer.start(max(1, deadline - int(event.timestamp()) + 1))

    def _swallow(self, event: QKeyEvent) -> None:
        self._swallowed.add(event.key())

    def _forget_kept(self) -> None:
        self._timer.stop()
        self._kept.clear()

    def _replay(self, count: int) -> None:
        """Let the oldest `count` kept keys go on as if nothing had been."""
        going, self._kept = self._kept[:count], self._kept[count:]
        if not self._kept:
            self._timer.stop()
        native = self._native()
        if not going or native is None:
            return
        self._replaying = True
        try:
            for event in going:
                QCoreApplication.sendEvent(native, event)
                QCoreApplication.sendEvent(native, _release_of(event))
        finally:
            self._replaying = False

    def _let_go(self) -> None:
        """What is held goes on now; a code that was whole counts as a scan."""
        if not self._kept:
            return
        verdict = self._wedge.expire(int(self._kept[-1].timestamp()) + _LONG_AFTER)
        if isinstance(verdict, Scan):
            self._forget_kept()
            self.scanned.emit(verdict.code)
        else:
            self._replay(len(self._kept))

    @Slot()
    def _on_timeout(self) -> None:
        """No key followed in time: what was held came from a person."""
        self._let_go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Key presses are judged; the release of a key that was held goes nowhere."""
        if event.type() not in _KEYS or self._replaying or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.KeyPress:
            return self._on_press(event)
        if event.key() in self._swallowed:
            self._swallowed.discard(event.key())
            return True
        return False


def _release_of(press: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyRelease, press.key(), press.modifiers(), press.text())


def _hears_everything(focus: QObject | None) -> bool:
    return focus is not None and bool(focus.property(RAW_KEYS))
