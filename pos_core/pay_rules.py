"""How a shop is paid without cash: its own bank account, its QRIS, and how far guests are trusted.

A VietQR and a QRIS of the shop's own are drawn by the till and need no internet. What is paid by
them is seen later; until then a cashier may let guests go, up to a limit for each shift.
"""

from pos_core.frozen import dataclass
from pos_core.money import Currency, Money
from pos_core.qris import with_amount
from pos_core.refusal import Refusal, refuse
from pos_core.vietqr import BankAccount

LONGEST_HOLDER = 50


@dataclass(frozen=True, slots=True)
class PayRules:
    """`bank` and its `holder` are for VietQR, `qris` is the text of the shop's printed QRIS.

    `trust_limit` is the most that is taken on trust in one shift, unseen; None is nothing at all.
    """

    bank: BankAccount | None = None
    holder: str = ""
    qris: str = ""
    trust_limit: Money | None = None


def check_pay_rules(rules: PayRules, currency: Currency) -> Refusal | None:
    """An account that can be, a QRIS that an amount can be put into, a limit in the currency."""
    bank, limit = rules.bank, rules.trust_limit
    if bank is not None and not bank.is_possible:
        return refuse("qr.account_invalid", bank=bank.bank, account=bank.number)
    if (bank is not None and currency is not Currency.VND) or (
        rules.qris and currency is not Currency.IDR
    ):
        return refuse("payment.wrong_currency", currency=currency)
    if len(rules.holder) > LONGEST_HOLDER:
        return refuse("line.note_too_long", longest=LONGEST_HOLDER)
    if limit is not None and (limit.currency is not currency or limit.minor < 0):
        return refuse("payment.trust_limit_invalid")
    if not rules.qris:
        return None
    drawn = with_amount(rules.qris, Money(1, currency))
    return drawn if isinstance(drawn, Refusal) else None
