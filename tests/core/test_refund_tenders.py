"""Money goes back the way it came; cash may stand in, and nothing ever goes back twice."""

from __future__ import annotations

from dataclasses import replace

from pos_core.ids import PaymentId
from pos_core.money import zero
from pos_core.original import Original
from pos_core.quantity import Quantity
from pos_core.refund import Refund
from pos_core.refund_share import LineBack
from pos_core.tender import Payment, Tender
from tests.core.refund_desk import Desk
from tests.core.shop_examples import COFFEE, Counter, dong, pieces

NOTHING = dong(0)


def paid(tender: Tender, amount: int, tip: int = 0) -> Payment:
    """What one tender brought."""
    gift = dong(tip) if tip else None
    return Payment(PaymentId(tender.value), tender, dong(amount), dong(amount + tip), NOTHING, gift)


def desk(*payments: Payment) -> Desk:
    """Four coffees for 116.000 ₫, settled so."""
    counter = Counter()
    counter.adds(COFFEE, pieces(4))
    sale = counter.pays()
    assert sum((p.amount for p in payments), zero(sale.due.currency)) == sale.due
    return Desk(counter, Original(replace(sale, payments=payments)))


def coffees(at: Desk, amount: int) -> LineBack:
    """So many of the four."""
    return LineBack(at.original.sale.lines[0].line_id, Quantity.of(amount))


def out(refund: Refund) -> dict[str, int]:
    """What went out by which tender."""
    return {payment.tender.value: payment.amount.minor for payment in refund.payments}


def test_a_card_gets_back_what_it_paid_and_cash_the_rest() -> None:
    at = desk(paid(Tender.CARD, 80_000), paid(Tender.CASH, 36_000))
    assert out(at.gives(coffees(at, 2))) == {"card": 58_000}
    assert out(at.gives(coffees(at, 2))) == {"card": 22_000, "cash": 36_000}


def test_the_tender_asked_for_comes_first_but_never_gives_more_than_it_brought() -> None:
    at = desk(paid(Tender.CARD, 80_000), paid(Tender.TRANSFER, 36_000))
    refund = at.gives(coffees(at, 2), by=Tender.TRANSFER)
    assert out(refund) == {"transfer": 36_000, "card": 22_000}


def test_cash_may_stand_in_and_then_the_card_has_less_to_give() -> None:
    at = desk(paid(Tender.CARD, 116_000))
    assert out(at.gives(coffees(at, 3), by=Tender.CASH)) == {"cash": 87_000}
    assert out(at.gives(coffees(at, 1))) == {"card": 29_000}


def test_a_tip_stays_with_the_staff_unless_asked_for() -> None:
    at = desk(paid(Tender.CARD, 116_000, tip=10_000))
    assert at.gives(coffees(at, 3)).tip == NOTHING
    last = at.gives(coffees(at, 1), tips=True)
    (payment,) = last.payments
    assert (payment.amount, payment.tip, payment.tendered) == (
        dong(29_000),
        dong(10_000),
        dong(39_000),
    )
    assert last.total == dong(29_000)


def test_a_tip_goes_back_once() -> None:
    at = desk(paid(Tender.CARD, 116_000, tip=10_000))
    assert at.gives(coffees(at, 1), tips=True).tip == dong(10_000)
    assert at.gives(coffees(at, 1), tips=True).tip == NOTHING


def test_what_goods_had_paid_goes_back_in_cash() -> None:
    at = desk(paid(Tender.EXCHANGE, 100_000), paid(Tender.CASH, 16_000))
    assert out(at.gives(coffees(at, 4))) == {"cash": 116_000}
