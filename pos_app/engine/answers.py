"""What the engine says: an answer to each intent, changes for the screens, trouble that lasts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any, Protocol

from pos_core.frozen import dataclass

if TYPE_CHECKING:
    from pos_core.events import Event, Intent
    from pos_core.refusal import Refusal
    from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something is wrong that lasts. `name` finds the words (`disk_full`), `facts` fill them in."""

    name: str
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    cleared: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the Z `number` of a shift compares with its entries; `differs` names what is off."""

    number: int
    shift_id: str
    entries: int
    differs: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """True when every figure is the same."""
        return not self.differs

    @property
    def trouble(self) -> Trouble:
        """What to tell of a Z that differs; cleared for one that does not."""
        facts = {"number": self.number}
        return Trouble("closing_differs", "Z-01", facts, cleared=self.ok)


@dataclass(frozen=True, slots=True)
class Answer:
    """How an intent ended: its events, which are on disk; or a refusal; or the disk's trouble."""

    ticket: int
    intent: Intent
    events: tuple[Event, ...] = ()
    refusal: Refusal | None = None
    problem: Trouble | None = None

    @property
    def ok(self) -> bool:
        """True when the intent was carried out."""
        return self.refusal is None and self.problem is None


@dataclass(frozen=True, slots=True)
class Changes:
    """The till as it is now, and what differs: some of `shop`, `cart`, `closed`, `print`."""

    state: TillState
    topics: frozenset[str]
    seq: int


class Listener(Protocol):
    """Whoever wants to hear. Called on the engine's thread, so it must be quick and not raise."""

    def changed(self, changes: Changes) -> None:
        """The journal grew and the rows are up to date."""

    def troubled(self, trouble: Trouble) -> None:
        """Something lasting went wrong, or (cleared) is well again."""
