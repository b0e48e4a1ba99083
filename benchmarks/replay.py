"""How long the rows of a hundred thousand orders take to fold again from the journal.

The journal is made once, through the till's own rules, and kept under build/.
"""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks.measure import report
from pos_app.engine.opening import journal_name
from pos_app.ports import Ports
from pos_app.store.history import Place
from pos_app.store.journal import Journal
from pos_app.store.opening import JournalSettings, open_journal
from pos_app.store.projections.orders import TYPES
from pos_app.store.views import open_views
from pos_core import till, vocabulary
from pos_core.cart import AddLine
from pos_core.clock import unix_ms
from pos_core.events import Event, Intent, Moment
from pos_core.ids import Ids
from pos_core.journal import Draft
from pos_core.line import Selection
from pos_core.payment import PayCash, cash_due
from pos_core.quantity import Quantity
from pos_core.reprint import BeginPrint, ConfirmPrint
from pos_core.shop import ConfigureShop
from pos_core.till_state import TillState
from tests.support import tills
from tests.support.working_till import CAKE, COFFEE, SHOP, TEA

ORDERS = 100_000
ORDERS_AN_APPEND = 100
FOLDER = Path("build/benchmarks/replay")
SETTINGS = JournalSettings(ballast_bytes=0, side_every=1_000_000)


class Day:
    """Makes orders by the till's rules, as fast as they go."""

    def __init__(self) -> None:
        self.random = Random(1)
        self.state = TillState()
        self.at = tills.NOON

    def do(self, intent: Intent) -> Iterator[Draft]:
        """The drafts of one intent."""
        moment = Moment(self.at, tills.TODAY)
        ids = Ids(unix_ms(self.at), self.random.randbytes)
        decision = till.decide(self.state, intent, moment, ids)
        assert isinstance(decision, tuple), decision
        for event in decision:
            self.state = till.apply(self.state, event)
            yield _draft(event, ids)

    def order(self) -> Iterator[Draft]:
        """One order: 1 to 5 different lines, cash, its receipt printed."""
        self.at += timedelta(seconds=30)
        for item in (COFFEE, TEA, CAKE)[: self.random.randint(1, 3)]:
            yield from self.do(AddLine(item, Selection(Quantity.of(self.random.randint(1, 4)))))
        cart = self.state.cart
        assert cart is not None
        due = cash_due(cart).due
        yield from self.do(PayCash(cart.order_id, due, due))
        (job,) = self.state.jobs.values()
        yield from self.do(BeginPrint(job.job_id))
        yield from self.do(ConfirmPrint(job.job_id))


def _draft(event: Event, ids: Ids) -> Draft:
    name, data = vocabulary.written(event)
    return Draft(ids.new(), event.stream, name, data)


def journal_of(orders: int) -> tuple[Ports, Place, Journal]:
    """A journal with that many orders, made or found."""
    ports = tills.ports()
    folder = FOLDER / str(orders)
    place = Place(folder / "data", folder / "side", tills.KEY)
    made = folder / "made.json"
    journal = open_journal(ports, place, create=True, settings=SETTINGS)
    if not made.exists():
        day = Day()
        waiting = list(day.do(ConfigureShop(SHOP)))
        for n in range(1, orders + 1):
            waiting += day.order()
            if n % ORDERS_AN_APPEND == 0 or n == orders:
                journal.append(waiting, at=day.at, business_day=tills.TODAY, actor="staff/1")
                waiting = []
        made.write_text(json.dumps({"orders": orders}))
    return ports, place, journal


def main(orders: int = ORDERS) -> None:
    """Fold three times, report the median."""
    ports, place, journal = journal_of(orders)
    seconds = []
    for turn in range(3):
        path = place.folder / f"replayed-{turn}.db"
        for file in place.folder.glob("replayed-*"):
            file.unlink()
        start = perf_counter()
        name = journal_name(journal.identity)
        views = open_views(
            ports.store, ports.fs, path, place.key, journal=name, head_seq=journal.head.seq
        )
        views.catch_up(journal.facts(TYPES))
        seconds.append(perf_counter() - start)
        views.close()
    report("replay_100k_orders_s", sorted(seconds)[1], "s", "<= 3", len(seconds))
    report("replay_journal_entries", journal.head.seq, "entries", "", 1)
    journal.close()


if __name__ == "__main__":
    main()
