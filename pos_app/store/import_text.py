"""Finds out how a text file of unknown origin was written: its letters and its column signs.

Lists saved by old spreadsheets come in the letters of their country. A wrong guess turns every name
into rubbish without an error, so the guess looks for what only Vietnamese has.
"""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

SAMPLE_BYTES = 1 << 20
_CHUNK = 1 << 20
_DELIMITERS = ",;\t|"

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# windows-1258 writes a tone as its own byte after a vowel, and has letters windows-1252 has not.
_VOWELS = rb"AEIOUYaeiouy\xc2\xc3\xca\xd4\xd5\xdd\xe2\xe3\xea\xf4\xf5\xfd"
_TONE_ON_VOWEL = re.compile(rb"[" + _VOWELS + rb"][\xcc\xd2\xde\xec\xf2]")
_TONE_ASTRAY = re.compile(rb"(?<![" + _VOWELS + rb"])[\xcc\xd2\xde\xec\xf2]")
_D_WITH_STROKE = re.compile(rb"\b[\xd0\xf0][" + _VOWELS + rb"]")


class UnreadableText(Exception):
    """The file is in no encoding the till knows."""


def find_encoding(path: Path, opened: Iterator[bytes]) -> str:
    """The Python codec for the bytes in `opened`. Raises `UnreadableText`.

    Byte order mark first; then UTF-8 when the whole file is UTF-8; then UTF-16 by its zero bytes;
    then windows-1258 or windows-1252 by what their letters would spell.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    sample = b""
    is_utf8 = True
    for chunk in opened:
        sample = sample or chunk[:SAMPLE_BYTES]
        marked = _by_mark(sample)
        if marked:
            return marked
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError:
            is_utf8 = False
            break
    if is_utf8:
        return _utf16(sample) or "utf-8"
    return _utf16(sample) or _single_byte(sample, path)


def chunks(file: BinaryIO) -> Iterator[bytes]:
    """The file in pieces of a mebibyte."""
    while chunk := file.read(_CHUNK):
        yield chunk


def find_delimiter(sample: str) -> str:
    """The sign that divides most columns in the first line that is not empty, quotes left aside."""
    line = next((line for line in sample.splitlines() if line.strip()), "")
    bare = re.sub(r'"[^"]*"', "", line)
    return max(_DELIMITERS, key=lambda sign: (bare.count(sign), -_DELIMITERS.index(sign)))


def _by_mark(sample: bytes) -> str:
    return next((name for mark, name in _BYTE_ORDER_MARKS if sample.startswith(mark)), "")


def _utf16(sample: bytes) -> str:
    """A stray NUL is dirt in a name; one in every fourth place is the other half of letters."""
    even, odd = sample[0:4096:2].count(0), sample[1:4096:2].count(0)
    if max(even, odd) <= min(len(sample), 4096) // 8:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _single_byte(sample: bytes, path: Path) -> str:
    vietnamese = len(_TONE_ON_VOWEL.findall(sample)) + len(_D_WITH_STROKE.findall(sample))
    name = "cp1258" if vietnamese > len(_TONE_ASTRAY.findall(sample)) else "cp1252"
    try:
        codecs.decode(sample, name)
    except UnicodeDecodeError as fault:
        raise UnreadableText(path.name) from fault
    return name
