"""Which of the three languages a phone is spoken to in, and the words of each."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("vi", "id", "en")
COOKIE = "language"
_OLD_NAMES = {"in": "id"}
"""Some phones still call Indonesian what ISO 639 called it until 1989."""


@cache
def words(language: str) -> Mapping[str, str]:
    """Every sentence of the page by its name."""
    path = Path(__file__).parent / "texts" / f"{language}.json"
    return MappingProxyType(json.loads(path.read_text(encoding="utf-8")))


def language_of(asked: str, kept: str, header: str, shop: str) -> str:
    """What was touched just now, else touched before, else what the phone speaks, else the shop."""
    for wish in (asked, kept, *_wishes(header), shop):
        if wish in LANGUAGES:
            return wish
    return "en"


def _wishes(header: str) -> list[str]:
    """The languages of an `Accept-Language`, the dearest first (RFC 9110, 12.5.4)."""
    found: list[tuple[float, int, str]] = []
    for place, part in enumerate(header[:200].split(",")):
        tag, _, quality = part.strip().partition(";q=")
        try:
            weight = float(quality or 1)
        except ValueError:
            continue
        name = tag.strip().lower().partition("-")[0]
        found.append((-weight, place, _OLD_NAMES.get(name, name)))
    return [name for _, _, name in sorted(found)]
