"""The paper of a refund: where it stands, and asking for it again."""

from PySide6.QtCore import QCoreApplication

from pos_app.bridge.till import Till
from pos_app.engine.reads import READ_ERRORS, PrintRow
from pos_app.ui import print_words
from pos_core.print_job import PrintJob, PrintKind, PrintState
from pos_core.refund import Refund
from pos_core.reprint import ReprintReceipt
from pos_core.staff import Right

translate = QCoreApplication.translate


def latest_paper(till: Till, refund: Refund) -> PrintRow | None:
    """The latest print job of the refund; None when the rows cannot be read."""
    try:
        return till.reads.paper_of(refund.order_id, refund.refund_id)
    except READ_ERRORS:
        return None


def print_again(till: Till, refund: Refund) -> str:
    """Try the waiting paper again, or queue the next reprint, always marked; words for a toast."""
    job = _waiting(till, refund)
    if job is not None:
        if job.state not in (PrintState.QUEUED, PrintState.SENT):
            till.resume_print(job.job_id)
        words = translate("RefundPaper", "The receipt of {number} is on its way to the printer.")
        return words.format(number=refund.number)
    paper = latest_paper(till, refund)
    copy = (paper.copies if paper is not None else 0) + 1
    till.submit(
        ReprintReceipt(
            refund.order_id, refund.number, copy, kind=PrintKind.REFUND, subject=refund.refund_id
        )
    )
    if not till.state.staff.may(till.state.staff.actor, Right.REPRINT):
        return translate("RefundPaper", "Printing a receipt again needs approval.")
    words = translate("RefundPaper", "The receipt of {number} prints again, marked {mark}.")
    return words.format(number=refund.number, mark=print_words.reprint_mark(copy))


def _waiting(till: Till, refund: Refund) -> PrintJob | None:
    jobs = [job for job in till.state.jobs.values() if job.subject == refund.refund_id]
    return max(jobs, key=lambda job: job.queued_at, default=None)
