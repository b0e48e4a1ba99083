"""What ways to pay each store has, told in its feed when they change or a provider falls ill."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from backend_client.contracts.payments import Method, Methods
from hosted_api.kit import feed, log
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.db.statement import Statement
from hosted_api.menu.service import bank_of
from hosted_api.payments.drawn import VIETQR
from hosted_api.payments.providers import amounts
from hosted_api.stores import service as stores
from pos_core.money import Currency

if TYPE_CHECKING:
    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Tx
    from hosted_api.payments.providers.base import Provider
    from hosted_api.stores.service import Store

TOLD = "payment.methods"
LOOK_SECONDS = 10.0
"""So long a store that was made just now waits for its methods."""

TELL_AGAIN = timedelta(days=30)
"""A new till reads the feed only as far back as it is kept."""

logger = log.get_logger("evertill.api.payments")
_ALL = Statement("SELECT store_id, data, at FROM payment_methods")
_PUT = Statement(
    "INSERT INTO payment_methods (store_id, data, at) VALUES (:store_id, :data, :at)"
    " ON CONFLICT (store_id) DO UPDATE SET data = excluded.data, at = excluded.at"
)


class MethodTeller:
    """`state(provider)` is how its circuit stands, `seconds(provider)` when it may be tried."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        providers: Mapping[str, Provider],
        state: Callable[[str], str],
        seconds: Callable[[str], float],
    ) -> None:
        self._database = database
        self._clock = clock
        self._providers = providers
        self._state = state
        self._seconds = seconds
        self._changed = asyncio.Event()

    async def methods_of(self, tx: Tx, store: Store) -> Methods:
        """Each method of a store once, with the provider that is asked.

        A transfer needs the store's own account.
        """
        found: dict[str, Method] = {}
        for name, provider in self._providers.items():
            if VIETQR in provider.methods and await bank_of(tx, store.store_id) is None:
                continue
            if store.currency in [*Currency] and amounts.takes(name, Currency(store.currency)):
                for method in sorted(provider.methods):
                    found.setdefault(method, Method(method, name, self._state(name)))
        return Methods(tuple(found.values()))

    def changed(self) -> None:
        """A circuit has opened or closed, or a store is new."""
        self._changed.set()

    async def run(self) -> None:
        """Tell what changes, until cancelled."""
        with_states = True
        while True:
            self._changed.clear()
            try:
                await self.tell(with_states=with_states)
            except DatabaseDown as error:
                logger.warning("methods are not told", detail=str(error))
            ill = [name for name in self._providers if self._state(name) == "down"]
            wait = min([LOOK_SECONDS, *map(self._seconds, ill)])
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._changed.wait(), wait)
            with_states = bool(ill) or self._changed.is_set()

    async def tell(self, *, with_states: bool = True) -> int:
        """Tell every store whose methods are others than it was told; how many.

        Without `with_states` it is not told how providers are: another node may know better.
        """
        now = self._clock.now()
        told = await self._database.read(lambda tx: self._news(tx, now, with_states))
        for store_id, data in told.items():
            await self._database.write(partial(_tell, store_id, data, now))
        return len(told)

    async def _news(self, tx: Tx, now: datetime, with_states: bool) -> Mapping[str, str]:
        before = {row["store_id"]: row for row in await tx.all(_ALL)}
        news: dict[str, str] = {}
        for store in await stores.all_stores(tx):
            methods = await self.methods_of(tx, store)
            known = before.get(store.store_id)
            if known is None:
                if methods.methods:
                    news[store.store_id] = _spelled(methods)
                continue
            last = msgspec.json.decode(known["data"], type=Methods)
            is_old = known["at"] <= rfc3339(now - TELL_AGAIN)
            if is_old or _shape(last, with_states) != _shape(methods, with_states):
                news[store.store_id] = _spelled(methods)
        return news


def _shape(methods: Methods, with_states: bool) -> set[tuple[str, str, str]]:
    return {(m.method, m.provider, m.state if with_states else "") for m in methods.methods}


def _spelled(methods: Methods) -> str:
    return msgspec.json.encode(methods).decode()


async def _tell(store_id: str, data: str, now: datetime, tx: Tx) -> None:
    await feed.hold(tx, store_id)
    await tx.run(_PUT, store_id=store_id, data=data, at=rfc3339(now))
    await feed.append(tx, store_id, [feed.Entry(TOLD, "", data)], now)
