"""A backup while the till sells: a few pages at a time between sales, then a check of the copy."""

from collections.abc import Callable, Generator
from pathlib import Path

from pos_app.engine.engine import Engine
from pos_app.engine.journal_reader import PATIENCE_SECONDS
from pos_app.ports import Ports
from pos_app.store.backup import BackupStep, backup_steps, check_backup
from pos_app.store.history import Place
from pos_app.store.integrity import Findings
from pos_app.store.journal import Journal
from pos_app.store.problems import StoreProblem

Progress = Callable[[int, int], bool]


def back_up(engine: Engine, ports: Ports, place: Place, path: Path, progress: Progress) -> Findings:
    """Copy the journal of the running till to `path` and check the copy.

    Runs on a thread of its own. `progress(done, total)` answers False to stop. Raises
    `StoreProblem`, `TimeoutError`.
    """
    steps: Generator[BackupStep, None, None] | None = None

    def step(journal: Journal) -> BackupStep | None:
        nonlocal steps
        if steps is None:
            steps = backup_steps(ports, place, journal, path)
        return next(steps, None)

    def end(_journal: Journal) -> None:
        if steps is not None:
            steps.close()

    try:
        while (reached := engine.call(step, PATIENCE_SECONDS)) is not None:
            if not progress(reached.done, reached.total):
                raise StoreProblem("cancelled")
    finally:
        engine.call(end, PATIENCE_SECONDS)  # where it began: the copy hangs on the journal
    return check_backup(ports, path, place.key)
