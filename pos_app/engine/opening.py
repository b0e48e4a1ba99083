"""Opening the till: journal, rows and state, and on the very first day a shop to sell in.

Runs on the engine's thread while the window is already painted. What it cannot open it leaves as it
was and says why.
"""

import logging
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

import apsw

from pos_app.engine.opened import Opened
from pos_app.engine.recovery import recovered_state
from pos_app.engine.rows import Rows
from pos_app.ports import Ports
from pos_app.store.backup import backup_steps
from pos_app.store.history import Place
from pos_app.store.journal import Journal
from pos_app.store.opening import JournalSettings, open_journal
from pos_app.store.problems import StoreProblem
from pos_app.store.projections.orders import TYPES
from pos_app.store.views import Views, discard_views, open_views
from pos_core import till, vocabulary
from pos_core.clock import unix_ms
from pos_core.events import Intent, Moment
from pos_core.ids import Ids
from pos_core.journal import Draft, Identity
from pos_core.refusal import Refusal
from pos_core.shop import ConfigureShop, Shop
from pos_core.signin import SignOut
from pos_core.staff import SignOutReason
from pos_core.till_state import TillState

VIEWS_FILE = "views.db"

log = logging.getLogger("evertill.engine")


class ShopRefused(ValueError):
    """The shop to begin with breaks one of the till's own rules."""


def open_till(
    ports: Ports, place: Place, first_shop: Shop, settings: JournalSettings | None = None
) -> Opened:
    """The till in `place`; a new one begins as `first_shop`. Raises `StoreProblem`.

    Rows that cannot be had do not keep it from opening: they are behind then. Whatever else fails
    lets go of the journal again, so that another try does not find it in use.
    """
    journal = open_journal(ports, place, create=True, settings=settings)
    try:
        state = recovered_state(journal)
        if state.shop is None:
            state = _first_day(journal, state, first_shop, ports)
        last = journal.entry(journal.head.seq)
        day = date.fromisoformat(last.business_day) if last else date.min
        state = _locked(journal, state, day, ports)
        kept = journal.last_checkpoint()
    except BaseException:
        with suppress(apsw.Error):  # what went wrong first is what counts
            journal.close(clean=False)
        raise
    rows = _rows(ports, place, journal)
    rescue = partial(rescued_copy, ports, place, journal)
    return Opened(journal, rows, state, day, kept[0] if kept else 0, rescue)


def views_path(folder: Path) -> Path:
    """The file of rows for the screens."""
    return folder / VIEWS_FILE


def rescued_copy(ports: Ports, place: Place, journal: Journal) -> Path:
    """A copy of the journal that is still held open although its file is gone.

    Raises `StoreProblem`. Made once: a second call finds the first copy.
    """
    path = place.folder / f"rescued-{journal.head.seq}.db"
    if not ports.fs.exists(path):
        for _ in backup_steps(ports, place, journal, path):
            pass
    return path


def journal_name(identity: Identity) -> str:
    """Which journal rows were folded from: device and epoch."""
    return f"{identity.device}/{identity.epoch}"


def _first_day(journal: Journal, state: TillState, shop: Shop, ports: Ports) -> TillState:
    """The first entry of every journal is the shop it belongs to."""
    day = shop.clock.business_day(ports.clock.now())
    return _after(journal, state, ConfigureShop(shop), day, ports)


def _locked(journal: Journal, state: TillState, last_day: date, ports: Ports) -> TillState:
    """Whoever sold before a power cut signs in again: nobody knows who stands there now.

    Where that cannot be written down nothing can be sold either; the first try will say so.
    """
    if state.staff.signed_in is None or state.shop is None:
        return state
    day = max(last_day, state.shop.clock.business_day(ports.clock.now()))
    try:
        return _after(journal, state, SignOut(SignOutReason.RESTARTED), day, ports)
    except StoreProblem:
        log.exception("the till could not be locked at its start")
        return state


def _after(
    journal: Journal, state: TillState, intent: Intent, day: date, ports: Ports
) -> TillState:
    """The state after an intent of the till itself, once it is in the journal."""
    now = ports.clock.now()
    moment = Moment(now, day, state.staff.actor)
    ids = Ids(unix_ms(now), ports.rng.bytes)
    decision = till.decide(state, intent, moment, ids)
    if isinstance(decision, Refusal):
        raise ShopRefused(decision.code)
    drafts = [Draft(ids.new(), e.stream, *vocabulary.written(e)) for e in decision]
    journal.append(drafts, at=now, business_day=day, actor=moment.actor)
    return till.fold(decision, state)


def _rows(ports: Ports, place: Place, journal: Journal) -> Rows:
    """The rows, up to the journal's end if they can be."""
    rows = Rows(partial(_views, ports, place, journal))
    try:
        rows.catch_up(journal)
    except (apsw.Error, OSError, StoreProblem):
        log.exception("the rows for the screens are not to be had")
    return rows


def _views(ports: Ports, place: Place, journal: Journal) -> Views:
    """The rows in use; folded anew when those that are there do not take what is missing."""
    try:
        return _caught_up(ports, place, journal)
    except (apsw.Error, ValueError):
        log.exception("the rows for the screens are folded anew")
    discard_views(ports.fs, views_path(place.folder))
    return _caught_up(ports, place, journal)


def _caught_up(ports: Ports, place: Place, journal: Journal) -> Views:
    views = open_views(
        ports.store,
        ports.fs,
        views_path(place.folder),
        place.key,
        journal=journal_name(journal.identity),
        head_seq=journal.head.seq,
    )
    try:
        views.catch_up(journal.facts(TYPES, views.applied_seq))
    except BaseException:
        with suppress(apsw.Error):
            views.close()
        raise
    return views
