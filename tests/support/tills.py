"""A till's journal on a real or simulated disk, for tests that need one in a line."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from pos_app.boot.real_ports import RealFs
from pos_app.ports import Fs, Ports, Store
from pos_app.store.connection import RealStore
from pos_app.store.history import Place
from pos_app.store.journal import Journal
from pos_app.store.opening import JournalSettings, open_journal
from pos_app.store.problems import StoreProblem
from pos_core.journal import Draft, Entry, Identity

KEY = bytes(range(32))
TILL = Identity("store-001", "till-1", 1)
NOON = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)
SMALL = JournalSettings(ballast_bytes=0, side_every=7, log_pages=30)


@dataclass
class StoppedClock:
    """Always the same moment, unless somebody sets it."""

    moment: datetime = NOON

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return 0.0


@dataclass
class SeededRng:
    """The same chances every time."""

    random: Random = field(default_factory=lambda: Random(7))

    def bytes(self, count: int) -> bytes:
        return self.random.randbytes(count)


def no_wait(_seconds: float) -> None:
    """Nobody waits in a test."""


def ports(store: Store | None = None, fs: Fs | None = None) -> Ports:
    """Real store and disk unless others are given; a stopped clock and seeded chance always."""
    return Ports(store or RealStore(), fs or RealFs(), StoppedClock(), SeededRng(), no_wait)


def place(root: Path, key: bytes | None = KEY) -> Place:
    """Journal and side file in two folders below `root`."""
    return Place(root / "data", root / "side", key)


def opened(
    root: Path,
    key: bytes | None = KEY,
    *,
    create: bool = True,
    doors: Ports | None = None,
    settings: JournalSettings = SMALL,
) -> Journal:
    """The till's journal below `root`, begun when there is none."""
    return open_journal(
        doors or ports(), place(root, key), identity=TILL, create=create, settings=settings
    )


def drafts(sale: int, lines: int = 5) -> list[Draft]:
    """What one sale of `lines` lines writes: opened, lines, payment, paid."""
    stream = f"order/{sale:08d}"
    made = [Draft(f"{sale}-open", stream, "order.opened.v1", {"number": f"A-{sale:04d}"})]
    made += [
        Draft(
            f"{sale}-line-{n}",
            stream,
            "order.line_added.v1",
            {
                "line": f"{sale}-{n}",
                "item": f"item-{n}",
                "name": "Cà phê sữa đá lớn",
                "quantity": 1000 * (n + 1),
                "price": {"minor": 29000, "currency": "VND"},
                "modifiers": [{"id": "less-ice", "price": {"minor": 0, "currency": "VND"}}],
            },
        )
        for n in range(lines)
    ]
    money = {"minor": 145000, "currency": "VND"}
    made.append(Draft(f"{sale}-payment", stream, "payment.cash_taken.v1", {"tendered": money}))
    made.append(Draft(f"{sale}-paid", stream, "order.paid.v1", {"total": money, "change": None}))
    return made


def sell(journal: Journal, sale: int, lines: int = 5, at: datetime = NOON) -> tuple[Entry, ...]:
    """Write one sale."""
    return journal.append(drafts(sale, lines), at=at, business_day=TODAY, actor="staff/1")


def sell_until(journal: Journal, code: str, first: int = 0) -> int:
    """Sell until the till stops with that code; returns the sale that did not go through."""
    for sale in range(first, first + 10_000):
        try:
            sell(journal, sale)
        except StoreProblem as problem:
            if problem.code == code:
                return sale
            raise
    raise AssertionError("the till never stopped")
