"""What must hold for every sequence of refunds; the planted bugs have to break these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_core.money import Money, total, zero
from pos_core.quantity import Quantity
from pos_core.refund_quote import STANDS_IN
from pos_core.tax import TaxMode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pos_core.line import OrderLine
    from pos_core.original import Original
    from pos_core.pricing import TaxAmount
    from pos_core.refund import Refund, RefundLine
    from pos_core.sale import Sale


def check_refund_adds_up(refund: Refund) -> None:
    """Every part makes up the total, and on paper the column does."""
    currency = refund.total.currency
    for line in refund.lines:
        taxes = total((tax.amount for tax in line.taxes), currency)
        assert line.net + line.service + taxes == line.total
        for figure in (line.gross, line.discount, line.service, line.total):
            assert figure >= zero(currency), "something would be taken instead of given"
    goods = total((line.total for line in refund.lines), currency)
    assert goods + refund.rounding == refund.total
    paper = refund.subtotal - refund.discount + refund.service + refund.tax_added
    assert paper == goods
    every_tax = total((tax.amount for tax in refund.taxes), currency)
    assert every_tax == refund.tax_added + refund.tax_included
    added = (t.amount for t in refund.taxes if t.mode is TaxMode.EXCLUSIVE)
    assert total(added, currency) == refund.tax_added
    assert total((p.amount for p in refund.payments), currency) == refund.total
    for payment in refund.payments:
        assert payment.amount >= zero(currency)


def check_ceilings(original: Original) -> None:
    """Never more goods than sold, never more money than taken, never more by card than by card."""
    sale, currency = original.sale, original.sale.due.currency
    back = [line for refund in original.refunds for line in refund.lines]
    for line in sale.lines:
        quantity = sum((b.quantity for b in back if b.line_id == line.line_id), Quantity(0))
        assert quantity <= line.quantity, "more came back than was sold"
        _check_share(sale, line, [each for each in back if each.line_id == line.line_id])
    money = total((refund.total for refund in original.refunds), currency)
    assert money <= sale.due, "more went back than was taken"
    out = [p for refund in original.refunds for p in refund.payments]
    for tender in {p.tender for p in out} - set(STANDS_IN):
        gone = total((p.amount for p in out if p.tender is tender), currency)
        came = total((p.amount for p in sale.payments if p.tender is tender), currency)
        assert gone <= came, f"more went back by {tender} than it brought"


def _check_share(sale: Sale, line: OrderLine, back: list[RefundLine]) -> None:
    """What came back of a line bears its share of the line's taxes and service, rounded once."""
    if not back:
        return
    amount, of = sum(each.quantity.thousandths for each in back), line.quantity.thousandths
    sold = next(p for o, p in zip(sale.lines, sale.priced.lines, strict=True) if o is line)
    pairs = [(sold.service.minor, sum(each.service.minor for each in back))]
    for at, tax in enumerate(sold.taxes):
        pairs.append((tax.amount.minor, sum(each.taxes[at].amount.minor for each in back)))
        pairs.append((tax.base.minor, sum(each.taxes[at].base.minor for each in back)))
    for whole, came in pairs:
        assert 2 * abs(came * of - whole * amount) <= of, "not the share of what was sold"


def check_whole(original: Original) -> None:
    """All of it is back: every figure is the sale's, to the last unit."""
    sale, currency = original.sale, original.sale.due.currency
    refunds = original.refunds

    def sums(figures: Iterable[Money]) -> Money:
        return total(figures, currency)

    assert sums(r.total for r in refunds) == sale.due, "it is not what was taken"
    assert sums(r.rounding for r in refunds) == sale.rounding
    priced = sale.priced
    assert sums(r.subtotal for r in refunds) == priced.subtotal
    assert sums(r.discount for r in refunds) == priced.discount
    assert sums(r.service for r in refunds) == priced.service
    assert sums(r.tax_added for r in refunds) == priced.tax_added
    assert sums(r.tax_included for r in refunds) == priced.tax_included
    back = [line for refund in refunds for line in refund.lines]
    for line in priced.lines:
        own = [each for each in back if each.line_id == line.line_id]
        assert sums(each.gross for each in own) == line.gross
        assert sums(each.discount for each in own) == line.discount + line.order_discount
        assert sums(each.net for each in own) == line.net
        assert sums(each.service for each in own) == line.service
        assert sums(each.total for each in own) == line.total
        if own:
            assert _taxes(own, currency_of=line.total) == _figures(line.taxes)


def _taxes(lines: list[RefundLine], currency_of: Money) -> list[tuple[str, int, int]]:
    rows = zip(*(line.taxes for line in lines), strict=True)
    return [
        (row[0].code, sum(t.base.minor for t in row), sum(t.amount.minor for t in row))
        for row in rows
    ]


def _figures(taxes: tuple[TaxAmount, ...]) -> list[tuple[str, int, int]]:
    return [(tax.code, tax.base.minor, tax.amount.minor) for tax in taxes]
