"""Hello and push: how a till and the API agree on what has arrived.

Sequence and hash belong together everywhere: a sequence alone cannot tell a till from its copy.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from backend_client.contracts.event import Count, Hex, Place, WireEvent, Word

MOST_EVENTS = 500
"""How many events one push may carry."""

LONGEST_TRAIL = 64


class Mark(msgspec.Struct, frozen=True, forbid_unknown_fields=True, array_like=True):
    """A place in a journal: sequence, and the hash of the entry there in hex."""

    seq: Count
    hash: Hex


class Hello(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A till says how far its journal has come.

    `store` is the store's name as the journal's hashes contain it. `trail` are places further back,
    ever wider apart: in a new epoch they find where the two histories still were one.
    """

    device: Word
    epoch: Place
    seq: Count
    hash: Hex
    store: Word
    trail: Annotated[tuple[Mark, ...], msgspec.Meta(max_length=LONGEST_TRAIL)] = ()


class Welcome(msgspec.Struct, frozen=True):
    """What the API holds without a gap of this till and epoch; the till sends from there.

    `fork` says that the hash at `seq` is another one than the API holds: two histories.
    `guests_url` is where guests' phones reach the API, "" where they do not.
    `last_epoch` is the highest epoch of this device the API has heard of.
    """

    acked_seq: int
    acked_hash: str
    feed_head: int
    last_epoch: int
    fork: bool = False
    guests_url: str = ""


class Push(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Up to `MOST_EVENTS` events in a row, the first of them `from_seq`.

    `head_seq` is where the till's journal ends, so that the API knows how much is still to come.
    `aside` names events which the API refused as in conflict: it keeps them beside the others.
    """

    device: Word
    epoch: Place
    from_seq: Place
    head_seq: Count
    events: Annotated[tuple[WireEvent, ...], msgspec.Meta(max_length=MOST_EVENTS)]
    aside: Annotated[tuple[Word, ...], msgspec.Meta(max_length=MOST_EVENTS)] = ()


class Pushed(msgspec.Struct, frozen=True):
    """Everything up to here is on the API's disk."""

    acked_seq: int
    acked_hash: str
