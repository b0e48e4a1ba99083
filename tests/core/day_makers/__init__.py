"""What else may come over the counter on a random day: one file a noun, found by itself.

Each module has `MAKERS`, pairs of weight and a function that makes up an intent for a `Day` (or
None when there is nothing to ask), and may have `check(day)`: what must hold when the day is over.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from pos_core.events import Intent
    from tests.core.random_days import Day

    Maker = Callable[[Day], Intent | None]
    Check = Callable[[Day], None]


def modules() -> tuple[ModuleType, ...]:
    """Every module of this folder, by name."""
    names = sorted(each.name for each in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)


def makers() -> tuple[tuple[int, Maker], ...]:
    """All the makers with their weights."""
    return tuple(pair for module in modules() for pair in getattr(module, "MAKERS", ()))


def checks() -> tuple[Check, ...]:
    """All that must hold at the end of a day."""
    return tuple(module.check for module in modules() if hasattr(module, "check"))
