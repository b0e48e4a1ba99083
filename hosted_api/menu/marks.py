"""What is sold out, as the tills of a shop marked it: it counts before what its menu says.

A mark that ends does so by itself, as it is looked up by the time of day.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from hosted_api.kit import feed
from hosted_api.kit.clock import rfc3339
from hosted_api.menu import repository
from pos_core.codec import decode
from pos_core.sold_out import SoldOutMarked, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit.db.database import Tx
    from hosted_api.sync.folds import Folding

TYPES = ("item.sold_out_marked.v1",)
_CHANGED = "menu/"


async def fold(tx: Tx, folding: Folding) -> Sequence[feed.Entry]:
    """The newest mark of each; the other tills are told by who relays."""
    await feed.hold(tx, folding.store_id)
    for entry in folding.entries:
        event: SoldOutMarked = decode(SoldOutMarked, entry.data)
        mark = event.mark
        is_new = await repository.mark(
            tx,
            store_id=folding.store_id,
            goods=mark.goods.key,
            sold_out=int(mark.sold_out),
            until=rfc3339(mark.until) if mark.until else "",
            version=mark.version,
            till=mark.till,
        )
        if is_new:
            say_changed(tx, folding.store_id)
    return ()


def say_changed(tx: Tx, store_id: str) -> None:
    """After the commit every node hears that something else is for sale."""
    tx.say(f"{_CHANGED}{store_id}")


def changed_at(word: str) -> str:
    """The store of which a word on the bus says so, "" for any other word."""
    return word.removeprefix(_CHANGED) if word.startswith(_CHANGED) else ""


def tag_of(version: int, words: Words) -> str:
    """Another one for each menu, and for whatever else is sold out of it."""
    if not words:
        return str(version)
    spelled = "\n".join(f"{key}\n{out}" for key, out in sorted(words.items()))
    return f"{version}.{sha256(spelled.encode()).hexdigest()[:12]}"
