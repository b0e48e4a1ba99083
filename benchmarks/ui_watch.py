"""A till behind the real window for measuring, and an eye that sees when something was painted."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter_ns

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.boot.kept_key import KeptPlace
from pos_app.boot.options import Options
from pos_app.boot.wiring import real_ports
from pos_app.boot.workplace import Ground, Workplace
from pos_app.secrets.choice import Keeping
from pos_app.settings import PrinterSetup, Settings, save_settings
from pos_app.store.history import Place
from pos_app.store.opening import JournalSettings
from pos_app.ui.app import make_application, open_window
from pos_app.ui.sell.screen import SellScreen
from pos_app.ui.window import TillWindow

PATIENCE_NS = 20_000_000_000


class Eye(QObject):
    """Counts the paints of the widgets it watches."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self.paints: dict[QObject, int] = dict.fromkeys(watched, 0)
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Counts, and lets everything through."""
        if event.type() is QEvent.Type.Paint:
            self.paints[watched] += 1
        return False


def ground_in(folder: Path, catalogue: Path | None) -> Ground:
    """A till in `folder` with a copy of the catalogue and a printer that writes files."""
    data = folder / "till"
    data.mkdir(parents=True, exist_ok=True)
    if catalogue is not None:
        for file in catalogue.iterdir():
            if not (data / file.name).exists():
                os.link(file, data / file.name) if _links(file, data) else shutil.copy(file, data)
    ports = real_ports()
    printer = PrinterSetup(kind="virtual", address=str(folder / "paper"))
    save_settings(ports.fs, data / "settings.json", Settings(theme="light", printers=(printer,)))
    place = Place(data, folder / "side", bytes(32))
    options = Options("run", data, folder / "side", "cafe", "vi")
    kept = KeptPlace(place, Keeping.SEALED_FILE, is_new=False)
    return Ground(options, ports, lambda: kept, JournalSettings(ballast_bytes=0))


def _links(file: Path, folder: Path) -> bool:
    return file.suffix == ".db" and file.stat().st_dev == folder.stat().st_dev


@contextmanager
def open_till(catalogue: Path) -> Iterator[tuple[TillWindow, SellScreen, Workplace]]:
    """The whole till on a fresh journal, its window on the (offscreen) screen."""
    app = make_application([])
    with TemporaryDirectory() as root:
        place = Workplace(ground_in(Path(root), catalogue))
        window = open_window(place.till, place.settings)
        place.start()
        wait_until(app, place.till, "is_open")
        settle(app)
        place._errands.submit(int).result(PATIENCE_NS / 1e9)  # printers and clockwork have begun
        settle(app, 30)
        screen = window.navigator.screen("sell")
        assert isinstance(screen, SellScreen)
        try:
            yield window, screen, place
        finally:
            window.close()
            place.stop()


def wait_until(app: QApplication, thing: object, attribute: str) -> None:
    """Let the window work until the attribute is true. Raises `TimeoutError`."""
    start = perf_counter_ns()
    while not getattr(thing, attribute):
        app.processEvents()
        if perf_counter_ns() - start > PATIENCE_NS:
            raise TimeoutError(attribute)


def turn(app: QApplication) -> None:
    """Sleep until something comes, and see to it, as the window does.

    One that asked again and again would hold the engine up: Python lets one thread work at a time.
    """
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def settle(app: QApplication, rounds: int = 5) -> None:
    """Let everything that is due happen."""
    for _ in range(rounds):
        app.processEvents()


def send_key(target: QObject, text: str, at_ms: int = 0, key: Qt.Key | None = None) -> None:
    """One key, press and release, as the platform would hand it to `target`."""
    code = key.value if key is not None else ord(text.upper())
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(at_ms)
        QCoreApplication.sendEvent(target, event)
