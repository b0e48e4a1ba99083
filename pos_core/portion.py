"""Fair parts of a whole: how an amount falls on several lines without a unit lost or made up.

Hamilton's method, the largest remainder, for amounts of either sign. Everything that belongs to an
order as a whole - its discount, its service charge, a tax rounded on the invoice - goes through it.
"""

from collections.abc import Callable, Sequence
from typing import Any

from pos_core.frozen import dataclass
from pos_core.rounding import Rounding, divide


@dataclass(frozen=True, slots=True)
class Portion:
    """A whole in minor units and its parts: part i is exactly `numerators[i] / denominator`.

    `amount` is the sum of the exact parts, rounded once; `parts` are whole, add up to `amount` and
    are each less than one unit from exact.
    """

    amount: int
    numerators: Sequence[int]
    denominator: int
    parts: Sequence[int]


def portion(
    numerators: Sequence[int],
    denominator: int,
    rounding: Rounding,
    rank: Callable[[int], Any] | None = None,
) -> Portion:
    """Round the sum of `numerators` over `denominator` once and share it out; see `apportion`."""
    amount = divide(sum(numerators), denominator, rounding)
    return Portion(
        amount, numerators, denominator, apportion(amount, numerators, denominator, rank)
    )


def apportion(
    amount: int,
    numerators: Sequence[int],
    denominator: int,
    rank: Callable[[int], Any] | None = None,
) -> list[int]:
    """Whole parts that add up to `amount`, each less than one unit from its exact part.

    Part i is exactly `numerators[i] / denominator`, of either sign; `amount` is the sum of them,
    rounded either way. The units still missing go to the largest remainders; of equal ones to the
    smallest `rank(i)`, then to the earlier. Raises `ValueError` when `amount` is not such a sum.
    """
    if abs(amount * denominator - sum(numerators)) >= denominator:
        raise ValueError(f"{amount} is not what the parts add up to")
    parts, rests = [], []
    for numerator in numerators:
        size, rest = divmod(abs(numerator), denominator)
        parts.append(-size if numerator < 0 else size)
        rests.append(-rest if numerator < 0 else rest)
    missing = amount - sum(parts)
    if not missing:
        return parts
    unit = 1 if missing > 0 else -1
    due = [i for i, rest in enumerate(rests) if rest * unit > 0]
    due.sort(key=lambda i: (-abs(rests[i]), rank(i) if rank else 0))
    for i in due[: abs(missing)]:
        parts[i] += unit
    return parts
