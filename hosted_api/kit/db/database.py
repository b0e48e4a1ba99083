"""What a database can do for the API: read, write in a transaction, write the work of many at once.

A transaction is an async function of a `Tx`. The same function runs on PostgreSQL, where it waits
for the network, and on SQLite, where it runs to its end on the writer's thread without waiting at
all; so it may await nothing but its `Tx`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from hosted_api.kit.db.statement import Statement

Row = Mapping[str, Any]
T = TypeVar("T")
Item = TypeVar("Item")


class UniqueViolation(Exception):
    """A row with this key is there already; `constraint` says which key, as far as it is known."""

    def __init__(self, constraint: str = "") -> None:
        super().__init__(constraint)
        self.constraint = constraint


class DatabaseDown(Exception):
    """The database does not answer: the caller may try again later, nothing was written."""


class Tx(Protocol):
    """One transaction, or for reading one moment of the database."""

    @property
    def dialect(self) -> str:
        """`postgresql` or `sqlite`."""

    async def all(self, statement: Statement, **values: Any) -> Sequence[Row]:
        """Every row. Raises `UniqueViolation`, `DatabaseDown`."""

    async def one(self, statement: Statement, **values: Any) -> Row | None:
        """The first row, or None."""

    async def run(self, statement: Statement, **values: Any) -> int:
        """How many rows were touched."""

    async def many(self, statement: Statement, rows: Sequence[Mapping[str, Any]]) -> None:
        """The same statement for each of `rows`."""

    def say(self, what: str) -> None:
        """Have `what` said to the database's listener once this is committed, and only then."""


Listener = Callable[[str], None]
Work = Callable[[Tx], Awaitable[T]]
BatchWork = Callable[[Tx, Sequence[Item]], Awaitable[Sequence[T]]]
_ONE_STATEMENT: set[object] = set()


def one_statement(work: BatchWork[Item, T]) -> BatchWork[Item, T]:
    """Says of a batch's work that on PostgreSQL it is a single statement, its own transaction.

    So it is begun, run and committed in one round trip instead of three. A second one is refused.
    """
    _ONE_STATEMENT.add(work)
    return work


def is_one_statement(work: object) -> bool:
    """Whether `one_statement` says so of `work`."""
    return work in _ONE_STATEMENT


def unheard(_what: str) -> None:
    """The listener of a database nobody listens to."""


class Ears:
    """Who hears what transactions say: one listener for a word of its own, one for the others."""

    def __init__(self) -> None:
        self._others: Listener = unheard
        self._by_word: dict[str, Listener] = {}

    def put(self, listener: Listener, word: str = "") -> None:
        """From now on `listener` hears `word`, or every word that has no listener."""
        if word:
            self._by_word[word] = listener
        else:
            self._others = listener

    def __call__(self, what: str) -> None:
        """On the loop's thread, after the commit."""
        self._by_word.get(what, self._others)(what)


class Database(Protocol):
    """One of the two databases."""

    @property
    def dialect(self) -> str:
        """`postgresql` or `sqlite`."""

    def listen(self, listener: Listener, word: str = "") -> None:
        """Tell `listener`, on the loop's thread, what a transaction said, after its commit.

        With `word` it hears that and nothing else, and nobody else hears it.
        """

    async def open(self) -> None:
        """Connect. Raises `DatabaseDown`."""

    async def close(self) -> None:
        """Finish what is under way and let go."""

    async def read(self, work: Work[T]) -> T:
        """Run `work`, which only reads. Raises `DatabaseDown`."""

    async def write(self, work: Work[T]) -> T:
        """Run `work` in a transaction that is on disk when this returns.

        On SQLite the transactions of many callers share one commit; one that raises is undone by
        itself. Raises what `work` raises, and `DatabaseDown`.
        """

    async def group(self, work: BatchWork[Item, T], item: Item) -> T:
        """Give `item` to the next batch of `work`, and its result once the batch is on disk.

        The next batch forms while the last is on its way, without a timer; at most 256 items. A
        batch that fails is run again item by item, so that one poisoned item harms nobody else.
        The items of a batch keep their order.
        """
