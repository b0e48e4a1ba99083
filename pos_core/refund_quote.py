"""What a refund comes to and by which tenders it goes out: the same figures for screen and rule.

No tender gives back more than it brought, cash and exchange apart: they may stand in for any other,
because a card or a bank may not be reachable, but never beyond what was taken in all.
"""

from collections.abc import Mapping, Sequence

from pos_core.frozen import dataclass
from pos_core.money import Money, total, zero
from pos_core.original import Original
from pos_core.pricing import CashRounding, TaxAmount
from pos_core.refund import RefundLine
from pos_core.refund_share import added_tax, shown_service, tax_sums
from pos_core.rounding import to_step
from pos_core.sale import Sale
from pos_core.tender import Tender

STANDS_IN = (Tender.CASH, Tender.EXCHANGE)


@dataclass(frozen=True, slots=True)
class TenderBack:
    """`amount` of the goods' worth goes back by `tender`, and `tip` of the tips it brought."""

    tender: Tender
    amount: Money
    tip: Money | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """The figures of a refund before it is one; see `refund.Refund` for what they mean."""

    lines: tuple[RefundLine, ...]
    subtotal: Money
    discount: Money
    service: Money
    taxes: tuple[TaxAmount, ...]
    tax_included: Money
    tax_added: Money
    rounding: Money
    total: Money
    back: tuple[TenderBack, ...]


@dataclass(frozen=True, slots=True)
class Purse:
    """What a sale brought and what is left of it: by tender, in all, and what coins held back.

    `pending` is the worth of goods that came back and was rounded off, below zero when rounded up;
    `left` is the most that may still go out, `by_tender` in the order of payment.
    """

    left: Money
    pending: Money
    by_tender: Mapping[Tender, Money]
    tips: Mapping[Tender, Money]


def purse_of(original: Original) -> Purse:
    """What is left of the sale's money."""
    sale, currency = original.sale, original.sale.due.currency
    back = total((refund.total for refund in original.refunds), currency)
    rounded = total((refund.rounding for refund in original.refunds), currency)
    return Purse(sale.due - back, -rounded, _tender_left(original), _tips_left(original))


def worth(lines: Sequence[RefundLine], currency_of: Money) -> Money:
    """What the goods are worth, before coins."""
    return total((line.total for line in lines), currency_of.currency)


def quote(
    lines: tuple[RefundLine, ...],
    purse: Purse,
    by: Tender | None,
    coins: CashRounding | None,
    *,
    is_last: bool,
    tips: bool = False,
) -> Quote:
    """The refund of `lines`. `by` is the tender to use first; None is the way it was paid.

    The last one gives back whatever is left, so that all parts together are what was taken. Before
    that a part in cash, or one that may still become cash, is rounded to the shop's `coins`, with
    what was rounded off before.
    """
    goods = worth(lines, purse.left)
    out = purse.left if is_last else _in_coins(goods, purse, by, coins)
    added = added_tax((tax for line in lines for tax in line.taxes), goods)
    taxes = tax_sums(lines)
    return Quote(
        lines=lines,
        subtotal=total((line.gross for line in lines), goods.currency),
        discount=total((line.discount for line in lines), goods.currency),
        service=shown_service(lines, goods),
        taxes=taxes,
        tax_included=total((tax.amount for tax in taxes), goods.currency) - added,
        tax_added=added,
        rounding=out - goods,
        total=out,
        back=_with_tips(spread(out, purse, by), purse.tips if tips else {}),
    )


def spread(amount: Money, purse: Purse, by: Tender | None) -> tuple[TenderBack, ...]:
    """Which tender takes how much of `amount`, which is at most what is left."""
    if not amount:
        return ()
    if by in STANDS_IN:
        return (TenderBack(by, amount),)
    order = sorted(purse.by_tender, key=lambda tender: tender is not by)
    parts, missing = [], amount
    for tender in order:
        part = min(missing, purse.by_tender[tender])
        if part:
            parts.append(TenderBack(tender, part))
            missing -= part
    return tuple(parts)


def _in_coins(goods: Money, purse: Purse, by: Tender | None, coins: CashRounding | None) -> Money:
    exact = min(goods, purse.left)
    coined = (p.amount for p in spread(exact, purse, by) if p.tender in STANDS_IN)
    cash = sum(coined, zero(goods.currency))
    if coins is None or not cash:
        return exact
    wanted = to_step((cash + purse.pending).minor, coins.step, coins.mode)
    rounded = exact - cash + Money(max(wanted, 0), goods.currency)
    return min(rounded, purse.left)


def _tender_left(original: Original) -> Mapping[Tender, Money]:
    """What each tender brought and has not gone back by it; the worth of goods counts as cash."""
    sums = _by_tender(original.sale)
    for refund in original.refunds:
        for payment in refund.payments:
            paid_as = Tender.CASH if payment.tender in STANDS_IN else payment.tender
            sums[paid_as] = sums.get(paid_as, zero(refund.total.currency)) - payment.amount
    return _lent(sums)


def _by_tender(sale: Sale) -> dict[Tender, Money]:
    sums: dict[Tender, Money] = {}
    for payment in sale.payments:
        tender = Tender.CASH if payment.tender is Tender.EXCHANGE else payment.tender
        sums[tender] = sums.get(tender, zero(sale.due.currency)) + payment.amount
    return sums


def _lent(sums: Mapping[Tender, Money]) -> Mapping[Tender, Money]:
    """Cash that stood in for others leaves so much less to go back by those, last one first."""
    left = dict(sums)
    cash = left.get(Tender.CASH)
    if cash is None or cash.minor >= 0:
        return left
    lent = -cash
    left[Tender.CASH] = zero(lent.currency)
    for tender in reversed(left):
        part = min(lent, left[tender])
        left[tender] -= part
        lent -= part
    return left


def _tips_left(original: Original) -> Mapping[Tender, Money]:
    tips: dict[Tender, Money] = {}
    for payment in original.sale.payments:
        if payment.tip:
            before = tips.get(payment.tender, zero(payment.tip.currency))
            tips[payment.tender] = before + payment.tip
    for refund in original.refunds:
        for payment in refund.payments:
            if payment.tip and payment.tender in tips:
                tips[payment.tender] -= payment.tip
    return {tender: tip for tender, tip in tips.items() if tip}


def _with_tips(
    back: tuple[TenderBack, ...], tips: Mapping[Tender, Money]
) -> tuple[TenderBack, ...]:
    """The tips go back by the tender that brought them."""
    merged = {part.tender: part for part in back}
    for tender, tip in tips.items():
        amount = merged[tender].amount if tender in merged else zero(tip.currency)
        merged[tender] = TenderBack(tender, amount, tip)
    return tuple(merged.values())
