"""The till put together: what begins beside the window, what happens when it fails, how it ends."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pos_app.boot.kept_key import KeptPlace
from pos_app.boot.options import parse
from pos_app.boot.real_ports import RealFs
from pos_app.boot.wiring import real_ports
from pos_app.boot.workplace import Ground, Workplace
from pos_app.engine.schedule import Schedule
from pos_app.secrets.choice import Keeping
from pos_app.secrets.recovery_code import key_from_recovery_code
from pos_app.store.mirror import Mirror
from pos_app.store.opening import JournalSettings
from pos_app.store.problems import StoreProblem
from pos_app.sync.status import Link
from pos_core.cart import AddLine
from pos_core.line import Selection
from pos_core.payment import PayCash, cash_due
from pos_core.quantity import Quantity
from tests.support import tills
from tests.support.working_till import COFFEE, PATIENCE, working_till

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from pos_app.engine.answers import Trouble


@pytest.fixture
def workplace(tmp_path: Path, qtbot: QtBot) -> Workplace:
    options = replace(parse([]), data=tmp_path / "data", side=tmp_path / "side")
    RealFs().make_folder(options.data)
    kept = KeptPlace(tills.place(tmp_path), Keeping.SEALED_FILE, is_new=False)
    return Workplace(Ground(options, real_ports(), lambda: kept, JournalSettings(ballast_bytes=0)))


def sell(workplace: Workplace) -> None:
    engine = workplace.engine
    assert engine.ask(AddLine(COFFEE, Selection(Quantity.of(1))), PATIENCE).ok
    cart = engine.state.cart
    assert cart is not None
    due = cash_due(cart).due
    assert engine.ask(PayCash(cart.order_id, due, due), PATIENCE).ok


def test_a_sale_before_the_printers_are_there_is_not_held_back(
    workplace: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = workplace._begin_beside
    monkeypatch.setattr(workplace, "_begin_beside", workplace.wake_printing)
    with qtbot.waitSignal(workplace.till.opened):
        workplace.start()
    sell(workplace)
    begin()
    printers = workplace._printers
    assert printers is not None
    assert printers._left_over == frozenset()
    assert workplace.stop()


def test_what_is_loaded_is_not_looked_through_for_litter_while_people_sell(
    workplace: Workplace, qtbot: QtBot
) -> None:
    loaded = sum(map(len, map(gc.get_objects, range(3))))
    with qtbot.waitSignal(workplace.till.opened):
        workplace.start()
    assert gc.get_freeze_count() >= loaded / 2
    assert workplace.stop()
    assert gc.get_freeze_count() == 0


def test_an_errand_that_fails_is_told_of(
    workplace: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(workplace, "_begin_beside", broken)
    with qtbot.waitSignal(workplace.till.trouble, check_params_cb=_is_a_surprise):
        workplace.start()
    assert workplace.stop()


def _is_a_surprise(trouble: Trouble) -> bool:
    return trouble.code == "E-01"


def test_the_journal_is_closed_although_something_else_does_not_stop(
    workplace: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: Schedule) -> None:
        really(_self)
        raise RuntimeError("the clockwork")

    really = Schedule.stop
    monkeypatch.setattr(Schedule, "stop", broken)
    with qtbot.waitSignal(workplace.till.opened):
        workplace.start()
    workplace._errands.submit(workplace.wake_printing).result(PATIENCE)
    sell(workplace)
    with pytest.raises(RuntimeError, match="the clockwork"):
        workplace.stop()
    assert workplace.engine._opened is None


def test_a_till_that_never_opened_stops_at_once(workplace: Workplace) -> None:
    assert workplace.stop()


def test_another_folder_for_the_second_copy_is_taken_while_one_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Trouble] = []
    follow = Mirror.follow
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
        schedule = Schedule(till.engine, RealFs(), tills.place(tmp_path), told.append)
        schedule.set_mirror(str(tmp_path / "first"))

        def interrupted(self: Mirror, *facts: object) -> int:
            schedule.set_mirror(str(tmp_path / "second"))
            return follow(self, *facts)  # type: ignore[arg-type]

        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(Mirror, "follow", interrupted)
            schedule.copy_on()
        schedule.copy_on()
        assert any((tmp_path / "first").rglob("*"))
        assert any((tmp_path / "second").rglob("*"))
    assert told == []


def test_giving_up_the_second_copy_ends_its_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled_out(_self: Mirror, *_: object) -> int:
        raise StoreProblem("mirror_failed", folder="stick")

    told: list[Trouble] = []
    with working_till(tmp_path) as till:
        schedule = Schedule(till.engine, RealFs(), tills.place(tmp_path), told.append)
        schedule.set_mirror(str(tmp_path / "stick"))
        monkeypatch.setattr(Mirror, "follow", pulled_out)
        schedule.copy_on()
        schedule.set_mirror("")
        schedule.copy_on()
    assert [(trouble.name, trouble.cleared) for trouble in told] == [
        ("mirror_failed", False),
        ("mirror_failed", True),
    ]


def test_the_recovery_code_comes_out_on_paper_and_opens_the_journal(
    workplace: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(workplace.till.opened):
        workplace.start()
    workplace._errands.submit(workplace.print_recovery_code).result(PATIENCE)
    paper = tmp_path / "data" / "receipts"
    qtbot.waitUntil(lambda: list(paper.glob("*.txt")) != [])
    assert workplace.stop()
    (slip,) = paper.glob("*.txt")
    words = slip.read_text(encoding="utf-8").split()
    code = "-".join(word for word in words if len(word) == 5 and word.isalnum())
    assert key_from_recovery_code(code) == tills.KEY


def test_the_shop_s_own_api_comes_after_the_till_and_goes_with_it(
    workplace: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pos_app.boot import api_child
    from pos_app.boot.api_child import Home

    up: list[Home] = []
    monkeypatch.setattr(api_child, "_free_port", lambda _host, _usual=0: 0)
    monkeypatch.setattr(workplace._server, "_ground", replace(workplace._ground, own_api=True))
    monkeypatch.setattr(workplace._server, "_on_own_moved", up.append)
    with qtbot.waitSignal(workplace.till.opened):
        workplace.start()
    assert up == []  # the till sells before its API is there
    sell(workplace)
    qtbot.waitUntil(lambda: len(up) == 1)
    own = workplace._server.own
    assert own is not None
    assert own.home == up[0]
    workplace.save_settings(replace(workplace.settings, own_api=False))
    qtbot.waitUntil(lambda: own.home is None)
    workplace.save_settings(replace(workplace.settings, own_api=True))
    qtbot.waitUntil(lambda: len(up) == 2)
    child = own._child
    assert child is not None
    assert workplace.stop()
    assert child.process_id is None


@pytest.mark.starts_threads
def test_the_till_lets_itself_in_to_its_own_api_and_sends_what_it_sold(
    workplace: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pos_app.boot import api_child

    monkeypatch.setattr(api_child, "_free_port", lambda _host, _usual=0: 0)
    monkeypatch.setattr(workplace._server, "_ground", replace(workplace._ground, own_api=True))
    with qtbot.waitSignal(workplace.till.opened):
        workplace.start()
    sell(workplace)

    def all_sent() -> bool:
        status = workplace.till.sync
        return status.link is Link.ONLINE and status.heard is not None and status.unsynced == 0

    qtbot.waitUntil(all_sent)
    sell(workplace)
    qtbot.waitUntil(lambda: workplace.till.sync.is_live and all_sent())
    assert workplace.till.sync.unsynced_orders == ()
    assert workplace.stop()
    assert workplace.till.sync.link is Link.OFF


@pytest.mark.parametrize("minutes", [420, 480, 540, 330])
def test_the_api_is_told_a_zone_that_a_clock_knows(minutes: int) -> None:
    from zoneinfo import ZoneInfo

    from pos_app.boot.own_api import own_shop
    from pos_core.clock import ShopClock
    from pos_core.country_profiles import shop_for

    shop = replace(shop_for("cafe", "vi"), clock=ShopClock(minutes))
    assert ZoneInfo(own_shop(shop).time_zone).key == own_shop(shop).time_zone


def _go_to(workplace: Workplace, url: str, code: str) -> None:
    works = workplace.till.works
    assert works is not None
    assert works.pair is not None
    works.pair(url, code)
    workplace.till.change_settings(api_url=url)


def test_a_till_goes_to_the_shop_s_server_with_a_code_and_back_to_its_own(
    workplace: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from pos_app.boot import api_child, kept_key
    from pos_app.secrets.key_file import OpenKeyFile
    from pos_app.sync.status import Link
    from tests.support.api import api_process

    def secrets(*_given: object) -> OpenKeyFile:
        return OpenKeyFile(RealFs(), tmp_path)

    monkeypatch.setattr(api_child, "_free_port", lambda _host, _usual=0: 0)
    monkeypatch.setattr(kept_key, "till_secrets", secrets)
    monkeypatch.setattr(workplace._server, "_ground", replace(workplace._ground, own_api=True))
    with api_process(tmp_path / "server") as api:
        api.command("add-store", "s1", "Phở Lan")
        code = api.command("enrol", "s1")[0]
        with qtbot.waitSignal(workplace.till.opened):
            workplace.start()
        till = workplace.till
        qtbot.waitUntil(lambda: till.sync.link is Link.ONLINE)
        sell(workplace)
        _go_to(workplace, api.url, code.lower())
        own = workplace._server.own
        assert own is not None
        qtbot.waitUntil(
            lambda: own.home is None and till.sync.link is Link.ONLINE and not till.sync.unsynced,
        )
        assert "in" in api.command("devices", "s1")[0]
        assert secrets().get(f"api-{api.url}") is not None
        till.change_settings(api_url="")
        qtbot.waitUntil(lambda: own.home is not None and till.sync.link is Link.ONLINE)
        assert secrets().get(f"api-{api.url}") is None
        assert secrets().get("api-own") is not None
    assert workplace.stop()
