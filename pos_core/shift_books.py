"""What each event adds to the running figures of a shift; `till.BOOKS` calls these.

They run behind the event's effect and look at nothing but the event and the figures, so that the
same journal always adds up to the same Z.
"""

from dataclasses import replace

from pos_core.customer import AccountPaid
from pos_core.doubtful_transfer import TransferGivenBack
from pos_core.drawer import figures_of
from pos_core.ids import number_counter
from pos_core.kitchen_ticket import LineVoided
from pos_core.money import zero
from pos_core.order import LineRemoved, OrderCancelled
from pos_core.payment_events import (
    RefundedInCash,
)
from pos_core.refund import ExchangePaidOut, LinesRefunded
from pos_core.sale import OrderPaid, Sale, SaleVoided
from pos_core.shift import CashMoved, DrawerOpened, Kick
from pos_core.shift_cash import CashKind
from pos_core.shift_sums import (
    Figures,
    gave_back,
    no_sums,
    on_day,
    plus,
    sums_of,
    sums_of_refund,
    took,
)
from pos_core.tender import Payment, Tender
from pos_core.tendering import TenderTaken, TenderTakenBack
from pos_core.till_state import TillState


def book_paid(state: TillState, event: OrderPaid) -> TillState:
    """A sale; what was taken ahead for it is in the figures of whoever took it."""
    sale, figures = event.sale, figures_of(state)
    for payment in sale.payments:
        if payment.payment_id not in figures.ahead:
            figures = took(figures, payment)
    mine = {payment.payment_id for payment in sale.payments}
    figures = replace(
        figures,
        sales=plus(figures.sales, sums_of(sale)),
        ahead={key: held for key, held in figures.ahead.items() if key not in mine},
        first_number=min(_numbers(figures.first_number, sale), key=number_counter),
        last_number=max(_numbers(figures.last_number, sale), key=number_counter),
    )
    return _with(state, on_day(figures, sale.business_day, 1, sale.due))


def _numbers(so_far: str, sale: Sale) -> tuple[str, ...]:
    """Orders are paid in another order than they were opened; a range goes by their counters."""
    return (so_far, sale.number) if so_far else (sale.number,)


def book_voided(state: TillState, event: SaleVoided) -> TillState:
    """Everything goes back as it came, tips too. Very old entries tell the amount alone."""
    figures, sale = figures_of(state), event.sale
    if sale is None:
        return _with(state, _voided_blindly(figures, event))
    for payment in sale.payments:
        figures = gave_back(figures, payment)
    figures = replace(figures, voids=plus(figures.voids, sums_of(sale)))
    return _with(state, on_day(figures, sale.business_day, -1, -sale.due))


def book_refunded(state: TillState, event: LinesRefunded) -> TillState:
    """Goods came back; the money goes the way the refund names."""
    figures, refund = figures_of(state), event.refund
    for payment in refund.payments:
        figures = gave_back(figures, payment)
    figures = replace(figures, refunds=plus(figures.refunds, sums_of_refund(refund)))
    return _with(state, on_day(figures, refund.business_day, 0, -refund.total))


def book_exchange_paid_out(state: TillState, event: ExchangePaidOut) -> TillState:
    """What goods were worth went out in cash instead of into other goods."""
    worth = replace(event.payment, tender=Tender.EXCHANGE)
    return _with(state, gave_back(took(figures_of(state), worth), event.payment))


def book_given_in_cash(state: TillState, event: RefundedInCash | TransferGivenBack) -> TillState:
    """What came without cash went out of the drawer."""
    by_provider = replace(event.payment, tender=Tender.ELECTRONIC, method=event.method)
    return _with(state, gave_back(took(figures_of(state), by_provider), event.payment))


def book_account_paid(state: TillState, event: AccountPaid) -> TillState:
    """A debt was paid back: money, but no sale."""
    figures = figures_of(state)
    payment = Payment(
        event.payment_id, event.tender, event.amount, event.amount, zero(event.amount.currency)
    )
    figures = replace(figures, debts_paid=figures.debts_paid.one_more(event.amount))
    return _with(state, took(figures, payment))


def book_taken_ahead(state: TillState, event: TenderTaken) -> TillState:
    """A part of an open bill: in the drawer of whoever took it, and remembered until it is paid."""
    payment, figures = event.payment, took(figures_of(state), event.payment)
    ahead = {**figures.ahead, payment.payment_id: payment.amount}
    return _with(state, replace(figures, ahead=ahead))


def book_taken_back(state: TillState, event: TenderTakenBack) -> TillState:
    """It went back before the bill was settled."""
    figures = gave_back(figures_of(state), event.payment)
    mine = event.payment.payment_id
    ahead = {key: held for key, held in figures.ahead.items() if key != mine}
    return _with(state, replace(figures, ahead=ahead))


def book_line_voided(state: TillState, event: LineVoided) -> TillState:
    """Taken back after the kitchen had it, perhaps after it was made."""
    figures = figures_of(state)
    voids = figures.line_voids.one_more(event.amount)
    wasted = figures.wasted.one_more(event.amount) if event.waste else figures.wasted
    return _with(state, replace(figures, line_voids=voids, wasted=wasted))


def book_line_removed(state: TillState, event: LineRemoved) -> TillState:
    """Taken out before anybody had it; what undo takes out was never meant."""
    if event.undo:
        return state
    figures = figures_of(state)
    return _with(state, replace(figures, removed=figures.removed + 1))


def book_cancelled(state: TillState, event: OrderCancelled) -> TillState:
    """An order that was given up."""
    figures = figures_of(state)
    return _with(state, replace(figures, cancelled=figures.cancelled.one_more(event.total)))


def book_cash_moved(state: TillState, event: CashMoved) -> TillState:
    """Paid in, paid out, dropped."""
    figures, moved = figures_of(state), event.movement
    cash = figures.cash
    match moved.kind:
        case CashKind.PAID_IN:
            cash = replace(cash, paid_in=cash.paid_in + moved.amount)
        case CashKind.PAID_OUT:
            cash = replace(cash, paid_out=cash.paid_out + moved.amount)
        case CashKind.DROP:
            cash = replace(cash, dropped=cash.dropped + moved.amount)
    return _with(state, replace(figures, cash=cash))


def book_drawer_opened(state: TillState, event: DrawerOpened) -> TillState:
    """Openings without a sale are counted; opening it to count is not one."""
    if event.kick is not Kick.NO_SALE:
        return state
    figures = figures_of(state)
    return _with(state, replace(figures, no_sales=figures.no_sales + 1))


def _voided_blindly(figures: Figures, event: SaleVoided) -> Figures:
    """Of the days when there was cash only and a void did not carry its sale."""
    amount = event.amount
    lost = replace(no_sums(amount.currency), count=1, subtotal=amount, total=amount)
    cash = replace(figures.cash, given_back=figures.cash.given_back + amount)
    return replace(figures, voids=plus(figures.voids, lost), cash=cash)


def _with(state: TillState, figures: Figures) -> TillState:
    return replace(state, shifts=replace(state.shifts, figures=figures))
