"""What may stand on a line: the right choices, a price, an amount that can be handed over."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pos_core.catalog import Item, ModifierGroup, Option, Unit, Variant
from pos_core.ids import LineId
from pos_core.line import (
    LARGEST_PRICE,
    LARGEST_QUANTITY,
    LONGEST_NOTE,
    LineModifier,
    OrderLine,
    Selection,
    check_discount,
    check_line,
    make_line,
)
from pos_core.money import Currency, Money
from pos_core.pricing import Charge, Discount
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal, refuse
from pos_core.tax import Rate, Tax, TaxMode
from tests.core.shop_examples import (
    ANYTHING,
    COFFEE,
    FOREIGN,
    MILK_TEA,
    RICE,
    SUGAR,
    TOPPING,
    dollars,
    dong,
    kilograms,
    milk_tea,
    pieces,
)

LINE = LineId("line")
GTGT = (Tax("GTGT", Rate(80_000), TaxMode.INCLUSIVE),)


def _made(item: Item, chosen: Selection) -> OrderLine | Refusal:
    return make_line(LINE, item, chosen, GTGT, Currency.VND)


def _line(item: Item = COFFEE, chosen: Selection | None = None) -> OrderLine:
    made = _made(item, chosen or pieces())
    assert isinstance(made, OrderLine)
    return made


def _refused(item: Item, chosen: Selection) -> Refusal:
    made = _made(item, chosen)
    assert isinstance(made, Refusal)
    return made


def test_a_line_keeps_what_was_chosen_and_what_it_cost() -> None:
    assert _line(MILK_TEA, replace(milk_tea("L", "flan", "pearl", amount=2), note=" ít đá ")) == (
        OrderLine(
            line_id=LINE,
            item_id="milk-tea",
            name="Trà sữa",
            unit_price=dong(42_000),
            quantity=Quantity.of(2),
            taxes=GTGT,
            unit=Unit.PIECE,
            variant_id="L",
            variant="L",
            modifiers=(
                LineModifier("sugar-100", "100%", dong(0)),
                LineModifier("pearl", "Trân châu", dong(5_000)),
                LineModifier("flan", "Flan", dong(8_000)),
            ),
            note="ít đá",
            discount=None,
            open_price=False,
            tax_class="restaurant",
            category_id=MILK_TEA.category_id or "",
        )
    )


def test_toppings_are_part_of_the_price_of_each() -> None:
    line = _line(MILK_TEA, milk_tea("M", "jelly", "pearl", amount=3))
    assert line.price_each == dong(44_000)
    assert replace(line, discount=Discount(rate=Rate(1))).charge() == Charge(
        LINE, dong(44_000), Quantity.of(3), GTGT, Discount(rate=Rate(1))
    )


def test_goods_by_weight_keep_their_unit() -> None:
    line = _line(RICE, kilograms(325))
    assert (line.unit, line.quantity) == (Unit.KILOGRAM, Quantity(325))
    assert (line.variant_id, line.variant, line.modifiers) == ("", "", ())


def test_a_size_must_be_chosen_and_must_exist() -> None:
    assert _refused(MILK_TEA, milk_tea("")) == refuse("line.variant_needed", name="Trà sữa")
    assert _refused(MILK_TEA, milk_tea("XL")).code == "line.variant_needed"
    assert _refused(COFFEE, replace(pieces(), variant_id="L")) == refuse(
        "line.variant_unknown", name="Cà phê sữa đá"
    )


@pytest.mark.parametrize(
    ("options", "group", "least", "most"),
    [
        ((), "Đường", 1, 1),
        (("sugar-100", "sugar-50"), "Đường", 1, 1),
        (("sugar-50", "pearl", "jelly", "flan"), "Topping", 0, 2),
    ],
)
def test_too_few_or_too_many_choices_name_their_group(
    options: tuple[str, ...], group: str, least: int, most: int
) -> None:
    refused = _refused(MILK_TEA, replace(milk_tea(), options=options))
    assert refused == refuse("line.options_count", group=group, least=least, most=most)


@pytest.mark.parametrize("toppings", [(), ("pearl",), ("jelly", "flan")])
def test_as_many_choices_as_the_group_allows_are_taken(toppings: tuple[str, ...]) -> None:
    line = _line(MILK_TEA, milk_tea("M", *toppings))
    assert tuple(m.option_id for m in line.modifiers) == ("sugar-100", *toppings)


def test_the_default_choices_of_every_group_can_be_sold() -> None:
    usual = tuple(option for group in MILK_TEA.modifiers for option in group.defaults)
    assert [m.option_id for m in _line(MILK_TEA, replace(milk_tea(), options=usual)).modifiers] == [
        "sugar-100"
    ]


def test_a_choice_cannot_be_made_twice_or_belong_to_something_else() -> None:
    assert _refused(MILK_TEA, milk_tea("M", "pearl", "pearl")) == refuse("line.option_twice")
    assert _refused(MILK_TEA, milk_tea("M", "egg")) == refuse("line.option_unknown")
    assert _refused(COFFEE, replace(pieces(), options=("pearl",))).code == "line.option_unknown"


def test_an_unknown_choice_cannot_hide_behind_one_that_two_groups_share() -> None:
    again = ModifierGroup("more", "Thêm", 0, 1, TOPPING.options)
    twice = replace(MILK_TEA, modifiers=(SUGAR, TOPPING, again))
    assert _refused(twice, milk_tea("M", "pearl", "egg")).code == "line.option_unknown"
    assert _refused(twice, milk_tea("M", "pearl")).code == "line.option_unknown"
    assert _line(twice, milk_tea("M")).price_each == dong(35_000)


def test_an_item_without_a_price_asks_for_one() -> None:
    assert _refused(ANYTHING, pieces()) == refuse("line.price_needed", name="Món khác")
    line = _line(ANYTHING, pieces(price=dong(15_000)))
    assert (line.unit_price, line.open_price) == (dong(15_000), True)


def test_a_fixed_price_cannot_be_typed_over_but_a_scale_may_print_it() -> None:
    assert _refused(RICE, replace(kilograms(500), price=dong(1))) == refuse(
        "line.price_fixed", name="Gạo"
    )
    label = replace(kilograms(1_000), price=dong(12_250), from_label=True)
    line = _line(RICE, label)
    assert (line.unit_price, line.open_price) == (dong(12_250), True)
    sized = replace(milk_tea("L"), price=dong(1))
    assert _refused(MILK_TEA, sized).code == "line.price_fixed"


def test_the_size_has_the_price_and_not_the_item() -> None:
    priced = replace(MILK_TEA, price=dong(1), variants=(Variant("M", "Vừa", dong(35_000)),))
    line = _line(priced, milk_tea())
    assert (line.unit_price, line.variant, line.open_price) == (dong(35_000), "Vừa", False)


def test_goods_priced_in_other_money_cannot_get_into_an_order() -> None:
    refused = refuse("line.wrong_currency", name="Kẹo nhập", currency=Currency.VND)
    assert _refused(FOREIGN, pieces()) == refused
    assert _refused(ANYTHING, pieces(price=dollars(100))).code == "line.wrong_currency"
    extra = ModifierGroup("extra", "Thêm", 0, 1, (Option("gift", "Quà", dollars(0)),))
    odd = replace(COFFEE, modifiers=(extra,))
    assert _refused(odd, replace(pieces(), options=("gift",))).code == "line.wrong_currency"
    assert _line(odd).price_each == dong(29_000)


@pytest.mark.parametrize("thousandths", [0, -1_000, 10_000_000, 500_000_000])
def test_an_amount_must_be_something_and_not_absurd(thousandths: int) -> None:
    refused = _refused(COFFEE, Selection(Quantity(thousandths)))
    assert refused == refuse("line.quantity_out_of_range", largest=LARGEST_QUANTITY)


def test_the_largest_and_the_smallest_amounts_are_taken() -> None:
    assert LARGEST_QUANTITY == Quantity(9_999_999)
    assert _line(RICE, Selection(LARGEST_QUANTITY)).quantity == LARGEST_QUANTITY
    assert _line(RICE, kilograms(1)).quantity == Quantity(1)
    assert _line(COFFEE, pieces(9_999)).quantity == Quantity.of(9_999)


@pytest.mark.parametrize("thousandths", [500, 1_001, 1_999])
def test_pieces_are_sold_whole(thousandths: int) -> None:
    refused = _refused(COFFEE, Selection(Quantity(thousandths)))
    assert refused == refuse("line.whole_pieces_only", name="Cà phê sữa đá")


def test_a_note_has_room_for_200_characters() -> None:
    assert LONGEST_NOTE == 200
    assert _line(COFFEE, pieces(note="x" * 200)).note == "x" * 200
    refused = _refused(COFFEE, pieces(note="x" * 201))
    assert refused == refuse("line.note_too_long", longest=200)


@pytest.mark.parametrize("minor", [-1, LARGEST_PRICE + 1])
def test_a_price_below_zero_or_with_too_many_zeros_is_refused(minor: int) -> None:
    assert _refused(ANYTHING, pieces(price=dong(minor))) == refuse("line.price_out_of_range")


@pytest.mark.parametrize("minor", [0, 1_000_000_000_000])
def test_a_gift_and_a_very_dear_thing_can_be_sold(minor: int) -> None:
    assert _line(ANYTHING, pieces(price=dong(minor))).price_each == dong(minor)


def test_a_choice_that_makes_it_cheaper_cannot_make_it_less_than_nothing() -> None:
    def with_cut(minor: int) -> Item:
        own = ModifierGroup("own", "Ly", 0, 1, (Option("cup", "Ly riêng", dong(minor)),))
        return replace(COFFEE, modifiers=(own,))

    chosen = replace(pieces(), options=("cup",))
    assert _line(with_cut(-29_000), chosen).price_each == dong(0)
    assert _refused(with_cut(-29_001), chosen).code == "line.price_out_of_range"


def test_a_discount_is_at_most_the_whole_price_and_in_the_same_money() -> None:
    price = dong(29_000)
    for discount in (None, Discount(rate=Rate(0)), Discount(rate=Rate(1_000_000))):
        assert check_discount(discount, price) is None
    assert check_discount(Discount(amount=dong(0)), price) is None
    too_much = Discount(rate=Rate(1_000_001))
    assert check_discount(too_much, price) == refuse("discount.rate_out_of_range")
    foreign = Discount(amount=dollars(1))
    assert check_discount(foreign, price) == refuse("discount.amount_invalid")
    assert check_line(replace(_line(), discount=foreign)) == refuse("discount.amount_invalid")
    assert check_line(replace(_line(), discount=Discount(amount=dong(5)))) is None


def test_the_same_goods_are_the_same_whatever_the_line_and_the_amount() -> None:
    line = _line(MILK_TEA, milk_tea("M", "pearl"))
    assert line.same_goods(replace(line, line_id=LineId("other"), quantity=Quantity.of(9)))


@pytest.mark.parametrize(
    "change",
    [
        {"item_id": "x"},
        {"name": "x"},
        {"unit_price": dong(1)},
        {"taxes": ()},
        {"unit": Unit.KILOGRAM},
        {"variant_id": "L"},
        {"modifiers": ()},
        {"note": "x"},
        {"discount": Discount(rate=Rate(1))},
        {"open_price": True},
    ],
    ids=lambda change: next(iter(change)),
)
def test_anything_else_makes_other_goods(change: dict[str, Any]) -> None:
    line = _line(MILK_TEA, milk_tea("M", "pearl"))
    assert not line.same_goods(replace(line, **change))


def test_money_of_a_line_is_in_whole_dong() -> None:
    assert _line().unit_price == Money(29_000, Currency.VND)
