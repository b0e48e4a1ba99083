"""Says a sentence aloud, one after the other, by the voice this computer has: eSpeak NG.

Qt's own speech is not in the part of it that the till ships. Where the program is not installed
nothing is said, and the chime before it is all there is. No sentence holds anybody up.
"""

from __future__ import annotations

import sys
from collections import deque

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QStandardPaths, Slot

PROGRAM = "espeak-ng"
_WINDOWS = "C:/Program Files/eSpeak NG"
_WORDS_A_MINUTE = "150"
_MOST_WAITING = 5
"""What is behind that many sentences is no news any more when its turn comes."""

_GIVES_UP_MS = 500


class Voice(QObject):
    """`say` returns at once; `program` is another one than the computer's, for who tries it."""

    def __init__(self, parent: QObject, program: str = "") -> None:
        super().__init__(parent)
        self._program = program
        self._waiting: deque[tuple[str, str]] = deque(maxlen=_MOST_WAITING)
        self._process = QProcess(self)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_broken)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.stop)

    def say(self, text: str, language: str) -> bool:
        """Say `text` by the voice of `language`, behind what is being said; False without one."""
        program = self._program or found()
        if not program:
            return False
        self._waiting.append((text, language))
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self._say_next(program)
        return True

    @Slot()
    def stop(self) -> None:
        """Be silent at once."""
        self._waiting.clear()
        self._process.kill()
        self._process.waitForFinished(_GIVES_UP_MS)

    def _say_next(self, program: str) -> None:
        text, language = self._waiting.popleft()
        self._process.start(program, ["-v", language, "-s", _WORDS_A_MINUTE, "--", text])

    @Slot()
    def _on_finished(self) -> None:
        program = self._program or found()
        if self._waiting and program:
            self._say_next(program)

    @Slot()
    def _on_broken(self) -> None:
        """It cannot be started: no sentence waits for that."""
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self._waiting.clear()


def found() -> str:
    """Where the program is; "" where it is not installed."""
    path = QStandardPaths.findExecutable(PROGRAM)
    if not path and sys.platform == "win32":
        path = QStandardPaths.findExecutable(PROGRAM, [_WINDOWS])
    return path
