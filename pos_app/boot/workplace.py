"""One till put together: engine, bridge, printers, clockwork and long work, and how they stop.

Everything is made here and handed its ports; nothing below knows how to get them by itself.
"""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from pos_app.boot.long_work import (
    back_up_job,
    find_printers_job,
    import_products_job,
    read_products_job,
)
from pos_app.boot.options import Options
from pos_app.boot.wiring import KeptPlace
from pos_app.bridge.background import Background
from pos_app.bridge.raster import RasterPainter
from pos_app.bridge.till import Ear, Facts, Till
from pos_app.bridge.works import Works
from pos_app.devices.printers import open_printer
from pos_app.engine.answers import Changes, Trouble
from pos_app.engine.catalog import Catalogue
from pos_app.engine.demo_shop import stock_demo_shop
from pos_app.engine.engine import Engine, Opened
from pos_app.engine.opening import open_till, views_path
from pos_app.engine.print_ledger import EngineLedger
from pos_app.engine.printing import PrintDoors, Printing
from pos_app.engine.reads import Reads, sale_in
from pos_app.engine.schedule import Schedule
from pos_app.secrets.choice import Keeping
from pos_app.settings import Settings, load_settings, save_settings
from pos_app.store.catalog_folder import CatalogFolder
from pos_app.store.history import Place
from pos_app.store.opening import JournalSettings, Ports
from pos_core.country_profiles import shop_for
from pos_core.ids import OrderId, PrintJobId
from pos_core.sale import Sale
from pos_core.shop import Shop

ANSWER_SECONDS = 10.0
STOP_SECONDS = 10.0

log = logging.getLogger("evertill.boot")


@dataclass(frozen=True, slots=True)
class Ground:
    """What a till stands on. `place` is asked for on the engine's thread: a keyring takes time."""

    options: Options
    ports: Ports
    place: Callable[[], KeptPlace]
    journal: JournalSettings | None = None

    @property
    def folder(self) -> Path:
        """The till's data folder."""
        return self.options.data

    @property
    def settings_path(self) -> Path:
        """This machine's settings."""
        return self.folder / "settings.json"

    def first_shop(self) -> Shop:
        """The shop a new till begins as."""
        return shop_for(self.options.shop, self.options.language)


class Workplace(QObject):
    """A whole till behind a window. Make it, show the window, `start` it; `stop` it at the end."""

    def __init__(self, ground: Ground, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._place: Place | None = None
        self._printing: Printing | None = None
        self._left_over: frozenset[PrintJobId] = frozenset()
        self._schedule: Schedule | None = None
        self._errands = ThreadPoolExecutor(1, "errands")
        self.settings = _settings(ground)
        self.engine = Engine(self._open, ground.ports.clock, ground.ports.rng)
        store, fs = ground.ports.store, ground.ports.fs
        currency = ground.first_shop().currency
        catalogue = Catalogue(store, fs, ground.folder, currency)
        clock = ground.ports.clock
        self.till = Till(Facts(self.engine, catalogue, self.settings, clock, self), self)
        self.background = Background(self)
        self.works = Works(
            self.background,
            back_up=partial(back_up_job, self.engine, ground.ports, self._known_place),
            read_products=partial(read_products_job, self.till),
            import_products=partial(import_products_job, fs, ground.folder, self.till),
            find_printers=find_printers_job,
        )
        self.till.works = self.works
        self.engine.listen(Ear(self.till))
        self.engine.listen(_Wake(self))
        self.till.opened.connect(self._on_opened)

    def start(self) -> None:
        """Open the till; the window is already there."""
        self.engine.start()

    def stop(self) -> bool:
        """Take everything apart in reverse order; False when something hung and was left behind."""
        stopped = self.background.stop()
        if self._schedule is not None:
            self._schedule.stop()
        self._errands.shutdown(wait=True)
        if self._printing is not None:
            stopped = self._printing.stop() and stopped
        stopped = self.engine.stop(STOP_SECONDS) and stopped
        self.till.close()
        return stopped

    def wake_printing(self) -> None:
        """Print jobs changed. Any thread."""
        if self._printing is not None:
            self._printing.wake()

    def save_settings(self, settings: Settings) -> None:
        """Keep them, and have printers and second copy follow; not on the window's thread."""
        before, self.settings = self.settings, settings
        self._errands.submit(self._follow_settings, before, settings)

    def resume_print(self, job_id: str) -> None:
        """Send a job that was waiting for a person."""
        self._left_over -= {PrintJobId(job_id)}
        if self._printing is not None:
            self._printing.resume(job_id)

    def test_page(self, printer: str) -> None:
        """Print a page that shows what the printer can do."""
        if self._printing is not None:
            self._printing.test_page(printer, self.settings.language)

    def open_reads(self) -> Reads:
        """A connection for reading the rows."""
        place = self._known_place()
        return Reads(self._ground.ports.store, views_path(place.folder), place.key)

    @Slot()
    def _on_opened(self) -> None:
        """The journal is open: printers and clockwork may begin, beside the window."""
        self._errands.submit(self._begin_beside)

    def _open(self) -> Opened:
        ground = self._ground
        ground.ports.fs.make_folder(ground.folder)
        kept = ground.place()
        self._place = kept.place
        shop = ground.first_shop()
        if kept.is_new and kept.keeping is Keeping.OPEN_FILE:
            log.warning("there is no keyring here: the key lies in a file, readable by its owner")
            folder = str(kept.place.side_folder)
            self.till.hear_trouble(Trouble("key_in_open_file", "K-01", {"folder": folder}))
        opened = open_till(ground.ports, self._place, shop, ground.journal)
        self._left_over = frozenset(opened.state.jobs)
        if CatalogFolder(ground.ports.fs, ground.folder).current() is None:
            language, name = ground.options.language, ground.options.shop
            stock_demo_shop(
                ground.ports.store, ground.ports.fs, ground.folder, name, language, shop.currency
            )
        return opened

    def _begin_beside(self) -> None:
        self._renew_printing()
        if self._schedule is None:
            place = self._known_place()
            self._schedule = Schedule(
                self.engine, self._ground.ports.fs, place, self.till.hear_trouble
            )
            self._schedule.start(self.settings.mirror_folder)

    def _follow_settings(self, before: Settings, now: Settings) -> None:
        try:
            save_settings(self._ground.ports.fs, self._ground.settings_path, now)
        except OSError as error:
            log.exception("the settings were not kept")
            self.till.hear_trouble(Trouble("settings_not_kept", "S-15", {"detail": str(error)}))
        if self._schedule is not None:
            self._schedule.set_mirror(now.mirror_folder)
        if before.printers != now.printers and self._printing is not None:
            self._renew_printing()

    def _renew_printing(self) -> None:
        if self._printing is not None:
            self._printing.stop()
        ports, settings = self._ground.ports, self.settings
        paper = self._ground.folder / "receipts"
        doors = PrintDoors(
            open_printer=lambda setup, give_up: open_printer(setup, ports.fs, paper, give_up),
            new_painter=RasterPainter,
            ledger=EngineLedger(self.engine, self._sale_of, lambda: self.settings.language),
            clock=ports.clock,
            hear_lamps=self.till.hear_lamps,
        )
        try:
            printing = Printing(settings.printers, doors, self._left_over)
        except ValueError as error:
            log.exception("a printer's address cannot be one")
            self.till.hear_trouble(Trouble("printer_address", "P-20", {"detail": str(error)}))
            return
        self._printing = printing
        self.till.hear_lamps(printing.lamps)
        printing.start()

    def _sale_of(self, order_id: OrderId) -> Sale | None:
        return self.engine.call(partial(sale_in, order_id=order_id), ANSWER_SECONDS)

    def _known_place(self) -> Place:
        assert self._place is not None, "the till is not open yet"
        return self._place


class _Wake:
    """The engine's listener that tells the printers about new jobs."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def changed(self, changes: Changes) -> None:
        """Look at the ledger when jobs changed."""
        if "print" in changes.topics:
            self._workplace.wake_printing()

    def troubled(self, trouble: Trouble) -> None:
        """Printers have troubles of their own."""


def _settings(ground: Ground) -> Settings:
    fs, path = ground.ports.fs, ground.settings_path
    if fs.exists(path):
        return load_settings(fs, path)
    return replace(Settings(), language=ground.options.language)
