"""A full screen with a way back: title on the left, its controls on the right, the matter below.

The screens around selling look alike by it: Back always in the same corner, words and keys taken
from the one table of commands.
"""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.bridge.till import Till
from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.screen import Screen
from pos_app.ui.kit.text import Text
from pos_app.ui.kit.tone import Tone
from pos_app.ui.theme.look import Look


class Page(Screen):
    """Derived screens fill `head` and `body`, and override what `Screen` offers."""

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.till = till
        size = Look.of_app().tokens.size
        self.back = Button(role="plain", icon="left", parent=self)
        self.title = Text(kind="title", parent=self)
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.head = QHBoxLayout()
        self.head.setSpacing(size.gap)
        self.head.addWidget(self.back)
        self.head.addSpacing(size.gap)
        self.head.addWidget(self.title, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(size.margin)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(size.margin, size.gap, size.margin, size.margin)
        whole.setSpacing(size.margin)
        whole.addLayout(self.head)
        whole.addLayout(self.body, 1)
        self.back.clicked.connect(self._on_back)
        self._ages = QTimer(self)

    def look_every(self, every_ms: int, look: Callable[[], object]) -> None:
        """Ages go on while somebody looks: `look` when the page is shown, and so often after."""
        self._ages.setInterval(every_ms)
        self._ages.timeout.connect(look)

    @property
    def language(self) -> str:
        """The language of the screens: vi, id or en."""
        return self.till.settings.language

    def retranslate(self) -> None:
        """Every word anew; derived screens set the title first."""
        label(self.back, "back")
        self.setAccessibleName(self.title.text())

    def say(self, text: str, tone: Tone = Tone.GOOD) -> None:
        """Something worth a toast."""
        self.said.emit(text, tone.value)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed behind it is not missed."""
        super().showEvent(event)
        if self._ages.interval():
            self._ages.timeout.emit()
            self._ages.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._ages.stop()

    @Slot()
    def _on_back(self) -> None:
        self.asked.emit("back", None)


def label(button: Button, command_id: str) -> None:
    """Print a command's words and key on its button."""
    each = command(command_id)
    button.setText(text_of(each))
    button.set_key(key_of(each))
