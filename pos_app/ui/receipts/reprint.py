"""Asking for a receipt again: what waits is tried again, anything else becomes a reprint."""

from PySide6.QtCore import QCoreApplication

from pos_app.bridge.till import Till
from pos_app.ui import print_words
from pos_core.ids import OrderId
from pos_core.print_job import PrintJob, PrintKind, PrintState
from pos_core.reprint import ReprintReceipt
from pos_core.staff import Right

translate = QCoreApplication.translate


def waiting_job(till: Till, order_id: OrderId) -> PrintJob | None:
    """The job of that order that has not ended yet, the latest if there are several."""
    own = (job for job in till.state.jobs.values() if job.order_id == order_id)
    jobs = [job for job in own if job.kind is PrintKind.RECEIPT]
    return max(jobs, key=lambda job: job.queued_at, default=None)


def print_again(till: Till, order_id: OrderId, number: str) -> str:
    """Try the waiting job again, or queue the next reprint, always marked; words for a toast."""
    job = waiting_job(till, order_id)
    if job is not None:
        if job.state not in (PrintState.QUEUED, PrintState.SENT):
            till.resume_print(job.job_id)
        return translate("Reprint", "The receipt of {number} is on its way to the printer.").format(
            number=number
        )
    copy = till.reads.reprints(order_id) + 1
    till.submit(ReprintReceipt(order_id, number, copy))
    if not till.state.staff.may(till.state.staff.actor, Right.REPRINT):
        return translate("Reprint", "Printing a receipt again needs approval.")
    mark = print_words.reprint_mark(copy)
    return translate("Reprint", "The receipt of {number} prints again, marked {mark}.").format(
        number=number, mark=mark
    )


def reprint_last(till: Till) -> str:
    """The same for the last sale; words for a toast, also when there is none yet."""
    last = till.state.last_sale
    if last is None:
        return translate("Reprint", "There is no sale yet whose receipt could be printed.")
    return print_again(till, last.order_id, last.number)
