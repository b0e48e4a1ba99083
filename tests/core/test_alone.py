"""The rules and their tests need nothing but Python and pytest: they run wherever Python runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RULES = ("ids", "clock", "shop", "line", "order", "cart", "payment", "void", "print_job", "reprint")

# Lets nothing in but the standard library, ourselves, pytest and what pytest is made of.
WALL = """
import importlib.abc, sys
root, *arguments = sys.argv[1:]
sys.path.insert(0, root)
pytest_itself = {"pytest", "_pytest", "pluggy", "iniconfig", "packaging", "pygments", "py"}
let_in = {"pos_core", "tests"} | pytest_itself | sys.stdlib_module_names

class Wall(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        if top in let_in or "." in name:
            return None
        raise ModuleNotFoundError(f"{name} is not part of Python", name=name)

sys.meta_path.insert(0, Wall())
import pytest
sys.exit(pytest.main(arguments))
"""


def _pytest_alone(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run pytest behind the wall, without plugins and without the project's settings of them."""
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n  slow: more\n  starts_threads: t\n")
    settings = ["-c", str(tmp_path / "pytest.ini"), "--rootdir", str(ROOT)]
    return subprocess.run(
        [
            *(sys.executable, "-I", "-c", WALL, str(ROOT), *settings),
            *("--import-mode=importlib", "-q", "-p", "no:cacheprovider", *arguments),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_test_of_the_rules_loads_with_python_and_pytest_alone(tmp_path: Path) -> None:
    done = _pytest_alone(tmp_path, "--collect-only", "tests/core")
    assert done.returncode == 0, done.stdout[-3_000:] + done.stderr[-3_000:]
    assert done.stdout.count("::") > 300


def test_the_rules_hold_with_python_and_pytest_alone(tmp_path: Path) -> None:
    files = [f"tests/core/test_{rule}.py" for rule in RULES]
    done = _pytest_alone(tmp_path, *files)
    assert done.returncode == 0, done.stdout[-3_000:] + done.stderr[-3_000:]


@pytest.mark.parametrize("name", ["hypothesis", "PySide6", "pos_app", "sqlalchemy"])
def test_the_wall_lets_nothing_else_in(name: str) -> None:
    program = WALL.replace("import pytest\n", f"import {name}\n")
    done = subprocess.run(
        [sys.executable, "-I", "-c", program, str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"{name} is not part of Python" in done.stderr
