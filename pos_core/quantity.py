"""How much of something: whole thousandths, so that 0.325 kg and 2 pieces are both exact.

One piece is 1000; 325 g of something sold by the kilogram is 325.
"""

from pos_core.frozen import dataclass

ONE = 1000


@dataclass(frozen=True, slots=True)
class Quantity:
    """`thousandths` of the item's unit of sale (piece, kg, litre). May be negative in a refund."""

    thousandths: int

    def __post_init__(self) -> None:
        if type(self.thousandths) is not int:
            raise TypeError(f"a quantity is whole thousandths, not {self.thousandths!r}")

    @classmethod
    def of(cls, pieces: int) -> "Quantity":
        """So many whole pieces."""
        return cls(pieces * ONE)

    @property
    def is_whole(self) -> bool:
        """True when it is a number of whole pieces."""
        return self.thousandths % ONE == 0

    def __add__(self, other: "Quantity") -> "Quantity":
        return Quantity(self.thousandths + other.thousandths)

    def __sub__(self, other: "Quantity") -> "Quantity":
        return Quantity(self.thousandths - other.thousandths)

    def __neg__(self) -> "Quantity":
        return Quantity(-self.thousandths)

    def __lt__(self, other: "Quantity") -> bool:
        return self.thousandths < other.thousandths

    def __le__(self, other: "Quantity") -> bool:
        return self.thousandths <= other.thousandths

    def __bool__(self) -> bool:
        return self.thousandths != 0


def parse_quantity(text: str) -> Quantity | None:
    """Read "2", "0.325" or "0,325"; None when it is not a number with at most three decimals."""
    whole, _, decimals = text.strip().replace(",", ".").partition(".")
    digits = whole + decimals
    if not digits.isascii() or not digits.isdigit() or len(decimals) > 3 or len(whole) > 9:
        return None
    return Quantity(int(whole or "0") * ONE + int(decimals.ljust(3, "0")))
