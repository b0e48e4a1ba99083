"""One till at a time: a second one is told who has the first, a dead one locks nobody out.

The lock is the operating system's, so it ends with the process.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pos_app.store.lock import take_lock, who_holds
from tests.support.tills import (
    NOON,
    opened,
    sell,
)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A till that has sold ten times and was closed in good order."""
    journal = opened(tmp_path)
    for sale in range(10):
        sell(journal, sale)
    journal.close()
    return tmp_path


def test_a_second_till_is_told_who_has_the_first(tmp_path: Path) -> None:
    lock = take_lock(tmp_path, NOON)
    lock.announce("evertill-front")
    code = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path\n"
        "from pos_app.store.lock import take_lock\n"
        "from pos_app.store.problems import StoreProblem\n"
        "try: take_lock(Path(sys.argv[1]), datetime(2026, 1, 1, tzinfo=UTC)); print('in')\n"
        "except StoreProblem as p: print(p.code, p.facts['pid'], p.facts['address'])"
    )
    second = [sys.executable, "-c", code, str(tmp_path)]
    told = subprocess.run(second, capture_output=True, text=True, check=True).stdout.split()
    assert told == ["S-11", str(os.getpid()), "evertill-front"]
    lock.release()
    assert subprocess.run(second, capture_output=True, text=True, check=True).stdout == "in\n"


def test_a_dead_tills_lock_is_free(tmp_path: Path) -> None:
    code = (
        "import os, sys; from datetime import UTC, datetime; from pathlib import Path\n"
        "from pos_app.store.lock import take_lock\n"
        "take_lock(Path(sys.argv[1]), datetime(2026, 1, 1, tzinfo=UTC)); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    holder = who_holds(tmp_path)
    assert holder is not None
    assert holder.pid != os.getpid()
    take_lock(tmp_path, NOON).release()


def test_a_second_connection_to_an_open_journal_is_refused(shop: Path) -> None:
    journal = opened(shop)
    sell(journal, 10)
    code = (
        "import sys; from pathlib import Path; from tests.support.tills import opened\n"
        "from pos_app.store.problems import StoreProblem\n"
        "try: opened(Path(sys.argv[1])); print('in')\n"
        "except StoreProblem as p: print(p.code)"
    )
    second = [sys.executable, "-c", code, str(shop)]
    assert subprocess.run(second, capture_output=True, text=True, check=True).stdout == "S-11\n"
    journal.close()
