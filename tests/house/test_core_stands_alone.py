"""The shop's rules run with nothing but Python: no package, no clock, no chance, no disk."""

from __future__ import annotations

import subprocess
import sys

from tests.house.tree import ROOT, calls, imported_names, name_of, python_files, told

# Clock, chance and the outside world, none of which a rule may know.
OUTSIDE = {
    *("asyncio", "ctypes", "http", "io", "logging", "os", "pathlib", "random", "secrets", "shutil"),
    *(
        "signal",
        "socket",
        "sqlite3",
        "ssl",
        "subprocess",
        "tempfile",
        "threading",
        "time",
        "urllib",
    ),
}


def test_pos_core_imports_only_the_standard_library() -> None:
    files = python_files("pos_core")
    assert len(files) >= 25
    wrong = []
    for path in files:
        for line, name in imported_names(path):
            top = name.split(".")[0]
            if top != "pos_core" and (top not in sys.stdlib_module_names or top in OUTSIDE):
                wrong.append(f"{name_of(path)}:{line} imports {name}")
    assert not wrong, told(wrong, "The rules are plain Python without clock, chance or disk.")


def test_pos_core_asks_no_clock_and_opens_no_file() -> None:
    wrong = [
        f"{name_of(path)}:{call.lineno} {name}()"
        for path in python_files("pos_core")
        for call, name in calls(path)
        if name in {"now", "today", "utcnow", "open", "print", "uuid4", "urandom", "input"}
    ]
    assert not wrong, told(wrong, "Time and chance are arguments.")


def test_the_rules_load_in_a_python_without_packages() -> None:
    modules = [
        name_of(path)[:-3].replace("/", ".").removesuffix(".__init__")
        for path in python_files("pos_core")
    ]
    program = (
        "import importlib, sys\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        f"[importlib.import_module(name) for name in {modules!r}]\n"
        "files = [getattr(module, '__file__', '') or '' for module in sys.modules.values()]\n"
        "foreign = [file for file in files if 'site-packages' in file]\n"
        "assert not foreign, foreign\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
