"""A second opinion on prices: the rules of the shop in exact fractions, with no speed in mind.

It is written from the local rules and the conventions page, shares no code with `pos_core`, and
speaks plain numbers: minor units, `Fraction` rates, lists. Where both agree on a random basket, an
error would have to be made twice, in two ways of reckoning.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUNDINGS = ("half_up", "half_even", "down", "up")


@dataclass(frozen=True)
class Levy:
    """A tax: `rate` on `part` of the net, inside the price or on top, also on the ones before."""

    code: str
    rate: Fraction
    inside: bool
    stacked: bool = False
    part: Fraction = Fraction(1)


@dataclass(frozen=True)
class Cut:
    """A discount: either a `rate` or an `amount`."""

    rate: Fraction | None = None
    amount: int | None = None


@dataclass(frozen=True)
class Row:
    """A line of the basket; `quantity` in units, so 0.325 kg is 325/1000."""

    unit_price: int
    quantity: Fraction
    levies: tuple[Levy, ...]
    cut: Cut | None = None
    served: bool = True


@dataclass(frozen=True)
class House:
    """The shop's choices."""

    per_invoice: bool
    rounding: str
    service: Fraction | None = None
    service_taxed: bool = False
    cut: Cut | None = None


@dataclass
class Bill:
    """What the oracle says, in whole minor units."""

    gross: list[int] = field(default_factory=list)
    own_cut: list[int] = field(default_factory=list)
    order_cut: list[int] = field(default_factory=list)
    service: list[int] = field(default_factory=list)
    taxes: list[list[int]] = field(default_factory=list)
    net: list[int] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    service_shown: int = 0
    included: int = 0
    added: int = 0
    total: int = 0


def whole(value: Fraction, how: str) -> int:
    """`value` as a whole number; plus and minus alike."""
    size = abs(value)
    lower = floor(size)
    rest = size - lower
    up = {
        "up": rest > 0,
        "down": False,
        "half_up": rest >= Fraction(1, 2),
        "half_even": rest > Fraction(1, 2) or (rest == Fraction(1, 2) and lower % 2 == 1),
    }[how]
    size_whole = lower + 1 if up else lower
    return size_whole if value >= 0 else -size_whole


def deal(exact: list[Fraction], how: str, first: Sequence[tuple[object, ...]]) -> list[int]:
    """Whole parts of the rounded sum: start from what is certain, then deal one unit at a time.

    The next unit goes to whoever is furthest from what is due, of equals to the smallest `first`.
    """
    parts = [whole(e, "down") for e in exact]
    goal = whole(sum(exact, Fraction(0)), how)
    while sum(parts) != goal:
        step = 1 if goal > sum(parts) else -1
        due = [
            (-(e - p) * step, f, i)
            for i, (e, p, f) in enumerate(zip(exact, parts, first, strict=True))
        ]
        parts[min(due)[2]] += step
    return parts


def on_net(levies: tuple[Levy, ...]) -> list[Fraction]:
    """What each tax comes to on a net of 1."""
    found: list[Fraction] = []
    for levy in levies:
        ground = Fraction(1) + (sum(found, Fraction(0)) if levy.stacked else 0)
        found.append(ground * levy.part * levy.rate)
    return found


def shelf_price(levies: tuple[Levy, ...]) -> Fraction:
    """What stands on the shelf for a net of 1."""
    return 1 + sum(
        (c for levy, c in zip(levies, on_net(levies), strict=True) if levy.inside),
        start=Fraction(0),
    )


def taken(price: int, cut: Cut | None) -> Fraction:
    """The fraction of `price` that `cut` takes."""
    if cut is None or price == 0:
        return Fraction(0)
    if cut.rate is not None:
        return min(cut.rate, Fraction(1))
    return min(Fraction(cut.amount or 0, abs(price)), Fraction(1))


def bill(rows: list[Row], house: House) -> Bill:
    """Price `rows` the way `house` wants it."""
    how, out = house.rounding, Bill()
    out.gross = [whole(row.unit_price * row.quantity, how) for row in rows]
    out.own_cut = [
        whole(g * taken(g, row.cut), how) for g, row in zip(out.gross, rows, strict=True)
    ]
    left = [g - c for g, c in zip(out.gross, out.own_cut, strict=True)]
    first = [(-abs(a), _content(row.levies), row.served) for a, row in zip(left, rows, strict=True)]
    share = taken(sum(left), house.cut)
    if house.cut is not None and house.cut.rate is not None:
        share = min(house.cut.rate, Fraction(1))
    out.order_cut = deal([a * share for a in left], how, first)
    shelf = [a - c for a, c in zip(left, out.order_cut, strict=True)]

    rate = house.service or Fraction(0)
    due = [
        (a if house.service_taxed else a / shelf_price(row.levies)) * rate if row.served else 0
        for a, row in zip(shelf, rows, strict=True)
    ]
    served = deal([Fraction(d) for d in due], how, first)
    ground = [a + s for a, s in zip(shelf, served, strict=True)] if house.service_taxed else shelf
    exact = [
        [g * c / shelf_price(row.levies) for c in on_net(row.levies)]
        for g, row in zip(ground, rows, strict=True)
    ]
    out.taxes = _rounded_taxes(rows, exact, house)
    _settle(out, rows, shelf, served, ground, house)
    return out


def _content(levies: tuple[Levy, ...]) -> tuple[object, ...]:
    return tuple(
        (
            levy.code,
            levy.rate,
            "inclusive" if levy.inside else "exclusive",
            levy.stacked,
            levy.part.numerator,
            levy.part.denominator,
        )
        for levy in levies
    )


def _rounded_taxes(rows: list[Row], exact: list[list[Fraction]], house: House) -> list[list[int]]:
    if not house.per_invoice:
        return [[whole(e, house.rounding) for e in line] for line in exact]
    accounts: dict[tuple[object, ...], list[tuple[int, int]]] = {}
    for i, row in enumerate(rows):
        for k, levy in enumerate(row.levies):
            key = (levy.code, levy.rate, levy.inside, levy.part)
            accounts.setdefault(key, []).append((i, k))
    taxes = [[0] * len(line) for line in exact]
    for spots in accounts.values():
        parts = deal([exact[i][k] for i, k in spots], house.rounding, [(s,) for s in spots])
        for (i, k), part in zip(spots, parts, strict=True):
            taxes[i][k] = part
    return taxes


def _settle(
    out: Bill, rows: list[Row], shelf: list[int], served: list[int], ground: list[int], house: House
) -> None:
    for i, row in enumerate(rows):
        inside = sum(t for t, levy in zip(out.taxes[i], row.levies, strict=True) if levy.inside)
        on_top = sum(out.taxes[i]) - inside
        in_service = 0
        if house.service_taxed and ground[i]:
            in_service = whole(Fraction(inside * served[i], ground[i]), house.rounding)
        out.service.append(served[i] - in_service)
        out.net.append(shelf[i] - (inside - in_service))
        out.totals.append(shelf[i] + served[i] + on_top)
        out.included += inside
        out.added += on_top
    out.service_shown = sum(served)
    out.total = sum(out.totals)
