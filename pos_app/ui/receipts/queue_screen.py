"""What waits to be printed: why, since when, after how many tries; and the two ways on."""

from typing import ClassVar

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QWidget

from pos_app.bridge.till import Changes, Till
from pos_app.ui import print_words
from pos_app.ui.commands import Place
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.page.list_beside import ListBeside
from pos_app.ui.page.page import Page, label
from pos_app.ui.page.row_list import RowList
from pos_app.ui.receipts.queue_model import QueueModel
from pos_core.print_job import PrintJob, PrintState
from pos_core.reprint import DropPrint


class PrintQueueScreen(Page):
    """Jobs on the left; printers, Do not print and Try again on the right."""

    place: ClassVar[Place] = Place.PRINT_QUEUE

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self.model = QueueModel(self)
        self.list = RowList(self.model, self)
        self.empty = EmptyState("printer", self)
        self._printers_title = Text(kind="strong", parent=self)
        self.printers = FigureTable(self)
        self._hint = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.drop = Button(icon="trash", parent=self)
        self.retry = Button(role="primary", icon="printer", parent=self)
        self._lay_out()
        self.retry.clicked.connect(self._on_retry)
        self.drop.clicked.connect(self._on_drop)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.till.changed.connect(self._on_till_changed)
        self.till.printers.connect(self._on_lamps)
        self.retranslate()

    def _lay_out(self) -> None:
        side = (self._printers_title, self.printers, None, self._hint, self.drop, self.retry)
        self._beside = ListBeside(self, (self.list, self.empty), side)
        self.body.addLayout(self._beside)

    def open_up(self, argument: object = None) -> None:
        """Show what waits now, the oldest chosen."""
        del argument
        self._show()
        self.list.choose(0)
        self.list.setFocus()

    def run(self, command_id: str) -> bool:
        """Try again, or do not print."""
        actions = {"print.retry": self._on_retry, "print.drop": self._on_drop}
        if command_id in actions:
            actions[command_id]()
        return command_id in actions

    def retranslate(self) -> None:
        """Every word of the screen."""
        self.title.setText(self.tr("Waiting to print"))
        super().retranslate()
        self.list.setAccessibleName(self.tr("Receipts waiting to print, oldest first"))
        self._printers_title.setText(self.tr("Printers"))
        self._hint.setText(
            self.tr("Every sale here is saved. A receipt that may be on paper is marked REPRINT.")
        )
        self.empty.say(
            self.tr("Nothing is waiting"),
            self.tr("Every receipt is printed. What cannot be printed appears here."),
        )
        label(self.drop, "print.drop")
        label(self.retry, "print.retry")
        self._show()

    def _show(self) -> None:
        shop = self.till.state.shop
        if shop is not None:
            self.model.show(self.till.state.jobs.values(), shop.clock, self.language)
        waiting = self.model.rowCount() > 0
        self._beside.show_one(self.list if waiting else self.empty)
        if waiting and not self.list.currentIndex().isValid():
            self.list.choose(0)
        self._allow()
        self._on_lamps(self.till.lamps)

    def _allow(self) -> None:
        job = self._chosen()
        self.drop.setEnabled(job is not None)
        self.retry.setEnabled(job is not None and job.state is not PrintState.SENT)

    def _chosen(self) -> PrintJob | None:
        return self.model.job_at(self.list.currentIndex())

    @Slot(object)
    def _on_till_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {"print", "closed", "opened"}:
            self._show()

    @Slot(object)
    def _on_lamps(self, lamps: tuple[object, ...]) -> None:
        rows = [
            Figure(
                print_words.printer_name(str(getattr(lamp, "printer", ""))),
                print_words.reason_text(lamp_state(lamp)),
            )
            for lamp in lamps
        ]
        self.printers.show_figures(tuple(rows))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._allow()

    @Slot()
    def _on_retry(self) -> None:
        job = self._chosen()
        if job is not None and job.state is not PrintState.SENT:
            self.till.resume_print(job.job_id)

    @Slot()
    def _on_drop(self) -> None:
        job = self._chosen()
        if job is not None:
            self.till.submit(DropPrint(job.job_id))
            self.say(
                self.tr("{number} is not printed. It can be had again from the orders.").format(
                    number=job.number
                )
            )


def lamp_state(lamp: object) -> str:
    """What the printer of a lamp says of itself, as `print_words.reason_text` reads it."""
    return str(getattr(getattr(lamp, "state", None), "value", "unknown"))
