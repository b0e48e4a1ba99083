"""An order from elsewhere as lines of an order here: the goods, their names and prices of then.

The lines have the same ids at every till, so what one till told its kitchen is never another's.
"""

from collections.abc import Callable

from pos_core.ids import LineId
from pos_core.line import LineModifier, OrderLine
from pos_core.order_kind import OrderKind
from pos_core.remote_order import OrderSource, RemoteLine, RemoteOrder
from pos_core.tax import Tax

Taxes = Callable[[str], tuple[Tax, ...]]


def kind_of(order: RemoteOrder) -> OrderKind:
    """What is ordered at a table is eaten there; all else is fetched."""
    return OrderKind.DINE_IN if order.source is OrderSource.TABLE else OrderKind.TAKE_AWAY


def name_of(order: RemoteOrder) -> str:
    """What people call it: its number, and the table or the customer."""
    return " ".join(part for part in (order.number, order.table or order.customer_name) if part)


def lines_of(order: RemoteOrder, taxes: Taxes | None = None) -> tuple[OrderLine, ...]:
    """The lines; `taxes` gives those of a tax class. Raises what `taxes` raises."""
    return tuple(
        line_from(LineId(f"{order.order_id}/{at}"), line, taxes)
        for at, line in enumerate(order.lines)
    )


def line_from(line_id: LineId, line: RemoteLine, taxes: Taxes | None) -> OrderLine:
    """One line, called `line_id` here. Raises what `taxes` raises."""
    modifiers = tuple(LineModifier(c.option_id, c.name, c.price) for c in line.choices)
    return OrderLine(
        line_id=line_id,
        item_id=line.item_id,
        name=line.name,
        unit_price=line.unit_price,
        quantity=line.quantity,
        taxes=taxes(line.tax_class) if taxes is not None else (),
        variant_id=line.variant_id,
        variant=line.variant,
        modifiers=modifiers,
        note=line.note,
        tax_class=line.tax_class,
        category_id=line.category_id,
    )
