"""The window is painted before anything heavy loads; what is slow to import waits until later."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

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
# Our own that the first picture does not need: rules, rows, sheets, what is set up once.
AFTER_FIRST_PAINT = (
    "pos_core.till",
    "pos_core.vocabulary",
    "pos_core.setup",
    "pos_core.sales_report",
    "pos_app.engine.rules",
    "pos_app.engine.reads",
    "pos_app.engine.opening",
    "pos_app.store.journal",
    "pos_app.ui.signin.approval_sheet",
    "pos_app.ui.page.cancel_sheet",
    "pos_app.ui.pay.screen",
)
MOST_OF_OURS = 197
"""Each module costs half a millisecond: import the new one where it is first used."""

_UNTIL_PAINTED = """
import os, sys
from pos_app.boot.loading import load_till
from pos_app.boot.options import parse

def painted(desk):
    sys.stdout.write(" ".join(sys.modules))
    sys.stdout.flush()
    os._exit(0)

run_till = load_till()
from pos_app.boot import start
start.FrontDesk._on_shown_first = painted
run_till(parse(["run", "--data", sys.argv[1]]))
"""


def _ran(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A till of its own, on a data folder that is empty."""
    return subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_first_picture_waits_for_nothing_it_does_not_show(tmp_path: Path) -> None:
    done = _ran(_UNTIL_PAINTED, tmp_path)
    loaded = set(done.stdout.split())
    assert "pos_app.ui.sell.screen" in loaded, done.stderr
    assert sorted(loaded.intersection(HEAVY + AFTER_FIRST_PAINT)) == []
    ours = [name for name in loaded if name.startswith(("pos_app", "pos_core", "backend_client"))]
    assert len(ours) <= MOST_OF_OURS, sorted(ours)


_UNTIL_OPEN = """
import builtins, gc, os, sys
from pos_app.boot.loading import load_till
from pos_app.boot.options import parse

def opened(desk):
    open_door(desk)
    sys.stdout.write(f"{gc.isenabled()} {builtins.__import__ is own_import}")
    sys.stdout.flush()
    os._exit(0)

own_import = builtins.__import__
run_till = load_till()
from pos_app.boot import start
open_door, start.FrontDesk._open_door = start.FrontDesk._open_door, opened
assert not gc.isenabled()
run_till(parse(["run", "--data", sys.argv[1]]))
"""


def test_an_open_till_looks_for_litter_again_and_imports_as_python_does(tmp_path: Path) -> None:
    done = _ran(_UNTIL_OPEN, tmp_path)
    assert done.stdout == "True True", done.stderr


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
