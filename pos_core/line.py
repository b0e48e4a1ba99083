"""One line of an order: an item as chosen, with the price and taxes it had at that moment."""

from collections.abc import Iterable
from dataclasses import replace

from pos_core.catalog import Item, ModifierGroup, Unit, Variant
from pos_core.frozen import dataclass
from pos_core.ids import LineId
from pos_core.money import Currency, Money, total
from pos_core.pricing import Charge, Discount
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal, refuse
from pos_core.tax import PPM, Tax

LARGEST_QUANTITY = Quantity(9_999_999)
LARGEST_PRICE = 1_000_000_000_000
LONGEST_NOTE = 200
LONGEST_REASON = 80


@dataclass(frozen=True, slots=True)
class LineModifier:
    """A chosen option; `price` is what one unit of the item costs more by it."""

    option_id: str
    name: str
    price: Money


@dataclass(frozen=True, slots=True)
class OrderLine:
    """`unit_price` is for one unit without modifiers; nothing here changes with the menu.

    `variant_id` is empty for an item without variants. `open_price` marks a price the cashier
    entered or a scale printed, `list_price` is the menu's where somebody overrode it. `course` 0
    goes to the kitchen at once, a higher one when it is fired.
    """

    line_id: LineId
    item_id: str
    name: str
    unit_price: Money
    quantity: Quantity
    taxes: tuple[Tax, ...]
    unit: Unit = Unit.PIECE
    variant_id: str = ""
    variant: str = ""
    modifiers: tuple[LineModifier, ...] = ()
    note: str = ""
    discount: Discount | None = None
    open_price: bool = False
    tax_class: str = ""
    category_id: str = ""
    course: int = 0
    list_price: Money | None = None

    @property
    def price_each(self) -> Money:
        """One unit with its modifiers."""
        if not self.modifiers:
            return self.unit_price
        return self.unit_price + total((m.price for m in self.modifiers), self.unit_price.currency)

    def charge(self) -> Charge:
        """The line as pricing sees it."""
        return Charge(self.line_id, self.price_each, self.quantity, self.taxes, self.discount)

    def same_goods(self, other: "OrderLine") -> bool:
        """True when both lines are the same thing at the same price, so that one may hold both."""
        return replace(self, line_id=other.line_id, quantity=other.quantity) == other


@dataclass(frozen=True, slots=True)
class LinePart:
    """So much of a line."""

    line_id: LineId
    quantity: Quantity


def parts_of(lines: Iterable[OrderLine]) -> tuple[LinePart, ...]:
    """All there is of them."""
    return tuple(LinePart(line.line_id, line.quantity) for line in lines)


@dataclass(frozen=True, slots=True)
class Selection:
    """What was picked of an item: variant, options, amount.

    `price` only where the item has none of its own, or `from_label` when a scale printed it.
    """

    quantity: Quantity
    variant_id: str = ""
    options: tuple[str, ...] = ()
    note: str = ""
    price: Money | None = None
    from_label: bool = False


def make_line(
    line_id: LineId, item: Item, chosen: Selection, taxes: tuple[Tax, ...], currency: Currency
) -> OrderLine | Refusal:
    """The line for `item` as chosen in an order in `currency`, or why it cannot be sold so."""
    variant = _variant(item, chosen.variant_id)
    if isinstance(variant, Refusal):
        return variant
    modifiers = _modifiers(item.modifiers, chosen.options)
    if isinstance(modifiers, Refusal):
        return modifiers
    price = _price(item, variant, chosen)
    if isinstance(price, Refusal):
        return price
    if {price.currency, *(m.price.currency for m in modifiers)} != {currency}:
        return refuse("line.wrong_currency", name=item.name, currency=currency)
    line = OrderLine(
        line_id=line_id,
        item_id=item.id,
        name=item.name,
        unit_price=price,
        quantity=chosen.quantity,
        taxes=taxes,
        unit=item.unit,
        variant_id=variant.id if variant else "",
        variant=variant.name if variant else "",
        modifiers=modifiers,
        note=chosen.note.strip(),
        open_price=chosen.price is not None,
        tax_class=item.tax_class,
        category_id=item.category_id or "",
    )
    return check_line(line) or line


def check_line(line: OrderLine) -> Refusal | None:
    """Why a line may not stand in an order, or None."""
    if not Quantity(0) < line.quantity or LARGEST_QUANTITY < line.quantity:
        return refuse("line.quantity_out_of_range", largest=LARGEST_QUANTITY)
    if line.unit is Unit.PIECE and not line.quantity.is_whole:
        return refuse("line.whole_pieces_only", name=line.name)
    if len(line.note) > LONGEST_NOTE:
        return refuse("line.note_too_long", longest=LONGEST_NOTE)
    if not 0 <= line.price_each.minor <= LARGEST_PRICE:
        return refuse("line.price_out_of_range")
    return check_discount(line.discount, line.unit_price)


def check_discount(discount: Discount | None, currency_of: Money) -> Refusal | None:
    """A discount is a share of at most 100 % or an amount in the order's currency; a short reason.

    That it is one of the two and not below zero is the `Discount`'s own condition.
    """
    if discount is None:
        return None
    if discount.rate is not None and PPM < discount.rate.ppm:
        return refuse("discount.rate_out_of_range")
    if discount.amount is not None and discount.amount.currency is not currency_of.currency:
        return refuse("discount.amount_invalid")
    if len(discount.reason) > LONGEST_REASON:
        return refuse("discount.reason_too_long", longest=LONGEST_REASON)
    return None


def _variant(item: Item, variant_id: str) -> Variant | Refusal | None:
    if not item.variants:
        return None if not variant_id else refuse("line.variant_unknown", name=item.name)
    for variant in item.variants:
        if variant.id == variant_id:
            return variant
    return refuse("line.variant_needed", name=item.name)


def _modifiers(
    groups: tuple[ModifierGroup, ...], chosen: tuple[str, ...]
) -> tuple[LineModifier, ...] | Refusal:
    if len(set(chosen)) != len(chosen):
        return refuse("line.option_twice")
    picked: list[LineModifier] = []
    for group in groups:
        own = [o for o in group.options if o.id in chosen]
        if not group.minimum <= len(own) <= group.maximum:
            return refuse(
                "line.options_count", group=group.name, least=group.minimum, most=group.maximum
            )
        picked += [LineModifier(o.id, o.name, o.price) for o in own]
    if sorted(m.option_id for m in picked) != sorted(chosen):
        return refuse("line.option_unknown")
    return tuple(picked)


def _price(item: Item, variant: Variant | None, chosen: Selection) -> Money | Refusal:
    listed = variant.price if variant else item.price
    if chosen.price is None:
        return listed if listed is not None else refuse("line.price_needed", name=item.name)
    if listed is not None and not chosen.from_label:
        return refuse("line.price_fixed", name=item.name)
    return chosen.price
