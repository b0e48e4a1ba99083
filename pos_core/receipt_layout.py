"""The receipt of a sale as a document: what the law and the customer want to see, in one order.

It reads the figures of the sale and works none of them out again. A repeat is headed as one, so
that no second paper can pass for a second sale.
"""

from collections.abc import Iterator

from pos_core.line import OrderLine
from pos_core.money import Money, total
from pos_core.order_code import order_code
from pos_core.order_kind import OrderKind
from pos_core.payment_paper_words import payment_words_for
from pos_core.pricing import Discount, PricedLine, TaxAmount
from pos_core.receipt import (
    Align,
    Barcode,
    Block,
    Columns,
    Document,
    Qr,
    Rule,
    Size,
    Space,
    Text,
)
from pos_core.receipt_payments import debt_blocks, opens_the_drawer, tender_blocks
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
from pos_core.sale import Sale
from pos_core.shop import Shop
from pos_core.shop_rules import CodeOnPaper
from pos_core.tax import TaxMode


def receipt(
    sale: Sale, shop: Shop, language: str, copy: int = 0, *, voided: bool = False
) -> Document:
    """The receipt of `sale` in `language` (vi, id, en).

    `copy` is 0 for the original and n for REPRINT n; `voided` heads it as taken back. Only the
    original opens the drawer, and only where cash came in or goes out.
    """
    words = words_for(language)
    blocks = (
        *_headings(words, copy, voided),
        *_shop(shop, words),
        Rule(),
        *_facts(sale, shop, language),
        Rule(),
        *_lines(sale, words),
        Rule(),
        *_sums(sale, words),
        *tender_blocks(sale, language),
        *debt_blocks(sale, language),
        Rule(),
        *_foot(sale, shop, words),
        *_code(sale, shop),
    )
    return Document(blocks, kick=copy == 0 and not voided and opens_the_drawer(sale))


def _headings(words: ReceiptWords, copy: int, voided: bool) -> Iterator[Block]:
    if copy:
        yield Text(f"{words.reprint} {copy}", Align.CENTER, bold=True, size=Size.BIG)
    if voided:
        yield Text(words.void, Align.CENTER, bold=True, size=Size.BIG)


def _shop(shop: Shop, words: ReceiptWords) -> Iterator[Block]:
    profile = shop.profile
    if profile.logo is not None:
        yield profile.logo
    yield Text(profile.name, Align.CENTER, bold=True, size=Size.BIG)
    yield from _centred(profile.header)
    yield from _centred(profile.address)
    if profile.phone:
        yield Text(f"{words.phone}: {profile.phone}", Align.CENTER)
    if profile.tax_id:
        yield Text(f"{tax_id_word(shop.country, words)}: {profile.tax_id}", Align.CENTER)
    yield Space()
    yield Text(words.title, Align.CENTER, bold=True)


def _centred(text: str) -> Iterator[Block]:
    for part in text.splitlines():
        if part.strip():
            yield Text(part, Align.CENTER)


def _facts(sale: Sale, shop: Shop, language: str) -> Iterator[Block]:
    words = words_for(language)
    yield Columns(words.number, sale.number, bold=True)
    yield Columns(words.time, time_with_zone(shop.clock.local(sale.paid_at), language))
    yield Columns(words.business_day, day(sale.business_day))
    yield Columns(words.till, shop.till_prefix)
    yield Columns(words.cashier, sale.cashier_name or shop.profile.cashier or sale.cashier)
    yield from _served(sale, shop, language)
    if sale.customer_name:
        yield Columns(words.customer, sale.customer_name)


def _served(sale: Sale, shop: Shop, language: str) -> Iterator[Block]:
    """Where the goods go, in a shop that tells kinds apart; whose table it was."""
    words = payment_words_for(language)
    if shop.rules.kinds or sale.kind is not OrderKind.DINE_IN:
        yield Columns(words.kind, words.kinds[sale.kind])
    if sale.name:
        yield Columns(words.name, sale.name)


def _lines(sale: Sale, words: ReceiptWords) -> Iterator[Block]:
    for line, priced in zip(sale.lines, sale.priced.lines, strict=True):
        yield from _line(line, priced, words)


def _line(line: OrderLine, priced: PricedLine, words: ReceiptWords) -> Iterator[Block]:
    """Name and choices, then quantity, price of one and amount, then what was taken off."""
    yield Text(f"{line.name} ({line.variant})" if line.variant else line.name)
    for modifier in line.modifiers:
        extra = figures(modifier.price) if modifier.price else ""
        name = f"+ {modifier.name}"
        yield Columns(f"{name} ({extra})" if extra else name, "", indent=2)
    each = f"{how_much(line.quantity, line.unit, words)} x {figures(line.price_each)}"
    yield Columns(each, figures(priced.gross), indent=2)
    if priced.discount:
        yield Columns(_cut(line.discount, words), figures(-priced.discount), indent=2)
    if line.note:
        yield Text(f"* {line.note}", indent=2)


def _cut(discount: Discount | None, words: ReceiptWords) -> str:
    share = f" {percent(discount.rate, words)}" if discount and discount.rate else ""
    reason = f" ({discount.reason})" if discount and discount.reason else ""
    return f"{words.discount}{share}{reason}"


def _sums(sale: Sale, words: ReceiptWords) -> Iterator[Block]:
    priced = sale.priced
    yield Columns(words.subtotal, figures(priced.subtotal))
    yield from _cuts(sale, words)
    if priced.service:
        yield Columns(words.service, figures(priced.service))
    yield from _taxes(sale, TaxMode.EXCLUSIVE, words.tax_added, words)
    if sale.rounding:
        yield Columns(words.total, figures(priced.total))
        yield Columns(words.rounding, _signed(sale.rounding))
    yield Columns(words.due, with_currency(sale.due), bold=True, size=Size.BIG)
    yield from _taxes(sale, TaxMode.INCLUSIVE, words.tax_included, words)


def _cuts(sale: Sale, words: ReceiptWords) -> Iterator[Block]:
    """What was taken off the lines, and what was taken off the order, each on its own."""
    on_order = total((line.order_discount for line in sale.priced.lines), sale.due.currency)
    on_lines = sale.priced.discount - on_order
    if on_lines:
        yield Columns(words.line_discounts, figures(-on_lines))
    if on_order:
        yield Columns(_cut(sale.discount, words), figures(-on_order))


def _taxes(sale: Sale, mode: TaxMode, wording: str, words: ReceiptWords) -> Iterator[Block]:
    for tax in sale.priced.taxes:
        if tax.mode is mode:
            yield Columns(_tax_words(tax, wording, words), figures(tax.amount))


def _tax_words(tax: TaxAmount, wording: str, words: ReceiptWords) -> str:
    return wording.format(code=tax.code, rate=percent(tax.rate, words), base=figures(tax.taxable))


def _signed(amount: Money) -> str:
    return figures(amount) if amount.minor < 0 else f"+{figures(amount)}"


def _foot(sale: Sale, shop: Shop, words: ReceiptWords) -> Iterator[Block]:
    if sale.note:
        yield Text(f"{words.note}: {sale.note}")
        yield Rule()
    if shop.profile.footer:
        yield from _centred(shop.profile.footer)
    else:
        yield Text(words.thanks, Align.CENTER)


def _code(sale: Sale, shop: Shop) -> Iterator[Block]:
    """By which the sale is found again; the letters below it can be typed."""
    kind = shop.rules.order_code
    if kind is CodeOnPaper.NONE:
        return
    code = order_code(sale.number, sale.order_id)
    yield Space()
    if kind in (CodeOnPaper.BARCODE, CodeOnPaper.BOTH):
        yield Barcode(code)
    if kind in (CodeOnPaper.QR, CodeOnPaper.BOTH):
        yield Qr(code)
    yield Text(code, Align.CENTER)
