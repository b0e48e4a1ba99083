"""How a fraction of a đồng or a rupiah becomes a whole one.

Every rounding in the product goes through `divide` or `to_step`; each treats plus and minus alike,
so that a refund gives back exactly what the sale took.
"""

from enum import StrEnum


class Rounding(StrEnum):
    """Which neighbour a fraction goes to. Named by the effect on the size, not on the sign."""

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    DOWN = "down"
    UP = "up"


def divide(numerator: int, denominator: int, mode: Rounding = Rounding.HALF_UP) -> int:
    """`numerator / denominator` as a whole number, rounded by `mode`, symmetric about zero.

    Raises `ValueError` when `denominator` is not positive.
    """
    if denominator <= 0:
        raise ValueError("the denominator must be positive")
    size, rest = divmod(abs(numerator), denominator)
    size += _goes_up(size, rest, denominator, mode)
    return -size if numerator < 0 else size


def _goes_up(size: int, rest: int, denominator: int, mode: Rounding) -> bool:
    if mode is Rounding.UP:
        return rest > 0
    if mode is Rounding.DOWN:
        return False
    if 2 * rest == denominator:
        return mode is Rounding.HALF_UP or size % 2 == 1
    return 2 * rest > denominator


def to_step(amount: int, step: int, mode: Rounding = Rounding.HALF_UP) -> int:
    """The multiple of `step` that `amount` rounds to, as with cash where no coin is smaller."""
    return divide(amount, step, mode) * step
