"""A shift of the whole till, written down with what was shown, and its end at any power cut.

`TillDay` works the shift once; `cut_through` cuts the power again and again along its operations,
starts the till on what is left and says in words what is wrong, which must be nothing.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from pos_app.engine.replay import replay
from pos_app.store import compiled
from pos_core import vocabulary
from pos_core.ids import order_number
from pos_core.journal import verify
from pos_core.sale import OrderPaid, Sale
from pos_core.till_state import TillState
from tests.simulation.disk import Op, SimDisk
from tests.simulation.hand_till import HandTill
from tests.simulation.power_cuts import Tally
from tests.simulation.shifts import Press, add, pay, shift
from tests.support.tills import StoppedClock

ORDERS = 12


@dataclass(frozen=True, slots=True)
class Shown:
    """What the till was after an answer: its state, every sale so far, a hash of all its rows."""

    state: TillState
    sales: tuple[Sale, ...]
    rows: str


@dataclass
class TillDay:
    """One shift; with `ack_first` the cashier is told before the engine is asked: a planted bug."""

    seed: int
    key: bytes | None
    orders: int = ORDERS
    ack_first: bool = False
    shown: list[Shown] = field(default_factory=list)
    disk: SimDisk = field(default_factory=SimDisk)
    presses: Sequence[Press] = ()

    def log(self) -> list[Op]:
        """Work the shift; gives all that was asked of the disk, with marks of what was told."""
        self.disk.log = []
        till = self._started(0, StoppedClock())
        self._show(till)
        presses = self.presses or shift(self.seed, self.orders)
        for number, press in enumerate(presses):
            till = self._between(till, number, len(presses))
            self._press(till, press)
        till.stop()
        return self.disk.log

    def _between(self, till: HandTill, number: int, of: int) -> HandTill:
        """Checkpoint and quiet moments, a clean restart in the middle, a crash later on.

        After the crash the rows are of no use, so all of them are folded anew.
        """
        if number % 17 == 11:
            till.idle()
        if number in (of // 5, of * 2 // 3):
            till.save_a_checkpoint()
        if number == of // 2:
            till.stop()
            return self._started(1, till.clock)
        if number == of * 3 // 4:
            till.kill()
            self.disk.do(Op("truncate", "/till/views.db-wal", 0))
            self.disk.do(Op("write", "/till/views.db", 0, b"no rows at all"))
            return self._started(2, till.clock)
        return till

    def _started(self, part: int, clock: StoppedClock) -> HandTill:
        till = HandTill(self.disk, self.key, self.seed * 10 + part, clock=clock)
        assert till.start(), till.troubles
        return till

    def _press(self, till: HandTill, press: Press) -> None:
        intent = press(till.state)
        if intent is None:
            return
        if self.ack_first:
            self.disk.mark(len(self.shown))
        answer = till.ask(intent)
        assert answer.problem is None, answer.problem
        if answer.events:
            self._show(till)

    def _show(self, till: HandTill) -> None:
        self.shown.append(Shown(till.state, sales_in_the_rows(till), till.views.digest()))
        self.disk.mark(len(self.shown) - 1)


def sales_in_the_rows(till: HandTill) -> tuple[Sale, ...]:
    """Every paid order as the lists show it, voided ones too."""
    rows = till.views._db.execute(compiled.PAID_OF_DAY, (till.engine.today.isoformat(),))
    return tuple(_sale(paid) for _, paid in rows if paid)


def sales_in_the_journal(till: HandTill) -> tuple[Sale, ...]:
    """Every sale that was ever written."""
    name = vocabulary.NAMES[OrderPaid]
    return tuple(_sale(entry.text) for entry in till.journal.read(types=[name]))


def _sale(text: str) -> Sale:
    event = vocabulary.read(vocabulary.NAMES[OrderPaid], json.loads(text))
    assert isinstance(event, OrderPaid)
    return event.sale


def cut_through(day: TillDay, *, cuts: int, every: int = 1, first: int = 0) -> Tally:
    """Cut the power before each `every`th operation of the day, at most `cuts` times."""
    tally = Tally()
    rng = Random(day.seed + 1)
    for number, (told, disk) in enumerate(moments(day.log())):
        if number % every != first:
            continue
        if tally.cuts == cuts:
            break
        tally.cuts += 1
        fault = look_at(disk.after_power_cut(rng), day.shown[max(told, 0) : told + 2], day, number)
        if fault is not None:
            tally.faults.append(f"seed {day.seed}, operation {number}: {fault}")
    return tally


def moments(log: list[Op], *, marked: bool = False) -> Iterator[tuple[int, SimDisk]]:
    """Before each operation: the number of the last thing shown, and the disk as it is.

    With `marked` also before each mark, so that the moments are as many as the log is long.
    """
    disk = SimDisk()
    told = -1
    for op in log:
        if marked or op.kind != "mark":
            yield told, disk
        if op.kind == "mark":
            assert isinstance(op.mark, int)
            told = op.mark
        disk.apply(op)


def look_at(disk: SimDisk, expected: Sequence[Shown], day: TillDay, number: int) -> str | None:
    """Start the till on what is left; the state must be one of the `expected`."""
    if number % 50 != 3:
        return _fault(disk, expected, day.key, number)
    # The power goes a second time, while the till recovers from the first.
    before = disk.after_power_cut(Random(number))
    disk.log = []
    till = HandTill(disk, day.key, 1)
    if not till.start():
        return f"does not open: {till.troubles[-1]}"
    till.kill()
    for _, moment in _moments_from(disk.log, before):
        fault = _fault(moment.after_power_cut(Random(number)), expected, day.key, number)
        if fault is not None:
            return f"after a second cut: {fault}"
    return None


def _moments_from(log: list[Op], disk: SimDisk) -> Iterator[tuple[int, SimDisk]]:
    for number, op in enumerate(log):
        yield number, disk
        disk.apply(op)


def _fault(disk: SimDisk, expected: Sequence[Shown], key: bytes | None, number: int) -> str | None:
    till = HandTill(disk, key, 1_000_000 + number)
    if not till.start():
        return f"does not open: {till.troubles[-1]}"
    try:
        return _compared(till, expected) or _goes_on(till, number)
    finally:
        till.kill()


def _compared(till: HandTill, expected: Sequence[Shown]) -> str | None:
    if till.troubles:
        return f"opens with trouble: {till.troubles}"
    journal = till.journal
    broken = verify(journal.read(), journal.identity, until=journal.head)
    if broken is not None:
        return f"the chain is broken: {broken}"
    shown = next((each for each in expected if each.state == till.state), None)
    if shown is None:
        return _difference(till, expected)
    if sales_in_the_journal(till) != shown.sales:
        return "the sales in the journal are not those that were shown"
    if sales_in_the_rows(till) != shown.sales:
        return "the sales in the lists are not those that were shown"
    return None if till.views.digest() == shown.rows else "the rows differ from those shown"


def _difference(till: HandTill, expected: Sequence[Shown]) -> str:
    was, now = expected[0].state, till.state
    if (was.last_sale and was.last_sale.number) != (now.last_sale and now.last_sale.number):
        return f"the last sale was {was.last_sale}, it is {now.last_sale}"
    if was.jobs != now.jobs:
        return f"print jobs were {was.jobs}, they are {now.jobs}"
    return f"the cart was {was.cart}, it is {now.cart}"


def _goes_on(till: HandTill, number: int) -> str | None:
    """The next sale gets the next number; the rows are what a replay makes."""
    cart = till.state.cart
    given = {sale.number for sale in sales_in_the_journal(till)}
    next_number = cart.number if cart else order_number("A", till.state.next_number)
    for press in (add(0, 1), pay()):
        intent = press(till.state)
        assert intent is not None
        answer = till.ask(intent)
        if not answer.ok:
            return f"does not sell: {answer}"
    last = till.state.last_sale
    if last is None or last.number != next_number or last.number in given:
        return f"the next number is {last and last.number} instead of {next_number}"
    if number % 10 == 0:
        same = replay(till.ports, till.place, till.journal, till.views).same
        return None if same else "a replay makes other rows"
    return None
