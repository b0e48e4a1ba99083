"""Setting the shop up: steps on the left, one question at a time on the right, Next below.

Every answer is kept before the next question is asked. Leaving in the middle loses nothing, and a
till that is switched off goes on where it was.
"""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pos_app.bridge.till import Till
from pos_app.ui.commands import Place
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.page.name_delegate import NameDelegate
from pos_app.ui.page.page import Page, label
from pos_app.ui.setup.begin_step import BeginStep, ProductsStep
from pos_app.ui.setup.beginning import Beginning
from pos_app.ui.setup.machine_steps import (
    CustomerStep,
    DoneStep,
    DrawerStep,
    PrintersStep,
    ScaleStep,
    ScannerStep,
    SectionStep,
    StaffStep,
)
from pos_app.ui.setup.rules_step import RulesStep
from pos_app.ui.setup.shop_step import ShopStep
from pos_app.ui.setup.step import Step
from pos_app.ui.setup.where import CountryStep, LanguageStep
from pos_app.ui.theme.look import Look
from pos_core.refusal import Refusal
from pos_core.setup import SetupDraft, draft_from, is_demo, read_draft

_LIST_WIDTH = 210


class SetupScreen(Page):
    """`beginning_asked` wants the shop of the kept draft to begin with a journal of its own."""

    place: ClassVar[Place] = Place.SETUP
    beginning_asked = Signal()

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self.draft = SetupDraft()
        self.steps: tuple[Step, ...] = (
            LanguageStep(till, self),
            CountryStep(till, self),
            RulesStep(till, self),
            ShopStep(till, self),
            ProductsStep(till, self),
            BeginStep(till, self),
            StaffStep(till, self),
            PrintersStep(till, self),
            DrawerStep(till, self),
            ScannerStep(till, self),
            ScaleStep(till, self),
            CustomerStep(till, self),
            DoneStep(till, self),
        )
        self._at = 0
        self.list = QListWidget(self)
        self._names = NameDelegate(self, Look.of_app().tokens.size.least)
        self.stack = QStackedWidget(self)
        self.count = Text(tone="muted", parent=self)
        self.previous = Button(icon="left", parent=self)
        self.skip = Button(parent=self)
        self.next = Button(role="primary", parent=self)
        self.beginning = Beginning(till, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def step(self) -> Step:
        """The step in sight."""
        return self.steps[self._at]

    def open_up(self, argument: object = None) -> None:
        """Go on where it was left, or begin with what holds now."""
        del argument
        kept = read_draft(self.till.settings.setup)
        shop = self.till.state.shop
        if kept is None:
            usual = SetupDraft() if shop is None or is_demo(shop) else draft_from(shop)
            kept = replace(usual, step="language")
        self.draft = self.beginning.settle(kept)
        keys = [step.key for step in self.steps]
        self._show(keys.index(self.draft.step) if self.draft.step in keys else 0)

    def run(self, command_id: str) -> bool:
        """Next, back, skip."""
        acts = {
            "setup.next": self._on_next,
            "setup.back": self._on_previous,
            "setup.skip": self._on_skip,
        }
        act = acts.get(command_id)
        if act is None:
            return False
        act()
        return True

    def take_scan(self, code: str) -> bool:
        """A scan is for the step in sight; it never sells here."""
        self.step.take_scan(code)
        return True

    def retranslate(self) -> None:
        """Every word of the frame; the steps follow by themselves."""
        self.title.setText(self.tr("Set up the shop"))
        super().retranslate()
        self.list.setAccessibleName(self.tr("Steps"))
        label(self.previous, "setup.back")
        label(self.skip, "setup.skip")
        self._show_frame()

    def _lay_out(self) -> None:
        size = Look.of_app().tokens.size
        left, right = Card(self), Card(self)
        left.setFixedWidth(_LIST_WIDTH)
        self.list.setItemDelegate(self._names)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self.list)
        for step in self.steps:
            QListWidgetItem(self.list)
            own = isinstance(step, SectionStep)  # it scrolls by itself, above its own buttons
            self.stack.addWidget(step if own else self._scrolled(step))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(20, 4, 20, 12)
        buttons.setSpacing(size.gap)
        for button in (self.previous, self.skip):
            button.setMinimumHeight(size.primary)
        buttons.addWidget(self.previous)
        buttons.addStretch(1)
        buttons.addWidget(self.skip)
        buttons.addWidget(self.next)
        form = QVBoxLayout(right)
        form.setContentsMargins(4, 4, 4, 4)
        form.setSpacing(0)
        form.addWidget(self.stack, 1)
        form.addLayout(buttons)
        both = QHBoxLayout()
        both.setSpacing(size.margin)
        both.addWidget(left)
        both.addWidget(right, 1)
        self.head.addWidget(self.count)
        self.body.addLayout(both)

    def _scrolled(self, step: Step) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(step)
        return area

    def _connect(self) -> None:
        self.previous.clicked.connect(self._on_previous)
        self.skip.clicked.connect(self._on_skip)
        self.next.clicked.connect(self._on_next)
        self.list.itemClicked.connect(self._on_item)
        self.beginning.begun.connect(self._on_begun)
        self.beginning.anew.connect(self.beginning_asked)
        self.beginning.refused.connect(self._on_refused)
        self.beginning.failed.connect(self._on_failed)
        for step in self.steps:
            step.done.connect(self._on_next)
            step.edited.connect(self._on_edited)
            step.asked.connect(self.asked)
            step.said.connect(self.said)

    @property
    def _first_after(self) -> int:
        """The first step that counts at once: those before it are only a draft."""
        return next(at for at, step in enumerate(self.steps) if isinstance(step, StaffStep))

    def _may_show(self, at: int) -> bool:
        """Steps of the draft until the shop has begun, the others from then on."""
        return (at >= self._first_after) == self.draft.begun

    def _show(self, at: int) -> None:
        self._at = at
        self.step.load(self.draft)
        self.stack.setCurrentIndex(at)
        self._show_frame()
        if self.isVisible():
            self.step.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_frame(self) -> None:
        for row, step in enumerate(self.steps):
            item = self.list.item(row)
            item.setText(f"{row + 1}  {step.title()}")
            usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(usable if self._may_show(row) else Qt.ItemFlag.NoItemFlags)
        self.list.setCurrentRow(self._at, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        count = self.tr("Step {number} of {most}")
        self.count.setText(count.format(number=self._at + 1, most=len(self.steps)))
        self.previous.setEnabled(self._at > 0 and self._may_show(self._at - 1))
        self.skip.setVisible(self.step.may_skip)
        label(self.next, "setup.next")
        if self.step.next_words():
            self.next.setText(self.step.next_words())

    def _keep(self, draft: SetupDraft, at: int) -> None:
        """Write the answers down, and only then go on."""
        self.draft = replace(draft, step=self.steps[at].key)
        self.beginning.keep(self.draft)
        self._show(at)

    @Slot()
    def _on_next(self) -> None:
        answered = self.step.answer(self.draft)
        if answered is None:
            return
        if isinstance(self.step, BeginStep):
            self.draft = answered
            self.next.setEnabled(False)
            self.beginning.begin(answered)
        elif self._at + 1 == len(self.steps):
            self._finish()
        else:
            self._keep(answered, self._at + 1)

    @Slot()
    def _on_previous(self) -> None:
        if self.previous.isEnabled():
            self._keep(self.step.note(self.draft), self._at - 1)

    @Slot()
    def _on_skip(self) -> None:
        if self.step.may_skip:
            self._keep(self.draft, self._at + 1)

    @Slot()
    def _on_edited(self) -> None:
        """Typed, and kept before anybody says Next."""
        noted = self.step.note(self.draft)
        if noted != self.draft and not self.draft.begun:
            self.draft = replace(noted, step=self.step.key)
            self.beginning.keep(self.draft)

    def _finish(self) -> None:
        self.till.change_settings(setup="")
        self.asked.emit("back", None)
        self.say(self.tr("The shop is set up. Good sales!"))

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        at = self.list.row(item)
        if self._may_show(at) and at != self._at:
            ahead = at > self._at and not self.draft.begun
            if not ahead:
                self._keep(self.draft, at)
            else:
                self._show_frame()

    @Slot()
    def _on_begun(self) -> None:
        """The shop is there: the rest counts at once."""
        self.next.setEnabled(True)
        kept = read_draft(self.till.settings.setup)
        if kept is not None:
            self.draft = kept
        if not self.step.may_skip and self._at < self._first_after:
            self._show(self._first_after)

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self._go_back(words(refusal.code, refusal.facts).text)

    @Slot(object)
    def _on_failed(self, said: tuple[str, object]) -> None:
        name, facts = said
        self._go_back(words(name, facts if isinstance(facts, dict) else {}).text)

    def _go_back(self, text: str) -> None:
        self.next.setEnabled(True)
        self.draft = replace(self.draft, begun=False)
        self.say(text, Tone.WARN)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins in the step."""
        super().showEvent(event)
        self.step.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
