"""A cashier's shift as a list of presses, each worked out from what the till shows just then.

Orders with edits, notes, discounts and undo; some cancelled, some voided; receipts printed, failed,
reprinted; and now and then a checkpoint, a quiet moment, a clean restart and one after a crash.
"""

from collections.abc import Callable
from random import Random

from pos_core import cart
from pos_core.discount import Discount
from pos_core.events import Intent
from pos_core.line import Selection
from pos_core.order import Order
from pos_core.payment import PayCash, cash_due
from pos_core.print_job import PrintState
from pos_core.quantity import Quantity
from pos_core.reprint import (
    BeginPrint,
    ConfirmPrint,
    DropPrint,
    FailPrint,
    LeavePrintUnconfirmed,
    ReprintReceipt,
)
from pos_core.tax import Rate
from pos_core.till_state import TillState
from pos_core.void import VoidSale
from tests.support.working_till import CAKE, COFFEE, TEA, dong

ITEMS = (COFFEE, TEA, CAKE)
Press = Callable[[TillState], Intent | None]
"""What is pressed when the till shows this; None when there is nothing to press."""


def add(number: int, pieces: int) -> Press:
    item = ITEMS[number % len(ITEMS)]
    return lambda _state: cart.AddLine(item, Selection(Quantity.of(pieces)))


def on_the_cart(intent: Callable[[Order], Intent]) -> Press:
    """Only while there is an order with lines."""

    def press(state: TillState) -> Intent | None:
        return intent(state.cart) if state.cart is not None and state.cart.lines else None

    return press


def pay(*, receipt: bool = True) -> Press:
    return on_the_cart(
        lambda order: PayCash(
            order.order_id, dong(2_000_000), cash_due(order).due, print_receipt=receipt
        )
    )


def print_next(*, well: bool, silent: bool = False) -> list[Press]:
    """What a printer's loop writes down: begun, and then how it went."""

    def begin(state: TillState) -> Intent | None:
        waiting = [j for j in state.jobs.values() if not j.state.has_left]
        return BeginPrint(waiting[0].job_id) if waiting else None

    def end(state: TillState) -> Intent | None:
        sent = [j for j in state.jobs.values() if j.state is PrintState.SENT]
        if not sent:
            return None
        if silent:
            return LeavePrintUnconfirmed(sent[0].job_id)
        return ConfirmPrint(sent[0].job_id) if well else FailPrint(sent[0].job_id, "offline", True)

    return [begin, end]


def reprint(state: TillState) -> Intent | None:
    last = state.last_sale
    return None if last is None else ReprintReceipt(last.order_id, last.number, 1)


def drop(state: TillState) -> Intent | None:
    return DropPrint(next(iter(state.jobs))) if state.jobs else None


def void(state: TillState) -> Intent | None:
    last = state.last_sale
    return None if last is None else VoidSale(last.order_id, "rung up twice")


EDITS: tuple[Callable[[Order], Intent], ...] = (
    lambda order: cart.SetQuantity(order.order_id, order.lines[0].line_id, Quantity.of(3)),
    lambda order: cart.DiscountOrder(order.order_id, Discount(rate=Rate(100_000))),
    lambda order: cart.UndoEdit(order.order_id),
    lambda order: cart.NoteOrder(order.order_id, "mang về"),
    lambda order: cart.DiscountLine(
        order.order_id, order.lines[-1].line_id, Discount(rate=Rate(50_000))
    ),
    lambda order: cart.RemoveLine(order.order_id, order.lines[-1].line_id),
    lambda order: cart.NoteLine(order.order_id, order.lines[0].line_id, "ít đá"),
)


def cancel(order: Order) -> Intent:
    return cart.CancelOrder(order.order_id, "khách đổi ý")


def shift(seed: int, orders: int) -> list[Press]:
    """Everything pressed on one shift of so many orders."""
    rng = Random(seed)
    presses: list[Press] = []
    for order in range(orders):
        presses += [add(rng.randrange(3), rng.randint(1, 4)) for _ in range(rng.randint(1, 3))]
        presses += [on_the_cart(rng.choice(EDITS)) for _ in range(rng.randint(0, 3))]
        presses.append(add(order, 1))
        if order % 6 == 2:
            presses.append(on_the_cart(cancel))
            continue
        presses.append(pay(receipt=order % 5 != 4))
        presses += print_next(well=order % 4 != 1, silent=order % 4 == 3)
        if order % 6 == 4:
            presses += [reprint, drop]
        if order % 6 == 5:
            presses.append(void)
    return [*presses, add(0, 1), on_the_cart(EDITS[0])]
