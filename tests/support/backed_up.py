"""A till that has sold and may have been backed up, and files that were damaged on the way."""

from pathlib import Path

import pytest

from pos_app.store.backup import backup
from tests.support.tills import opened, place, ports, sell


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A till that has sold twenty times."""
    journal = opened(tmp_path)
    for sale in range(20):
        sell(journal, sale)
    journal.close()
    return tmp_path


def back_up(root: Path, name: str = "backup.db") -> Path:
    """A backup of the till below `root`."""
    journal = opened(root)
    path = root / "backups" / name
    backup(ports(), place(root), journal, path)
    journal.close()
    return path


def damage(path: Path, at: float = 0.5, length: int = 64) -> None:
    """Change so many bytes, from that part of the file on."""
    body = bytearray(path.read_bytes())
    start = int(len(body) * at)
    for index in range(start, min(start + length, len(body))):
        body[index] ^= 0x5A
    path.write_bytes(body)
