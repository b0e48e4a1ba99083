"""Which taxes a thing bears on a given day, as data with a period of validity and never as code.

A tax class (`standard`, `reduced`, `exempt`, `restaurant`) stands on the item; the shop's table
says what each class means from one date to the next.
"""

from datetime import date
from enum import StrEnum
from functools import lru_cache
from math import gcd

from pos_core.frozen import dataclass

PPM = 1_000_000


@dataclass(frozen=True, slots=True)
class Rate:
    """A share in whole parts per million: 8 % is 80000, 5.5 % is 55000; never below zero."""

    ppm: int

    def __post_init__(self) -> None:
        if type(self.ppm) is not int:
            raise TypeError(f"a rate is whole parts per million, not {self.ppm!r}")
        if self.ppm < 0:
            raise ValueError("a rate is zero or more")


class TaxMode(StrEnum):
    """Whether a shelf price holds its tax (shops) or it comes on top (restaurants with ++)."""

    INCLUSIVE = "inclusive"
    EXCLUSIVE = "exclusive"


@dataclass(frozen=True, slots=True)
class Tax:
    """One tax on one line.

    `code` is what reports group by (`GTGT`, `PPN`, `PB1`); `base_num / base_den` is the part of the
    price it is reckoned on (PPN since 2025: 12 % of 11/12); a `stacked` tax is also reckoned on the
    taxes before it. Raises `ValueError` when the part is not a positive fraction.
    """

    code: str
    rate: Rate
    mode: TaxMode
    stacked: bool = False
    base_num: int = 1
    base_den: int = 1

    def __post_init__(self) -> None:
        if self.base_num <= 0 or self.base_den <= 0:
            raise ValueError("the part of the price a tax is reckoned on is above zero")

    @property
    def account(self) -> tuple[str, int, TaxMode, int, int]:
        """What it is summed by on an invoice and in a report: code, rate, mode and part."""
        return self.code, self.rate.ppm, self.mode, self.base_num, self.base_den


@dataclass(frozen=True, slots=True)
class DatedTaxes:
    """What a tax class bears from `valid_from` (a business day) on, until a later row of it."""

    tax_class: str
    valid_from: date
    taxes: tuple[Tax, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class TaxTable:
    """All the shop's rates, past and to come. Two rows for one class and day are a `ValueError`."""

    rows: tuple[DatedTaxes, ...]

    def __post_init__(self) -> None:
        starts = {(row.tax_class, row.valid_from) for row in self.rows}
        if len(starts) != len(self.rows):
            raise ValueError("a tax class may change only once a day")

    def taxes_for(self, tax_class: str, day: date) -> tuple[Tax, ...]:
        """The taxes of `tax_class` in force on `day`. Raises `LookupError` when there are none."""
        in_force = [r for r in self.rows if r.tax_class == tax_class and r.valid_from <= day]
        if not in_force:
            raise LookupError(f"no tax is declared for {tax_class!r} on {day}")
        return max(in_force, key=lambda row: row.valid_from).taxes

    @property
    def classes(self) -> tuple[str, ...]:
        """Every tax class the table knows, in order of first appearance."""
        return tuple(dict.fromkeys(row.tax_class for row in self.rows))


@dataclass(frozen=True, slots=True)
class TaxShares:
    """What a set of taxes makes of a price, as exact shares of that price.

    The price is what stands on the shelf: with its inclusive taxes, without its exclusive ones.
    `shares[i]` is tax i as numerator and denominator, `net` the part that bears no tax; together
    with the inclusive ones it makes up the whole price. `order` sorts sets of taxes by content.
    """

    taxes: tuple[Tax, ...]
    shares: tuple[tuple[int, int], ...]
    net: tuple[int, int]
    order: tuple[tuple[str, int, str, bool, int, int], ...]


@lru_cache(maxsize=1024)
def shares_of(taxes: tuple[Tax, ...]) -> TaxShares:
    """The shares of `taxes`, in the order they are given, each on the same tax-free net.

    On a net of 1 a tax comes to its rate times its part, times 1 or, when stacked, times 1 plus the
    taxes before it; the price is then 1 plus the inclusive taxes.
    """
    return _work_out(taxes)


def _work_out(taxes: tuple[Tax, ...]) -> TaxShares:
    net, amounts = 1, list[int]()
    for tax in taxes:
        reckoned_on = net + sum(amounts) if tax.stacked else net
        amounts = [amount * PPM * tax.base_den for amount in amounts]
        net *= PPM * tax.base_den
        amounts.append(reckoned_on * tax.rate.ppm * tax.base_num)
    held = (a for t, a in zip(taxes, amounts, strict=True) if t.mode is TaxMode.INCLUSIVE)
    price = net + sum(held)
    return TaxShares(
        taxes,
        tuple(_lowest(amount, price) for amount in amounts),
        _lowest(net, price),
        tuple((t.code, t.rate.ppm, t.mode, t.stacked, t.base_num, t.base_den) for t in taxes),
    )


def _lowest(numerator: int, denominator: int) -> tuple[int, int]:
    common = gcd(numerator, denominator)
    return numerator // common, denominator // common
