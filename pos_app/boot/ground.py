"""What a till stands on: its folders, its doors to the world, and what it begins with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.settings import Settings, load_settings
from pos_core.frozen import dataclass

if TYPE_CHECKING:
    from pos_app.boot.kept_key import KeptPlace
    from pos_app.boot.options import Options
    from pos_app.ports import Ports
    from pos_app.store.opening import JournalSettings
    from pos_core.shop import Shop
    from pos_core.staff import Staff


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a training till is lent: the shop, its people, this machine's settings, the shelves.

    `shelves` is the folder with the catalogue; it is copied, never written to.
    """

    shop: Shop
    staff: Staff
    settings: Settings
    shelves: Path


@dataclass(frozen=True, slots=True)
class Ground:
    """What a till stands on. `place` is asked for on the engine's thread: a keyring takes time.

    With a `lesson` it is a till for training, in a folder of its own. With `own_api` the till runs
    its own hosted API beside it, where the settings want one. With `demo_guests` a demo shop has
    guests who pay by phone, with no money.
    """

    options: Options
    ports: Ports
    place: Callable[[], KeptPlace]
    journal: JournalSettings | None = None
    lesson: Lesson | None = None
    own_api: bool = False
    demo_guests: bool = False

    @property
    def folder(self) -> Path:
        """The till's data folder."""
        return self.options.data

    @property
    def settings_path(self) -> Path:
        """This machine's settings."""
        return self.folder / "settings.json"


def first_settings(options: Options) -> Settings:
    """What a new till remembers from its first start on: its language, and a shop to set up."""
    if not options.setup:
        return Settings(language=options.language)
    from pos_core.setup import SetupDraft, draft_text

    return Settings(language=options.language, setup=draft_text(SetupDraft()))


def settings_of(ground: Ground) -> Settings:
    """This machine's settings, or what a lesson is lent, or what a new till begins with."""
    if ground.lesson is not None:
        return ground.lesson.settings
    fs, path = ground.ports.fs, ground.settings_path
    if fs.exists(path):
        return load_settings(fs, path)
    return first_settings(ground.options)
