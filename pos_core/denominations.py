"""The notes and coins a drawer is counted by, of each currency and with their dates.

What is legal tender changes: a new note has its first day here, a recalled coin its last. Whatever
is not in the list is counted as one loose amount.
"""

from datetime import date

from pos_core.frozen import dataclass
from pos_core.money import Currency, Money

ALWAYS = date.min


@dataclass(frozen=True, slots=True)
class Denomination:
    """One kind of cash. It may be paid with from `since` up to and including `until`."""

    value: Money
    is_coin: bool = False
    since: date = ALWAYS
    until: date | None = None

    def is_current(self, day: date) -> bool:
        """True when it may be paid with on `day`."""
        return self.since <= day and (self.until is None or day <= self.until)


def _rows(currency: Currency, values: tuple[int, ...], *, coins: bool) -> tuple[Denomination, ...]:
    return tuple(Denomination(Money(value, currency), coins) for value in values)


VND = (
    *_rows(Currency.VND, (500_000, 200_000, 100_000, 50_000, 20_000, 10_000), coins=False),
    *_rows(Currency.VND, (5_000, 2_000, 1_000, 500, 200), coins=False),
    # Minted from 2003; no more come out, yet they have never been recalled.
    *_rows(Currency.VND, (5_000, 2_000, 1_000, 500, 200), coins=True),
)
IDR = (
    *_rows(Currency.IDR, (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000), coins=False),
    *_rows(Currency.IDR, (1_000, 500, 200, 100, 50), coins=True),
)
USD = (
    *_rows(Currency.USD, (100_00, 50_00, 20_00, 10_00, 5_00, 2_00, 1_00), coins=False),
    *_rows(Currency.USD, (1_00, 50, 25, 10, 5, 1), coins=True),
)
ALL = {Currency.VND: VND, Currency.IDR: IDR, Currency.USD: USD}


def denominations(
    currency: Currency, day: date, rows: tuple[Denomination, ...] | None = None
) -> tuple[Denomination, ...]:
    """What is counted on `day`: notes before coins, the largest first."""
    known = ALL[currency] if rows is None else rows
    current = (row for row in known if row.is_current(day))
    return tuple(sorted(current, key=_place))


def _place(row: Denomination) -> tuple[bool, int]:
    return row.is_coin, -row.value.minor
