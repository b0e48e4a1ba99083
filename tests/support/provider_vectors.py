"""Samples that payment providers, their libraries and their customers have published.

Each says what goes in and what has to come out.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.support.shared import shared_folder

Vector = dict[str, Any]
FILES = ("providers.json", "providers_derived.json")


def vectors(*operations: str) -> list[Any]:
    """The samples of these operations as parameters of a test; none without the folder."""
    found: list[Vector] = []
    for name in FILES:
        path = shared_folder() / "vectors" / name
        if path.exists():
            found += json.loads(path.read_text(encoding="utf-8"))
    return [pytest.param(v, id=v["id"]) for v in found if v["op"] in operations]
