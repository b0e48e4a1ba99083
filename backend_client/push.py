"""Hello, and sending a journal's entries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from backend_client.client import Client
from backend_client.contracts.event import WireEvent
from backend_client.contracts.sync import MOST_EVENTS, Hello, Push, Pushed, Welcome

PUSH_SECONDS = 30.0
MOST_BYTES = 600_000
"""A push stays well under what the API takes at once, whatever the events weigh."""

_FRAME_BYTES = 700


def say_hello(client: Client, hello: Hello) -> Welcome:
    """What the API holds of this till."""
    return client.send("POST", "/v1/sync/hello", Welcome, hello)


def send_events(client: Client, push: Push) -> Pushed:
    """How far the API has come after it. `Refused`: `gap`, `fork`, `event_conflict`."""
    return client.send("POST", "/v1/sync/push", Pushed, push, timeout=PUSH_SECONDS)


def fitting(events: Iterable[WireEvent]) -> Sequence[WireEvent]:
    """As many of the first events as one push may carry; one at least."""
    taken: list[WireEvent] = []
    room = MOST_BYTES
    for event in events:
        room -= memoryview(event.data).nbytes + _FRAME_BYTES
        if taken and (room < 0 or len(taken) == MOST_EVENTS):
            break
        taken.append(event)
    return taken
