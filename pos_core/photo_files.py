"""Which picture in a folder belongs to which item: a file is named by SKU, id or name of an item.

Case, accents and the signs between words make no difference: `ca-phe-sua_da.JPG` is for
`Cà phê sữa đá`.
"""

import re
from collections.abc import Iterable, Sequence

from pos_core.catalog import Item
from pos_core.frozen import dataclass
from pos_core.refusal import Refusal, refuse
from pos_core.search_text import fold

ENDINGS = (".jpg", ".jpeg", ".png", ".webp")
_BETWEEN = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class PhotoMatch:
    """A file and the item it is for."""

    file: str
    item_id: str
    item_name: str


@dataclass(frozen=True, slots=True)
class PhotoMiss:
    """A file that is for no item, or cannot be used, and why."""

    file: str
    why: Refusal


@dataclass(frozen=True, slots=True)
class PhotoFolder:
    """What is in a folder of pictures."""

    matches: tuple[PhotoMatch, ...] = ()
    misses: tuple[PhotoMiss, ...] = ()


_Found = list[tuple[int, Item]]


def match_photos(files: Sequence[str], items: Iterable[Item]) -> PhotoFolder:
    """Every file once: a SKU goes before an id, an id before a name. Each item gets one file.

    Refusals: `photo.no_item`, `photo.two_items` with both names, `photo.second` with the file that
    came first.
    """
    wanted: dict[str, _Found] = {_key(_stem(file)): [] for file in files}
    for item in items:
        for rank, text in enumerate((item.sku, item.id, item.name)):
            found = wanted.get(_key(text)) if text else None
            if found is not None:
                found.append((rank, item))
    meanings = {file: _meant(wanted[_key(_stem(file))]) for file in files}
    matches: dict[str, PhotoMatch] = {}
    misses = []
    for file in sorted(files, key=lambda each: (meanings[each][0], each)):
        meant = meanings[file][1]
        if isinstance(meant, Refusal):
            misses.append(PhotoMiss(file, meant))
        elif meant.id in matches:
            no = refuse("photo.second", name=meant.name, first=matches[meant.id].file)
            misses.append(PhotoMiss(file, no))
        else:
            matches[meant.id] = PhotoMatch(file, meant.id, meant.name)
    return PhotoFolder(tuple(sorted(matches.values(), key=_file)), tuple(sorted(misses, key=_file)))


def _meant(found: _Found) -> tuple[int, Item | Refusal]:
    """The item, and by which of its names it was called: 0 is the surest."""
    if not found:
        return 0, refuse("photo.no_item")
    best = min(rank for rank, _ in found)
    items = {item.id: item for rank, item in found if rank == best}
    first, *others = items.values()
    if others:
        return best, refuse("photo.two_items", one=first.name, other=others[0].name)
    return best, first


def _file(each: PhotoMatch | PhotoMiss) -> str:
    return each.file


def _stem(file: str) -> str:
    return file.rpartition(".")[0]


def _key(text: str) -> str:
    return _BETWEEN.sub(" ", fold(text)).strip()
