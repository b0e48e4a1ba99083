"""The menu as phones see it: what one line costs now, and what there is to choose from."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

import msgspec

from backend_client.contracts.menu import Menu, MenuVariant
from backend_client.contracts.sessions import GuestItem, GuestMenu, GuestVariant
from hosted_api.menu import service as menu
from hosted_api.menu.price_list import CannotOrder, PriceList, Wanted
from hosted_api.photos import service as photos
from pos_core.session_events import LineChoice, SessionLine
from pos_core.session_rules import PutLine, Unpriced

if TYPE_CHECKING:
    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Tx

_MOST_KEPT = 64
_CODES = {
    "item_sold_out": "sold_out",
    "options_count": "choice_missing",
    "option_unknown": "choice_missing",
    "option_twice": "choice_missing",
}
_read = msgspec.json.Decoder(Menu).decode


class Priced:
    """`pos_core.session_rules.Menu`, by the prices in force."""

    def __init__(self, prices: PriceList) -> None:
        self._prices = prices

    def line(self, ask: PutLine, phone_id: str) -> SessionLine:
        """Raises `Unpriced`."""
        wanted = Wanted(ask.item_id, ask.variant_id, ask.quantity, ask.option_ids)
        try:
            billed = self._prices.bill((wanted,)).lines[0]
        except CannotOrder as no:
            raise Unpriced(_CODES.get(no.code, "not_on_menu")) from no
        return SessionLine(
            line_id=ask.line_id,
            phone_id=phone_id,
            item_id=ask.item_id,
            name=billed.name,
            quantity=ask.quantity,
            unit_price=billed.price,
            total=billed.total,
            currency=self._prices.currency,
            variant_id=ask.variant_id,
            variant=billed.variant,
            choices=tuple(LineChoice(*choice) for choice in billed.choices),
            tax_class=billed.tax_class,
            category_id=billed.category_id,
        )


class GuestMenus:
    """Each version spelled once."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._kept: OrderedDict[tuple[str, str], bytes] = OrderedDict()

    async def of(self, store_id: str, known: str) -> tuple[str, bytes]:
        """The ETag of the menu in force and its JSON, which is empty for who has it already.

        Raises `NotFound` where the shop has none.
        """
        now = self._clock.now()

        async def head(tx: Tx) -> tuple[menu.MenuHead | None, int]:
            return await menu.in_force(tx, store_id, now), await photos.turn(tx, store_id)

        found, turn = await self._database.read(head)
        if found is None:
            raise menu.missing()
        tag = f'"{found.version}-{found.digest[:16]}-{turn}"'
        if known == tag:
            return tag, b""
        spelled = self._kept.get((store_id, tag))
        if spelled is None:
            version = found.version

            async def whole(tx: Tx) -> tuple[str, photos.Shown]:
                return await menu.body_of(tx, store_id, version), await photos.shown(tx, store_id)

            spelled = guest_menu(version, *await self._database.read(whole))
            self._kept[store_id, tag] = spelled
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return tag, spelled


def guest_menu(version: int, body: str, shown: photos.Shown) -> bytes:
    """The goods that a phone may order and how they look, without what only tills need."""
    read = _read(body)
    items = [
        GuestItem(
            each.id,
            each.name,
            each.price,
            each.category_id,
            tuple(_variant(variant) for variant in each.variants),
            each.modifiers,
            each.rank,
            each.sold_out,
            shown.of(each.id, each.photo),
        )
        for each in read.items
        if each.unit == "piece" and (each.price is not None or each.variants)
    ]
    told = GuestMenu(version, read.currency.value, read.categories, tuple(items))
    return msgspec.json.encode(told)


def _variant(sent: MenuVariant) -> GuestVariant:
    return GuestVariant(sent.id, sent.name, sent.price)
