"""Small things stay small: one idea a file, a screen a function, and each says why it exists."""

from __future__ import annotations

import ast

from tests.house.tree import GENERATED, functions, name_of, parsed, python_files, told

LINES_A_FILE = 400
LINES_A_FUNCTION = 40
EVERYWHERE = ("pos_core", "backend_client", "pos_app", "hosted_api", "tests", "benchmarks")

LISTS = ("hosted_api/migrations/d20",)
"""A change of the database is a list of tables, written by Alembic and never changed again."""


def test_no_file_is_longer_than_400_lines() -> None:
    files = [path for path in python_files(*EVERYWHERE) if name_of(path) not in GENERATED]
    assert len(files) > 60
    sizes = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    wrong = [f"{name}: {size} lines" for name, size in sizes.items() if size > LINES_A_FILE]
    assert not wrong, told(wrong, "Split the file: one idea each.")


def test_no_function_is_longer_than_40_lines() -> None:
    wrong = []
    seen = 0
    for path in python_files(*EVERYWHERE):
        if name_of(path).startswith(LISTS):
            continue
        for function in functions(path):
            seen += 1
            size = _lines_without_docstring(function)
            if size > LINES_A_FUNCTION:
                wrong.append(f"{name_of(path)}:{function.lineno} {function.name}: {size} lines")
    assert seen > 500
    assert not wrong, told(wrong, "Split the function: a screen each, without its docstring.")


def test_every_module_says_why_it_exists() -> None:
    files = python_files(*EVERYWHERE)
    wrong = [name_of(path) for path in files if not ast.get_docstring(parsed(path))]
    assert not wrong, told(wrong, "Begin the module with two sentences: why it exists.")


def _lines_without_docstring(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    match function.body[0]:
        case ast.Expr(value=ast.Constant(value=str())) as words:
            return whole - ((words.end_lineno or words.lineno) - words.lineno + 1)
    return whole
