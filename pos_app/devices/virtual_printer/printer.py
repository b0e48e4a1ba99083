"""The virtual printer as a printer of the till: receipts become files in a folder.

The demo shop prints here, so that a receipt can be seen without a printer; so do the tests, which
tell it to fail.
"""

from collections.abc import Callable
from pathlib import Path

from pos_app.devices.virtual_printer.mechanism import Mechanism
from pos_app.devices.virtual_printer.png import png
from pos_app.devices.virtual_printer.sheet import Sheet
from pos_app.ports import Fs, PaperState, PrinterFault

Keep = Callable[[list[Sheet], int], object]


class VirtualPrinter:
    """The `Printer` port over a `Mechanism`.

    After each write `keep` is given the list of sheets cut so far, to empty it as it likes, and how
    many bytes of the write went in; `SheetWriter.take` is one.
    """

    def __init__(self, mechanism: Mechanism, keep: Keep) -> None:
        self.mechanism = mechanism
        self._keep = keep

    def write(self, data: bytes) -> None:
        """Print; raises `PrinterFault` when it is told to fail or the folder cannot be written."""
        if self.mechanism.unplugged:
            raise PrinterFault("not plugged in")
        _, used = self.mechanism.feed(data)
        self._keep(self.mechanism.sheets, used)
        if used < len(data) or self.mechanism.unplugged:
            raise PrinterFault("takes nothing more", used)

    def status(self) -> PaperState:
        """How it is; UNKNOWN when it is mute or stalled."""
        if self.mechanism.unplugged:
            raise PrinterFault("not plugged in")
        if self.mechanism.mute or self.mechanism.stalled:
            return PaperState.UNKNOWN
        return self.mechanism.state

    def close(self) -> None:
        """Nothing to let go of."""


class SheetWriter:
    """Writes sheets into a folder as `receipt-0001.png` and `.txt`, never over an older one."""

    def __init__(self, fs: Fs, folder: Path) -> None:
        self._fs, self._folder = fs, folder
        self._last = 0

    def take(self, sheets: list[Sheet], sent: int = 0) -> list[Path]:
        """Write and clear `sheets`; gives the pictures. Raises `PrinterFault` for a full disk."""
        written = []
        try:
            while sheets:
                written.append(self._write(sheets[0]))
                del sheets[0]
        except OSError as error:
            raise PrinterFault(f"the folder cannot be written: {error}", sent) from error
        return written

    def _write(self, sheet: Sheet) -> Path:
        self._fs.make_folder(self._folder)
        path = self._next()
        self._fs.write_durably(path.with_suffix(".txt"), _with_events(sheet).encode())
        self._fs.write_durably(path, png(sheet.picture()))
        return path

    def _next(self) -> Path:
        while True:
            self._last += 1
            path = self._folder / f"receipt-{self._last:04d}.png"
            if not self._fs.exists(path):
                return path


def _with_events(sheet: Sheet) -> str:
    return sheet.plain_text() + "".join(f"[{event}]\n" for event in sheet.events)
