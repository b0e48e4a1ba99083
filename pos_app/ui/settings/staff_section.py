"""The people of the shop: who works here, what each may do, and their PINs."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.bridge.till import Answer, Till
from pos_app.settings import LOCK_MINUTES
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.chip_bar import ChipBar
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.page.choice import Choice
from pos_app.ui.page.field import Field
from pos_app.ui.page.new_pin import NewPin
from pos_app.ui.settings.section import Section
from pos_app.ui.settings.staff_form import StaffForm
from pos_core.ids import StaffId
from pos_core.refusal import Refusal, refuse
from pos_core.signin import ChangePin, RetireStaffMember, SaveStaffMember
from pos_core.staff import StaffMember

_NEW = "new"
_MINE = (SaveStaffMember, RetireStaffMember, ChangePin)


class StaffSection(Section):
    """One chip a person, the chosen one's form below; a new PIN takes the form's place."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.chips = ChipBar(self)
        self.add = Button(icon="plus", parent=self)
        self.form = StaffForm(self)
        self.minutes = Choice([str(each) for each in LOCK_MINUTES], self)
        self._minutes = Field(self.minutes, self)
        self.new_pin = NewPin(self)
        self.retire = Button(icon="trash", parent=self)
        self.change_pin = Button(icon="lock", parent=self)
        self.save = Button(role="primary", icon="save", parent=self)
        self._entry = QWidget(self)
        self._chosen = ""
        self._busy = self._retiring = False
        self._lay_out()
        self.chips.chosen.connect(self._on_chosen)
        self.add.clicked.connect(self._on_add)
        self.form.accepted.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.retire.clicked.connect(self._on_retire)
        self.change_pin.clicked.connect(self._on_change_pin)
        self.new_pin.chosen.connect(self._on_pin)
        self.new_pin.cancelled.connect(self._on_no_pin)
        self.minutes.chosen.connect(self._on_minutes)
        till.answered.connect(self._on_answered)
        self.retranslate()
        self.load()

    def _lay_out(self) -> None:
        which = QHBoxLayout()
        which.setSpacing(8)
        which.addWidget(self.chips, 1)
        which.addWidget(self.add)
        column = QVBoxLayout(self._entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(which)
        column.addWidget(self.form)
        column.addWidget(self._minutes)
        column.addStretch(1)
        self.column.addWidget(self._entry)
        self.column.addWidget(self.new_pin, 1)
        self.new_pin.hide()
        for at, button in enumerate((self.retire, self.change_pin)):
            self.buttons.insertWidget(at, button)
            button.setMinimumHeight(self.save.minimumHeight())
        self.buttons.addWidget(self.save)

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Staff")

    def load(self) -> None:
        """Who works here now; the chosen one stays chosen."""
        self._show_form()
        people = self.till.state.staff.active
        keys = [member.staff_id for member in people]
        if self._chosen not in keys:
            self._chosen = keys[0] if keys else _NEW
        self._fill()

    def retranslate(self) -> None:
        """Every word; form and pad follow by themselves."""
        if self.till.state.staff.is_named:
            text = self.tr("Who lacks a right is asked for the PIN of somebody who has it.")
        else:
            text = self.tr(
                "Nobody is named yet: everybody may do everything, without a PIN. "
                "Begin with a manager."
            )
        self.intro.setText(text)
        super().retranslate()
        self.chips.setAccessibleName(self.tr("People"))
        self.add.setText(self.tr("Add person"))
        self.change_pin.setText(self.tr("New PIN"))
        self.save.setText(self.tr("Save"))
        self._minutes.entitle(
            self.tr("Lock the till when nobody has touched it for"),
            self.tr("On this till only. Ctrl+L locks it at once."),
        )
        never = self.tr("Never locks")
        self.minutes.entitle(
            [self.tr("{count} min").format(count=n) if n else never for n in LOCK_MINUTES]
        )
        self._show_retire(asking=False)

    @property
    def _member(self) -> StaffMember | None:
        return self.till.state.staff.member(StaffId(self._chosen))

    def _fill(self) -> None:
        people = self.till.state.staff.active
        chips = [(str(each.staff_id), each.name, "") for each in people]
        if self._chosen == _NEW:
            chips.append((_NEW, self.tr("New person"), ""))
        self.chips.fill(chips)
        self.chips.select(self._chosen)
        self.minutes.select(str(self.till.settings.lock_after_minutes))
        self._show_member()

    def _show_member(self) -> None:
        member = self._member
        self.form.show_member(member, first=not self.till.state.staff.is_named)
        self.change_pin.setEnabled(member is not None)
        self.retire.setEnabled(member is not None)
        self._show_retire(asking=False)

    def _show_retire(self, *, asking: bool) -> None:
        """The first press asks, the second one does it."""
        self._retiring = asking
        self.retire.setText(self.tr("Yes, has left") if asking else self.tr("Has left"))

    def _show_form(self) -> None:
        self.new_pin.hide()
        self._entry.show()
        self.footer.show()

    def _ask_for_pin(self, name: str) -> None:
        self._entry.hide()
        self.footer.hide()
        self.new_pin.show()
        self.new_pin.ask(name)

    def _submit(self, intent: SaveStaffMember | RetireStaffMember | ChangePin) -> None:
        if not self._busy:
            self._busy = True
            self.till.submit(intent)

    def _saving(self, pin: str = "") -> SaveStaffMember:
        filled = self.form.filled()
        member = self._member
        staff_id = member.staff_id if member is not None else None
        return SaveStaffMember(
            staff_id, filled.name, filled.role, filled.given, filled.taken, pin=pin
        )

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self._chosen = key
        if key != _NEW:
            self._fill()

    @Slot()
    def _on_add(self) -> None:
        self._chosen = _NEW
        self._fill()
        self.form.line.setFocus()

    @Slot()
    def _on_save(self) -> None:
        if not self.form.filled().name:
            self.form.warn(_NAME_MISSING)
        elif self._member is None:
            self._ask_for_pin(self.form.filled().name)
        else:
            self._submit(self._saving())

    @Slot()
    def _on_retire(self) -> None:
        member = self._member
        if member is None:
            return
        if self._retiring:
            self._submit(RetireStaffMember(member.staff_id))
        self._show_retire(asking=not self._retiring)

    @Slot()
    def _on_change_pin(self) -> None:
        member = self._member
        if member is not None:
            self._ask_for_pin(member.name)

    @Slot(str)
    def _on_pin(self, pin: str) -> None:
        member = self._member
        intent = self._saving(pin) if member is None else ChangePin(member.staff_id, pin=pin)
        self._show_form()
        self._submit(intent)

    @Slot()
    def _on_no_pin(self) -> None:
        self._show_form()
        self.save.setFocus()

    @Slot(str)
    def _on_minutes(self, key: str) -> None:
        self.till.change_settings(lock_after_minutes=int(key))

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if not self._busy or not isinstance(answer.intent, _MINE):
            return
        self._busy = False
        if answer.refusal is not None:
            self._tell_no(answer.refusal)
        elif answer.problem is not None:
            self.say(words(answer.problem.name, answer.problem.facts).text, Tone.BAD)
        else:
            self._tell_done(answer)

    def _tell_no(self, refusal: Refusal) -> None:
        if refusal.code.startswith("staff.name_"):
            self.form.warn(refusal)
        else:
            self.say(words(refusal.code, refusal.facts).text, Tone.WARN)

    def _tell_done(self, answer: Answer) -> None:
        match answer.intent:
            case SaveStaffMember():
                saved = answer.intent.name
                people = self.till.state.staff.active
                self._chosen = next((m.staff_id for m in people if m.name == saved), self._chosen)
                self.say(self.tr("{name} is saved.").format(name=saved))
            case ChangePin():
                self.say(self.tr("The new PIN counts from now on."))
            case _:
                self.say(self.tr("Taken out. Old receipts keep the name."))
        self.retranslate()
        self.load()


_NAME_MISSING = refuse("staff.name_missing")
