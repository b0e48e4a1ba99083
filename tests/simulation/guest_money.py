"""A provider of payments that keeps books of its own, beyond a network as bad as all others."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from backend_client.errors import Unreachable as NoAnswer
from hosted_api.payments.providers.base import Unreachable
from pos_core.payment_status import PaymentStatus
from tests.simulation.network import Lost
from tests.support.scripted_provider import ScriptedProvider

if TYPE_CHECKING:
    from random import Random

    from backend_client.transport import Reply
    from hosted_api.payments.providers.base import Charge, Seen
    from tests.simulation.hand_api import HandApi
    from tests.simulation.network import Network

LINE = "provider"
CALLBACK = "/webhooks/payments/trial"


class GuestMoney(ScriptedProvider):
    """Loses one question or answer in ten; calls back once, twice, or not at all."""

    def __init__(self, chance: Random, network: Network) -> None:
        super().__init__(methods=frozenset({"momo"}))
        self.chance, self.network = chance, network
        self.api: HandApi | None = None

    async def charge(self, charge: Charge) -> Seen:
        """Ask for the money."""
        await self._way()
        seen = await super().charge(charge)
        await self._way()
        return seen

    async def status(self, charge: Charge) -> Seen:
        """How it stands."""
        await self._way()
        return await super().status(charge)

    async def cancel(self, charge: Charge) -> Seen:
        """Let it not be paid any more."""
        await self._way()
        return await super().cancel(charge)

    async def pays(self, payment_id: str) -> None:
        """The guest says yes on the phone, if it is still asked."""
        books = self.books.get(payment_id)
        if books is None or books.status is not PaymentStatus.PENDING:
            return
        self.pay(payment_id)
        for _ in range(self.chance.choice((0, 1, 1, 2))):
            await self._call_back(payment_id)

    async def _call_back(self, payment_id: str) -> None:
        async def serve() -> Reply:
            assert self.api is not None
            headers = {"x-trial": "yes", "content-type": "text/plain"}
            return await self.api.call("POST", CALLBACK, headers, payment_id.encode())

        try:
            await self.network.call(LINE, serve, 10.0)
        except (NoAnswer, Lost):
            return  # it finds out by asking

    async def _way(self) -> None:
        await asyncio.sleep(self.chance.random() * 0.2)
        if self.network.weather.lose and self.chance.random() < 0.05:
            raise Unreachable("timeout")
