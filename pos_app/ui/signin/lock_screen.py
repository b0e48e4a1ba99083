"""The locked till: who is there, and that person's PIN. The order below it waits as it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.bridge.till import Answer, Till
from pos_app.ui import format as figures
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.messages import words
from pos_app.ui.signin.people import PeopleTiles
from pos_app.ui.signin.pin_panel import PinPanel
from pos_app.ui.theme.look import Look
from pos_core.signin import SignIn

_COLUMNS = 3
_PAD_WIDTH = 360


class LockScreen(QWidget):
    """Stands before everything else while nobody is signed in."""

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self.title = Text(kind="total", parent=self)
        self.waiting = Text(tone="muted", parent=self, wrap=True)
        self.shift = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.people = PeopleTiles(_COLUMNS, self)
        self.panel = PinPanel(till, self)
        self.enter = Button(role="primary", icon="check", key="Enter", parent=self)
        self._lay_out()
        self.people.chosen.connect(self._on_chosen)
        self.panel.ready.connect(self.enter.setEnabled)
        self.panel.accepted.connect(self._on_enter)
        self.enter.clicked.connect(self._on_enter)
        till.answered.connect(self._on_answered)
        self._retranslate()

    def refresh(self) -> None:
        """Who works here now; whoever sold last is on."""
        staff = self._till.state.staff
        before = self.people.current
        first = before.staff_id if before is not None and self.isVisible() else staff.last
        if self.people.people != staff.active:
            self.people.fill(staff.active, first)
            self.panel.choose(self.people.current)
        self._retranslate()

    def open_up(self) -> None:
        """The till was locked just now."""
        staff = self._till.state.staff
        self.people.fill(staff.active, staff.last)
        self.panel.choose(self.people.current)
        self._retranslate()
        self.panel.pad.setFocus()

    def _lay_out(self) -> None:
        size = Look.of_app().tokens.size
        left = QVBoxLayout()
        left.setSpacing(size.gap)
        left.addWidget(self.title)
        left.addWidget(self.waiting)
        left.addSpacing(size.gap)
        left.addWidget(self.people, 1)
        left.addWidget(self.shift)
        card = Card(self)
        card.setFixedWidth(_PAD_WIDTH)
        right = QVBoxLayout(card)
        right.setContentsMargins(size.pad, size.gap, size.pad, size.pad)
        right.setSpacing(size.gap)
        right.addWidget(self.panel, 1)
        right.addWidget(self.enter)
        row = QHBoxLayout(self)
        row.setContentsMargins(size.margin, size.margin, size.margin, size.margin)
        row.setSpacing(2 * size.margin)
        row.addLayout(left, 1)
        row.addWidget(card)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Till locked"))
        self.title.setText(self.tr("Who is at the till?"))
        self.enter.setText(self.tr("Sign in"))
        cart = self._till.state.cart
        if cart is None:
            self.waiting.setText(
                self.tr("The till is locked. Choose your name and enter your PIN.")
            )
        else:
            text = self.tr("The till is locked. Order {number} is kept as it is.")
            self.waiting.setText(text.format(number=cart.number))
        self.shift.setText(self._shift_words())

    def _shift_words(self) -> str:
        """Whose shift it is; nothing while there is none."""
        state = self._till.state
        shift, shop = state.shifts.current, state.shop
        if shift is None or shop is None:
            return ""
        opened = figures.hour(shop.clock.local(shift.opened_at), self._till.settings.language)
        if not shift.name:
            return self.tr("The shift is open since {time}.").format(time=opened)
        text = self.tr("The shift is open since {time}, opened by {name}.")
        return text.format(time=opened, name=shift.name)

    @Slot()
    def _on_chosen(self) -> None:
        self.panel.choose(self.people.current)

    @Slot()
    def _on_enter(self) -> None:
        entry = self.panel.entry()
        if entry is not None:
            self._till.sign_in(entry.staff_id, entry.pin)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if not isinstance(answer.intent, SignIn):
            return
        if answer.refusal is not None:
            self.panel.deny(answer.refusal)
        elif answer.problem is not None:
            language = self._till.settings.language
            self.panel.warn(
                words(answer.problem.name, answer.problem.facts, language=language).text
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose somebody, figures go to the pad, wherever the focus is."""
        if not self.people.take_key(event) and not self.panel.pad.take_key(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Keys go to the pad."""
        super().showEvent(event)
        self.panel.pad.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
