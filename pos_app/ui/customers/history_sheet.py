"""What a customer bought and paid back lately; an order opens its receipt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos_app.ui.customers.history import Event, HistoryModel
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.row_list import RowList


class HistorySheet(Sheet):
    """`events` is None when the rows cannot be read just now. `opened` carries an order's id."""

    opened = Signal(str)

    def __init__(
        self, name: str, events: Sequence[Event] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = HistoryModel(self)
        self.model.show(events or ())
        self.list = RowList(self.model, self)
        self.list.setAccessibleName(self.tr("Orders and payments, the latest first"))
        self._empty = EmptyState("clock", self)
        pages = QStackedWidget(self)
        pages.addWidget(self.list)
        pages.addWidget(self._empty)
        self.body.addWidget(pages, 1)
        self.entitle(name, self.tr("Orders and payments, the latest first"))
        self.confirm.setText(self.tr("Show receipt"))
        self.name_cancel(self.tr("Close"))
        if events is None:
            self._empty.say(
                self.tr("The list cannot be read just now"),
                self.tr("Every sale is saved in the journal. Try again in a moment."),
            )
        else:
            self._empty.say(
                self.tr("Nothing yet"), self.tr("Orders of this customer will stand here.")
            )
        pages.setCurrentWidget(self.list if events else self._empty)
        self.confirmed.connect(self._on_confirmed)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_clicked)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.list.choose(0)
        self._on_current_changed()

    def first_focus(self) -> QWidget:
        """Begin in the list."""
        return self.list if self.model.rowCount() else super().first_focus()

    def _chosen(self) -> Event | None:
        index = self.list.currentIndex()
        return self.model.events[index.row()] if index.isValid() else None

    @Slot()
    def _on_current_changed(self) -> None:
        chosen = self._chosen()
        self.confirm.setEnabled(chosen is not None and chosen.has_receipt)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self._on_confirmed()

    @Slot()
    def _on_confirmed(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.has_receipt and chosen.order_id is not None:
            self.opened.emit(chosen.order_id)
