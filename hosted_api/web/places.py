"""What a page is made of, looked up: whose shop, which table, what is for sale, how to pay."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

import msgspec

from backend_client.contracts.sessions import GuestMenu
from hosted_api.errors import NotFound
from hosted_api.menu import service as menu
from hosted_api.stores import service as stores
from hosted_api.web import page
from pos_core.method_names import method_name
from pos_core.money import Currency

if TYPE_CHECKING:
    from backend_client.contracts.payments import Methods
    from hosted_api.kit.db.database import Tx
    from hosted_api.parts import Parts
    from hosted_api.sessions.stream import Member

_MOST_KEPT = 64
UP = "up"
_read_menu = msgspec.json.Decoder(GuestMenu).decode


class _Profile(msgspec.Struct):
    name: str = ""


class _Shop(msgspec.Struct):
    profile: _Profile = msgspec.field(default_factory=_Profile)


class Way(msgspec.Struct, frozen=True):
    """A way to pay, as people call it."""

    method: str
    name: str


class Ways(msgspec.Struct, frozen=True):
    """`GET /session/{id}/methods`."""

    methods: tuple[Way, ...]


async def place_of(parts: Parts, member: Member) -> page.Place:
    """Raises `NotFound`."""

    async def look(tx: Tx) -> tuple[str, str, str]:
        store = await stores.store_of(tx, member.store_id)
        return store.name, store.currency, await menu.shop_told(tx, member.store_id)

    name, currency, told = await parts.database.read(look)
    shop = msgspec.json.decode(told, type=_Shop) if told else _Shop()
    state = (await parts.sessions.stream.live.of(member.store_id, member.session_id)).state
    return page.Place(
        member.session_id,
        shop.profile.name or name,
        state.table,
        state.area,
        Currency(currency),
    )


class ShownMenus:
    """Menus as HTML, each version drawn once a language; those nobody asked for longest go."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str, str], page.ShownMenu] = OrderedDict()

    async def of(self, parts: Parts, store_id: str, language: str) -> page.ShownMenu:
        """The one in force; an empty one where the shop has none."""
        try:
            tag, body = await parts.sessions.stream.menus.of(store_id, "")
        except NotFound:
            return page.shown_menu(None, language)
        key = (store_id, tag, language)
        shown = self._kept.get(key)
        if shown is None:
            shown = self._kept[key] = page.shown_menu(_read_menu(body), language)
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return shown


async def ways_of(parts: Parts, store_id: str) -> Ways:
    """What works now and needs nothing but a phone: no card is ever typed into our pages."""

    async def look(tx: Tx) -> Methods:
        return await parts.payments.methods.methods_of(tx, await stores.store_of(tx, store_id))

    told = await parts.database.read(look)
    works = (each.method for each in told.methods if each.state == UP)
    return Ways(tuple(Way(each, method_name(each)) for each in works if method_name(each)))
