"""What a phone pays of its table's bill: all, its own lines, or one of so many equal shares.

A phone never says an amount. Parts are rounded up, so that as many as pay cover the whole bill; the
last pays what is left.
"""

from pos_core.frozen import dataclass
from pos_core.payment_status import PaymentStatus
from pos_core.session import SessionState
from pos_core.session_events import BillStatus, PhoneState, SessionBill, SessionPayment
from pos_core.session_rules import Declined


@dataclass(frozen=True, slots=True)
class Share:
    """`amount` of `bill`. All that phones pay of it together is `most` and no more."""

    bill: SessionBill
    amount: int
    most: int


def share_of(
    state: SessionState, phone_id: str, part: str, of: int = 1, order_id: str = ""
) -> Share | Declined:
    """`part` is all, own or share (one of `of`); the bill may be left out where there is one.

    What this phone asked for before and did not pay is taken back first, and is not counted.
    """
    phone = state.phones.get(phone_id)
    if phone is None or phone.state is not PhoneState.IN:
        return Declined("not_let_in")
    bill = _bill(state, phone_id, order_id)
    if bill is None:
        return Declined("bill_unknown")
    most = most_by_phones(state, bill)
    replaced = _open_payments(state, phone_id, bill.order_id)
    held = (each for each in _of_bill(state, bill) if each.payment_id not in replaced)
    left = most - sum(each.amount for each in held)
    amount = min(left, _wanted(state, bill, phone_id, part, of))
    return Share(bill, amount, most) if amount > 0 else Declined("nothing_to_pay")


def most_by_phones(state: SessionState, bill: SessionBill) -> int:
    """The bill without what was paid at the till; the till counts phones' payments as paid too."""
    taken = sum(each.amount for each in _of_bill(state, bill) if _took(each))
    return bill.total - max(0, bill.paid - taken)


def _open_payments(state: SessionState, phone_id: str, order_id: str) -> tuple[str, ...]:
    """What this phone asked for before and did not pay yet."""
    return tuple(
        each.payment_id
        for each in state.payments.values()
        if each.phone_id == phone_id and each.order_id == order_id and not _status(each).is_over
    )


def _bill(state: SessionState, phone_id: str, order_id: str) -> SessionBill | None:
    if order_id:
        found = state.bills.get(order_id)
        return found if found is not None and found.status is BillStatus.OPEN else None
    mine = [bill for bill in state.open_bills if bill.phone_id in ("", phone_id)]
    own = [bill for bill in mine if bill.phone_id]
    return next(iter(own or mine), None)


def _of_bill(state: SessionState, bill: SessionBill) -> tuple[SessionPayment, ...]:
    """Payments of it that took money or still may."""
    return tuple(
        each
        for each in state.payments.values()
        if each.order_id == bill.order_id and (_took(each) or not _status(each).is_over)
    )


def _took(payment: SessionPayment) -> bool:
    return _status(payment).took_money


def _status(payment: SessionPayment) -> PaymentStatus:
    return PaymentStatus(payment.status)


def _wanted(state: SessionState, bill: SessionBill, phone_id: str, part: str, of: int) -> int:
    if part == "share":
        return _up(bill.total, max(1, of))
    if part == "own":
        return _up(_own(state, bill, phone_id) * bill.total, max(1, bill.subtotal))
    return bill.total


def _own(state: SessionState, bill: SessionBill, phone_id: str) -> int:
    """The phone's lines as the bill has them, before service, taxes on top and discounts."""
    mine = {
        line.line_id for each in state.rounds for line in each.lines if line.phone_id == phone_id
    }
    return sum(line.total for line in bill.lines if line.line_id in mine)


def _up(amount: int, by: int) -> int:
    return -(-amount // by)
