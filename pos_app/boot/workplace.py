"""One till put together: engine, bridge, printers, clockwork and long work, and how they stop.

Everything is made here and handed its ports; nothing below knows how to get them by itself.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from pos_app.boot.certificate_look import look_at_certificate
from pos_app.boot.ground import Ground, settings_of
from pos_app.boot.server_room import ServerRoom
from pos_app.bridge.background import Background, Job
from pos_app.bridge.till import Ear, Facts, Till
from pos_app.bridge.works import CardFile, ReportFile, Works
from pos_app.engine.answers import Changes, Trouble
from pos_app.engine.catalog import Catalogue
from pos_app.engine.engine import Engine
from pos_app.settings import Settings, save_settings
from pos_core.money import Currency

if TYPE_CHECKING:
    from pos_app.boot.photo_work import PhotoWork
    from pos_app.boot.print_room import PrintRoom
    from pos_app.boot.sync_room import Account
    from pos_app.engine.closing_watch import ClosingWatch
    from pos_app.engine.opened import Opened
    from pos_app.engine.reads import Reads
    from pos_app.engine.schedule import Schedule
    from pos_app.store.history import Place
    from pos_core.ids import PrintJobId
    from pos_core.item_columns import Field
    from pos_core.receipt import Document
    from pos_core.sales_report import Period

STOP_SECONDS = 10.0
LITTER_SEARCH = (700, 10, 50)
"""As Python's own, but of every fifty searches, not of every ten, one goes through everything."""

log = logging.getLogger("evertill.boot")


class Workplace(QObject):
    """A whole till behind a window. Make it, show the window, `start` it; `stop` it at the end.

    What the first paint does not need is imported where it is first used.
    """

    def __init__(self, ground: Ground, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._place: Place | None = None
        self._left_over: frozenset[PrintJobId] = frozenset()
        self._stopping = self._hanging = False
        self._printers: PrintRoom | None = None
        self._schedule: Schedule | None = None
        self._closings: ClosingWatch | None = None
        self._errands = ThreadPoolExecutor(1, "errands")
        self.settings = settings_of(ground)
        ports = ground.ports
        self.engine = Engine(self._open, ports.clock, ports.rng)
        usual = Currency.IDR if ground.options.language == "id" else Currency.VND
        catalogue = Catalogue(ports.store, ports.fs, ground.folder, usual)
        training = ground.lesson is not None
        facts = Facts(self.engine, catalogue, self.settings, ports.clock, self, training)
        self.till = Till(facts, self)
        self._server = ServerRoom(ground, self.engine, self.till, self._send)
        self.background = Background(self)
        self.works = self._works()
        self.till.works = self.works
        self.engine.listen(Ear(self.till))
        self.engine.listen(_Wake(self))
        self.till.opened.connect(self._on_opened)

    def start(self) -> None:
        """Open the till; the window is already there."""
        self.engine.start()

    def stop(self) -> bool:
        """Take everything apart in reverse order; False when something hung and was left behind."""
        self._stopping = True
        gc.unfreeze()
        stopped = self.background.stop()
        with ExitStack() as last:  # whatever fails on the way, the journal is closed
            last.callback(self.till.close)
            last.callback(self._stop_engine)
            self._errands.shutdown(wait=True)
            last.callback(self._stop_server)
            if self._printers is not None:
                last.callback(self._stop_printers)
            if self._schedule is not None:
                last.callback(self._schedule.stop)
        return stopped and not self._hanging

    def _works(self) -> Works:
        """What screens may have done beside the window."""
        return Works(
            self.background,
            back_up=self._back_up,
            read_products=self._read_products,
            import_products=self._import_products,
            find_printers=_find_printers,
            make_report=self._make_report,
            export_settings=self._export_settings,
            look_at_settings=self._look_at_settings,
            stock_shelves=self._stock_shelves,
            pair=self._pair,
            look_at_certificate=look_at_certificate,
            find_addresses=_find_addresses,
            save_report=self._save_report,
            save_cards=self._save_cards,
            tills_doorway=self._server.doorway,
            make_pairing_code=self._server.make_pairing_code,
            simulated_guest=self._server.guest,
            look_at_providers=self._server.providers.look,
            keep_provider=self._server.providers.keep,
            try_provider=self._server.providers.try_out,
            look_at_photos=lambda folder: self._photo_work().look(folder),
            take_photos=lambda folder, matches: self._photo_work().take(folder, matches),
            show_photo=lambda digest: self._photo_work().show(digest),
        )

    def _stop_printers(self) -> None:
        if self._printers is not None and not self._printers.stop():
            self._hanging = True

    def _stop_server(self) -> None:
        if not self._server.stop():
            self._hanging = True

    def _stop_engine(self) -> None:
        if not self.engine.stop(STOP_SECONDS):
            self._hanging = True

    def wake_printing(self) -> None:
        """Print jobs changed. Any thread."""
        if self._printers is not None:
            self._printers.wake()

    def sync_with(self, account: Account) -> None:
        """Sync with this API from now on; never while training. Any thread."""
        self._server.sync_with(account)

    def wake_sync(self) -> None:
        """The journal grew. Any thread."""
        self._server.wake()

    def save_settings(self, settings: Settings) -> None:
        """Keep them, and have printers and second copy follow; not on the window's thread."""
        before, self.settings = self.settings, settings
        self._send(self._follow_settings, before, settings)

    def resume_print(self, job_id: str) -> None:
        """Send a job that was waiting for a person."""
        if self._printers is not None:
            self._printers.resume(job_id)

    def test_page(self, printer: str) -> None:
        """Print a page that shows what the printer can do."""
        if self._printers is not None:
            self._printers.test_page(printer)

    def print_recovery_code(self) -> None:
        """Print the slip that opens the journal when its key is lost; never that of a lesson."""
        if self._ground.lesson is not None:
            return
        from pos_app.secrets.recovery_code import recovery_code
        from pos_core.recovery_slip import recovery_slip

        key, shop = self._known_place().key, self.till.state.shop
        if key is not None and shop is not None:
            slip = recovery_slip(recovery_code(key), shop.profile.name, self.settings.language)
            self.print_now(slip)

    def print_now(self, document: Document) -> None:
        """Print what belongs to no sale and is not in the ledger, as a report."""
        if self._printers is not None:
            self._printers.print_now(document)

    def open_drawer(self) -> None:
        """A pulse for the cash drawer."""
        if self._printers is not None:
            self._printers.open_drawer()

    def shift_changed(self) -> None:
        """Perhaps one was closed: its Z is read back and compared, beside the window."""
        self._send(self._check_closing)

    def shop_changed(self) -> None:
        """A demo shop that was given a name is one no more, and its guests go."""
        if self._printers is not None:  # before that nothing beside the window has begun
            self._send(self._follow_server)

    def open_reads(self) -> Reads:
        """A connection for reading the rows."""
        from pos_app.engine.opening import views_path
        from pos_app.engine.reads import Reads

        place, store = self._known_place(), self._ground.ports.store
        return Reads(store, views_path(place.folder), place.key)

    @Slot()
    def _on_opened(self) -> None:
        """The journal is open: printers and clockwork may begin, beside the window.

        What is loaded by now stays: while Python looked through all of it for litter, which it does
        in every hundredth scan, the window stood still for 35 ms. What came since it looks through
        seldom: that takes 5 ms.
        """
        if not self._stopping:
            gc.freeze()
            gc.set_threshold(*LITTER_SEARCH)
        self._send(self._begin_beside)

    def _send(self, errand: Callable[..., None], *facts: object) -> None:
        """On an errand; one that fails is told of, and none sets out while the till closes."""
        if not self._stopping:
            self._errands.submit(errand, *facts).add_done_callback(self._errand_done)

    def _errand_done(self, errand: Future[None]) -> None:
        error = errand.exception()
        if error is None:
            return
        log.error("an errand failed", exc_info=error)
        detail = f"{type(error).__name__}: {error}"
        self.till.hear_trouble(Trouble("engine_surprise", "E-01", {"detail": detail}))

    def _open(self) -> Opened:
        from pos_app.boot.first_open import open_on
        from pos_app.boot.training import open_training

        ground, tell, lesson = self._ground, self.till.hear_trouble, self._ground.lesson
        opened, kept = open_training(ground, lesson, tell) if lesson else open_on(ground, tell)
        self._place, self._left_over = kept.place, frozenset(opened.state.jobs)
        self.till.key_in_file = kept.in_open_file
        return opened

    def _begin_beside(self) -> None:
        from pos_app.boot.print_room import PrintRoom
        from pos_app.engine.schedule import Schedule

        ports = self._ground.ports
        if self._printers is None:
            paper = self._ground.folder / "receipts"
            settings = self._print_settings
            room = PrintRoom(self.engine, ports, paper, self.till, settings, self._left_over)
            room.renew()
            self._printers = room
        self._check_closing()
        if self._schedule is None and self._ground.lesson is None:
            place = self._known_place()
            self._schedule = Schedule(self.engine, ports.fs, place, self.till.hear_trouble)
            self._schedule.start(self.settings.mirror_folder)
        self._follow_server()

    def _follow_server(self) -> None:
        self._server.follow(self.settings, self._known_place().key)

    def _pair(self, url: str, code: str) -> None:
        self._server.pair(url, code)
        self._send(self._follow_server)

    def _check_closing(self) -> None:
        from pos_app.engine.closing_watch import ClosingWatch

        self._closings = self._closings or ClosingWatch(self.engine)
        try:
            verdict = self._closings.check()
        except TimeoutError:
            log.info("the journal was busy; the latest Z is checked with the next change")
            return
        if verdict is None:
            return
        if not verdict.ok:
            log.error("Z %d differs from its entries: %s", verdict.number, verdict.differs)
        self.till.hear_verdict(verdict)

    def _print_settings(self) -> Settings:
        """What the printers go by; while training no drawer opens, whatever is ticked."""
        if self._ground.lesson is None:
            return self.settings
        from pos_app.boot.training import training_settings

        return training_settings(self.settings)

    def _follow_settings(self, before: Settings, now: Settings) -> None:
        try:
            save_settings(self._ground.ports.fs, self._ground.settings_path, now)
        except OSError as error:
            log.exception("the settings were not kept")
            self.till.hear_trouble(Trouble("settings_not_kept", "S-15", {"detail": str(error)}))
        if self._schedule is not None:
            self._schedule.set_mirror(now.mirror_folder)
        if self._server.concerns(before, now):
            self._follow_server()
            self._server.leave(before, now)
        if before.printers != now.printers and self._printers is not None:
            self._printers.renew()

    def _back_up(self, folder: Path) -> Job:
        from pos_app.boot.long_work import back_up_job

        return back_up_job(self.engine, self._ground.ports, self._known_place, folder)

    def _read_products(self, file: Path, mapping: Mapping[Field, str]) -> Job:
        from pos_app.boot.long_work import read_products_job

        return read_products_job(self.till, file, mapping)

    def _import_products(
        self, file: Path, mapping: Mapping[Field, str], keep_good_rows: bool
    ) -> Job:
        from pos_app.boot.long_work import import_products_job

        fs, folder = self._ground.ports.fs, self._ground.folder
        return import_products_job(fs, folder, self.till, file, mapping, keep_good_rows)

    def _export_settings(self, file: Path, with_staff: bool) -> Job:
        from pos_app.boot.long_work import export_settings_job

        return export_settings_job(self._ground.ports, self.till, file, with_staff)

    def _look_at_settings(self, file: Path) -> Job:
        from pos_app.boot.long_work import look_at_settings_job

        return look_at_settings_job(self._ground.ports, self.till, file)

    def _stock_shelves(self) -> Job:
        from pos_app.boot.long_work import stock_shelves_job

        return stock_shelves_job(self._ground.ports, self._ground.folder, self.till)

    def _make_report(self, period: Period) -> Job:
        from pos_app.boot.long_work import make_report_job

        return make_report_job(self.till, self.open_reads, period)

    def _save_report(self, tables: ReportFile, folder: Path) -> Job:
        from pos_app.boot.long_work import save_report_job

        return save_report_job(self._ground.ports.fs, tables, folder)

    def _save_cards(self, cards: CardFile, folder: Path) -> Job:
        from pos_app.boot.long_work import save_cards_job

        return save_cards_job(self._ground.ports.fs, cards, folder)

    def _photo_work(self) -> PhotoWork:
        from pos_app.boot.photo_work import PhotoWork

        ground = self._ground
        return PhotoWork(ground.ports.fs, ground.folder, self.till.catalogue)

    def _known_place(self) -> Place:
        assert self._place is not None, "the till is not open yet"
        return self._place


class _Wake:
    """The engine's listener that tells who works beside it: the printers, and who checks a Z."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def changed(self, changes: Changes) -> None:
        """Look at the ledger when jobs changed, and at the Z when a shift did; and send it all."""
        self._workplace.wake_sync()
        if "print" in changes.topics:
            self._workplace.wake_printing()
        if "shift" in changes.topics:
            self._workplace.shift_changed()
        if "shop" in changes.topics:
            self._workplace.shop_changed()

    def troubled(self, trouble: Trouble) -> None:
        """Printers have troubles of their own."""


def _find_printers() -> Job:
    from pos_app.boot.long_work import find_printers_job

    return find_printers_job()


def _find_addresses() -> Job:
    from pos_app.boot.doorway import find_addresses_job

    return find_addresses_job()


__all__ = ["STOP_SECONDS", "Ground", "Workplace"]
