"""A statement written once, by hand or in SQLAlchemy, and made ready once for each database.

Only its text is kept: on the request path nothing of SQLAlchemy runs, which costs five times less.
What is written by hand does not load it at all, and a small shop's API fits in little memory.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from sqlalchemy import ClauseElement, Dialect

POSTGRES = "postgresql"
SQLITE = "sqlite"
_ROW = re.compile(r"(?<=\bVALUES )\([^()]*\)")


class Statement:
    """`sql` for both databases, or a statement of its own for each: `Statement(pg, lite)`.

    Values are given by name. A statement is made at import time and lives for ever.
    """

    __slots__ = ("_by_dialect", "_compiled", "_wide")

    def __init__(self, sql: ClauseElement | str, lite: ClauseElement | str | None = None) -> None:
        self._by_dialect = {POSTGRES: sql, SQLITE: sql if lite is None else lite}
        self._compiled: dict[str, tuple[str, tuple[str, ...], Mapping[str, Any]]] = {}
        self._wide: dict[int, str] = {}

    def bound(self, dialect: str, values: Mapping[str, Any]) -> tuple[str, Sequence[Any]]:
        """The text for `dialect` and the values in their order. `KeyError` for a missing one."""
        found = self._compiled.get(dialect)
        if found is None:
            found = self._compiled[dialect] = _compiled(self._by_dialect[dialect], dialect)
        text, names, constants = found
        given = {**constants, **values} if constants else values
        return text, [given[name] for name in names]

    def wide(self, rows: int) -> str:
        """For SQLite: an insert of one row, made one of `rows`. Empty for what is none."""
        if rows not in self._wide:
            text, names, _ = _compiled(self._by_dialect[SQLITE], SQLITE)
            row = _ROW.search(text)
            fits = row is not None and row.group().count("?") == len(names)
            made = _ROW.sub(lambda each: ", ".join([each.group()] * rows), text)
            self._wide[rows] = made if fits else ""
        return self._wide[rows]

    def names(self, dialect: str) -> Sequence[str]:
        """The names of its values, in the order they are bound."""
        if dialect not in self._compiled:
            self._compiled[dialect] = _compiled(self._by_dialect[dialect], dialect)
        return self._compiled[dialect][1]


def _compiled(
    sql: ClauseElement | str, dialect: str
) -> tuple[str, tuple[str, ...], Mapping[str, Any]]:
    if isinstance(sql, str):
        return _written(sql, dialect)
    made: Any = sql.compile(dialect=_dialect(dialect), compile_kwargs={"render_postcompile": True})
    names = tuple(made.positiontup or ())
    constants = {name: value for name, value in made.params.items() if value is not None}
    return str(made), names, constants


def _written(sql: str, dialect: str) -> tuple[str, tuple[str, ...], Mapping[str, Any]]:
    """A statement written by hand with `:name` for its values; `::type` is left alone."""
    names: list[str] = []
    out: list[str] = []
    at = 0
    while at < len(sql):
        if sql.startswith("::", at):
            out.append("::")
            at += 2
        elif sql[at] == ":" and sql[at + 1 : at + 2].isalpha():
            end = at + 1
            while end < len(sql) and (sql[end].isalnum() or sql[end] == "_"):
                end += 1
            name = sql[at + 1 : end]
            if dialect == POSTGRES and name in names:
                out.append(f"${names.index(name) + 1}")
            else:
                names.append(name)
                out.append(f"${len(names)}" if dialect == POSTGRES else "?")
            at = end
        else:
            out.append(sql[at])
            at += 1
    return "".join(out), tuple(names), {}


@cache
def _dialect(name: str) -> Dialect:
    from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
    from sqlalchemy.dialects.sqlite.base import SQLiteDialect

    made: Any = PGDialect_asyncpg if name == POSTGRES else SQLiteDialect
    return cast("Dialect", made() if name == POSTGRES else made(paramstyle="qmark"))
