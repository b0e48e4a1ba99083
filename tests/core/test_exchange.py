"""What goods that came back are worth pays for others, goes out in cash, and is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_core import till
from pos_core.cart import CancelOrder
from pos_core.exchange import PayOutExchange, UseExchange
from pos_core.print_job import PrintQueued
from pos_core.refund import ExchangePaidOut
from pos_core.refusal import refuse
from pos_core.sale import OrderPaid, Sale
from pos_core.tender import Tender
from pos_core.tendering import TakeBackTender
from pos_core.void import VoidSale
from tests.core.shop_examples import BEER, COFFEE, TEA, Counter, dong, sells, through_json
from tests.core.test_refund import asks, gives, of

if TYPE_CHECKING:
    from pos_core.events import Event
    from pos_core.money import Money

NUMBER = "A-R0001"


def coffee_back() -> Counter:
    """A coffee came back for 29.000 ₫ to spend."""
    counter = Counter()
    sale = sells(counter, COFFEE)
    gives(counter, asks(counter, sale, of(sale, 0), by=Tender.EXCHANGE))
    return counter


def open_worth(counter: Counter) -> dict[str, Money]:
    """What can be spent."""
    return dict(counter.state.refunds.credits)


def uses(counter: Counter) -> tuple[Event, ...]:
    """Put the worth on the order in the cart."""
    cart = counter.cart
    return counter.takes(UseExchange(cart.order_id, NUMBER, cart.rest()))


def paid(events: tuple[Event, ...]) -> Sale:
    """The sale that came of it."""
    return next(event.sale for event in events if isinstance(event, OrderPaid))


def test_dearer_goods_leave_something_to_pay() -> None:
    counter = coffee_back()
    assert open_worth(counter) == {NUMBER: dong(29_000)}
    counter.adds(TEA)
    uses(counter)
    assert open_worth(counter) == {}
    assert counter.cart.rest() == dong(16_000)
    sale = counter.pays()
    assert [p.amount for p in sale.payments] == [dong(29_000), dong(16_000)]
    assert sale.payments[0].reference == NUMBER


def test_cheaper_goods_are_paid_at_once_and_the_surplus_goes_back_in_cash() -> None:
    counter = coffee_back()
    counter.adds(BEER)
    sale = paid(uses(counter))
    assert sale.due == dong(22_000)
    assert sale.change == dong(7_000)
    assert open_worth(counter) == {}


def test_the_worth_is_spent_once() -> None:
    counter = coffee_back()
    counter.adds(TEA)
    uses(counter)
    cart = counter.cart
    again = UseExchange(cart.order_id, NUMBER, cart.rest())
    assert counter.refuses(again) == refuse("exchange.gone", number=NUMBER)
    out = PayOutExchange(NUMBER, dong(29_000))
    assert counter.refuses(out) == refuse("exchange.gone", number=NUMBER)


def test_there_must_be_something_to_pay_for() -> None:
    counter = coffee_back()
    counter.adds(TEA)
    wrong = UseExchange(counter.cart.order_id, NUMBER, dong(1))
    assert counter.refuses(wrong).code == "payment.total_changed"
    sells(counter, BEER)
    assert counter.refuses(wrong).code == "order.already_paid"


def test_an_order_given_up_before_it_was_used_leaves_it_open() -> None:
    counter = coffee_back()
    counter.adds(TEA)
    counter.takes(CancelOrder(counter.cart.order_id, "khách đổi ý"))
    assert open_worth(counter) == {NUMBER: dong(29_000)}


def test_an_order_cannot_be_given_up_with_it_and_opens_it_again_when_taken_off() -> None:
    counter = coffee_back()
    counter.adds(TEA)
    uses(counter)
    order_id = counter.cart.order_id
    assert counter.refuses(CancelOrder(order_id, "khách đổi ý")).code == "order.part_paid"
    counter.takes(TakeBackTender(order_id, counter.cart.payments[0].payment_id))
    counter.takes(CancelOrder(order_id, "khách đổi ý"))
    assert open_worth(counter) == {NUMBER: dong(29_000)}


def test_a_voided_exchange_opens_the_worth_again() -> None:
    counter = coffee_back()
    counter.adds(BEER)
    sale = paid(uses(counter))
    counter.takes(VoidSale(sale.order_id, "nhầm"))
    # The 7.000 ₫ of surplus come back into the drawer with the void, like all its money.
    assert open_worth(counter) == {NUMBER: dong(29_000)}


def test_it_can_be_had_in_cash_after_all_and_after_a_restart() -> None:
    counter = coffee_back()
    counter.events = through_json(counter.events)
    counter.state = till.fold(counter.events)
    event, paper = counter.takes(PayOutExchange(NUMBER, dong(29_000)))
    assert isinstance(paper, PrintQueued)
    assert isinstance(event, ExchangePaidOut)
    assert (event.payment.tender, event.payment.amount) == (Tender.CASH, dong(29_000))
    assert open_worth(counter) == {}
