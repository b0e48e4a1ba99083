"""Sharing one bill among people: nobody's goods are told apart, everybody pays a part of the whole.

The parts add up to the bill to the last unit. Where coins are scarce they can be whole steps.
"""

from pos_core.money import Money

MOST_PERSONS = 50


def equal_shares(amount: Money, persons: int, step: int = 1) -> tuple[Money, ...]:
    """`amount` in `persons` parts as equal as whole steps allow; the last has what is left over.

    A step is so many minor units (1.000 đồng), 1 for parts that differ by one unit at most.
    Raises `ValueError` without persons or for a step below one.
    """
    if persons < 1 or step < 1:
        raise ValueError("somebody pays, and in steps of at least one unit")
    steps, rest = divmod(abs(amount.minor), step)
    parts = [part.minor * step for part in Money(steps, amount.currency).split([1] * persons)]
    parts[-1] += rest
    sign = -1 if amount.minor < 0 else 1
    return tuple(Money(sign * part, amount.currency) for part in parts)


def next_share(remaining: Money, persons_left: int, step: int = 1) -> Money:
    """What the next of the `persons_left` pays of what is not paid yet; the last pays all of it."""
    return equal_shares(remaining, persons_left, step)[0]


def shares_of_amount(amount: Money, share: Money) -> tuple[Money, Money]:
    """A share of a stated size and what is left; never more than the bill, never below nothing."""
    nothing = Money(0, amount.currency)
    part = max(nothing, min(share, amount))
    return part, amount - part
