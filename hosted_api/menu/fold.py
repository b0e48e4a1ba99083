"""By which rates a shop prices, as its tills last said: the newest word counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from hosted_api.menu import repository

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit import feed
    from hosted_api.kit.db.database import Tx
    from hosted_api.sync.folds import Folding

TYPES = ("shop.configured.v1",)


async def fold(tx: Tx, folding: Folding) -> Sequence[feed.Entry]:
    """Keep the shop, without its picture; nothing for the feed."""
    for entry in folding.entries:
        shop = entry.data["shop"]
        shop.get("profile", {}).pop("logo", None)
        await repository.set_terms(tx, folding.store_id, entry.at, orjson.dumps(shop).decode())
    return ()
