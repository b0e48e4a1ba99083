"""The till as the screens see it: a state to read, intents to submit, signals of change.

The engine and the printers speak on their own threads; here each word of theirs is carried to the
window's thread, and only there it becomes what the screens read and hear.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from pos_app.bridge.works import Works
from pos_app.engine.answers import Answer, Changes, Trouble, Verdict
from pos_app.settings import Settings, changed
from pos_app.sync.status import SyncStatus
from pos_core.frozen import dataclass
from pos_core.refusal import refuse

if TYPE_CHECKING:
    from pos_app.engine.catalog import Catalogue
    from pos_app.engine.engine import Engine
    from pos_app.engine.reads import Reads
    from pos_app.ports import Clock
    from pos_core.events import Intent
    from pos_core.ids import StaffId
    from pos_core.pin import PinEntry
    from pos_core.receipt import Document
    from pos_core.till_state import TillState


class Workshop(Protocol):
    """What the till does besides selling; made in `boot/wiring.py`."""

    def save_settings(self, settings: Settings) -> None:
        """Keep the settings on disk and set the printers up anew, beside the window."""

    def resume_print(self, job_id: str) -> None:
        """Send a job that was waiting for a person."""

    def test_page(self, printer: str) -> None:
        """Print a page that shows what the printer can do."""

    def print_recovery_code(self) -> None:
        """Print the slip that opens the journal when its key is lost."""

    def print_now(self, document: Document) -> None:
        """Print what belongs to no sale and is not in the ledger, as a report."""

    def open_drawer(self) -> None:
        """Give the cash drawer its pulse; what it is opened for has been written down."""

    def wake_sync(self) -> None:
        """Somebody wants the server tried again now."""

    def open_reads(self) -> Reads:
        """A connection for reading the rows."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the bridge is built from."""

    engine: Engine
    catalogue: Catalogue
    settings: Settings
    clock: Clock
    workshop: Workshop
    is_training: bool = False


APPROVAL_NEEDED = "staff.approval_needed"
_ABOUT_A_PIN = frozenset({APPROVAL_NEEDED, "pin.wrong", "pin.wait", "staff.unknown"})


class Till(QObject):
    """The engine, the catalogue, the settings and the printers, as one Qt object.

    What it shows changes on the window's thread alone, together with the signal that says so: no
    slot finds a state that changes under its hands, or one that another slot has not heard of.

    `is_training` says that nothing made with it is real, `key_in_file` that there is no keyring.

    What needs another person's PIN is not answered yet: `approval_wanted` gives it to the window,
    which ends it by `approve` or `decline`; only then comes `answered`, under the same ticket.
    """

    opened = Signal()
    changed = Signal(object)
    answered = Signal(object)
    approval_wanted = Signal(object)
    approval_failed = Signal(object)
    trouble = Signal(object)
    printers = Signal(object)
    settings_changed = Signal(object)
    catalogue_changed = Signal()
    tender_chosen = Signal(object)
    closing_checked = Signal(object)
    sync_changed = Signal(object)
    _word = Signal(object)
    is_training = False
    key_in_file = False
    verdict: Verdict | None = None
    sync = SyncStatus()

    def __init__(self, facts: Facts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = facts.engine
        self._state = facts.engine.state
        self._clock = facts.clock
        self._workshop = facts.workshop
        self._reads: Reads | None = None
        self.is_training = facts.is_training
        self.catalogue = facts.catalogue
        self.settings = facts.settings
        self.lamps: tuple[Any, ...] = ()
        self.works: Works | None = None
        self._word.connect(self._on_word)

    @property
    def state(self) -> TillState:
        """The till as the screens have heard of it; the engine may be further already."""
        return self._state

    @property
    def is_open(self) -> bool:
        """True once the journal is open and there is a shop to sell in."""
        return self._state.shop is not None

    @property
    def reads(self) -> Reads:
        """The rows for the lists; only once the till is open."""
        if self._reads is None:
            self._reads = self._workshop.open_reads()
        return self._reads

    @property
    def today(self) -> date:
        """The business day."""
        return self._engine.today

    def now(self) -> datetime:
        """The shop's wall clock."""
        moment = self._clock.now()
        return self.state.shop.clock.local(moment) if self.state.shop else moment

    def submit(self, intent: Intent, approval: PinEntry | None = None) -> int:
        """Ask for something; the answer comes by `answered` with this ticket.

        `approval` is a PIN typed for just this, by whom it names.
        """
        return self._engine.submit(intent, self._hear_answer, approval)

    def sign_in(self, staff_id: StaffId, pin: str) -> int:
        """Ask to sell as this person; `pin` is compared where no window waits for it."""
        from pos_core.pin import PinEntry
        from pos_core.signin import SignIn

        return self._engine.submit(SignIn(staff_id), self._hear_answer, PinEntry(staff_id, pin))

    def approve(self, wanted: Answer, entry: PinEntry) -> None:
        """Ask again for what `approval_wanted` gave, with a PIN.

        Ends in `answered`; a wrong PIN comes back by `approval_failed` and may be tried again.
        """
        self._engine.submit(wanted.intent, self._hear_approval, entry, wanted.ticket)

    def decline(self, wanted: Answer) -> None:
        """Nobody approves it: whoever asked hears no."""
        self.answered.emit(replace(wanted, refusal=refuse("staff.not_approved")))

    def _hear_answer(self, answer: Answer) -> None:
        """From the engine's thread."""
        wanted = answer.refusal is not None and answer.refusal.code == APPROVAL_NEEDED
        signal = self.approval_wanted if wanted else self.answered
        self._word.emit(partial(signal.emit, answer))

    def _hear_approval(self, answer: Answer) -> None:
        """From the engine's thread."""
        failed = answer.refusal is not None and answer.refusal.code in _ABOUT_A_PIN
        signal = self.approval_failed if failed else self.answered
        self._word.emit(partial(signal.emit, answer))

    def new_id(self) -> str:
        """A fresh id, for what has to have one before it is asked for."""
        return self._engine.new_id()

    def retry(self) -> None:
        """Try the disk again."""
        self._engine.retry()

    def resume_print(self, job_id: str) -> None:
        """Print a job that waits for somebody's word."""
        self._workshop.resume_print(job_id)

    def test_page(self, printer: str) -> None:
        """Print a test page."""
        self._workshop.test_page(printer)

    def print_recovery_code(self) -> None:
        """Print the recovery code, for the safe."""
        self._workshop.print_recovery_code()

    def retry_sync(self) -> None:
        """Try the server again now."""
        self._workshop.wake_sync()

    def print_now(self, document: Document) -> None:
        """Print what belongs to no sale, as a report that somebody wants to look at."""
        self._workshop.print_now(document)

    def open_drawer(self) -> None:
        """Open the cash drawer, once the reason for it is on disk."""
        self._workshop.open_drawer()

    def change_settings(self, **changes: Any) -> None:
        """Keep these settings from now on. Raises `ValueError` for a forbidden value."""
        self.settings = changed(self.settings, **changes)
        self._workshop.save_settings(self.settings)
        self.settings_changed.emit(self.settings)

    @Slot()
    def reopen_catalogue(self) -> None:
        """Look for a newer catalogue, as after an import."""
        if self.catalogue.reopen():
            self.catalogue_changed.emit()
        self._tell_of_catalogue()

    def _tell_of_catalogue(self) -> None:
        """A broken list of products is told of, until one is there that can be read."""
        facts = {"detail": self.catalogue.trouble}
        well = not self.catalogue.trouble
        self.trouble.emit(Trouble("catalogue_unreadable", "C-01", facts, cleared=well))

    def close(self) -> None:
        """Let go of the files the window reads."""
        if self._reads is not None:
            self._reads.close()
        self.catalogue.close()

    def hear_changes(self, changes: Changes) -> None:
        """From the engine's thread."""
        self._word.emit(partial(self._take_changes, changes))

    def hear_catalogue(self) -> None:
        """From any thread: a new catalogue was taken into use."""
        self._word.emit(self.reopen_catalogue)

    def hear_trouble(self, trouble: Trouble) -> None:
        """From any thread."""
        self._word.emit(partial(self.trouble.emit, trouble))

    def hear_verdict(self, verdict: Verdict) -> None:
        """From another thread: the latest Z was read back and compared."""
        self._word.emit(partial(self._take_verdict, verdict))

    def hear_sync(self, status: SyncStatus) -> None:
        """From the sync thread: how the line to the API stands."""
        self._word.emit(partial(self._take_sync, status))

    def hear_lamps(self, lamps: tuple[Any, ...]) -> None:
        """From a printer's thread."""
        self._word.emit(partial(self._take_lamps, lamps))

    @Slot(object)
    def _on_word(self, take: Callable[[], object]) -> None:
        """On the window's thread: whatever was said, in the order in which it was said."""
        take()

    def _take_changes(self, changes: Changes) -> None:
        self._state = changes.state
        if "opened" in changes.topics:
            self.reopen_catalogue()
            self.opened.emit()
        self.changed.emit(changes)

    def _take_verdict(self, verdict: Verdict) -> None:
        self.verdict = verdict
        self.closing_checked.emit(verdict)
        self.trouble.emit(verdict.trouble)

    def _take_sync(self, status: SyncStatus) -> None:
        self.sync = status
        self.sync_changed.emit(status)

    def _take_lamps(self, lamps: tuple[Any, ...]) -> None:
        self.lamps = lamps
        self.printers.emit(lamps)


@dataclass(frozen=True, slots=True)
class Ear:
    """The engine's listener that passes everything on to a `Till`."""

    till: Till

    def changed(self, changes: Changes) -> None:
        """The journal grew."""
        self.till.hear_changes(changes)

    def troubled(self, trouble: Trouble) -> None:
        """Something lasting went wrong or is well again."""
        self.till.hear_trouble(trouble)


__all__ = ["Answer", "Changes", "Ear", "Facts", "Till", "Trouble", "Verdict", "Workshop"]
