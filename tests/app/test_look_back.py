"""Damage in an old entry is found while the till sells, told once, and stops nobody."""

from pathlib import Path

from pos_app.engine.look_back import LookBack
from pos_app.store.connection import RealStore
from pos_core.money import Money
from tests.support import tills
from tests.support.working_till import CAKE, COFFEE, TEA, WorkingTill, working_till

SALES = 140


def _sell(till: WorkingTill, sales: int) -> None:
    for _ in range(sales):
        till.sell(COFFEE, TEA)


def _look_all(looking: LookBack) -> int:
    turns = 0
    while looking.look():
        turns += 1
    return turns


def _change_entry(root: Path, seq: int) -> None:
    connection = RealStore().connect(root / "data" / "journal.db", key=tills.KEY)
    connection.execute(
        "UPDATE entries SET text = replace(text, '29000', '19000') WHERE seq = ?", (seq,)
    )
    assert connection.changes() == 1
    connection.close()


def test_a_whole_journal_is_followed_to_its_end_and_beyond(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        _sell(till, SALES)
        looking = LookBack(till.engine)
        assert _look_all(looking) >= 2
        assert looking.reached == till.engine.call(lambda journal: journal.head.seq, 30.0)
        till.sell(CAKE)
        assert looking.look() > 0
        assert looking.trouble() is None


def test_a_changed_old_entry_is_named_and_selling_goes_on(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        _sell(till, SALES)
    _change_entry(tmp_path, 3)
    with working_till(tmp_path) as again:
        looking = LookBack(again.engine)
        _look_all(looking)
        trouble = looking.trouble()
        assert trouble is not None
        assert (trouble.code, trouble.facts["seq"]) == ("S-59", 3)
        assert looking.look() == 0
        assert again.sell(CAKE).ok
        assert isinstance(again.sales()[-1].due, Money)


def test_a_damaged_old_page_is_told_of(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        _sell(till, SALES)
    path = tmp_path / "data" / "journal.db"
    content = bytearray(path.read_bytes())
    content[10 * 4096 + 100] ^= 0x10
    path.write_bytes(bytes(content))
    with working_till(tmp_path) as again:
        looking = LookBack(again.engine)
        _look_all(looking)
        assert looking.trouble() is not None
