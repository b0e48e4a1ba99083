"""Long work beside the window: an import, a backup, a check. It tells how far it is and can stop.

Each job runs on a thread of the pool; its words arrive on the window's thread.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from pos_app.engine.troubles import trouble_of

log = logging.getLogger("evertill.background")


class Progress:
    """Given to a job: it reports, and learns whether it should stop."""

    def __init__(self, name: str, tell: Callable[[str, int, int, str], None]) -> None:
        self._name = name
        self._tell = tell
        self.cancelled = False

    def __call__(self, done: int, total: int, text: str = "") -> bool:
        """So many of so many steps are done; False means: stop now."""
        self._tell(self._name, done, total, text)
        return not self.cancelled


Job = Callable[[Progress], object]


class Background(QObject):
    """Starts jobs by name, one of a name at a time."""

    progressed = Signal(str, int, int, str)
    finished = Signal(str, object)
    failed = Signal(str, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: dict[str, Progress] = {}
        self._pool = QThreadPool(self)
        self.finished.connect(self._forget)
        self.failed.connect(self._forget)

    def start(self, name: str, job: Job) -> bool:
        """Begin; False when a job of that name is still running."""
        if name in self._running:
            return False
        progress = Progress(name, self.progressed.emit)
        self._running[name] = progress
        self._pool.start(_Run(self, name, job, progress))
        return True

    def cancel(self, name: str) -> None:
        """Ask the job to stop at its next step."""
        if name in self._running:
            self._running[name].cancelled = True

    def stop(self, timeout_ms: int = 5000) -> bool:
        """Ask all jobs to stop and wait for them; False when one did not in time."""
        for progress in self._running.values():
            progress.cancelled = True
        return self._pool.waitForDone(timeout_ms)

    def _forget(self, name: str, *_: object) -> None:
        self._running.pop(name, None)


class _Run(QRunnable):
    def __init__(self, owner: Background, name: str, job: Job, progress: Progress) -> None:
        super().__init__()
        self._owner = owner
        self._name = name
        self._job = job
        self._progress = progress

    def run(self) -> None:
        """On a thread of the pool: do the job, tell how it ended."""
        try:
            result: Any = self._job(self._progress)
        except Exception as error:
            log.exception("%s failed", self._name)
            trouble = trouble_of(error)
            self._owner.failed.emit(self._name, trouble.name, trouble.facts)
        else:
            self._owner.finished.emit(self._name, result)
