"""The second set of books for a random day: kept from what was asked for, not from what is stored.

It counts goods by order and line and remembers each step to go back to; where the rules and the
books differ goods or money were lost or made up.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeGuard

from pos_core.board import RemoteAcceptedElsewhere
from pos_core.board_news import FollowOrder, TakeInOrder
from pos_core.cart import AddLine, ChangeLine, RemoveLine, SetQuantity, UndoEdit
from pos_core.collect import CollectOrder
from pos_core.ids import LineId, OrderId
from pos_core.kitchen_ticket import LineVoided, TicketSent
from pos_core.line import LinePart
from pos_core.merge import MergeOrders, OrderMerged
from pos_core.money import Currency, Money, total, zero
from pos_core.moving import LinesMoved
from pos_core.order import LineAdded, LineChanged, Order, OrderCancelled, OrderEvent, OrderOpened
from pos_core.override import OverridePrice
from pos_core.payment import PayCash
from pos_core.quantity import Quantity
from pos_core.refund import ExchangeReturned
from pos_core.report import summarise
from pos_core.sale import OrderPaid, Outcome, Sale, SaleVoided
from pos_core.shared_order import OrderHandedOver, OrderTakenOver
from pos_core.sharing import HearSold, TakeOverOrder
from pos_core.split import MoveLines, SplitOrder
from pos_core.tender import Tender
from pos_core.tendering import TakeBackTender, TakeTender
from pos_core.void import VoidSale
from tests.core.random_moves import check_moved

if TYPE_CHECKING:
    from pos_core.catalog import Item
    from pos_core.events import Event, Intent
    from pos_core.line import Selection
    from pos_core.till_state import TillState


class Held(NamedTuple):
    """What one line holds; prices in minor units, `menu` is what was overridden, or None."""

    item_id: str
    base: int
    extras: int
    thousandths: int
    menu: int | None = None

    @property
    def each(self) -> int:
        """What one costs with its extras."""
        return self.base + self.extras

    def at(self, price: int) -> Held:
        """The same at another price than the menu's."""
        menu = self.base if self.menu is None else self.menu
        return self._replace(base=price, menu=None if price == menu else menu)


Goods = dict[str, Held]
_TELLS_OF_A_SALE = (HearSold, FollowOrder, TakeInOrder)


def chosen_goods(item: Item, chosen: Selection) -> Held:
    """What a line of it holds, read from the catalogue."""
    listed = {variant.id: variant.price for variant in item.variants}.get(chosen.variant_id)
    base = listed if chosen.price is None else chosen.price
    if base is None:
        base = item.price
    extras = {o.id: o.price.minor for group in item.modifiers for o in group.options}
    more = sum(extras[option] for option in chosen.options)
    return Held(item.id, base.minor if base else 0, more, chosen.quantity.thousandths)


@dataclass
class Witness:
    """Goods and steps to go back to by open order, money in the drawer, numbers given out."""

    currency: Currency
    goods: dict[str, Goods] = field(default_factory=dict)
    steps: dict[str, list[Goods]] = field(default_factory=dict)
    drawer: int = 0
    numbers: list[str] = field(default_factory=list)
    sales: dict[str, Sale] = field(default_factory=dict)
    voided: set[str] = field(default_factory=set)
    tenders: dict[str, list[TakeTender]] = field(default_factory=dict)
    moved: set[str] = field(default_factory=set)

    def saw(
        self, intent: Intent, events: tuple[Event, ...], before: TillState, after: TillState
    ) -> None:
        """Book an intent that was carried out, then compare what it touched."""
        for event in events:
            self._opened(event)
            self._kitchen_heard(event)
            self._made_elsewhere(event, before, after)
            if isinstance(event, LinesMoved) and isinstance(intent, _TELLS_OF_A_SALE):
                self._set_apart(event)
        self._booked(intent, events, before, after)
        for event in events:
            self._closed(intent, event)
        assert set(after.orders) == set(self.goods), "an order was lost or is open for ever"
        for touched in _touched(events) & set(self.goods):
            self.compare(after.orders[OrderId(touched)])

    def _booked(
        self, intent: Intent, events: tuple[Event, ...], before: TillState, after: TillState
    ) -> None:
        match intent:
            case TakeTender(order_id=order_id):
                self.tenders.setdefault(order_id, []).append(intent)
            case TakeBackTender() if any(isinstance(e, ExchangeReturned) for e in events):
                pass
            case TakeBackTender(order_id=order_id, payment_id=payment_id):
                assert self.tenders[order_id].pop().payment_id == payment_id
            case VoidSale(order_id=order_id):
                assert order_id not in self.voided, "voided twice"
                self.voided.add(order_id)
                self._gave_back(events)
            case TakeOverOrder() | CollectOrder():
                self._came_from_elsewhere(intent, events, before)
            case UndoEdit(order_id=order_id):
                self.goods[order_id] = self.steps[order_id].pop()
            case SplitOrder() | MoveLines() | MergeOrders():
                self._moved(intent, events)
                _check_bills(intent, events, before, after)
            case _:
                self._edited(intent, events, after)

    def compare(self, order: Order) -> None:
        """The order holds what was put in and not taken out, line by line."""
        stands = {
            line.line_id: (line.item_id, line.price_each.minor, line.quantity.thousandths)
            for line in order.lines
        }
        goods = self.goods[order.order_id].items()
        books = {key: (held.item_id, held.each, held.thousandths) for key, held in goods}
        assert stands == books, "goods were lost or made up"
        assert len(order.undo) == len(self.steps[order.order_id])

    def check_sale(self, sale: Sale) -> None:
        """Every figure of a sale is the sum of its parts, and the goods are those of the books."""
        priced = sale.priced
        goods = self.goods[sale.order_id].values()
        gross = sum(held.each * held.thousandths // 1_000 for held in goods)
        # Each line is rounded half up: at most one unit above the whole units of it.
        assert gross <= priced.subtotal.minor <= gross + len(goods)
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
            tip = payment.tip or zero(self.currency)
            assert payment.tendered - payment.change - tip == payment.amount
            assert payment.change >= zero(self.currency)
            assert tip >= zero(self.currency)

    def close(self, state: TillState) -> None:
        """The end of the day: the report is what lies in the drawer, and no number came twice."""
        for order in state.orders.values():
            self.compare(order)
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

    def _opened(self, event: Event) -> None:
        if isinstance(event, OrderOpened):
            self.numbers.append(event.number)
            self.goods[event.order_id], self.steps[event.order_id] = {}, []
        if isinstance(event, OrderTakenOver):
            self.numbers.append(event.order.number)
            self.goods[event.order_id], self.steps[event.order_id] = {}, []
            self.moved.add(event.order_id)

    def _kitchen_heard(self, event: Event) -> None:
        """There is no way back behind it."""
        if _is_told(event) and event.order_id in self.steps:
            self.steps[event.order_id] = []
        if isinstance(event, LineVoided):
            goods = self.goods[event.order_id]
            held = goods.pop(event.line.line_id)
            gone = event.quantity + event.dropped
            left = held.thousandths - gone.thousandths
            if left:
                goods[event.line.line_id] = held._replace(thousandths=left)

    def _made_elsewhere(self, event: Event, before: TillState, after: TillState) -> None:
        """Another till's kitchen has it: there is no way back behind that either."""
        if isinstance(event, RemoteAcceptedElsewhere) and event.order_id in after.orders:
            was, stands = before.orders[event.order_id], after.orders[event.order_id]
            if was.kitchen != stands.kitchen:
                self.steps[event.order_id] = []

    def _closed(self, intent: Intent, event: Event) -> None:
        if isinstance(event, OrderPaid):
            self._paid(intent, event)
        if isinstance(event, OrderMerged):
            assert not self.goods[event.order_id], "an order was merged and kept goods"
        if isinstance(event, OrderPaid | OrderCancelled | OrderMerged | OrderHandedOver):
            del self.goods[event.order_id], self.steps[event.order_id]

    def _paid(self, intent: Intent, event: OrderPaid) -> None:
        assert event.order_id not in self.sales, "paid twice"
        sale = self.sales[event.order_id] = event.sale
        self.check_sale(sale)
        taken = self.tenders.get(event.order_id, [])
        asked = [tender.payment_id for tender in taken]
        goods = [p for p in sale.payments if p.tender is Tender.EXCHANGE]
        given = [p.payment_id for p in sale.payments if p.tender is not Tender.EXCHANGE]
        assert given[: len(asked)] == asked or given == asked[:-1], "a tender was lost or made up"
        came = sum(tender.tendered.minor for tender in taken)
        came += intent.tendered.minor if isinstance(intent, PayCash) else 0
        came += sum(payment.tendered.minor for payment in goods)
        not_given_back = sum((p.face - p.amount).minor for p in sale.payments if p.face)
        # Change and tips went out again, and of a voucher only what it paid came in.
        self.drawer += came - not_given_back - sale.change.minor - sale.tip.minor

    def _gave_back(self, events: tuple[Event, ...]) -> None:
        (event,) = [each for each in events if isinstance(each, SaleVoided)]
        self.drawer -= event.amount.minor

    def _came_from_elsewhere(
        self,
        intent: TakeOverOrder | CollectOrder,
        events: tuple[Event, ...],
        before: TillState,
    ) -> None:
        if isinstance(intent, CollectOrder):
            self._collected(intent.order_id, events, before)
        self._taken_over(events)

    def _taken_over(self, events: tuple[Event, ...]) -> None:
        """It is here as the other till told of it."""
        for event in events:
            if isinstance(event, OrderTakenOver):
                self.goods[event.order_id] = {
                    line.line_id: Held(
                        line.item_id,
                        line.unit_price.minor,
                        (line.price_each - line.unit_price).minor,
                        line.quantity.thousandths,
                    )
                    for line in event.order.lines
                }

    def _collected(self, order_id: OrderId, events: tuple[Event, ...], before: TillState) -> None:
        """What was ordered elsewhere is in the cart, at the prices of then; once."""
        if not any(isinstance(event, OrderOpened) for event in events):
            return
        assert order_id not in self.sales, "paid for and in the cart again"
        self.moved.add(order_id)
        for at, line in enumerate(before.board.orders[order_id].order.lines):
            extras = sum(choice.price.minor for choice in line.choices)
            self.goods[order_id][f"{order_id}/{at}"] = Held(
                line.item_id, line.unit_price.minor, extras, line.quantity.thousandths
            )

    def _moved(
        self, intent: SplitOrder | MoveLines | MergeOrders, events: tuple[Event, ...]
    ) -> None:
        source = self.goods[intent.order_id]
        bills = _bills(intent, source)
        moves = [event for event in events if isinstance(event, LinesMoved)]
        for bill, move in zip(bills, moves, strict=True):
            target = self.goods[move.target]
            arrived = {part.line_id: part.arrives.line_id for part in move.parts}
            for part in bill:
                _hand_over(source, target, part, arrived[part.line_id])
        for order_id in _touched(events):
            self.steps[order_id] = []
            self.moved.add(order_id)

    def _set_apart(self, move: LinesMoved) -> None:
        """What did not go along with an order that was paid elsewhere is a bill of its own."""
        source, target = self.goods[move.order_id], self.goods[move.target]
        self.moved.add(move.target)
        for part in move.parts:
            stays = part.stays.quantity.thousandths if part.stays is not None else 0
            amount = Quantity(source[part.line_id].thousandths - stays)
            _hand_over(source, target, LinePart(part.line_id, amount), part.arrives.line_id)

    def _edited(self, intent: Intent, events: tuple[Event, ...], after: TillState) -> None:
        order_id = getattr(intent, "order_id", None) or after.current
        order = after.orders.get(order_id) if order_id else None
        # A day is too short to fill the memory of an order, so every edit makes it longer.
        if order is None or len(order.undo) == len(self.steps[order.order_id]):
            return
        goods = self.goods[order.order_id]
        self.steps[order.order_id].append(dict(goods))
        match intent:
            case AddLine(item=item, chosen=chosen):
                _added(goods, item, chosen, events[-1])
            case ChangeLine(line_id=line_id, item=item, chosen=chosen):
                goods[line_id] = _chosen_anew(goods[line_id], chosen_goods(item, chosen))
            case SetQuantity(line_id=line_id, quantity=quantity) if quantity:
                goods[line_id] = goods[line_id]._replace(thousandths=quantity.thousandths)
            case SetQuantity(line_id=line_id) | RemoveLine(line_id=line_id):
                del goods[line_id]
            case OverridePrice(line_id=line_id, price=price):
                goods[line_id] = goods[line_id].at(price.minor)


def _bills(
    intent: SplitOrder | MoveLines | MergeOrders, source: Goods
) -> tuple[tuple[LinePart, ...], ...]:
    """What is to go where, as it was asked for."""
    if isinstance(intent, SplitOrder):
        return intent.bills
    if isinstance(intent, MoveLines):
        return (intent.parts,)
    parts = (LinePart(LineId(key), Quantity(held.thousandths)) for key, held in source.items())
    return (tuple(parts),) if source else ()


def _is_told(event: Event) -> TypeGuard[TicketSent | LineVoided]:
    """True when a station has to make or to leave something."""
    return isinstance(event, LineVoided) or (
        isinstance(event, TicketSent) and not event.ticket.is_move
    )


def _touched(events: tuple[Event, ...]) -> set[str]:
    """The orders that the events are about."""
    touched: set[str] = set()
    for event in events:
        if isinstance(event, OrderEvent):
            touched.add(event.order_id)
        if isinstance(event, LinesMoved):
            touched.add(event.target)
        if isinstance(event, OrderMerged):
            touched.add(event.into)
    return touched


def _check_bills(
    intent: Intent, events: tuple[Event, ...], before: TillState, after: TillState
) -> None:
    touched = [OrderId(order_id) for order_id in sorted(_touched(events))]
    stood = [before.orders[each] for each in touched if each in before.orders]
    check_moved(
        # What was to be taken off an order with nothing in it ends with the order.
        [order for order in stood if order.lines or order.order_id in after.orders],
        [after.orders[each] for each in touched if each in after.orders],
        same_rules=isinstance(intent, SplitOrder),
    )


def _hand_over(source: Goods, target: Goods, part: LinePart, onto: str) -> None:
    """So much from one bill to the other; the last of a line takes the line along."""
    held, amount = source.pop(part.line_id), part.quantity.thousandths
    if amount != held.thousandths:
        source[part.line_id] = held._replace(thousandths=held.thousandths - amount)
    before = target[onto].thousandths if onto in target else 0
    target[onto] = held._replace(thousandths=before + amount)


def _chosen_anew(before: Held, after: Held) -> Held:
    """An overridden price stays as long as the menu says what it said."""
    return after.at(before.base) if before.menu == after.base else after


def _added(goods: Goods, item: Item, chosen: Selection, event: Event) -> None:
    assert isinstance(event, LineAdded | LineChanged)
    held, line_id = chosen_goods(item, chosen), event.line.line_id
    had = goods[line_id].thousandths if line_id in goods else 0
    goods[line_id] = held._replace(thousandths=had + held.thousandths)
