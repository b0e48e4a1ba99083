"""What a customer bought and paid back lately, as rows of one list, the latest first."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.text_rows import TextRowsModel
from pos_app.ui.tender_words import tender_text
from pos_core.customer import AccountPaid
from pos_core.frozen import dataclass
from pos_core.sale import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pos_app.engine.reads import OrderRow, Reads
    from pos_core.clock import ShopClock
    from pos_core.ids import CustomerId, OrderId

MOST = 50
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Event:
    """One row: an order that ended (`order_id`) or a debt paid back (None)."""

    at: datetime
    texts: RowTexts
    order_id: OrderId | None = None
    has_receipt: bool = False


def history_of(
    reads: Reads, customer_id: CustomerId, clock: ShopClock, language: str
) -> tuple[Event, ...]:
    """The last orders and payments, the latest first; a few quick reads."""
    orders = [_order(row, clock, language) for row in reads.orders_of_customer(customer_id, MOST)]
    paid = [
        _paid(told.event, told.at, clock, language)
        for told in reads.debts_paid_by(customer_id, MOST)
        if isinstance(told.event, AccountPaid)
    ]
    return tuple(sorted((*paid, *orders), key=_at, reverse=True)[:MOST])


class HistoryModel(TextRowsModel):
    """The rows as they are shown."""

    def show(self, events: Sequence[Event]) -> None:
        """Show these."""
        self.beginResetModel()
        self.events = tuple(events)
        self._texts = [event.texts for event in self.events]
        self.endResetModel()


def _order(row: OrderRow, clock: ShopClock, language: str) -> Event:
    outcome, tone = {
        Outcome.PAID: (translate("History", "Paid"), "good"),
        Outcome.VOIDED: (translate("History", "Voided"), "bad"),
    }.get(row.outcome, (translate("History", "Cancelled"), "muted"))
    texts = RowTexts(
        title=row.number,
        aside=outcome,
        figure=figures.money(row.due),
        note=figures.moment(clock.local(row.closed_at), language),
        state="",
        aside_tone=tone,
        figure_tone="ink" if row.outcome is Outcome.PAID else "muted",
    )
    return Event(row.closed_at, texts, row.order_id, row.outcome is not Outcome.CANCELLED)


def _paid(paid: AccountPaid, at: datetime, clock: ShopClock, language: str) -> Event:
    left = translate("History", "{left} left").replace("{left}", figures.money(paid.owed))
    texts = RowTexts(
        title=translate("History", "Paid back"),
        aside=tender_text(paid.tender),
        figure=figures.money(-paid.amount),
        note=figures.moment(clock.local(at), language),
        state=left,
        figure_tone="good",
    )
    return Event(at, texts)


def _at(event: Event) -> datetime:
    return event.at
