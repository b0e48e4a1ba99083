"""States that last (no paper, disk nearly full) stand above the screen until they end.

However many there are, they take the room of one: a till that has troubles is still sold at.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.ui.commands import command, key_of
from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.message_bar import MessageBar
from pos_app.ui.kit.tone import Tone
from pos_app.ui.kit.two_lines import TwoLines
from pos_app.ui.theme.look import Look
from pos_core.frozen import dataclass

_URGENCY = (Tone.BAD, Tone.WARN, Tone.PLAIN, Tone.GOOD)


@dataclass(frozen=True, slots=True)
class LastingState:
    """What one state says, and what its button reads; no words, no button."""

    text: str
    tone: Tone
    action: str


class Banner(MessageBar):
    """The state in front, in two lines at most; `key` says which one it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, words=TwoLines())
        self.key = ""
        self._button.setMinimumHeight(self._look.tokens.size.least)
        self.setFixedHeight(self.minimumHeight())

    def show_state(self, key: str, state: LastingState) -> None:
        """From now on the banner says this."""
        self.key = key
        self.say(state.text, state.tone, state.action, key_of(command("message.act")))
        self.setToolTip(state.text)


class BannerStack(QWidget):
    """All states that last, the most urgent in front; `more` shows the others in turn.

    `pressed` gives the key of one acted upon.
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: dict[str, LastingState] = {}
        self._banner = Banner(self)
        self.more = Button(key=key_of(command("message.next")), parent=self)
        self.more.setFixedHeight(self._banner.minimumHeight())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(Look.of_app().tokens.size.gap)
        row.addWidget(self._banner, 1)
        row.addWidget(self.more)
        self._banner.acted.connect(self._on_acted)
        self.more.clicked.connect(self.show_next)
        self.hide()

    @property
    def front(self) -> str:
        """The key of the state that is read now; empty when there is none."""
        return self._banner.key if self._states else ""

    @property
    def button(self) -> Button:
        """What can be done about the state in front."""
        return self._banner.button

    @property
    def keys(self) -> tuple[str, ...]:
        """The states that last now, the oldest first."""
        return tuple(self._states)

    def put(self, key: str, text: str, tone: Tone = Tone.WARN, action: str = "") -> None:
        """Begin or reword a state; a new one brings the most urgent to the front."""
        before = self._states.get(key)
        self._states[key] = LastingState(text, tone, action)
        if before is None or before.tone is not tone:
            self._banner.key = self._in_turn()[0]
        if before is None or before.text != text:
            announce(self, text)
        self._arrange()

    def drop(self, key: str) -> None:
        """The state is over; nothing happens when it never was."""
        if self._states.pop(key, None) is not None:
            self._arrange()

    @Slot()
    def show_next(self) -> None:
        """Bring the next state to the front; after the last comes the first."""
        turn = self._in_turn()
        if len(turn) > 1:
            self._banner.key = turn[(turn.index(self._banner.key) + 1) % len(turn)]
            self._arrange()
            announce(self, self._states[self._banner.key].text)

    def run(self, verb: str) -> None:
        """`next` brings the next state to the front, `act` does what the one in front offers."""
        if verb == "next":
            self.show_next()
        elif self._states and self.button.isVisible():
            self.button.click()

    def _in_turn(self) -> list[str]:
        """The most urgent first, among equals the newest."""
        newest = reversed(self._states)
        return sorted(newest, key=lambda key: _URGENCY.index(self._states[key].tone))

    def _arrange(self) -> None:
        self.setVisible(bool(self._states))
        if not self._states:
            return
        if self._banner.key not in self._states:
            self._banner.key = self._in_turn()[0]
        self._banner.show_state(self._banner.key, self._states[self._banner.key])
        others = len(self._states) - 1
        self.more.setText(f"+{others}")
        self.more.setVisible(others > 0)
        self._name_more(others)

    def _name_more(self, others: int) -> None:
        name = self.tr("Next message, {count} more").replace("{count}", str(others))
        self.more.setAccessibleName(name)
        self.more.setToolTip(name)

    @Slot()
    def _on_acted(self) -> None:
        self.pressed.emit(self._banner.key)

    def changeEvent(self, event: QEvent) -> None:
        """New words when the language changes."""
        if event.type() is QEvent.Type.LanguageChange:
            self._arrange()
        super().changeEvent(event)
