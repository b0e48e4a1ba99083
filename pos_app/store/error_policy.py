"""What to do when the disk says no: roll back, try again on the same connection, then stop.

Closing and reopening after a failed sync acknowledges sales that are not on the disk (the kernel
has dropped the pages it could not write); writing the same pages again on the same connection
does not. After the last try the till stops selling and says so.
"""

import errno
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import apsw

from pos_app.store.ballast import Ballast
from pos_app.store.problems import StoreProblem

Wait = Callable[[float], None]
"""Lets some seconds pass; the real one sleeps, a simulated one only counts."""

BACK_OFF_SECONDS = (0.05, 0.25, 1.0)
"""Pauses before the second, third and fourth try."""

RETRIED = (apsw.IOError, apsw.FullError, apsw.NoMemError)
"""What may pass by itself."""

_Result = TypeVar("_Result")


class ErrorPolicy:
    """Runs one transaction after another on the writer's connection."""

    def __init__(
        self, connection: apsw.Connection, folder: Path, ballast: Ballast, wait: Wait
    ) -> None:
        self._connection = connection
        self._folder = folder
        self._ballast = ballast
        self._wait = wait

    def run(self, work: Callable[[], _Result]) -> _Result:
        """The result of `work`, a whole transaction that may safely be begun again.

        Raises `StoreProblem` when it still fails after three more tries.
        """
        tries = iter(BACK_OFF_SECONDS)
        while True:
            try:
                return work()
            except RETRIED as error:
                self.roll_back()
                pause = next(tries, None)
                if pause is None:
                    raise problem_of(error, self._folder) from error
                if not (isinstance(error, apsw.FullError) and self._ballast.throw_overboard()):
                    self._wait(pause)
            except (apsw.Error, UnicodeDecodeError) as error:
                self.roll_back()
                raise problem_of(error, self._folder) from error
            except BaseException:
                self.roll_back()
                raise

    def roll_back(self) -> None:
        """Leave the transaction, if there is one; an error here changes nothing."""
        if not self._connection.in_transaction:
            return
        try:
            self._connection.execute("ROLLBACK")
        except apsw.Error:
            return


def problem_of(error: apsw.Error | UnicodeDecodeError, folder: Path) -> StoreProblem:
    """The problem that an error of SQLite's, or text in a file that is no text, stands for."""
    detail = f"{type(error).__name__} {getattr(error, 'extendedresult', 0):#x}: {error}"
    if isinstance(error, apsw.FullError):
        return StoreProblem("disk_full", folder=str(folder))
    if isinstance(error, (apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError)):
        return StoreProblem("folder_read_only", folder=str(folder), detail=detail)
    if isinstance(error, (apsw.CorruptError, UnicodeDecodeError)):
        return StoreProblem("file_damaged", detail=detail)
    if isinstance(error, apsw.BusyError):
        return StoreProblem("till_already_open", pid="?")
    return StoreProblem("storage_failed", folder=str(folder), detail=detail)


def problem_of_os(error: OSError, folder: Path) -> StoreProblem:
    """The problem an error of the operating system stands for."""
    detail = str(error)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return StoreProblem("folder_read_only", folder=str(folder), detail=detail)
    if error.errno == errno.ENOSPC:
        return StoreProblem("disk_full", folder=str(folder))
    return StoreProblem("storage_failed", folder=str(folder), detail=detail)
