"""Whether a shop can be paid as its rules say; asked only when somebody changes them."""

from pos_core.money import Currency, Money
from pos_core.pay_rules import LONGEST_HOLDER, PayRules
from pos_core.qris import with_amount
from pos_core.refusal import Refusal, refuse


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
