"""The till for training: another journal, another folder, and a key that nobody keeps.

It cannot touch the shop's own journal because that one is closed meanwhile, and it cannot be taken
for it later because its key is gone with the process. Its folder is swept when training ends.
"""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pos_app.boot.ground import Ground, Lesson
from pos_app.boot.kept_key import KeptPlace
from pos_app.engine.answers import Trouble
from pos_app.engine.opened import Opened
from pos_app.engine.opening import open_till
from pos_app.ports import Fs
from pos_app.secrets.choice import Keeping
from pos_app.settings import Settings
from pos_app.store.catalog_folder import CatalogFolder
from pos_app.store.history import Place
from pos_app.store.opening import JournalSettings
from pos_core.clock import unix_ms
from pos_core.till_state import TillState
from pos_core.training import training_shop, training_staff

FOLDER = "training"
_KEY_BYTES = 32


class TrainingPins:
    """The `Pins` port where nothing is to be protected: any PIN counts.

    So nobody types a real one to practise, and nobody can try here which one is somebody's.
    """

    def hash(self, pin: str) -> str:
        """Nothing is kept of it."""
        del pin
        return "training"

    def matches(self, pin_hash: str, pin: str) -> bool:
        """Always."""
        del pin_hash, pin
        return True


def training_ground(ground: Ground, state: TillState, settings: Settings) -> Ground:
    """Ground for a training till beside the real one, with a folder nobody used before."""
    assert state.shop is not None, "there is no shop to train in yet"
    ports, now = ground.ports, ground.ports.clock.now()
    folder = ground.folder / FOLDER / f"{unix_ms(now)}-{ports.rng.bytes(2).hex()}"
    place = Place(folder, folder / "side", ports.rng.bytes(_KEY_BYTES))
    kept = KeptPlace(place, Keeping.SEALED_FILE, is_new=False)
    lesson = Lesson(
        training_shop(state.shop),
        training_staff(state.staff),
        training_settings(settings),
        ground.folder,
    )
    options = replace(ground.options, data=folder, side=place.side_folder)
    return Ground(options, ports, lambda: kept, JournalSettings(ballast_bytes=0), lesson)


def training_settings(settings: Settings) -> Settings:
    """This machine's settings without the second copy of the journal and without any drawer."""
    printers = tuple(replace(each, kick=False) for each in settings.printers)
    return replace(settings, printers=printers, mirror_folder="", setup="")


def open_training(
    ground: Ground, lesson: Lesson, _tell: Callable[[Trouble], None]
) -> tuple[Opened, KeptPlace]:
    """Begin the training till. Raises `StoreProblem`."""
    fs, kept = ground.ports.fs, ground.place()
    fs.make_folder(ground.folder)
    fs.make_folder(kept.place.side_folder)
    opened = open_till(ground.ports, kept.place, lesson.shop, ground.journal)
    _lend_shelves(fs, lesson.shelves, ground.folder)
    state = replace(opened.state, staff=lesson.staff)
    return replace(opened, state=state, pins=TrainingPins()), kept


def sweep(ground: Ground) -> None:
    """Throw away what was practised beside the real till; what resists is swept the next time."""
    shutil.rmtree(ground.folder / FOLDER, ignore_errors=True)


def _lend_shelves(fs: Fs, source: Path, target: Path) -> None:
    """A copy of the catalogue in use, so that an import while training changes no real price."""
    theirs, ours = CatalogFolder(fs, source), CatalogFolder(fs, target)
    number = theirs.current()
    if number is not None:
        fs.write_durably(ours.path_of(number), fs.read(theirs.path_of(number)))
        ours.take_into_use(number)
