"""The power goes while goods are marked as sold out: what was answered is there, and once."""

from random import Random

import pytest

from pos_core.marking import MarkOnSale, MarkSoldOut
from pos_core.sold_out import item_goods
from tests.simulation.disk import SimDisk
from tests.simulation.hand_till import HandTill
from tests.support.tills import KEY

PHO, BUN = item_goods("pho"), item_goods("bun")
SAID = (MarkSoldOut(PHO), MarkSoldOut(BUN, for_good=True), MarkOnSale(PHO), MarkSoldOut(PHO))


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
@pytest.mark.parametrize("answered", range(len(SAID) + 1))
def test_a_mark_that_was_answered_survives_a_power_cut(answered: int, key: bytes | None) -> None:
    till = HandTill(SimDisk(), key, 1)
    assert till.start()
    for intent in SAID[:answered]:
        assert till.ask(intent).ok
    marks, events = till.state.sold_out, till.journal.head.seq
    for seed in range(10):
        after = HandTill(till.disk.after_power_cut(Random(seed)), key, 2 + seed)
        assert after.start(), after.troubles
        assert after.state.sold_out == marks
        assert after.journal.head.seq == events
        after.stop()
    till.stop()
