"""One person's entry: name, role, and single rights where they differ from the role's."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from pos_app.ui.kit.text import Text
from pos_app.ui.messages import words
from pos_app.ui.page.choice import Choice
from pos_app.ui.page.field import Field
from pos_app.ui.staff_words import right_text, role_text
from pos_core.frozen import dataclass
from pos_core.refusal import Refusal
from pos_core.signin import LONGEST_NAME
from pos_core.staff import USUAL_RIGHTS, Right, Role, StaffMember

_ROLES = tuple(Role)
_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Filled:
    """What the form says."""

    name: str
    role: Role
    given: tuple[Right, ...]
    taken: tuple[Right, ...]


class StaffForm(QWidget):
    """A role brings its usual rights; each can be given or taken one by one."""

    accepted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        line = QLineEdit(self)
        line.setMaxLength(LONGEST_NAME)
        self.line = line
        self.name = Field(line, self)
        self.role = Choice([role.value for role in _ROLES], self)
        self._role = Field(self.role, self)
        self._heading = Text(kind="strong", parent=self)
        self.rights = {right: QCheckBox(self) for right in Right}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addWidget(self._role)
        column.addWidget(self._heading)
        column.addLayout(self._grid())
        line.returnPressed.connect(self.accepted)
        self.role.chosen.connect(self._on_role)
        self._retranslate()

    def show_member(self, member: StaffMember | None, *, first: bool = False) -> None:
        """Somebody's entry, or an empty one; the `first` person is a manager."""
        role = Role.MANAGER if first else Role.CASHIER
        self.line.setText(member.name if member is not None else "")
        self.name.clear()
        self.role.select((member.role if member is not None else role).value)
        for right, box in self.rights.items():
            usual = right in USUAL_RIGHTS[role]
            box.setChecked(member.may(right) if member is not None else usual)

    def filled(self) -> Filled:
        """What it says now."""
        role = Role(self.role.current or Role.CASHIER.value)
        usual = USUAL_RIGHTS[role]
        checked = {right for right, box in self.rights.items() if box.isChecked()}
        given = tuple(right for right in Right if right in checked - usual)
        taken = tuple(right for right in Right if right in usual - checked)
        return Filled(self.line.text().strip(), role, given, taken)

    def warn(self, refusal: Refusal) -> None:
        """What is wrong with the name."""
        self.name.warn(words(refusal.code, refusal.facts).text)
        self.line.setFocus()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for at, box in enumerate(self.rights.values()):
            grid.addWidget(box, at // _COLUMNS, at % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        return grid

    def _retranslate(self) -> None:
        self.name.entitle(self.tr("Name"), self.tr("It stands on receipts and reports."))
        self._role.entitle(self.tr("Role"))
        self.role.entitle([role_text(role) for role in _ROLES])
        self._heading.setText(self.tr("May do without asking"))
        for right, box in self.rights.items():
            text = right_text(right)
            box.setText(text[:1].upper() + text[1:])
            box.setAccessibleName(box.text())

    @Slot(str)
    def _on_role(self, key: str) -> None:
        """Another role begins with its own rights."""
        for right, box in self.rights.items():
            box.setChecked(right in USUAL_RIGHTS[Role(key)])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
