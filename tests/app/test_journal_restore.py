"""A lost or damaged journal comes back from a backup, the second copy, or what is left of it.

What was there before is set aside and never deleted; what may be missing is said, and a till that
went back in time begins a new epoch.
"""

from pathlib import Path

import apsw
import pytest

from pos_app.store.backup import backup, proof_path
from pos_app.store.mirror import Mirror, mirror_folder
from pos_app.store.opening import JournalSettings
from pos_app.store.problems import StoreProblem
from pos_app.store.recovery import Copies, restore
from pos_app.store.side_file import SideRecord, record_text
from pos_core.journal import START, Identity, verify
from tests.support.backed_up import back_up, damage, shop
from tests.support.tills import KEY, TILL, opened, place, ports, sell

FS = ports().fs
__all__ = ["shop"]


def test_a_lost_file_comes_back_from_the_backup(shop: Path) -> None:
    path = back_up(shop)
    place(shop).path.unlink()
    with pytest.raises(StoreProblem, match="S-06"):
        opened(shop)
    done = restore(ports(), place(shop), Copies(backup=path))
    assert (done.head.seq, done.lost, done.identity) == (160, 0, TILL)
    journal = opened(shop)
    assert journal.head == done.head
    assert verify(journal.read(), TILL, until=journal.head) is None
    sell(journal, 20)
    journal.close()


def test_an_older_backup_needs_a_yes_and_begins_a_new_epoch(shop: Path) -> None:
    path = back_up(shop)
    journal = opened(shop)
    sell(journal, 20)
    journal.close()
    before = place(shop).path.read_bytes()
    with pytest.raises(StoreProblem) as problem:
        restore(ports(), place(shop), Copies(backup=path))
    assert problem.value.code == "S-56"
    assert place(shop).path.read_bytes() == before
    done = restore(ports(), place(shop), Copies(backup=path), allow_loss=True)
    assert (done.lost, done.identity.epoch) == (8, 2)
    assert done.set_aside is not None
    assert done.set_aside.read_bytes() == before
    journal = opened(shop)
    assert journal.identity.epoch == 2
    assert sell(journal, 21)[0].seq == 161
    journal.close()


def test_backup_and_second_copy_together_lose_nothing(shop: Path) -> None:
    path = back_up(shop)
    stick = shop / "stick"
    journal = opened(shop)
    mirror = Mirror(FS, stick, TILL, KEY)
    for sale in range(20, 30):
        sell(journal, sale)
        mirror.follow(journal)
    head = journal.head
    journal.close()
    damage(place(shop).path, 0.1, 50_000)
    done = restore(ports(), place(shop), Copies(backup=path, mirror=stick, own_file=True))
    assert (done.head, done.lost, done.identity.epoch) == (head, 0, 1)
    opened(shop).close()


def test_the_second_copy_alone_brings_everything_back(shop: Path) -> None:
    stick = shop / "stick"
    journal = opened(shop)
    mirror = Mirror(FS, stick, TILL, KEY)
    assert mirror.follow(journal) == 160
    assert mirror.follow(journal) == 0
    before = list(journal.read())
    journal.close()
    # Another computer: nothing but the stick and the recovery code.
    other = shop / "other"
    own = mirror_folder(stick, TILL)
    done = restore(ports(), place(other), Copies(mirror=own), allow_loss=True)
    assert done.identity == Identity(TILL.store, TILL.device, 2)  # nobody knows what came after
    journal = opened(other)
    assert list(journal.read()) == before
    journal.close()


def test_what_is_left_of_a_damaged_file_is_kept(shop: Path) -> None:
    damage(place(shop).path, 0.8)
    done = restore(ports(), place(shop), Copies(own_file=True), allow_loss=True)
    assert 0 < done.head.seq < 160
    assert done.lost == 160 - done.head.seq
    journal = opened(shop)
    assert verify(journal.read(), journal.identity, until=done.head) is None
    journal.close()


def test_another_tills_backup_is_refused(shop: Path, tmp_path: Path) -> None:
    path = back_up(shop)
    proof = proof_path(path)
    other = tmp_path / "other"
    journal = opened(other)
    journal.close()
    side = place(other).side_folder / "till.id"
    side.write_bytes(proof.read_bytes())
    restore(ports(), place(other), Copies(backup=path))  # the same till on another computer
    side.write_bytes(record_text(SideRecord(Identity("store-9", "till-9", 1), START, clean=True)))
    with pytest.raises(StoreProblem, match="S-42"):
        restore(ports(), place(other), Copies(backup=path))


def test_a_damaged_backup_is_refused_and_the_till_stays_as_it_was(shop: Path) -> None:
    path = back_up(shop)
    damage(path)
    before = place(shop).path.read_bytes()
    with pytest.raises(StoreProblem, match="S-50"):
        restore(ports(), place(shop), Copies(backup=path))
    assert place(shop).path.read_bytes() == before


def test_an_interrupted_restore_can_be_run_again(
    shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = back_up(shop)
    with monkeypatch.context() as interrupted:
        interrupted.setattr("pos_app.store.recovery._set_aside", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            restore(ports(), place(shop), Copies(backup=path))
    opened(shop).close()
    with monkeypatch.context() as interrupted:
        interrupted.setattr("pos_app.store.recovery.SideFile.write", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            restore(ports(), place(shop), Copies(backup=path))
    done = restore(ports(), place(shop), Copies(backup=path))
    assert done.lost == 0
    opened(shop).close()


def _power_cut(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_deleted_journal_is_copied_back_out(shop: Path) -> None:
    journal = opened(shop)
    sell(journal, 20)
    place(shop).path.unlink()
    with pytest.raises(StoreProblem, match="S-12"):
        journal.check_file()
    rescued = shop / "rescued.db"
    backup(ports(), place(shop), journal, rescued)
    journal.close(clean=False)
    done = restore(ports(), place(shop), Copies(backup=rescued))
    assert (done.head.seq, done.lost) == (168, 0)
    opened(shop).close()


def crashed(root: Path, sales: range) -> int:
    """Sell on and crash: the side file has not heard of the last sales. Returns the true end."""
    journal = opened(root, settings=JournalSettings(ballast_bytes=0, side_every=512))
    for sale in sales:
        sell(journal, sale)
    end = journal.head.seq
    journal._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    journal.close(clean=False)
    return end


def test_sales_that_only_the_crashed_file_has_are_not_lost_in_silence(shop: Path) -> None:
    path = back_up(shop)
    assert crashed(shop, range(20, 25)) == 200
    with pytest.raises(StoreProblem) as problem:
        restore(ports(), place(shop), Copies(backup=path))
    assert (problem.value.code, problem.value.facts["found_seq"]) == ("S-56", 200)
    done = restore(ports(), place(shop), Copies(backup=path, own_file=True))
    assert (done.head.seq, done.lost, done.identity.epoch) == (200, 0, 1)
    opened(shop).close()


def test_after_a_crash_without_the_file_a_new_epoch_begins(shop: Path) -> None:
    """Nobody knows what came after the backup: the cloud may have more of the old series."""
    path = back_up(shop)
    crashed(shop, range(20, 25))
    place(shop).path.unlink()
    done = restore(ports(), place(shop), Copies(backup=path))
    assert (done.head.seq, done.identity.epoch) == (160, 2)


def test_a_journal_is_patched_together_from_all_that_is_left(shop: Path) -> None:
    journal = opened(shop)
    for sale in range(20, 400):
        sell(journal, sale)
    whole = list(journal.read())
    Mirror(FS, shop / "stick", TILL, KEY).follow(journal, limit=len(whole))
    journal.close()
    own, copy = place(shop).path, max(mirror_folder(shop / "stick", TILL).glob("*.mirror"))
    for at in (0.2, 0.6, 0.9):
        damage(own, at)
    for at in (0.4, 0.75):
        damage(copy, at)
    with pytest.raises(StoreProblem):
        restore(ports(), place(shop), Copies(own_file=True))
    with pytest.raises(StoreProblem):
        restore(ports(), place(shop), Copies(mirror=shop / "stick"))
    done = restore(ports(), place(shop), Copies(mirror=shop / "stick", own_file=True))
    assert done.lost == 0
    journal = opened(shop)
    assert list(journal.read()) == whole
    journal.close()
