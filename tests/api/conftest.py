"""What the API's tests stand on: each database once, and an event loop of their own."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from hosted_api.kit.db.postgres import Postgres
from hosted_api.kit.db.sqlite import Sqlite
from tests.support.postgres import PostgresServer, postgres_server
from tests.support.redis import RedisServer, redis_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hosted_api.kit.db.database import Database


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    with postgres_server() as server:
        yield server


@pytest.fixture
def redis() -> Iterator[RedisServer]:
    with redis_server() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Database:
    """An empty database of each kind; open it inside of the test's loop."""
    if request.param == "sqlite":
        return Sqlite(tmp_path / "api.db")
    server: PostgresServer = request.getfixturevalue("postgres")
    return Postgres(server.create(f"t{abs(hash(str(tmp_path))) % 10**9}"))


@pytest.fixture
def loop() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner
