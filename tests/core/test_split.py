"""Guests who pay apart or together: what all bills hold is what was ordered, to the last unit.

Money is the same too where it is taken from lines as they are. What is a share of a whole bill - a
percentage off, a service charge, a tax - is rounded once on each bill, so that part may differ by
less than one unit for each figure and bill; see docs/decisions/open_orders.md.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.cart import DiscountLine, DiscountOrder, NoteOrder, UndoEdit
from pos_core.catalog import Unit
from pos_core.country_profiles import id_restaurant, vn_cafe
from pos_core.events import Intent
from pos_core.hold import NameOrder, ParkOrder, SetOrderKind
from pos_core.ids import CustomerId, LineId, OrderId
from pos_core.merge import MergeOrders, OrderMerged
from pos_core.money import Money, total
from pos_core.moving import LinePart, LinesMoved
from pos_core.order import Order, OrderOpened
from pos_core.order_kind import KindRule, OrderKind, TaxSwap
from pos_core.pricing import Discount, TaxPer
from pos_core.quantity import Quantity
from pos_core.refusal import refuse
from pos_core.sale import Outcome
from pos_core.sent_line import Dish, SentLine, sent_quantity
from pos_core.shop import ConfigureShop, Shop
from pos_core.shop_rules import ShopRules
from pos_core.split import MoveLines, SplitOrder
from pos_core.tax import Rate
from pos_core.tender import Payment, Tender
from tests.core.shop_examples import (
    BEER,
    COFFEE,
    MILK_TEA,
    RICE,
    SHOP,
    TEA,
    Counter,
    dong,
    kilograms,
    milk_tea,
    pieces,
    through_json,
)

TEN = Discount(rate=Rate(100_000), reason="khách quen")
OFF = Discount(amount=dong(10_001), reason="khách quen")
KEPT = replace(SHOP, policy=replace(SHOP.policy, cash_rounding=None))


def part(line_id: LineId, amount: int = 1) -> LinePart:
    return LinePart(line_id, Quantity.of(amount))


def bills(counter: Counter) -> list[Order]:
    return list(counter.state.orders.values())


def of(counter: Counter, number: str) -> Order:
    return next(o for o in bills(counter) if o.number == number)


def goods(*orders: Order) -> dict[tuple[str, int], int]:
    """Thousandths by item and price, over all these orders."""
    sums: dict[tuple[str, int], int] = {}
    for order in orders:
        for line in order.lines:
            key = (line.item_id, line.price_each.minor)
            sums[key] = sums.get(key, 0) + line.quantity.thousandths
    return sums


def money(*orders: Order) -> Money:
    return total((order.price().total for order in orders), orders[0].policy.currency)


def table_for_four(shop: Shop = KEPT) -> tuple[Counter, list[LineId]]:
    """T5: four coffees, two teas, a milk tea and a beer."""
    counter = Counter(shop)
    lines = [
        counter.adds(COFFEE, pieces(4)),
        counter.adds(TEA, pieces(2)),
        counter.adds(MILK_TEA, milk_tea("L", "pearl")),
        counter.adds(BEER),
    ]
    counter.takes(NameOrder(counter.cart.order_id, "T5"))
    return counter, [line.line_id for line in lines]


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


def test_lines_move_to_another_table() -> None:
    counter, (coffee, _, _, beer) = table_for_four()
    order_id = counter.cart.order_id
    counter.takes(ParkOrder(order_id))
    counter.adds(TEA)
    other = counter.cart.order_id
    before = goods(*bills(counter))
    (event,) = counter.takes(MoveLines(order_id, other, (part(coffee, 2), part(beer))))
    assert isinstance(event, LinesMoved)
    assert counter.lines == [("tea", 1_000), ("coffee", 2_000), ("beer", 1_000)]
    assert goods(*bills(counter)) == before


def test_goods_that_move_bear_the_taxes_of_the_bill_they_are_on() -> None:
    swap = KindRule(OrderKind.TAKE_AWAY, tax_swaps=(TaxSwap("restaurant", "reduced"),))
    rules = ShopRules(kinds=(KindRule(OrderKind.DINE_IN), swap))
    counter, (coffee, *_) = table_for_four(replace(KEPT, rules=rules))
    order_id = counter.cart.order_id
    counter.takes(ParkOrder(order_id))
    counter.takes(SetOrderKind(None, OrderKind.TAKE_AWAY))
    to_go = counter.adds(TEA)
    counter.takes(MoveLines(order_id, counter.cart.order_id, (part(coffee),)))
    assert {line.taxes for line in counter.cart.lines} == {to_go.taxes}


def test_moving_the_last_of_an_order_merges_it() -> None:
    counter = Counter(KEPT)
    coffee = counter.adds(COFFEE, pieces(2))
    first = counter.cart.order_id
    counter.takes(ParkOrder(first))
    counter.adds(TEA)
    _, merged = counter.takes(MoveLines(first, counter.cart.order_id, (part(coffee.line_id, 2),)))
    assert isinstance(merged, OrderMerged)
    assert merged.total == dong(58_000)
    assert set(counter.state.orders) == {counter.cart.order_id}


def two_tables() -> tuple[Counter, OrderId, OrderId]:
    """T1 with a coffee, parked; T2 with a tea in the cart."""
    counter = Counter(KEPT)
    counter.adds(COFFEE)
    counter.takes(NameOrder(None, "T1"))
    first = counter.cart.order_id
    counter.takes(ParkOrder(first))
    counter.adds(TEA)
    counter.takes(NameOrder(None, "T2"))
    return counter, first, counter.cart.order_id


def test_two_tables_pay_together() -> None:
    counter, first, second = two_tables()
    before = money(*bills(counter))
    counter.takes(MergeOrders(first, second))
    assert counter.lines == [("tea", 1_000), ("coffee", 1_000)]
    assert (counter.cart.name, money(counter.cart)) == ("T2", before)
    assert [(c.number, c.outcome) for c in counter.state.closed] == [("A-0001", Outcome.MERGED)]
    assert counter.refuses(UndoEdit(first)).code == "order.already_merged"
    assert counter.state.last_sale is None


def test_who_had_the_merged_order_in_the_cart_goes_on_with_the_other() -> None:
    counter, first, second = two_tables()
    counter.takes(MergeOrders(second, first))
    assert counter.cart.order_id == first
    assert counter.lines == [("coffee", 1_000), ("tea", 1_000)]


def test_names_notes_and_customers_are_not_lost_in_a_merge() -> None:
    counter, first, second = two_tables()
    counter.takes(NoteOrder(first, "no nuts"))
    counter.takes(NoteOrder(second, "by the window"))
    counter.takes(NameOrder(second, ""))
    lan = replace(counter.state.orders[first], customer_id=CustomerId("lan"))
    counter.state = counter.state.with_order(lan)
    counter.takes(MergeOrders(first, second))
    cart = counter.cart
    assert (cart.name, cart.note, cart.customer_id) == ("T1", "by the window; no nuts", "lan")


def test_what_the_kitchen_still_has_of_removed_lines_is_merged_too() -> None:
    counter, first, second = two_tables()
    ghost = SentLine(LineId("gone"), Quantity.of(1), Dish("Bia"), "bar", LineId("gone"))
    counter.state = counter.state.with_order(replace(counter.state.orders[first], kitchen=(ghost,)))
    counter.takes(MergeOrders(first, second))
    assert counter.cart.kitchen == (ghost,)


def test_amounts_off_both_orders_are_added_up() -> None:
    counter, first, second = two_tables()
    counter.takes(DiscountOrder(first, OFF))
    counter.takes(DiscountOrder(second, Discount(amount=dong(4_999))))
    before = money(*bills(counter))
    counter.takes(MergeOrders(first, second))
    assert counter.cart.discount == Discount(amount=dong(15_000), reason="khách quen")
    assert money(counter.cart) == before


@pytest.mark.parametrize(("one", "other"), [(TEN, None), (TEN, OFF), (OFF, TEN)])
def test_discounts_that_do_not_go_together_are_not_mixed(
    one: Discount, other: Discount | None
) -> None:
    counter, first, second = two_tables()
    counter.takes(DiscountOrder(first, one))
    if other is not None:
        counter.takes(DiscountOrder(second, other))
    refused = counter.refuses(MergeOrders(first, second))
    assert refused == refuse("order.discounts_differ", number="A-0002")


def test_the_same_percentage_on_both_stays() -> None:
    counter, first, second = two_tables()
    for order_id in (first, second):
        counter.takes(DiscountOrder(order_id, TEN))
    counter.takes(MergeOrders(first, second))
    assert counter.cart.discount == TEN


def test_an_empty_table_is_merged_away() -> None:
    counter, first, second = two_tables()
    counter.takes(ParkOrder(second))
    counter.takes(NameOrder(None, "T9"))
    counter.takes(MergeOrders(counter.cart.order_id, first))
    assert (counter.cart.order_id, counter.cart.name) == (first, "T1")


def test_split_and_merged_again_it_is_the_bill_it_was() -> None:
    counter, (coffee, tea, *_) = table_for_four()
    order_id = counter.cart.order_id
    counter.takes(DiscountOrder(order_id, OFF))
    before = counter.cart
    counter.takes(SplitOrder(order_id, ((part(coffee, 3), part(tea)),)))
    counter.takes(MergeOrders(bills(counter)[1].order_id, order_id))
    assert (goods(counter.cart), counter.cart.discount) == (goods(before), OFF)
    assert money(counter.cart) == money(before)


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


def test_orders_that_are_partly_paid_stay_as_they_are() -> None:
    counter, first, second = two_tables()
    payment = Payment("p1", Tender.CARD, dong(1), dong(1), dong(0))  # type: ignore[arg-type]
    paid = replace(counter.state.orders[first], payments=(payment,))
    counter.state = counter.state.with_order(paid)
    line = paid.lines[0].line_id
    intents: tuple[Intent, ...] = (
        MergeOrders(first, second),
        MergeOrders(second, first),
        SplitOrder(first, ((part(line),),)),
        MoveLines(first, second, (part(line),)),
        MoveLines(second, first, (part(counter.cart.lines[0].line_id),)),
    )
    for intent in intents:
        assert counter.refuses(intent) == refuse("order.part_paid", number="A-0001")


def test_an_order_is_not_moved_or_merged_onto_itself() -> None:
    counter, first, _ = two_tables()
    line = counter.state.orders[first].lines[0].line_id
    for intent in (MergeOrders(first, first), MoveLines(first, first, (part(line),))):
        assert counter.refuses(intent) == refuse("split.same_order", number="A-0001")


def test_orders_that_are_not_open_are_not_split_or_merged() -> None:
    counter, first, _ = two_tables()
    gone = OrderId("gone")
    for intent in (
        MergeOrders(first, gone),
        MergeOrders(gone, first),
        SplitOrder(gone, ()),
        MoveLines(first, gone, ()),
        MoveLines(gone, first, ()),
    ):
        assert counter.refuses(intent).code == "order.unknown"


def test_a_full_order_takes_no_more_lines() -> None:
    counter, first, second = two_tables()
    full = counter.cart.lines * 500
    counter.state = counter.state.with_order(replace(counter.cart, lines=full))
    refused = counter.refuses(MergeOrders(first, second))
    assert refused == refuse("order.too_many_lines", most=500)


def test_free_goods_take_an_amount_along_when_the_order_goes() -> None:
    counter = Counter(vn_cafe("vi"))
    counter.adds(replace(COFFEE, price=dong(0)))
    first = counter.cart.order_id
    counter.state = counter.state.with_order(replace(counter.cart, discount=OFF))
    counter.takes(ParkOrder(first))
    counter.adds(TEA)
    counter.takes(MergeOrders(first, counter.cart.order_id))
    assert counter.cart.discount == OFF
