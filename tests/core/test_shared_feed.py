"""Three tills that hear of each other late, in turn and twice: in the end they agree on all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.ids import OrderId
from pos_core.shared_order import CopyKept, Shared
from tests.core.shared_feed import random_evening

BLOCKS, EVENINGS = 20, 25


@pytest.mark.parametrize("block", range(BLOCKS))
def test_whatever_three_tills_do_apart_they_agree_once_all_have_heard(block: int) -> None:
    for seed in range(block * EVENINGS, (block + 1) * EVENINGS):
        assert not list(random_evening(seed).faults()), seed


@pytest.mark.parametrize("seed", range(1_000_000, 1_000_040))
def test_four_tills_agree_too(seed: int) -> None:
    assert not list(random_evening(seed, tills=4).faults())


def test_a_till_that_names_one_other_copy_only_is_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def one_name(shared: Shared, event: CopyKept) -> Shared:
        return replace(shared, copies={**shared.copies, event.order_id: (event.till,)})

    monkeypatch.setattr(Shared, "with_copy", one_name)
    assert any(list(random_evening(seed).faults()) for seed in range(BLOCKS * EVENINGS))


def test_a_till_that_gives_an_order_away_without_a_word_is_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without = Shared.without

    def silent(shared: Shared, order_id: OrderId) -> Shared:
        mine = {key: told for key, told in shared.mine.items() if key != order_id}
        return replace(without(shared, order_id), mine=mine)

    monkeypatch.setattr(Shared, "without", silent)
    assert any(list(random_evening(seed).faults()) for seed in range(BLOCKS * EVENINGS))
