"""One import as the till sees it: start a child, follow it, stop it, take its work into use.

Reading and checking a large list takes every cycle of a core for minutes; in a process of its own
and at low priority it cannot delay a scan or a sale.
"""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from pos_app.engine.catalog_import import ImportOptions
from pos_app.engine.import_command import arguments
from pos_app.engine.import_report import Ended, ImportProgress, ImportReport, read_line
from pos_app.ports import Fs
from pos_app.store.catalog_folder import CatalogFolder
from pos_core.refusal import refuse

_SECONDS_TO_END = 10


def import_command() -> list[str]:
    """How this program is started for an import: itself when frozen, else as a module."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "import"]
    return [sys.executable, "-m", "pos_app", "import"]


class ImportRun:
    """An import into the catalogue of `folder`. `run` is for a worker thread, `cancel` for any."""

    def __init__(
        self,
        fs: Fs,
        folder: Path,
        source: Path,
        options: ImportOptions,
        command: Sequence[str] | None = None,
    ) -> None:
        self._files = CatalogFolder(fs, folder)
        self._number = self._files.next_number()
        self._command = [
            *(command or import_command()),
            *arguments(source, folder, options, self._number),
        ]
        self._child: subprocess.Popen[str] | None = None
        self._cancelled = False
        self.last = ImportProgress(0, 0, 0)
        self.ended: Ended | None = None

    def run(self, progress: Callable[[ImportProgress], None] = lambda _so_far: None) -> Ended:
        """Import and wait for the end; a finished catalogue is taken into use before it returns.

        Refuses as `import_file` does, `import.cancelled`, and `import.crashed` with the exit code
        when the child ended without a word. Raises `OSError` when it cannot be started, or when
        the finished catalogue cannot be taken into use.
        """
        self.start()
        ended = self._follow(progress)
        if isinstance(ended, ImportReport) and ended.version is not None:
            self._files.take_into_use(self._number)
        else:
            self._files.discard(self._number)
        self.ended = ended
        return ended

    def start(self) -> None:
        """Start the child process; `run` does it by itself."""
        if self._child is None and not self._cancelled:
            self._child = subprocess.Popen(  # noqa: S603 our own program and a file
                self._command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                creationflags=_quietly(),
            )

    def cancel(self) -> None:
        """Stop at once; nothing of the import stays, and the catalogue is what it was."""
        self._cancelled = True
        if self._child is not None:
            self._child.kill()

    def _follow(self, progress: Callable[[ImportProgress], None]) -> Ended:
        ended: Ended | None = None
        child = self._child
        if child is not None and child.stdout is not None:
            with child.stdout:
                for line in child.stdout:
                    said = read_line(line)
                    if isinstance(said, ImportProgress):
                        self.last = said
                        progress(said)
                    elif said is not None:
                        ended = said
            child.wait(_SECONDS_TO_END)
        if self._cancelled:
            return refuse("import.cancelled")
        code = None if child is None else child.returncode
        return refuse("import.crashed", exit_code=code) if ended is None else ended


def _quietly() -> int:
    """On Windows: at low priority and without a console. Elsewhere the child sees to it itself."""
    if sys.platform == "win32":
        return subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW
    return 0
