"""Every sentence of the guest's page is said somewhere, in all three languages, with its blanks."""

from __future__ import annotations

import re

import pytest

from hosted_api.web.bundle import HERE
from hosted_api.web.language import LANGUAGES, words

_SOURCES = [
    path for kind in ("script/*.js", "templates/*.html", "*.py") for path in sorted(HERE.glob(kind))
]
_QUOTED = re.compile(r"""(?:\bsay\.|["'])([a-z][a-z0-9_]*)\b""")
_MADE_UP = re.compile(r"""[`"]([a-z]+_)\$?\{""")
_BLANK = re.compile(r"\{(\w+)\}")


def _said() -> tuple[set[str], tuple[str, ...]]:
    """Names as they stand in the sources, and the beginnings of those that are put together."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in _SOURCES)
    return set(_QUOTED.findall(text)), tuple(set(_MADE_UP.findall(text)))


def test_every_text_is_said_somewhere() -> None:
    names, beginnings = _said()
    unused = [name for name in words("en") if name not in names and not name.startswith(beginnings)]
    assert not unused


def test_every_text_that_is_said_is_there() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in _SOURCES)
    said = set(re.findall(r"""\bsay(?:\.|\(")([a-z_]+)""", text)) - {"get"}
    assert said
    assert said <= set(words("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_text_with_its_blanks(language: str) -> None:
    told, english = words(language), words("en")
    assert set(told) == set(english)
    for name, text in told.items():
        assert text.strip(), name
        assert set(_BLANK.findall(text)) == set(_BLANK.findall(english[name])), name
