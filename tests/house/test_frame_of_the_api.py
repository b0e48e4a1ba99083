"""The API's frame: who may know what. Each rule is shown to go red on a planted bug."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.house.tree import name_of, parsed, python_files, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DRIVERS = {"asyncpg", "apsw", "sqlite3", "psycopg", "psycopg2"}
FRAMEWORK = {"fastapi", "starlette"}
FRAME = {"app", "deps", "errors", "guests", "openapi", "problems", "quick_door"}
OWN = {"endpoints", "repository", "tables", "schemas", "tasks"}
"""What a noun shows to no other noun."""

DOORS = re.compile(r"(^|_)(endpoints|socket|door)$")
OUTWARDS = {
    "hosted_api/partners/post.py",
    "hosted_api/payments/wire.py",
    "hosted_api/simulators/post.py",
}
"""Who speaks to others: called by the outbox, or for an answer that is waited for; or it is
not us."""

_TRANSACTION = re.compile(r"\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|START TRANSACTION)\b")
_ENDING = {"commit", "rollback", "transaction", "begin"}


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the API: its path from the top, and its tree."""

    name: str
    tree: ast.Module

    @property
    def noun(self) -> str:
        """`orders` of `hosted_api/orders/service.py`; "" for a file of the application itself."""
        folders = self.name.split("/")[1:-1]
        return folders[0] if folders else ""

    @property
    def stem(self) -> str:
        return self.name.rpartition("/")[2].removesuffix(".py")

    def imports(self) -> Iterator[tuple[int, list[str]]]:
        """Each imported name in its parts."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name.split(".")) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                for alias in node.names:
                    yield node.lineno, [*node.module.split("."), alias.name]

    def texts(self) -> Iterator[tuple[int, str]]:
        """Every written text."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.lineno, node.value

    def calls(self) -> Iterator[tuple[int, str]]:
        """Every call, by the last part of its name."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
                func = node.func
                yield node.lineno, func.attr if isinstance(func, ast.Attribute) else func.id


def the_kit_knows_no_noun(source: Source) -> list[int]:
    """The kit imports nothing of ours but the kit."""
    if source.noun != "kit":
        return []
    ours = {"hosted_api", "pos_core", "backend_client", "pos_app"}
    return [n for n, name in source.imports() if name[0] in ours and name[1] != "kit"]


def a_noun_keeps_its_rows_and_doors(source: Source) -> list[int]:
    """No noun reaches into another's rows or doors."""
    if source.noun in {"", "migrations"}:
        return []
    return [
        line
        for line, name in source.imports()
        if name[0] == "hosted_api"
        and len(name) > 2
        and name[1] not in {source.noun, "kit"}
        and OWN & set(name[2:])
    ]


def doors_call_services(source: Source) -> list[int]:
    """A door writes no SQL and reads no rows by itself."""
    if not DOORS.search(source.stem) or source.noun in {"", "kit"}:
        return []
    reaching = [n for n, name in source.imports() if {"repository", "tables"} & set(name)]
    return reaching + [line for line, name in source.calls() if name == "Statement"]


def the_framework_stays_at_the_doors(source: Source) -> list[int]:
    """A service is plain Python that a test runs without HTTP."""
    is_door = source.noun not in {"", "kit"} and bool(DOORS.search(source.stem))
    is_frame = source.noun == "" and source.stem in FRAME
    if is_door or is_frame or source.name.startswith("hosted_api/kit/http/"):
        return []
    return [line for line, name in source.imports() if name[0] in FRAMEWORK]


def tables_alone_know_sqlalchemy(source: Source) -> list[int]:
    """SQLAlchemy describes tables; a running API does not load it."""
    is_table = source.stem == "tables" or source.stem.endswith("_tables")
    is_free = source.name.startswith(("hosted_api/kit/db/", "hosted_api/migrations/"))
    if is_table or is_free or source.name == "hosted_api/schema.py":
        return []
    return [line for line, name in source.imports() if name[0] in {"sqlalchemy", "alembic"}]


def drivers_stay_in_kit_db(source: Source) -> list[int]:
    """Nobody else opens a connection."""
    if source.name.startswith("hosted_api/kit/db/"):
        return []
    return [line for line, name in source.imports() if name[0] in DRIVERS]


def only_kit_db_begins_and_commits(source: Source) -> list[int]:
    """A transaction is a function that is handed to the database."""
    if source.name.startswith("hosted_api/kit/db/"):
        return []
    spoken = [line for line, text in source.texts() if _TRANSACTION.match(text)]
    return spoken + [line for line, name in source.calls() if name in _ENDING]


def effects_go_by_the_outbox(source: Source) -> list[int]:
    """Nothing is sent while a transaction is open."""
    if source.name in OUTWARDS:
        return []
    wires = {"httpx", "requests", "aiohttp", "urllib3", "http"}
    return [
        line
        for line, name in source.imports()
        if name[0] in wires and name[:2] != ["http", "HTTPStatus"]
    ]


RULES: dict[str, Callable[[Source], list[int]]] = {
    rule.__name__: rule
    for rule in (
        the_kit_knows_no_noun,
        a_noun_keeps_its_rows_and_doors,
        doors_call_services,
        the_framework_stays_at_the_doors,
        tables_alone_know_sqlalchemy,
        drivers_stay_in_kit_db,
        only_kit_db_begins_and_commits,
        effects_go_by_the_outbox,
    )
}

PLANTED = [
    ("the_kit_knows_no_noun", "kit/feed.py", "from hosted_api.orders import service"),
    ("the_kit_knows_no_noun", "kit/db/sqlite.py", "import hosted_api.settings"),
    ("the_kit_knows_no_noun", "kit/outbox.py", "from pos_core.money import Money"),
    (
        "the_kit_knows_no_noun",
        "kit/jobs.py",
        "def late():\n    from hosted_api.errors import Conflict",
    ),
    (
        "a_noun_keeps_its_rows_and_doors",
        "orders/service.py",
        "from hosted_api.auth import repository",
    ),
    (
        "a_noun_keeps_its_rows_and_doors",
        "menu/fold.py",
        "from hosted_api.stores.tables import feed",
    ),
    (
        "a_noun_keeps_its_rows_and_doors",
        "sync/service.py",
        "import hosted_api.orders.repository as rows",
    ),
    ("doors_call_services", "orders/endpoints.py", "from hosted_api.orders import repository"),
    ("doors_call_services", "partners/orders_socket.py", "_ALL = Statement('SELECT 1')"),
    ("the_framework_stays_at_the_doors", "orders/service.py", "from fastapi import HTTPException"),
    ("the_framework_stays_at_the_doors", "menu/fold.py", "import starlette.requests"),
    ("the_framework_stays_at_the_doors", "kit/outbox.py", "from fastapi import BackgroundTasks"),
    ("the_framework_stays_at_the_doors", "keeper.py", "from fastapi import FastAPI"),
    ("tables_alone_know_sqlalchemy", "orders/queries.py", "from sqlalchemy import select"),
    ("tables_alone_know_sqlalchemy", "app.py", "def late():\n    import sqlalchemy"),
    ("tables_alone_know_sqlalchemy", "sync/service.py", "from alembic import op"),
    ("drivers_stay_in_kit_db", "realtime/bus.py", "import asyncpg"),
    ("drivers_stay_in_kit_db", "kit/feed.py", "from apsw import Connection"),
    ("drivers_stay_in_kit_db", "keeper.py", "import sqlite3"),
    ("only_kit_db_begins_and_commits", "orders/service.py", "await tx.run('BEGIN IMMEDIATE')"),
    ("only_kit_db_begins_and_commits", "kit/feed.py", "_END = Statement('COMMIT')"),
    ("only_kit_db_begins_and_commits", "sync/service.py", "async with db.transaction():\n    ..."),
    ("only_kit_db_begins_and_commits", "auth/service.py", "connection.commit()"),
    ("effects_go_by_the_outbox", "orders/service.py", "import httpx"),
    ("effects_go_by_the_outbox", "partners/service.py", "from http.client import HTTPConnection"),
]


@pytest.mark.parametrize("rule", RULES)
def test_the_api_keeps_its_frame(rule: str) -> None:
    files = python_files("hosted_api")
    assert len(files) > 90
    broken = [
        f"{name_of(path)}:{line}"
        for path in files
        for line in RULES[rule](Source(name_of(path), parsed(path)))
    ]
    assert not broken, told(broken, RULES[rule].__doc__ or rule)


@pytest.mark.parametrize(("rule", "place", "bug"), PLANTED)
def test_a_planted_bug_is_found_where_it_stands(rule: str, place: str, bug: str) -> None:
    body = "\n".join(f"    {line}" for line in bug.splitlines())
    tree = ast.parse(f"async def planted():\n{body}\n")
    assert RULES[rule](Source(f"hosted_api/{place}", tree)) != []


def test_every_rule_has_its_planted_bugs() -> None:
    assert {rule for rule, _, _ in PLANTED} == set(RULES)
