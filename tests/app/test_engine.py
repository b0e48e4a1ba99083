"""The till at work on a real disk: what it answers, what it keeps, what it says when it cannot."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from pos_app.engine.answers import Answer
from pos_app.engine.replay import replay
from pos_app.store.backup import check_backup
from pos_app.store.journal import Journal
from pos_app.store.problems import StoreProblem
from pos_core.cart import SetQuantity, UndoEdit
from pos_core.events import Intent
from pos_core.payment import PayCash
from pos_core.quantity import Quantity
from pos_core.reprint import BeginPrint, ConfirmPrint
from pos_core.sale import Outcome
from pos_core.void import VoidSale
from tests.support import tills
from tests.support.working_till import CAKE, COFFEE, SHOP, TEA, WorkingTill, dong, working_till


def test_a_new_till_begins_as_its_shop_without_asking(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.add(COFFEE)
        assert till.engine.state.shop == SHOP


def test_a_sale_is_on_disk_when_it_is_answered(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        answer = till.sell(COFFEE, COFFEE, TEA)
        assert answer.ok
        assert [s.due for s in till.sales()] == [dong(29_000 * 2 + 45_000)]


def test_the_cart_is_back_after_a_restart(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.add(COFFEE, 2)
        till.add(TEA)
        before = till.engine.state
    with working_till(tmp_path) as again:
        again.add(CAKE)
        cart = again.engine.state.cart
        assert cart is not None
        assert cart.number == "A-0001"
        assert [(line.name, line.quantity) for line in cart.lines] == [
            (COFFEE.name, Quantity.of(2)),
            (TEA.name, Quantity.of(1)),
            (CAKE.name, Quantity.of(1)),
        ]
        assert cart.undo[: len(before.cart.undo if before.cart else ())]


def test_what_was_done_before_the_restart_can_be_undone_after_it(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.add(COFFEE)
        till.add(TEA)
    with working_till(tmp_path) as again:
        again.add(CAKE)
        cart = again.engine.state.cart
        assert cart is not None
        for _ in range(2):
            assert again.ask(UndoEdit(cart.order_id)).ok
        after = again.engine.state.cart
        assert after is not None
        assert [line.name for line in after.lines] == [COFFEE.name]


def test_order_numbers_go_on_after_a_restart(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
        till.sell(TEA)
    with working_till(tmp_path) as again:
        again.sell(CAKE)
        assert [s.number for s in again.sales()] == ["A-0001", "A-0002", "A-0003"]


def test_pressing_pay_twice_takes_the_money_once(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.add(COFFEE)
        cart = till.engine.state.cart
        assert cart is not None
        pay = PayCash(cart.order_id, dong(50_000), dong(29_000))
        answers: list[Answer] = []
        till.engine.submit(pay, answers.append)
        second = till.ask(pay)
        assert answers[0].ok
        assert second.refusal is not None
        assert second.refusal.code == "order.already_paid"
        assert second.refusal.fact("number") == "A-0001"
        assert len(till.sales()) == 1


def test_a_refused_intent_leaves_no_trace(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.add(COFFEE)
        cart = till.engine.state.cart
        assert cart is not None
        before = till.engine.state
        answer = till.ask(SetQuantity(cart.order_id, cart.lines[0].line_id, Quantity(500)))
        assert answer.refusal is not None
        assert answer.refusal.code == "line.whole_pieces_only"
        assert till.engine.state is before


def test_the_last_sale_without_a_receipt_is_known_after_a_crash(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
    with working_till(tmp_path) as again:
        again.add(TEA)
        last = again.engine.state.last_sale
        assert last is not None
        assert (last.number, last.due) == ("A-0001", dong(29_000))
        (job,) = again.engine.state.jobs.values()
        assert job.order_id == last.order_id


def test_a_confirmed_receipt_is_no_longer_waited_for(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
        (job,) = till.engine.state.jobs.values()
        till.ask(BeginPrint(job.job_id))
        till.ask(ConfirmPrint(job.job_id))
        assert not till.engine.state.jobs
        reads = till.reads()
        (row,) = reads.orders_of(till.engine.today)
        reads.close()
        assert row.print_state == "confirmed"


def test_a_voided_sale_is_marked_and_leaves_the_day(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
        till.sell(TEA)
        last = till.engine.state.last_sale
        assert last is not None
        assert till.ask(VoidSale(last.order_id, "rung up twice")).ok
        reads = till.reads()
        rows = reads.orders_of(till.engine.today)
        summary = reads.day_summary(till.engine.today, SHOP.currency)
        reads.close()
        assert [row.outcome for row in rows] == [Outcome.VOIDED, Outcome.PAID]
        assert (summary.sale_count, summary.turnover) == (1, dong(29_000))
        assert (summary.void_count, summary.voids) == (1, dong(45_000))


def test_rows_rebuilt_from_the_journal_are_the_rows_in_use(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        for n in range(30):
            till.sell(*[COFFEE, TEA, CAKE][: n % 3 + 1])
        last = till.engine.state.last_sale
        assert last is not None
        till.ask(VoidSale(last.order_id, "test"))
        opened = till.engine._opened
        assert opened is not None
        views = opened.rows.views
        assert views is not None

        def again(journal: Journal) -> bool:
            return replay(tills.ports(), tills.place(tmp_path), journal, views).same

        assert till.engine.call(again, 30.0)


def test_rows_thrown_away_come_back_at_the_next_start(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
    for file in (tmp_path / "data").glob("views.db*"):
        file.unlink()
    with working_till(tmp_path) as again:
        again.add(TEA)
        assert [s.number for s in again.sales()] == ["A-0001"]


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100])
def test_broken_rows_are_folded_again(tmp_path: Path, content: bytes) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
    for file in (tmp_path / "data").glob("views.db*"):
        file.unlink()
    (tmp_path / "data" / "views.db").write_bytes(content)
    with working_till(tmp_path) as again:
        again.add(TEA)
        assert [s.number for s in again.sales()] == ["A-0001"]


def test_a_clock_set_back_a_year_is_told_of_and_the_day_stays(tmp_path: Path) -> None:
    clock = tills.StoppedClock()
    with working_till(tmp_path, clock=clock) as till:
        till.sell(COFFEE)
        clock.moment -= timedelta(days=365)
        till.sell(TEA)
        assert till.engine.today == date(2026, 11, 21)
        assert [s.number for s in till.sales()] == ["A-0001", "A-0002"]
        assert [t.name for t in till.ear.troubles] == ["clock_behind"]
        clock.moment += timedelta(days=365)
        till.sell(CAKE)
        assert [(t.name, t.cleared) for t in till.ear.troubles][-1] == ("clock_behind", True)


def test_a_clock_of_1970_loses_nothing(tmp_path: Path) -> None:
    clock = tills.StoppedClock()
    with working_till(tmp_path, clock=clock) as till:
        till.sell(COFFEE)
    clock.moment = clock.moment.replace(year=1970)
    with working_till(tmp_path, clock=clock) as again:
        again.sell(TEA)
        assert [s.number for s in again.sales()] == ["A-0001", "A-0002"]


def test_a_second_copy_of_the_file_is_not_sold_into(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
        (tmp_path / "data" / "journal.db").unlink()
        answer = till.add(TEA)
        assert answer.problem is not None
        assert answer.problem.name == "journal_removed"
        assert till.ear.troubles[-1].code == "S-12"
        copy = Path(str(answer.problem.facts["rescued"]))
        assert copy.parent == tmp_path / "data"
        assert check_backup(tills.ports(), copy, tills.KEY).whole


def test_a_till_whose_journal_is_gone_says_so_and_starts_no_new_one(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
    (tmp_path / "data" / "journal.db").unlink()
    with working_till(tmp_path) as again:
        answer = again.add(TEA)
        assert answer.problem is not None
        assert answer.problem.name == "journal_missing"
    assert not (tmp_path / "data" / "journal.db").exists()


def test_a_till_opens_by_retry_once_its_journal_is_back(tmp_path: Path) -> None:
    journal, away = tmp_path / "data" / "journal.db", tmp_path / "away.db"
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
    journal.rename(away)
    with working_till(tmp_path) as again:
        assert not again.add(TEA).ok
        away.rename(journal)
        again.engine.retry()
        assert again.sell(TEA).ok
        assert [s.number for s in again.sales()] == ["A-0001", "A-0002"]


def test_a_surprise_in_one_task_does_not_stop_the_till(tmp_path: Path) -> None:
    def broken(_journal: Journal) -> None:
        raise ZeroDivisionError

    with working_till(tmp_path) as till:
        till.engine.do(broken)
        assert till.sell(COFFEE).ok
        assert till.ear.troubles[0].name == "engine_surprise"


def test_an_error_of_a_call_comes_back_to_who_asked(tmp_path: Path) -> None:
    def failing(_journal: Journal) -> None:
        raise StoreProblem("disk_full", folder="x")

    with working_till(tmp_path) as till:
        with pytest.raises(StoreProblem, match="disk_full"):
            till.engine.call(failing, 30.0)
        assert till.sell(COFFEE).ok


def test_an_unknown_intent_is_a_surprise_and_the_cart_survives(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.add(COFFEE)
        answer = till.ask(Intent())
        assert answer.problem is not None
        assert answer.problem.code == "E-01"
        assert till.pay().ok


def test_a_checkpoint_of_another_layout_is_passed_over(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        _sell_some(till)
        expected = till.engine.state
    with working_till(tmp_path) as again:
        again.engine.call(lambda j: j.checkpoint(j.head.seq, '{"layout": 999}'), 30.0)
    with working_till(tmp_path) as once_more:
        once_more.ask(UndoEdit(expected.closed[0].order_id))
        assert once_more.engine.state == expected


def _sell_some(till: WorkingTill) -> None:
    for _ in range(5):
        till.sell(COFFEE, TEA)
    till.add(CAKE)
