"""What the till does by the clock, beside selling: second copy, disk, payments out of time.

APScheduler only says when; what is done stands in the functions here, each of which may fail
without harm and is tried again the next time.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pos_app.engine.answers import Trouble
from pos_app.engine.engine import Engine
from pos_app.engine.expiry_watch import ExpiryWatch
from pos_app.engine.journal_reader import JournalReader
from pos_app.engine.look_back import LookBack
from pos_app.engine.troubles import Troubles, trouble_of
from pos_app.ports import Fs
from pos_app.store.history import Place
from pos_app.store.mirror import Mirror
from pos_app.store.problems import StoreProblem

COPY_SECONDS = 5
ROOM_SECONDS = 60
LOOK_SECONDS = 2
EXPIRY_SECONDS = 1
LITTLE_ROOM = 1_000_000_000
_OF_THE_COPY = ("mirror_failed", "mirror_foreign", "journal_behind")

log = logging.getLogger("evertill.schedule")


class Schedule:
    """The periodic jobs of one till. Start it after the first paint: APScheduler loads slowly."""

    def __init__(
        self, engine: Engine, fs: Fs, place: Place, tell: Callable[[Trouble], None]
    ) -> None:
        self._engine = engine
        self._fs = fs
        self._place = place
        self._troubles = Troubles(tell)
        self._mirror: tuple[str, Mirror] | None = None
        self._folder = ""
        self._look_back = LookBack(engine)
        self._expiry = ExpiryWatch(engine)
        self._stopping = False
        self._clockwork: Any = None

    def start(self, mirror_folder: str) -> None:
        """Begin; `mirror_folder` is where the second copy goes, empty for none."""
        from apscheduler.schedulers.background import BackgroundScheduler

        self.set_mirror(mirror_folder)
        self._clockwork = BackgroundScheduler(timezone="UTC", job_defaults={"coalesce": True})
        self._clockwork.add_job(self.copy_on, "interval", seconds=COPY_SECONDS)
        self._clockwork.add_job(self.look_back, "interval", seconds=LOOK_SECONDS)
        self._clockwork.add_job(self._expiry.look, "interval", seconds=EXPIRY_SECONDS)
        self._clockwork.add_job(self.look_for_room, "interval", seconds=ROOM_SECONDS)
        self._clockwork.start()

    def set_mirror(self, folder: str) -> None:
        """Where the second copy goes from now on. Any thread, even while a copy is made."""
        self._folder = folder

    def stop(self) -> None:
        """End the jobs; one that is at work is waited for until its next step."""
        self._stopping = True
        if self._clockwork is not None:
            self._clockwork.shutdown(wait=True)

    def copy_on(self) -> None:
        """Bring the second copy up to the journal; without one there is nothing to complain of."""
        folder = self._folder
        if not folder:
            self._troubles.clear(*_OF_THE_COPY)
            return
        try:
            mirror = self._mirror_in(folder)
            while mirror.follow(JournalReader(self._engine)) and not self._stopping:
                pass
        except StoreProblem as problem:
            self._troubles.put(trouble_of(problem))
        except TimeoutError:
            log.info("the journal was busy; the second copy waits")
        else:
            self._troubles.clear(*_OF_THE_COPY)

    def _mirror_in(self, folder: str) -> Mirror:
        kept = self._mirror
        if kept is not None and kept[0] == folder:
            return kept[1]
        identity = self._engine.call(lambda journal: journal.identity, 5.0)
        mirror = Mirror(self._fs, Path(folder), identity, self._place.key)
        self._mirror = (folder, mirror)
        return mirror

    def look_back(self) -> None:
        """Verify the next old entries; a bad one is told of, and selling goes on."""
        try:
            self._look_back.look()
        except TimeoutError:
            return
        trouble = self._look_back.trouble()
        if trouble is not None:
            self._troubles.put(trouble)

    def look_for_room(self) -> None:
        """Warn while there is still room for many sales."""
        try:
            free = self._fs.free_bytes(self._place.folder)
        except OSError:
            return
        if free < LITTLE_ROOM:
            megabytes = free // 1_000_000
            self._troubles.put(Trouble("disk_nearly_full", "S-14", {"megabytes": megabytes}))
        else:
            self._troubles.clear("disk_nearly_full")
