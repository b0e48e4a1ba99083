"""An open till as the engine holds it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pos_core.frozen import dataclass

if TYPE_CHECKING:
    from pos_app.engine.rows import Rows
    from pos_app.ports import Pins
    from pos_app.store.journal import Journal
    from pos_core.till_state import TillState


class NoPins:
    """For a till that was opened without a pepper: it has no staff, and no PIN is right."""

    def hash(self, pin: str) -> str:
        """Nobody can be given a PIN."""
        del pin
        raise LookupError("this till was opened without a place for PINs")

    def matches(self, pin_hash: str, pin: str) -> bool:
        """Never."""
        del pin_hash, pin
        return False


@dataclass(frozen=True, slots=True)
class Opened:
    """An open till: its journal, its rows, and the state both add up to.

    `day` is the business day of the last entry, `checkpointed` the sequence of the last checkpoint.
    """

    journal: Journal
    rows: Rows
    state: TillState
    day: date = date.min
    checkpointed: int = 0
    rescue: Callable[[], Path] | None = None
    pins: Pins = field(default_factory=NoPins)
