"""Sales as they stand on receipts in the tests: a Vietnamese café, an Indonesian restaurant."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from datetime import UTC, date, datetime

from pos_core.catalog import Unit
from pos_core.clock import ShopClock
from pos_core.ids import LineId, OrderId, PaymentId
from pos_core.line import LineModifier, OrderLine
from pos_core.money import Currency, Money
from pos_core.order_kind import KindRule, OrderKind
from pos_core.pricing import (
    CashRounding,
    Discount,
    PricingPolicy,
    ServiceCharge,
    cash_rounding,
    price,
)
from pos_core.quantity import Quantity
from pos_core.receipt import Picture
from pos_core.rounding import Rounding
from pos_core.sale import Sale
from pos_core.shop import Shop, ShopProfile
from pos_core.shop_rules import CodeOnPaper
from pos_core.tax import DatedTaxes, Rate, Tax, TaxMode, TaxTable
from pos_core.tender import Payment, Tender

GTGT = Tax("GTGT", Rate(80_000), TaxMode.INCLUSIVE)
PB1 = Tax("PB1", Rate(100_000), TaxMode.EXCLUSIVE)
MARKET_DAY = datetime(2026, 11, 21, 7, 5, tzinfo=UTC)


def vnd(minor: int) -> Money:
    return Money(minor, Currency.VND)


def idr(minor: int) -> Money:
    return Money(minor, Currency.IDR)


def vietnamese_shop() -> Shop:
    return Shop(
        store_id="store-1",
        till_prefix="A",
        country="VN",
        language="vi",
        profile=ShopProfile(
            name="Cà phê Bình Minh",
            address="123 Lê Lợi, phường Bến Nghé\nQuận 1, TP. Hồ Chí Minh",
            phone="028 3822 1234",
            tax_id="0312345678",
            footer="Wifi: binhminh / caphe123\nCảm ơn quý khách!",
            cashier="Nguyễn Thị Lan",
        ),
        clock=ShopClock(420),
        taxes=TaxTable((DatedTaxes("standard", date(2025, 7, 1), (GTGT,)),)),
        policy=PricingPolicy(Currency.VND, cash_rounding=CashRounding(500, Rounding.HALF_UP)),
    )


def indonesian_shop() -> Shop:
    return Shop(
        store_id="store-2",
        till_prefix="K1",
        country="ID",
        language="id",
        profile=ShopProfile(
            name="Warung Bu Sri",
            address="Jl. Malioboro 12, Yogyakarta",
            phone="0274 555 123",
            tax_id="0123 4567 8901 2345",
            cashier="Dewi",
        ),
        clock=ShopClock(420),
        taxes=TaxTable((DatedTaxes("restaurant", date(2024, 1, 5), (PB1,)),)),
        policy=PricingPolicy(
            Currency.IDR,
            service=ServiceCharge(Rate(50_000), taxed=True),
            cash_rounding=CashRounding(100, Rounding.HALF_UP),
        ),
    )


def coffee(line_id: str = "l1") -> OrderLine:
    return OrderLine(
        line_id=LineId(line_id),
        item_id="i1",
        name="Cà phê sữa đá",
        unit_price=vnd(29_000),
        quantity=Quantity.of(2),
        taxes=(GTGT,),
        variant_id="v1",
        variant="ly lớn",
        modifiers=(
            LineModifier("o1", "Thêm trân châu", vnd(5_000)),
            LineModifier("o2", "Ít đường", vnd(0)),
        ),
        note="mang đi, không ống hút",
    )


def vietnamese_lines() -> tuple[OrderLine, ...]:
    mango = OrderLine(
        LineId("l2"),
        "i2",
        "Xoài cát Hòa Lộc",
        vnd(85_000),
        Quantity(325),
        (GTGT,),
        unit=Unit.KILOGRAM,
        discount=Discount(rate=Rate(100_000), reason="cuối ngày"),
    )
    noodles = OrderLine(
        LineId("l3"),
        "i3",
        "Bún bò Huế đặc biệt nhiều hành, thêm giò heo và chả cua",
        vnd(65_000),
        Quantity.of(1),
        (GTGT,),
    )
    cola = OrderLine(LineId("l4"), "i4", "Coca Cola 330ml", vnd(15_000), Quantity.of(3), (GTGT,))
    return coffee(), mango, noodles, cola


def indonesian_lines() -> tuple[OrderLine, ...]:
    def line(number: int, name: str, minor: int, pieces: int) -> OrderLine:
        return OrderLine(
            LineId(f"l{number}"), f"i{number}", name, idr(minor), Quantity.of(pieces), (PB1,)
        )

    return (
        line(1, "Nasi goreng spesial", 28_000, 2),
        line(2, "Mie ayam bakso", 22_500, 1),
        line(3, "Es teh manis", 6_000, 3),
    )


def sale_of(
    shop: Shop, lines: tuple[OrderLine, ...], tendered: int, discount: Discount | None = None
) -> Sale:
    """A cash sale of `lines` by the shop's own rules."""
    priced = price([line.charge() for line in lines], shop.policy, discount)
    rounding = cash_rounding(priced.total, shop.policy)
    due = priced.total + rounding
    handed = Money(tendered, shop.currency)
    return Sale(
        order_id=OrderId("order-1"),
        number=f"{shop.till_prefix}-0427",
        paid_at=MARKET_DAY,
        business_day=shop.clock.business_day(MARKET_DAY),
        cashier="staff/1",
        lines=lines,
        priced=priced,
        rounding=rounding,
        due=due,
        payments=(Payment(PaymentId("p1"), Tender.CASH, due, handed, handed - due),),
        discount=discount,
    )


def vietnamese_sale() -> Sale:
    return sale_of(
        vietnamese_shop(),
        vietnamese_lines(),
        300_000,
        Discount(rate=Rate(50_000), reason="khách quen"),
    )


def indonesian_sale() -> Sale:
    return sale_of(indonesian_shop(), indonesian_lines(), 150_000)


def _ink(x: int, y: int) -> bool:
    """Where the cup of the logo is black: body, handle, saucer, steam."""
    body = 8 <= x < 44 and 8 <= y < 44 and not (12 <= x < 40 and 12 <= y < 40)
    handle = 44 <= x < 58 and 14 <= y < 34 and not (44 <= x < 54 and 18 <= y < 30)
    saucer = 4 <= x < 48 and y >= 45
    steam = 14 <= x < 38 and y < 6 and x % 8 in (y % 4, y % 4 + 1)
    return body or handle or saucer or steam


def cup() -> Picture:
    """A little logo, 64 by 48 dots."""
    rows = ("".join("01"[_ink(x, y)] for x in range(64)) for y in range(48))
    dots = b"".join(int(row, 2).to_bytes(8, "big") for row in rows)
    return Picture(64, 48, b64encode(dots).decode())


def full_shop() -> Shop:
    """The Indonesian restaurant with a logo, both codes, and kinds of orders."""
    shop = indonesian_shop()
    kinds = (KindRule(OrderKind.DINE_IN),)
    rules = replace(shop.rules, order_code=CodeOnPaper.BOTH, kinds=kinds)
    lines = {"header": "Masakan Jawa sejak 1987", "footer": "IG @warungbusri"}
    return replace(shop, profile=replace(shop.profile, logo=cup(), **lines), rules=rules)


def full_sale() -> Sale:
    """Paid by voucher, card with a tip, and cash; at a table, by a known customer."""
    sale = indonesian_sale()
    rest = sale.due - idr(70_000)
    voucher = Payment(PaymentId("p1"), Tender.VOUCHER, idr(10_000), idr(10_000), idr(0))
    card = Payment(PaymentId("p2"), Tender.CARD, idr(60_000), idr(65_000), idr(0))
    payments = (
        replace(voucher, face=idr(25_000)),
        replace(card, tip=idr(5_000), reference="BCA 0427"),
        Payment(PaymentId("p3"), Tender.CASH, rest, idr(50_000), idr(50_000) - rest),
    )
    return replace(
        sale, payments=payments, name="Meja 7", customer_name="Pak Budi", cashier_name="Dewi"
    )
