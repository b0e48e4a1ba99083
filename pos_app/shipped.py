"""Finds the files that travel with the till: pictures, words, fonts, demo shops.

In a checkout `resources/` and `translations/` stand beside the package; in a wheel and in the
frozen app they stand inside it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shipped(folder: str, *parts: str) -> Path:
    """The path of a shipped file, as in `shipped("resources", "demo", "cafe.json")`."""
    inside = _PACKAGE / folder
    return (inside if inside.is_dir() else _PACKAGE.parent / folder).joinpath(*parts)
