"""A sale as the journal has it, with all that became of it: what a void or a refund goes by.

The engine reads it from the order's own stream and hands it to the rule with the intent, so what
was sold long ago is known as well as what was sold just now, and no list on a screen is trusted.
"""

from collections.abc import Iterable
from dataclasses import field

from pos_core.events import Event, Intent
from pos_core.frozen import dataclass
from pos_core.ids import OrderId
from pos_core.refund import LinesRefunded, Refund
from pos_core.sale import OrderPaid, Sale, SaleVoided


@dataclass(frozen=True, slots=True)
class Original:
    """`sale` as it was made; `is_voided` once it was taken back whole; `refunds`, oldest first."""

    sale: Sale
    is_voided: bool = False
    refunds: tuple[Refund, ...] = ()


@dataclass(frozen=True, slots=True)
class SaleIntent(Intent):
    """Base of what is asked about a sale. `original` is filled in by the engine, not the screen.

    None means that this till's journal holds no such sale.
    """

    order_id: OrderId
    original: Original | None = field(default=None, kw_only=True)


def original_of(events: Iterable[Event]) -> Original | None:
    """The sale that an order's events tell of, or None when it was never paid."""
    sale, is_voided = None, False
    refunds: list[Refund] = []
    for event in events:
        match event:
            case OrderPaid():
                sale = event.sale
            case SaleVoided():
                is_voided = True
            case LinesRefunded():
                refunds.append(event.refund)
    return Original(sale, is_voided, tuple(refunds)) if sale is not None else None
