"""The inside of a virtual printer: takes bytes as they come, answers questions, and can fail.

Faults strike at a given byte, so that a test or a demonstration can run out of paper in the middle
of a word. What a stopped printer has been sent waits in its memory, as in a real one.
"""

import re
from enum import StrEnum

from pos_app.devices.escpos_status import answer_to, in_order_answer
from pos_app.devices.paper import Paper
from pos_app.devices.virtual_printer.decoder import Command, Decoder
from pos_app.devices.virtual_printer.sheet import PaperPath, Sheet
from pos_app.ports import PaperState
from pos_core.frozen import dataclass

_QUESTION = re.compile(rb"\x10\x04([\x01-\x04])")


class Fault(StrEnum):
    """What can go wrong. `MUTE` prints and answers nothing; `RESET` forgets what it was doing."""

    PAPER_LOW = "paper_low"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    STALL = "stall"
    RESET = "reset"
    UNPLUG = "unplug"
    MUTE = "mute"


_STOPS = {
    Fault.PAPER_OUT: PaperState.PAPER_OUT,
    Fault.COVER_OPEN: PaperState.COVER_OPEN,
    Fault.OFFLINE: PaperState.OFFLINE,
    Fault.PAPER_LOW: PaperState.PAPER_LOW,
}
_WORKING = (PaperState.READY, PaperState.PAPER_LOW)


@dataclass(frozen=True, slots=True)
class _Planned:
    fault: Fault
    at_byte: int


class Mechanism:
    """Paper, memory and faults of one printer.

    `taken` counts the bytes it has accepted. `stalled` says it reads nothing more, `unplugged` that
    the line is dead; `mute` that it answers no questions.
    """

    def __init__(self, paper: Paper) -> None:
        self.path = PaperPath(paper)
        self.state = PaperState.READY
        self.taken = 0
        self.stalled = self.unplugged = self.mute = False
        self._decoder = Decoder()
        self._memory = b""
        self._planned: list[_Planned] = []

    @property
    def sheets(self) -> list[Sheet]:
        """The pieces of paper cut off so far."""
        return self.path.sheets

    def plan(self, fault: Fault, after_bytes: int = 0) -> None:
        """Let `fault` strike when so many more bytes have been taken; 0 is now."""
        if after_bytes <= 0:
            self._strike(fault)
            return
        self._planned.append(_Planned(fault, self.taken + after_bytes))
        self._planned.sort(key=lambda planned: planned.at_byte)

    def mend(self) -> bytes:
        """All is well again: paper in, cover shut, plugged in, no fault planned.

        It goes on with what it remembers.
        """
        self._planned.clear()
        self.state = PaperState.READY
        self.stalled = self.unplugged = self.mute = False
        memory, self._memory = self._memory, b""
        return self._work(memory)

    def feed(self, data: bytes) -> tuple[bytes, int]:
        """Take bytes; gives what it answers and how many it took before it stalled or died."""
        answers, used = b"", 0
        while used < len(data) and not (self.stalled or self.unplugged):
            part = data[used:]
            if self._planned:
                part = part[: max(self._planned[0].at_byte - self.taken, 0)]
            answers += self._take(part)
            used += len(part)
            self.taken += len(part)
            while self._planned and self._planned[0].at_byte <= self.taken:
                self._strike(self._planned.pop(0).fault)
        return (b"" if self.mute else answers), used

    def _take(self, part: bytes) -> bytes:
        if self.state in _WORKING:
            return self._work(part)
        # Stopped, it still hears questions, and keeps everything else for later.
        asked = _QUESTION.findall(part)
        self._memory += _QUESTION.sub(b"", part)
        return bytes(answer_to(which[0], self.state) for which in asked)

    def _work(self, part: bytes) -> bytes:
        return b"".join(map(self._obey, self._decoder.feed(part)))

    def _obey(self, command: Command) -> bytes:
        if command.name == "DLE EOT":
            return bytes([answer_to(command.data[0], self.state)])
        if command.name == "GS r":
            return bytes([in_order_answer(self.state)])
        self.path.take(command)
        return b""

    def _strike(self, fault: Fault) -> None:
        if fault is Fault.PAPER_LOW and self.state not in _WORKING:
            return  # what has stopped stays so until it is mended
        if fault in _STOPS:
            self.state = _STOPS[fault]
        elif fault is Fault.STALL:
            self.stalled = True
        elif fault is Fault.MUTE:
            self.mute = True
        else:
            # Both cut the line; a reset also forgets the half command and what it remembered.
            self.unplugged = True
            if fault is Fault.RESET:
                self._decoder, self._memory = Decoder(), b""
