"""Reading the feed by cursor, and making sure it is still the feed the cursor is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backend_client.contracts.feed import FeedPage, mark_of
from hosted_api.errors import Conflict
from hosted_api.kit import feed
from hosted_api.realtime.hub import entry_of

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database, Tx
    from hosted_api.realtime.hub import Hub


async def check_mark(tx: Tx, store_id: str, after: int, mark: str) -> None:
    """Raises `Conflict("feed_changed")` when the entry at `after` is not there, or another.

    That happens when the API came back from an older copy: what followed there was something else.
    """
    if not after or not mark:
        return
    rows = await feed.entries_after(tx, store_id, after - 1, 1)
    if not rows or rows[0]["feed_seq"] != after or mark_of(entry_of(rows[0])) != mark:
        raise Conflict("feed_changed", "The feed is not the one this cursor is from.")


class FeedService:
    """The feed of a store for whoever reads it by cursor."""

    def __init__(self, database: Database, hub: Hub) -> None:
        self._database = database
        self._hub = hub

    async def page(self, store_id: str, after: int, mark: str, limit: int, wait: int) -> FeedPage:
        """Entries behind `after`; with `wait` not before there are any. Raises `Conflict`."""
        page = await self._page(store_id, after, mark, limit)
        if wait and not page.entries:
            await self._hub.wait_for_news(store_id, after, wait)
            page = await self._page(store_id, after, mark, limit)
        return page

    async def _page(self, store_id: str, after: int, mark: str, limit: int) -> FeedPage:
        async def read(tx: Tx) -> FeedPage:
            await check_mark(tx, store_id, after, mark)
            rows = await feed.entries_after(tx, store_id, after, limit)
            head = await feed.head_of(tx, store_id)
            entries = tuple(entry_of(row) for row in rows)
            last = entries[-1].feed_seq if entries else after
            return FeedPage(entries, last, max(head, last))

        return await self._database.read(read)
