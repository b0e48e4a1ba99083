"""An amount of money is a whole number of minor units with its currency; no float ever touches it.

VND and IDR are traded without decimals, so one minor unit is one đồng or one rupiah; a US dollar
has 100 cents.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from pos_core.frozen import dataclass
from pos_core.portion import apportion
from pos_core.rounding import Rounding, divide


class Currency(StrEnum):
    """ISO 4217 code. `exponent` is the number of decimals shops use (for IDR CLDR, not ISO)."""

    VND = "VND"
    IDR = "IDR"
    USD = "USD"

    @property
    def exponent(self) -> int:
        """Decimals of one major unit: 0 for VND and IDR, 2 for USD."""
        return 2 if self is Currency.USD else 0


@dataclass(frozen=True, slots=True)
class Money:
    """`minor` units (đồng, rupiah, cents) of `currency`. Two currencies together: `ValueError`."""

    minor: int
    currency: Currency

    def __post_init__(self) -> None:
        if type(self.minor) is not int:
            raise TypeError(f"money is a whole number of minor units, not {self.minor!r}")

    def __add__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.minor - other.minor, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __lt__(self, other: "Money") -> bool:
        self._same(other)
        return self.minor < other.minor

    def __le__(self, other: "Money") -> bool:
        self._same(other)
        return self.minor <= other.minor

    def __gt__(self, other: "Money") -> bool:
        return other < self

    def __ge__(self, other: "Money") -> bool:
        return other <= self

    def __bool__(self) -> bool:
        return self.minor != 0

    def times(self, numerator: int, denominator: int, mode: Rounding = Rounding.HALF_UP) -> "Money":
        """This amount times a fraction, rounded once to a whole minor unit."""
        return Money(divide(self.minor * numerator, denominator, mode), self.currency)

    def split(self, weights: Sequence[int]) -> tuple["Money", ...]:
        """Parts in the proportion of `weights` that add up to this amount exactly; see `shares`."""
        return tuple(Money(part, self.currency) for part in shares(self.minor, weights))

    def _same(self, other: "Money") -> None:
        if self.currency is not other.currency:
            raise ValueError(f"cannot mix {self.currency} and {other.currency}")


def zero(currency: Currency) -> Money:
    """Nothing, in `currency`."""
    return Money(0, currency)


def total(amounts: Iterable[Money], currency: Currency) -> Money:
    """The sum of `amounts`; nothing at all is zero of `currency`."""
    return sum(amounts, zero(currency))


def shares(amount: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Split `amount` in proportion to `weights` by largest remainder (Hamilton's method).

    The parts add up to `amount` exactly, plus and minus are treated alike, and of equal remainders
    the earlier part gets the unit. Weights of zero in sum share equally.
    Raises `ValueError` for no weights or a negative one.
    """
    if not weights or min(weights) < 0:
        raise ValueError("weights must be zero or more, and at least one")
    if not any(weights):
        weights = [1] * len(weights)
    return tuple(apportion(amount, [amount * weight for weight in weights], sum(weights)))
