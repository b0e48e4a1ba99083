"""A short word about something done: it goes by itself after four seconds and may carry Undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.message_bar import MessageBar
from pos_app.ui.kit.tone import Tone

SHOWN_MS = 4000
_WIDEST = 560
_BOTTOM = 84


class Toast(MessageBar):
    """One toast over `parent`; a newer one takes its place. `undone` is its button."""

    undone = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._token = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self.acted.connect(self._on_acted)
        parent.installEventFilter(self)
        self.hide()

    def pop(
        self,
        text: str,
        tone: Tone = Tone.PLAIN,
        action: str = "",
        token: str = "",
        key: str = "",
    ) -> None:
        """Show `text` now; pressing the button emits `undone(token)`."""
        self._token = token
        self.say(text, tone, action, key)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def _place(self) -> None:
        """Low, over the left part of the window, so that it never covers the total."""
        over = self.parentWidget()
        if over is None:
            return
        room = over.width() * 3 // 5 - 24
        self.setMaximumWidth(min(_WIDEST, room))
        wanted = self.sizeHint()
        width = min(max(wanted.width(), self.one_line, 320), self.maximumWidth())
        height = max(self.minimumHeight(), self.heightForWidth(width) + 8, wanted.height())
        self.setGeometry((room - width) // 2 + 12, over.height() - _BOTTOM - height, width, height)

    @Slot()
    def _on_acted(self) -> None:
        self._timer.stop()
        self.hide()
        self.undone.emit(self._token)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
