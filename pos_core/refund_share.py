"""What is left to give back of a sale, and what a part of it is worth, to the last đồng.

A line's figures are shared out by quantity and cumulatively: what goes back now is the share of all
that is back afterwards, less what went back before. So any sequence of parts adds up to the line.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pos_core.catalog import Unit
from pos_core.frozen import dataclass
from pos_core.ids import LineId
from pos_core.line import OrderLine
from pos_core.money import Money, total
from pos_core.original import Original
from pos_core.pricing import PricedLine, TaxAmount
from pos_core.quantity import Quantity
from pos_core.refund import RefundLine
from pos_core.rounding import divide
from pos_core.tax import TaxMode

NONE = Quantity(0)


@dataclass(frozen=True, slots=True)
class LineBack:
    """So much of one line of the sale comes back."""

    line_id: LineId
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class LineLeft:
    """A line of the sale with its figures; `back` came back in `earlier` refunds."""

    line: OrderLine
    priced: PricedLine
    earlier: tuple[RefundLine, ...] = ()

    @property
    def back(self) -> Quantity:
        """How much has come back."""
        return sum((each.quantity for each in self.earlier), NONE)

    @property
    def left(self) -> Quantity:
        """How much may still come back."""
        return self.line.quantity - self.back


def lines_left(original: Original) -> tuple[LineLeft, ...]:
    """Every line of the sale, in its order, with what is left of it."""
    earlier = [line for refund in original.refunds for line in refund.lines]
    pairs = zip(original.sale.lines, original.sale.priced.lines, strict=True)
    return tuple(
        LineLeft(line, priced, tuple(e for e in earlier if e.line_id == line.line_id))
        for line, priced in pairs
    )


def line_back(left: LineLeft, quantity: Quantity) -> RefundLine:
    """The figures of `quantity` more of that line, which must not be more than is left."""
    line, priced = left.line, left.priced
    by_piece = line.unit is Unit.PIECE
    after = _share(priced, left.back + quantity, line.quantity, by_piece=by_piece)
    taxes = tuple(
        _tax_less(tax, (each.taxes[at] for each in left.earlier))
        for at, tax in enumerate(after.taxes)
    )

    def less(figure: str) -> Money:
        before = (getattr(each, figure) for each in left.earlier)
        whole: Money = getattr(after, figure)
        return whole - total(before, whole.currency)

    return RefundLine(
        line_id=line.line_id,
        item_id=line.item_id,
        name=line.name,
        variant=line.variant,
        quantity=quantity,
        gross=less("gross"),
        discount=less("discount"),
        net=less("net"),
        service=less("service"),
        taxes=taxes,
        total=less("total"),
        unit=line.unit,
        category_id=line.category_id,
        modifiers=tuple(each.name for each in line.modifiers),
    )


def shown_service(lines: Iterable[RefundLine], currency_of: Money) -> Money:
    """The service charge as the guest saw it, which holds its inclusive taxes where it is taxed."""
    parts = (e.total - (e.gross - e.discount) - added_tax(e.taxes, e.total) for e in lines)
    return total(parts, currency_of.currency)


def added_tax(taxes: Iterable[TaxAmount], currency_of: Money) -> Money:
    """The taxes that came on top of the price."""
    return total((t.amount for t in taxes if t.mode is TaxMode.EXCLUSIVE), currency_of.currency)


def tax_sums(lines: Iterable[RefundLine]) -> tuple[TaxAmount, ...]:
    """The lines' taxes by code, rate and mode, in the order they first appear."""
    sums: dict[tuple[object, ...], TaxAmount] = {}
    for tax in (tax for line in lines for tax in line.taxes):
        key = (tax.code, tax.rate, tax.mode, tax.base_num, tax.base_den)
        before = sums.get(key)
        sums[key] = tax if before is None else _tax_plus(before, tax)
    return tuple(sums.values())


@dataclass(frozen=True, slots=True)
class _Share:
    gross: Money
    discount: Money
    net: Money
    service: Money
    taxes: tuple[TaxAmount, ...]
    total: Money


def _share(line: PricedLine, part: Quantity, of: Quantity, *, by_piece: bool) -> _Share:
    """The figures of `part` of the whole line; each is rounded once, plus and minus alike.

    The price less discounts, the service and each tax are shared, and net is what is left of the
    total without service and tax, so that all of it adds up. Of pieces gross is a whole price, and
    the discount what lies between; of weighed goods the discount is shared, and gross is the sum.
    """

    def share(amount: Money) -> Money:
        return Money(divide(amount.minor * part.thousandths, of.thousandths), amount.currency)

    shelf = line.gross - line.discount - line.order_discount
    service_seen = line.total - shelf - added_tax(line.taxes, line.total)
    taxes = tuple(replace(t, base=share(t.base), amount=share(t.amount)) for t in line.taxes)
    back, service = share(shelf), share(line.service)
    gross = share(line.gross) if by_piece else back + share(line.gross - shelf)
    worth = back + share(service_seen) + added_tax(taxes, line.total)
    tax = total((t.amount for t in taxes), worth.currency)
    return _Share(gross, gross - back, worth - service - tax, service, taxes, worth)


def _tax_less(tax: TaxAmount, earlier: Iterable[TaxAmount]) -> TaxAmount:
    for before in earlier:
        tax = replace(tax, base=tax.base - before.base, amount=tax.amount - before.amount)
    return tax


def _tax_plus(one: TaxAmount, other: TaxAmount) -> TaxAmount:
    return replace(one, base=one.base + other.base, amount=one.amount + other.amount)


def quantities(asked: Iterable[LineBack]) -> Mapping[LineId, Quantity]:
    """How much of each line is asked for, a line named twice counted together."""
    sums: dict[LineId, Quantity] = {}
    for each in asked:
        sums[each.line_id] = sums.get(each.line_id, NONE) + each.quantity
    return sums
