"""Finds customers while somebody types: by words of the name, or by any digits of the phone.

Ten thousand entries are kept folded in memory; an entry is folded again only when it changed.
"""

from collections.abc import Mapping

from pos_core.customer import Customer, Customers
from pos_core.frozen import dataclass
from pos_core.ids import CustomerId
from pos_core.phone import digits_of, normalised
from pos_core.phone import sought as sought_digits
from pos_core.search_text import fold, tokens

_FEWEST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class _Entry:
    """A customer with the name folded and set apart in front, and the digits of the phone."""

    customer: Customer
    name: str
    digits: str


class Finder:
    """`update` when the book changed, then `find` as often as somebody types."""

    def __init__(self) -> None:
        self._book: Customers | None = None
        self._country = ""
        self._known: dict[CustomerId, _Entry] = {}
        self._sorted: list[_Entry] = []

    @property
    def count(self) -> int:
        """How many customers there are."""
        return len(self._sorted)

    def update(self, customers: Customers, country: str) -> None:
        """Look the book through for what is new; nothing is done for the same book again."""
        self._country = country
        if customers is self._book:
            return
        new = [
            each
            for key, each in customers.items()
            if (known := self._known.get(key)) is None or known.customer is not each
        ]
        # All names are folded as one text: one pass over a page is much quicker than ten thousand.
        names = fold("\n".join(each.name for each in new)).split("\n") if new else []
        for each, name in zip(new, names, strict=True):
            self._known[each.customer_id] = _Entry(each, f" {name}", digits_of(each.phone))
        self._book = customers
        self._sorted = sorted(self._known.values(), key=_by_name)

    def find(self, text: str, most: int) -> tuple[Customer, ...]:
        """The customers that fit, the likeliest first, at most so many; all of them for nothing."""
        digits = sought_digits(text, self._country)
        if not text.strip():
            return tuple(entry.customer for entry in self._sorted[:most])
        if len(digits) >= _FEWEST_DIGITS and not any(c.isalpha() for c in text):
            return self._by_phone(text, digits, most)
        words = [f" {word}" for word in tokens(text)]
        if not words:
            return ()
        fit = self._sorted
        for word in words:
            fit = [each for each in fit if word in each.name]
        first = [each for each in fit if each.name.startswith(words[0])]
        rest = [each for each in fit if not each.name.startswith(words[0])]
        return tuple(each.customer for each in (*first, *rest)[:most])

    def _by_phone(self, text: str, digits: str, most: int) -> tuple[Customer, ...]:
        """Whole number, last digits, first digits, then digits in the middle."""
        whole = digits_of(normalised(text, self._country) or "")
        fit = [each for each in self._sorted if digits in each.digits or each.digits == whole != ""]
        ranks: Mapping[CustomerId, int] = {
            each.customer.customer_id: _rank(each.digits, digits, whole) for each in fit
        }
        fit.sort(key=lambda each: ranks[each.customer.customer_id])
        return tuple(each.customer for each in fit[:most])


def _rank(phone: str, digits: str, whole: str) -> int:
    if phone == whole:
        return 0
    if phone.endswith(digits):
        return 1
    return 2 if phone.startswith(digits) else 3


def _by_name(entry: _Entry) -> tuple[str, str]:
    return entry.name, entry.customer.customer_id
