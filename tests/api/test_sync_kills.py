"""Till and API killed in turn and together, in the middle of work: all of it is there, once."""

from __future__ import annotations

import subprocess
import sys
from random import Random
from typing import TYPE_CHECKING

import pytest

from pos_core.journal import verify
from tests.support import tills
from tests.support.api_process import ApiProcess

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.postgres import PostgresServer

pytestmark = pytest.mark.starts_threads
KILLS = 6


@pytest.fixture(params=["sqlite", "postgresql"])
def api(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ApiProcess]:
    url = ""
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        url = server.create(f"k{abs(hash(str(tmp_path))) % 10**9}")
    made = ApiProcess(tmp_path / "api", url).furnish().start()
    yield made
    made.kill()


def till_process(root: Path, api: ApiProcess, *more: str) -> subprocess.Popen[bytes]:
    asked = [sys.executable, "-m", "tests.support.synced_till", str(root), api.address.url, *more]
    return subprocess.Popen(asked, stdout=subprocess.PIPE)


def test_kills_of_till_and_api_lose_and_double_nothing(api: ApiProcess, tmp_path: Path) -> None:
    root, chance = tmp_path / "till", Random(20261127)
    code, sold = api.pairing_code(), 0
    for number in range(KILLS):
        with till_process(root, api, code) as till:
            assert till.stdout is not None
            for _ in range(chance.randrange(3, 9)):
                assert till.stdout.readline()
                sold += 1
            if number % 3 != 0:
                api.kill()  # only the API, or both of them
            if number % 3 == 1:
                assert till.stdout.readline()  # it goes on selling
                sold += 1
            till.kill()
        if api.process is None:
            api.start()
    with till_process(root, api, code, "2") as last:
        assert last.wait(120) == 0
    journal = tills.opened(root, create=False)
    entries, head, identity = list(journal.read()), journal.head, journal.identity
    journal.close()
    assert sum(entry.type == "order.paid.v1" for entry in entries) >= sold + 2
    assert verify(entries, identity, until=head) is None
    held = [row for row in api.events() if row["device_id"] == "till-1"]
    assert [(row["device_seq"], row["id"], row["hash"]) for row in held] == [
        (entry.seq, entry.id, entry.hash.hex()) for entry in entries
    ]
    assert api.issues() == []
    assert api.paid_orders() == sum(entry.type == "order.paid.v1" for entry in entries)
