"""Open orders in a cart: seen at the other till while somebody is still typing, and taken over."""

from __future__ import annotations

from dataclasses import replace

from pos_core.hold import NameOrder, ParkOrder
from pos_core.sending import SendOrder
from pos_core.sharing import ShareOrder, TakeOverOrder, is_pressing, news_of
from pos_core.shop import ConfigureShop
from tests.core.day_makers.kitchen import with_stations
from tests.core.shop_examples import COFFEE, SHOP, TEA, dong
from tests.core.two_tills import Store, part


def test_a_table_is_seen_while_somebody_is_still_typing() -> None:
    store = Store()
    store.a.takes(NameOrder(None, "Bàn 5"))
    store.a.adds(COFFEE)
    store.tells(store.a, store.b)
    (seen,) = store.b.state.shared.others.values()
    assert (seen.order.name, seen.in_cart, len(seen.order.lines)) == ("Bàn 5", True, 1)
    store.a.adds(TEA)
    store.tells(store.a, store.b)
    (seen,) = store.b.state.shared.others.values()
    assert len(seen.order.lines) == 2


def test_a_sale_at_the_counter_is_told_to_nobody() -> None:
    store = Store()
    store.a.adds(COFFEE)
    order_id = store.a.cart.order_id
    assert store.a.decides(ShareOrder(order_id)) == ()
    store.a.pays()
    assert store.a.decides(ShareOrder(order_id)) == ()


def test_what_was_sent_to_the_kitchen_is_seen_without_a_name() -> None:
    store = Store()
    store.a.takes(ConfigureShop(replace(with_stations(store.a.state.shop or SHOP))))
    store.a.adds(replace(COFFEE, category_id="drinks"))
    order_id = store.a.cart.order_id
    assert store.a.decides(ShareOrder(order_id)) == ()
    store.a.takes(SendOrder(order_id))
    news = news_of(store.a.state, order_id)
    assert news is not None
    assert is_pressing(store.a.state, news)
    store.tells(store.a, store.b)
    assert store.b.state.shared.others[order_id].order.kitchen


def test_typing_on_is_not_pressing_but_sending_and_paying_a_part_are() -> None:
    store = Store()
    store.a.takes(NameOrder(None, "Bàn 5"))
    store.a.adds(COFFEE)
    order_id = store.a.cart.order_id

    def presses() -> bool:
        news = news_of(store.a.state, order_id)
        assert news is not None
        return is_pressing(store.a.state, news)

    assert not presses()
    store.a.takes(ShareOrder(order_id))
    assert news_of(store.a.state, order_id) is None
    store.a.adds(TEA)
    assert not presses()
    store.a.takes(part(store.a, 20_000))
    assert presses()
    store.a.takes(ShareOrder(order_id))
    store.a.takes(ParkOrder(order_id))
    assert presses()


def test_what_is_taken_over_with_all_that_is_in_it_leaves_the_cart_too() -> None:
    store = Store()
    store.a.takes(NameOrder(None, "Bàn 5"))
    store.a.adds(COFFEE)
    order_id = store.a.cart.order_id
    store.tells(store.a, store.b)
    store.b.takes(TakeOverOrder(order_id))
    store.tells(store.b, store.a)
    assert store.a.state.cart is None
    assert not store.a.state.shared.copies
    assert store.b.cart.price().total == dong(29_000)
