"""A counter gone mad: any intent at any moment, right ones and wrong ones, from one seed.

`play(seed)` makes a short day at a till and watches it with `Witness`, a second set of books that
knows nothing of the rules: what was put in, what was taken out, what money changed hands.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeGuard

from pos_core import till
from pos_core.board import RemoteEvent
from pos_core.board_kitchen import is_made_elsewhere
from pos_core.cart import (
    AddLine,
    CancelOrder,
    ChangeLine,
    DiscountLine,
    DiscountOrder,
    NoteLine,
    NoteOrder,
    RemoveLine,
    SetQuantity,
    UndoEdit,
)
from pos_core.catalog import Item, ModifierGroup, Option, Unit, Variant
from pos_core.clock import unix_ms
from pos_core.country_profiles import SHOPS
from pos_core.events import Event, Intent, Moment
from pos_core.ids import Ids, LineId, OrderId, PrintJobId
from pos_core.journal import GENESIS, Head
from pos_core.kitchen_ticket import TicketSent
from pos_core.line import Selection
from pos_core.money import Currency, Money
from pos_core.order_kind import KindRule, OrderKind, TaxSwap
from pos_core.original import SaleIntent, original_of
from pos_core.payment import PayCash, cash_due
from pos_core.pricing import Discount
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal
from pos_core.reprint import (
    BeginPrint,
    ConfirmPrint,
    DropPrint,
    FailPrint,
    LeavePrintUnconfirmed,
    ReprintReceipt,
)
from pos_core.sent_line import Sent
from pos_core.shop import ConfigureShop, Shop
from pos_core.shop_rules import ShopRules
from pos_core.signin import SaveStaffMember, SignIn
from pos_core.staff import Role
from pos_core.tax import Rate
from pos_core.till_state import TillState
from pos_core.void import VoidSale
from tests.core import day_makers
from tests.core.day_makers.kitchen import with_stations
from tests.core.random_books import Witness

if TYPE_CHECKING:
    from tests.core.day_makers import Maker

NOBODY = "00000000-0000-7000-8000-000000000000"
EVENING = datetime(2026, 12, 31, 15, 0, tzinfo=UTC)
STEPS = (10, 60)
HABITS = (1, 1, 1, 1, 6)
"""How many times as often as usual a day does each thing: every day has ways of its own."""


def _goods(currency: Currency) -> tuple[Item, ...]:
    def money(minor: int) -> Money:
        return Money(minor, currency)

    sugar = ModifierGroup(
        "sugar", "Sugar", 1, 1, (Option("full", "Full", money(0)), Option("half", "Half", money(0)))
    )
    extras = ModifierGroup(
        "extras",
        "Extras",
        0,
        2,
        (
            Option("pearl", "Pearl", money(5_000)),
            Option("own-cup", "Own cup", money(-1_500)),
            Option("flan", "Flan", money(8_333)),
        ),
    )
    sizes = (Variant("M", "M", money(35_000)), Variant("L", "L", money(41_999)))
    return (
        Item("coffee", "Coffee", money(29_000), "restaurant", category_id="drinks"),
        _tea(sizes, (sugar, extras)),
        Item("beer", "Beer", money(22_222), "alcohol", category_id="drinks"),
        Item("beans", "Beans", money(111_111), "standard", category_id="food"),
        Item("rice", "Rice", money(24_577), "exempt", "food", unit=Unit.KILOGRAM),
        Item("mango", "Mango", money(45_001), "reduced", unit=Unit.KILOGRAM),
        Item("open", "Anything", None, "standard"),
        Item("foreign", "Foreign", Money(150, Currency.USD), "standard"),
        Item("unrated", "Unrated", money(1), "luxury"),
    )


RULES_BY_KIND = ShopRules(
    kinds=(
        KindRule(OrderKind.DINE_IN),
        KindRule(
            OrderKind.TAKE_AWAY, service=False, tax_swaps=(TaxSwap("restaurant", "standard"),)
        ),
    )
)


def _tea(sizes: tuple[Variant, ...], groups: tuple[ModifierGroup, ...]) -> Item:
    return Item("tea", "Tea", None, "restaurant", "food", variants=sizes, modifiers=groups)


SHOPS_TO_PLAY: tuple[tuple[Shop, tuple[Item, ...]], ...] = tuple(
    (replace(shop, rules=rules), _goods(shop.currency))
    for shop in (SHOPS[name]("en") for name in SHOPS)
    for rules in (ShopRules(), RULES_BY_KIND)
)


class Day:
    """One seed's day: the till's state, and the intents that dice make up for it."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.shop, self.goods = self.dice.choice(SHOPS_TO_PLAY)
        if self.dice.random() < 0.6:
            self.shop = with_stations(self.shop)
        self.state = TillState()
        self.now = EVENING
        self.events: list[Event] = []
        self.witness = Witness(self.shop.currency)
        self.last_count = 0
        self.eaten: list[tuple[Sent, tuple[Event, ...]]] = []
        self.elsewhere: list[tuple[Sent, Sent, tuple[Event, ...]]] = []
        self.approver = ""
        self._weights = [weight * self.dice.choice(HABITS) for weight in _WEIGHTS]
        self.do(ConfigureShop(self.shop))
        if self.dice.random() < 0.35:
            self.do(SaveStaffMember(None, "Lan", Role.MANAGER, pin_hash="hash"))
            role = self.dice.choice(tuple(Role))
            self.do(SaveStaffMember(None, "Minh", role, pin_hash="hash"))

    def moment(self) -> Moment:
        """Now; a day may pass between two intents. Now and then somebody answers for another."""
        actor, active = self.state.staff.actor, self.state.staff.active
        helps = active and self.dice.random() < 0.4
        approver = self.approver or (self.dice.choice(active).actor if helps else "")
        head = Head(len(self.events), GENESIS)
        return Moment(self.now, self.shop.clock.business_day(self.now), actor, approver, head)

    def do(self, intent: Intent) -> tuple[Event, ...] | Refusal:
        """Decide, and carry out unless refused; the witness sees both."""
        self.now += timedelta(minutes=self.dice.choice((0, 1, 7, 240)))
        before = self.state
        ids = Ids(unix_ms(self.now), self.dice.randbytes)
        if isinstance(intent, SaleIntent):
            stream = f"order/{intent.order_id}"
            told = original_of(e for e in self.events if e.stream == stream)
            intent = replace(intent, original=told)
        decision = till.decide(before, intent, self.moment(), ids)
        self.last_count = 0
        if not isinstance(decision, Refusal):
            self.state = till.fold(decision, before)
            self.events.extend(decision)
            self.last_count = len(decision)
            self.witness.saw(intent, decision, before, self.state)
            self._ate(intent, decision, before)
            self._left_elsewhere(decision, before)
        return decision

    def _ate(self, intent: Intent, decision: tuple[Event, ...], before: TillState) -> None:
        """Of a voided sale some is served: then the kitchen is told of the rest alone."""
        paid = before.kitchen.of_paid(intent.order_id) if isinstance(intent, VoidSale) else None
        if paid is not None and any(isinstance(event, TicketSent) for event in decision):
            self.eaten.append((paid.sent, decision))

    def _left_elsewhere(self, decision: tuple[Event, ...], before: TillState) -> None:
        """What another till's kitchen makes was told there, and is ended there."""
        for event in decision:
            entry = self.state.board.order(event.order_id) if _is_of_the_board(event) else None
            if entry is not None and is_made_elsewhere(self.state, entry):
                had, has = (_sent_of(state, entry.order_id) for state in (before, self.state))
                self.elsewhere.append((had, has, decision))
                return

    def any_intent(self) -> Intent:
        """Whatever may come over the counter, mostly sensible."""
        self.approver = ""
        if self.state.staff.is_locked and self.dice.random() < 0.8:
            return self.sign_in()
        if self.state.cart is None and self.dice.random() < 0.6:
            return self._add()
        if self.state.jobs and self.dice.random() < 0.15:
            return self._ledger()
        made = None
        while made is None:
            made = self.dice.choices(_MAKERS, self._weights)[0](self)
        return made

    def sign_in(self) -> Intent:
        """Somebody comes, as a rule with the right PIN."""
        member = self.dice.choice(self.state.staff.active)
        self.approver = member.actor if self.dice.random() < 0.9 else ""
        return SignIn(member.staff_id)

    def unlock(self) -> None:
        """Somebody signs in, if nobody is."""
        while self.state.staff.is_locked:
            self.do(self.sign_in())
        self.approver = ""

    def order_id(self) -> OrderId:
        """An open order, mostly the one in the cart; or sometimes one that ended or never was."""
        known = [*self.state.orders] * 8 + [c.order_id for c in self.state.closed[-3:]]
        known += [self.state.current] * 8 if self.state.current else []
        return self.dice.choice([*known, OrderId(NOBODY)])

    def ended_id(self) -> OrderId:
        """An order that ended, or sometimes one that did not."""
        return self.dice.choice([*[c.order_id for c in self.state.closed] * 8, self.order_id()])

    def line_of(self, order_id: OrderId) -> LineId:
        """A line of the order, or sometimes none."""
        order = self.state.orders.get(order_id)
        lines = [line.line_id for line in order.lines] if order else []
        return self.dice.choice([*lines * 8, LineId(NOBODY)])

    def order_line(self) -> tuple[OrderId, LineId]:
        """An order as above and one of its lines, mostly."""
        order_id = self.order_id()
        return order_id, self.line_of(order_id)

    def kitchen_heard_of(self, order_id: OrderId) -> bool:
        """True when anything of the order was ever sent."""
        heard = (e for e in self.events if isinstance(e, TicketSent))
        return any(event.order_id == order_id for event in heard)

    def _money(self, minor: int) -> Money:
        currency = Currency.USD if self.dice.random() < 0.02 else self.shop.currency
        return Money(minor, currency)

    def _amount(self) -> Quantity:
        if self.dice.random() < 0.8:
            return Quantity(self.dice.choice((1_000, 1_000, 2_000, 3_000, 4_000)))
        odd = self.dice.choice((0, 9_999_000, -1_000, None))
        return Quantity(self.dice.randint(1, 9_999) if odd is None else odd)

    def _discount(self) -> Discount | None:
        kind = self.dice.randrange(5)
        if kind == 0:
            return None
        if kind < 3:
            return Discount(rate=Rate(self.dice.choice((0, 55_555, 100_000, 10**6, 10**6 + 1))))
        return Discount(amount=self._money(self.dice.choice((0, 1, 999, 5_000, 60_001, 10**9))))

    def _chosen(self) -> tuple[Item, Selection]:
        item = self.dice.choice(self.goods if self.dice.random() < 0.3 else self.goods[:-2])
        chosen = Selection(self._amount(), note=self.dice.choice(("", "", "", " no ice ")))
        if item.unit is not Unit.PIECE:
            chosen = replace(chosen, quantity=Quantity(self.dice.randint(1, 5_000)))
        if item.variants:
            size = self.dice.choice(("M", "M", "M", "L", "L", "L", "L", "XL"))
            count = self.dice.choice((0, 1, 1, 2, 2, 3))
            known = ("pearl", "own-cup", "flan")
            extras = self.dice.sample(known if count < 3 else (*known, "egg"), count)
            chosen = replace(chosen, variant_id=size, options=("full", *extras))
        if item.id == "open" or self.dice.random() < 0.05:
            price = self._money(self.dice.choice((0, 1, 15_000, 10**12, -1)))
            chosen = replace(chosen, price=price, from_label=self.dice.random() < 0.3)
        return item, chosen

    def _add(self) -> Intent:
        return AddLine(*self._chosen())

    def _change(self) -> Intent:
        return ChangeLine(*self.order_line(), *self._chosen())

    def _set_quantity(self) -> Intent:
        return SetQuantity(*self.order_line(), self._amount())

    def _note_line(self) -> Intent:
        note = self.dice.choice(("", "less ice", "x" * 201))
        return NoteLine(*self.order_line(), note)

    def _discount_line(self) -> Intent:
        return DiscountLine(*self.order_line(), self._discount())

    def _remove(self) -> Intent:
        return RemoveLine(*self.order_line())

    def _discount_order(self) -> Intent:
        return DiscountOrder(self.order_id(), self._discount())

    def _note_order(self) -> Intent:
        return NoteOrder(self.order_id(), self.dice.choice(("", "table 5", "y" * 201)))

    def _undo(self) -> Intent:
        return UndoEdit(self.order_id())

    def _cancel(self) -> Intent:
        return CancelOrder(self.order_id(), "changed their mind")

    def _pay(self) -> Intent:
        order_id = self.order_id()
        order = self.state.orders.get(order_id)
        due = cash_due(order).due if order else Money(29_000, self.shop.currency)
        extra = self.dice.choice((0, 0, 0, 0, 0, 1, 50_000, -1, 10**12))
        seen = self.dice.choice((0, 0, 0, 0, 0, 0, 0, 500))
        return PayCash(
            order_id,
            self._money(due.minor + extra),
            Money(due.minor + seen, due.currency),
            print_receipt=self.dice.random() < 0.7,
        )

    def _void(self) -> Intent | None:
        if self.state.last_sale is None and self.dice.random() < 0.9:
            return None
        reason = self.dice.choice(("mistake", "mistake", " "))
        return VoidSale(self.ended_id(), reason)

    def _reprint(self) -> Intent:
        return ReprintReceipt(self.ended_id(), "A-0001", self.dice.randrange(4))

    def _ledger(self) -> Intent:
        job_id = self.dice.choice([*[*self.state.jobs] * 8, PrintJobId(NOBODY)])
        if self.dice.random() < 0.3:
            return FailPrint(job_id, "offline", on_paper=self.dice.random() < 0.5)
        kind = self.dice.choice((BeginPrint, BeginPrint, ConfirmPrint, LeavePrintUnconfirmed))
        return DropPrint(job_id) if self.dice.random() < 0.1 else kind(job_id)

    def _configure(self) -> Intent:
        prefix = self.dice.choice(("A", "B", "T2", "-"))
        policy = replace(self.shop.policy, cash_rounding=None)
        kept = self.shop.policy if self.dice.random() < 0.5 else policy
        return ConfigureShop(replace(self.shop, till_prefix=prefix, policy=kept))


_OWN: tuple[Maker, ...] = (
    Day._add,
    Day._change,
    Day._set_quantity,
    Day._note_line,
    Day._discount_line,
    Day._remove,
    Day._discount_order,
    Day._note_order,
    Day._undo,
    Day._cancel,
    Day._pay,
    Day._void,
    Day._reprint,
    Day._ledger,
    Day._configure,
)
_MORE = day_makers.makers()
_MAKERS = (*_OWN, *(maker for _, maker in _MORE))
_WEIGHTS = (30, 5, 10, 4, 6, 3, 5, 3, 10, 1, 24, 7, 3, 2, 1, *(weight for weight, _ in _MORE))


def _is_of_the_board(event: Event) -> TypeGuard[RemoteEvent]:
    return isinstance(event, RemoteEvent)


def _sent_of(state: TillState, order_id: OrderId) -> Sent:
    """What stations have of an order, on its card, its open bill or its paid one."""
    entry, order = state.board.order(order_id), state.orders.get(order_id)
    paid = state.kitchen.of_paid(order_id)
    return (
        *(entry.kitchen if entry is not None else ()),
        *(order.kitchen if order is not None else ()),
        *(paid.sent if paid is not None else ()),
    )
