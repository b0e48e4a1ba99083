"""All entries as JSON lines, as they go over the wire: for an auditor or another system."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from pos_app.ports import Ports
from pos_app.store.error_policy import problem_of_os
from pos_app.store.integrity import Cancelled, JournalFile, Progress, never, quiet
from pos_app.store.problems import StoreProblem
from pos_core.journal import Entry, wire

_LINES_A_WRITE = 5000


def export(
    ports: Ports,
    file: JournalFile,
    path: Path,
    *,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> int:
    """Write every entry as one line of JSON to a new file; returns how many.

    Raises `StoreProblem`: `backup_exists` when the file is there, `cancelled` (the part that was
    written is removed), or the fault of the disk.
    """
    if ports.fs.exists(path):
        raise StoreProblem("backup_exists", file=str(path))
    written = 0
    entries = file.entries(0, progress, cancelled)
    try:
        ports.fs.make_folder(path.parent)
        ports.fs.write_durably(path, b"")
        while lines := _lines(file, entries):
            ports.fs.append_durably(path, b"".join(lines))
            written += len(lines)
    except OSError as error:
        raise problem_of_os(error, path.parent) from error
    except StoreProblem:
        ports.fs.remove(path)
        raise
    return written


def _lines(file: JournalFile, entries: Iterator[Entry]) -> list[bytes]:
    return [
        json.dumps(wire(entry, file.identity), ensure_ascii=False).encode() + b"\n"
        for entry in islice(entries, _LINES_A_WRITE)
    ]
