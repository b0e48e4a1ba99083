"""The second copy: every entry as one line in a folder the owner names, on a stick or second disk.

Lines are only ever added, each with its checksum, so a stick pulled out in the middle spoils
lines that the next round writes again. With a key each line is sealed like the journal.
"""

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Protocol

from pos_app.ports import Fs
from pos_app.store.problems import StoreProblem
from pos_app.store.side_file import NAME as OWNER_FILE
from pos_app.store.side_file import SideFileDamaged, SideRecord, record_from, record_text
from pos_core.journal import START, Entry, Head, Identity, verify
from pos_core.sealed import NONCE_BYTES, seal, unseal

ENTRIES_A_FILE = 2_000
_ROUND = 500


class Source(Protocol):
    """A journal to copy from, as far as copying needs it."""

    @property
    def head(self) -> Head:
        """The last entry."""

    def read(self, after: int = 0, *, limit: int | None = None) -> Iterator[Entry]:
        """Entries behind `after`."""

    def entry(self, seq: int) -> Entry | None:
        """The entry with that sequence."""


class Mirror:
    """Copies a journal forward into `folder`; behind is fine, a gap is not."""

    def __init__(self, fs: Fs, folder: Path, identity: Identity, key: bytes | None) -> None:
        self._fs = fs
        self._folder = mirror_folder(folder, identity)
        self._identity = identity
        self._key = key
        self._torn = False
        self.head: Head | None = None

    def follow(self, journal: Source, limit: int = _ROUND) -> int:
        """Copy up to `limit` entries the mirror lacks and sync them; returns how many.

        Raises `StoreProblem`: `mirror_failed` (the folder does not take it; call again later),
        `journal_behind` (the copy holds more than the journal), `mirror_foreign`.
        """
        try:
            if self.head is None:
                self.head = self._find_head(journal)
            entries = list(journal.read(after=self.head.seq, limit=limit))
            for number, group in groupby(entries, key=_file_number):
                self._write(number, list(group))
        except OSError as error:
            self.head = None
            facts = {"folder": str(self._folder), "detail": str(error)}
            raise StoreProblem("mirror_failed", **facts) from error
        return len(entries)

    def _write(self, number: int, entries: list[Entry]) -> None:
        self._fs.make_folder(self._folder)
        if not self._fs.exists(self._folder / OWNER_FILE):
            owner = SideRecord(self._identity, START, clean=False)
            self._fs.write_durably(self._folder / OWNER_FILE, record_text(owner))
        start = b"\n" if self._torn else b""
        lines = b"".join(_line(entry, self._key) for entry in entries)
        self._fs.append_durably(self._folder / _file_name(number), start + lines)
        self._torn = False
        self.head = entries[-1].head

    def _find_head(self, journal: Source) -> Head:
        """Where the copy ends, looking backwards from where the journal ends."""
        number = journal.head.seq // ENTRIES_A_FILE
        while self._fs.exists(self._folder / _file_name(number + 1)):
            number += 1
        while number >= 0:
            path = self._folder / _file_name(number)
            if self._fs.exists(path):
                content = self._fs.read(path)
                self._torn = not content.endswith(b"\n")
                copied = _without_gap(content, max(1, number * ENTRIES_A_FILE), self._key)
                if copied:
                    return self._compared(copied[-1].head, journal)
            number -= 1
        return START

    def _compared(self, head: Head, journal: Source) -> Head:
        if head.seq > journal.head.seq:
            facts = {"found_seq": journal.head.seq, "expected_seq": head.seq}
            raise StoreProblem("journal_behind", **facts)
        entry = journal.entry(head.seq)
        if entry is None or entry.hash != head.hash:
            raise StoreProblem("mirror_foreign", folder=str(self._folder))
        return head


def mirror_folder(folder: Path, identity: Identity) -> Path:
    """The till's own folder: one a device and epoch, so that nothing is ever written over."""
    return folder / f"evertill-{identity.device}-{identity.epoch}"


def mirror_owner(fs: Fs, folder: Path) -> Identity | None:
    """Whose second copy a till's own folder holds; None when it is no such folder."""
    try:
        return record_from(fs.read(folder / OWNER_FILE)).identity
    except (OSError, SideFileDamaged):
        return None


def read_mirror(
    fs: Fs, folder: Path, identity: Identity, key: bytes | None, after: Head = START
) -> Iterator[Entry]:
    """The entries behind `after` in order, each once, up to the first that cannot be trusted.

    `folder` is the one the owner named or the till's own inside it.

    Raises `StoreProblem("mirror_damaged")` there, and `OSError` when the folder cannot be read.
    """
    own = folder if fs.exists(folder / OWNER_FILE) else mirror_folder(folder, identity)
    last = after
    number = (after.seq + 1) // ENTRIES_A_FILE
    while fs.exists(own / _file_name(number)):
        content = fs.read(own / _file_name(number))
        for entry in _without_gap(content, last.seq + 1, key):
            if verify((entry,), identity, after=last) is not None:
                raise StoreProblem("mirror_damaged", line=last.seq + 1)
            last = entry.head
            yield entry
        number += 1
        if last.seq + 1 < number * ENTRIES_A_FILE and fs.exists(own / _file_name(number)):
            raise StoreProblem("mirror_damaged", line=last.seq + 1)


def _file_number(entry: Entry) -> int:
    return entry.seq // ENTRIES_A_FILE


def _file_name(number: int) -> str:
    return f"entries-{number:06d}.mirror"


def _line(entry: Entry, key: bytes | None) -> bytes:
    fields = [*entry[:9], entry.prev_hash.hex(), entry.hash.hex()]
    body = json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()
    if key is not None:
        body = b64encode(seal(key, entry.hash[:NONCE_BYTES], body))
    return b"%08x %s\n" % (zlib.crc32(body), body)


def _without_gap(content: bytes, seq: int, key: bytes | None) -> list[Entry]:
    """The file's entries in order, from sequence `seq` to the last before one is missing.

    When the power goes while lines are added, any part of them may be lost, also in the middle;
    what is missing was written again further down.
    """
    lines = (_entry(line, key) for line in content.split(b"\n"))
    known = {entry.seq: entry for entry in lines if entry is not None}
    entries = []
    while seq in known:
        entries.append(known[seq])
        seq += 1
    return entries


def _entry(line: bytes, key: bytes | None) -> Entry | None:
    check, _, body = line.partition(b" ")
    if check != b"%08x" % zlib.crc32(body):
        return None
    try:
        plain = body if key is None else unseal(key, b64decode(body))
        if plain is None:
            return None
        *fields, prev_hash, own_hash = json.loads(plain)
        return Entry._make([*fields, bytes.fromhex(prev_hash), bytes.fromhex(own_hash)])
    except (ValueError, TypeError):
        return None
