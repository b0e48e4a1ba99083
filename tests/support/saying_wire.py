"""A way to a provider that always says the same, for answers that no simulator gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import orjson

from hosted_api.payments.providers.base import Ask, Reply

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)


@dataclass
class SayingWire:
    """Answers everything with `said`, bytes as they are; `asked` is what it was told."""

    said: Any
    status: int = 200
    asked: list[Ask] = field(default_factory=list)

    def now(self) -> datetime:
        return NOW

    async def __call__(self, ask: Ask) -> Reply:
        self.asked.append(ask)
        body = self.said if isinstance(self.said, bytes) else orjson.dumps(self.said)
        return Reply(self.status, {}, body)
