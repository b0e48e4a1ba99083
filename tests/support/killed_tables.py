"""What is killed with signal 9: a till that takes guests' rounds as fast as the feed brings them.

What it tells is what it has taken in of the feed; after each blow the feed begins a little before
that, as it does where the answer to the server was lost. `fault_of` opens the till again.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

from pos_app.boot.real_ports import RealClock, RealRng
from pos_app.engine.table_watch import TableWatch
from pos_core.ids import LineId
from pos_core.money import Currency
from pos_core.session import RoundStatus
from pos_core.session_events import PhoneJoined, PhoneState, RoundSent, SessionLine, SessionOpened
from pos_core.station import Station
from pos_core.table_news import HearSession
from pos_core.table_rules import SessionMode
from tests.support.kill import Step, Tell, told
from tests.support.killed_engines import die_soon
from tests.support.working_till import SHOP, WorkingTill, working_till

BAR = Station("bar", "Quầy bar", categories=("drinks",), printer="kitchen")
CAFE = replace(SHOP, rules=replace(SHOP.rules, stations=(BAR,)))
ROUNDS = 40
"""Of one session; then the next guests come."""


def serve_rounds(folder: Path, tell: Tell, _step: Step) -> None:
    """Rounds come without end, the last two once more, until the blow falls."""
    with working_till(folder, shop=CAFE, rng=RealRng()) as till:
        _watched(till)
        number = max(0, len(told(folder)) - 2)
        die_soon(Random())
        while True:
            _hear(till, number)
            tell(str(number))
            number += 1


def fault_of(folder: Path) -> str | None:
    """What is wrong with rounds, tickets and bills, in words."""
    with working_till(folder, shop=CAFE, rng=RealRng()) as till:
        _watched(till)
        till.engine.call(_nothing, 30.0)
        till.engine.call(_nothing, 30.0)
        sent = till.engine.call(
            lambda journal: list(journal.read(0, types=("kitchen.ticket_sent.v1",))), 30.0
        )
        cooked = Counter(line["origin"] for e in sent for line in e.data["ticket"]["lines"])
        state = till.engine.state
        billed = Counter(line.line_id for order in state.orders.values() for line in order.lines)
        for session in state.sessions.values():
            for each in session.rounds:
                name = LineId(f"{session.session_id}/{each.number}/line")
                if each.status is not RoundStatus.TAKEN:
                    return f"{name} is {each.status}"
                if (cooked[name], billed[name]) != (1, 1):
                    return f"{name} was cooked {cooked[name]} times, billed {billed[name]}"
        return None


def _watched(till: WorkingTill) -> None:
    watch = TableWatch(till.engine, _always, RealClock())
    till.engine.listen(watch)
    till.engine.call(_nothing, 30.0)
    watch.look(till.engine.state)


def _hear(till: WorkingTill, number: int) -> None:
    """The feed's entry of that number, and what leads up to it."""
    session, at = f"s-{number // ROUNDS}", till.clock.now()
    if number % ROUNDS == 0 or session not in till.engine.state.sessions:
        opened = SessionOpened(session, "t", "Bàn 5", SessionMode.PAY_AT_END, at, at, host="A")
        till.ask(HearSession(opened))
        till.ask(HearSession(PhoneJoined(session, "p", 1, PhoneState.IN)))
    line = SessionLine(
        "line",
        "p",
        "ca-phe",
        "Cà phê sữa đá",
        1,
        29_000,
        29_000,
        Currency.VND,
        tax_class="standard",
        category_id="drinks",
    )
    till.ask(HearSession(RoundSent(session, number % ROUNDS + 1, (line,), at, "p")))


def _always() -> bool:
    return True


def _nothing(_journal: object) -> None:
    """A turn of the engine's."""
