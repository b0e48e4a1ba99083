"""How a shop is paid without cash: its own bank account, its QRIS, and how far guests are trusted.

A VietQR and a QRIS of the shop's own are drawn by the till and need no internet. What is paid by
them is seen later; until then a cashier may let guests go, up to a limit for each shift.
"""

import re

from pos_core.frozen import dataclass
from pos_core.money import Money

LONGEST_HOLDER = 50
_BANK = re.compile(r"[0-9]{6}")
_ACCOUNT = re.compile(r"[A-Za-z0-9]{1,19}")
_CARD = re.compile(r"[0-9]{12,19}")


@dataclass(frozen=True, slots=True)
class BankAccount:
    """Where the money goes: the bank's number (BIN, six digits) and an account or a card there.

    Accounts have up to 19 letters and digits, cards 12 to 19 digits.
    """

    bank: str
    number: str
    is_card: bool = False

    @property
    def is_possible(self) -> bool:
        """True when it has the shape of one; whether it exists only the bank knows."""
        shape = _CARD if self.is_card else _ACCOUNT
        return bool(_BANK.fullmatch(self.bank) and shape.fullmatch(self.number))


@dataclass(frozen=True, slots=True)
class PayRules:
    """`bank` and its `holder` are for VietQR, `qris` is the text of the shop's printed QRIS.

    `trust_limit` is the most that is taken on trust in one shift, unseen; None is nothing at all.
    """

    bank: BankAccount | None = None
    holder: str = ""
    qris: str = ""
    trust_limit: Money | None = None
