"""Guests who pay apart or together: what all bills hold is what was ordered, to the last unit.

Money is the same too where it is taken from lines as they are. What is a share of a whole bill - a
percentage off, a service charge, a tax - is rounded once on each bill, so that part may differ by
less than one unit for each figure and bill; see docs/decisions/open_orders.md.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.cart import DiscountLine, DiscountOrder, UndoEdit
from pos_core.catalog import Unit
from pos_core.country_profiles import id_restaurant
from pos_core.hold import SetOrderKind
from pos_core.ids import LineId
from pos_core.line import LinePart
from pos_core.money import Money, total
from pos_core.moving import LinesMoved
from pos_core.order import OrderOpened
from pos_core.order_kind import KindRule, OrderKind, TaxSwap
from pos_core.pricing import TaxPer
from pos_core.quantity import Quantity
from pos_core.sent_line import Dish, SentLine, sent_quantity
from pos_core.shop import ConfigureShop
from pos_core.shop_rules import ShopRules
from pos_core.split import SplitOrder
from tests.core.open_bills import (
    KEPT,
    OFF,
    TEN,
    bills,
    goods,
    money,
    part,
    table_for_four,
)
from tests.core.shop_examples import (
    COFFEE,
    RICE,
    SHOP,
    Counter,
    kilograms,
    pieces,
    through_json,
)


def test_a_bill_for_four_holds_together_what_was_ordered() -> None:
    counter, (coffee, tea, milk, _) = table_for_four()
    before = counter.cart
    counter.takes(
        SplitOrder(
            before.order_id,
            ((part(coffee), part(tea)), (part(coffee), part(tea)), (part(coffee), part(milk))),
        )
    )
    assert [(o.number, o.name) for o in bills(counter)] == [
        ("A-0001", "T5"),
        ("A-0002", "T5 /2"),
        ("A-0003", "T5 /3"),
        ("A-0004", "T5 /4"),
    ]
    assert goods(*bills(counter)) == goods(before)
    assert money(*bills(counter)) == before.price().total
    assert counter.lines == [("coffee", 1_000), ("beer", 1_000)]
    assert counter.cart.order_id == before.order_id


def test_all_four_pay_and_the_drawer_has_what_the_one_bill_came_to() -> None:
    counter, (coffee, tea, *_) = table_for_four()
    due = counter.cart.price().total
    order_id = counter.cart.order_id
    counter.takes(SplitOrder(order_id, ((part(coffee),), (part(tea),), (part(tea),))))
    for order in bills(counter):
        counter.state = replace(counter.state, current=order.order_id)
        counter.pays()
    paid = [c.due for c in counter.state.closed]
    assert (len(paid), total(paid, due.currency)) == (4, due)


def test_a_second_split_goes_on_counting() -> None:
    counter, (coffee, *_) = table_for_four()
    for _ in range(2):
        counter.takes(SplitOrder(counter.cart.order_id, ((part(coffee),),)))
    assert [o.name for o in bills(counter)] == ["T5", "T5 /2", "T5 /3"]


def test_a_nameless_order_is_split_under_its_number() -> None:
    counter = Counter()
    line = counter.adds(COFFEE, pieces(2))
    counter.takes(SplitOrder(counter.cart.order_id, ((part(line.line_id),),)))
    assert bills(counter)[1].name == "A-0001 /2"


def test_a_whole_line_keeps_its_id_and_a_part_gets_a_new_one() -> None:
    counter, (coffee, tea, *_) = table_for_four()
    counter.takes(SplitOrder(counter.cart.order_id, ((part(coffee), part(tea, 2)),)))
    new = bills(counter)[1]
    assert new.lines[1].line_id == tea
    assert new.lines[0].line_id not in {coffee, tea}
    assert counter.cart.line(coffee) is not None


def test_a_split_is_one_event_that_names_what_stays_and_what_goes() -> None:
    counter, (coffee, *_) = table_for_four()
    opening, event = counter.takes(SplitOrder(counter.cart.order_id, ((part(coffee, 3),),)))
    assert isinstance(opening, OrderOpened)
    assert isinstance(event, LinesMoved)
    (moved,) = event.parts
    assert moved.stays is not None
    assert (moved.arrives.quantity, moved.stays.quantity) == (Quantity.of(3), Quantity.of(1))
    assert through_json(counter.events) == counter.events


def test_the_new_bill_has_the_rates_day_and_kind_of_the_old_one() -> None:
    rules = ShopRules(
        kinds=(
            KindRule(OrderKind.DINE_IN),
            KindRule(OrderKind.TAKE_AWAY, tax_swaps=(TaxSwap("restaurant", "reduced"),)),
        )
    )
    counter, (coffee, *_) = table_for_four(replace(KEPT, rules=rules))
    order_id = counter.cart.order_id
    counter.takes(SetOrderKind(order_id, OrderKind.TAKE_AWAY))
    counter.later(days=60)
    counter.takes(ConfigureShop(replace(SHOP, taxes=replace(SHOP.taxes, rows=SHOP.taxes.rows[3:]))))
    counter.takes(SplitOrder(order_id, ((part(coffee),),)))
    old, new = bills(counter)
    assert (new.policy, new.taxes, new.business_day) == (old.policy, old.taxes, old.business_day)
    assert (new.kind, new.opened_at) == (OrderKind.TAKE_AWAY, old.opened_at)
    assert new.lines[0].taxes == old.lines[0].taxes


def test_a_percentage_is_given_on_both_bills() -> None:
    counter, (coffee, *_) = table_for_four()
    order_id = counter.cart.order_id
    counter.takes(DiscountOrder(order_id, TEN))
    before = money(counter.cart)
    counter.takes(SplitOrder(order_id, ((part(coffee, 2),),)))
    assert [o.discount for o in bills(counter)] == [TEN, TEN]
    assert abs(money(*bills(counter)).minor - before.minor) <= 1


def test_an_amount_off_the_order_is_shared_out_to_the_last_dong() -> None:
    counter, (coffee, tea, milk, _) = table_for_four()
    order_id = counter.cart.order_id
    counter.takes(DiscountOrder(order_id, OFF))
    before = money(counter.cart)
    counter.takes(SplitOrder(order_id, ((part(coffee),), (part(coffee), part(tea)), (part(milk),))))
    cuts = [o.discount for o in bills(counter)]
    assert all(cut is not None and cut.reason == "khách quen" for cut in cuts)
    assert sum(cut.amount.minor for cut in cuts if cut and cut.amount) == 10_001
    assert money(*bills(counter)) == before


def test_an_amount_off_a_line_is_shared_out_to_the_last_dong() -> None:
    counter, (coffee, *_) = table_for_four()
    order_id = counter.cart.order_id
    counter.takes(DiscountLine(order_id, coffee, OFF))
    before = money(counter.cart)
    counter.takes(SplitOrder(order_id, ((part(coffee),), (part(coffee, 2),))))
    cuts = [line.discount for o in bills(counter) for line in o.lines if line.item_id == "coffee"]
    assert sorted(cut.amount.minor for cut in cuts if cut and cut.amount) == [2_500, 2_500, 5_001]
    assert money(*bills(counter)) == before


def test_weighed_goods_can_be_cut_anywhere() -> None:
    counter = Counter(KEPT)
    rice = counter.adds(RICE, kilograms(1_333))
    before = counter.cart
    part_of_it = LinePart(rice.line_id, Quantity(450))
    counter.takes(SplitOrder(before.order_id, ((part_of_it,),)))
    assert goods(*bills(counter)) == goods(before)
    assert abs(money(*bills(counter)).minor - before.price().total.minor) <= 1
    assert {line.unit for o in bills(counter) for line in o.lines} == {Unit.KILOGRAM}


@pytest.mark.parametrize("tax_per", list(TaxPer))
def test_service_and_taxes_on_top_differ_by_rounding_only(tax_per: TaxPer) -> None:
    shop = id_restaurant("en")
    counter = Counter(replace(shop, policy=replace(shop.policy, tax_per=tax_per)))
    lines = [
        counter.adds(
            replace(COFFEE, id=f"i{n}", price=Money(33_333 + n, shop.currency)), pieces(n + 1)
        ).line_id
        for n in range(4)
    ]
    before = counter.cart
    counter.takes(
        SplitOrder(before.order_id, ((part(lines[0]), part(lines[3], 3)), (part(lines[2], 2),)))
    )
    parts = [o.price() for o in bills(counter)]
    assert sum(p.subtotal.minor for p in parts) == before.price().subtotal.minor
    # Service and one tax: each rounded once on each of three bills.
    assert abs(money(*bills(counter)).minor - money(before).minor) <= 2 * 3


def test_what_was_done_before_cannot_be_undone_after_a_split() -> None:
    counter, (coffee, *_) = table_for_four()
    order_id = counter.cart.order_id
    counter.takes(SplitOrder(order_id, ((part(coffee),),)))
    for order in bills(counter):
        assert counter.refuses(UndoEdit(order.order_id)).code == "order.nothing_to_undo"


def test_what_the_kitchen_has_goes_where_the_line_goes() -> None:
    counter, (coffee, tea, *_) = table_for_four()
    sent = tuple(
        SentLine(line, Quantity.of(n), Dish(name), "bar", line)
        for line, n, name in ((coffee, 3, "Cà phê"), (tea, 2, "Trà"))
    )
    counter.state = counter.state.with_order(replace(counter.cart, kitchen=sent, fired=(1,)))
    counter.takes(SplitOrder(counter.cart.order_id, ((part(coffee, 2), part(tea, 2)),)))
    old, new = bills(counter)
    assert sent_quantity(old.kitchen, coffee) == Quantity.of(1)
    assert sent_quantity(old.kitchen, tea) == Quantity(0)
    assert [p.quantity.thousandths for p in new.kitchen] == [2_000, 2_000]
    assert {p.line_id for p in new.kitchen} == {line.line_id for line in new.lines}
    assert {p.origin for p in new.kitchen} == {coffee, tea}
    assert new.fired == (1,)


WRONG: list[tuple[str, str]] = [
    ("nothing", "split.nothing_chosen"),
    ("an empty bill", "split.nothing_chosen"),
    ("too many", "split.more_than_there"),
    ("too many in two", "split.more_than_there"),
    ("none", "split.nothing_chosen"),
    ("less than none", "split.nothing_chosen"),
    ("half a coffee", "line.whole_pieces_only"),
    ("gone", "line.gone"),
    ("all", "split.nothing_left"),
]


@pytest.mark.parametrize(("what", "code"), WRONG)
def test_a_split_that_cannot_be_is_refused_and_changes_nothing(what: str, code: str) -> None:
    counter, (coffee, tea, milk, beer) = table_for_four()
    chosen: dict[str, tuple[tuple[LinePart, ...], ...]] = {
        "nothing": (),
        "an empty bill": ((part(coffee),), ()),
        "too many": ((part(coffee, 5),),),
        "too many in two": ((part(coffee, 3),), (part(coffee, 2),)),
        "none": ((part(coffee, 0),),),
        "less than none": ((part(coffee, -1),),),
        "half a coffee": ((LinePart(coffee, Quantity(500)),),),
        "gone": ((part(LineId("gone")),),),
        "all": ((part(coffee, 4), part(tea, 2)), (part(milk), part(beer))),
    }
    refused = counter.refuses(SplitOrder(counter.cart.order_id, chosen[what]))
    assert refused.code == code
