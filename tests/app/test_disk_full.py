"""The disk fills up for real: ballast buys more sales, then the till stops in words, then sells on.

On a small disk in memory, where the computer lets a test mount one.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from shutil import disk_usage

import pytest

from pos_app.boot.real_ports import RealRng
from pos_app.store import ballast
from pos_app.store.opening import JournalSettings
from pos_app.ui import messages
from tests.support import tills
from tests.support.working_till import COFFEE, TEA, WorkingTill, working_till

BALLAST = 8 * ballast.MEGABYTE
DISK = 2 * BALLAST + 4 * ballast.MEGABYTE
ENOUGH = 50


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes; skips where none can be mounted."""
    if sys.platform != "linux":
        pytest.skip("a small disk in memory is mounted on Linux only")
    folder = tmp_path / "small-disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this user may not mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], capture_output=True, check=True)


@pytest.fixture
def with_ballast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ballast that is taken aboard although the whole disk is smaller than the usual reserve."""
    monkeypatch.setattr(ballast, "_CRITICAL", 0)
    settings = JournalSettings(ballast_bytes=BALLAST)
    monkeypatch.setattr(tills, "SMALL", settings)


def fill(path: Path) -> None:
    """Somebody copies films until nothing more fits."""
    with path.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass
    assert disk_usage(path.parent).free == 0


def sell_until_full(till: WorkingTill) -> tuple[int, str]:
    """How many sales went through, and the name of what stopped the till."""
    for sold in range(10_000):
        for press in (partial(till.add, COFFEE), partial(till.add, TEA), till.pay):
            answer = press()
            if answer.problem is not None:
                return sold, answer.problem.name
    raise AssertionError("the disk never filled up")


@pytest.mark.usefixtures("with_ballast")
def test_a_full_disk_leaves_time_then_stops_in_words_then_sells_on(small_disk: Path) -> None:
    with working_till(small_disk, rng=RealRng()) as till:
        till.sell(COFFEE)
        for _ in range(BALLAST // ballast.MEGABYTE + 1):
            till.engine.do(lambda journal: journal.tidy())
        till.engine.call(lambda journal: journal.head, 30.0)
        assert (small_disk / "data" / ballast.NAME).stat().st_size == BALLAST
        fill(small_disk / "films")
        sold, name = sell_until_full(till)
        assert (name, messages.words(name).code) == ("disk_full", "S-04")
        assert messages.words(name).do
        assert sold >= ENOUGH
        assert till.add(COFFEE).problem is not None
        (small_disk / "films").unlink()
        till.engine.retry()
        assert till.sell(COFFEE).ok
        assert len(till.sales()) == len({sale.number for sale in till.sales()}) == sold + 2
        assert [t.name for t in till.ear.troubles if t.cleared][-1] in ("disk_full", "views_behind")
        state = till.engine.state
    with working_till(small_disk, rng=RealRng()) as again:
        again.engine.call(lambda journal: journal.head, 30.0)
        assert again.engine.state == state
