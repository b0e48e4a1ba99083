"""A till as the API sees it: a chain of events, hello and push, without a till behind it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from backend_client.contracts.event import WireEvent, wire_event
from backend_client.contracts.sync import Hello, Mark, Push
from pos_core.journal import (
    START,
    Draft,
    Entry,
    Head,
    Identity,
    Stamp,
    canonical,
    seal,
)

STAMP = Stamp("2026-11-21T05:00:00.000Z", "2026-11-21", "staff/1")


@dataclass
class WireTill:
    """Grows by `write`; `copy` is the same till at an earlier or equal moment."""

    identity: Identity = field(default_factory=lambda: Identity("store-001", "till-1", 1))
    entries: list[Entry] = field(default_factory=list)

    @property
    def head(self) -> Head:
        return self.entries[-1].head if self.entries else START

    def write(self, count: int, name: str = "sale", **data: Any) -> list[Entry]:
        made = []
        for _ in range(count):
            seq = self.head.seq + 1
            kind = "trial.sold.v1" if name == "sale" else name
            draft = Draft(f"{self.identity.device}-{name}-{seq}", f"order/{seq}", kind, data)
            entry = seal(draft, canonical({"n": seq, **data}), 1, STAMP, self.identity, self.head)
            self.entries.append(entry)
            made.append(entry)
        return made

    def copy(self, until: int | None = None, epoch: int | None = None) -> WireTill:
        identity = self.identity if epoch is None else replace(self.identity, epoch=epoch)
        return WireTill(identity, self.entries[:until])

    def hello(self) -> Hello:
        trail = tuple(Mark(e.seq, e.hash.hex()) for e in self.entries[-40:])
        identity, head = self.identity, self.head
        return Hello(
            identity.device, identity.epoch, head.seq, head.hash.hex(), identity.store, trail
        )

    def push(self, first: int, last: int | None = None, **changes: Any) -> Push:
        last = self.head.seq if last is None else last
        events = tuple(self.events()[first - 1 : last])
        made = Push(self.identity.device, self.identity.epoch, first, self.head.seq, events)
        changed: Push = replace_struct(made, **changes)
        return changed

    def events(self) -> list[WireEvent]:
        return [wire_event(entry, self.identity) for entry in self.entries]


def replace_struct(value: Any, **changes: Any) -> Any:
    """A copy of a contract with other fields."""
    kind = type(value)
    known = {name: getattr(value, name) for name in kind.__struct_fields__}
    return kind(**{**known, **changes})
