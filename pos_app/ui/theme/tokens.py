"""Reads `resources/tokens.toml`: colours by role, sizes and kinds of text, for light and dark.

Everything that paints asks here, so that one line in one file changes the look everywhere.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from pos_app.shipped import shipped
from pos_core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """A colour (`#rrggbb`) for each role. `edge` borders fields, `line` only parts cards."""

    window: str
    card: str
    field: str
    ink: str
    muted: str
    faint: str
    line: str
    edge: str
    press: str
    brand: str
    brand_press: str
    on_brand: str
    brand_soft: str
    brand_line: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    on_bad: str
    good: str
    good_soft: str
    focus: str
    shade: str


@dataclass(frozen=True, slots=True)
class Size:
    """Pixels at scale 1. `touch` is the height of a button, `least` of anything touched."""

    gap: int
    margin: int
    pad: int
    touch: int
    least: int
    primary: int
    tile_width: int
    tile_height: int
    badge: int
    row: int
    strip: int
    icon: int
    cart: int
    cart_narrow: int
    sheet: int


@dataclass(frozen=True, slots=True)
class Radius:
    """Corner radii in pixels."""

    control: int
    card: int
    badge: int


@dataclass(frozen=True, slots=True)
class Type:
    """One kind of text: pixels, weight (400 to 700), height of a line in percent of the pixels."""

    pixels: int
    weight: int
    line: int

    @property
    def line_height(self) -> int:
        """Pixels from one line to the next; stacked Vietnamese marks need the room."""
        return round(self.pixels * self.line / 100)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The whole file. `type` has a row for each kind of text: small, note, body … hero."""

    light: Colours
    dark: Colours
    size: Size
    radius: Radius
    type: Mapping[str, Type]


def resource(*parts: str) -> Path:
    """A file in `resources/`."""
    return shipped("resources", *parts)


@cache
def tokens() -> Tokens:
    """The tokens, read once. Raises `KeyError` or `TypeError` when the file is not whole."""
    return read_tokens(resource("tokens.toml").read_text(encoding="utf-8"))


def read_tokens(text: str) -> Tokens:
    """Tokens from the text of the file; a role that names no base colour is a `KeyError`."""
    table = tomllib.loads(text)
    return Tokens(
        light=_colours(table, "light"),
        dark=_colours(table, "dark"),
        size=Size(**table["size"]),
        radius=Radius(**table["radius"]),
        type={name: Type(**row) for name, row in table["type"].items()},
    )


def _colours(table: Mapping[str, Any], scheme: str) -> Colours:
    roles = table[scheme]
    return Colours(**{role.name: table["base"][roles[role.name]] for role in fields(Colours)})
