"""Writes the SQL text that the till runs, from the tables and statements defined in SQLAlchemy.

Run `python -m pos_app.store.compile` after changing a schema or statement module; a house test
fails when the text that is checked in differs from what this module would write.
"""

import importlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import ClauseElement

SOURCES: tuple[str, ...] = (
    "pos_app.store.statements",
    "pos_app.store.views_statements",
    "pos_app.store.catalog_statements",
)
"""Modules with `STATEMENTS`: names to statements. With `STYLE = "named"` values are bound as
`:name`, else by position as `?`; the order stands above each text."""

TARGET = Path(__file__).with_name("compiled.py")

_HEAD = '''"""The SQL the till runs, made by `python -m pos_app.store.compile`; not edited by hand.

It stands here as text so that selling needs no SQLAlchemy, which takes a third of a second to load.
"""
'''
_LINE = 100


def compiled_text(sources: tuple[str, ...] = SOURCES) -> str:
    """The whole text of `compiled.py`. Raises `ValueError` when two statements share a name."""
    parts = [_HEAD.rstrip("\n")]
    seen: set[str] = set()
    for source in sources:
        module = importlib.import_module(source)
        for name, statement in module.STATEMENTS.items():
            if name in seen:
                raise ValueError(f"two statements are called {name}")
            seen.add(name)
            text, order = _sql(statement, named=getattr(module, "STYLE", "qmark") == "named")
            parts.append("")
            if order:
                parts += _comment(f"Bound in order: {', '.join(order)}.")
            parts.append(_assignment(name, text))
    return "\n".join(parts) + "\n"


def main() -> None:
    """Write `compiled.py`."""
    TARGET.write_text(compiled_text(), encoding="utf-8")


def _sql(statement: "ClauseElement", *, named: bool) -> tuple[str, list[str]]:
    """The statement as text with its constants written out, and its open values in order."""
    from sqlalchemy.dialects import sqlite

    made = statement.compile(dialect=sqlite.dialect(paramstyle="named"))
    text = " ".join(str(made).split())
    if not (made.params and hasattr(made, "binds")):
        return text, []
    order: list[str] = []

    def put(match: re.Match[str]) -> str:
        name = match.group(1)
        if name not in made.params:
            return match.group(0)
        value = made.params[name]
        if value is not None:
            return _constant(value)
        order.append(name)
        return match.group(0) if named else "?"

    return re.sub(r"(?<![\w:]):(\w+)", put, text), [] if named else order


def _constant(value: object) -> str:
    if isinstance(value, int):
        return str(value)
    raise TypeError(f"write the constant {value!r} as a literal_column")


def _assignment(name: str, text: str) -> str:
    """`NAME = "text"`, the text broken at spaces into lines that fit."""
    line = f"{name} = {_quoted(text)}"
    if len(line) <= _LINE:
        return line
    pieces = [""]
    for word in text.split(" "):
        if pieces[-1] and len(pieces[-1]) + len(word) + 8 > _LINE:
            pieces.append("")
        pieces[-1] += word + " "
    pieces[-1] = pieces[-1].rstrip()
    return "\n".join([f"{name} = (", *(f"    {_quoted(piece)}" for piece in pieces), ")"])


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _comment(text: str) -> list[str]:
    lines = ["#"]
    for word in text.split():
        if len(lines[-1]) + len(word) + 1 > _LINE:
            lines.append("#")
        lines[-1] += " " + word
    return lines


if __name__ == "__main__":
    main()
