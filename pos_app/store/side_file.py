"""`till.id`: who this till is and how far its journal had come, kept apart from the journal.

An empty database opens as a valid new one and a restored old one looks fine; this small file in
another folder is what tells a till with a history from a till on its first day.
"""

import json
import zlib
from dataclasses import replace
from pathlib import Path

from pos_app.ports import Fs
from pos_core.frozen import dataclass
from pos_core.journal import Head, Identity

NAME = "till.id"


@dataclass(frozen=True, slots=True)
class SideRecord:
    """Identity, the last head written down, and whether the till was closed in good order."""

    identity: Identity
    head: Head
    clean: bool


class SideFileDamaged(Exception):
    """The file is there and says nothing that can be trusted."""


class SideFile:
    """The record on disk. Every write replaces it whole and for good."""

    def __init__(self, fs: Fs, folder: Path) -> None:
        self._fs = fs
        self.folder = folder
        self._path = folder / NAME
        self.written: SideRecord | None = None

    def read(self) -> SideRecord | None:
        """The record, or None when there is none. Raises `SideFileDamaged` or `OSError`."""
        if not self._fs.exists(self._path):
            return None
        self.written = record_from(self._fs.read(self._path))
        return self.written

    def write(self, record: SideRecord) -> None:
        """Replace the record durably. Raises `OSError`."""
        self._fs.make_folder(self.folder)
        self._fs.write_durably(self._path, record_text(record))
        self.written = record

    def mark(self, head: Head) -> None:
        """Write down how far the journal has come. Raises `OSError`."""
        if self.written is not None:
            self.write(replace(self.written, head=head))

    def close(self, head: Head) -> None:
        """Write down the head and that the till stopped in good order. Raises `OSError`."""
        if self.written is not None:
            self.write(replace(self.written, head=head, clean=True))

    def is_behind(self, head: Head, by: int) -> bool:
        """True when at least `by` entries have come since the last record."""
        return self.written is None or head.seq - self.written.head.seq >= by


def record_text(record: SideRecord) -> bytes:
    """The record as a line of JSON and a line with its checksum."""
    body = json.dumps(
        {
            "store": record.identity.store,
            "device": record.identity.device,
            "epoch": record.identity.epoch,
            "seq": record.head.seq,
            "hash": record.head.hash.hex(),
            "clean": record.clean,
        },
        sort_keys=True,
    ).encode()
    return b"%s\n%08x\n" % (body, zlib.crc32(body))


def record_from(content: bytes) -> SideRecord:
    """The record that was written. Raises `SideFileDamaged`."""
    body, _, rest = content.partition(b"\n")
    if rest.strip() != b"%08x" % zlib.crc32(body):
        raise SideFileDamaged
    try:
        fields = json.loads(body)
        return SideRecord(
            Identity(str(fields["store"]), str(fields["device"]), int(fields["epoch"])),
            Head(int(fields["seq"]), bytes.fromhex(fields["hash"])),
            bool(fields["clean"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise SideFileDamaged from error
