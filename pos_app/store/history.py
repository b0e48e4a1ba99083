"""Where a till's files are, and what speaks of an earlier life of this till.

A till that has a history never begins a new journal over it: an empty database would open as a
valid new one, and nobody would see that the sales are gone.
"""

from dataclasses import field
from pathlib import Path

from pos_app.ports import Fs
from pos_app.store.journal import FILE
from pos_app.store.problems import StoreProblem
from pos_app.store.side_file import SideFile, SideFileDamaged, SideRecord
from pos_core.frozen import dataclass

SIGNS_OF_A_PAST = ("views.db", f"{FILE}-wal")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a till's files are: the journal's folder, the side file's, and the journal's key."""

    folder: Path
    side_folder: Path
    key: bytes | None = field(repr=False)

    @property
    def path(self) -> Path:
        """The journal itself."""
        return self.folder / FILE

    @property
    def log(self) -> Path:
        """Its write-ahead log."""
        return self.folder / f"{FILE}-wal"


@dataclass(frozen=True, slots=True)
class History:
    """What speaks of an earlier life of this till."""

    record: SideRecord | None
    damaged: bool
    journal_size: int | None
    others: bool

    @property
    def clean(self) -> bool:
        """The till said goodbye when it stopped last."""
        return self.record is not None and self.record.clean

    @property
    def expected_seq(self) -> int | str:
        """How many entries there must at least be, or `?`."""
        return self.record.head.seq if self.record is not None else "?"

    @property
    def speaks_for_itself(self) -> bool:
        """True when the side file is there, whole or not: then a journal was set up before."""
        return self.record is not None or self.damaged

    @property
    def speaks(self) -> bool:
        """True when this till has written entries before."""
        return self.speaks_for_itself or self.others


def look_for_history(fs: Fs, place: Place, side: SideFile) -> History:
    """Side file, journal and what lies beside it. Raises `OSError`."""
    record, damaged = None, False
    try:
        record = side.read()
    except SideFileDamaged:
        damaged = True
    size = fs.facts(place.path).size if fs.exists(place.path) else None
    others = any(_has_content(fs, place.folder / name) for name in SIGNS_OF_A_PAST)
    return History(record, damaged, size, others)


def _has_content(fs: Fs, path: Path) -> bool:
    return fs.exists(path) and fs.facts(path).size > 0


def make_the_disk_tell_the_truth(fs: Fs, place: Place) -> None:
    """Sync log and file and drop them from the cache, so that what is read is what is there."""
    for path in (place.log, place.path):
        if fs.exists(path):
            fs.sync_and_forget(path)


def is_first_day(history: History, place: Place, *, create: bool) -> bool:
    """True when a new journal may be begun; raises `StoreProblem` when one is missing or empty."""
    if history.journal_size:
        return False
    if history.speaks or not create:
        name = "journal_missing" if history.journal_size is None else "journal_empty"
        raise StoreProblem(name, folder=str(place.folder), expected_seq=history.expected_seq)
    return True
