"""The printers of this till: choose one, change it, add one, take one away, print a test page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.bridge.till import Till
from pos_app.bridge.works import FIND_PRINTERS
from pos_app.settings import PrinterSetup
from pos_app.ui import print_words
from pos_app.ui.kit.badge import Badge
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.chip_bar import ChipBar
from pos_app.ui.kit.text import Text
from pos_app.ui.kit.tone import Tone
from pos_app.ui.settings.printer_form import PrinterForm
from pos_app.ui.settings.section import Section

if TYPE_CHECKING:
    from pos_app.devices.find import FoundPrinter

_MOST_PRINTERS = 6
_RESULT_MS = 3000


class PrintersSection(Section):
    """One chip a printer; the chosen one's form, lamp and buttons below."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.chips = ChipBar(self)
        self.lamp = Badge(parent=self)
        self.result = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.form = PrinterForm(self)
        self.look_for = Button(icon="search", parent=self)
        self.found = ChipBar(self)
        self.found.hide()
        self._found: tuple[FoundPrinter, ...] = ()
        self.add = Button(icon="plus", parent=self)
        self.remove = Button(icon="trash", parent=self)
        self.test = Button(icon="printer", parent=self)
        self.save = Button(role="primary", icon="save", parent=self)
        self._setups: list[PrinterSetup] = list(till.settings.printers)
        self._tested = ""
        self._result_due = QTimer(self)
        self._result_due.setSingleShot(True)
        self._result_due.setInterval(_RESULT_MS)
        self._result_due.timeout.connect(self._on_result_due)
        self._lay_out()
        self.chips.chosen.connect(self._on_chosen)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.test.clicked.connect(self._on_test)
        self.save.clicked.connect(self._on_save)
        till.printers.connect(self._on_lamps)
        self.look_for.clicked.connect(self._on_find)
        self.found.chosen.connect(self._on_found_chosen)
        if till.works is not None:
            till.works.background.finished.connect(self._on_finished)
        self.retranslate()
        self.load()

    def _lay_out(self) -> None:
        state = QHBoxLayout()
        state.addWidget(self.lamp)
        state.addWidget(self.result, 1)
        which = QHBoxLayout()
        which.setSpacing(8)
        which.addWidget(self.chips, 1)
        which.addWidget(self.look_for)
        which.addWidget(self.add)
        self.column.addLayout(which)
        self.column.addLayout(state)
        self.column.addWidget(self.found)
        self.column.addWidget(self.form)
        self.column.addStretch(1)
        for at, button in enumerate((self.remove, self.test)):
            self.buttons.insertWidget(at, button)
            button.setMinimumHeight(self.save.minimumHeight())
        self.buttons.addWidget(self.save)

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Printers")

    def load(self) -> None:
        """The printers as they are kept, the chosen one shown."""
        self._setups = list(self.till.settings.printers)
        self._fill(self.chips.current)

    def retranslate(self) -> None:
        """Every word; the form follows by itself."""
        self.intro.setText(self.tr("Receipts go to the first printer."))
        super().retranslate()
        self.chips.setAccessibleName(self.tr("Printers"))
        self.look_for.setText(self.tr("Find"))
        self.look_for.setEnabled(self.till.works is not None)
        self.found.setAccessibleName(self.tr("Printers that were found"))
        self.add.setText(self.tr("Add printer"))
        self.remove.setText(self.tr("Remove"))
        self.test.setText(self.tr("Test page"))
        self.save.setText(self.tr("Save printer"))
        self._fill(self.chips.current)

    def _fill(self, chosen: str) -> None:
        names = [print_words.printer_name(setup.name) or "?" for setup in self._setups]
        chips = [(str(at), name, "") for at, name in enumerate(names)]
        self.chips.fill(chips)
        if chosen.isdigit() and int(chosen) < len(self._setups):
            self.chips.select(chosen)
        self._show_chosen()

    @property
    def _at(self) -> int:
        return int(self.chips.current) if self.chips.current else -1

    def _show_chosen(self) -> None:
        some = 0 <= self._at < len(self._setups)
        self.form.setVisible(some)
        self.save.setEnabled(some)
        self.remove.setEnabled(some and len(self._setups) > 1)
        self.add.setEnabled(len(self._setups) < _MOST_PRINTERS)
        kept = some and self._setups[self._at] in self.till.settings.printers
        self.test.setEnabled(kept)
        if some:
            self.form.show_setup(self._setups[self._at])
        self._on_lamps(self.till.lamps)

    @Slot(object)
    def _on_lamps(self, lamps: tuple[object, ...]) -> None:
        name = self._setups[self._at].name if 0 <= self._at < len(self._setups) else ""
        lamp = next((each for each in lamps if getattr(each, "printer", "") == name), None)
        state = str(getattr(getattr(lamp, "state", None), "value", "")) if lamp else ""
        good = state in ("ready", "paper_low")
        text = print_words.reason_text(state) if state else ""
        self.lamp.say(text, Tone.GOOD if good else Tone.WARN)
        if self._tested == name and state:
            self.result.setText(
                self.tr("{state}. Look at the paper: did the test page come out?").format(
                    state=text
                )
            )

    @Slot(str)
    def _on_chosen(self, _key: str) -> None:
        self.result.setText("")
        self._show_chosen()

    @Slot()
    def _on_add(self) -> None:
        name = self.tr("Printer {number}").format(number=len(self._setups) + 1)
        self._setups.append(PrinterSetup(name=name, kind="network"))
        self._fill(str(len(self._setups) - 1))
        self.form.address.setFocus()

    @Slot()
    def _on_remove(self) -> None:
        if len(self._setups) > 1:
            name = self._setups.pop(self._at).name
            self._keep()
            shown = print_words.printer_name(name)
            self.say(self.tr("{printer} is removed.").format(printer=shown))

    @Slot()
    def _on_save(self) -> None:
        others = frozenset(s.name for at, s in enumerate(self._setups) if at != self._at)
        setup = self.form.setup(others)
        if setup is not None:
            self._setups[self._at] = setup
            self._keep()
            shown = print_words.printer_name(setup.name)
            self.say(self.tr("{printer} is saved. Print a test page.").format(printer=shown))

    @Slot()
    def _on_test(self) -> None:
        self._tested = self._setups[self._at].name
        self.result.setText(self.tr("The test page is on its way to the printer."))
        self.till.test_page(self._tested)
        # A lamp that stays as it is tells nothing: ask it once the page has had its time.
        self._result_due.start()

    @Slot()
    def _on_result_due(self) -> None:
        self._on_lamps(self.till.lamps)
        self._tested = ""

    @Slot()
    def _on_find(self) -> None:
        self._tested = ""
        works = self.till.works
        if works is not None and works.background.start(FIND_PRINTERS, works.find_printers()):
            self.result.setText(self.tr("Looking for printers…"))

    @Slot(str, object)
    def _on_finished(self, name: str, result: object) -> None:
        if name != FIND_PRINTERS or not isinstance(result, tuple):
            return
        known = {(setup.kind, setup.address) for setup in self._setups}
        self._found = tuple(each for each in result if (each.kind, each.address) not in known)
        self.found.fill([(str(at), each.name, "") for at, each in enumerate(self._found)])
        self.found.setVisible(bool(self._found))
        self.result.setText(
            self.tr("Found. Touch one to add it.")
            if self._found
            else self.tr("No other printer found here. Add a network printer by its address.")
        )

    @Slot(str)
    def _on_found_chosen(self, key: str) -> None:
        if len(self._setups) >= _MOST_PRINTERS:
            return
        each = self._found[int(key)]
        self._setups.append(PrinterSetup(each.name[:24], each.kind, each.address))
        self.found.hide()
        self.result.setText("")
        self._fill(str(len(self._setups) - 1))
        self.form.name.setFocus()

    def _keep(self) -> None:
        self.till.change_settings(printers=tuple(self._setups))
        self._fill(self.chips.current)
