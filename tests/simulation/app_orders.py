"""An app that orders from the store all day, asks again until it is answered, and remembers.

Behind each order is somebody with a phone, who looks now and then how far it is, and sees it go
forward only.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from random import Random
from typing import Any

from backend_client.errors import Unreachable
from backend_client.transport import Reply
from hosted_api.kit.http.signature import signature
from tests.simulation.hand_api import HandApi
from tests.simulation.network import Lost, Network
from tests.support.partner_orders import INGEST, MENU_SYNC, menu, order, spelled

LINE = "app"
UPDATE = "/webhooks/orders/status-update"
ORDERS = "/api/orders"
FORWARD = ("pending", "processing", "ready", "cancelled", "completed")
LOOKS = 2
"""How often each looks at the phone."""


@dataclass
class Ordered:
    """One order of the app: what it was told, and whether a restored API may have forgotten it."""

    client_order_id: str
    order_id: str = ""
    cancelled: bool = False
    after_the_copy: bool = False
    forgotten: bool = False
    seen: tuple[bool, int] = (False, 0)


@dataclass
class App:
    """Signs, posts, and posts again."""

    api: HandApi
    network: Network
    chance: Random
    count: int
    token: str = ""
    key: str = ""
    orders: list[Ordered] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    is_copied: bool = False
    looks: int = 0
    is_done: bool = False

    async def send_the_menu(self, goods: dict[str, Any] | None = None) -> None:
        """Before the shop opens, and whenever `goods` are others."""
        sent, reply = spelled(goods or menu(valid_from="2026-01-01T00:00:00Z")), None
        while reply is None or reply.status in {401, 429, 503}:
            if reply is not None:
                await asyncio.sleep(self.chance.uniform(1, 60))
            reply = await self._answer(MENU_SYNC, sent)
        if reply.status not in {200, 409}:
            self.faults.append(f"the menu is refused: {reply.status} {reply.body!r}")

    async def order_all_day(self, seconds: float) -> None:
        """Orders, some cancelled, some posted by two of the app's servers at once."""
        async with asyncio.TaskGroup() as group:
            for number in range(self.count):
                await asyncio.sleep(self.chance.uniform(0, 2 * seconds / self.count))
                made = Ordered(f"APP-{number}")
                self.orders.append(made)
                for _ in range(self.chance.choice((1, 1, 1, 2, 3))):
                    group.create_task(self._until_told(made))
                if self.chance.random() < 0.3:
                    group.create_task(self._cancel(made))
                for _ in range(LOOKS):
                    group.create_task(self._look(made, seconds))
        self.is_done = True

    def copied(self) -> None:
        """What is told from now on is not in the copy that was made just now."""
        self.is_copied = True

    def restored(self) -> None:
        """The copy is in its place: what was told since may be forgotten there."""
        self.is_copied = False
        for made in self.orders:
            made.forgotten |= made.after_the_copy
            made.seen = (False, 0)  # it comes back from the tills, bit by bit

    async def _until_told(self, made: Ordered) -> None:
        body = spelled(order(made.client_order_id))
        while True:
            reply = await self._answer(INGEST, body)
            if reply is not None and reply.status in {200, 409}:
                break
            if reply is not None and reply.status not in {401, 429, 503}:
                self.faults.append(f"{made.client_order_id}: {reply.status} {reply.body!r}")
                return
            await asyncio.sleep(self.chance.uniform(1, 60))
        told = json.loads(reply.body)["order_id"]
        if made.order_id not in {"", told} and not made.forgotten:
            self.faults.append(f"{made.client_order_id} is {made.order_id} and {told}")
        made.order_id = told
        made.after_the_copy |= self.is_copied

    async def _cancel(self, made: Ordered) -> None:
        await asyncio.sleep(self.chance.uniform(1, 900))
        said: dict[str, Any] = {
            "store_id": "store-001",
            "status": "cancelled",
            "client_order_id": made.client_order_id,
            "reason": "đổi ý",
        }
        for _ in range(5):
            reply = await self._answer(UPDATE, json.dumps(said).encode())
            if reply is not None and reply.status in {200, 400}:
                made.cancelled = reply.status == 200
                made.after_the_copy |= self.is_copied
                return
            await asyncio.sleep(self.chance.uniform(1, 60))

    async def _look(self, made: Ordered, evening: float) -> None:
        """Once, some time before the shop closes."""
        now = asyncio.get_running_loop().time()
        await asyncio.sleep(self.chance.random() * max(0.0, evening - now))
        asked, before = made.order_id, made.seen
        reply = await self._answer(f"{ORDERS}/{asked}", b"", "GET") if asked else None
        if reply is None or reply.status in {401, 429, 503} or made.order_id != asked:
            return
        if reply.status != 200:
            if not made.after_the_copy and not made.forgotten:
                self.faults.append(f"{made.client_order_id} cannot be seen: {reply.status}")
            return
        told = json.loads(reply.body)
        now_seen = (bool(told["paid"]), FORWARD.index(told["status"]))
        if before == made.seen and (now_seen[0] < before[0] or now_seen[1] < before[1]):
            self.faults.append(f"{made.client_order_id} went back on the phone: {told['status']}")
        if before == made.seen:
            made.seen = now_seen
            self.looks += 1

    async def _answer(self, path: str, body: bytes, method: str = "POST") -> Reply | None:
        try:
            return await self._ask(method, path, body)
        except (Unreachable, Lost):
            return None

    async def _ask(self, method: str, path: str, body: bytes) -> Reply:
        unix = int(self.api.clock.now().timestamp())
        headers = {
            "authorization": f"Bearer {self.token}",
            "x-signature": signature(self.key.encode(), unix, body),
            "content-type": "application/json",
        }

        async def serve() -> Reply:
            return await self.api.call(method, path, headers, body)

        return await self.network.call(LINE, serve, 30.0)
