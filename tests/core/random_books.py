"""The second set of books for a random day: kept from what was asked for, not from what is stored.

It counts goods by line and remembers each step to go back to; where the rules and the books differ
goods or money were lost or made up.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pos_core.cart import AddLine, ChangeLine, RemoveLine, SetQuantity, UndoEdit
from pos_core.ids import OrderId
from pos_core.money import Currency, Money, total, zero
from pos_core.order import LineAdded, LineChanged, Order, OrderOpened
from pos_core.payment import PayCash
from pos_core.report import summarise
from pos_core.sale import OrderPaid, Outcome, Sale, SaleVoided
from pos_core.void import VoidSale

if TYPE_CHECKING:
    from pos_core.catalog import Item
    from pos_core.events import Event, Intent
    from pos_core.line import Selection
    from pos_core.till_state import TillState

# What one line holds: the item, the price of one in minor units, thousandths.
Goods = dict[str, tuple[str, int, int]]


def price_of(item: Item, chosen: Selection) -> int:
    """What one costs with its extras, read from the catalogue."""
    listed = {variant.id: variant.price for variant in item.variants}.get(chosen.variant_id)
    base = listed if chosen.price is None else chosen.price
    if base is None:
        base = item.price
    extras = {o.id: o.price.minor for group in item.modifiers for o in group.options}
    return (base.minor if base else 0) + sum(extras[option] for option in chosen.options)


@dataclass
class Witness:
    """Goods in the cart, steps to go back to, money in the drawer, numbers given out."""

    currency: Currency
    goods: Goods = field(default_factory=dict)
    steps: list[Goods] = field(default_factory=list)
    drawer: int = 0
    numbers: list[str] = field(default_factory=list)
    sales: dict[str, Sale] = field(default_factory=dict)
    voided: set[str] = field(default_factory=set)

    def saw(self, intent: Intent, events: tuple[Event, ...], after: TillState) -> None:
        """Book an intent that was carried out, then compare."""
        for event in events:
            if isinstance(event, OrderOpened):
                self.numbers.append(event.number)
        match intent:
            case PayCash():
                self._paid(intent, events)
            case VoidSale(order_id=order_id):
                assert order_id not in self.voided, "voided twice"
                self.voided.add(order_id)
                self._gave_back(events)
            case UndoEdit():
                self.goods = self.steps.pop()
            case _:
                self._edited(intent, events, after)
        if after.cart is None:
            self.goods, self.steps = {}, []
        else:
            self.compare(after.cart)

    def compare(self, order: Order) -> None:
        """The cart holds what was put in and not taken out, line by line."""
        stands = {
            line.line_id: (line.item_id, line.price_each.minor, line.quantity.thousandths)
            for line in order.lines
        }
        assert stands == self.goods, "goods were lost or made up"
        assert len(order.undo) == len(self.steps)

    def check_sale(self, sale: Sale) -> None:
        """Every figure of a sale is the sum of its parts, and the goods are those of the books."""
        priced = sale.priced
        gross = sum(each * amount // 1_000 for _, each, amount in self.goods.values())
        # Each line is rounded half up: at most one unit above the whole units of it.
        assert gross <= priced.subtotal.minor <= gross + len(self.goods)
        assert priced.subtotal == total((line.gross for line in priced.lines), self.currency)
        assert priced.total == total((line.total for line in priced.lines), self.currency)
        parts = priced.subtotal - priced.discount + priced.service + priced.tax_added
        assert parts == priced.total
        for line in priced.lines:
            taxes = total((tax.amount for tax in line.taxes), self.currency)
            assert line.net + line.service + taxes == line.total
            assert line.total.minor >= 0
        amounts = total((tax.amount for tax in priced.taxes), self.currency)
        assert amounts == priced.tax_included + priced.tax_added
        assert priced.total + sale.rounding == sale.due
        assert sale.due == total((p.amount for p in sale.payments), self.currency)
        for payment in sale.payments:
            assert payment.tendered - payment.change == payment.amount
            assert payment.change >= zero(self.currency)

    def close(self, state: TillState) -> None:
        """The end of the day: the report is what lies in the drawer, and no number came twice."""
        for order_id in self.voided:
            ended = state.ended(OrderId(order_id))
            assert ended is None or ended.outcome is Outcome.VOIDED, "a void was forgotten"
        kept = [s for key, s in self.sales.items() if key not in self.voided]
        undone = [s for key, s in self.sales.items() if key in self.voided]
        day = state.closed[-1].business_day if state.closed else None
        if day is not None:
            summary = summarise(day, self.currency, kept, undone)
            assert summary.turnover == Money(self.drawer, self.currency), "the drawer is off"
            taken = total((row.amount for row in summary.tenders), self.currency)
            assert taken == summary.turnover
        counters = [int(number.partition("-")[2]) for number in self.numbers]
        assert counters == list(range(1, len(counters) + 1)), "a number came twice or was left out"
        assert state.next_number == len(counters) + 1

    def _paid(self, intent: PayCash, events: tuple[Event, ...]) -> None:
        paid = events[0]
        assert isinstance(paid, OrderPaid)
        assert intent.order_id not in self.sales, "paid twice"
        self.sales[intent.order_id] = paid.sale
        self.check_sale(paid.sale)
        self.drawer += intent.tendered.minor - paid.sale.change.minor

    def _gave_back(self, events: tuple[Event, ...]) -> None:
        (event,) = events
        assert isinstance(event, SaleVoided)
        self.drawer -= event.amount.minor

    def _edited(self, intent: Intent, events: tuple[Event, ...], after: TillState) -> None:
        # A day is too short to fill the memory of an order, so every edit makes it longer.
        if after.cart is None or len(after.cart.undo) == len(self.steps):
            return
        self.steps.append(dict(self.goods))
        match intent:
            case AddLine(item=item, chosen=chosen):
                self._added(item, chosen, events[-1])
            case ChangeLine(line_id=line_id, item=item, chosen=chosen):
                amount = chosen.quantity.thousandths
                self.goods[line_id] = (item.id, price_of(item, chosen), amount)
            case SetQuantity(line_id=line_id, quantity=quantity) if quantity:
                item_id, each, _ = self.goods[line_id]
                self.goods[line_id] = (item_id, each, quantity.thousandths)
            case SetQuantity(line_id=line_id) | RemoveLine(line_id=line_id):
                del self.goods[line_id]

    def _added(self, item: Item, chosen: Selection, event: Event) -> None:
        assert isinstance(event, LineAdded | LineChanged)
        line_id = event.line.line_id
        had = self.goods.get(line_id, (item.id, 0, 0))
        amount = had[2] + chosen.quantity.thousandths
        self.goods[line_id] = (had[0], price_of(item, chosen), amount)
