"""The menu as phones see it: what one line costs now, and what there is to choose from."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

import msgspec

from backend_client.contracts.menu import Menu, MenuGroup, MenuItem, MenuVariant
from backend_client.contracts.sessions import (
    GuestGroup,
    GuestItem,
    GuestMenu,
    GuestOption,
    GuestVariant,
)
from hosted_api.menu import marks
from hosted_api.menu import service as menu
from hosted_api.menu.price_list import CannotOrder, PriceList, Wanted
from hosted_api.photos import service as photos
from pos_core.session_events import LineChoice, SessionLine
from pos_core.session_rules import PutLine, Unpriced
from pos_core.sold_out import Words, item_goods, option_goods, variant_goods

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
            billed = self._prices.line(wanted)
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

        async def head(tx: Tx) -> tuple[menu.MenuHead | None, Words, int]:
            found, words = (
                await menu.in_force(tx, store_id, now),
                await menu.words(tx, store_id, now),
            )
            return found, words, await photos.turn(tx, store_id)

        found, words, turn = await self._database.read(head)
        if found is None:
            raise menu.missing()
        tag = f'"{marks.tag_of(found.version, words)}-{found.digest[:16]}-{turn}"'
        if known == tag:
            return tag, b""
        spelled = self._kept.get((store_id, tag))
        if spelled is None:
            version = found.version

            async def whole(tx: Tx) -> tuple[str, photos.Shown]:
                return await menu.body_of(tx, store_id, version), await photos.shown(tx, store_id)

            body, shown = await self._database.read(whole)
            spelled = self._kept[store_id, tag] = guest_menu(version, body, words, shown)
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return tag, spelled


def guest_menu(version: int, body: str, words: Words, shown: photos.Shown) -> bytes:
    """The goods that a phone may order and how they look, without what only tills need."""
    read = _read(body)
    items = [
        GuestItem(
            each.id,
            each.name,
            each.price,
            each.category_id,
            tuple(_variant(each, variant, words) for variant in each.variants),
            tuple(_group(group, words) for group in each.modifiers),
            each.rank,
            _is_sold_out(each, words),
            shown.of(each.id, each.photo),
        )
        for each in read.items
        if each.unit == "piece" and (each.price is not None or each.variants)
    ]
    tag = marks.tag_of(version, words)
    told = GuestMenu(version, tag, read.currency.value, read.categories, tuple(items))
    return msgspec.json.encode(told)


def _is_sold_out(sent: MenuItem, words: Words) -> bool:
    """It is, or nothing is left of what one has to choose of it."""
    if words.get(item_goods(sent.id).key, sent.sold_out):
        return True
    if not words:
        return False
    variants = [_variant(sent, each, words).sold_out for each in sent.variants]
    return (bool(variants) and all(variants)) or any(
        sum(not option.sold_out for option in _group(group, words).options) < group.minimum
        for group in sent.modifiers
    )


def _variant(item: MenuItem, sent: MenuVariant, words: Words) -> GuestVariant:
    gone = words.get(variant_goods(item.id, sent.id).key, False)
    return GuestVariant(sent.id, sent.name, sent.price, gone)


def _group(sent: MenuGroup, words: Words) -> GuestGroup:
    options = tuple(
        GuestOption(
            each.id,
            each.name,
            each.price,
            words.get(option_goods(sent.id, each.id).key, False),
        )
        for each in sent.options
    )
    return GuestGroup(sent.id, sent.name, options, sent.minimum, sent.maximum, sent.defaults)
