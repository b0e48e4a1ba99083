"""Sees that the files SQLite holds open are still the ones that stand on the disk.

A deleted database goes on answering "committed" as long as it is open, so the engine looks every
two seconds and the journal after every commit.
"""

from pathlib import Path

from pos_app.ports import Fs
from pos_app.store.problems import StoreProblem


class FileWatch:
    """Remembers which files were opened, by inode: the database and its write-ahead log."""

    def __init__(self, fs: Fs, path: Path) -> None:
        self._fs = fs
        self._files = (path, path.with_name(path.name + "-wal"))
        self._known: dict[Path, int] = {}
        self._watching = True

    def check(self) -> None:
        """Raises `StoreProblem("journal_removed")` when one of the files is gone or another one."""
        if not self._watching:
            return
        for file in self._files:
            self._check_one(file)

    def stop(self) -> None:
        """The files are being closed: nothing to watch any more."""
        self._watching = False

    def _check_one(self, file: Path) -> None:
        known = self._known.get(file)
        try:
            facts = self._fs.facts(file)
        except FileNotFoundError:
            if known is None and file is not self._files[0]:
                return  # the log is made by the first write
            raise StoreProblem("journal_removed", file=str(file)) from None
        except OSError as error:
            raise StoreProblem("storage_failed", detail=str(error)) from error
        if facts.links < 1 or (known is not None and known != facts.inode):
            raise StoreProblem("journal_removed", file=str(file))
        self._known[file] = facts.inode
