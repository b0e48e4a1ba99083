"""Sold out: what a till says is not to be had, and for how long.

A till's word on goods counts before what the menu says of them, as long as it stands. Tills tell
each other whole marks: each has a version that only grows, and of two that were made apart every
till takes the same one, so that all agree in whatever order they hear.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum

from pos_core.events import Event
from pos_core.frozen import dataclass

Words = Mapping[str, bool]
"""Which goods are sold out or not, by `Goods.key`, where somebody said a word on them."""


class GoodsKind(StrEnum):
    """What can be sold out by itself: an item, one of its variants, an option of a group."""

    ITEM = "item"
    VARIANT = "variant"
    OPTION = "option"


@dataclass(frozen=True, slots=True)
class Goods:
    """`of` is the item, or the option's group wherever that is offered; `part` what of it."""

    kind: GoodsKind
    of: str
    part: str = ""

    @property
    def key(self) -> str:
        """One text for it; a line break is in no id."""
        return f"{self.kind}\n{self.of}\n{self.part}"


@dataclass(frozen=True, slots=True)
class Mark:
    """These goods are sold out, or are not. `until` is when that word ends, None for never.

    `till` said so in this `version`.
    """

    goods: Goods
    sold_out: bool
    until: datetime | None = None
    version: int = 1
    till: str = ""

    def stands(self, now: datetime) -> bool:
        """True while it counts."""
        return self.until is None or now < self.until


@dataclass(frozen=True, slots=True)
class SoldOutMarked(Event):
    """Somebody at this till said so; `approver` let it be done."""

    mark: Mark
    approver: str = ""

    @property
    def stream(self) -> str:
        """The goods' own stream."""
        return f"sold_out/{self.mark.goods.of}"


@dataclass(frozen=True, slots=True)
class SoldOutHeard(Event):
    """Another till said so."""

    mark: Mark

    @property
    def stream(self) -> str:
        """The goods' own stream."""
        return f"sold_out/{self.mark.goods.of}"


@dataclass(frozen=True, slots=True)
class SoldOut:
    """The last mark of all goods that ever had one, by key: old news bring nothing back."""

    marks: Mapping[str, Mark] = field(default_factory=dict)

    def words(self, now: datetime) -> Words:
        """What stands now."""
        return {key: mark.sold_out for key, mark in self.marks.items() if mark.stands(now)}

    def items(self, now: datetime) -> Words:
        """The same of whole items alone, by their ids: what a shelf of sixty tiles asks for."""
        return {
            mark.goods.of: mark.sold_out
            for mark in self.marks.values()
            if mark.goods.kind is GoodsKind.ITEM and mark.stands(now)
        }

    def next_end(self, now: datetime) -> datetime | None:
        """When the first of them ends."""
        ends = (mark.until for mark in self.marks.values() if mark.until and mark.stands(now))
        return min(ends, default=None)


def newest(known: Mark | None, told: Mark) -> Mark:
    """Which of two counts: what was said last, and of what was said apart the same everywhere."""
    if known is None or (known.version, known.till) < (told.version, told.till):
        return told
    return known


def item_goods(item_id: str) -> Goods:
    """An item, all of it."""
    return Goods(GoodsKind.ITEM, item_id)


def variant_goods(item_id: str, variant_id: str) -> Goods:
    """One variant of an item."""
    return Goods(GoodsKind.VARIANT, item_id, variant_id)


def option_goods(group_id: str, option_id: str) -> Goods:
    """An option, of every item that offers this group."""
    return Goods(GoodsKind.OPTION, group_id, option_id)
