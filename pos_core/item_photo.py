"""What items look like: a picture for each, known by the SHA-256 of its bytes.

Tills tell each other which item shows which picture; the pictures themselves go to the API. What an
item shows has a version that only grows, and of two that were set apart every till takes the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from pos_core.events import Event
from pos_core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class ItemPhoto:
    """What an item shows; `digest` "" is nothing. `till` set it so in this `version`."""

    item_id: str
    digest: str
    version: int = 1
    till: str = ""


@dataclass(frozen=True, slots=True)
class ItemPhotosSet(Event):
    """Items show these from now on, set at this till; `approver` let it be done."""

    photos: tuple[ItemPhoto, ...]
    approver: str = ""

    @property
    def stream(self) -> str:
        """The shop's one album."""
        return "photos"


@dataclass(frozen=True, slots=True)
class ItemPhotosHeard(Event):
    """Another till set these."""

    photos: tuple[ItemPhoto, ...]

    @property
    def stream(self) -> str:
        """What was heard of the shop's one album."""
        return "photos"


@dataclass(frozen=True, slots=True)
class Album:
    """What items show, by item; those without a picture any more too, against late news."""

    photos: Mapping[str, ItemPhoto] = field(default_factory=dict)

    @property
    def shown(self) -> Mapping[str, str]:
        """The digest of each item that has a picture."""
        return {key: photo.digest for key, photo in self.photos.items() if photo.digest}

    def digest_of(self, item_id: str) -> str:
        """What the item shows, "" for nothing."""
        photo = self.photos.get(item_id)
        return "" if photo is None else photo.digest

    def is_news(self, told: ItemPhoto) -> bool:
        """True when this is newer than what is known."""
        known = self.photos.get(told.item_id)
        return known is None or (known.version, known.till) < (told.version, told.till)

    def next(self, item_id: str, digest: str, till: str) -> ItemPhoto:
        """What a till sets now."""
        known = self.photos.get(item_id)
        return ItemPhoto(item_id, digest, 1 if known is None else known.version + 1, till)

    def with_photos(self, told: Iterable[ItemPhoto]) -> "Album":
        """The album once these are known."""
        newer = {photo.item_id: photo for photo in told if self.is_news(photo)}
        return replace(self, photos={**self.photos, **newer})
