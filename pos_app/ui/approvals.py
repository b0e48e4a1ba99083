"""Whatever needs somebody's PIN is asked for here, one thing after the other, over what is open."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from pos_app.bridge.till import Answer, Till
from pos_app.ui.commands import COMMANDS
from pos_app.ui.kit.tone import Tone
from pos_app.ui.navigator import Navigator
from pos_core.staff import Right

if TYPE_CHECKING:
    from pos_app.ui.signin.approval_sheet import ApprovalSheet
    from pos_core.pin import PinEntry

_RIGHTS = {each.id: Right(each.permission) for each in COMMANDS if each.permission}


class Approvals(QObject):
    """`granted` gives a guarded command that may be carried out now, with its argument."""

    granted = Signal(str, object)

    def __init__(self, till: Till, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._waiting: deque[Answer] = deque()
        self._asked: Answer | None = None
        self._approver = ""
        self._sheet: ApprovalSheet | None = None
        self._guarded: dict[int, tuple[str, object]] = {}
        till.approval_wanted.connect(self._on_wanted)
        till.approval_failed.connect(self._on_failed)
        till.answered.connect(self._on_answered)

    def allows(self, command_id: str) -> bool:
        """True when whoever is at the till may give this command by himself."""
        right = _RIGHTS.get(command_id)
        staff = self._till.state.staff
        return right is None or staff.may(staff.actor, right)

    def ask_leave(self, command_id: str, argument: object) -> None:
        """Ask somebody who may; `granted` follows if there is one."""
        from pos_core.signin import LendRight

        right = _RIGHTS.get(command_id)
        assert right is not None, f"{command_id} needs nobody's leave"
        self._guarded[self._till.submit(LendRight(right, command_id))] = (command_id, argument)

    def give_up(self) -> None:
        """The till is locked: nothing that waits is done."""
        waiting = ([self._asked] if self._asked is not None else []) + list(self._waiting)
        self._waiting.clear()
        self._close()
        for answer in waiting:
            self._till.decline(answer)

    def _show_next(self) -> None:
        from pos_app.ui.signin.approval_sheet import ApprovalSheet

        if self._asked is not None or not self._waiting:
            return
        self._asked = self._waiting.popleft()
        assert self._asked.refusal is not None
        sheet = ApprovalSheet(self._till, self._asked.refusal.fact("right"))
        sheet.entered.connect(self._on_entered)
        sheet.cancelled.connect(self._on_cancelled)
        self._sheet = sheet
        self._navigator.show_over(sheet)

    def _close(self) -> None:
        self._asked = None
        if self._sheet is not None:
            self._sheet = None
            self._navigator.close_over()

    @Slot(object)
    def _on_wanted(self, answer: Answer) -> None:
        self._waiting.append(answer)
        self._show_next()

    @Slot(object)
    def _on_entered(self, entry: PinEntry) -> None:
        if self._asked is not None:
            self._approver = self._till.state.staff.name_of(f"staff/{entry.staff_id}")
            self._till.approve(self._asked, entry)

    @Slot(object)
    def _on_failed(self, answer: Answer) -> None:
        if self._sheet is not None and answer.refusal is not None:
            self._sheet.deny(answer.refusal)

    @Slot()
    def _on_cancelled(self) -> None:
        asked = self._asked
        self._close()
        if asked is not None:
            self._guarded.pop(asked.ticket, None)
            self._till.decline(asked)
        self._show_next()

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        """It was decided, well or not: the sheet has done its work."""
        mine = self._asked is not None and answer.ticket == self._asked.ticket
        if mine:
            self._close()
            if answer.ok:
                said = self.tr("Approved by {name}").format(name=self._approver)
                self._navigator.toast(said, Tone.GOOD)
        guarded = self._guarded.pop(answer.ticket, None)
        if guarded is not None and answer.ok:
            self.granted.emit(*guarded)
        if mine:
            self._show_next()
