"""One group of settings: a heading, fields below each other, and perhaps one button to save."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.bridge.till import Till
from pos_app.ui.kit.text import Text
from pos_app.ui.kit.tone import Tone


class Section(QWidget):
    """Derived sections fill `column` and override `load` and `retranslate`.

    Buttons stand in `footer`, which stays in sight while the fields scroll. `asked` and `said` are
    passed on by the settings screen.
    """

    asked = Signal(str, object)
    said = Signal(str, str)

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(parent)
        self.till = till
        self.setProperty("surface", "scrolled")
        self.heading = Text(kind="title", parent=self)
        self.intro = Text(tone="muted", parent=self, wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(10)
        self.footer = QWidget(self)
        self.buttons = QHBoxLayout(self.footer)
        self.buttons.setContentsMargins(20, 8, 20, 16)
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.intro)

    def title(self) -> str:
        """The section's name in the list on the left."""
        raise NotImplementedError

    def load(self) -> None:
        """Fill the fields with what holds now."""

    def take_scan(self, code: str) -> bool:
        """A scanned code; True when the section had a use for it."""
        del code
        return False

    def retranslate(self) -> None:
        """Every word anew; derived sections set `intro` first."""
        self.heading.setText(self.title())
        self.intro.setVisible(bool(self.intro.text()))
        self.setAccessibleName(self.title())

    def say(self, text: str, tone: Tone = Tone.GOOD) -> None:
        """Something worth a toast."""
        self.said.emit(text, tone.value)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
