"""Bills that are paid by several tenders: parts, shares, tips, vouchers, and tenders taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_core.customer_book import SaveCustomer
from pos_core.ids import OrderId, PaymentId
from pos_core.money import Money, total, zero
from pos_core.payment import cash_due
from pos_core.tender import Tender
from pos_core.tendering import TakeBackTender, TakeTender

if TYPE_CHECKING:
    from pos_core.events import Intent
    from pos_core.order import Order
    from pos_core.sale import Sale
    from tests.core.random_days import Day

_TENDERS = (Tender.CASH, Tender.CASH, Tender.CARD, Tender.TRANSFER, Tender.VOUCHER)
_ODD = (Tender.ACCOUNT, Tender.EXCHANGE)


def _part(day: Day, rest: Money) -> Money | None:
    """All that is left, a share of it, or a part that cannot be."""
    kind = day.dice.randrange(10)
    if kind < 5 or rest.minor <= 1:
        return None
    if kind < 9:
        return rest.times(day.dice.randint(1, 3), 4)
    return Money(day.dice.choice((0, -1, rest.minor, rest.minor + 1)), rest.currency)


def _tip(day: Day, tender: Tender, rest: Money) -> Money | None:
    if day.dice.random() < 0.75:
        return None
    if tender not in (Tender.CASH, Tender.CARD, Tender.TRANSFER) and day.dice.random() < 0.7:
        return None
    return Money(day.dice.choice((0, 1_000, 5_000, 5_000, -1)), rest.currency)


def _tendered(day: Day, order: Order, tender: Tender, amount: Money | None) -> int:
    if tender is Tender.VOUCHER:
        return day.dice.choice((10_000, 50_000, 1_000_000, 0))
    goal = order.rest() if amount is None else amount
    if tender is Tender.CASH:
        if amount is None:
            goal = cash_due(order).due
        return goal.minor + day.dice.choice((0, 0, 500, 20_000, 50_000, -1, 10**12))
    return goal.minor + day.dice.choice((0, 0, 0, 0, 0, 1, -1))


def _take(day: Day) -> Intent | None:
    order = day.state.orders.get(day.order_id())
    if order is None or not order.lines:
        order = day.state.cart
    if order is None or not (order.lines or day.dice.random() < 0.1):
        return None
    tenders: tuple[Tender, ...] = _TENDERS if day.dice.random() < 0.95 else _ODD
    if order.customer_id is not None and day.dice.random() < 0.7:
        tenders = (Tender.ACCOUNT,)
    tender = day.dice.choice(tenders)
    rest = order.rest()
    amount = _part(day, rest)
    tip = _tip(day, tender, rest)
    tendered = _tendered(day, order, tender, amount) + (tip.minor if tip else 0)
    seen = day.dice.choice((0, 0, 0, 0, 0, 0, 0, 0, 500))
    known = [payment.payment_id for payment in order.payments]
    again = known and day.dice.random() < 0.1
    payment_id = day.dice.choice(known) if again else PaymentId(f"p{day.dice.getrandbits(64)}")
    return TakeTender(
        order.order_id,
        payment_id,
        tender,
        Money(tendered, rest.currency),
        Money(rest.minor + seen, rest.currency),
        amount,
        tip,
        "x" * 41 if day.dice.random() < 0.03 else day.dice.choice(("", "0427")),
        print_receipt=day.dice.random() < 0.5,
    )


def _good_customer(day: Day) -> Intent:
    """Somebody who may owe a great deal stands at the counter."""
    limit = Money(10**9, day.shop.currency)
    phone = f"09{day.dice.randrange(10**8):08d}"
    return SaveCustomer("Bà Tư", phone, credit_limit=limit, attach=True)


def _take_back(day: Day) -> Intent | None:
    begun = [order for order in day.state.orders.values() if order.payments]
    if not begun:
        return None
    order = day.dice.choice(begun)
    payment = day.dice.choice((*order.payments, order.payments[-1]))
    order_id = OrderId("nobody") if day.dice.random() < 0.05 else order.order_id
    return TakeBackTender(order_id, payment.payment_id)


GIVES_CHANGE = (Tender.CASH, Tender.EXCHANGE)
"""What goods were worth above the bill goes back in cash, too."""


def check(day: Day) -> None:
    """What holds of every bill with tenders on it, settled or not."""
    nothing = zero(day.shop.currency)
    for sale in day.witness.sales.values():
        assert sale.due == total((p.amount for p in sale.payments), day.shop.currency)
        assert not sale.rounding or _goes_out_in_cash(sale), "rounded without cash"
        for payment in sale.payments:
            assert payment.tender in GIVES_CHANGE or not payment.change, "change of what?"
        assert len({p.payment_id for p in sale.payments}) == len(sale.payments), "taken twice"
        assert sale.due == sale.priced.total + sale.rounding, "a tip is never turnover"
        step = sale_step(day)
        assert abs(sale.rounding.minor) < step, "rounded by more than a coin"
    for order in day.state.orders.values():
        assert order.rest() >= nothing, "more was taken than the bill comes to"


def _goes_out_in_cash(sale: Sale) -> bool:
    """Cash settled the rest, or goods worth more than that: a surplus may be less than a coin."""
    last = sale.payments[-1]
    surplus = last.tendered - last.amount + sale.rounding
    is_worth_more = last.tender is Tender.EXCHANGE and surplus.minor > 0
    return is_worth_more or any(p.tender is Tender.CASH for p in sale.payments)


def sale_step(day: Day) -> int:
    """The smallest coin of the shop, as long as any policy of the day rounds."""
    rule = day.shop.policy.cash_rounding
    return rule.step if rule else 1


MAKERS = ((18, _take), (4, _take_back), (9, _good_customer))
