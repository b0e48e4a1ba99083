"""Taking in menus, handing them to tills, and knowing the prices in force for whoever orders.

A menu is never changed, only followed by one of a higher version. Of those that are valid at a
moment the highest counts, so it does not matter in which order they were sent.

What a till sells by itself has versions below zero, made of the time since when it does: any menu
of a back office goes before it, and of two tills the one with the newest goods.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec
import orjson

from backend_client.contracts.menu import (
    MenuAccepted,
    MenuEntry,
    MenuOffer,
    MenuSync,
    items_of,
    menu_bytes,
    menu_digest,
    taxes_of,
)
from hosted_api.errors import NotFound, Unprocessable
from hosted_api.issues import service as issues
from hosted_api.kit import feed
from hosted_api.kit.clock import rfc3339
from hosted_api.menu import marks, repository
from pos_core.catalog import Item
from pos_core.codec import decode
from pos_core.pay_rules import BankAccount

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from hosted_api.kit.db.database import Row, Tx
    from pos_core.sold_out import Words

VERSION = "menu.version"
KEPT = "kept"
_FARTHEST = timedelta(days=366)
_LATEST = 1 << 53


@dataclass(frozen=True, slots=True)
class MenuHead:
    """A menu that is there, without its goods."""

    version: int
    valid_from: str
    row_count: int
    digest: str

    def told(self) -> dict[str, str | int]:
        """As it stands before the goods."""
        return {
            "version": self.version,
            "valid_from": self.valid_from,
            "row_count": self.row_count,
            "digest": self.digest,
        }

    @property
    def etag(self) -> str:
        """Version, count and digest, as a till checks them."""
        return MenuEntry(self.version, self.row_count, self.digest, self.valid_from).etag


@dataclass(frozen=True, slots=True)
class Taken:
    """The answer to a menu; the entries are new in the feed."""

    answer: MenuAccepted
    entries: Sequence[feed.Entry] = ()
    is_taken_by_another: bool = False


async def take_in(tx: Tx, sent: MenuSync, currency: str, actor: str, now: datetime) -> Taken:
    """Keep a menu whose goods were checked, or refuse it whole. Raises `Unprocessable`.

    The same version with the same goods is answered like the first time; with other goods it is
    not kept, and an issue says so.
    """
    _check_terms(sent, currency, now)
    spelled = menu_bytes(sent.menu)
    valid_from = rfc3339(sent.valid_from or now)
    count, digest = len(sent.menu.items), menu_digest(spelled)
    is_new = await repository.put(
        tx,
        store_id=sent.store_id,
        version=sent.version,
        valid_from=valid_from,
        row_count=count,
        digest=digest,
        made_at=rfc3339(now),
        actor=actor,
        body=spelled.decode(),
    )
    if not is_new:
        return await _before(tx, sent, digest, now)
    told = MenuEntry(sent.version, count, digest, valid_from)
    entry = feed.Entry(VERSION, str(sent.version), msgspec.json.encode(told).decode())
    await feed.append(tx, sent.store_id, [entry], now)
    marks.say_changed(tx, sent.store_id)
    return Taken(MenuAccepted(sent.version, count, digest, valid_from), (entry,))


def offered(offer: MenuOffer, store_id: str, now: datetime) -> MenuSync:
    """A till's own menu under its version; a clock that is fast makes nothing newer than now."""
    since = min(offer.since, now)
    return MenuSync(store_id, round(since.timestamp() * 1000) - _LATEST, offer.menu)


async def take_offer(tx: Tx, sent: MenuSync, currency: str, actor: str, now: datetime) -> Taken:
    """Keep what a till sells where nothing newer counts already. Raises `Unprocessable`."""
    head = await in_force(tx, sent.store_id, now)
    if head is not None:
        same = head.digest == menu_digest(menu_bytes(sent.menu))
        if same or head.version >= sent.version:
            answer = MenuAccepted(head.version, head.row_count, head.digest, head.valid_from, KEPT)
            return Taken(answer)
    return await take_in(tx, sent, currency, actor, now)


def _check_terms(sent: MenuSync, currency: str, now: datetime) -> None:
    if sent.menu.currency.value != currency:
        raise Unprocessable("menu_currency", "The menu is not in the shop's currency.")
    if sent.valid_from is not None and sent.valid_from > now + _FARTHEST:
        raise Unprocessable("menu_too_early", "The menu would be valid in more than a year.")


def check_goods(sent: MenuSync) -> None:
    """Raises `Unprocessable` for a menu a till could not take in whole. A large one takes a while.

    It needs nothing of the database, so it may be done beside the loop.
    """
    try:
        items = list(items_of(sent.menu))
        if sent.menu.rates is not None:
            taxes_of(sent.menu.rates)
    except ValueError as error:
        raise Unprocessable("menu_invalid", f"The menu cannot be so: {error}.") from error
    _check_once([item.id for item in items], "menu_item_twice")
    _check_once([code for item in items for code in _codes(item)], "menu_barcode_twice")
    shelves = {category.id for category in sent.menu.categories}
    _check_once([category.id for category in sent.menu.categories], "menu_category_twice")
    for item in items:
        if item.category_id is not None and item.category_id not in shelves:
            raise Unprocessable(
                "menu_category_unknown", "An item stands on no shelf of the menu.", item_id=item.id
            )
        _check_once([variant.id for variant in item.variants], "menu_variant_twice")
        options = [option.id for group in item.modifiers for option in group.options]
        _check_once(options, "menu_option_twice")


async def in_force(tx: Tx, store_id: str, at: datetime) -> MenuHead | None:
    """The menu that counts at a moment; None before the first."""
    row = await repository.in_force(tx, store_id, rfc3339(at))
    return None if row is None else _head(row)


async def words(tx: Tx, store_id: str, at: datetime) -> Words:
    """What tills say of goods at a moment."""
    return await repository.words(tx, store_id, rfc3339(at))


async def head_of(tx: Tx, store_id: str, version: int) -> MenuHead:
    """A menu by version. Raises `NotFound`."""
    row = await repository.of_version(tx, store_id, version)
    if row is None:
        raise NotFound("menu_unknown", "There is no menu of this version.")
    return _head(row)


async def body_of(tx: Tx, store_id: str, version: int) -> str:
    """A menu's JSON as it was spelled when it came. Raises `NotFound`."""
    body = await repository.body(tx, store_id, version)
    if body is None:
        raise NotFound("menu_unknown", "There is no menu of this version.")
    return body


async def bank_of(tx: Tx, store_id: str) -> BankAccount | None:
    """The store's own account, as its till last told it; None without one that can be."""
    row = await repository.terms(tx, store_id)
    told = orjson.loads(row["shop"]).get("pay", {}).get("bank") if row is not None else None
    bank = decode(BankAccount, told) if told else None
    return bank if bank is not None and bank.is_possible else None


def missing() -> NotFound:
    """The shop has none to order from."""
    return NotFound("menu_missing", "The shop has no menu yet.")


async def shop_told(tx: Tx, store_id: str) -> str:
    """The shop's JSON as its till last told it; "" before the first time."""
    row = await repository.terms(tx, store_id)
    return "" if row is None else str(row["shop"])


async def _before(tx: Tx, sent: MenuSync, digest: str, now: datetime) -> Taken:
    before = await head_of(tx, sent.store_id, sent.version)
    answer = MenuAccepted(before.version, before.row_count, before.digest, before.valid_from)
    if before.digest == digest:
        return Taken(answer)
    facts = {"version": sent.version, "first_digest": before.digest, "other_digest": digest}
    await issues.open_issue(tx, sent.store_id, "menu_conflict", str(sent.version), facts, now)
    return Taken(answer, is_taken_by_another=True)


def _head(row: Row) -> MenuHead:
    return MenuHead(row["version"], row["valid_from"], row["row_count"], row["digest"])


def _codes(item: Item) -> list[str]:
    return [*item.barcodes, *(code for variant in item.variants for code in variant.barcodes)]


def _check_once(names: Sequence[str], code: str) -> None:
    if len(set(names)) != len(names):
        twice = next(name for name, times in Counter(names).items() if times > 1)
        raise Unprocessable(code, "Something stands twice in the menu.", twice=twice)
