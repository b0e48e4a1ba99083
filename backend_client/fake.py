"""A whole backend in memory, behind the same door as the real one: for the demo, and for tests.

It keeps the same promises (contiguous, once, conflicts told) and none of the real one's disks. What
only the API can know, such as orders from an app, is put in with `announce`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import parse_qs, urlsplit

import msgspec

from backend_client.contracts.event import WireEvent
from backend_client.contracts.feed import (
    FeedEntry,
    FeedPage,
    Snapshot,
    digest_of,
    etag_of,
    mark_of,
)
from backend_client.contracts.sync import Hello, Mark, Push, Pushed, Welcome
from backend_client.errors import Unreachable
from backend_client.transport import Reply

_BEGINNING = Mark(0, "0" * 64)
T = TypeVar("T")
Fold = Callable[[WireEvent], "tuple[str, str, bytes] | None"]


class FakeBadge:
    """Lets everybody in."""

    def token(self) -> str:
        """Any text will do."""
        return "fake"

    def spoilt(self, token: str) -> None:
        """It never is."""


class _No(Exception):
    def __init__(self, status: int, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.status, self.code, self.facts = status, code, facts


def no_news(_event: WireEvent) -> None:
    """A fold that tells the store nothing."""


@dataclass
class FakeBackend:
    """`Transport` and backend in one. `is_up` False, or `fault` raising, is a network that fails.

    `fold` says what an event is for the feed, as kind, key and data; None for nothing.
    """

    fold: Fold = no_news
    is_up: bool = True
    guests_url: str = ""
    events: dict[tuple[str, int], list[WireEvent]] = field(default_factory=dict)
    feed: list[FeedEntry] = field(default_factory=list)
    snapshots: dict[str, tuple[int, tuple[bytes, ...]]] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    at: str = "2026-11-21T05:00:00.000Z"
    fault: Callable[[str], None] | None = None

    def call(
        self, method: str, path: str, *, headers: Mapping[str, str], body: bytes, timeout: float
    ) -> Reply:
        """Answer as the API would. Raises `Unreachable` when it is down."""
        if not self.is_up:
            raise Unreachable("refused")
        where = urlsplit(path)
        assert timeout > 0
        self.calls.append(f"{method} {where.path}")
        if self.fault is not None:
            self.fault(where.path)
        try:
            return self._answer(where.path, parse_qs(where.query), headers, body)
        except _No as no:
            told = {"status": no.status, "code": no.code, "title": no.code, **no.facts}
            return Reply(no.status, {}, msgspec.json.encode(told))

    def close(self) -> None:
        """There is no line."""

    def announce(self, kind: str, key: str, data: object) -> FeedEntry:
        """Something happened in the store."""
        raw = data if isinstance(data, bytes) else msgspec.json.encode(data)
        entry = FeedEntry(len(self.feed) + 1, kind, key, self.at, msgspec.Raw(raw))
        self.feed.append(entry)
        return entry

    def held(self, device: str, epoch: int = 1) -> list[WireEvent]:
        """What has arrived of a till."""
        return self.events.get((device, epoch), [])

    def _answer(
        self, path: str, query: dict[str, list[str]], headers: Mapping[str, str], body: bytes
    ) -> Reply:
        if path == "/v1/sync/hello":
            return _reply(self._hello(_read(body, Hello)))
        if path == "/v1/sync/push":
            return _reply(self._push(_read(body, Push)))
        if path == "/v1/sync/feed":
            after, limit = int(query["after"][0]), int(query["limit"][0])
            return _reply(self._page(after, query.get("mark", [""])[0], limit))
        if path.startswith("/v1/snapshot/"):
            return self._snapshot(path.rpartition("/")[2], headers.get("if-none-match", ""))
        raise _No(404, "not_found")

    def _hello(self, hello: Hello) -> Welcome:
        known = [epoch for device, epoch in self.events if device == hello.device]
        key = (hello.device, hello.epoch)
        if key not in self.events:
            self.events[key] = self._common(hello)
        held = self.events[key]
        named = [m for m in (Mark(hello.seq, hello.hash), *hello.trail) if m.seq <= len(held)]
        nearest = max(named, key=_seq, default=_BEGINNING)
        fork = nearest.seq > 0 and held[nearest.seq - 1].hash != nearest.hash
        acked = _mark(held)
        last_epoch = max([hello.epoch, *known])
        return Welcome(acked.seq, acked.hash, len(self.feed), last_epoch, fork, self.guests_url)

    def _common(self, hello: Hello) -> list[WireEvent]:
        for (device, _), held in sorted(self.events.items(), reverse=True):
            for mark in sorted((Mark(hello.seq, hello.hash), *hello.trail), key=_seq, reverse=True):
                there = 0 < mark.seq <= len(held) and held[mark.seq - 1].hash == mark.hash
                if device == hello.device and there:
                    return held[: mark.seq]
        return []

    def _push(self, push: Push) -> Pushed:
        held = self.events.get((push.device, push.epoch))
        if held is None:
            raise _No(409, "hello_first")
        if push.from_seq > len(held) + 1:
            raise _No(409, "gap", expected_seq=len(held) + 1)
        for event in push.events:
            if event.device_seq > len(held):
                held.append(event)
                told = self.fold(event)
                if told is not None:
                    self.announce(*told)
            elif held[event.device_seq - 1].hash != event.hash:
                raise _No(409, "fork")
        acked = _mark(held)
        return Pushed(acked.seq, acked.hash)

    def _page(self, after: int, mark: str, limit: int) -> FeedPage:
        is_ours = after <= len(self.feed) and (
            not after or not mark or mark_of(self.feed[after - 1]) == mark
        )
        if not is_ours:
            raise _No(409, "feed_changed")
        entries = tuple(self.feed[after : after + limit])
        return FeedPage(entries, after + len(entries), len(self.feed), self.guests_url)

    def _snapshot(self, kind: str, known: str) -> Reply:
        if kind not in self.snapshots:
            raise _No(404, "snapshot_unknown")
        version, rows = self.snapshots[kind]
        digest = digest_of(rows)
        etag = etag_of(version, len(rows), digest)
        if known == etag:
            return Reply(304, {"etag": etag}, b"")
        raw = tuple(msgspec.Raw(row) for row in rows)
        return _reply(Snapshot(kind, version, len(rows), digest, len(self.feed), raw))


def _read(body: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.DecodeError as error:
        raise _No(422, "invalid", detail=str(error)) from error


def _reply(value: object) -> Reply:
    return Reply(200, {"content-type": "application/json"}, msgspec.json.encode(value))


def _mark(held: list[WireEvent]) -> Mark:
    return Mark(held[-1].device_seq, held[-1].hash) if held else _BEGINNING


def _seq(mark: Mark) -> int:
    return mark.seq
