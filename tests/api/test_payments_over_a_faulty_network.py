"""Payments at every provider over a network that loses, delays and doubles everything."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tests.simulation.payment_day import payment_day

if TYPE_CHECKING:
    import pytest

    from hosted_api.kit.db.database import Database

ENDS = {"success", "failed", "expired", "refunded", "partially_refunded"}


def test_our_books_and_the_providers_agree(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = asyncio.run(payment_day(database, monkeypatch, 1, 40))
    assert day.faults == []
    assert set(day.ends) >= ENDS
