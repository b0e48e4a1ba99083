"""Sales to give back: random baskets at the four kinds of shop, taxed by line and by invoice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from pos_core.catalog import Unit
from pos_core.country_profiles import SHOPS
from pos_core.ids import LineId, OrderId, PaymentId
from pos_core.line import OrderLine
from pos_core.money import Money, zero
from pos_core.original import Original
from pos_core.pricing import Discount, TaxPer, cash_rounding, price
from pos_core.quantity import Quantity
from pos_core.refund_share import LineBack, lines_left
from pos_core.sale import Sale
from pos_core.tax import Rate
from pos_core.tender import Payment, Tender
from tests.core.refund_desk import Desk
from tests.core.shop_examples import NOON, Counter

if TYPE_CHECKING:
    from pos_core.shop import Shop

CLASSES = {"VN": ("restaurant", "alcohol", "standard", "exempt"), "ID": ("standard", "exempt")}


def _line(shop: Shop, at: int, drawn: tuple[int, int, bool, int, Discount | None]) -> OrderLine:
    minor, amount, by_weight, which, discount = drawn
    classes = [c for c in CLASSES[shop.country] if c in {r.tax_class for r in shop.taxes.rows}]
    tax_class = classes[which % len(classes)]
    taxes = shop.taxes.taxes_for(tax_class, shop.clock.business_day(NOON))
    quantity = Quantity(amount) if by_weight else Quantity.of(amount % 7 + 1)
    return OrderLine(
        LineId(f"line-{at}"),
        f"item-{at}",
        f"Item {at}",
        Money(minor, shop.currency),
        quantity,
        taxes,
        Unit.KILOGRAM if by_weight else Unit.PIECE,
        discount=discount,
    )


def _payments(sale: Sale, card: int, tip: int) -> tuple[Payment, ...]:
    """Some of it by card, the rest in cash; `card` in hundredths of the whole."""
    currency, nothing = sale.due.currency, zero(sale.due.currency)
    by_card = Money(sale.priced.total.minor * card // 100, currency)
    gift = Money(tip, currency)
    parts = []
    if card:
        parts.append(
            Payment(PaymentId("p-1"), Tender.CARD, by_card, by_card + gift, nothing, gift or None)
        )
    if card < 100:
        rest = sale.due - by_card
        parts.append(Payment(PaymentId("p-2"), Tender.CASH, rest, rest, nothing))
    return tuple(parts)


_discounts = st.one_of(
    st.none(),
    st.integers(0, 10**6).map(lambda ppm: Discount(rate=Rate(ppm))),
)
_drawn_lines = st.lists(
    st.tuples(
        st.integers(0, 300_000),
        st.integers(1, 5_000),
        st.booleans(),
        st.integers(0, 3),
        _discounts,
    ),
    min_size=1,
    max_size=5,
)


@st.composite
def desks(draw: st.DrawFn) -> Desk:
    """A paid sale in one of the shops, nothing of it back yet."""
    shop = SHOPS[draw(st.sampled_from(sorted(SHOPS)))]("en")
    shop = replace(shop, policy=replace(shop.policy, tax_per=draw(st.sampled_from(TaxPer))))
    lines = tuple(_line(shop, at, each) for at, each in enumerate(draw(_drawn_lines)))
    discount = draw(_discounts)
    priced = price([line.charge() for line in lines], shop.policy, discount)
    card = draw(st.sampled_from((0, 0, 0, 100, 37, 50)))
    by_card = Money(priced.total.minor * card // 100, shop.currency)
    rounding = zero(shop.currency)
    if card < 100:
        rounding = cash_rounding(priced.total - by_card, shop.policy)
    sale = Sale(
        OrderId("order-1"),
        "A-0001",
        NOON,
        shop.clock.business_day(NOON),
        "staff/1",
        lines,
        priced,
        rounding,
        priced.total + rounding,
        (),
        discount,
    )
    sale = replace(sale, payments=_payments(sale, card, draw(st.sampled_from((0, 0, 5_000)))))
    return Desk(Counter(shop), Original(sale))


@st.composite
def parts(draw: st.DrawFn, desk: Desk) -> tuple[LineBack, ...]:
    """Some of what is left: of each line nothing, a part, or the rest."""
    chosen = []
    for each in lines_left(desk.original):
        unit = 1 if each.line.unit is not Unit.PIECE else 1_000
        most = each.left.thousandths // unit
        count = draw(st.integers(0, most)) if most else 0
        if count:
            chosen.append(LineBack(each.line.line_id, Quantity(count * unit)))
    return tuple(chosen)
