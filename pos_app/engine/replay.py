"""Folding the journal from the start and comparing with the rows in use: they must be the same.

A rebuilt set of rows is made beside the old one, so nothing is lost while it is compared.
"""

from collections.abc import Callable

from pos_app.engine.opening import journal_name, views_path
from pos_app.ports import Ports
from pos_app.store.history import Place
from pos_app.store.journal import Journal
from pos_app.store.projections.orders import TYPES
from pos_app.store.views import Views, discard_views, open_views
from pos_core.frozen import dataclass

Progress = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Replayed:
    """`entries` were folded; `same` when the rows in use equal the rebuilt ones."""

    entries: int
    same: bool


def replay(
    ports: Ports, place: Place, journal: Journal, in_use: Views, progress: Progress | None = None
) -> Replayed:
    """Rebuild all rows in a file of their own and compare them. Raises `StoreProblem`."""
    path = views_path(place.folder).with_name("views-replay.db")
    discard_views(ports.fs, path)
    rebuilt = open_views(
        ports.store,
        ports.fs,
        path,
        place.key,
        journal=journal_name(journal.identity),
        head_seq=journal.head.seq,
    )
    try:
        rebuilt.catch_up(journal.facts(TYPES), progress)
        return Replayed(journal.head.seq, rebuilt.digest() == in_use.digest())
    finally:
        rebuilt.close()
        discard_views(ports.fs, path)


def discard_rows(ports: Ports, place: Place) -> None:
    """Throw the rows in use away; the next start folds them anew."""
    discard_views(ports.fs, views_path(place.folder))
