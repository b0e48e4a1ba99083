"""Names as people wrote them, without what a printer, a label or a screen could take as a command.

Everything typed, imported or received passes here before it is kept: control bytes, marks that
turn the direction of writing and invisible letters go, everything a person can read stays.
"""

import unicodedata

_MARKS_ON_ONE_LETTER = 4
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")


def plain(text: str, limit: int = 200) -> str:
    """`text` in NFC, on one line, single spaces, printable only, at most `limit` characters.

    Tabs and line ends become a space; other control characters (C0, C1, NUL), bidi and zero-width
    marks, private-use and unassigned characters and lone surrogates are taken out, and a letter
    keeps at most four combining marks. `plain(plain(x))` is `plain(x)`.
    """
    if not text.isprintable() or not _INVISIBLE.isdisjoint(text):
        text = "".join(map(_visible, text))
    if not text.isascii():
        text = _with_few_marks(unicodedata.normalize("NFC", text))
    text = " ".join(text.split())
    return text[:limit].rstrip() if len(text) > limit else text


def is_plain(text: str, limit: int = 200) -> bool:
    """True when nothing had to be taken out of `text`."""
    return plain(text, limit) == text


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    if character in _INVISIBLE or not character.isprintable():
        return ""
    return character


def _with_few_marks(text: str) -> str:
    """Names stacked with dozens of marks paint over the lines above and below them."""
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character)[0] == "M" else 0
        if marks <= _MARKS_ON_ONE_LETTER:
            kept.append(character)
    return "".join(kept)
