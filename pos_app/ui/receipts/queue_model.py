"""What waits for a printer, as rows: number, state, reason, tries, since when."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

from pos_app.ui import format as figures
from pos_app.ui import print_words
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.text_rows import TextRowsModel
from pos_core.clock import ShopClock
from pos_core.print_job import MOST_ATTEMPTS, PrintJob

Index = QModelIndex | QPersistentModelIndex


class QueueModel(TextRowsModel):
    """Jobs oldest first, as they will be printed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: list[PrintJob] = []

    def show(self, jobs: Iterable[PrintJob], clock: ShopClock, language: str) -> None:
        """Show these; a job that stays keeps its row."""
        wanted = sorted(jobs, key=lambda job: job.queued_at)
        ids = {job.job_id for job in wanted}
        for at in reversed(range(len(self._jobs))):
            if self._jobs[at].job_id not in ids:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._jobs[at], self._texts[at]
                self.endRemoveRows()
        for at, job in enumerate(wanted):
            if at < len(self._jobs) and self._jobs[at].job_id == job.job_id:
                self._jobs[at], self._texts[at] = job, self._texts_of(job, clock, language)
                self.dataChanged.emit(self.index(at), self.index(at))
                continue
            self.beginInsertRows(QModelIndex(), at, at)
            self._jobs.insert(at, job)
            self._texts.insert(at, self._texts_of(job, clock, language))
            self.endInsertRows()

    def job_at(self, index: Index) -> PrintJob | None:
        """The job of that row."""
        return self._jobs[index.row()] if index.isValid() else None

    def _texts_of(self, job: PrintJob, clock: ShopClock, language: str) -> RowTexts:
        since = figures.hour(clock.local(job.queued_at), language)
        tries = self.tr("{attempts} of {most} tries").format(
            attempts=job.attempts, most=MOST_ATTEMPTS
        )
        state = print_words.receipt_state(job.state)
        reason = print_words.reason_text(job.reason) if job.reason else ""
        return RowTexts(
            title=print_words.paper_name(job),
            aside=print_words.reprint_mark(job.copy) if job.copy else "",
            figure=tries if job.attempts else "",
            note=self.tr("since {time} · {printer}").format(
                time=since, printer=print_words.printer_name(job.printer)
            ),
            state=f"{state} · {reason}" if reason else state,
            figure_tone="muted",
            state_tone=print_words.tone(job.state),
        )
