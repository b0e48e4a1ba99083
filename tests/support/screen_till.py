"""A real till for the screens: engine, journal and rows on disk, the bridge, a silent workshop."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from pos_app.boot.real_ports import RealFs
from pos_app.bridge.till import Answer, Ear, Facts, Till
from pos_app.engine.catalog import Catalogue
from pos_app.engine.reads import Reads
from pos_app.settings import Settings
from pos_app.store.connection import RealStore
from pos_app.store.journal import Journal
from pos_core.events import Intent
from pos_core.pin import PinEntry
from pos_core.receipt import Document
from pos_core.shop import Shop
from tests.support.working_till import PATIENCE, SHOP, WorkingTill, working_till


@dataclass
class Workbench:
    """Remembers what was asked of it; does nothing else."""

    till: WorkingTill
    saved: list[Settings] = field(default_factory=list)
    resumed: list[str] = field(default_factory=list)
    tested: list[str] = field(default_factory=list)
    printed: list[Document] = field(default_factory=list)

    def save_settings(self, settings: Settings) -> None:
        """Nothing is written."""
        self.saved.append(settings)

    def resume_print(self, job_id: str) -> None:
        """Nothing is printed."""
        self.resumed.append(job_id)

    def test_page(self, printer: str) -> None:
        """Nothing is printed."""
        self.tested.append(printer)

    def print_recovery_code(self) -> None:
        """Nothing is printed."""
        self.tested.append("recovery code")

    def print_now(self, document: Document) -> None:
        """Nothing is printed."""
        self.printed.append(document)

    def wake_sync(self) -> None:
        """There is no server."""
        self.tested.append("server")

    def open_drawer(self) -> None:
        """Nothing opens."""
        self.tested.append("drawer")

    def open_reads(self) -> Reads:
        """The real rows."""
        return self.till.reads()


@dataclass
class WatchedTill(WorkingTill):
    """What is asked of it has reached the screens, too, when it is answered."""

    till: Till | None = None

    def ask(self, intent: Intent, approval: PinEntry | None = None) -> Answer:
        """Carry an intent out, wait for the answer, and let the window hear of it."""
        answer = super().ask(intent, approval)
        QCoreApplication.sendPostedEvents(self.till)
        return answer


@dataclass
class ScreenTill:
    """What a screen test holds: the bridge, the engine behind it, and the workbench."""

    till: Till
    work: WorkingTill
    bench: Workbench


@contextmanager
def screen_till(
    root: Path, *, shop: Shop = SHOP, settings: Settings | None = None
) -> Iterator[ScreenTill]:
    """A till below `root` that screens can be built on; English unless the settings say else."""
    with working_till(root, shop=shop) as work:
        work.engine.call(_nothing, PATIENCE)
        bench = Workbench(work)
        folder = root / "catalogue"
        folder.mkdir()
        catalogue = Catalogue(RealStore(), RealFs(), folder, shop.currency)
        settings = settings or replace(Settings(), language="en", theme="light")
        till = Till(Facts(work.engine, catalogue, settings, work.clock, bench))
        ear = Ear(till)
        work.engine.listen(ear)
        try:
            watched = WatchedTill(work.engine, work.root, work.ear, work.clock, till)
            yield ScreenTill(till, watched, bench)
        finally:
            till.close()
            till.deleteLater()


def _nothing(_journal: Journal) -> None:
    """Asked of the engine, it is answered as soon as the till is open."""
