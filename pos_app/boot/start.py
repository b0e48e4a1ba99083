"""From a double click to a till that sells: lock, window, first paint, then the journal."""

import gc
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from pos_app.boot.counter import Counter
from pos_app.boot.crash import catch_surprises
from pos_app.boot.ground import Ground
from pos_app.boot.logs import start_logging, stop_logging
from pos_app.boot.options import Options
from pos_app.boot.wiring import real_ports
from pos_app.engine.answers import Trouble
from pos_app.ports import Ports
from pos_app.store.lock import TillLock, take_lock
from pos_app.store.problems import StoreProblem, words_for
from pos_app.ui.app import make_application

if TYPE_CHECKING:
    from pos_app.boot.kept_key import KeptPlace

REFUSED = 2
log = logging.getLogger("evertill.boot")


def run_till(options: Options) -> int:
    """Start the till and run it until its window is closed."""
    ports = real_ports()
    try:
        ports.fs.make_folder(options.data)
        lock = take_lock(options.data, ports.clock.now())
    except StoreProblem as problem:
        return _refused(problem)
    except OSError as error:
        facts = {"folder": str(options.data), "detail": error.strerror}
        return _refused(StoreProblem("folder_read_only", **facts))
    try:
        return _run(options, ports, lock)
    finally:
        stop_logging()
        lock.release()


def _run(options: Options, ports: Ports, lock: TillLock) -> int:
    app = make_application(["evertill"])
    seen = app.platformName() != "offscreen"
    ground = Ground(
        options, ports, lambda: _kept_place(options, ports), own_api=True, demo_guests=True
    )
    counter = Counter(ground, fills_screen=seen)
    catch_surprises(lambda name: counter.place.till.hear_trouble(_surprise(name)))
    desk = FrontDesk(counter, lock, options.data / "logs")
    code = app.exec()
    desk.close()
    if not counter.stop():
        log.error("something did not stop in time; leaving all the same")
        stop_logging()
        os._exit(code)
    return code


def _kept_place(options: Options, ports: Ports) -> "KeptPlace":
    from pos_app.boot.kept_key import journal_place

    return journal_place(options, ports)


class FrontDesk(QObject):
    """Opens the till after the first paint; brings the window forward when somebody knocks."""

    def __init__(self, counter: Counter, lock: TillLock, log_folder: Path) -> None:
        super().__init__(counter)
        self._log_folder = log_folder
        self._counter = counter
        self._lock = lock
        self._door: QObject | None = None
        counter.shown_first.connect(self._on_shown_first)
        counter.place.till.opened.connect(self._open_door)
        counter.place.till.trouble.connect(self._on_trouble)

    def close(self) -> None:
        """Nobody is let in any more."""
        if self._door is not None:
            self._door.deleteLater()

    @Slot()
    def _on_shown_first(self) -> None:
        start_logging(self._log_folder)
        self._counter.start()

    @Slot()
    def _open_door(self) -> None:
        """Once the till is open, or says why not: before that it has nothing to spare."""
        gc.enable()
        if self._door is not None:
            return
        from pos_app.bridge.front_door import FrontDoor

        door = FrontDoor(f"evertill-{os.getpid()}", self)
        door.knocked.connect(self._come_forward)
        self._door = door
        if door.is_open:
            self._lock.announce(door.address)

    @Slot(object)
    def _on_trouble(self, trouble: Trouble) -> None:
        if not trouble.cleared:
            self._open_door()

    @Slot()
    def _come_forward(self) -> None:
        window = self._counter.window
        window.setWindowState(
            (window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
        )
        window.raise_()
        window.activateWindow()


def _refused(problem: StoreProblem) -> int:
    """Say why there is no second till, or no till at all, on the terminal and in a small window."""
    app = make_application(["evertill"])
    if problem.name == "till_already_open":
        from pos_app.bridge.front_door import knock

        if knock(str(problem.facts.get("address", ""))):
            print("Evertill is already open: its window was brought to the front.")
            return 0
    words = words_for(problem)
    text = f"{words.code}  {words.happened}\n{words.safe}\n{words.now}"
    print(text, file=sys.stderr)
    if QApplication.platformName() != "offscreen":
        box = QMessageBox(QMessageBox.Icon.Warning, "Evertill", text)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.show()
        app.exec()
    return REFUSED


def _surprise(name: str) -> Trouble:
    return Trouble("engine_surprise", "E-01", {"detail": name})
