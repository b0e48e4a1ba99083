"""A menu made ready for pricing orders: one look-up a line, and the shop's own arithmetic.

What a line costs is reckoned by `pos_core`, as at the till; nothing of it is written again here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from backend_client.contracts.menu import Menu, items_of
from pos_core.catalog import Item, ModifierGroup, Unit
from pos_core.ids import LineId
from pos_core.line import LARGEST_PRICE
from pos_core.money import Currency, Money
from pos_core.order_kind import EATEN_HERE, KindRule
from pos_core.pricing_policy import PricingPolicy, TaxPer
from pos_core.quantity import ONE, Quantity
from pos_core.reckoning import Charge, reckon
from pos_core.rounding import divide
from pos_core.sold_out import Words, item_goods, option_goods, variant_goods
from pos_core.tax import Tax, TaxMode, TaxTable, shares_of


class Wanted(NamedTuple):
    """A line as somebody ordered it: whole units, and the ids of the choices."""

    item_id: str
    variant_id: str
    quantity: int
    options: Sequence[str] = ()


class CannotOrder(ValueError):
    """Why a line cannot be had; `at` is its place in the order, from 0."""

    def __init__(self, code: str, at: int, item_id: str) -> None:
        super().__init__(code)
        self.code = code
        self.at = at
        self.item_id = item_id


class Choice(NamedTuple):
    """What was chosen, as it is called and what it costs."""

    option_id: str
    name: str
    price: int


class BilledLine(NamedTuple):
    """`price` is one unit's without choices, `total` the line's as the shelf shows it."""

    name: str
    variant: str
    price: int
    choices: Sequence[Choice]
    total: int
    tax_class: str = ""
    category_id: str = ""


class Bill(NamedTuple):
    """subtotal + service + tax = total; `tax` is what comes on top of the shelf's prices."""

    lines: Sequence[BilledLine]
    subtotal: int
    service: int
    tax: int
    total: int


@dataclass(frozen=True, slots=True)
class Terms:
    """By which rules a shop prices: its rates, its rounding, and what take-away changes."""

    policy: PricingPolicy
    taxes: TaxTable
    rule: KindRule = EATEN_HERE


class _Shelf(NamedTuple):
    name: str
    variant: str
    price: int
    taxes: tuple[Tax, ...]
    added: tuple[tuple[int, int], ...]
    groups: tuple[ModifierGroup, ...]
    trouble: str
    tax_class: str
    category_id: str
    sold_out: bool


@dataclass(slots=True)
class PriceList:
    """The prices of one menu on one business day; `words` are the tills' on what is sold out."""

    version: int
    currency: Currency
    policy: PricingPolicy
    shelves: dict[tuple[str, str], _Shelf] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    words: Words = field(default_factory=dict)

    def bill(self, wanted: Sequence[Wanted]) -> Bill:
        """What these cost. Raises `CannotOrder` for the first line that cannot be had."""
        found = [self._found(each, at) for at, each in enumerate(wanted)]
        lines = [_billed(*each, line.quantity) for each, line in zip(found, wanted, strict=True)]
        shelves = [shelf for shelf, _, _ in found]
        if self.is_plain:
            service, tax = 0, self._plain_tax(shelves, [line.total for line in lines])
        else:
            service, tax = self._reckoned(shelves, [price for _, price, _ in found], wanted)
        subtotal = sum(line.total for line in lines)
        return Bill(lines, subtotal, service, tax, subtotal + service + tax)

    def line(self, wanted: Wanted) -> BilledLine:
        """What the shelf says of one line, without what comes on top. Raises `CannotOrder`."""
        return _billed(*self._found(wanted, 0), wanted.quantity)

    def _found(self, wanted: Wanted, at: int) -> tuple[_Shelf, int, Sequence[Choice]]:
        """Where it stands, what one costs with its choices, and those."""
        shelf = self.shelves.get((wanted.item_id, wanted.variant_id))
        if shelf is None or shelf.trouble:
            raise CannotOrder(self._why(shelf, wanted.item_id), at, wanted.item_id)
        if (shelf.sold_out or self.words) and self._is_sold_out(shelf, wanted):
            raise CannotOrder("item_sold_out", at, wanted.item_id)
        price = shelf.price
        choices: Sequence[Choice] = ()
        if wanted.options or shelf.groups:
            choices = _chosen(shelf, wanted, at)
            price += sum(choice.price for choice in choices)
        if price > LARGEST_PRICE:
            raise CannotOrder("price_out_of_range", at, wanted.item_id)
        return shelf, price, choices

    @property
    def is_plain(self) -> bool:
        """No service charge, and tax rounded on each line: then nothing depends on other lines."""
        return self.policy.service is None and self.policy.tax_per is TaxPer.LINE

    def _plain_tax(self, found: Sequence[_Shelf], totals: Sequence[int]) -> int:
        """What `_reckoned` comes to where the shop is plain, at a fifth of the cost."""
        rounding = self.policy.rounding
        return sum(
            divide(total * numerator, denominator, rounding)
            for shelf, total in zip(found, totals, strict=True)
            for numerator, denominator in shelf.added
        )

    def _reckoned(
        self, found: Sequence[_Shelf], prices: Sequence[int], wanted: Sequence[Wanted]
    ) -> tuple[int, int]:
        """Service and the taxes on top, as at the till."""
        charges = [
            Charge(
                LineId(""), Money(price, self.currency), Quantity(line.quantity * ONE), shelf.taxes
            )
            for shelf, price, line in zip(found, prices, wanted, strict=True)
        ]
        sums = reckon(charges, self.policy, None)
        return sum(sums.service), sum(sums.added)

    def _is_sold_out(self, shelf: _Shelf, line: Wanted) -> bool:
        """By a till's word, else by the menu's."""
        say = self.words.get
        if say(item_goods(line.item_id).key, shelf.sold_out):
            return True
        if line.variant_id and say(variant_goods(line.item_id, line.variant_id).key):
            return True
        return any(
            say(option_goods(group.id, option.id).key)
            for group in shelf.groups
            for option in group.options
            if option.id in line.options
        )

    def _why(self, shelf: _Shelf | None, item_id: str) -> str:
        if shelf is not None:
            return shelf.trouble
        return "variant_unknown" if item_id in self.known else "item_unknown"


def _billed(shelf: _Shelf, price: int, choices: Sequence[Choice], quantity: int) -> BilledLine:
    return BilledLine(
        shelf.name,
        shelf.variant,
        shelf.price,
        choices,
        price * quantity,
        shelf.tax_class,
        shelf.category_id,
    )


def price_list(version: int, menu: Menu, terms: Terms, day: date) -> PriceList:
    """The menu's prices by the shop's terms on a business day.

    Goods whose tax class the shop has no rate for are there, but cannot be ordered.
    """
    policy = terms.policy
    if not terms.rule.service and policy.service is not None:
        policy = PricingPolicy(policy.currency, policy.tax_per, policy.rounding)
    made = PriceList(version, menu.currency, policy)
    taxes: dict[str, tuple[Tax, ...] | None] = {}
    for item in items_of(menu):
        name = terms.rule.tax_class(item.tax_class)
        if name not in taxes:
            taxes[name] = _taxes(terms.taxes, name, day)
        made.known.add(item.id)
        made.shelves.update(_shelves(item, taxes[name]))
    return made


def _taxes(table: TaxTable, name: str, day: date) -> tuple[Tax, ...] | None:
    try:
        return table.taxes_for(name, day)
    except LookupError:
        return None


def _shelves(item: Item, taxes: tuple[Tax, ...] | None) -> dict[tuple[str, str], _Shelf]:
    trouble = _trouble(item, taxes)
    if not item.variants:
        price = 0 if item.price is None else item.price.minor
        trouble = trouble or ("price_open" if item.price is None else "")
        return {(item.id, ""): _shelf(item, "", price, taxes, trouble)}
    return {
        (item.id, variant.id): _shelf(item, variant.name, variant.price.minor, taxes, trouble)
        for variant in item.variants
    }


def _shelf(
    item: Item, variant: str, price: int, taxes: tuple[Tax, ...] | None, trouble: str
) -> _Shelf:
    return _Shelf(
        name=item.name,
        variant=variant,
        price=price,
        taxes=taxes or (),
        added=_added(taxes or ()),
        groups=item.modifiers,
        trouble=trouble,
        tax_class=item.tax_class,
        category_id=item.category_id or "",
        sold_out=item.sold_out,
    )


def _added(taxes: tuple[Tax, ...]) -> tuple[tuple[int, int], ...]:
    """The taxes that come on top, as shares of the price."""
    shares = shares_of(taxes).shares
    on_top = (tax.mode is TaxMode.EXCLUSIVE for tax in taxes)
    return tuple(share for share, is_added in zip(shares, on_top, strict=True) if is_added)


def _trouble(item: Item, taxes: tuple[Tax, ...] | None) -> str:
    if item.unit is not Unit.PIECE:
        return "item_sold_by_weight"
    return "tax_unknown" if taxes is None else ""


def _chosen(shelf: _Shelf, line: Wanted, at: int) -> list[Choice]:
    if len(set(line.options)) != len(line.options):
        raise CannotOrder("option_twice", at, line.item_id)
    asked, chosen = set(line.options), []
    for group in shelf.groups:
        own = [option for option in group.options if option.id in asked]
        if not group.minimum <= len(own) <= group.maximum:
            raise CannotOrder("options_count", at, line.item_id)
        chosen += [Choice(option.id, option.name, option.price.minor) for option in own]
    if len(chosen) != len(line.options):
        raise CannotOrder("option_unknown", at, line.item_id)
    return chosen
