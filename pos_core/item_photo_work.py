"""Setting and removing pictures of items. It takes the right to change settings.

What another till set is taken over as it is.
"""

import re
from dataclasses import replace

from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids
from pos_core.item_photo import ItemPhoto, ItemPhotosHeard, ItemPhotosSet
from pos_core.refusal import Refusal, refuse
from pos_core.staff import Right
from pos_core.till_state import TillState

AT_ONCE = 200
"""Items in one event, so that what is sent and relayed stays small."""

_DIGEST = re.compile(r"(?:[0-9a-f]{64})?")

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class SetItemPhotos(Intent):
    """Show these: an item's id and the digest of its picture, "" for none."""

    photos: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HearItemPhotos(Intent):
    """Another till told what items show."""

    photos: tuple[ItemPhoto, ...]


def decide_set_item_photos(
    state: TillState, intent: SetItemPhotos, moment: Moment, ids: Ids
) -> Decision:
    """Only what is not so already; of an item that is named twice the last word counts."""
    if not all(_DIGEST.fullmatch(digest) for _, digest in intent.photos):
        return refuse("photo.digest_odd")
    approver = state.staff.authority(moment, Right.SETTINGS)
    if isinstance(approver, Refusal):
        return approver
    album, till = state.album, state.till_name
    changed = [
        album.next(item_id, digest, till)
        for item_id, digest in dict(intent.photos).items()
        if album.digest_of(item_id) != digest
    ]
    return tuple(
        ItemPhotosSet(tuple(changed[at : at + AT_ONCE]), approver)
        for at in range(0, len(changed), AT_ONCE)
    )


def decide_hear_item_photos(
    state: TillState, intent: HearItemPhotos, moment: Moment, ids: Ids
) -> Decision:
    """Only what is newer than what is known."""
    news = tuple(photo for photo in intent.photos if state.album.is_news(photo))
    return (ItemPhotosHeard(news),) if news else ()


def apply_item_photos(state: TillState, event: ItemPhotosSet | ItemPhotosHeard) -> TillState:
    """The newer of what is known and what was told."""
    return replace(state, album=state.album.with_photos(event.photos))
