"""Pictures of items on the wire: each is known by the SHA-256 of its bytes, and is sent once."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from backend_client.contracts.menu import Id, Photo, Sent

LARGEST_PHOTO = 100_000
"""Bytes of one picture; what a till makes has at most 30,000."""

MOST_ASKED = 1_000


class AskPhotos(Sent, frozen=True):
    """`POST /v1/photos/missing`: which of these has the API not got? One store needs no name."""

    digests: Annotated[tuple[Photo, ...], Meta(max_length=MOST_ASKED)]
    store_id: Id | None = None


class PhotosMissing(msgspec.Struct, frozen=True):
    """Those to send with `PUT /v1/photos/{digest}`, in the order in which they were asked for."""

    digests: tuple[str, ...]


class PhotoKept(msgspec.Struct, frozen=True):
    """The answer to a picture: what it was taken for by its first bytes, and its size."""

    digest: str
    kind: str
    size: int
