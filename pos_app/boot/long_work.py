"""The long jobs a screen may start, made from the till's parts: backup, preview, import.

Each function returns a job for `bridge.background`; it runs on a thread of its own.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from pos_app.bridge.background import Job, Progress
from pos_app.bridge.qr_cards_pdf import cards_pdf
from pos_app.bridge.report_pdf import write_pdf
from pos_app.bridge.till import Till
from pos_app.bridge.works import CardFile, ReportFile
from pos_app.devices.find import device_files, usb_printers
from pos_app.devices.find_network import network_printers
from pos_app.engine.backup_run import back_up
from pos_app.engine.catalog_import import ImportOptions, preview_file
from pos_app.engine.demo_shop import stock_shelves
from pos_app.engine.engine import Engine
from pos_app.engine.import_report import ImportProgress
from pos_app.engine.import_run import ImportRun
from pos_app.engine.reads import Reads
from pos_app.engine.report_run import free_name, make_report, save_csv
from pos_app.engine.settings_transfer import export_settings, look_at
from pos_app.ports import Fs, Ports
from pos_app.store.error_policy import problem_of_os
from pos_app.store.history import Place
from pos_app.store.problems import StoreProblem
from pos_core.item_columns import Field
from pos_core.item_rows import ShopDefaults
from pos_core.sales_report import Period
from pos_core.setup import read_draft

Mapped = Mapping[Field, str]


def back_up_job(engine: Engine, ports: Ports, place: Callable[[], Place], folder: Path) -> Job:
    """Copy the journal into `folder` under today's date and time, and check the copy."""

    def job(progress: Progress) -> Path:
        stamp = ports.clock.now().strftime("%Y%m%d-%H%M%S")
        path = folder / f"evertill-{stamp}.db"
        back_up(engine, ports, place(), path, progress)
        return path

    return job


def read_products_job(till: Till, file: Path, mapping: Mapped) -> Job:
    """The mapping the till found in `file` and its first rows."""
    options = _options(till, mapping)
    return lambda _progress: preview_file(file, options)


def import_products_job(
    fs: Fs, folder: Path, till: Till, file: Path, mapping: Mapped, keep_good_rows: bool
) -> Job:
    """Import `file` in a process of its own and take the new catalogue into use."""
    options = _options(till, mapping, keep_good_rows=keep_good_rows)

    def job(progress: Progress) -> object:
        run = ImportRun(fs, folder, file, options)

        def follow(so_far: ImportProgress) -> None:
            if not progress(so_far.permille, 1000, str(so_far.rows)):
                run.cancel()

        ended = run.run(follow)
        till.hear_catalogue()
        return ended

    return job


def export_settings_job(ports: Ports, till: Till, file: Path, with_staff: bool) -> Job:
    """Write shop, rules and this machine's settings into `file`."""

    def job(_progress: Progress) -> Path:
        now = ports.clock.now()
        return export_settings(
            ports.fs, file, till.state, till.settings, now, with_staff=with_staff
        )

    return job


def look_at_settings_job(ports: Ports, till: Till, file: Path) -> Job:
    """Read a file of settings and compare it with this till; nothing is changed."""
    return lambda _progress: look_at(ports.fs, file, till.state, till.settings, ports.clock.now())


def stock_shelves_job(ports: Ports, folder: Path, till: Till) -> Job:
    """The shelves of the shop that was set up, as its draft has them."""

    def job(_progress: Progress) -> None:
        draft = read_draft(till.settings.setup)
        if draft is not None:
            stock_shelves(ports.store, ports.fs, folder, draft)
            till.hear_catalogue()

    return job


def find_printers_job() -> Job:
    """The printers this computer sees by itself: on USB, as device files, on the network."""
    return lambda _progress: (*usb_printers(), *device_files(), *network_printers())


def make_report_job(till: Till, open_reads: Callable[[], Reads], period: Period) -> Job:
    """The sales report of a period, read through a connection of its own."""
    shop = till.state.shop
    assert shop is not None, "reports are made once the till is open"

    def job(progress: Progress) -> object:
        reads = open_reads()
        try:
            return make_report(reads, period, shop, progress)
        finally:
            reads.close()

    return job


def save_report_job(fs: Fs, file: ReportFile, folder: Path) -> Job:
    """Write a report into `folder`; a file that is there is never written over."""

    def job(_progress: Progress) -> Path:
        try:
            if file.ending == "csv":
                return save_csv(fs, folder, file.name, file.tables)
            path = free_name(fs, folder, file.name, file.ending)
            write_pdf(path, file.title, file.subtitle, file.tables, file.language)
        except OSError as error:
            raise problem_of_os(error, folder) from error
        return path

    return job


def save_cards_job(fs: Fs, file: CardFile, folder: Path) -> Job:
    """Write QR cards into `folder` as a whole or not at all, over no file that is there."""

    def job(progress: Progress) -> Path:
        content = cards_pdf(file.cards, file.title, progress)
        if content is None:
            raise StoreProblem("cancelled")
        try:
            path = free_name(fs, folder, file.name, "pdf")
            fs.write_durably(path, content)
        except OSError as error:
            raise problem_of_os(error, folder) from error
        return path

    return job


def _options(till: Till, mapping: Mapped, *, keep_good_rows: bool = False) -> ImportOptions:
    shop = till.state.shop
    assert shop is not None, "lists are read once the till is open"
    defaults = ShopDefaults(shop.currency, tax_classes=shop.taxes.classes)
    return ImportOptions(defaults, dict(mapping), keep_good_rows=keep_good_rows)
