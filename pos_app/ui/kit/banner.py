"""States that last (no paper, disk nearly full) stand above the screen until they end."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.message_bar import MessageBar
from pos_app.ui.kit.tone import Tone

_MOST_SHOWN = 2


class Banner(MessageBar):
    """One lasting state, known by its `key`."""

    pressed = Signal(str)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.acted.connect(self._on_acted)

    @Slot()
    def _on_acted(self) -> None:
        self.pressed.emit(self.key)


class BannerStack(QWidget):
    """All states that last, the two newest in sight. `pressed` gives the key of one acted upon."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: dict[str, Banner] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(8)
        self.hide()

    @property
    def keys(self) -> tuple[str, ...]:
        """The states that last now, the oldest first."""
        return tuple(self._banners)

    def put(self, key: str, text: str, tone: Tone = Tone.WARN, action: str = "") -> None:
        """Begin or reword a state."""
        banner = self._banners.get(key)
        if banner is None:
            banner = Banner(key, self)
            banner.pressed.connect(self.pressed)
            self._banners[key] = banner
            self._column.insertWidget(0, banner)
        if banner.text != text:
            announce(self, text)
        banner.say(text, tone, action)
        self._arrange()

    def drop(self, key: str) -> None:
        """The state is over; nothing happens when it never was."""
        banner = self._banners.pop(key, None)
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
            self._arrange()

    def _arrange(self) -> None:
        newest = list(self._banners)[-_MOST_SHOWN:]
        for key, banner in self._banners.items():
            banner.setVisible(key in newest)
        self.setVisible(bool(self._banners))
