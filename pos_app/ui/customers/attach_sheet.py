"""Whose order is this? Type a name or some digits, press Enter; who is not there yet is added."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.bridge.till import Answer, Till
from pos_app.ui.customers.finder import Finder
from pos_app.ui.customers.form import CustomerForm
from pos_app.ui.customers.model import CustomerModel
from pos_app.ui.customers.no_words import no_words
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.search_field import SearchField
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.page.row_list import RowList
from pos_core.customer_book import AttachCustomer, DetachCustomer
from pos_core.events import Intent

MOST_SHOWN = 50


class AttachSheet(Sheet):
    """`done` says that the order has (or no longer has) a customer; the owner closes the sheet."""

    done = Signal()

    def __init__(self, till: Till, finder: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._till, self._finder = till, finder
        self._asked: Intent | None = None
        self.search = SearchField(self)
        self.model = CustomerModel(self)
        self.list = RowList(self.model, self)
        self.add = Button(icon="plus", key="Ctrl+N", parent=self)
        self.remove = Button(icon="cancel", key="Ctrl+D", parent=self)
        self.form = CustomerForm(None, self)
        self._note = FieldNote(self)
        self._pages = QStackedWidget(self)
        self._look_up = self._look_up_page()
        self._pages.addWidget(self._look_up)
        self._pages.addWidget(self._form_page())
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(self._note)
        self._name()
        self._connect()
        finder.update(till.state.customers, till.state.shop.country if till.state.shop else "")
        self._on_searched("")

    @property
    def is_adding(self) -> bool:
        """True while a new customer is being entered."""
        return self._pages.currentWidget() is not self._look_up

    def first_focus(self) -> QWidget:
        """Begin in the search."""
        return self.search

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+N adds, Ctrl+D takes off; Esc goes back from the form to the search."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if ctrl and event.key() == Qt.Key.Key_N and not self.is_adding:
            self._on_add()
        elif ctrl and event.key() == Qt.Key.Key_D and self.remove.isVisible():
            self._on_remove()
        elif event.key() == Qt.Key.Key_Escape and self.is_adding:
            self._show_search()
        else:
            super().keyPressEvent(event)
        event.accept()

    def _look_up_page(self) -> QWidget:
        page = QWidget(self)
        row = QHBoxLayout()
        row.addWidget(self.add, 1)
        row.addWidget(self.remove, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        return page

    def _form_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addStretch(1)
        return page

    def _name(self) -> None:
        order = self._till.state.cart
        owner = self._till.state.customer(order.customer_id if order is not None else None)
        subtitle = self.tr("Name, or some digits of the phone")
        if owner is not None:
            subtitle = self.tr("Now: {name}").replace("{name}", owner.name)
        self.entitle(self.tr("Whose order is this?"), subtitle)
        self.search.setPlaceholderText(self.tr("Name or phone…"))
        self.search.setAccessibleName(self.tr("Look for a customer"))
        self.list.setAccessibleName(self.tr("Customers found"))
        self.add.setText(self.tr("New customer"))
        self.remove.setText(self.tr("Take off"))
        self.remove.setVisible(owner is not None)

    def _connect(self) -> None:
        self.search.searched.connect(self._on_searched)
        self.search.edited_line.connect(self._on_plus)
        self.search.moved.connect(self.list.step)
        self.search.accepted.connect(self._on_accepted)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_clicked)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.form.changed.connect(self._allow)
        self.confirmed.connect(self._on_confirmed)
        self._till.answered.connect(self._on_answered)

    def _submit(self, intent: Intent) -> None:
        self._note.hint("")
        self._asked = intent
        self._till.submit(intent)

    def _show_search(self) -> None:
        self._pages.setCurrentWidget(self._look_up)
        self.search.setFocus()
        self._allow()

    @Slot()
    def _allow(self) -> None:
        if self.is_adding:
            self.confirm.setText(self.tr("Save and put on the order"))
            self.confirm.setEnabled(self.form.is_whole)
            return
        chosen = self.model.customer_at(self.list.currentIndex())
        nobody = chosen is None and bool(self.search.text().strip())
        self.confirm.setText(self.tr("Add as new") if nobody else self.tr("Put on the order"))
        self.confirm.setEnabled(chosen is not None or nobody)

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        found = self._finder.find(text, MOST_SHOWN)
        self.model.show(found)
        if found:
            self.list.choose(0)
        self._say_count(text, len(found))
        self._allow()

    def _say_count(self, text: str, found: int) -> None:
        if not found and text.strip():
            self._note.hint(self.tr("Nobody found. Enter adds a new customer."))
        elif not self._finder.count:
            self._note.hint(self.tr("The book is empty. The first customer is added here."))
        elif found == MOST_SHOWN:
            more = self.tr("The first {count}; type more to narrow it down.")
            self._note.hint(more.replace("{count}", str(found)))
        else:
            self._note.hint("")

    @Slot(str)
    def _on_plus(self, key: str) -> None:
        """A number from abroad begins with a plus; it counts no goods here."""
        if key == "+":
            self.search.setText(key)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.confirmed.emit()

    @Slot()
    def _on_add(self) -> None:
        self.form.begin(None, self.search.text())
        self._note.hint("")
        self._pages.setCurrentIndex(1)
        self.form.first_empty().setFocus()
        self._allow()

    @Slot()
    def _on_remove(self) -> None:
        order = self._till.state.cart
        if order is not None:
            self._submit(DetachCustomer(order.order_id))

    @Slot()
    def _on_confirmed(self) -> None:
        if self.is_adding:
            self._submit(self.form.intent(attach=True))
            return
        chosen = self.model.customer_at(self.list.currentIndex())
        if chosen is None:
            self._on_add()
            return
        order = self._till.state.cart
        self._submit(AttachCustomer(chosen.customer_id, order.order_id if order else None))

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        """The answer to this sheet's own question."""
        if answer.intent is not self._asked:
            return
        if answer.ok:
            self.done.emit()
            return
        code, text = no_words(answer, self._till.settings.language)
        if not (self.is_adding and self.form.warn(code, text)):
            self._note.warn(text)
