"""Is this installation whole? Asked by set-up, by the packages, and by anyone in doubt."""

import sys
from collections.abc import Callable

from pos_app import __version__
from pos_app.boot.api_child import SERVE


def selfcheck() -> int:
    """Print one line for each thing the till cannot do without; 0 when all are there."""
    failed = 0
    for name, look in _CHECKS.items():
        try:
            found = look()
        except Exception as error:  # noqa: BLE001  each check says what it misses
            failed += 1
            print(f"missing  {name}: {error}")
        else:
            print(f"ok       {name}: {found}")
    print("This installation is whole." if not failed else f"{failed} of it is missing.")
    return 1 if failed else 0


def _versions() -> str:
    import PySide6

    python = ".".join(map(str, sys.version_info[:3]))
    if PySide6.__version_info__[:2] == (6, 12) and sys.version_info < (3, 12):
        raise RuntimeError("PySide6 6.12 ends Python 3.11; install the locked version")
    return f"Evertill {__version__}, Python {python}, PySide6 {PySide6.__version__}"


def _database() -> str:
    import apsw

    from pos_app.store.connection import check_engine

    check_engine()
    return f"SQLite {apsw.sqlite_lib_version()} with page encryption"


def _window() -> str:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication(["evertill"])
    assert isinstance(app, QApplication)
    return app.platformName()


def _look() -> str:
    from pos_app.ui.theme.fonts import load_fonts

    return str(load_fonts())


def _words() -> str:
    from pos_app.shipped import shipped

    for language in ("vi", "id"):
        if not shipped("translations", f"evertill_{language}.qm").exists():
            raise FileNotFoundError(f"the {language} translation; run make translations")
    return "vi, id, en"


def _own_api() -> str:
    import subprocess

    from pos_app.boot.api_child import command, home_folder

    asked = [*command()[: -len(SERVE)], "--version"]
    done = subprocess.run(  # noqa: S603  our own words only
        asked, cwd=home_folder(), capture_output=True, text=True, timeout=60, check=False
    )
    if done.returncode:
        raise RuntimeError((done.stderr or done.stdout).strip()[-200:])
    return done.stdout.strip()


_CHECKS: dict[str, Callable[[], str]] = {
    "versions": _versions,
    "database": _database,
    "window": _window,
    "fonts": _look,
    "words": _words,
    "own API": _own_api,
}
