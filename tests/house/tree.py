"""The files the house rules walk, and their syntax trees, read once.

Each rule says how many files it must at least have seen, so that a rule that looks in the wrong
place fails instead of passing on nothing.
"""

from __future__ import annotations

import ast
import functools
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("pos_core", "backend_client", "pos_app", "hosted_api")
GENERATED = ("pos_app/store/compiled.py",)
_SKIPPED = {".venv", "build", "dist", "mutants", "demo-output", "__pycache__", ".git"}


def python_files(*folders: str) -> list[Path]:
    """Every Python file below `folders` (the product when none is named), in order of path."""
    found = (path for folder in folders or PRODUCT for path in (ROOT / folder).rglob("*.py"))
    return sorted(path for path in found if not _SKIPPED & set(path.relative_to(ROOT).parts))


def text_files() -> list[Path]:
    """Every file that git knows or would add, as far as it is text."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    paths = [ROOT / name for name in listed]
    return [p for p in paths if p.is_file() and b"\0" not in p.read_bytes()[:4096]]


def name_of(path: Path) -> str:
    """The path as people write it, from the top of the project."""
    return path.relative_to(ROOT).as_posix()


@functools.cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a file."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def calls(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """Every call of a file with the last part of what is called: `a.b.exec()` gives `exec`."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Attribute(attr=name) | ast.Name(id=name):
                    yield node, name


def imported_names(path: Path) -> Iterator[tuple[int, str]]:
    """Every module a file imports anywhere in it, with its line; `from a import b` gives `a.b`."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def lines_matching(pattern: str, paths: list[Path]) -> list[str]:
    """`file:line: text` of every line that matches, for a message that can be clicked."""
    wanted = re.compile(pattern)
    return [
        f"{name_of(path)}:{number}: {line.strip()[:120]}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if wanted.search(line)
    ]


def told(wrong: list[str], rule: str) -> str:
    """The message of a broken rule: what it asks, then every place that breaks it."""
    return f"{rule}\n  " + "\n  ".join(wrong)
