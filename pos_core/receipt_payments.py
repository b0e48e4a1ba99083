"""How a sale was paid, as it stands on the receipt: each tender, its tip, and the change.

What was handed over, less the change and the tips, is what was due; a reader can add it up.
"""

from collections.abc import Iterator

from pos_core.method_names import CARDS, method_name
from pos_core.payment_paper_words import payment_words_for
from pos_core.receipt import Block, Columns, Text
from pos_core.receipt_words import figures, words_for
from pos_core.sale import Sale
from pos_core.tender import Payment, Tender


def tender_blocks(sale: Sale, language: str) -> Iterator[Block]:
    """One line a tender with its reference, what belongs to it below, the change at the end."""
    for payment in sale.payments:
        if payment.tendered or len(sale.payments) == 1:
            yield from _tender(payment, language)
    if any(payment.gives_back for payment in sale.payments):
        yield Columns(words_for(language).change, figures(sale.change), bold=True)


def debt_blocks(sale: Sale, language: str) -> Iterator[Block]:
    """What the customer owes by now, where a part of the sale went on account."""
    if sale.owed is not None:
        yield Columns(payment_words_for(language).owed, figures(sale.owed))


def opens_the_drawer(sale: Sale) -> bool:
    """True when cash came in or goes out with the last tender."""
    return sale.payments[-1].gives_back


def _tender(payment: Payment, language: str) -> Iterator[Block]:
    words = payment_words_for(language)
    tender = Tender.CARD if payment.method in CARDS else payment.tender
    name = method_name(payment.method) or words.tenders[tender]
    name = f"{name} {payment.reference}" if payment.reference else name
    yield Columns(name, figures(payment.tendered))
    if payment.tip:
        yield Text(words.tip.replace("{amount}", figures(payment.tip)), indent=2)
    if payment.face is not None and payment.tender is Tender.VOUCHER:
        yield Text(words.surplus.replace("{amount}", figures(payment.face)), indent=2)
