"""A menu on the wire: what a back office sends to the API, and a till takes from it, whole.

Prices are whole minor units of the menu's currency; VND and IDR have none smaller.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from hashlib import sha256
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from pos_core.catalog import Category, Item, ModifierGroup, Option, Unit, Variant
from pos_core.line import LARGEST_PRICE
from pos_core.money import Currency, Money
from pos_core.pricing_policy import PricingPolicy, ServiceCharge, TaxPer
from pos_core.rounding import Rounding
from pos_core.tax import DatedTaxes, Rate, Tax, TaxMode, TaxTable

Id = Annotated[str, Meta(min_length=1, max_length=128)]
Name = Annotated[str, Meta(min_length=1, max_length=200)]
Price = Annotated[int, Meta(ge=0, le=LARGEST_PRICE)]
Small = Annotated[int, Meta(ge=0, le=1_000_000)]
Photo = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
"""A picture, by the SHA-256 of its bytes."""


class Sent(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What comes from outside: an unknown field is an error, a default is left out."""


class MenuOption(Sent, frozen=True):
    """One choice; `price` is added to one unit."""

    id: Id
    name: Name
    price: Price = 0


class MenuGroup(Sent, frozen=True):
    """Choices that go with an item: `minimum` to `maximum` of them."""

    id: Id
    name: Name
    options: Annotated[tuple[MenuOption, ...], Meta(min_length=1, max_length=200)]
    minimum: Small = 0
    maximum: Small = 1
    defaults: tuple[str, ...] = ()


class MenuVariant(Sent, frozen=True):
    """One of several forms of an item, with a price of its own."""

    id: Id
    name: Name
    price: Price
    barcodes: tuple[str, ...] = ()


class MenuItem(Sent, frozen=True):
    """A thing on sale; without a price the cashier enters it, and an app cannot order it.

    `photo` is for guests' phones; the picture itself is sent with `PUT /v1/photos/{digest}`.
    """

    id: Id
    name: Name
    tax_class: Id
    price: Price | None = None
    category_id: Id | None = None
    unit: Literal["piece", "kg", "l"] = "piece"
    sku: Annotated[str, Meta(max_length=64)] = ""
    barcodes: tuple[str, ...] = ()
    variants: Annotated[tuple[MenuVariant, ...], Meta(max_length=100)] = ()
    modifiers: Annotated[tuple[MenuGroup, ...], Meta(max_length=50)] = ()
    rank: Small = 0
    sold_out: bool = False
    photo: Photo | None = None


class MenuCategory(Sent, frozen=True):
    """A shelf; `position` orders the buttons."""

    id: Id
    name: Name
    position: Small = 0


class MenuTax(Sent, frozen=True):
    """One tax; `rate_ppm` 80000 is 8 %."""

    code: Id
    rate_ppm: Small
    mode: TaxMode
    stacked: bool = False
    base_num: Annotated[int, Meta(ge=1, le=10_000)] = 1
    base_den: Annotated[int, Meta(ge=1, le=10_000)] = 1


class MenuTaxes(Sent, frozen=True):
    """What a tax class bears from a day on."""

    tax_class: Id
    valid_from: date
    taxes: tuple[MenuTax, ...] = ()


class MenuRates(Sent, frozen=True):
    """The shop's rates, where no till has told them to the API."""

    taxes: tuple[MenuTaxes, ...]
    tax_per: TaxPer = TaxPer.LINE
    rounding: Rounding = Rounding.HALF_UP
    service_ppm: Small = 0
    service_taxed: bool = False


class Menu(Sent, frozen=True):
    """What is for sale. The digest is over this, and tills check it after they took it in."""

    currency: Currency
    items: Annotated[tuple[MenuItem, ...], Meta(min_length=1, max_length=100_000)]
    categories: Annotated[tuple[MenuCategory, ...], Meta(max_length=2_000)] = ()
    rates: MenuRates | None = None


class MenuSync(Sent, frozen=True):
    """`POST /webhooks/menu/sync`. Of two menus in force the one with the higher version counts.

    `valid_from` in the future lets tills take it in beforehand and sell by it from then on.
    """

    store_id: Id
    version: Annotated[int, Meta(ge=1, lt=1 << 53)]
    menu: Menu
    valid_from: Annotated[datetime, Meta(tz=True)] | None = None


class MenuOffer(Sent, frozen=True):
    """`POST /v1/menu`: what a till sells by itself, and since when; a back office goes first."""

    since: Annotated[datetime, Meta(tz=True)]
    menu: Menu


class MenuAccepted(msgspec.Struct, frozen=True):
    """The answer: what tills will check after they took it in.

    A till that offered what is not needed is told of the menu that counts, with `kept`.
    """

    version: int
    row_count: int
    digest: str
    valid_from: str
    status: str = "accepted"


class MenuEntry(msgspec.Struct, frozen=True):
    """A feed entry `menu.version`: there is one to fetch from `/v1/snapshot/menu`."""

    version: int
    row_count: int
    digest: str
    valid_from: str

    @property
    def etag(self) -> str:
        """How the snapshot is tagged."""
        return f'"{self.version}-{self.row_count}-{self.digest}"'


_encoder = msgspec.json.Encoder(order="deterministic")


def menu_bytes(menu: Menu) -> bytes:
    """The one spelling of a menu, which both sides keep and hash."""
    return _encoder.encode(menu)


def menu_digest(spelled: bytes) -> str:
    """Of `menu_bytes`."""
    return sha256(spelled).hexdigest()


def items_of(menu: Menu) -> Iterator[Item]:
    """The goods as the rules know them. Raises `ValueError` for one that could never be sold."""
    for sent in menu.items:
        yield _item(sent, menu.currency)


def categories_of(menu: Menu) -> list[Category]:
    """The shelves as the rules know them."""
    return [Category(each.id, each.name, each.position) for each in menu.categories]


def menu_of(items: Iterable[Item], categories: Iterable[Category], currency: Currency) -> Menu:
    """The other way round: a menu of goods the rules know."""
    return Menu(
        currency,
        tuple(_sent(item) for item in items),
        tuple(MenuCategory(each.id, each.name, each.position) for each in categories),
    )


def policy_of(rates: MenuRates, currency: Currency) -> PricingPolicy:
    """How the shop rounds and what it charges for service."""
    service = ServiceCharge(Rate(rates.service_ppm), rates.service_taxed)
    return PricingPolicy(
        currency, rates.tax_per, rates.rounding, service if rates.service_ppm else None
    )


def taxes_of(rates: MenuRates) -> TaxTable:
    """The table of rates. Raises `ValueError` for a class with two rows on a day."""
    return TaxTable(
        tuple(
            DatedTaxes(each.tax_class, each.valid_from, tuple(_tax(t) for t in each.taxes))
            for each in rates.taxes
        )
    )


def _tax(sent: MenuTax) -> Tax:
    rate = Rate(sent.rate_ppm)
    return Tax(sent.code, rate, sent.mode, sent.stacked, sent.base_num, sent.base_den)


def _item(sent: MenuItem, currency: Currency) -> Item:
    return Item(
        id=sent.id,
        name=sent.name,
        price=None if sent.price is None else Money(sent.price, currency),
        tax_class=sent.tax_class,
        category_id=sent.category_id,
        unit=Unit(sent.unit),
        sku=sent.sku,
        barcodes=sent.barcodes,
        variants=tuple(
            Variant(v.id, v.name, Money(v.price, currency), v.barcodes) for v in sent.variants
        ),
        modifiers=tuple(_group(each, currency) for each in sent.modifiers),
        rank=sent.rank,
        sold_out=sent.sold_out,
    )


def _sent(item: Item) -> MenuItem:
    return MenuItem(
        id=item.id,
        name=item.name,
        tax_class=item.tax_class,
        price=None if item.price is None else item.price.minor,
        category_id=item.category_id,
        unit=item.unit.value,
        sku=item.sku,
        barcodes=item.barcodes,
        variants=tuple(MenuVariant(v.id, v.name, v.price.minor, v.barcodes) for v in item.variants),
        modifiers=tuple(_sent_group(group) for group in item.modifiers),
        rank=item.rank,
        sold_out=item.sold_out,
    )


def _sent_group(group: ModifierGroup) -> MenuGroup:
    options = tuple(MenuOption(o.id, o.name, o.price.minor) for o in group.options)
    return MenuGroup(group.id, group.name, options, group.minimum, group.maximum, group.defaults)


def _group(sent: MenuGroup, currency: Currency) -> ModifierGroup:
    if not sent.minimum <= sent.maximum or len(sent.options) < sent.minimum:
        raise ValueError(f"nobody can choose {sent.minimum} to {sent.maximum} of {sent.id}")
    options = tuple(Option(o.id, o.name, Money(o.price, currency)) for o in sent.options)
    return ModifierGroup(sent.id, sent.name, sent.minimum, sent.maximum, options, sent.defaults)


class MenuSnapshot(msgspec.Struct, frozen=True):
    """`GET /v1/snapshot/menu`: a whole menu, and what it must come to once it is taken in."""

    version: int
    row_count: int
    digest: str
    valid_from: str
    menu: Menu
    kind: str = "menu"

    @property
    def is_sound(self) -> bool:
        """True when the goods are those the API counted and hashed."""
        return (
            len(self.menu.items) == self.row_count
            and menu_digest(menu_bytes(self.menu)) == self.digest
        )
