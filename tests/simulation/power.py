"""A plug that can be pulled at any call to a simulated disk, in the middle of a commit as well."""

from __future__ import annotations

from random import Random

from tests.simulation.disk import Fault, Op, SimDisk


class Plug:
    """Watches one disk. Once pulled, the disk does nothing more; `after` is what it then holds."""

    def __init__(self, disk: SimDisk, rng: Random) -> None:
        self._disk = disk
        self._rng = rng
        self._left = -1
        self._waited = 0
        self.after: SimDisk | None = None
        disk.before = self._before

    @property
    def is_pulled(self) -> bool:
        """True once the power is gone."""
        return self.after is not None

    def pull_in(self, operations: int) -> None:
        """Let so many operations pass yet."""
        self._left = operations

    def has_waited(self, looks: int) -> bool:
        """True at the last of so many looks whether it was pulled."""
        self._waited += 1
        return self._waited >= looks

    def pull(self) -> SimDisk:
        """Now, if not before; what the disk holds afterwards."""
        if self.after is None:
            self.after = self._disk.after_power_cut(self._rng)
        return self.after

    def _before(self, op: Op) -> None:
        if self.after is not None:
            raise Fault
        if self._left == 0 and op.kind != "read":
            self.pull()
            raise Fault
        if self._left > 0 and op.kind != "read":
            self._left -= 1


def copied(disk: SimDisk) -> SimDisk:
    """The same files as a copy made in good order would hold them."""
    made = SimDisk()
    for name, file in disk.files.items():
        made.put(name, bytes(file.current))
    return made
