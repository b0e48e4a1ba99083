"""Whether money that came onto the shop's account pays a bill. Only the exact thing does.

The bank's memo named the bill by its code; this judges the rest: account, currency, time, amount.
Whatever is not exact is for a person, who is shown the difference; it is never "paid".
"""

from datetime import datetime, timedelta
from enum import StrEnum

from pos_core.frozen import dataclass
from pos_core.money import Money

CLOCKS_DIFFER = timedelta(minutes=5)
"""So far the clocks of a bank and of a till may be apart."""

GRACE = timedelta(minutes=2)
"""Whoever pressed in the last moment has paid in time."""

TRUST = timedelta(hours=72)
"""So long a transfer is waited for when the guest was let go before it was seen."""


class TransferVerdict(StrEnum):
    """What a transfer is. `EXACT` alone pays; `UNRELATED` and `OUTGOING` are nobody's business.

    `SPLIT` when several make the amount together; `DOUBLE` when the bill had been paid: a second
    guest saw the same code. `MANGLED` names no bill but fits one that is open by its amount;
    `UNKNOWN_CODE` names one nobody has; `AMBIGUOUS` names several. `REVERSED` went out again.
    """

    EXACT = "exact"
    SHORT = "short"
    OVER = "over"
    SPLIT = "split"
    DOUBLE = "double"
    EARLY = "early"
    LATE = "late"
    REVERSED = "reversed"
    OTHER_ACCOUNT = "other_account"
    OTHER_CURRENCY = "other_currency"
    UNKNOWN_CODE = "unknown_code"
    AMBIGUOUS = "ambiguous"
    MANGLED = "mangled"
    UNRELATED = "unrelated"
    OUTGOING = "outgoing"

    @property
    def needs_a_person(self) -> bool:
        """True when somebody has to look."""
        return self not in _NO_PERSON


_NO_PERSON = frozenset([TransferVerdict.EXACT, TransferVerdict.UNRELATED, TransferVerdict.OUTGOING])


@dataclass(frozen=True, slots=True)
class Bill:
    """What was to be paid, where and when; `came` is all that came for it before, in its money."""

    money: Money
    account: str
    asked_at: datetime
    expires_at: datetime
    is_paid: bool = False
    is_trusted: bool = False
    came: Money | None = None


@dataclass(frozen=True, slots=True)
class Arrived:
    """A transfer as the bank told of it, below zero when it went out.

    `accounts` are the names of where it came in: the account and a virtual one in front of it.
    """

    money: Money
    accounts: frozenset[str]
    at: datetime


def judge_transfer(bill: Bill, arrived: Arrived) -> TransferVerdict:
    """What a transfer is to the bill its memo named."""
    doubt = _doubt(bill, arrived)
    if doubt is not None:
        return doubt
    if arrived.money == bill.money:
        return TransferVerdict.EXACT
    return _by_sum(difference(bill, arrived))


def difference(bill: Bill, arrived: Arrived) -> Money:
    """How much more than the bill has come by now; below zero it is short.

    Of what cannot be added up (another currency) it is all that is missing.
    """
    if bill.is_paid:
        same = arrived.money.currency is bill.money.currency
        return arrived.money if same else bill.money - bill.money
    total = bill.came if bill.came is not None else bill.money - bill.money
    if arrived.money.currency is bill.money.currency:
        total += arrived.money
    return total - bill.money


def is_account(account: str, accounts: frozenset[str]) -> bool:
    """True when one of them is this account; banks write letters in either case."""
    return bool(account) and account.casefold() in {each.casefold() for each in accounts}


def _doubt(bill: Bill, arrived: Arrived) -> TransferVerdict | None:
    """The first thing that is wrong with it, whatever the amount."""
    last = bill.expires_at + (TRUST if bill.is_trusted else GRACE)
    wrong = {
        TransferVerdict.REVERSED: arrived.money.minor <= 0,
        TransferVerdict.OTHER_CURRENCY: arrived.money.currency is not bill.money.currency,
        TransferVerdict.OTHER_ACCOUNT: not is_account(bill.account, arrived.accounts),
        TransferVerdict.DOUBLE: bill.is_paid,
        TransferVerdict.EARLY: arrived.at < bill.asked_at - CLOCKS_DIFFER,
        TransferVerdict.LATE: arrived.at > last,
    }
    return next((verdict for verdict, is_so in wrong.items() if is_so), None)


def _by_sum(more: Money) -> TransferVerdict:
    if more.minor == 0:
        return TransferVerdict.SPLIT
    return TransferVerdict.OVER if more.minor > 0 else TransferVerdict.SHORT
