"""The price list of each shop, kept ready: read anew only when its menu or its rates changed.

What is newest is asked for once a second a shop, and at once when the bus says that something else
is for sale. What is sold out lies over the list, so that a mark costs no new one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import msgspec
import orjson

from backend_client.contracts.menu import Menu, policy_of, taxes_of
from hosted_api.errors import Unprocessable
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.together import Together
from hosted_api.menu import marks, repository
from hosted_api.menu.price_list import PriceList, Terms, price_list
from pos_core.codec import decode
from pos_core.order_kind import OrderKind, rule_for, usual_rule
from pos_core.shop import Shop

if TYPE_CHECKING:
    from datetime import date, datetime

    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Row, Tx
    from pos_core.sold_out import Words

FRESH_SECONDS = 1.0
_read_menu = msgspec.json.Decoder(Menu).decode


@dataclass(frozen=True, slots=True)
class _Newest:
    """What a price list is made from, without the menu itself."""

    version: int
    shop: str
    day: date


@dataclass(slots=True)
class _Kept:
    checked: float
    made_from: _Newest | None
    prices: PriceList | None
    tag: str = ""


class PriceBook:
    """Prices by shop. One an API."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._kept: dict[str, _Kept] = {}
        self._asked = Together()
        self._forgotten = 0

    async def of(self, store_id: str) -> PriceList:
        """The prices in force now. Raises `Unprocessable` where the shop has no menu or rates."""
        kept = await self._fresh(store_id)
        if kept.prices is None:
            raise Unprocessable("menu_missing", "The shop has no menu yet to order from.")
        return kept.prices

    async def tag_of(self, store_id: str) -> str:
        """Which menu is in force with what is sold out of it, "" where the shop has none."""
        return (await self._fresh(store_id)).tag

    def hear(self, word: str) -> None:
        """The bus says that something else is for sale somewhere."""
        store_id = marks.changed_at(word)
        if store_id:
            self.forget(store_id)

    async def _fresh(self, store_id: str) -> _Kept:
        now = self._clock.monotonic()
        kept = self._kept.get(store_id)
        if kept is None or now - kept.checked >= FRESH_SECONDS:
            kept = await self._asked.ask(store_id, lambda: self._looked_up(store_id))
        return kept

    def forget(self, store_id: str) -> None:
        """Look again at the next order: something was just sent."""
        self._asked.forget()
        self._forgotten += 1
        kept = self._kept.get(store_id)
        if kept is not None:
            kept.checked = float("-inf")

    async def _looked_up(self, store_id: str) -> _Kept:
        at, now, kept = self._clock.now(), self._clock.monotonic(), self._kept.get(store_id)
        forgotten = self._forgotten
        known = None if kept is None else kept.made_from

        async def look(tx: Tx) -> tuple[_Newest | None, str | None, Words]:
            newest = await _newest(tx, store_id, at)
            words = await repository.words(tx, store_id, rfc3339(at))
            if newest is None or newest == known:
                return newest, None, words
            return newest, await repository.body(tx, store_id, newest.version), words

        newest, body, words = await self._database.read(look)
        prices = None if kept is None else kept.prices
        if newest is None:
            prices = None
        elif body is not None:
            prices = _made(newest, _read_menu(body))
        if prices is not None and prices.words != words:
            prices = replace(prices, words=words)
        tag = marks.tag_of(newest.version, words) if newest is not None else ""
        found = _Kept(now, newest, prices, tag)
        if forgotten == self._forgotten:  # else what was just sent may not be in it
            self._kept[store_id] = found
        return found


async def _newest(tx: Tx, store_id: str, at: datetime) -> _Newest | None:
    menu = await repository.in_force(tx, store_id, rfc3339(at))
    if menu is None:
        return None
    row: Row | None = await repository.terms(tx, store_id)
    shop = "" if row is None else str(row["shop"])
    clock = _shop(shop).clock if shop else None
    return _Newest(menu["version"], shop, clock.business_day(at) if clock else at.date())


def _made(newest: _Newest, menu: Menu) -> PriceList:
    return price_list(newest.version, menu, _terms(newest, menu), newest.day)


def _terms(newest: _Newest, menu: Menu) -> Terms:
    """A shop's own rates count before those a menu brings along."""
    if newest.shop:
        shop = _shop(newest.shop)
        kinds = shop.rules.kinds
        rule = rule_for(kinds, OrderKind.TAKE_AWAY) or usual_rule(kinds)
        return Terms(shop.policy, shop.taxes, rule)
    if menu.rates is None:
        raise Unprocessable("rates_missing", "Nobody told the API the shop's tax rates yet.")
    return Terms(policy_of(menu.rates, menu.currency), taxes_of(menu.rates))


def _shop(text: str) -> Shop:
    data: dict[str, Any] = orjson.loads(text)
    shop: Shop = decode(Shop, data)
    return shop
