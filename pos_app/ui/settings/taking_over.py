"""Takes a file of settings over: the shop first, by the rules, and only then this machine."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from pos_app.bridge.till import Till
from pos_app.engine.settings_file import PortableSettings, machine_names
from pos_app.settings import Settings
from pos_app.ui.settings.shop_changes import ShopChanges
from pos_core.signin import SaveStaffMember


class TakingOver(QObject):
    """`done` carries the names of people who are not here yet: they need a PIN first."""

    done = Signal(object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, till: Till, parent: QObject) -> None:
        super().__init__(parent)
        self._till = till
        self._portable: PortableSettings | None = None
        self._changes = ShopChanges(till, self)
        self._changes.saved.connect(self._go_on)
        self._changes.refused.connect(self.refused)
        self._changes.failed.connect(self.failed)

    def begin(self, portable: PortableSettings) -> None:
        """All of it, or nothing when the rules say no to the shop."""
        self._portable = portable
        if portable.shop is not None:
            self._changes.submit(portable.shop)
        else:
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        portable, self._portable = self._portable, None
        if portable is None:
            return
        if portable.machine is not None:
            self._till.change_settings(**_portable(portable.machine))
        self.done.emit(self._with_staff(portable))

    def _with_staff(self, portable: PortableSettings) -> tuple[str, ...]:
        """Roles and rights of people who are here; the names of the others."""
        present = {m.name: m for m in self._till.state.staff.members.values() if m.active}
        for line in portable.staff:
            member = present.get(line.name)
            new = (line.role, line.given, line.taken)
            if member is not None and new != (member.role, member.given, member.taken):
                intent = SaveStaffMember(
                    member.staff_id, member.name, line.role, line.given, line.taken
                )
                self._till.submit(intent)
        return tuple(line.name for line in portable.staff if line.name not in present)


def _portable(settings: Settings) -> dict[str, object]:
    return {name: getattr(settings, name) for name in machine_names()}
