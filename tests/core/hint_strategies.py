"""Hypothesis strategies made from type hints: any value the codec may be asked to write down.

Values keep the conditions of their classes (a discount is a rate or an amount), nothing more, so
that odd but possible ones turn up: empty texts, huge amounts, orders that no cashier would make.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from typing import Any

from hypothesis import strategies as st

from pos_core.clock import ShopClock
from pos_core.customer import Customer
from pos_core.discount import Discount
from pos_core.money import Currency, Money
from pos_core.order import (
    LineAdded,
    LineChanged,
    LineRemoved,
    OrderDiscounted,
    OrderEvent,
    OrderNoted,
)
from pos_core.pricing_policy import CashRounding
from pos_core.quantity import Quantity
from pos_core.rounding import Rounding
from pos_core.session_events import LinePut, PhoneLetIn, RoundTaken, SessionEvent
from pos_core.tax import DatedTaxes, Rate, Tax, TaxMode, TaxTable

EDITS = (LineAdded, LineChanged, LineRemoved, OrderDiscounted, OrderNoted)
ABSTRACT: dict[Any, tuple[type, ...]] = {
    OrderEvent: EDITS,
    SessionEvent: (PhoneLetIn, RoundTaken, LinePut),
}
MOST_OF_ANYTHING = 3

_WHOLE = st.integers(-(10**18), 10**18)
_MONEY = st.builds(Money, _WHOLE, st.sampled_from(Currency))
_RATE = st.builds(Rate, st.integers(0, 2_000_000))
_ZONE = st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_WORDS = st.text(max_size=8)
_PART = st.integers(1, 12)

_KNOWN: dict[Any, st.SearchStrategy[Any]] = {
    str: _WORDS,
    int: _WHOLE,
    bool: st.booleans(),
    Money: _MONEY,
    Quantity: st.builds(Quantity, _WHOLE),
    Rate: _RATE,
    date: st.dates(),
    datetime: st.datetimes(
        datetime(1970, 1, 3),  # noqa: DTZ001  a zone is drawn with it
        datetime(2100, 1, 1),  # noqa: DTZ001
        timezones=_ZONE,
    ),
    ShopClock: st.builds(ShopClock, st.integers(-720, 840), st.integers(0, 12)),
    Discount: st.builds(Discount, rate=_RATE, reason=_WORDS)
    | st.builds(
        Discount,
        amount=st.builds(Money, st.integers(0, 10**18), st.sampled_from(Currency)),
        reason=_WORDS,
    ),
    CashRounding: st.builds(CashRounding, st.integers(1, 10_000), st.sampled_from(Rounding)),
    Tax: st.builds(
        Tax, _WORDS, _RATE, st.sampled_from(TaxMode), st.booleans(), base_num=_PART, base_den=_PART
    ),
}


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of the annotated type `hint`. Raises `TypeError` for a type it does not know."""
    hint = getattr(hint, "__supertype__", hint)
    if hint not in _KNOWN:
        _KNOWN[hint] = _made(hint)
    return _KNOWN[hint]


def _made(hint: Any) -> st.SearchStrategy[Any]:
    if hint is TaxTable:
        rows = st.lists(values_of(DatedTaxes), max_size=MOST_OF_ANYTHING, unique_by=_first_day)
        return rows.map(lambda each: TaxTable(tuple(each)))
    if hint in ABSTRACT:
        return st.one_of([values_of(kind) for kind in ABSTRACT[hint]])
    if typing.get_origin(hint) is not None:
        return _generic(typing.get_origin(hint), typing.get_args(hint))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        hints = typing.get_type_hints(hint)
        parts = {f.name: values_of(hints[f.name]) for f in dataclasses.fields(hint)}
        if hint is Customer:
            return st.builds(Customer, **parts).map(_in_one_currency)
        return st.builds(hint, **parts)
    raise TypeError(f"no values of {hint!r}")


def _in_one_currency(customer: Customer) -> Customer:
    """A customer's limit is in the currency of the debt, which is all that is written down."""
    limit, currency = customer.credit_limit, customer.balance.currency
    if limit is None:
        return customer
    return dataclasses.replace(customer, credit_limit=Money(limit.minor, currency))


def _generic(origin: Any, args: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin in {typing.Union, types.UnionType}:
        return st.one_of([st.none() if a is type(None) else values_of(a) for a in args])
    if origin is tuple:
        return st.lists(values_of(args[0]), max_size=MOST_OF_ANYTHING).map(tuple)
    if origin is Mapping:
        return st.dictionaries(values_of(args[0]), values_of(args[1]), max_size=MOST_OF_ANYTHING)
    raise TypeError(f"no values of {origin!r}")


def _first_day(row: DatedTaxes) -> tuple[str, date]:
    return row.tax_class, row.valid_from
