"""The work that `kill.py` kills: a till that sells through its journal on a real disk."""

from pathlib import Path

import apsw

from pos_app.boot.real_ports import RealFs
from pos_app.store.connection import RealStore
from pos_app.store.journal import Journal
from pos_app.store.mirror import Mirror
from pos_core.journal import Head, verify
from tests.support.kill import Step, Tell, told
from tests.support.tills import KEY, TILL, opened, ports, sell

VFS_NAME = "evertill-stepping"
STEP_SALES = 8
_registered: list[apsw.VFS] = []


def sell_for_ever(folder: Path, tell: Tell, _step: Step) -> None:
    """Sell until the end, telling of each sale; the first one may have been written before."""
    journal = opened(folder)
    sale = len(told(folder))
    while True:
        sell(journal, sale)
        tell(str(sale))
        sale += 1


def tell_before_the_commit(folder: Path, tell: Tell, _step: Step) -> None:
    """A planted bug: the cashier hears of the sale before it is on the disk."""
    journal = opened(folder)
    sale = len(told(folder))
    while True:
        tell(str(sale))
        sell(journal, sale)
        sale += 1


def sell_step_by_step(folder: Path, tell: Tell, step: Step) -> None:
    """A short shift with all there is to a journal; every call to the disk counts as a step."""
    _registered.append(SteppingVfs(step))
    doors = ports(RealStore(VFS_NAME), SteppingFs(step))
    journal = opened(folder, KEY, doors=doors)
    mirror = Mirror(doors.fs, folder / "stick", TILL, KEY)
    for sale in range(len(told(folder)), STEP_SALES):
        sell(journal, sale)
        tell(str(sale))
        step()
        if sale % 4 == 1:
            journal.checkpoint(journal.head.seq, "{}")
            mirror.follow(journal)
        if sale % 4 == 2:
            journal.tidy()
        if sale % 4 == 3:
            journal.close()
            journal = opened(folder, KEY, doors=doors)
    journal.close()


class SteppingVfs(apsw.VFS):
    """The real file system, with a step before and after each write and sync."""

    def __init__(self, step: Step) -> None:
        super().__init__(VFS_NAME, base="")
        self.step = step

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> "SteppingFile":  # noqa: N802
        self.step()
        return SteppingFile(name, flags, self.step)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        self.step()
        super().xDelete(filename, syncdir)
        self.step()


class SteppingFile(apsw.VFSFile):
    """One real file."""

    def __init__(self, name: str | apsw.URIFilename | None, flags: list[int], step: Step) -> None:
        super().__init__("", name, flags)
        self._step = step

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self._step()
        super().xWrite(data, offset)
        self._step()

    def xSync(self, flags: int) -> None:  # noqa: N802
        self._step()
        super().xSync(flags)
        self._step()

    def xTruncate(self, size: int) -> None:  # noqa: N802
        self._step()
        super().xTruncate(size)
        self._step()


class SteppingFs(RealFs):
    """The real disk, with a step around each durable write."""

    def __init__(self, step: Step) -> None:
        self._step = step

    def write_durably(self, path: Path, content: bytes) -> None:
        self._step()
        super().write_durably(path, content)
        self._step()

    def append_durably(self, path: Path, content: bytes) -> None:
        self._step()
        super().append_durably(path, content)
        self._step()


def fault_of(folder: Path, doors_key: bytes = KEY, *, after: int = 0) -> str | None:
    """What is wrong with the till that was killed, in words; looks at entries behind `after`."""
    journal: Journal = opened(folder, doors_key)
    try:
        acknowledged = len(told(folder))
        there = sum(1 for _ in journal.read(types=["order.opened.v1"]))
        if not acknowledged <= there <= acknowledged + 1:
            return f"{acknowledged} sales were acknowledged, {there} are there"
        if journal.head.seq != there * 8:
            return f"half a sale: {journal.head.seq} entries for {there} sales"
        before = journal.entry(after)
        start = before.head if before is not None else Head(0, bytes(32))
        broken = verify(
            journal.read(after=start.seq), journal.identity, after=start, until=journal.head
        )
        return None if broken is None else f"the chain is broken: {broken}"
    finally:
        journal._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        journal.close(clean=False)
