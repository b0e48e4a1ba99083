"""Examples of what happens to pictures of items; see `event_examples.py`."""

from pos_core.events import Event
from pos_core.item_photo import ItemPhoto, ItemPhotosHeard, ItemPhotosSet

PHO = ItemPhoto("pho", "5e" * 32, version=2, till="A")

PHOTO_EXAMPLES: tuple[Event, ...] = (
    ItemPhotosSet((PHO, ItemPhoto("cafe", ""))),
    ItemPhotosSet((PHO,), "staff/2"),
    ItemPhotosHeard((PHO,)),
)
