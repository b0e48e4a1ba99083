"""The till's key on paper: printed once, typed in again when the computer is gone.

Thirteen groups of five characters without look-alikes (no I, L, O, U). The fifth of each group
checks the other four and the group's place, so a slip of the pen is found in its own group.
"""

from hashlib import sha256

from pos_core.refusal import Refusal, refuse

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 13
_KEY_BYTES = 32
_LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None, "\n": None})
_FIELD = 0b100101
"""x^5 + x^2 + 1: the field of 32 elements in which the check characters are worked out."""


def recovery_code(key: bytes) -> str:
    """The code for a key of 32 bytes, as `7Q3MK-…`. Raises `ValueError` for another length."""
    if len(key) != _KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    number = int.from_bytes(key, "big") << 4 | _tail(key)
    values = [number >> (5 * place) & 31 for place in reversed(range(GROUPS * 4))]
    groups = []
    for group in range(GROUPS):
        four = values[group * 4 : group * 4 + 4]
        groups.append("".join(LETTERS[value] for value in (*four, _check(four, group))))
    return "-".join(groups)


def key_from_recovery_code(text: str) -> bytes | Refusal:
    """The key, or why the code cannot be right.

    Refusals: `recovery_code.wrong_length` (found, needed), `recovery_code.wrong_group` (group, from
    1), `recovery_code.wrong_code` (every group fits, the whole does not). Capitals, hyphens and
    spaces make no difference; O is read as 0, I and L as 1.
    """
    letters = "".join(text.upper().split()).translate(_LOOK_ALIKES)
    if len(letters) != GROUPS * 5:
        return refuse("recovery_code.wrong_length", found=len(letters), needed=GROUPS * 5)
    number = 0
    for group in range(GROUPS):
        values = [LETTERS.find(letter) for letter in letters[group * 5 : group * 5 + 5]]
        if min(values) < 0 or _check(values[:4], group) != values[4]:
            return refuse("recovery_code.wrong_group", group=group + 1)
        for value in values[:4]:
            number = number << 5 | value
    key = (number >> 4).to_bytes(_KEY_BYTES, "big")
    return key if _tail(key) == number & 15 else refuse("recovery_code.wrong_code")


def _tail(key: bytes) -> int:
    """Four more bits, to fill the last character: a check on the whole."""
    return sha256(key).digest()[0] >> 4


def _check(values: list[int], group: int) -> int:
    """Finds any one wrong character, any two that changed places, and any moved group."""
    check = group + 1
    for value in values:
        check = (check ^ value) << 1
        if check & 32:
            check ^= _FIELD
    return check
