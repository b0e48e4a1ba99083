"""The refund receipt as a document: what came back, what it was worth, how it was given back.

It is headed so that nobody takes it for a receipt of a sale, and has a line for the customer to
sign on, because that is what a shop keeps.
"""

from collections.abc import Iterator
from datetime import datetime

from pos_core.receipt import Align, Block, Columns, Document, Rule, Size, Space, Text
from pos_core.receipt_words import (
    ReceiptWords,
    day,
    figures,
    how_much,
    percent,
    tax_id_word,
    time_with_zone,
    with_currency,
    words_for,
)
from pos_core.refund import ExchangePaidOut, Refund, RefundLine
from pos_core.refund_paper_words import RefundPaperWords, refund_words_for
from pos_core.shop import Shop
from pos_core.tax import TaxMode
from pos_core.tender import Tender


def refund_receipt(refund: Refund, shop: Shop, language: str, copy: int = 0) -> Document:
    """The receipt of `refund` in `language` (vi, id, en), headed REPRINT `copy` unless that is 0.

    Only the original opens the drawer, and only when cash goes out of it.
    """
    words, own = words_for(language), refund_words_for(language)
    blocks = (
        *_headings(refund, own, words, copy),
        *_shop(shop, words),
        Rule(),
        *_facts(refund, shop, language),
        Rule(),
        *(block for line in refund.lines for block in _line(line, words)),
        Rule(),
        *_sums(refund, own, words),
        *_tenders(refund, own),
        Rule(),
        *_foot(refund, own),
    )
    in_cash = any(payment.tender is Tender.CASH for payment in refund.payments)
    return Document(blocks, kick=copy == 0 and in_cash)


def exchange_slip(
    out: ExchangePaidOut, at: datetime, shop: Shop, language: str, copy: int = 0
) -> Document:
    """The slip for the worth of goods that went out in cash after all; it opens the drawer."""
    words, own = words_for(language), refund_words_for(language)
    heading = [Text(f"{words.reprint} {copy}", Align.CENTER, bold=True, size=Size.BIG)]
    blocks = (
        *(heading if copy else ()),
        Text(own.paid_out, Align.CENTER, bold=True, size=Size.BIG),
        *_shop(shop, words),
        Rule(),
        Columns(own.number, out.number, bold=True),
        Columns(words.time, time_with_zone(shop.clock.local(at), language)),
        Columns(own.total, with_currency(out.payment.amount), bold=True, size=Size.BIG),
        Space(3),
        Rule(),
        Text(own.signed, Align.CENTER),
    )
    return Document(blocks, kick=copy == 0)


def _headings(
    refund: Refund, own: RefundPaperWords, words: ReceiptWords, copy: int
) -> Iterator[Block]:
    if copy:
        yield Text(f"{words.reprint} {copy}", Align.CENTER, bold=True, size=Size.BIG)
    yield Text(own.title, Align.CENTER, bold=True, size=Size.BIG)
    if refund.provisional:
        yield Text(own.provisional, Align.CENTER, bold=True)


def _shop(shop: Shop, words: ReceiptWords) -> Iterator[Block]:
    profile = shop.profile
    yield Space()
    yield Text(profile.name, Align.CENTER, bold=True)
    for part in profile.address.splitlines():
        yield Text(part, Align.CENTER)
    if profile.tax_id:
        yield Text(f"{tax_id_word(shop.country, words)}: {profile.tax_id}", Align.CENTER)


def _facts(refund: Refund, shop: Shop, language: str) -> Iterator[Block]:
    words, own = words_for(language), refund_words_for(language)
    yield Columns(own.number, refund.number, bold=True)
    yield Columns(own.time, time_with_zone(shop.clock.local(refund.refunded_at), language))
    yield Columns(own.of_sale, refund.order_number, bold=True)
    yield Columns(own.sold_on, day(refund.sold_on))
    if refund.sold_for is not None:
        yield Columns(own.on_paper, figures(refund.sold_for))
    yield Columns(words.cashier, refund.cashier_name or refund.cashier)
    if refund.approver_name:
        yield Columns(own.approver, refund.approver_name)


def _line(line: RefundLine, words: ReceiptWords) -> Iterator[Block]:
    """Name, then how much of it and what it was worth, then what had been taken off."""
    yield Text(f"{line.name} ({line.variant})" if line.variant else line.name)
    for name in line.modifiers:
        yield Text(f"+ {name}", indent=2)
    yield Columns(how_much(line.quantity, line.unit, words), figures(line.gross), indent=2)
    if line.discount:
        yield Columns(words.discount, figures(-line.discount), indent=2)


def _sums(refund: Refund, own: RefundPaperWords, words: ReceiptWords) -> Iterator[Block]:
    if refund.total != refund.subtotal:
        yield Columns(words.subtotal, figures(refund.subtotal))
    if refund.discount:
        yield Columns(words.discount, figures(-refund.discount))
    if refund.service:
        yield Columns(words.service, figures(refund.service))
    yield from _taxes(refund, TaxMode.EXCLUSIVE, words.tax_added, words)
    if refund.rounding:
        sign = "+" if refund.rounding.minor > 0 else ""
        yield Columns(words.rounding, sign + figures(refund.rounding))
    yield Columns(own.total, with_currency(refund.total), bold=True, size=Size.BIG)
    yield from _taxes(refund, TaxMode.INCLUSIVE, words.tax_included, words)


def _taxes(refund: Refund, mode: TaxMode, wording: str, words: ReceiptWords) -> Iterator[Block]:
    for tax in refund.taxes:
        if tax.mode is mode:
            rate, base = percent(tax.rate, words), figures(tax.taxable)
            yield Columns(wording.format(code=tax.code, rate=rate, base=base), figures(tax.amount))


def _tenders(refund: Refund, own: RefundPaperWords) -> Iterator[Block]:
    for payment in refund.payments:
        if payment.amount:
            yield Columns(own.tenders[payment.tender], figures(payment.amount))
        if payment.tip:
            yield Columns(f"{own.tip} ({own.tenders[payment.tender]})", figures(payment.tip))


def _foot(refund: Refund, own: RefundPaperWords) -> Iterator[Block]:
    yield Text(f"{own.reason}: {refund.reason}")
    yield Space(3)
    yield Rule()
    yield Text(own.signed, Align.CENTER)
