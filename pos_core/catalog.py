"""What can be sold: items with variants, choices and barcodes, in categories, with tax classes."""

from enum import StrEnum

from pos_core.frozen import dataclass
from pos_core.money import Currency, Money
from pos_core.quantity import Quantity


class Unit(StrEnum):
    """The unit of sale. Pieces are sold by whole numbers, the others by weight or volume."""

    PIECE = "piece"
    KILOGRAM = "kg"
    LITRE = "l"


@dataclass(frozen=True, slots=True)
class Category:
    """A shelf of the shop; `position` orders the buttons."""

    id: str
    name: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class Variant:
    """One of several forms an item is sold in (size S / M / L), with its own price and barcodes."""

    id: str
    name: str
    price: Money
    barcodes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """One choice in a modifier group; `price` is added to one unit and may be zero."""

    id: str
    name: str
    price: Money


@dataclass(frozen=True, slots=True)
class ModifierGroup:
    """Choices that go with an item: `minimum` to `maximum` of them, `defaults` ticked first."""

    id: str
    name: str
    minimum: int
    maximum: int
    options: tuple[Option, ...]
    defaults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A thing on sale. `price` is for one `unit`; with variants, the variant's price counts.

    `rank` orders by popularity (1 sells best); `price` None means the cashier enters it.
    """

    id: str
    name: str
    price: Money | None
    tax_class: str
    category_id: str | None = None
    unit: Unit = Unit.PIECE
    sku: str = ""
    barcodes: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    modifiers: tuple[ModifierGroup, ...] = ()
    rank: int = 0
    sold_out: bool = False


@dataclass(frozen=True, slots=True)
class Tile:
    """What a button in the grid or a row of the search shows; nothing has to be looked up to paint.

    `price` is the item's or the lowest of its variants' (then `priced_from`); None means the
    cashier enters it. `has_choices` says a tap asks for a variant or modifiers first.
    """

    item_id: str
    name: str
    price: Money | None
    initials: str
    has_choices: bool
    sold_out: bool
    unit: Unit
    priced_from: bool = False


@dataclass(frozen=True, slots=True)
class Hits:
    """The answer to a search, best first. `more`: there were more than asked for.

    `expanded`: some hits match only with a slip in one word or in the middle of a word.
    """

    rows: tuple[Tile, ...]
    more: bool = False
    expanded: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a code stands for. A scale's label also gives the `weight` or the piece's price."""

    item: Item
    variant: Variant | None = None
    weight: Quantity | None = None
    label_price: Money | None = None


@dataclass(frozen=True, slots=True)
class CatalogueVersion:
    """Which catalogue is loaded: its number, how many items, their digest, and whether that is all.

    `complete` False means items were left out when it was made, so "not found" may be wrong.
    """

    number: int
    count: int
    digest: str
    complete: bool
    currency: Currency
