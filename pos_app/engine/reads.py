"""What the screens read: rows of the views, sales as they were written, a day's figures.

A connection of its own that can only read; short queries, so the window may ask for them directly.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from heapq import merge
from pathlib import Path

import apsw

from pos_app.ports import Store
from pos_app.store import compiled
from pos_core import vocabulary
from pos_core.frozen import dataclass
from pos_core.ids import CustomerId, OrderId, PrintJobId
from pos_core.money import Currency, Money
from pos_core.order_code import OrderCode
from pos_core.original import Original
from pos_core.print_job import PrintKind, PrintState
from pos_core.refund import LinesRefunded, Refund
from pos_core.report import DaySummary, summarise
from pos_core.sale import OrderPaid, Outcome, Sale
from pos_core.sales_report import Period, Told
from pos_core.search_text import fold

LATEST = 1 << 62
_NAME = re.compile(r'"name":"([^"\\]*)"')
READ_ERRORS = (apsw.Error, LookupError, ValueError)
"""What reading may raise while the disk is in trouble; the lists say so and offer to try again."""


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One ended order in a list, by `seq`; `print_state` is None when nothing was queued.

    `refunded` is what has gone back of `due`.
    """

    seq: int
    order_id: OrderId
    number: str
    business_day: date
    closed_at: datetime
    outcome: Outcome
    due: Money
    line_count: int
    print_state: PrintState | None
    copies: int
    refunded: Money | None = None


@dataclass(frozen=True, slots=True)
class SoldRow:
    """A paid order that may come back; `goods` are the names in it, folded for searching."""

    row: OrderRow
    goods: str


@dataclass(frozen=True, slots=True)
class PrintRow:
    """The latest paper of something: where it stands, and how it is headed."""

    state: PrintState
    copies: int
    job_id: PrintJobId


class Reads:
    """Reading from views.db. Every method is one or two indexed queries."""

    def __init__(self, store: Store, path: Path, key: bytes | None) -> None:
        self._db: apsw.Connection = store.connect(path, key=key, read_only=True)

    def orders_of(self, day: date, limit: int = 500, before: int = LATEST) -> tuple[OrderRow, ...]:
        """The orders that ended on `day`, latest first: `limit` of those with `seq` < `before`."""
        rows = self._db.execute(compiled.ORDERS_OF_DAY, (day.isoformat(), before, limit))
        return tuple(_order_row(row) for row in rows)

    def orders_of_customer(self, customer_id: CustomerId, limit: int) -> tuple[OrderRow, ...]:
        """The customer's last orders, latest first."""
        rows = self._db.execute(compiled.ORDERS_OF_CUSTOMER, (customer_id, limit))
        return tuple(_order_row(row) for row in rows)

    def debts_paid_by(self, customer_id: CustomerId, limit: int) -> tuple[Told, ...]:
        """What the customer last paid back, latest first."""
        rows = self._db.execute(compiled.DEBTS_PAID_BY_CUSTOMER, (customer_id, limit))
        return tuple(_told_deed(row) for row in rows)

    def sale(self, order_id: OrderId) -> Sale | None:
        """The sale as it was written, or None for an order that was not paid."""
        row = self._db.execute(compiled.PAID_OF_ORDER, (order_id,)).fetchone()
        return _sale(row[0]) if row and row[0] else None

    def reprints(self, order_id: OrderId, kind: PrintKind = PrintKind.RECEIPT) -> int:
        """The highest reprint number a paper of this order (or shift) has had; 0 for none."""
        row = self._db.execute(compiled.MOST_COPIES, (order_id, kind)).fetchone()
        return int(row[0] or 0) if row else 0

    def sales_of(self, day: date) -> Iterator[tuple[Outcome, Sale]]:
        """Every paid order of `day` as it was written, voided ones too, in the order of sale."""
        for outcome, paid in self._db.execute(compiled.PAID_OF_DAY, (day.isoformat(),)):
            if paid:
                yield Outcome(outcome), _sale(paid)

    def day_summary(self, day: date, currency: Currency) -> DaySummary:
        """The figures of one business day."""
        sales = list(self.sales_of(day))
        kept = (sale for outcome, sale in sales if outcome is Outcome.PAID)
        undone = (sale for outcome, sale in sales if outcome is Outcome.VOIDED)
        return summarise(day, currency, kept, undone)

    def told_of(self, period: Period) -> Iterator[Told]:
        """Sales and deeds of some days, or of one shift, in the order they were written."""
        of_shift = bool(period.last_seq)
        span: tuple[object, object] = (period.first_seq, period.last_seq)
        if not of_shift:
            span = (period.first_day.isoformat(), period.last_day.isoformat())
        sales = compiled.PAID_OF_RANGE if of_shift else compiled.PAID_OF_DAYS
        deeds = compiled.DEEDS_OF_RANGE if of_shift else compiled.DEEDS_OF_DAYS
        paid = ((int(seq), _told_sale(text)) for seq, text in self._db.execute(sales, span))
        done = ((int(row[0]), _told_deed(row)) for row in self._db.execute(deeds, span))
        for _, told in merge(paid, done, key=_seq):
            yield told

    def deeds_of(self, name: str, day: date) -> tuple[Told, ...]:
        """The events of `day` stored as `name`, in order; only these are read whole."""
        rows = self._db.execute(compiled.DEEDS_OF_DAYS, (day.isoformat(), day.isoformat()))
        return tuple(_told_deed(row) for row in rows if row[1] == name)

    def latest_deeds(self, name: str, limit: int) -> tuple[Told, ...]:
        """The last `limit` events stored as `name`, the latest first."""
        rows = self._db.execute(compiled.LATEST_DEEDS, (name, limit))
        return tuple(_told_deed(row) for row in rows)

    def original(self, order_id: OrderId) -> Original | None:
        """The sale with all that became of it, as the journal's rows have it."""
        row = self._db.execute(compiled.OUTCOME_OF_ORDER, (order_id,)).fetchone()
        if row is None or not row[1]:
            return None
        refunds = self._db.execute(compiled.REFUNDS_OF_ORDER, (order_id,))
        back = tuple(_refund(text) for (text,) in refunds)
        return Original(_sale(row[1]), Outcome(row[0]) is Outcome.VOIDED, back)

    def refunds_of(self, day: date) -> tuple[Refund, ...]:
        """What went back on `day`, of whatever day the sale was, the oldest first."""
        rows = self._db.execute(compiled.REFUNDS_OF_DAY, (day.isoformat(),))
        return tuple(_refund(text) for (text,) in rows)

    def order_of(self, code: OrderCode) -> OrderId | None:
        """The latest paid order that a receipt's code, or its number alone, can be of."""
        for (order_id,) in self._db.execute(compiled.ORDERS_OF_NUMBER, (code.number,)):
            if not code.tag or code.fits(OrderId(order_id)):
                return OrderId(order_id)
        return None

    def sold_on(self, day: date, limit: int = 500) -> tuple[SoldRow, ...]:
        """The sales of `day`, latest first, with the names of their goods to search by."""
        rows = self._db.execute(compiled.SOLD_ON_DAY, (day.isoformat(), limit))
        return tuple(
            SoldRow(_order_row((*row[:-1], None, 0)), fold(" ".join(_NAME.findall(row[-1]))))
            for row in rows
        )

    def paper_of(self, order_id: OrderId, subject: str) -> PrintRow | None:
        """The latest print job of an order for `subject` (a refund), or None."""
        row = self._db.execute(compiled.REFUND_PRINT, (order_id, subject)).fetchone()
        return PrintRow(PrintState(row[0]), int(row[1]), PrintJobId(row[2])) if row else None

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()


def _sale(paid: str) -> Sale:
    event = vocabulary.read(vocabulary.NAMES[OrderPaid], json.loads(paid))
    assert isinstance(event, OrderPaid)
    return event.sale


def _refund(text: str) -> Refund:
    event = vocabulary.read(vocabulary.NAMES[LinesRefunded], json.loads(text))
    assert isinstance(event, LinesRefunded)
    return event.refund


def _told_sale(paid: str) -> Told:
    sale = _sale(paid)
    return Told(OrderPaid(sale.order_id, sale), sale.paid_at, sale.cashier)


def _told_deed(row: tuple[object, ...]) -> Told:
    _, name, _, at, actor, text = map(str, row)
    return Told(vocabulary.read(name, json.loads(text)), datetime.fromisoformat(at), actor)


def _seq(pair: tuple[int, Told]) -> int:
    return pair[0]


def _order_row(row: tuple[object, ...]) -> OrderRow:
    seq, order_id, number, day, closed_at, outcome, due, currency, *more = row
    lines, refunded, state, copies = more
    return OrderRow(
        seq=int(str(seq)),
        order_id=OrderId(str(order_id)),
        number=str(number),
        business_day=date.fromisoformat(str(day)),
        closed_at=datetime.fromisoformat(str(closed_at)),
        outcome=Outcome(str(outcome)),
        due=Money(int(str(due)), Currency(str(currency))),
        line_count=int(str(lines)),
        print_state=PrintState(str(state)) if state is not None else None,
        copies=int(str(copies or 0)),
        refunded=Money(int(str(refunded)), Currency(str(currency))),
    )
