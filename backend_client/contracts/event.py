"""One entry of a till's journal as it travels: the same words the till hashed.

`data` travels as it stands in the journal, so that neither side spells it anew.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from pos_core.journal import Entry, Identity, canonical

_MOST = (1 << 53) - 1
Word = Annotated[str, msgspec.Meta(pattern=r"^[^\x00-\x1f\x7f]{1,200}\Z")]
"""A name without control characters, of sane length."""

Count = Annotated[int, msgspec.Meta(ge=0, le=_MOST)]
Place = Annotated[int, msgspec.Meta(ge=1, le=_MOST)]
Hex = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]


class WireEvent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An event with its place in the chain; the hashes are hex."""

    id: Word
    store: Word
    device: Word
    device_seq: Place
    stream: Word
    stream_seq: Place
    type: Word
    at: Word
    business_day: Word
    actor: Word
    data: msgspec.Raw
    prev_hash: Hex
    hash: Hex


def wire_event(entry: Entry, identity: Identity) -> WireEvent:
    """The entry ready to be sent."""
    return WireEvent(
        entry.id,
        identity.store,
        identity.device,
        entry.seq,
        entry.stream,
        entry.stream_seq,
        entry.type,
        entry.at,
        entry.business_day,
        entry.actor,
        msgspec.Raw(entry.text.encode()),
        entry.prev_hash.hex(),
        entry.hash.hex(),
    )


def entry_of(event: WireEvent) -> Entry:
    """The entry that was sent, its data spelled canonically.

    Raises `ValueError` where the data is no sober JSON object.
    """
    return Entry(
        event.device_seq,
        event.id,
        event.stream,
        event.stream_seq,
        event.type,
        event.at,
        event.business_day,
        event.actor,
        _canonical(event.data),
        bytes.fromhex(event.prev_hash),
        bytes.fromhex(event.hash),
    )


def _canonical(raw: msgspec.Raw) -> str:
    try:
        data: Any = msgspec.json.decode(raw)
        if not isinstance(data, dict):
            raise TypeError("the data of an event is an object")
        return canonical(data)
    except (TypeError, RecursionError, msgspec.DecodeError) as error:
        raise ValueError(str(error)) from error
