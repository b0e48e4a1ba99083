"""A disk in memory that remembers what was synced: cut the power anywhere, fail any call.

A workload runs once and every operation is written down. Afterwards the same log is walked again,
and at any point a picture is taken of what a real disk might hold if the power went just then:
all that was synced, any part of what was not, in sectors of 512 bytes and in any order, with
deletions perhaps undone. The till is started on that picture.
"""

import errno
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import apsw

from pos_app.ports import FileFacts
from pos_app.store.connection import RealStore

SECTOR = 512
VFS_NAME = "evertill-simulated"


@dataclass(slots=True)
class SimFile:
    """One file: what is in the cache, what is on the platter, and what is on its way there."""

    inode: int
    current: bytearray = field(default_factory=bytearray)
    durable: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    entry_durable: bool = False

    def write(self, offset: int, data: bytes) -> None:
        _put(self.current, offset, data)
        self.pending.append((offset, data))

    def truncate(self, size: int) -> None:
        _cut(self.current, size)
        self.pending.append((size, None))

    def sync(self) -> None:
        for offset, data in self.pending:
            _apply(self.durable, offset, data)
        self.pending.clear()
        self.entry_durable = True


@dataclass(frozen=True, slots=True)
class Op:
    """One thing the till asked of the disk; `mark` carries what the cashier was told."""

    kind: str
    name: str = ""
    offset: int = 0
    data: bytes = b""
    mark: object = None


Hook = Callable[[Op], None]


class Fault(Exception):
    """The disk refuses an operation: full, or broken."""

    def __init__(self, *, full: bool = False) -> None:
        super().__init__("no space left" if full else "input/output error")
        self.full = full


_BROKEN = {
    "create": apsw.SQLITE_CANTOPEN,
    "read": apsw.SQLITE_IOERR_READ,
    "write": apsw.SQLITE_IOERR_WRITE,
    "truncate": apsw.SQLITE_IOERR_TRUNCATE,
    "sync": apsw.SQLITE_IOERR_FSYNC,
    "delete": apsw.SQLITE_IOERR_DELETE,
}


class SimDisk:
    """Files by name. `before` is called with each operation and may raise instead of it."""

    def __init__(self) -> None:
        self.files: dict[str, SimFile] = {}
        self.ghosts: dict[str, SimFile] = {}
        self.before: Hook | None = None
        self.log: list[Op] | None = None
        self.free = 1 << 40
        self._inodes = 0

    def do(self, op: Op) -> None:
        """Carry out one operation, unless `before` objects."""
        if self.before is not None:
            self.before(op)
        if op.kind == "read":
            return
        if self.log is not None:
            self.log.append(op)
        self.apply(op)

    def apply(self, op: Op) -> None:
        """Carry out one operation without asking."""
        if op.kind == "create":
            self._inodes += 1
            self.files[op.name] = SimFile(self._inodes)
        elif op.kind == "write":
            self.files[op.name].write(op.offset, op.data)
        elif op.kind == "truncate":
            self.files[op.name].truncate(op.offset)
        elif op.kind == "sync":
            self.files[op.name].sync()
            self.ghosts.pop(op.name, None)  # a name stands for one file only
        elif op.kind == "delete":
            self._delete(op)
        elif op.kind == "rename":
            self._rename(op)
        elif op.kind == "sync_folder":
            self._sync_folder(op.name)

    def mark(self, told: object) -> None:
        """Write into the log what the cashier has now been told."""
        if self.log is not None:
            self.log.append(Op("mark", mark=told))

    def after_power_cut(self, rng: Random) -> "SimDisk":
        """What the disk may hold when the power goes now."""
        picture = SimDisk()
        picture._inodes = self._inodes
        keep = rng.choice((0.0, 0.25, 0.5, 0.75, 1.0))
        for name in sorted(self.files.keys() | self.ghosts.keys()):
            file = self.files.get(name)
            ghost = self.ghosts.get(name)
            if file is None or (ghost is not None and rng.random() < 0.5):
                chosen = ghost if ghost is None or file or rng.random() < 0.5 else None
            else:
                chosen = file if file.entry_durable or rng.random() < keep else ghost
            if chosen is not None:
                picture.put(name, _survivors(chosen, rng, keep))
        return picture

    def put(self, name: str, content: bytes | bytearray) -> None:
        """A file that was there before, safe on the platter."""
        self._inodes += 1
        file = SimFile(self._inodes, bytearray(content), bytearray(content))
        file.entry_durable = True
        self.files[name] = file

    def forget_cache(self, name: str) -> None:
        """Read from the platter from now on: un-synced changes that were dropped come to light."""
        file = self.files[name]
        if not file.pending:
            file.current[:] = file.durable

    def _delete(self, op: Op) -> None:
        file = self.files.pop(op.name)
        if file.entry_durable and not op.offset:
            self.ghosts[op.name] = file
        if op.offset:  # with a sync of the folder
            self._sync_folder(op.name)

    def _rename(self, op: Op) -> None:
        """The new name holds the old content or the new, until the folder is synced."""
        target = op.data.decode()
        if target in self.files and self.files[target].entry_durable:
            self.ghosts[target] = self.files[target]
        file = self.files.pop(op.name)
        file.entry_durable = False
        self.files[target] = file

    def _sync_folder(self, neighbour: str) -> None:
        """Names made, changed and deleted in the folder of `neighbour` are so for good."""
        folder = neighbour.rpartition("/")[0] + "/"
        for name in [name for name in self.ghosts if name.startswith(folder)]:
            del self.ghosts[name]
        for name, file in self.files.items():
            if name.startswith(folder):
                file.entry_durable = True


def _survivors(file: SimFile, rng: Random, keep: float) -> bytearray:
    """What was synced, with some of the sectors written since, torn and in any order."""
    content = bytearray(file.durable)
    for offset, data in file.pending:
        if data is None:
            if rng.random() < keep:
                _cut(content, offset)
            continue
        for start, piece in _sectors(offset, data):
            if rng.random() < keep:
                _put(content, start, piece)
    return content


def _sectors(offset: int, data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(data):
        size = min(SECTOR - (offset + at) % SECTOR, len(data) - at)
        yield offset + at, data[at : at + size]
        at += size


def _apply(content: bytearray, offset: int, data: bytes | None) -> None:
    if data is None:
        _cut(content, offset)
    else:
        _put(content, offset, data)


def _put(content: bytearray, offset: int, data: bytes) -> None:
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data


def _cut(content: bytearray, size: int) -> None:
    if len(content) > size:
        del content[size:]
    else:
        content.extend(bytes(size - len(content)))


def _ask_sqlite(disk: SimDisk, op: Op) -> None:
    """Do it, with a fault as SQLite knows it."""
    try:
        disk.do(op)
    except Fault as fault:
        code = apsw.SQLITE_FULL if fault.full else _BROKEN[op.kind]
        raise apsw.exception_for(code) from fault


def _ask_system(disk: SimDisk, op: Op) -> None:
    """Do it, with a fault as the operating system tells of it."""
    try:
        disk.do(op)
    except Fault as fault:
        raise OSError(errno.ENOSPC if fault.full else errno.EIO, str(fault)) from fault


class SimVfs(apsw.VFS):
    """SQLite's door to the simulated disk. There is one; `disk` is put in and taken out."""

    def __init__(self) -> None:
        super().__init__(VFS_NAME, base="")
        self.disk = SimDisk()

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> "SimVfsFile":  # noqa: N802
        path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        if path not in self.disk.files:
            if not flags[0] & apsw.SQLITE_OPEN_CREATE:
                raise apsw.exception_for(apsw.SQLITE_CANTOPEN)
            _ask_sqlite(self.disk, Op("create", path))
        flags[1] = flags[0]
        return SimVfsFile(self.disk, path, bool(flags[0] & apsw.SQLITE_OPEN_DELETEONCLOSE))

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        if filename not in self.disk.files:
            raise apsw.exception_for(apsw.SQLITE_IOERR_DELETE_NOENT)
        _ask_sqlite(self.disk, Op("delete", filename, offset=int(syncdir)))

    def xAccess(self, pathname: str, flags: int) -> bool:  # noqa: N802
        return pathname in self.disk.files

    def xFullPathname(self, name: str) -> str:  # noqa: N802
        return name


class SimVfsFile(apsw.VFSFile):
    """One open file. Locks are not simulated: the till has one connection and locks exclusively."""

    def __init__(self, disk: SimDisk, name: str, temporary: bool) -> None:
        self._disk = disk
        self._name = name
        self._file = disk.files[name]
        self._temporary = temporary

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802
        _ask_sqlite(self._disk, Op("read", self._name, offset))
        return bytes(self._file.current[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        _ask_sqlite(self._disk, Op("write", self._name, offset, bytes(data)))

    def xTruncate(self, size: int) -> None:  # noqa: N802
        _ask_sqlite(self._disk, Op("truncate", self._name, size))

    def xSync(self, flags: int) -> None:  # noqa: N802
        _ask_sqlite(self._disk, Op("sync", self._name))

    def xFileSize(self) -> int:  # noqa: N802
        return len(self._file.current)

    def xLock(self, level: int) -> None:  # noqa: N802
        return

    def xUnlock(self, level: int) -> None:  # noqa: N802
        return

    def xCheckReservedLock(self) -> bool:  # noqa: N802
        return False

    def xFileControl(self, op: int, ptr: int) -> bool:  # noqa: N802
        return False

    def xSectorSize(self) -> int:  # noqa: N802
        return SECTOR

    def xDeviceCharacteristics(self) -> int:  # noqa: N802
        return int(apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE)

    def xClose(self) -> None:  # noqa: N802
        if self._temporary:
            self._disk.apply(Op("delete", self._name, offset=1))


_vfs: list[SimVfs] = []


def insert(disk: SimDisk) -> None:
    """Make this the disk that SQLite sees."""
    if not _vfs:
        _vfs.append(SimVfs())
    _vfs[0].disk = disk


class SimStore:
    """The `Store` port on the disk that was inserted last."""

    def connect(
        self, path: Path, *, key: bytes | None = None, create: bool = False, read_only: bool = False
    ) -> apsw.Connection:
        return RealStore(VFS_NAME).connect(path, key=key, create=create, read_only=read_only)


class SimFs:
    """The `Fs` port on a simulated disk."""

    def __init__(self, disk: SimDisk) -> None:
        self._disk = disk

    def read(self, path: Path) -> bytes:
        _ask_system(self._disk, Op("read", str(path)))
        return bytes(self._there(path).current)

    def write_durably(self, path: Path, content: bytes) -> None:
        temporary = f"{path}.new"
        if temporary in self._disk.files:
            _ask_system(self._disk, Op("truncate", temporary, 0))
        else:
            _ask_system(self._disk, Op("create", temporary))
        _ask_system(self._disk, Op("write", temporary, 0, content))
        _ask_system(self._disk, Op("sync", temporary))
        _ask_system(self._disk, Op("rename", temporary, data=str(path).encode()))
        _ask_system(self._disk, Op("sync_folder", str(path)))

    def append_durably(self, path: Path, content: bytes) -> None:
        is_new = str(path) not in self._disk.files
        if is_new:
            _ask_system(self._disk, Op("create", str(path)))
        _ask_system(self._disk, Op("write", str(path), len(self._there(path).current), content))
        _ask_system(self._disk, Op("sync", str(path)))
        if is_new:
            _ask_system(self._disk, Op("sync_folder", str(path)))

    def exists(self, path: Path) -> bool:
        return str(path) in self._disk.files

    def facts(self, path: Path) -> FileFacts:
        file = self._there(path)
        return FileFacts(file.inode, len(file.current), 0.0, 1)

    def free_bytes(self, folder: Path) -> int:
        return self._disk.free

    def remove(self, path: Path) -> None:
        self._there(path)
        _ask_system(self._disk, Op("delete", str(path), offset=1))

    def replace(self, source: Path, target: Path) -> None:
        self._there(source)
        _ask_system(self._disk, Op("rename", str(source), data=str(target).encode()))
        _ask_system(self._disk, Op("sync_folder", str(target)))

    def make_folder(self, path: Path) -> None:
        return

    def sync_and_forget(self, path: Path) -> None:
        self._there(path)
        _ask_system(self._disk, Op("sync", str(path)))
        self._disk.forget_cache(str(path))

    def _there(self, path: Path) -> SimFile:
        try:
            return self._disk.files[str(path)]
        except KeyError:
            raise FileNotFoundError(str(path)) from None
