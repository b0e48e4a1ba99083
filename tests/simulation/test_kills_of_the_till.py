"""The whole till is killed with signal 9 while it sells: what was shown is still there."""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.support import killed_tables
from tests.support.kill import KillServer, told
from tests.support.killed_engines import fault_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signal 9 and fork are POSIX")
WORK = "tests.support.killed_engines"
TABLES = "tests.support.killed_tables:serve_rounds"
KILLS_A_TILL = 50


def kill_again_and_again(root: Path, work: str, kills: int) -> str | None:
    """The first fault after any of so many kills; a new till begins every fifty."""
    with KillServer(f"{WORK}:{work}") as server:
        for number in range(kills):
            folder = root / f"till-{number // KILLS_A_TILL}"
            folder.mkdir(exist_ok=True)
            if not server.run(folder):
                return "the work came to an end"
            fault = fault_of(folder)
            if fault is not None:
                return f"kill {number}: {fault}"
    return None


@pytest.fixture
def quick_folder() -> Iterator[Path]:
    """In memory where there is such a disk: a kill, unlike a power cut, does not ask the disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


@pytest.mark.parametrize("part", range(4))
def test_sales_and_cart_survive_a_thousand_kills(quick_folder: Path, part: int) -> None:
    del part  # each is a till of its own; the blows fall by real chance
    assert kill_again_and_again(quick_folder, "sell_for_ever", 250) is None
    assert sum(len(told(folder)) for folder in quick_folder.iterdir()) > 250


@pytest.mark.slow
def test_sales_and_cart_survive_ten_thousand_kills(tmp_path: Path) -> None:
    assert kill_again_and_again(tmp_path, "sell_for_ever", 10_000) is None


def test_the_harness_finds_a_sale_shown_before_it_is_written(quick_folder: Path) -> None:
    assert kill_again_and_again(quick_folder, "tell_before_the_answer", 250) is not None


def test_every_round_is_cooked_once_and_billed_once_after_sixty_kills(quick_folder: Path) -> None:
    with KillServer(TABLES) as server:
        for kill in range(60):
            assert server.run(quick_folder), "the work came to an end"
            fault = killed_tables.fault_of(quick_folder)
            assert fault is None, f"kill {kill}: {fault}"
    assert len(told(quick_folder)) > 60
