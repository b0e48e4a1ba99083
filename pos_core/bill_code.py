"""The code of a bill in a bank transfer: short enough for a memo, safe enough to book money by.

It is ten characters, as in `EVS2CJ4NZY`: EV, then letters and digits in fixed places, then a letter
that checks the rest. A bank may write it in capitals, break it up or put words around it, and it is
still found; a word, a number or another shop's reference is not taken for one.

A digit stands where a letter cannot, so two neighbours of different kind that changed places no
longer fit; all else is found by the check. It is a weighted sum modulo 23, a prime as large as the
letters are many, so that every single wrong character and every swap changes it.
"""

import re
from hashlib import blake2b

from pos_core.search_text import fold

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without I, L and O, which are taken for 1 and 0."""
DIGITS = "23456789"
"""Without 0 and 1."""

PREFIX = "EV"
_PLACES = (LETTERS, DIGITS, LETTERS, LETTERS, DIGITS, LETTERS, LETTERS)
LENGTH = len(PREFIX) + len(_PLACES) + 1

_PRIME = len(LETTERS)
_SHAPE = "".join(f"[{place}]" for place in (*_PLACES, LETTERS))
# A look ahead, because one that begins inside another may be the right one.
_CODE = re.compile(f"(?=({PREFIX}{_SHAPE}))")
_BETWEEN = re.compile(r"[^A-Z0-9]+")


def bill_code(of: str, attempt: int = 0) -> str:
    """The code for the payment with the id `of`, the same on every machine.

    There are 412 million; of 1,000 open payments in a store two have the same in one case of 800.
    Who finds it taken asks again with the next `attempt`.
    """
    chance = int.from_bytes(blake2b(f"{of}/{attempt}".encode(), digest_size=8).digest(), "big")
    body = ""
    for place in _PLACES:
        chance, at = divmod(chance, len(place))
        body += place[at]
    return PREFIX + body + _check(body)


def bill_codes_in(memo: str) -> tuple[str, ...]:
    """Every code in a bank's memo, each once, in their order; the caller decides about two.

    Case, accents, spaces and signs between the characters do not matter. A code with one wrong
    character or two that changed places is never taken for another. One that grew a letter is in
    about one case of a hundred, and then still has to name an open payment of the same amount.
    """
    written = _BETWEEN.sub("", fold(memo).upper())
    found = (code[1] for code in _CODE.finditer(written))
    return tuple(dict.fromkeys(code for code in found if _check(code[2:-1]) == code[-1]))


def _check(body: str) -> str:
    """The letter for `body`: each place has a weight of its own, from 2 upwards."""
    total = sum(
        place.index(character) * weight
        for weight, (place, character) in enumerate(zip(_PLACES, body, strict=True), 2)
    )
    return LETTERS[total % _PRIME]
