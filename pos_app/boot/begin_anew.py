"""Puts what a till was until now aside, whole, so that a shop can begin anew in the same folder.

Nothing is deleted. The side file goes first, then what is folded from the journal, then the journal
itself: a power cut before that finds the old till as it was, one after it the new shop. The key
stays, and opens both.
"""

import logging
from pathlib import Path

from pos_app.boot.ground import Ground
from pos_app.ports import Fs
from pos_app.store.history import SIGNS_OF_A_PAST
from pos_app.store.journal import FILE
from pos_app.store.problems import StoreProblem
from pos_app.store.side_file import NAME

log = logging.getLogger("evertill.boot")

# What belongs to this machine and not to the shop that was.
_STAYS = frozenset({"settings.json", "logs", "training"})
_BEFORE = "before-"


def set_aside(ground: Ground) -> Path:
    """Move the shop's files into a folder named after the moment; gives that folder.

    Only for a till that is stopped. Raises `StoreProblem` when it was not closed in good order, and
    `OSError` when the disk says no.
    """
    fs, folder = ground.ports.fs, ground.folder
    if fs.exists(folder / f"{FILE}-wal") and fs.facts(folder / f"{FILE}-wal").size:
        raise StoreProblem("journal_closed", folder=str(folder))
    stamp = ground.ports.clock.now().strftime("%Y%m%d-%H%M%S")
    target = folder / f"{_BEFORE}{stamp}"
    fs.make_folder(target)
    _move(fs, ground.options.side / NAME, target / NAME)
    signs = [folder / name for name in SIGNS_OF_A_PAST]
    others = [path for path in sorted(folder.iterdir()) if _goes(path)]
    for path in dict.fromkeys((*signs, folder / FILE, *others)):
        _move(fs, path, target / path.name)
    return target


def _goes(path: Path) -> bool:
    name = path.name
    return not (name in _STAYS or name.startswith(_BEFORE) or "lock" in name)


def _move(fs: Fs, source: Path, target: Path) -> None:
    if not fs.exists(source):
        return
    try:
        fs.replace(source, target)
    except OSError:  # another disk: copied whole before the first is taken away
        fs.write_durably(target, fs.read(source))
        fs.remove(source)
