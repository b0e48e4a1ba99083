"""Dine-in, take-away, delivery: where the goods go, and what that changes on the bill."""

from dataclasses import dataclass
from enum import StrEnum


class OrderKind(StrEnum):
    """Where the goods go."""

    DINE_IN = "dine_in"
    TAKE_AWAY = "take_away"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True)
class TaxSwap:
    """Goods of one tax class bear another one's taxes, as food to take home in some places."""

    from_class: str
    to_class: str


@dataclass(frozen=True, slots=True)
class KindRule:
    """What an order of `kind` bears: the shop's service charge or none, other tax classes."""

    kind: OrderKind
    service: bool = True
    tax_swaps: tuple[TaxSwap, ...] = ()

    def tax_class(self, usual: str) -> str:
        """The class that counts instead of the `usual` one."""
        return next((s.to_class for s in self.tax_swaps if s.from_class == usual), usual)
