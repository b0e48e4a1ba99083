"""The till is killed with signal 9, at random and at every step: nothing acknowledged is lost."""

import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from tests.support.kill import KillServer, told
from tests.support.killed_tills import STEP_SALES, fault_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signal 9 and fork are POSIX")
WORK = "tests.support.killed_tills"
LONGEST = 0.008


def kill_at_random(root: Path, work: str, kills: int, seed: int) -> str | None:
    """Kill the same till again and again, a new one every hundred times; what went wrong first."""
    rng = Random(seed)
    with KillServer(f"{WORK}:{work}") as server:
        for number in range(kills):
            folder = root / f"till-{number // 100}"
            folder.mkdir(exist_ok=True)
            after, pause = rng.randrange(4), rng.uniform(0, LONGEST)
            if not server.run(folder, seconds=pause, after=after):
                return "the work came to an end"
            fault = fault_of(folder)
            if fault is not None:
                return f"seed {seed}, kill {number}: {fault}"
    return None


def test_no_sale_is_lost_doubled_or_halved_by_three_hundred_kills(tmp_path: Path) -> None:
    assert kill_at_random(tmp_path, "sell_for_ever", 300, 1) is None
    assert sum(len(told(folder)) for folder in tmp_path.iterdir()) > 300


@pytest.mark.slow
def test_nor_by_ten_thousand_kills(tmp_path: Path) -> None:
    assert kill_at_random(tmp_path, "sell_for_ever", 10_000, 2) is None


def test_harness_finds_telling_before_the_commit(tmp_path: Path) -> None:
    assert kill_at_random(tmp_path, "tell_before_the_commit", 300, 3) is not None


@pytest.fixture
def quick_folder() -> Iterator[Path]:
    """In memory where there is such a disk: a kill, unlike a power cut, does not ask the disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


@pytest.mark.parametrize("part", range(4))
def test_nothing_is_lost_when_killed_at_any_step(quick_folder: Path, part: int) -> None:
    with KillServer(f"{WORK}:sell_step_by_step") as server:
        for step in count(1 + part, 4):
            folder = quick_folder / str(step)
            folder.mkdir()
            killed = server.run(folder, step=step)
            assert fault_of(folder) is None, f"killed at step {step}"
            if not killed:
                break
            server.run(folder)  # the till is started again and the shift goes on to its end
            assert fault_of(folder) is None, f"after the kill at step {step}"
            assert len(told(folder)) == STEP_SALES
        assert step > 100
