"""The counter: one till at a time behind one window, the shop's own or the one for training.

To change over, the till that is there is stopped and its files are closed before the other one is
opened; so neither can ever write into what belongs to the other.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from pos_app.boot.ground import Ground
from pos_app.boot.workplace import Workplace
from pos_app.engine.answers import Trouble
from pos_app.engine.troubles import trouble_of
from pos_app.store.problems import StoreProblem
from pos_app.ui.app import open_window
from pos_app.ui.window import TillWindow

log = logging.getLogger("evertill.boot")


class Counter(QObject):
    """`window` and `place` are those in use; `shown_first` comes once, with the first window."""

    shown_first = Signal()

    def __init__(
        self, ground: Ground, *, fills_screen: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self._fills_screen = fills_screen
        self._hung = False
        self.place, self.window = self._built(ground)
        self.window.shown_first.connect(self.shown_first)

    @property
    def is_training(self) -> bool:
        """True while the till for training is in front."""
        return self.place.till.is_training

    def start(self) -> None:
        """Open the till behind the first window."""
        self.place.start()

    def stop(self) -> bool:
        """Close the till for good; False when something hung and was left behind."""
        stopped = self.place.stop()
        if self.is_training:
            self._sweep()
        return stopped and not self._hung

    def _built(self, ground: Ground) -> tuple[Workplace, TillWindow]:
        place = Workplace(ground)
        window = open_window(place.till, place.settings, fills_screen=self._fills_screen)
        window.training_asked.connect(self._on_training_asked)
        window.beginning_asked.connect(self._on_beginning_asked)
        return place, window

    @Slot()
    def _on_training_asked(self) -> None:
        """Let the window finish with the key or the tap first."""
        QTimer.singleShot(0, self, self.change_over)

    @Slot()
    def change_over(self) -> None:
        """From the shop's till to the one for training, or back."""
        from pos_app.boot.training import training_ground

        state = self.place.till.state
        if self.is_training:
            self._swap(self._ground)
            self._sweep()
        elif state.shop is not None:
            self._swap(training_ground(self._ground, state, self.place.settings))

    @Slot()
    def _on_beginning_asked(self) -> None:
        """A shop was set up that needs a journal of its own; the draft says which."""
        QTimer.singleShot(0, self, self.begin_anew)

    @Slot()
    def begin_anew(self) -> None:
        """Put the till that was here aside and open the new shop in its place.

        When the disk says no the till that was here opens again, and says so.
        """
        from pos_app.boot.begin_anew import set_aside

        place, window = self.place, self.window
        window.setEnabled(False)
        trouble: Trouble | None = None
        if place.stop():
            try:
                log.info("the shop before is kept as %s", set_aside(self._ground))
            except (OSError, StoreProblem) as error:
                log.exception("the shop before could not be put aside")
                trouble = trouble_of(error)
        else:
            self._hung = True
        self._swap(self._ground, is_stopped=True)
        if trouble is not None:
            self.place.till.hear_trouble(trouble)

    def _swap(self, ground: Ground, *, is_stopped: bool = False) -> None:
        """The new window is there before the old one goes: the screen never shows the desktop."""
        place, window = self.place, self.window
        self.place, self.window = self._built(ground)
        _take_its_room(self.window, window)
        window.close()
        if not is_stopped and not place.stop():
            self._hung = True
            log.error("something of the till before did not stop in time")
        self.window.shown_first.connect(self.place.start)
        window.deleteLater()
        place.deleteLater()

    def _sweep(self) -> None:
        from pos_app.boot.training import sweep

        sweep(self._ground)


def _take_its_room(window: TillWindow, before: TillWindow) -> None:
    if before.windowState() & Qt.WindowState.WindowFullScreen:
        window.showFullScreen()
    elif not before.isMaximized():
        window.setGeometry(before.geometry())
