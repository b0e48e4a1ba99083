"""The tests of the rules need Python and pytest; those that also need hypothesis wait for it."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

NEEDS_HYPOTHESIS = re.compile(r"^(from|import) hypothesis\b", re.MULTILINE)

try:
    importlib.import_module("hypothesis")
except ModuleNotFoundError:
    collect_ignore = [
        path.name
        for path in Path(__file__).parent.glob("*.py")
        if NEEDS_HYPOTHESIS.search(path.read_text("utf-8"))
    ]
