"""The till's diary never gets in the way of the till."""

import errno
import io
import logging
from pathlib import Path

import pytest

from pos_app.boot.logs import start_logging, stop_logging


class FullDisk(io.StringIO):
    """A file on a disk without room."""

    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, f"no room for {len(text)} characters")

    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "no room")


def test_a_full_disk_puts_no_traceback_on_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging, "raiseExceptions", True)
    start_logging(tmp_path / "logs")
    handler = logging.getLogger("evertill").handlers[-1]
    assert isinstance(handler, logging.StreamHandler)
    handler.stream.close()
    handler.stream = FullDisk()
    logging.getLogger("evertill.test").error("the sale was not written")
    stop_logging()
    shown = capsys.readouterr()
    assert shown.out == shown.err == ""
