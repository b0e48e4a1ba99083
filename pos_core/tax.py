"""Which taxes a thing bears on a given day, as data with a period of validity and never as code.

A tax class (`standard`, `reduced`, `exempt`, `restaurant`) stands on the item; the shop's table
says what each class means from one date to the next.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

PPM = 1_000_000


@dataclass(frozen=True, slots=True)
class Rate:
    """A share in whole parts per million: 8 % is 80000, 5.5 % is 55000."""

    ppm: int


class TaxMode(StrEnum):
    """Whether a shelf price holds its tax (VN shops) or the tax comes on top (restaurants with ++)."""

    INCLUSIVE = "inclusive"
    EXCLUSIVE = "exclusive"


@dataclass(frozen=True, slots=True)
class Tax:
    """One tax on one line.

    `code` is what reports group by (`GTGT`, `PPN`, `PB1`); `base_num / base_den` is the part of the
    price it is reckoned on (PPN since 2025: 12 % of 11/12); a `stacked` tax is also reckoned on the
    taxes before it.
    """

    code: str
    rate: Rate
    mode: TaxMode
    stacked: bool = False
    base_num: int = 1
    base_den: int = 1


@dataclass(frozen=True, slots=True)
class DatedTaxes:
    """What a tax class bears from `valid_from` on (a business day), until a later row of the class."""

    tax_class: str
    valid_from: date
    taxes: tuple[Tax, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class TaxTable:
    """All the shop's rates, past and to come."""

    rows: tuple[DatedTaxes, ...]

    def taxes_for(self, tax_class: str, day: date) -> tuple[Tax, ...]:
        """The taxes in force for `tax_class` on `day`. Raises `LookupError` when none is declared."""
        in_force = [r for r in self.rows if r.tax_class == tax_class and r.valid_from <= day]
        if not in_force:
            raise LookupError(f"no tax is declared for {tax_class!r} on {day}")
        return max(in_force, key=lambda row: row.valid_from).taxes

    @property
    def classes(self) -> tuple[str, ...]:
        """Every tax class the table knows, in order of first appearance."""
        return tuple(dict.fromkeys(row.tax_class for row in self.rows))
