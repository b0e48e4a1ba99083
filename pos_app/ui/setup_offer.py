"""Says that this is the demo shop, or that setting up was left half way, and offers to go on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from pos_app.bridge.till import Changes, Till
from pos_app.ui.kit.tone import Tone
from pos_app.ui.navigator import Navigator

_BANNER = "setup"
_SCREEN = "setup"


class SetupOffer(QObject):
    """`asked` carries the command that opens the setting up; whoever may is asked by the window."""

    asked = Signal(str)

    def __init__(self, till: Till, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._greeted = False
        navigator.opened.connect(self._on_opened)
        till.changed.connect(self._on_changed)

    def greet(self) -> bool:
        """At start-up: open the setting up where it was left; True when it was."""
        self._greeted = True
        if self._till.is_training or not self._till.is_open:
            return False
        if self._till.settings.setup:
            self.asked.emit("setup.open")
            return True
        self.show()
        return False

    def run(self, command_id: str) -> bool:
        """Say why no shop is set up while training, which has no screen for it."""
        if command_id != "setup.open":
            return False
        self._navigator.toast(self.tr("Leave training first."), Tone.WARN)
        return True

    def show(self) -> None:
        """The banner as things are now, in the language of the screen."""
        text, action = self._words()
        if text:
            self._navigator.put_banner(_BANNER, text, Tone.PLAIN, action, self._open)
        else:
            self._navigator.drop_banner(_BANNER)

    def _words(self) -> tuple[str, str]:
        shop = self._till.state.shop
        hidden = self._till.is_training or self._navigator.current == _SCREEN
        if shop is None or hidden or not self._greeted:
            return "", ""
        if self._till.settings.setup:
            return self.tr("Setting up the shop is not finished."), self.tr("Go on")
        from pos_core.setup import is_demo

        if is_demo(shop):
            return self.tr("This is the demo shop."), self.tr("Set up your own")
        return "", ""

    def _open(self) -> None:
        self.asked.emit("setup.open")

    @Slot(str)
    def _on_opened(self, _name: str) -> None:
        self.show()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if "shop" in changes.topics:
            self.show()
