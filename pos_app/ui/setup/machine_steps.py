"""The steps after the shop has begun: its people, and the machines around this till.

Most are pages of the settings; what is entered there counts at once, so nothing can be lost.
"""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QWidget

from pos_app.bridge.till import Answer, Till
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Rule, Text
from pos_app.ui.messages import words
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.page.page import label
from pos_app.ui.settings.printers_section import PrintersSection
from pos_app.ui.settings.scale_section import ScaleSection
from pos_app.ui.settings.scanner_section import ScannerSection
from pos_app.ui.settings.section import Section
from pos_app.ui.settings.staff_section import StaffSection
from pos_app.ui.setup.question import Question
from pos_app.ui.setup.step import Step
from pos_core.drawer import OpenDrawer
from pos_core.setup import SetupDraft

_WAITS = "staff.approval_needed"


class SectionStep(Step):
    """A page of the settings as a step."""

    may_skip: ClassVar[bool] = True

    def __init__(self, till: Till, section: Section, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.section = section
        self.heading.hide()
        self.intro.hide()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(section)
        self.column.addWidget(area, 1)
        self.column.addWidget(section.footer)
        section.asked.connect(self.asked)
        section.said.connect(self.said)
        self.retranslate()

    def title(self) -> str:
        """The section's own name."""
        return self.section.title()

    def load(self, draft: SetupDraft) -> None:
        """What holds now."""
        del draft
        self.section.load()

    def take_scan(self, code: str) -> bool:
        """Labels and codes are tried in some sections."""
        return self.section.take_scan(code)

    def retranslate(self) -> None:
        """The section follows by itself."""
        self.setAccessibleName(self.title())


class StaffStep(SectionStep):
    """The first person named is a manager and goes on setting up."""

    key = "staff"

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, StaffSection(till, parent), parent)


class PrintersStep(SectionStep):
    """The printers, and after a test page the question whether it came out."""

    key = "printers"

    def __init__(self, till: Till, parent: QWidget) -> None:
        section = PrintersSection(till, parent)
        super().__init__(till, section, parent)
        self.question = Question(self)
        self.column.insertWidget(self.column.count() - 1, self.question)
        self.question.hide()
        section.test.clicked.connect(self._on_test)
        self.retranslate()

    def retranslate(self) -> None:
        """The question and what to do when nothing came."""
        super().retranslate()
        if not hasattr(self, "question"):
            return  # the base class names itself first
        self.question.entitle(
            self.tr("Did the test page come out, with all letters and cut off?"),
            self.tr("Good. Receipts go there."),
            self.tr(
                "Look at paper and cover, then at cable and address. A picture instead of letters "
                "helps where accents are wrong; 58 mm where lines are cut off."
            ),
        )

    @Slot()
    def _on_test(self) -> None:
        self.question.ask()


class ScannerStep(SectionStep):
    """Scan three times."""

    key = "scanner"

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, ScannerSection(till, parent), parent)


class ScaleStep(SectionStep):
    """Scan a label, say what it is."""

    key = "scale"

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, ScaleSection(till, parent), parent)


class DrawerStep(Step):
    """One button that opens the drawer, and the question whether it did."""

    key = "drawer"
    may_skip = True

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.open_drawer = Button(icon="drawer", parent=self)
        self.trouble = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.question = Question(self)
        self.question.hide()
        self.column.addWidget(self.open_drawer)
        self.column.addWidget(self.trouble)
        self.column.addWidget(self.question)
        self.column.addStretch(1)
        self._asked: OpenDrawer | None = None
        self.open_drawer.clicked.connect(self._on_open)
        till.answered.connect(self._on_answered)
        self.retranslate()

    def title(self) -> str:
        """Its name."""
        return self.tr("Cash drawer")

    def first_focus(self) -> QWidget:
        """The button."""
        return self.open_drawer

    def retranslate(self) -> None:
        """Words."""
        self.intro.setText(
            self.tr("The drawer hangs on a printer's cable. The till opens it after a cash sale.")
        )
        super().retranslate()
        self.open_drawer.setText(self.tr("Open the drawer now"))
        self.question.entitle(
            self.tr("Did the drawer open?"),
            self.tr("Good. It opens after each cash sale."),
            self.tr(
                "Look at its cable, which goes into the printer. Then see under Printers that the "
                "printer it hangs on has “Opens the cash drawer” ticked."
            ),
        )

    @Slot()
    def _on_open(self) -> None:
        self._asked = OpenDrawer(reason=self.tr("Test of the drawer"))
        self.till.submit(self._asked)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if self._asked is None or answer.intent != self._asked:
            return
        refusal = answer.refusal
        if refusal is not None and refusal.code == _WAITS:
            return
        self._asked = None
        if refusal is not None:
            self.trouble.setText(words(refusal.code, refusal.facts).text)
        elif answer.problem is None:
            self.trouble.setText("")
            self.question.ask()


class CustomerStep(Step):
    """Whether a second screen shows the cart."""

    key = "customer"
    may_skip = True

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.shows = QCheckBox(self)
        self.column.addWidget(self.shows)
        self.column.addStretch(1)
        self.shows.clicked.connect(self._on_clicked)
        self.retranslate()

    def title(self) -> str:
        """Its name."""
        return self.tr("Customer screen")

    def first_focus(self) -> QWidget:
        """The tick."""
        return self.shows

    def load(self, draft: SetupDraft) -> None:
        """What holds now."""
        del draft
        self.shows.setChecked(self.till.settings.customer_display)

    def retranslate(self) -> None:
        """Words."""
        self.intro.setText(
            self.tr("A second screen, turned to the customer, shows the cart and the change.")
        )
        self.shows.setText(self.tr("Show the cart on the customer screen"))
        self.shows.setAccessibleName(self.shows.text())
        super().retranslate()

    @Slot()
    def _on_clicked(self) -> None:
        self.till.change_settings(customer_display=self.shows.isChecked())


class DoneStep(Step):
    """What is set up and what is not, and the way to sell, to train, or to import products."""

    key = "ready"

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.facts = FigureTable(self)
        self.bring_in = Button(icon="import", parent=self)
        self.train = Button(icon="training", parent=self)
        row = QHBoxLayout()
        row.addWidget(self.bring_in)
        row.addWidget(self.train)
        row.addStretch(1)
        self.column.addWidget(self.facts)
        self.column.addWidget(Rule(self))
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.bring_in.clicked.connect(self._on_import)
        self.train.clicked.connect(self._on_train)
        self.retranslate()

    def title(self) -> str:
        """Its name."""
        return self.tr("Ready")

    def next_words(self) -> str:
        """The last button of all."""
        return self.tr("Start selling")

    def load(self, draft: SetupDraft) -> None:
        """How things stand now."""
        del draft
        self.retranslate()

    def retranslate(self) -> None:
        """Words and figures."""
        self.intro.setText(self.tr("Everything can be changed under Settings."))
        super().retranslate()
        label(self.bring_in, "catalog_import.open")
        label(self.train, "training.toggle")
        state, settings = self.till.state, self.till.settings
        shop = state.shop
        people = sum(member.active for member in state.staff.members.values())
        printers = [each.name for each in settings.printers if each.kind != "virtual"]
        nobody = self.tr("nobody named: everybody may do everything")
        self.facts.show_figures(
            (
                Figure(self.tr("Shop"), shop.profile.name if shop is not None else "", "title", ""),
                Figure(self.tr("Staff"), str(people) if people else nobody),
                Figure(self.tr("Printers"), ", ".join(printers) or self.tr("on the screen only")),
                Figure(self.tr("Products on sale"), str(self.till.catalogue.version().count)),
            )
        )

    @Slot()
    def _on_import(self) -> None:
        self.asked.emit("catalog_import.open", None)

    @Slot()
    def _on_train(self) -> None:
        self.asked.emit("training.toggle", None)
