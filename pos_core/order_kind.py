"""Dine-in, take-away, delivery: where the goods go, and what that changes on the bill."""

from enum import StrEnum

from pos_core.frozen import dataclass


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


EATEN_HERE = KindRule(OrderKind.DINE_IN)
"""What counts where a shop says nothing: all is as it stands on the menu."""


def rule_for(kinds: tuple[KindRule, ...], kind: OrderKind) -> KindRule | None:
    """The rule of `kind` in a shop that has these; None when the shop does not do that.

    A shop that names no kinds does all three, and none of them changes anything.
    """
    if not kinds:
        return KindRule(kind)
    return next((rule for rule in kinds if rule.kind is kind), None)


def kinds_here(kinds: tuple[KindRule, ...]) -> tuple[OrderKind, ...]:
    """What can be chosen: the shop's kinds, or all three."""
    return tuple(rule.kind for rule in kinds) or tuple(OrderKind)


def usual_rule(kinds: tuple[KindRule, ...]) -> KindRule:
    """What a new order is: the first kind the shop names."""
    return kinds[0] if kinds else EATEN_HERE
