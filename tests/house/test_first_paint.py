"""The window is painted before anything heavy loads; what is slow to import waits until later."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.house.tree import ROOT

HEAVY = (
    "sqlalchemy",
    "escpos",
    "httpx",
    "keyring",
    "apscheduler",
    "PIL",
    "openpyxl",
    "qrcode",
    "numpy",
)
# What stands behind the first painted window, the engine and its databases included.
BEFORE_FIRST_PAINT = (
    "pos_app.settings",
    "pos_app.ports",
    "pos_app.boot.wiring",
    "pos_app.boot.real_ports",
    "pos_app.engine.engine",
    "pos_app.store.opening",
    "pos_app.store.search",
    "pos_app.ui.window",
    "pos_app.ui.app",
)


@pytest.mark.parametrize("module", BEFORE_FIRST_PAINT)
def test_what_the_window_needs_loads_nothing_heavy(module: str) -> None:
    program = (
        f"import sys, importlib; importlib.import_module({module!r}); "
        f"print(' '.join(name for name in {HEAVY!r} if name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_the_rules_and_the_journal_need_no_window() -> None:
    program = (
        "import sys, pos_core.till, pos_app.engine.engine, pos_app.store.journal; "
        "print(' '.join(name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
