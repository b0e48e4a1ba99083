"""What the status strip says: is it saved, how are the printers, who sells, what day is it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from pos_app.ports import PaperState
from pos_app.ui import format as figures
from pos_app.ui.kit.status_strip import Lamp
from pos_app.ui.kit.tone import Tone
from pos_app.ui.print_words import printer_name
from pos_core.print_job import PrintState
from pos_core.till_state import TillState

translate = QCoreApplication.translate

# Troubles under which nothing more can be saved. Under every other one the till goes on selling.
SELLING_STOPPED = frozenset(
    {
        "disk_full",
        "engine_too_old",
        "entry_conflict",
        "entry_damaged",
        "file_damaged",
        "folder_read_only",
        "journal_behind",
        "journal_closed",
        "journal_empty",
        "journal_foreign",
        "journal_forked",
        "journal_missing",
        "journal_newer",
        "journal_not_encrypted",
        "journal_removed",
        "key_missing",
        "setting_refused",
        "storage_failed",
        "till_already_open",
        "wrong_key",
    }
)


class PrinterLampFacts(Protocol):
    """What a printer's thread says of its printer."""

    @property
    def printer(self) -> str:
        """Its name."""

    @property
    def state(self) -> PaperState:
        """How it is."""

    @property
    def waiting(self) -> int:
        """How many papers wait for it."""

    @property
    def alert(self) -> bool:
        """True when somebody should look."""


def saved_lamp(*, is_open: bool, stopped: bool) -> Lamp:
    """The journal: opening, everything on disk, or not writable."""
    if stopped:
        return Lamp(
            "saved", "warning", translate("Status", "Not saving: selling is stopped"), Tone.BAD
        )
    if not is_open:
        return Lamp("saved", "clock", translate("Status", "Opening…"))
    return Lamp("saved", "saved", translate("Status", "All saved"), Tone.GOOD)


def printer_lamps(lamps: Iterable[PrinterLampFacts]) -> tuple[Lamp, ...]:
    """One lamp for the printer; of several those that are well share one, the others are named."""
    each = tuple(lamps)
    if len(each) == 1:
        return tuple(_printer_lamp(lamp, _printer_words(lamp)) for lamp in each)
    well = sum(1 for lamp in each if _is_well(lamp))
    named = [
        _printer_lamp(lamp, f"{printer_name(lamp.printer)}: {_printer_words(lamp)}")
        for lamp in each
        if not _is_well(lamp)
    ]
    if well:
        words = translate("Status", "Printers ready: {count}").replace("{count}", str(well))
        named.insert(0, Lamp("printers", "printer", words, Tone.GOOD))
    return tuple(named)


def shift_lamp(state: TillState, now: datetime, language: str) -> Lamp | None:
    """Whose shift is open and since when; in a shop that wants one also that there is none."""
    if state.shop is None:
        return None
    shift = state.shifts.current
    if shift is None:
        wanted = state.shop.rules.needs_shift
        closed = translate("Status", "No shift open")
        return Lamp("shift", "drawer", closed, Tone.WARN) if wanted else None
    opened = state.shop.clock.local(shift.opened_at)
    today = opened.date() == now.date()
    since = figures.hour(opened, language) if today else figures.moment(opened, language)
    return Lamp("shift", "drawer", translate("Status", "Shift since {time}").format(time=since))


def waiting_lamp(state: TillState) -> Lamp | None:
    """How many receipts wait to be printed; None when none does."""
    waiting = [job for job in state.jobs.values() if job.state is not PrintState.UNCONFIRMED]
    if not waiting:
        return None
    words = translate("Status", "{count} to print").replace("{count}", str(len(waiting)))
    failed = any(job.state is PrintState.FAILED for job in waiting)
    return Lamp("waiting", "queue", words, Tone.WARN if failed else Tone.PLAIN)


def tables_lamp(state: TillState, now: datetime) -> Lamp | None:
    """How many tables want something; None while none does."""
    if not state.sessions:
        return None
    from pos_app.ui.tables.wants import all_wants

    tables = {want.table_id for want in all_wants(state, now)}
    if not tables:
        return None
    words = translate("Status", "Tables waiting: {count}").replace("{count}", str(len(tables)))
    return Lamp("tables", "table", words, Tone.WARN)


def payment_lamps(state: TillState) -> tuple[Lamp, ...]:
    """A lamp for each provider of payments that does not answer, or is being tried again."""
    from pos_core.method_names import method_name

    states = {each.provider: each.state for each in state.paying.methods if each.provider}
    lamps = []
    for provider, how in sorted(states.items()):
        if how == "up":
            continue
        words = translate("Status", "{provider}: no answer")
        if how == "trying":
            words = translate("Status", "{provider}: trying again")
        tone = Tone.PLAIN if how == "trying" else Tone.WARN
        lamps.append(
            Lamp(
                f"payment/{provider}",
                "card",
                words.replace("{provider}", method_name(provider)),
                tone,
            )
        )
    return tuple(lamps)


def person_lamps(state: TillState, now: datetime, day: str, language: str) -> tuple[Lamp, ...]:
    """Cashier, business day and the time, as far as they are known."""
    if state.shop is None:
        return ()
    lamps = []
    staff = state.staff
    if staff.is_locked:
        lamps.append(Lamp("cashier", "lock", translate("Status", "Locked"), Tone.WARN))
    elif staff.name_of(staff.actor) or state.shop.profile.cashier:
        name = staff.name_of(staff.actor) or state.shop.profile.cashier
        lamps.append(Lamp("cashier", "person", name))
    shift = shift_lamp(state, now, language)
    if shift is not None:
        lamps.append(shift)
    lamps.append(Lamp("day", "", day))
    lamps.append(Lamp("time", "clock", figures.hour(now, language)))
    return tuple(lamps)


def _printer_lamp(lamp: PrinterLampFacts, words: str) -> Lamp:
    return Lamp(f"printer/{lamp.printer}", "printer", words, _printer_tone(lamp))


def _is_well(lamp: PrinterLampFacts) -> bool:
    return lamp.state is PaperState.READY and not lamp.alert


def _printer_tone(lamp: PrinterLampFacts) -> Tone:
    if lamp.alert or lamp.state in (PaperState.PAPER_OUT, PaperState.COVER_OPEN):
        return Tone.BAD
    if lamp.state is PaperState.READY:
        return Tone.GOOD
    return Tone.PLAIN if lamp.state is PaperState.UNKNOWN else Tone.WARN


def _printer_words(lamp: PrinterLampFacts) -> str:
    match lamp.state:
        case PaperState.READY:
            words = translate("Status", "Printer ready")
        case PaperState.PAPER_LOW:
            words = translate("Status", "Paper low")
        case PaperState.PAPER_OUT:
            words = translate("Status", "No paper")
        case PaperState.COVER_OPEN:
            words = translate("Status", "Printer cover open")
        case PaperState.OFFLINE:
            words = translate("Status", "Printer does not answer")
        case _:
            words = translate("Status", "Printer")
    return words
