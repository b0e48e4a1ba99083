"""A bill paid by several tenders: parts, change, rounding, tips, vouchers, and taking back."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from pos_core.cart import AddLine, CancelOrder, DiscountOrder, RemoveLine, SetQuantity, UndoEdit
from pos_core.events import Event
from pos_core.ids import OrderId, PaymentId
from pos_core.money import Money, total
from pos_core.payment import cash_due
from pos_core.pricing import Discount
from pos_core.print_job import PrintQueued
from pos_core.quantity import Quantity
from pos_core.refusal import refuse
from pos_core.sale import OrderPaid, Sale
from pos_core.shop import ConfigureShop
from pos_core.tender import Payment, Tender
from pos_core.tendering import (
    TakeBackTender,
    TakeTender,
    TenderTaken,
    TenderTakenBack,
    exchange,
)
from tests.core.shop_examples import (
    BEER,
    COFFEE,
    RICE,
    SHOP,
    TEA,
    Counter,
    dollars,
    dong,
    kilograms,
    pieces,
)

CASH, CARD, TRANSFER, VOUCHER = Tender.CASH, Tender.CARD, Tender.TRANSFER, Tender.VOUCHER
_PRESSES = count(1)


def _take(
    counter: Counter,
    tender: Tender,
    tendered: int,
    amount: int | None = None,
    tip: int | None = None,
    reference: str = "",
) -> TakeTender:
    return TakeTender(
        counter.cart.order_id,
        PaymentId(f"press-{next(_PRESSES)}"),
        tender,
        dong(tendered),
        counter.cart.rest(),
        amount=None if amount is None else dong(amount),
        tip=None if tip is None else dong(tip),
        reference=reference,
        print_receipt=False,
    )


def _bill(grams: int = 0) -> Counter:
    """Three coffees, 87.000, and some rice for an odd total."""
    counter = Counter()
    counter.adds(COFFEE, pieces(3))
    if grams:
        counter.adds(RICE, kilograms(grams))
    return counter


def _sale(events: tuple[Event, ...]) -> Sale:
    paid = events[0]
    assert isinstance(paid, OrderPaid)
    assert paid.sale.due == total((p.amount for p in paid.sale.payments), paid.sale.due.currency)
    assert paid.sale.due == paid.sale.priced.total + paid.sale.rounding
    return paid.sale


def _amounts(sale: Sale) -> list[tuple[str, int, int, int]]:
    return [(p.tender, p.amount.minor, p.tendered.minor, p.change.minor) for p in sale.payments]


def test_a_part_in_cash_and_the_rest_by_card_make_one_sale() -> None:
    counter = _bill()
    (part,) = counter.takes(_take(counter, CASH, 50_000, amount=50_000))
    assert isinstance(part, TenderTaken)
    assert counter.cart.payments == (part.payment,)
    assert counter.cart.rest() == dong(37_000)
    sale = _sale(counter.takes(_take(counter, CARD, 37_000, reference=" 0427 ")))
    assert _amounts(sale) == [("cash", 50_000, 50_000, 0), ("card", 37_000, 37_000, 0)]
    assert sale.payments[1].reference == "0427"
    assert (sale.rounding, sale.change, sale.tip) == (dong(0), dong(0), dong(0))
    assert counter.state.cart is None


def test_the_receipt_is_queued_once_with_the_last_tender() -> None:
    counter = _bill()
    first = replace(_take(counter, CARD, 40_000, amount=40_000), print_receipt=True)
    assert [type(event) for event in counter.takes(first)] == [TenderTaken]
    last = replace(_take(counter, CARD, 47_000), print_receipt=True)
    assert [type(event) for event in counter.takes(last)] == [OrderPaid, PrintQueued]


def test_a_share_in_cash_gives_its_change_at_once() -> None:
    counter = _bill()
    (part,) = counter.takes(_take(counter, CASH, 50_000, amount=29_000))
    assert isinstance(part, TenderTaken)
    payment = part.payment
    assert (payment.amount, payment.change) == (dong(29_000), dong(21_000))
    assert counter.cart.rest() == dong(58_000)


@pytest.mark.parametrize("tender", [CARD, TRANSFER, Tender.ACCOUNT])
def test_only_cash_gives_change(tender: Tender) -> None:
    counter = _bill()
    refused = counter.refuses(_take(counter, tender, 90_000))
    assert refused == refuse("payment.more_than_due", over=dong(3_000))
    refused = counter.refuses(_take(counter, tender, 86_000))
    assert refused == refuse("payment.too_little", missing=dong(1_000))


def test_a_card_pays_to_the_last_dong_and_cash_to_the_last_coin() -> None:
    counter = _bill(grams=325)  # 87.000 + 7.963
    sale = _sale(counter.takes(_take(counter, CARD, 94_963)))
    assert (sale.rounding, sale.due) == (dong(0), dong(94_963))
    counter = _bill(grams=325)
    sale = _sale(counter.takes(_take(counter, CASH, 100_000)))
    assert (sale.rounding, sale.due, sale.change) == (dong(37), dong(95_000), dong(5_000))


def test_only_what_is_left_for_cash_is_rounded() -> None:
    counter = _bill(grams=325)
    counter.takes(_take(counter, CARD, 60_000, amount=60_000))
    assert cash_due(counter.cart).due == dong(35_000)
    sale = _sale(counter.takes(_take(counter, CASH, 50_000)))
    assert (sale.rounding, sale.due) == (dong(37), dong(95_000))
    assert _amounts(sale) == [("card", 60_000, 60_000, 0), ("cash", 35_000, 50_000, 15_000)]


def test_cash_before_the_card_is_not_rounded() -> None:
    counter = _bill(grams=325)
    counter.takes(_take(counter, CASH, 60_000, amount=60_000))
    sale = _sale(counter.takes(_take(counter, CARD, 34_963)))
    assert (sale.rounding, sale.due) == (dong(0), dong(94_963))


def test_less_than_half_a_coin_left_for_cash_is_nothing_to_pay() -> None:
    counter = _bill(grams=325)
    counter.takes(_take(counter, CARD, 94_900, amount=94_900))
    sale = _sale(counter.takes(_take(counter, CASH, 0)))
    assert (sale.rounding, sale.due) == (dong(-63), dong(94_900))
    assert _amounts(sale)[-1] == ("cash", 0, 0, 0)


def test_the_quick_road_takes_what_is_left() -> None:
    counter = _bill()
    counter.takes(_take(counter, CARD, 60_000, amount=60_000))
    sale = counter.pays(50_000)
    assert _amounts(sale) == [("card", 60_000, 60_000, 0), ("cash", 27_000, 50_000, 23_000)]


def test_cash_that_is_not_enough_is_not_a_part_by_itself() -> None:
    counter = _bill()
    refused = counter.refuses(_take(counter, CASH, 50_000))
    assert refused == refuse("payment.too_little", missing=dong(37_000))


def test_a_tip_is_no_turnover() -> None:
    counter = _bill()
    sale = _sale(counter.takes(_take(counter, CARD, 97_000, tip=10_000)))
    assert (sale.due, sale.tip, sale.change) == (dong(87_000), dong(10_000), dong(0))
    assert (sale.payments[0].amount, sale.payments[0].tendered) == (dong(87_000), dong(97_000))


def test_keep_the_change() -> None:
    counter = _bill()
    sale = _sale(counter.takes(_take(counter, CASH, 100_000, tip=13_000)))
    assert (sale.due, sale.tip, sale.change) == (dong(87_000), dong(13_000), dong(0))
    counter = _bill()
    refused = counter.refuses(_take(counter, CASH, 100_000, tip=13_001))
    assert refused == refuse("payment.too_little", missing=dong(1))


def test_a_tip_of_nothing_is_no_tip() -> None:
    counter = _bill()
    assert _sale(counter.takes(_take(counter, CASH, 87_000, tip=0))).payments[0].tip is None


def test_a_tip_comes_in_money() -> None:
    counter = _bill()
    assert counter.refuses(_take(counter, VOUCHER, 100_000, tip=1)).code == "payment.no_tip_here"
    assert counter.refuses(_take(counter, CARD, 87_000, tip=-1)).code == "payment.tip_invalid"


def test_a_voucher_pays_what_it_can_and_gives_nothing_back() -> None:
    counter = _bill()
    counter.takes(_take(counter, VOUCHER, 50_000, reference="V-1"))
    assert counter.cart.rest() == dong(37_000)
    sale = _sale(counter.takes(_take(counter, VOUCHER, 50_000, reference="V-2")))
    assert _amounts(sale) == [("voucher", 50_000, 50_000, 0), ("voucher", 37_000, 37_000, 0)]
    assert [payment.face for payment in sale.payments] == [None, dong(50_000)]
    assert sale.change == dong(0)


def test_a_voucher_is_not_taken_for_nothing() -> None:
    counter = _bill()
    counter.takes(_take(counter, CASH, 58_000, amount=58_000))
    counter.takes(DiscountOrder(counter.cart.order_id, Discount(amount=dong(29_000))))
    assert counter.cart.rest() == dong(0)
    refused = counter.refuses(_take(counter, VOUCHER, 10_000))
    assert refused == refuse("payment.more_than_due", over=dong(10_000))
    assert len(_sale(counter.takes(_take(counter, CASH, 0))).payments) == 1


def test_a_voucher_is_worth_something() -> None:
    counter = _bill()
    refused = counter.refuses(_take(counter, VOUCHER, 0))
    assert refused == refuse("payment.part_invalid", rest=dong(87_000))


@pytest.mark.parametrize("amount", [0, -1, 87_001])
def test_a_part_is_a_part_of_the_bill(amount: int) -> None:
    counter = _bill()
    refused = counter.refuses(_take(counter, CARD, amount, amount=amount))
    assert refused == refuse("payment.part_invalid", rest=dong(87_000))


def test_an_account_needs_somebody_whose_it_is() -> None:
    counter = _bill()
    refused = counter.refuses(_take(counter, Tender.ACCOUNT, 87_000))
    assert refused == refuse("account.customer_needed")


def test_a_shop_takes_the_tenders_it_has_said() -> None:
    counter = Counter()
    rules = replace(SHOP.rules, tenders=(CASH, CARD))
    counter.takes(ConfigureShop(replace(SHOP, rules=rules)))
    counter.adds(COFFEE)
    assert counter.refuses(_take(counter, VOUCHER, 50_000)).code == "payment.tender_not_taken"
    assert counter.refuses(_take(counter, Tender.EXCHANGE, 1)).code == "payment.tender_not_taken"
    counter.takes(_take(counter, CARD, 29_000))


def test_a_second_press_takes_nothing_twice() -> None:
    counter = _bill()
    press = _take(counter, CARD, 40_000, amount=40_000)
    counter.takes(press)
    before = counter.state
    refused = counter.refuses(press)
    assert refused == refuse("payment.already_taken", amount=dong(40_000), rest=dong(47_000))
    last = _take(counter, CARD, 47_000)
    counter.takes(last)
    for again in (press, last):
        refused = counter.refuses(again)
        assert refused == refuse("order.already_paid", number="A-0001", total=dong(87_000))
    assert before.cart is not None


def test_another_total_than_was_said_is_not_taken() -> None:
    counter = _bill()
    press = _take(counter, CARD, 87_000)
    counter.takes(AddLine(BEER, pieces()))
    refused = counter.refuses(press)
    assert refused == refuse("payment.total_changed", due=dong(109_000))


def test_what_cannot_be_money_here_is_refused() -> None:
    counter = _bill()
    press = _take(counter, CARD, 87_000)
    assert counter.refuses(replace(press, tendered=dollars(1))).code == "payment.wrong_currency"
    assert counter.refuses(replace(press, tip=dollars(1))).code == "payment.wrong_currency"
    assert counter.refuses(replace(press, amount=dollars(1))).code == "payment.wrong_currency"
    assert counter.refuses(_take(counter, CASH, 87_000_000)).code == "payment.too_much"
    long = replace(press, reference="x" * 41)
    assert counter.refuses(long) == refuse("payment.reference_too_long", longest=40)
    assert counter.refuses(replace(press, order_id=OrderId("nobody"))) == refuse("order.unknown")


def test_tenders_are_taken_back_from_the_last_one_on() -> None:
    counter = _bill()
    first, second = (
        _take(counter, CASH, 30_000, amount=20_000),
        _take(counter, CARD, 10_000, 10_000),
    )
    counter.takes(first)
    second = replace(second, expected=counter.cart.rest())
    counter.takes(second)
    order_id = counter.cart.order_id
    refused = counter.refuses(TakeBackTender(order_id, first.payment_id))
    assert refused == refuse("payment.last_first", amount=dong(10_000))
    (back,) = counter.takes(TakeBackTender(order_id, second.payment_id))
    assert isinstance(back, TenderTakenBack)
    assert back.payment.amount == dong(10_000)
    assert counter.refuses(TakeBackTender(order_id, second.payment_id)) == refuse("payment.gone")
    counter.takes(TakeBackTender(order_id, first.payment_id))
    assert counter.cart.payments == ()
    assert counter.cart.rest() == dong(87_000)


def test_a_settled_bill_is_voided_and_not_taken_back() -> None:
    counter = _bill()
    press = _take(counter, CARD, 87_000)
    counter.takes(press)
    refused = counter.refuses(TakeBackTender(press.order_id, press.payment_id))
    assert refused == refuse("void.needed", number="A-0001", total=dong(87_000))


def test_a_bill_cannot_come_to_less_than_was_paid() -> None:
    counter = _bill()
    tea = counter.adds(TEA)
    order_id = counter.cart.order_id
    counter.takes(_take(counter, CARD, 100_000, amount=100_000))
    too_low = refuse("payment.below_paid", paid=dong(100_000))
    assert counter.refuses(RemoveLine(order_id, tea.line_id)) == too_low
    assert counter.refuses(UndoEdit(order_id)) == too_low
    assert counter.refuses(DiscountOrder(order_id, Discount(amount=dong(32_001)))) == too_low
    coffee = counter.cart.lines[0]
    assert counter.refuses(SetQuantity(order_id, coffee.line_id, Quantity.of(1))) == too_low
    counter.takes(AddLine(BEER, pieces()))
    counter.takes(SetQuantity(order_id, coffee.line_id, Quantity.of(2)))
    assert counter.cart.rest() == dong(25_000)


def test_a_bill_with_money_on_it_is_not_given_up() -> None:
    counter = _bill()
    press = _take(counter, CARD, 40_000, amount=40_000)
    counter.takes(press)
    refused = counter.refuses(CancelOrder(press.order_id))
    assert refused == refuse("order.part_paid", number="A-0001")
    counter.takes(TakeBackTender(press.order_id, press.payment_id))
    counter.takes(CancelOrder(press.order_id))


def test_a_bill_that_came_down_to_what_was_paid_is_settled_with_nothing() -> None:
    counter = _bill()
    tea = counter.adds(TEA)
    counter.takes(_take(counter, CARD, 87_000, amount=87_000))
    counter.takes(RemoveLine(counter.cart.order_id, tea.line_id))
    sale = counter.pays(0)
    assert _amounts(sale) == [("card", 87_000, 87_000, 0)]


def test_goods_brought_back_pay_and_their_surplus_is_cash() -> None:
    counter = _bill(grams=325)  # 94.963
    taken = exchange(counter.cart, PaymentId("x"), dong(120_000), "A-0001")
    assert taken.settles
    # 25.037 go back in coins of 500: 25.000, so that the bill comes to 95.000.
    assert (taken.rounding, taken.payment.amount) == (dong(37), dong(95_000))
    assert taken.payment.change == dong(25_000)
    part = exchange(counter.cart, PaymentId("x"), dong(90_000))
    assert (part.settles, part.payment.amount, part.payment.change) == (
        False,
        dong(90_000),
        dong(0),
    )
    even = exchange(counter.cart, PaymentId("x"), dong(94_963))
    assert (even.settles, even.rounding, even.payment.change) == (True, dong(0), dong(0))


def test_what_goods_brought_can_be_taken_off_the_bill_and_is_open_again() -> None:
    counter = _bill()
    taken = exchange(counter.cart, PaymentId("x"), dong(29_000), "A-R0001")
    counter.state = counter.state.with_order(replace(counter.cart, payments=(taken.payment,)))
    counter.takes(TakeBackTender(counter.cart.order_id, taken.payment.payment_id))
    assert counter.cart.payments == ()
    assert counter.state.refunds.credits == {"A-R0001": dong(29_000)}


def test_a_payment_says_whether_the_drawer_opens() -> None:
    card = Payment(PaymentId("p"), CARD, dong(1_000), dong(1_000), dong(0))
    assert not card.gives_back
    assert replace(card, tender=CASH).gives_back
    assert replace(card, tender=Tender.EXCHANGE, change=Money(1, dong(0).currency)).gives_back
