"""What the next tender should bring: all that is left, or one guest's share, with a tip or none.

Here what was typed becomes what is asked of the till; nothing is worked out that the rules do not
work out again.
"""

from __future__ import annotations

from pos_core.frozen import dataclass
from pos_core.ids import OrderId, PaymentId
from pos_core.money import Money, zero
from pos_core.order import Order
from pos_core.payment import PayCash, cash_due
from pos_core.shares import next_share
from pos_core.tender import Tender
from pos_core.tendering import TakeTender


@dataclass(frozen=True, slots=True)
class Shares:
    """The bill is paid by `persons`, of whom `paid` have had their turn."""

    persons: int
    paid: int = 0

    @property
    def left(self) -> int:
        """How many still have to pay."""
        return self.persons - self.paid


@dataclass(frozen=True, slots=True)
class Goal:
    """`due` is what to take now without the `tip`; `part` of the bill, or None for all of `rest`.

    `rest` is what is left before cash rounding, `paid` what earlier tenders brought.
    """

    order_id: OrderId
    tender: Tender
    due: Money
    rest: Money
    rounding: Money
    paid: Money
    part: Money | None = None
    tip: Money | None = None
    shares: Shares | None = None

    @property
    def wanted(self) -> Money:
        """What has to come over the counter: the part that is due, and the tip."""
        return self.due + self.tip if self.tip else self.due


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the fields when somebody presses Pay."""

    amount: Money
    reference: str = ""
    print_receipt: bool = True


def goal_of(
    order: Order, tender: Tender, shares: Shares | None = None, tip: Money | None = None
) -> Goal:
    """What `tender` should bring for the order as it stands."""
    rest, cash = order.rest(), cash_due(order)
    nothing = zero(rest.currency)
    if shares is not None and shares.left > 1:
        part = next_share(rest, shares.left, _coin(order))
        return Goal(order.order_id, tender, part, rest, nothing, order.paid, part, tip, shares)
    is_cash = tender is Tender.CASH
    due, rounding = (cash.due, cash.rounding) if is_cash else (rest, nothing)
    return Goal(order.order_id, tender, due, rest, rounding, order.paid, None, tip, shares)


def asked(goal: Goal, typed: Typed, payment_id: PaymentId) -> PayCash | TakeTender:
    """The intent: cash for all that is left takes the quick road."""
    is_cash = goal.tender is Tender.CASH
    enough = not typed.amount < goal.wanted
    if is_cash and enough and goal.part is None and not goal.tip:
        return PayCash(goal.order_id, typed.amount, goal.due, typed.print_receipt)
    return TakeTender(
        goal.order_id,
        payment_id,
        goal.tender,
        tendered=_tendered(goal, typed.amount),
        expected=goal.rest,
        amount=_amount(goal, typed.amount),
        tip=goal.tip,
        reference=typed.reference,
        print_receipt=typed.print_receipt,
    )


def _tendered(goal: Goal, typed: Money) -> Money:
    """A card is charged the tip on top; with cash what was typed is all there was in the hand."""
    on_top = goal.tip is not None and goal.tender is not Tender.CASH
    return typed + goal.tip if on_top and goal.tip else typed


def _amount(goal: Goal, typed: Money) -> Money | None:
    match goal.tender:
        case Tender.VOUCHER:
            return goal.part
        case Tender.CASH:
            return typed if typed < goal.due else goal.part
    return None if typed == goal.rest else typed


def _coin(order: Order) -> int:
    """Shares are whole coins where the shop has a smallest one."""
    rule = order.policy.cash_rounding
    return rule.step if rule is not None else 1
