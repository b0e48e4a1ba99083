"""Tells the cashier about tickets that do not reach the kitchen, with one touch to help.

A dead printer's tickets are sent elsewhere, and back; tickets that waited too long are asked about,
because the kitchen may have been told by mouth.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from pos_app.ports import PaperState
from pos_app.ui.kit.tone import Tone
from pos_app.ui.print_words import printer_name, trouble_text
from pos_core.ids import PrintJobId
from pos_core.print_job import PrintJob, PrintKind, PrintState

if TYPE_CHECKING:
    from pos_app.bridge.till import Changes, Till
    from pos_app.engine.print_desk import PrinterLamp
    from pos_app.ui.navigator import Navigator

_WELL = (PaperState.READY, PaperState.PAPER_LOW)
_IN_TROUBLE = (PaperState.PAPER_OUT, PaperState.COVER_OPEN, PaperState.OFFLINE)
_WAITS = (PrintState.QUEUED, PrintState.FAILED, PrintState.SENT)
_LOOK_MS = 20_000
_OLD = "kitchen/old"


class KitchenAlerts(QObject):
    """Keeps a banner for each station printer in trouble, each rerouted one, and old tickets."""

    def __init__(self, till: Till, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._till = till
        self._navigator = navigator
        self._told: set[str] = set()
        self._left_over: frozenset[PrintJobId] = frozenset()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        till.opened.connect(self._on_opened)
        till.changed.connect(self._on_changed)
        till.printers.connect(self._on_lamps)
        till.settings_changed.connect(self._on_settings_changed)

    @Slot()
    def look(self) -> None:
        """Which banners there must be now."""
        now: set[str] = set()
        for lamp in self._lamps_in_trouble():
            self._tell_of_trouble(lamp, f"kitchen/{lamp.printer}")
            now.add(f"kitchen/{lamp.printer}")
        for printer, to in self._till.state.kitchen.rerouted.items():
            self._tell_of_route(printer, to)
            now.add(f"route/{printer}")
        old = self._old_jobs()
        if old:
            said = self.tr("%n kitchen tickets are old and were not printed.", "", len(old))
            self._navigator.put_banner(
                _OLD, said, Tone.WARN, self.tr("Print or drop"), self._open_queue
            )
            now.add(_OLD)
        for key in self._told - now:
            self._navigator.drop_banner(key)
        self._told = now
        self._keep_looking()

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()

    def _keep_looking(self) -> None:
        """Tickets grow old by themselves; without any waiting nobody has to look."""
        if self._waiting() and not self._timer.isActive():
            self._timer.start()
        elif not self._waiting():
            self._timer.stop()

    def _waiting(self) -> list[PrintJob]:
        jobs = self._till.state.jobs.values()
        return [job for job in jobs if job.kind is PrintKind.KITCHEN and job.state in _WAITS]

    def _old_jobs(self) -> list[PrintJob]:
        now = self._till.now()
        return [j for j in self._waiting() if j.job_id in self._left_over or j.is_stale(now)]

    def _lamps_in_trouble(self) -> list[PrinterLamp]:
        """Of printers that have tickets waiting."""
        busy = {job.printer for job in self._waiting()}
        return [o for o in self._till.lamps if o.state in _IN_TROUBLE and o.printer in busy]

    def _tell_of_trouble(self, lamp: PrinterLamp, key: str) -> None:
        words = self.tr("{printer}: {trouble} %n tickets wait.", "", lamp.waiting)
        words = words.replace("{printer}", self._stations_of(lamp.printer))
        words = words.replace("{trouble}", trouble_text(lamp.state))
        other = self._other(lamp.printer)
        if not other:
            action = self.tr("Waiting tickets")
            self._navigator.put_banner(key, words, Tone.WARN, action, self._open_queue)
            return
        action = self.tr("Send to {printer}").replace("{printer}", printer_name(other))
        send = partial(self._reroute, lamp.printer, other)
        self._navigator.put_banner(key, words, Tone.WARN, action, send)

    def _tell_of_route(self, printer: str, to: str) -> None:
        words = self.tr("Tickets of {stations} come out at {printer}.")
        words = words.replace("{stations}", self._stations_of(printer))
        words = words.replace("{printer}", printer_name(to))
        back = partial(self._reroute, printer, "")
        action = self.tr("Back to its own printer")
        self._navigator.put_banner(f"route/{printer}", words, Tone.PLAIN, action, back)

    def _stations_of(self, printer: str) -> str:
        """The stations whose tickets come out there, else the printer's own name."""
        shop = self._till.state.shop
        stations = shop.rules.stations if shop is not None else ()
        names = [station.name for station in stations if station.printer == printer]
        return ", ".join(names) or printer_name(printer)

    def _other(self, printer: str) -> str:
        """A printer that does the work of this one: one that is well, kitchen printers first."""
        rerouted = self._till.state.kitchen.rerouted
        shop = self._till.state.shop
        kitchen = {s.printer for s in shop.rules.stations} if shop is not None else set()
        well = {lamp.printer for lamp in self._till.lamps if lamp.state in _WELL}
        unknown = {o.printer for o in self._till.lamps if o.state is PaperState.UNKNOWN}
        names = [setup.name for setup in self._till.settings.printers]
        fit = [n for n in names if n != printer and n not in rerouted and n in well | unknown]
        return min(fit, key=lambda n: (n not in well, n not in kitchen), default="")

    def _reroute(self, printer: str, to: str) -> None:
        from pos_core.kitchen_work import ReroutePrinter

        self._till.submit(ReroutePrinter(printer, to))

    def _open_queue(self) -> None:
        self._navigator.open("print_queue")

    @Slot()
    def _on_opened(self) -> None:
        """What was left from before waits for a person's word, however old it is."""
        self._left_over = frozenset(job.job_id for job in self._waiting())
        self.look()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.topics & {"print", "kitchen", "shop"}:
            self.look()

    @Slot(object)
    def _on_lamps(self, _lamps: object) -> None:
        self.look()

    @Slot(object)
    def _on_settings_changed(self, _settings: object) -> None:
        # The language changes behind this signal; the words are asked for once it has.
        QTimer.singleShot(0, self, self.look)
