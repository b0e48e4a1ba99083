"""Which picture an item shows, as the store's tills say: of two words the newer one counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hosted_api.photos import repository

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit import feed
    from hosted_api.kit.db.database import Tx
    from hosted_api.sync.folds import Folding

TYPES = ("item.photos_set.v1",)
_DIGEST = re.compile(r"(?:[0-9a-f]{64})?")


async def fold(tx: Tx, folding: Folding) -> Sequence[feed.Entry]:
    """Keep what is newer; the other tills are told by who relays. Raises `ValueError`."""
    for entry in folding.entries:
        for photo in entry.data["photos"]:
            digest = photo.get("digest", "")
            if not _DIGEST.fullmatch(digest):
                raise ValueError("no digest of a picture")
            await repository.put_item(
                tx,
                store_id=folding.store_id,
                item_id=photo["item_id"],
                digest=digest,
                version=photo.get("version", 1),
                till=photo.get("till", ""),
            )
    await repository.next_turn(tx, folding.store_id)
    return ()
