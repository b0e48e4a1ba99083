"""What an app's order costs is what the till would have charged, to the last đồng."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_client.contracts.menu import Menu
from hosted_api.menu.price_list import CannotOrder, Terms, Wanted, price_list
from pos_core.ids import LineId
from pos_core.money import Currency, Money
from pos_core.order_kind import KindRule, OrderKind, TaxSwap
from pos_core.pricing import Charge, PricingPolicy, ServiceCharge, TaxPer, price
from pos_core.quantity import Quantity
from pos_core.rounding import Rounding
from pos_core.tax import DatedTaxes, Rate, Tax, TaxMode, TaxTable

DAY = date(2026, 11, 27)
TAXES = {
    "none": (),
    "in": (Tax("GTGT", Rate(80_000), TaxMode.INCLUSIVE),),
    "out": (Tax("PB1", Rate(100_000), TaxMode.EXCLUSIVE),),
    "part": (Tax("PPN", Rate(120_000), TaxMode.EXCLUSIVE, base_num=11, base_den=12),),
    "both": (
        Tax("PPN", Rate(110_000), TaxMode.INCLUSIVE),
        Tax("PB1", Rate(55_000), TaxMode.EXCLUSIVE, stacked=True),
    ),
}
TABLE = TaxTable(tuple(DatedTaxes(name, date(2020, 1, 1), taxes) for name, taxes in TAXES.items()))
services = st.one_of(
    st.none(),
    st.builds(ServiceCharge, st.integers(1, 200_000).map(Rate), st.booleans()),
)
policies = st.builds(
    PricingPolicy,
    st.just(Currency.IDR),
    st.sampled_from(TaxPer),
    st.sampled_from(Rounding),
    services,
)
lines = st.lists(
    st.tuples(st.sampled_from(sorted(TAXES)), st.integers(0, 10**7), st.integers(1, 999)),
    min_size=1,
    max_size=8,
)


def _menu(goods: list[tuple[str, int]]) -> Menu:
    items = [
        {"id": f"i{n}", "name": "x", "tax_class": tax_class, "price": amount}
        for n, (tax_class, amount) in enumerate(goods)
    ]
    return msgspec.convert({"currency": "IDR", "items": items}, Menu)


@given(policies, lines)
def test_an_order_costs_what_the_till_charges(
    policy: PricingPolicy, basket: list[tuple[str, int, int]]
) -> None:
    prices = price_list(1, _menu([line[:2] for line in basket]), Terms(policy, TABLE), DAY)
    bill = prices.bill([Wanted(f"i{n}", "", line[2]) for n, line in enumerate(basket)])
    charged = price(
        [
            Charge(LineId(str(n)), Money(amount, Currency.IDR), Quantity(count * 1000), TAXES[name])
            for n, (name, amount, count) in enumerate(basket)
        ],
        policy,
    )
    assert bill.subtotal == charged.subtotal.minor
    assert bill.total == charged.total.minor
    assert [line.total for line in bill.lines] == [line.gross.minor for line in charged.lines]
    assert bill.total == bill.subtotal + bill.service + bill.tax


@given(policies.filter(lambda policy: policy.service is None), lines)
def test_the_short_way_comes_to_the_same_as_the_long_one(
    policy: PricingPolicy, basket: list[tuple[str, int, int]]
) -> None:
    prices = price_list(1, _menu([line[:2] for line in basket]), Terms(policy, TABLE), DAY)
    wanted = [Wanted(f"i{n}", "", line[2]) for n, line in enumerate(basket)]
    found = [prices.shelves[each.item_id, ""] for each in wanted]
    long_way = prices._reckoned(found, [shelf.price for shelf in found], wanted)
    assert (prices.bill(wanted).service, prices.bill(wanted).tax) == long_way


def test_to_take_away_may_bear_other_taxes_and_no_service() -> None:
    policy = PricingPolicy(Currency.IDR, service=ServiceCharge(Rate(50_000), True))
    rule = KindRule(OrderKind.TAKE_AWAY, service=False, tax_swaps=(TaxSwap("out", "none"),))
    prices = price_list(1, _menu([("out", 10_000)]), Terms(policy, TABLE, rule), DAY)
    assert prices.bill([Wanted("i0", "", 1)]).total == 10_000


def test_goods_without_a_rate_cannot_be_ordered() -> None:
    prices = price_list(
        1, _menu([("luxury", 10_000)]), Terms(PricingPolicy(Currency.IDR), TABLE), DAY
    )
    with pytest.raises(CannotOrder) as no:
        prices.bill([Wanted("i0", "", 1)])
    assert (no.value.code, no.value.at) == ("tax_unknown", 0)
