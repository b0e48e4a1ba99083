"""How long it takes to close a shift of two thousand orders, and to read its Z back and compare.

The day is sold through the engine's own journal once; then the count, the closing and the check are
timed as the window sees them. What the check costs a sale that comes meanwhile is timed too.
"""

import tempfile
from pathlib import Path
from time import perf_counter

from benchmarks.measure import report
from benchmarks.replay import Day
from pos_app.engine.closing_watch import ClosingWatch
from pos_app.engine.engine import Engine
from pos_app.engine.opening import open_till
from pos_app.store.opening import open_journal
from pos_core.closing import CloseShift
from pos_core.drawer import CountDrawer, OpenShift
from pos_core.money import Currency, Money
from pos_core.shop import ConfigureShop
from tests.support import tills
from tests.support.working_till import SHOP

ORDERS = 2_000
TURNS = 5
PATIENCE = 60.0


def sold(root: Path) -> None:
    """A journal with an open shift and so many orders in it."""
    ports = tills.ports()
    journal = open_journal(ports, tills.place(root), create=True, settings=tills.SMALL)
    day = Day()
    waiting = [*day.do(ConfigureShop(SHOP)), *day.do(OpenShift(Money(500_000, Currency.VND)))]
    for number in range(1, ORDERS + 1):
        waiting += day.order()
        if number % 100 == 0:
            journal.append(waiting, at=day.at, business_day=tills.TODAY, actor="staff/1")
            waiting = []
    journal.close()


def turn() -> tuple[float, float]:
    """Seconds of closing and of reading back, over a day of its own."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        sold(root)
        ports = tills.ports()
        engine = Engine(
            lambda: open_till(ports, tills.place(root), SHOP, tills.SMALL), ports.clock, ports.rng
        )
        engine.start()
        engine.ask(CountDrawer((), Money(500_000, Currency.VND)), PATIENCE)
        shift = engine.state.shifts.current
        assert shift is not None
        watch = ClosingWatch(engine)
        start = perf_counter()
        answer = engine.ask(CloseShift(shift.shift_id, "counted too little"), PATIENCE)
        closed = perf_counter()
        verdict = watch.check()
        checked = perf_counter()
        assert answer.ok
        assert verdict is not None
        assert verdict.ok, verdict.differs
        last = engine.state.shifts.last
        assert last is not None
        assert last.grand_total.minor > 0
        assert engine.stop(PATIENCE)
    return closed - start, checked - closed


def main() -> None:
    """The median of a few days."""
    turns = sorted((turn() for _ in range(TURNS)), key=sum)
    closing, checking = turns[TURNS // 2]
    report("z_report_2000_orders_ms", 1000 * (closing + checking), "ms", "<= 300", TURNS)
    report("z_report_closing_ms", 1000 * closing, "ms", "", TURNS)
    report("z_report_compare_ms", 1000 * checking, "ms", "", TURNS)


if __name__ == "__main__":
    main()
