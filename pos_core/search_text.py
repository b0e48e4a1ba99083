"""How names and what people type are made alike, so that `sua da` finds `Sữa đá`.

Shops type without accents, in any case and with a slip now and then. The same folding is applied
when the catalogue is built and when it is searched; SQLite's own folding leaves `đ` alone.
"""

import re
import unicodedata
from collections.abc import Iterator

from pos_core.frozen import dataclass

ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789"

_NO_DECOMPOSITION = str.maketrans(
    {
        "đ": "d",
        "ð": "d",
        "ø": "o",
        "ł": "l",
        "ħ": "h",
        "ı": "i",
        "ŧ": "t",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
_MARKS = re.compile(r"[\u0300-\u036f]+")
_WORD = re.compile(
    r"[0-9]+(?:[.,][0-9]+)*"  # a number stands alone, so that 500ml and 500 ml are the same
    r"|(?:[^\W_0-9]|[\u0300-\u036f])(?:[^\W_]|[\u0300-\u036f])*"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `exact` in lower case with its accents, `folded` without."""

    exact: str
    folded: str

    @property
    def has_accents(self) -> bool:
        """True when folding took something away."""
        return self.exact != self.folded


def fold(text: str) -> str:
    """Lower case without marks: `Sữa ĐÁ ﬁne` becomes `sua da fine`. Spaces and signs stay."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKD", text.casefold()).casefold().translate(_NO_DECOMPOSITION)
    text = _MARKS.sub("", text)
    if text.isascii():
        return text
    return "".join(c for c in text if unicodedata.category(c) != "Mn")


def words(text: str) -> tuple[Word, ...]:
    """The words of `text` in order. Numbers keep their decimals (`1,5` and `1.5` are one word)."""
    text = text.lower() if text.isascii() else unicodedata.normalize("NFKC", text.casefold())
    found: list[Word] = []
    for written in _WORD.findall(text):
        exact = written.replace(",", ".")
        folded = exact if exact.isascii() else _letters(fold(exact))
        if folded:
            found.append(Word(exact, folded))
    return tuple(found)


def tokens(text: str) -> tuple[str, ...]:
    """The folded words of `text`: what is looked up."""
    return tuple(word.folded for word in words(text))


def initials(name: str) -> str:
    """Two letters for a tile without a picture: `Cà phê sữa` gives `CP`, `Trà` gives `TR`."""
    letters = [w.exact for w in words(name) if not w.exact[0].isdigit()] or [name.strip() or "?"]
    first = letters[0][:2] if len(letters) == 1 else letters[0][0] + letters[1][0]
    return first.upper()


def within_one_edit(one: str, other: str) -> bool:
    """True when at most one letter is missing, added, wrong or swapped with its neighbour.

    This is optimal string alignment distance <= 1 (Damerau 1964), without building the table.
    """
    if len(one) > len(other):
        one, other = other, one
    if one == other:
        return True
    if len(other) - len(one) > 1:
        return False
    start = _common_start(one, other)
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    swapped = one[start : start + 2] == other[start : start + 2][::-1]
    return one[start + 1 :] == other[start + 1 :] or (
        swapped and one[start + 2 :] == other[start + 2 :]
    )


def one_edit_away(word: str) -> Iterator[str]:
    """Every text one edit from `word` over letters and digits, some of them more than once.

    About 73 for each letter of `word`: few enough to look each up in a sorted vocabulary.
    """
    for i in range(len(word)):
        before, after = word[:i], word[i + 1 :]
        yield before + after
        if after:
            yield before + after[0] + word[i] + after[1:]
        for letter in ALPHABET:
            yield before + letter + after
    for i in range(len(word) + 1):
        for letter in ALPHABET:
            yield word[:i] + letter + word[i:]


def _common_start(one: str, other: str) -> int:
    for i, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return i
    return min(len(one), len(other))


def _letters(text: str) -> str:
    """Folding can leave signs behind (`½` becomes 1/2 with a slash); words hold none."""
    return "".join(c for c in text if c.isalnum() or c == ".")
