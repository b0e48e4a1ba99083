"""By which rates a shop prices, as its tills last said: the newest word counts.

Each till has a shop of its own. How guests order at tables is the store's alone: it has a turn,
and what one till says of it the others are told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from hosted_api.kit import feed
from hosted_api.menu import repository

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from hosted_api.kit.db.database import Tx
    from hosted_api.sync.folds import Folding

TYPES = ("shop.configured.v1",)


async def fold(tx: Tx, folding: Folding) -> Sequence[feed.Entry]:
    """Keep the shop, without its picture; tell of new rules of its tables."""
    news = []
    for entry in folding.entries:
        shop, at = entry.data["shop"], entry.at
        shop.get("profile", {}).pop("logo", None)
        row = await repository.terms(tx, folding.store_id)
        known = orjson.loads(row["shop"]) if row is not None else {}
        if _turn(shop) > _turn(known):
            told = orjson.dumps(shop["tables"]).decode()
            news.append(feed.Entry("table.rules", folding.store_id, told))
            if row is not None and row["at"] > at:
                shop, at = {**known, "tables": shop["tables"]}, row["at"]
        elif _turn(shop) < _turn(known):
            shop["tables"] = known["tables"]
        await repository.set_terms(tx, folding.store_id, at, orjson.dumps(shop).decode())
    return news


def _turn(shop: Mapping[str, Any]) -> tuple[int, str]:
    """Which word on the tables counts, as in `TableRules.turn`; usual values are left out."""
    tables = shop.get("tables", {})
    return tables.get("version", 0), tables.get("till", "")
