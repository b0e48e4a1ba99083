"""The engine when something around it fails: rows, listeners, the start, a disk that half says no.

Whatever it is, an intent is answered truly, a sale on disk counts, and the till goes on.
"""

from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from pos_app.boot.real_ports import RealFs
from pos_app.engine.answers import Answer, Changes, Trouble
from pos_app.engine.engine import Engine
from pos_app.engine.opened import Opened
from pos_app.engine.opening import open_till
from pos_app.ports import FileFacts
from pos_app.store.journal import Journal
from pos_app.store.opening import open_journal
from pos_app.store.problems import StoreProblem
from pos_app.store.views import Views
from pos_core.cart import AddLine
from pos_core.line import Selection
from pos_core.quantity import Quantity
from tests.support import tills
from tests.support.working_till import CAKE, COFFEE, PATIENCE, SHOP, TEA, working_till

ADD_COFFEE = AddLine(COFFEE, Selection(Quantity.of(1)))


class DeafListener:
    """Fails at every word, as a window might that is already gone."""

    def changed(self, changes: Changes) -> None:
        raise RuntimeError("changed")

    def troubled(self, trouble: Trouble) -> None:
        raise RuntimeError("troubled")


class SulkingFs(RealFs):
    """Real files, whose facts cannot be had for so many questions."""

    refusals = 0

    def facts(self, path: Path) -> FileFacts:
        if self.refusals:
            self.refusals -= 1
            raise OSError(5, "input/output error")
        return super().facts(path)


def test_a_listener_that_fails_takes_nothing_from_a_sale(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.add(CAKE)
        till.engine.listen(DeafListener())
        assert till.add(COFFEE).ok
        assert till.pay().ok
        assert len(till.sales()) == 1


def test_a_listener_that_fails_at_trouble_does_not_end_the_till(tmp_path: Path) -> None:
    def broken(_journal: Journal) -> None:
        raise ZeroDivisionError

    with working_till(tmp_path) as till:
        till.engine.listen(DeafListener())
        till.engine.do(broken)
        assert till.sell(COFFEE).ok


def opening_after(tmp_path: Path, failure: Exception) -> Callable[[], Opened]:
    """Opens the till at the second try."""
    failures = [failure]

    def opener() -> Opened:
        if failures:
            raise failures.pop()
        return open_till(tills.ports(), tills.place(tmp_path), SHOP, tills.SMALL)

    return opener


def test_a_till_that_did_not_open_for_a_surprise_carries_nothing_out(tmp_path: Path) -> None:
    ports = tills.ports()
    engine = Engine(opening_after(tmp_path, ValueError("odd")), ports.clock, ports.rng)
    engine.start()
    answer = engine.ask(ADD_COFFEE, PATIENCE)
    assert answer.problem is not None
    assert answer.problem.code == "E-01"
    engine.retry()
    assert engine.ask(ADD_COFFEE, PATIENCE).ok
    assert engine.stop(PATIENCE)


def test_a_till_that_failed_on_its_first_day_is_not_open_already(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    append, failures = Journal.append, [StoreProblem("disk_full", folder="x")]

    def once(self: Journal, *args: object, **more: object) -> object:
        if failures:
            self._stopped = failures.pop()
            raise self._stopped
        return append(self, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Journal, "append", once)
    with working_till(tmp_path) as till:
        refused = till.add(COFFEE)
        assert refused.problem is not None
        assert refused.problem.name == "disk_full"
        till.engine.retry()
        assert till.sell(COFFEE).ok


def test_rows_that_missed_a_sale_take_it_in_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Views, *_: object) -> bool:
        raise apsw.FullError

    with working_till(tmp_path) as till:
        till.sell(COFFEE)
        with monkeypatch.context() as broken:
            broken.setattr(Views, "_write", full)
            assert till.sell(TEA).ok
        assert [(t.name, t.cleared) for t in till.ear.troubles] == [("views_behind", False)]
        till.sell(CAKE)
        assert [sale.number for sale in till.sales()] == ["A-0001", "A-0002", "A-0003"]
        assert (till.ear.troubles[-1].name, till.ear.troubles[-1].cleared) == (
            "views_behind",
            True,
        )


def test_a_till_sells_without_any_rows_and_makes_them_when_it_can(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
    for file in (tmp_path / "data").glob("views.db*"):
        file.unlink()
    in_the_way = tmp_path / "data" / "views.db"
    in_the_way.mkdir()
    with working_till(tmp_path) as again:
        assert again.sell(TEA).ok
        assert again.ear.troubles[0].code == "V-01"
        in_the_way.rmdir()
        again.engine.retry()
        again.add(CAKE)
        assert [sale.number for sale in again.sales()] == ["A-0001", "A-0002"]
        assert again.ear.troubles[-1].cleared


def test_rows_that_take_nothing_more_are_folded_anew(
    tmp_path: Path,
) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
        till.sell(TEA)
    file = tmp_path / "data" / "views.db"
    content = bytearray(file.read_bytes())
    content[4096 * 2 :] = bytes(len(content) - 4096 * 2)
    file.write_bytes(content)
    with working_till(tmp_path) as again:
        again.sell(CAKE)
        again.sell(CAKE)
    with working_till(tmp_path) as once_more:
        once_more.add(CAKE)
        assert len(once_more.sales()) == 4


def test_a_sale_that_reached_the_disk_is_known_after_retry(tmp_path: Path) -> None:
    fs = SulkingFs()
    with working_till(tmp_path, fs=fs) as till:
        till.sell(COFFEE)
        till.add(TEA)
        fs.refusals = 1
        refused = till.pay()
        assert refused.problem is not None
        assert refused.problem.name == "storage_failed"
        till.engine.retry()
        till.add(CAKE)
        cart = till.engine.state.cart
        assert cart is not None
        assert cart.number == "A-0003"
        till.pay()
        assert [sale.number for sale in till.sales()] == ["A-0001", "A-0002", "A-0003"]
        state = till.engine.state
    with working_till(tmp_path, rng=tills.SeededRng()) as again:
        again.ask(ADD_COFFEE)
        assert again.engine.state.closed == state.closed


def test_a_till_that_never_started_stops_at_once(tmp_path: Path) -> None:
    ports = tills.ports()
    engine = Engine(opening_after(tmp_path, ValueError("odd")), ports.clock, ports.rng)
    assert engine.stop(PATIENCE)


def test_whoever_comes_after_the_end_is_answered(tmp_path: Path) -> None:
    answers: list[Answer] = []
    ports = tills.ports()

    def opener() -> Opened:
        engine._tasks.put(None)
        engine.submit(ADD_COFFEE, answers.append)
        return open_till(ports, tills.place(tmp_path), SHOP, tills.SMALL)

    engine = Engine(opener, ports.clock, ports.rng)
    engine.start()
    assert engine.stop(PATIENCE)
    assert answers[0].problem is not None
    assert answers[0].problem.code == "S-49"


def test_a_question_to_a_till_that_is_not_open_does_not_wait(tmp_path: Path) -> None:
    ports = tills.ports()
    engine = Engine(opening_after(tmp_path, ValueError("odd")), ports.clock, ports.rng)
    engine.start()
    with pytest.raises(TimeoutError, match="not open"):
        engine.call(lambda journal: journal.head, PATIENCE)
    assert engine.stop(PATIENCE)


def test_a_checkpoint_that_fails_at_the_end_leaves_no_file_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Journal, seq: int, state: str) -> None:
        self._stopped = StoreProblem("disk_full", folder="x")
        raise self._stopped

    with monkeypatch.context() as broken, working_till(tmp_path) as till:
        till.sell(COFFEE)
        broken.setattr(Journal, "checkpoint", full)
    journal = open_journal(tills.ports(), tills.place(tmp_path), settings=tills.SMALL)
    journal.close()
