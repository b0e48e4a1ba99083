"""Keeping pictures by their digest, and knowing which item of a store shows which.

Tills say by their journals what an item shows; a back office says it in its menu, which counts
before. Only pictures that are here are told to phones, so that none is ever asked for in vain.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from backend_client.contracts.photos import LARGEST_PHOTO, PhotoKept
from hosted_api.errors import ApiError, NotFound, Unprocessable
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.purge import Purge
from hosted_api.photos import repository

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from hosted_api.kit.db.database import Tx

MOST_KEPT = 20_000
"""Pictures of one store: more than any menu shows."""

PURGES = (Purge("photos", repository.UNNAMED, timedelta(days=30)),)
_BEGINNINGS = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}


@dataclass(frozen=True, slots=True)
class Picture:
    """One as it is served. `kind` was read off its first bytes, whatever its sender called it."""

    digest: str
    kind: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Shown:
    """Which item shows which picture; `kept` are all those that can be shown."""

    by_item: Mapping[str, str]
    kept: frozenset[str]

    def of(self, item_id: str, named: str | None) -> str:
        """What an item shows, "" for nothing; `named` is what its menu names."""
        digest = named or self.by_item.get(item_id, "")
        return digest if digest in self.kept else ""


def looked_at(digest: str, body: bytes) -> Picture:
    """What was sent as a picture. Raises `ApiError`, `Unprocessable`."""
    if len(body) > LARGEST_PHOTO:
        title = "A picture may have so many bytes and no more."
        raise ApiError("photo_too_large", title, None, 413, most=LARGEST_PHOTO)
    kind = _kind_of(body)
    if not kind:
        raise Unprocessable("photo_invalid", "That is no picture: JPEG, PNG or WebP is.")
    if sha256(body).hexdigest() != digest:
        raise Unprocessable("photo_digest", "The address is not the SHA-256 of these bytes.")
    return Picture(digest, kind, body)


async def keep(tx: Tx, store_id: str, picture: Picture, actor: str, now: datetime) -> PhotoKept:
    """The same one again is no news. Raises `Unprocessable` for a store that has too many."""
    if await repository.count(tx, store_id) >= MOST_KEPT:
        raise Unprocessable("photos_full", "The shop has too many pictures.", most=MOST_KEPT)
    is_new = await repository.put(
        tx,
        store_id=store_id,
        digest=picture.digest,
        kind=picture.kind,
        made_at=rfc3339(now),
        actor=actor,
        body=picture.body,
    )
    if is_new:
        await repository.next_turn(tx, store_id)
    return PhotoKept(picture.digest, picture.kind, len(picture.body))


async def missing(tx: Tx, store_id: str, digests: Sequence[str]) -> tuple[str, ...]:
    """Those of them that are not here."""
    known = await repository.digests(tx, store_id)
    return tuple(digest for digest in dict.fromkeys(digests) if digest not in known)


async def one(tx: Tx, store_id: str, digest: str) -> Picture:
    """Raises `NotFound`, for another store's picture too."""
    row = await repository.one(tx, store_id, digest)
    if row is None:
        raise NotFound("photo_unknown", "There is no such picture here.")
    return Picture(digest, row["kind"], bytes(row["body"]))


async def turn(tx: Tx, store_id: str) -> int:
    """Another number whenever the store's pictures changed."""
    return await repository.turn(tx, store_id)


async def shown(tx: Tx, store_id: str) -> Shown:
    """What guests see."""
    rows = await repository.items(tx, store_id)
    kept = frozenset(await repository.digests(tx, store_id))
    return Shown({row["item_id"]: row["digest"] for row in rows}, kept)


def _kind_of(body: bytes) -> str:
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for begun, kind in _BEGINNINGS.items() if body.startswith(begun)), "")
