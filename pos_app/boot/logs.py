"""The till's diary for whoever has to find out what happened: JSON lines, no names, no amounts."""

import json
import logging
import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

_SIZE, _KEPT = 2_000_000, 5
_LONG_NUMBER = re.compile(r"\+?\d(?:[ .-]?\d){8,}")


class JsonLines(logging.Formatter):
    """One line a record: time, level, topic, message; phone and card numbers are masked."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line of JSON."""
        message = record.getMessage()
        if record.exc_info:
            message += "\n" + self.formatException(record.exc_info)
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "topic": record.name,
            "message": masked(message),
        }
        return json.dumps(line, ensure_ascii=False)


def masked(text: str) -> str:
    """`text` with every number of nine digits or more cut to its last two."""
    return _LONG_NUMBER.sub(lambda found: "…" + found.group()[-2:], text)


def start_logging(folder: Path) -> None:
    """Write `evertill.log` in `folder`, readable by the owner only, five files of 2 MB at most.

    A line that cannot be written, on a full disk, is left out: the window says what is wrong, and
    a till in trouble has no terminal that anybody reads.
    """
    from logging.handlers import RotatingFileHandler

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / "evertill.log"
    handler = RotatingFileHandler(file, "a", _SIZE, _KEPT, encoding="utf-8")
    handler.setFormatter(JsonLines())
    file.chmod(0o600)
    logging.raiseExceptions = False
    root = logging.getLogger("evertill")
    root.setLevel(logging.INFO)
    root.addHandler(handler)


def stop_logging() -> None:
    """Let go of the log file."""
    root = logging.getLogger("evertill")
    for handler in list(root.handlers):
        root.removeHandler(handler)
        with suppress(OSError):
            handler.close()
