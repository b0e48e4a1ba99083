"""An open order remembers every step and takes each one back, and keeps the rates it began with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from pos_core.cart import (
    AddLine,
    ChangeLine,
    DiscountLine,
    DiscountOrder,
    NoteLine,
    NoteOrder,
    RemoveLine,
    SetQuantity,
    UndoEdit,
)
from pos_core.country_profiles import id_grocery
from pos_core.events import Intent
from pos_core.ids import LineId, OrderId
from pos_core.money import Currency
from pos_core.order import (
    UNDO_DEPTH,
    LineAdded,
    LineChanged,
    LineRemoved,
    Order,
    OrderDiscounted,
    OrderNoted,
)
from pos_core.pricing import Discount
from pos_core.quantity import Quantity
from pos_core.refusal import refuse
from pos_core.shop import ConfigureShop
from pos_core.tax import DatedTaxes, Rate, Tax, TaxMode, TaxTable
from pos_core.void import VoidSale
from tests.core.shop_examples import (
    BEER,
    COFFEE,
    LAST_EVENING_OF_8_PERCENT,
    MILK_TEA,
    RICE,
    TEA,
    Counter,
    dong,
    kilograms,
    milk_tea,
    pieces,
    sells,
)

HALF = Discount(rate=Rate(500_000))


def _undoes(counter: Counter) -> None:
    counter.takes(UndoEdit(counter.cart.order_id))


def _seen(order: Order) -> Order:
    """The order as the cashier sees it, without its memory."""
    return replace(order, undo=())


def _edits(counter: Counter) -> list[Intent]:
    """One edit of every kind, on lines put into the cart here."""
    first = counter.adds(MILK_TEA, milk_tea())
    counter.adds(COFFEE)
    last = counter.adds(RICE, kilograms(500))
    order_id = counter.cart.order_id
    return [
        AddLine(BEER, pieces()),
        ChangeLine(order_id, first.line_id, MILK_TEA, milk_tea("L", "pearl", amount=2)),
        SetQuantity(order_id, last.line_id, Quantity(1_234)),
        SetQuantity(order_id, last.line_id, Quantity(0)),
        NoteLine(order_id, first.line_id, "ít đá"),
        DiscountLine(order_id, first.line_id, HALF),
        DiscountOrder(order_id, Discount(amount=dong(5_000))),
        NoteOrder(order_id, "mang về"),
        RemoveLine(order_id, first.line_id),
    ]


def test_undo_takes_back_every_kind_of_edit_in_order() -> None:
    counter = Counter()
    edits = _edits(counter)
    seen = [_seen(counter.cart)]
    for edit in edits:
        counter.takes(edit)
        seen.append(_seen(counter.cart))
    assert all(before != after for before, after in pairwise(seen))
    for before in reversed(seen[:-1]):
        _undoes(counter)
        assert _seen(counter.cart) == before


def test_undoing_everything_leaves_an_empty_order() -> None:
    counter = Counter()
    for edit in _edits(counter):
        counter.takes(edit)
    while counter.cart.undo:
        _undoes(counter)
    assert (counter.cart.lines, counter.cart.discount, counter.cart.note) == ((), None, "")
    refused = counter.refuses(UndoEdit(counter.cart.order_id))
    assert refused == refuse("order.nothing_to_undo")


def test_a_line_taken_out_comes_back_to_its_place() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    middle = counter.adds(TEA)
    counter.adds(BEER)
    counter.takes(RemoveLine(counter.cart.order_id, middle.line_id))
    assert counter.takes(UndoEdit(counter.cart.order_id)) == (
        LineAdded(counter.cart.order_id, middle, 1, undo=True),
    )
    assert [item for item, _ in counter.lines] == ["coffee", "tea", "beer"]


def test_an_undo_cannot_be_undone_and_goes_further_back_instead() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    counter.adds(TEA)
    _undoes(counter)
    _undoes(counter)
    assert counter.lines == []
    assert counter.refuses(UndoEdit(counter.cart.order_id)).code == "order.nothing_to_undo"


def test_each_edit_is_taken_back_by_its_opposite() -> None:
    counter = Counter()
    line, order_id = counter.adds(COFFEE), counter.cart.order_id
    counter.takes(NoteOrder(order_id, "a"))
    counter.takes(NoteOrder(order_id, "b"))
    counter.takes(DiscountOrder(order_id, HALF))
    counter.takes(DiscountOrder(order_id, None))
    counter.takes(SetQuantity(order_id, line.line_id, Quantity.of(2)))
    assert counter.cart.undo == (
        LineRemoved(order_id, line.line_id, undo=True),
        OrderNoted(order_id, "", undo=True),
        OrderNoted(order_id, "a", undo=True),
        OrderDiscounted(order_id, None, undo=True),
        OrderDiscounted(order_id, HALF, undo=True),
        LineChanged(order_id, line, undo=True),
    )


def test_fifty_steps_can_be_taken_back_and_no_more() -> None:
    counter = Counter()
    line, order_id = counter.adds(COFFEE), counter.cart.order_id
    for amount in range(2, 62):
        counter.takes(SetQuantity(order_id, line.line_id, Quantity.of(amount)))
    for _ in range(UNDO_DEPTH):
        _undoes(counter)
    assert UNDO_DEPTH == 50
    assert counter.lines == [("coffee", 11_000)]
    assert counter.refuses(UndoEdit(order_id)) == refuse("order.nothing_to_undo")


def test_undo_after_payment_says_that_a_void_is_needed() -> None:
    counter = Counter()
    sale = sells(counter, COFFEE)
    refused = counter.refuses(UndoEdit(sale.order_id))
    assert refused == refuse("void.needed", number="A-0001", total=dong(29_000))
    counter.takes(VoidSale(sale.order_id, "nhầm"))
    assert counter.refuses(UndoEdit(sale.order_id)).code == "order.already_voided"


def test_every_event_of_an_order_stands_in_its_own_stream() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    sale = counter.pays()
    streams = {event.stream for event in counter.events}
    assert streams == {"shop", f"order/{sale.order_id}"}


def test_a_line_is_found_by_its_id() -> None:
    counter = Counter()
    lines = [counter.adds(item) for item in (COFFEE, TEA, BEER)]
    assert [counter.cart.line(line.line_id) for line in lines] == lines
    assert counter.cart.line(LineId("nobody")) is None
    assert counter.cart.order_id != OrderId("nobody")


def test_an_order_open_over_new_year_keeps_the_rates_of_its_first_day() -> None:
    counter = Counter(now=LAST_EVENING_OF_8_PERCENT)
    counter.adds(COFFEE)
    counter.later(hours=10)
    assert counter.business_day == date(2027, 1, 1)
    counter.adds(TEA)
    counter.adds(COFFEE)
    assert {line.taxes[0].rate.ppm for line in counter.cart.lines} == {80_000}
    sale = counter.pays()
    # 29.000 x 2 and 45.000 at 8/108: 4.296 + 3.333.
    assert sale.priced.tax_included == dong(7_629)
    assert sale.business_day == date(2027, 1, 1)


def test_the_next_order_has_the_rates_of_the_new_year() -> None:
    counter = Counter(now=LAST_EVENING_OF_8_PERCENT)
    counter.later(hours=4)  # 03:55 is still the last business day of the year
    assert sells(counter, COFFEE).lines[0].taxes[0].rate.ppm == 80_000
    counter.later(minutes=5)
    assert sells(counter, COFFEE).lines[0].taxes[0].rate.ppm == 100_000
    assert sells(counter, BEER).lines[0].taxes[0].rate.ppm == 100_000


def test_rates_changed_at_noon_count_for_the_next_order_only() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    higher = Tax("GTGT", Rate(150_000), TaxMode.INCLUSIVE)
    rows = TaxTable((DatedTaxes("restaurant", date.min, (higher,)),))
    counter.takes(ConfigureShop(replace(counter.shop, taxes=rows)))
    counter.adds(TEA)
    counter.adds(COFFEE)
    counter.adds(BEER)  # a class the new rows do not know
    assert [line.taxes[0].rate.ppm for line in counter.cart.lines] == [80_000, 80_000, 100_000]
    assert counter.lines[0] == ("coffee", 2_000)
    counter.pays()
    assert counter.adds(COFFEE).taxes == (higher,)


def test_service_and_rounding_changed_at_noon_count_for_the_next_order_only() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    policy = counter.cart.policy
    counter.takes(ConfigureShop(replace(counter.shop, policy=replace(policy, cash_rounding=None))))
    assert counter.cart.policy == policy
    counter.pays()
    counter.adds(COFFEE)
    assert counter.cart.policy.cash_rounding is None


def test_an_indonesian_order_takes_no_goods_priced_in_dong() -> None:
    counter = Counter(id_grocery("id"))
    assert counter.refuses(AddLine(COFFEE, pieces())) == refuse(
        "line.wrong_currency", name="Cà phê sữa đá", currency=Currency.IDR
    )
