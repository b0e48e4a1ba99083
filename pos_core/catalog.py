"""What can be sold: items with variants, choices and barcodes, in categories, each with a tax class."""

from dataclasses import dataclass
from enum import StrEnum

from pos_core.money import Money


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
    """Choices that go with an item: at least `minimum`, at most `maximum`, `defaults` ticked first."""

    id: str
    name: str
    minimum: int
    maximum: int
    options: tuple[Option, ...]
    defaults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A thing on sale. `price` is for one `unit`; with variants, the variant's price counts instead.

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
