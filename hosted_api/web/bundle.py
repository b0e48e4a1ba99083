"""The page's script and style as they are sent: one file of each, compressed once.

The script is written in small modules; over a slow line each would cost a round trip of its own, so
they are joined into one, in the order in which they need one another. Names are unique across them.
"""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).parent
MODULES = (
    "start",
    "reading",
    "wire",
    "queue",
    "asked",
    "store",
    "sheet",
    "item_sheet",
    "name_sheet",
    "cart_sheet",
    "bill_sheet",
    "menu",
    "page",
)
_HOOKS = 'import { html, render, useEffect, useReducer, useRef, useState } from "./preact.js";\n'
_IMPORT = re.compile(r"^import [^;]*;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_REMARK = re.compile(r"^\s*(?://|/\*\*).*\n", re.MULTILINE)
_KINDS = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}


@dataclass(frozen=True, slots=True)
class File:
    """A file as it is sent: plain for who cannot unpack, and packed."""

    kind: str
    plain: bytes
    packed: bytes

    @classmethod
    def of(cls, name: str, plain: bytes) -> File:
        """Packed as small as it goes; it is done once a process."""
        return cls(_KINDS[Path(name).suffix], plain, gzip.compress(plain, 9, mtime=0))


def script() -> str:
    """All modules in one, without their remarks."""
    parts = [(HERE / "script" / f"{name}.js").read_text(encoding="utf-8") for name in MODULES]
    joined = "".join(_EXPORT.sub("", _IMPORT.sub("", part)) for part in parts)
    return _HOOKS + _REMARK.sub("", joined)


@cache
def style() -> str:
    """The style sheet, which every page carries itself."""
    text = (HERE / "static" / "page.css").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", " ", text).strip()


@cache
def files() -> dict[str, File]:
    """By name, everything below `/web/<digest>/`."""
    found = {"page.js": script().encode()}
    for path in sorted((HERE / "static").iterdir()):
        if path.suffix in _KINDS and path.name != "page.css":
            found[path.name] = path.read_bytes()
    return {name: File.of(name, plain) for name, plain in found.items()}


@cache
def digest() -> str:
    """It changes when a file does, so that a phone may keep each address for ever."""
    total = sha256()
    for name, file in files().items():
        total.update(name.encode() + b"\0" + file.plain)
    return total.hexdigest()[:16]


@cache
def worker() -> File:
    """The service worker, whose address never changes."""
    return File.of("guest_worker.js", (HERE / "script" / "guest_worker.js").read_bytes())
