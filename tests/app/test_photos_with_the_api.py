"""Pictures of items on their way from a real till to a real API: each once, and no sale waits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from backend_client.contracts.photos import AskPhotos, PhotosMissing
from backend_client.http import HttpTransport
from backend_client.transport import Reply
from pos_app.boot.real_ports import RealFs, RealRng
from pos_app.boot.sync_room import Account
from pos_app.store.photo_shelf import PhotoShelf
from pos_core.item_photo_work import SetItemPhotos
from tests.support.api_process import ApiProcess
from tests.support.pictures import digest_of, dish, spelled
from tests.support.stuck_wire import StuckWire, until
from tests.support.sync_line import Room, is_settled
from tests.support.working_till import SHOP, WorkingTill, working_till

pytestmark = pytest.mark.starts_threads
PHO, CAFE, FLAN = (spelled(dish(colour)) for colour in ("#b91c1c", "#78350f", "#ca8a04"))


@pytest.fixture
def api(tmp_path: Path) -> Iterator[ApiProcess]:
    made = ApiProcess(tmp_path / "api").furnish()
    yield made
    made.kill()


@pytest.fixture
def till(tmp_path: Path) -> Iterator[WorkingTill]:
    with working_till(tmp_path / "till") as made:
        yield made


@pytest.fixture
def room(till: WorkingTill, tmp_path: Path) -> Iterator[Room]:
    made = Room(till, tmp_path / "sync")
    yield made
    made.room.stop()


def shows(till: WorkingTill, tmp_path: Path, **pictures: bytes) -> None:
    """The manager chose a folder of pictures."""
    shelf = PhotoShelf(RealFs(), tmp_path / "sync")
    photos = tuple((item_id, shelf.keep(content)) for item_id, content in pictures.items())
    assert till.ask(SetItemPhotos(photos)).ok


def account(api: ApiProcess) -> Account:
    return Account("test", api.address.url, code=api.pairing_code())


def lacks(api: ApiProcess, *pictures: bytes) -> set[str]:
    asked = AskPhotos(tuple(digest_of(each) for each in pictures))
    with closing(api.client()) as client:
        return set(client.send("POST", "/v1/photos/missing", PhotosMissing, asked).digests)


def test_pictures_arrive_also_those_that_are_chosen_later(
    api: ApiProcess, till: WorkingTill, room: Room, tmp_path: Path
) -> None:
    api.start()
    shows(till, tmp_path, pho=PHO, cafe=CAFE)
    room.room.connect(account(api))
    until(lambda: not lacks(api, PHO, CAFE))
    shows(till, tmp_path, flan=FLAN)
    until(lambda: not lacks(api, FLAN))


def test_what_was_cut_off_goes_on_when_the_api_is_there_again(
    api: ApiProcess, till: WorkingTill, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    call = HttpTransport.call

    def cut(self: HttpTransport, method: str, path: str, **rest: Any) -> Reply:
        if method == "PUT":
            sent.append(path)
            if len(sent) == 2:
                api.kill()
        return call(self, method, path, **rest)

    monkeypatch.setattr(HttpTransport, "call", cut)
    api.start()
    shows(till, tmp_path, pho=PHO, cafe=CAFE, flan=FLAN)
    room.room.connect(account(api))
    until(lambda: len(sent) == 2)
    api.start()
    room.room.wake()
    until(lambda: not lacks(api, PHO, CAFE, FLAN))
    assert sent.count(sent[0]) == 1, "what has arrived is not sent again"


def test_a_picture_that_is_stuck_holds_up_no_sale(
    api: ApiProcess, till: WorkingTill, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wire = StuckWire(monkeypatch, lambda method, _path: method == "PUT")
    api.start()
    shows(till, tmp_path, pho=PHO)
    room.room.connect(account(api))
    wire.lets_a_sale_by(api, till, room)
    wire.goes_on.set()
    until(lambda: not lacks(api, PHO))


def test_another_till_hears_what_items_show_and_has_nothing_to_send(
    api: ApiProcess, till: WorkingTill, room: Room, tmp_path: Path
) -> None:
    api.start()
    room.room.connect(account(api))
    with working_till(
        tmp_path / "other", shop=replace(SHOP, till_prefix="B"), rng=RealRng()
    ) as other:
        its = Room(other, tmp_path / "other-sync")
        its.room.connect(account(api))
        its.until(is_settled)
        room.until(is_settled)
        shows(till, tmp_path, pho=PHO)
        its.until_changed(lambda: other.engine.state.album.digest_of("pho") == digest_of(PHO))
        until(lambda: not lacks(api, PHO))
        its.room.stop()


def test_a_damaged_picture_is_not_sent_and_the_next_one_is(
    api: ApiProcess, till: WorkingTill, room: Room, tmp_path: Path
) -> None:
    api.start()
    shows(till, tmp_path, pho=PHO, cafe=CAFE)
    shelf = PhotoShelf(RealFs(), tmp_path / "sync")
    shelf.path_of(digest_of(PHO)).write_bytes(b"<html>")
    room.room.connect(account(api))
    until(lambda: not lacks(api, CAFE))
    assert lacks(api, PHO) == {digest_of(PHO)}


def test_what_items_show_is_known_after_a_restart(tmp_path: Path) -> None:
    with working_till(tmp_path / "till") as before:
        assert before.ask(SetItemPhotos((("pho", digest_of(PHO)),))).ok
    with working_till(tmp_path / "till") as after:
        until(lambda: after.engine.state.album.shown == {"pho": digest_of(PHO)})
