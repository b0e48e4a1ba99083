"""Who may touch clock, chance, sockets and threads: the real ports and the loops, nobody else.

Ruff bans these everywhere and cannot say "this file may use a thread but not a clock"; this table
can. A file that is not in it may touch none of them.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tests.house.tree import imported_names, name_of, parsed, python_files, told

if TYPE_CHECKING:
    from pathlib import Path

BANNED_MODULES = {
    "random",
    "secrets",
    "socket",
    "threading",
    "asyncio",
    "multiprocessing",
    "select",
}
BANNED_CALLS = {
    "time.time", "time.time_ns", "time.monotonic", "time.monotonic_ns", "time.sleep",
    "time.perf_counter", "datetime.now", "datetime.utcnow", "datetime.today", "date.today",
    "uuid.uuid4", "uuid.uuid1", "os.urandom",
}  # fmt: skip

# The doors, and what each of them is for.
MAY: dict[str, set[str]] = {
    "pos_app/boot/": BANNED_MODULES | BANNED_CALLS,
    "pos_app/engine/engine.py": {"threading"},
    "pos_app/engine/printing.py": {"threading"},
    "pos_app/engine/schedule.py": {"threading"},
    "pos_app/sync/carrier.py": {"threading"},
    "pos_app/sync/loop.py": {"threading"},
    "pos_app/bridge/background.py": {"threading"},
    "pos_app/devices/escpos_printer.py": {"socket", "select"},
    "pos_app/devices/find_network.py": {"socket", "select"},
    "pos_app/devices/virtual_printer": {"socket", "threading"},
    "hosted_api/": {"asyncio"},
    "hosted_api/kit/clock.py": BANNED_CALLS,
    "hosted_api/child.py": {"threading"},
    "hosted_api/doors.py": {"socket"},
    "hosted_api/kit/db/sqlite.py": {"threading"},
}


def test_only_the_doors_touch_clock_chance_sockets_and_threads() -> None:
    files = python_files()
    assert len(files) > 60
    wrong = []
    for path in files:
        free = {
            what
            for door, allowed in MAY.items()
            if name_of(path).startswith(door)
            for what in allowed
        }
        touched = _modules_touched(path) | _calls_touched(path)
        wrong += [f"{name_of(path)}: {what}" for what in sorted(touched - free)]
    assert not wrong, told(wrong, "Take the port as an argument, or open a door here and say why.")


def _modules_touched(path: Path) -> set[str]:
    return {name.split(".")[0] for _, name in imported_names(path)} & BANNED_MODULES


def _calls_touched(path: Path) -> set[str]:
    dotted = (
        f"{node.value.attr if isinstance(node.value, ast.Attribute) else node.value.id}.{node.attr}"
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name | ast.Attribute)
    )
    return set(dotted) & BANNED_CALLS
