"""What the till has to say when it comes back: the last sale, its receipt, and the open order.

A power cut needs no instruction to staff: what was saved is named, what may be missing is asked.
"""

from PySide6.QtCore import QCoreApplication

from pos_app.bridge.till import Till
from pos_app.ui import format as figures
from pos_app.ui.order_words import called
from pos_core.print_job import PrintJob, PrintKind, PrintState
from pos_core.sale import ClosedOrder, Outcome

translate = QCoreApplication.translate
_NAMED = 3
_ASKS = (PrintState.QUEUED, PrintState.SENT, PrintState.FAILED, PrintState.UNCONFIRMED)


def unconfirmed_receipt(till: Till) -> tuple[ClosedOrder, PrintJob] | None:
    """The last sale and its print job, when nobody knows that its receipt came out."""
    last = till.state.last_sale
    if last is None or last.outcome is not Outcome.PAID:
        return None
    jobs = [job for job in till.state.jobs.values() if job.order_id == last.order_id]
    receipts = (job for job in jobs if job.kind is PrintKind.RECEIPT)
    asked = [job for job in receipts if job.state in _ASKS]
    return (last, asked[-1]) if asked else None


def sale_facts(till: Till, closed: ClosedOrder) -> dict[str, str]:
    """Number, total and time of a sale, as text."""
    shop, language = till.state.shop, till.settings.language
    at = shop.clock.local(closed.closed_at) if shop is not None else closed.closed_at
    today = closed.business_day == till.today
    when = figures.hour(at, language) if today else figures.moment(at, language)
    return {"number": closed.number, "total": figures.money(closed.due), "time": when}


def quiet_lines(till: Till) -> str:
    """One line for a toast when all is well; empty on the very first start."""
    lines = []
    last = till.state.last_sale
    if last is not None:
        facts = sale_facts(till, last)
        lines.append(
            translate("StartUp", "Last sale recorded: {number}, {total}, {time}.").format(**facts)
        )
    cart = till.state.cart
    if cart is not None and cart.lines:
        lines.append(
            translate("StartUp", "Order {number} is open as it was.").format(number=cart.number)
        )
    waiting = [called(order) for order in till.state.orders.values() if order is not cart]
    if waiting:
        names = ", ".join(waiting[:_NAMED]) + (f" … ({len(waiting)})" if waiting[_NAMED:] else "")
        lines.append(translate("StartUp", "Also open: {names}.").format(names=names))
    return " ".join(lines)
