"""Paints every state of every screen into a folder: `python -m tests.support.screenshots out`.

Sizes, looks and languages are as a shop has them; the till behind the screens is the fake one.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from pos_app.settings import Settings
from pos_app.ui.app import make_application, open_window
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from tests.support.all_states import ALL_STATES
from tests.support.fake_till import FakeTill
from tests.support.whole_states import walk, whole_till

SIZES = ((1366, 768), (1024, 768))


def main() -> None:
    """Paint them all, or those whose name begins with `--only`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--languages", default="vi,id,en")
    parser.add_argument("--themes", default="light,dark")
    parser.add_argument("--sizes", default="1366,1024")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    app = make_application([])
    for language, theme, size in _combinations(options):
        for name, reach in ALL_STATES.items():
            if name.startswith(options.only):
                file = options.folder / f"{name}_{language}_{theme}_{size[0]}.png"
                _paint(app, reach, Settings(language=language, theme=theme), size, file)
    for language in options.languages.split(","):
        _paint_whole(app, options, language)


def _combinations(options: argparse.Namespace) -> Iterator[tuple[str, str, tuple[int, int]]]:
    widths = {int(width) for width in options.sizes.split(",")}
    for size in SIZES:
        for language in options.languages.split(","):
            for theme in options.themes.split(","):
                if size[0] in widths:
                    yield language, theme, size


def _paint(
    app: QApplication,
    reach: Callable[[TillWindow, FakeTill], None],
    settings: Settings,
    size: tuple[int, int],
    file: Path,
) -> None:
    till = FakeTill(settings=settings)
    Look.of_app().motion_ms = 0
    window = open_window(till, settings)
    window.resize(*size)
    settle(app)
    reach(window, till)
    settle(app)
    window.grab().save(str(file))
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _paint_whole(app: QApplication, options: argparse.Namespace, language: str) -> None:
    """The screens that read rows, with a real till behind them."""
    looks = [each for each in _combinations(options) if each[0] == language]
    settings = Settings(language=language, theme="light")
    with TemporaryDirectory() as root, whole_till(Path(root), settings) as (shop, window):
        for name in walk(shop, window):
            if not name.startswith(options.only):
                continue
            for _, theme, size in looks:
                Look.of_app().wear(theme)
                window.resize(*size)
                settle(app)
                file = options.folder / f"{name}_{language}_{theme}_{size[0]}.png"
                window.grab().save(str(file))


def settle(app: QApplication) -> None:
    """Let layouts and paints that are due happen."""
    for _ in range(3):
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


if __name__ == "__main__":
    main()
