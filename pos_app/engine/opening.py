"""Opening the till: journal, rows and state, and on the very first day a shop to sell in.

Runs on the engine's thread while the window is already painted. What it cannot open it leaves as it
was and says why.
"""

from pathlib import Path

from pos_app.engine.engine import ACTOR, Opened
from pos_app.engine.recovery import recovered_state
from pos_app.ports import Ports
from pos_app.store.history import Place
from pos_app.store.journal import Journal
from pos_app.store.opening import JournalSettings, open_journal
from pos_app.store.views import Views, open_views
from pos_core import till, vocabulary
from pos_core.clock import unix_ms
from pos_core.events import Moment
from pos_core.ids import Ids
from pos_core.journal import Draft, Identity
from pos_core.refusal import Refusal
from pos_core.shop import ConfigureShop, Shop
from pos_core.till_state import TillState

VIEWS_FILE = "views.db"


class ShopRefused(ValueError):
    """The shop to begin with breaks one of the till's own rules."""


def open_till(
    ports: Ports, place: Place, first_shop: Shop, settings: JournalSettings | None = None
) -> Opened:
    """The till in `place`; a new one begins as `first_shop`. Raises `StoreProblem`."""
    journal = open_journal(ports, place, create=True, settings=settings)
    state = recovered_state(journal)
    if state.shop is None:
        state = _first_day(journal, state, first_shop, ports)
    return Opened(journal, _views(ports, place, journal), state)


def views_path(folder: Path) -> Path:
    """The file of rows for the screens."""
    return folder / VIEWS_FILE


def journal_name(identity: Identity) -> str:
    """Which journal rows were folded from: device and epoch."""
    return f"{identity.device}/{identity.epoch}"


def _first_day(journal: Journal, state: TillState, shop: Shop, ports: Ports) -> TillState:
    """The first entry of every journal is the shop it belongs to."""
    now = ports.clock.now()
    moment = Moment(now, shop.clock.business_day(now), ACTOR)
    ids = Ids(unix_ms(now), ports.rng.bytes)
    decision = till.decide(state, ConfigureShop(shop), moment, ids)
    if isinstance(decision, Refusal):
        raise ShopRefused(decision.code)
    drafts = [Draft(ids.new(), e.stream, *vocabulary.written(e)) for e in decision]
    journal.append(drafts, at=now, business_day=moment.business_day, actor=ACTOR)
    return till.fold(decision, state)


def _views(ports: Ports, place: Place, journal: Journal) -> Views:
    views = open_views(
        ports.store,
        ports.fs,
        views_path(place.folder),
        place.key,
        journal=journal_name(journal.identity),
        head_seq=journal.head.seq,
    )
    views.catch_up(journal.read(views.applied_seq))
    return views
