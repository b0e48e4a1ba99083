"""Ways back to a journal: from a backup, the second copy, what is left of the file, or all three.

The new file is built beside the old one and verified entry by entry; only then the old one is set
aside (never deleted) and the new one takes its name. A till that comes back with fewer entries than
it had written begins a new epoch, so that nobody takes its next entries for the lost ones.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import apsw

from pos_app.ports import Ports
from pos_app.store import compiled as sql
from pos_app.store.backup import check_backup, read_proof
from pos_app.store.connection import settle
from pos_app.store.error_policy import problem_of, problem_of_os
from pos_app.store.history import Place
from pos_app.store.integrity import (
    Cancelled,
    JournalFile,
    Progress,
    journal_file,
    never,
    quiet,
)
from pos_app.store.mirror import mirror_owner, read_mirror
from pos_app.store.problems import StoreProblem
from pos_app.store.rebuild import Source, build, watched
from pos_app.store.side_file import SideFile, SideFileDamaged, SideRecord
from pos_core.frozen import dataclass
from pos_core.journal import Entry, Head, Identity

_BUILT = ".restoring"
_LOG_PAGES = 1000


@dataclass(frozen=True, slots=True)
class Restored:
    """What the till has now. `lost` entries were written once and are in none of the copies."""

    identity: Identity
    head: Head
    lost: int
    set_aside: Path | None


@dataclass(frozen=True, slots=True)
class Copies:
    """Where entries may come from: a backup, the folder of the second copy, the till's own file."""

    backup: Path | None = None
    mirror: Path | None = None
    own_file: bool = False


def restore(
    ports: Ports,
    place: Place,
    copies: Copies,
    *,
    allow_loss: bool = False,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Restored:
    """Give the till a journal again. The till must not be running.

    A backup is verified whole first; the others are used as far as their chain holds. Without
    `allow_loss` the result must reach what the side file remembers, else `restore_unsafe`.
    Raises `StoreProblem`; the till's own file is then as it was.
    """
    try:
        return _restore(ports, place, copies, allow_loss, (progress, cancelled))
    except OSError as error:
        raise problem_of_os(error, place.folder) from error
    except apsw.Error as error:
        raise problem_of(error, place.folder) from error


def _restore(
    ports: Ports,
    place: Place,
    copies: Copies,
    allow_loss: bool,
    watch: tuple[Progress, Cancelled],
) -> Restored:
    progress, cancelled = watch
    if copies.mirror is not None and not ports.fs.exists(copies.mirror):
        raise StoreProblem("backup_missing", file=str(copies.mirror))
    side = SideFile(ports.fs, place.side_folder)
    known = _known(side)
    if copies.backup is not None:
        check_backup(ports, copies.backup, place.key, cancelled=cancelled)
    owner = _owner(ports, place, copies, known)
    ports.fs.make_folder(place.folder)
    built = place.path.with_name(place.path.name + _BUILT)
    _clear(ports, built)
    with ExitStack() as open_files:
        sources = _sources(ports, place, copies, owner, open_files)
        counted = [watched(source, progress, cancelled) for source in sources]
        head = build(ports, built, place.key, owner, counted)
    written = _written(ports, place, known)
    lost = max(0, written.seq - head.seq)
    if lost and not allow_loss:
        _clear(ports, built)
        raise StoreProblem("restore_unsafe", found_seq=written.seq, copy_seq=head.seq)
    whole = written.certain and not lost
    identity = _next_epoch(ports, built, place.key, owner, known, same=whole)
    aside = _set_aside(ports, place)
    ports.fs.replace(built, place.path)
    side.write(SideRecord(identity, head, clean=True))
    return Restored(identity, head, lost, aside)


def _sources(
    ports: Ports, place: Place, copies: Copies, owner: Identity, open_files: ExitStack
) -> list[Source]:
    sources: list[Source] = []
    paths = [copies.backup] if copies.backup is not None else []
    if copies.own_file and ports.fs.exists(place.path):
        paths.append(place.path)
    for path in paths:
        try:
            file = open_files.enter_context(journal_file(ports.store, path, place.key))
        except StoreProblem:
            if path == copies.backup:
                raise
            continue  # the till's own file cannot even be opened: the copies must do
        sources.append(partial(_behind, file))
    if copies.mirror is not None:
        sources.append(partial(read_mirror, ports.fs, copies.mirror, owner, place.key))
    return sources


def _behind(file: JournalFile, head: Head) -> Iterator[Entry]:
    return file.entries(head.seq)


def _known(side: SideFile) -> SideRecord | None:
    try:
        return side.read()
    except SideFileDamaged:
        return None


def _owner(ports: Ports, place: Place, copies: Copies, known: SideRecord | None) -> Identity:
    """Whose journal is being restored; a backup of another till's is refused."""
    found: Identity | None = known.identity if known is not None else None
    if copies.backup is not None:
        proof = read_proof(ports, copies.backup)
        if found is not None and (found.store, found.device) != (
            proof.identity.store,
            proof.identity.device,
        ):
            raise StoreProblem("journal_foreign", file=str(copies.backup))
        found = found or proof.identity
    if found is None and copies.mirror is not None:
        found = mirror_owner(ports.fs, copies.mirror)
    if found is None and copies.own_file and ports.fs.exists(place.path):
        with journal_file(ports.store, place.path, place.key) as file:
            found = file.identity
    if found is None:
        raise StoreProblem("backup_missing", file=str(copies.mirror or place.path))
    return found


@dataclass(frozen=True, slots=True)
class _Written:
    """How many entries the till had written; `certain` when there cannot have been more."""

    seq: int
    certain: bool


def _written(ports: Ports, place: Place, known: SideRecord | None) -> _Written:
    """After a clean stop the side file knows; after a crash only the till's own file, if it opens.

    The side file is written now and then, so the file may hold more than it says.
    """
    seq = known.head.seq if known is not None else 0
    certain = known is not None and known.clean
    if ports.fs.exists(place.path):
        try:
            with journal_file(ports.store, place.path, place.key) as file:
                last = file.last_seq()
        except StoreProblem:
            return _Written(seq, certain)
        return _Written(max(seq, last), certain or last >= seq > 0)
    return _Written(seq, certain)


def _next_epoch(
    ports: Ports,
    built: Path,
    key: bytes | None,
    owner: Identity,
    known: SideRecord | None,
    *,
    same: bool,
) -> Identity:
    """The same epoch when nothing can have been lost, else the next: entries may be out there."""
    epoch = max(owner.epoch, known.identity.epoch if known is not None else 0)
    identity = Identity(owner.store, owner.device, epoch if same else epoch + 1)
    connection = ports.store.connect(built, key=key)
    try:
        settle(connection, _LOG_PAGES)
        connection.execute(sql.SET_EPOCH, (identity.epoch,))
    finally:
        connection.close()
    return identity


def _set_aside(ports: Ports, place: Place) -> Path | None:
    """Rename the till's own file and its log to a name that is free.

    The file goes first: a till that is started in between finds none and refuses, where a file
    without its log would open and lack its last sales.
    """
    fs = ports.fs
    if not fs.exists(place.path) and not fs.exists(place.log):
        return None
    number = 1
    while fs.exists(_aside(place.path, number)) or fs.exists(_aside(place.log, number)):
        number += 1
    for path in (place.path, place.log):
        if fs.exists(path):
            fs.replace(path, _aside(path, number))
    return _aside(place.path, number)


def _aside(path: Path, number: int) -> Path:
    return path.with_name(f"aside-{number}-{path.name}")


def _clear(ports: Ports, built: Path) -> None:
    """Remove what an interrupted restore left behind."""
    for ending in ("", "-wal", "-journal"):
        left = built.with_name(built.name + ending)
        if ports.fs.exists(left):
            ports.fs.remove(left)
