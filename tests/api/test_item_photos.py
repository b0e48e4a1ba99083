"""Pictures of items: kept by their digest, told to phones once they are here, and nothing else."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.nightly import purge_everything
from hosted_api.photos import fold
from hosted_api.sync.folds import Folding
from pos_core.item_photo import ItemPhoto, ItemPhotosSet
from pos_core.journal import Entry, canonical
from pos_core.vocabulary import written
from tests.support.partner_orders import ITEMS, MENU_SYNC, menu, send, sent_menu
from tests.support.pictures import digest_of, dish, spelled
from tests.support.session_guests import Phone, at_the_table, code_of, seated

if TYPE_CHECKING:
    import httpx

    from hosted_api.kit.db.database import Database, Tx
    from tests.support.api import ApiInProcess

pytestmark = pytest.mark.starts_threads
RED, GREEN = spelled(dish("#b91c1c")), spelled(dish("#15803d"), "PNG")
MISSING = "/v1/photos/missing"


def path_of(content: bytes) -> str:
    return f"/v1/photos/{digest_of(content)}"


async def put(
    api: ApiInProcess, content: bytes, path: str = "", headers: dict[str, str] | None = None
) -> httpx.Response:
    """A till sends a picture."""
    path = path or path_of(content)
    return await api.client.put(path, content=content, headers=headers or api.device_headers())


async def shows(
    api: ApiInProcess, photos: dict[str, str], version: int = 1, store_id: str = "store-001"
) -> None:
    """A till says which item shows what, and its journal is folded."""
    told = ItemPhotosSet(tuple(ItemPhoto(key, d, version, "A") for key, d in photos.items()))
    kind, data = written(told)
    none, now = bytes(32), api.clock.now()
    entry = Entry(
        1,
        "e-1",
        told.stream,
        1,
        kind,
        now.isoformat(),
        "2026-11-27",
        "",
        canonical(data),
        none,
        none,
    )

    async def work(tx: Tx) -> None:
        await fold.fold(tx, Folding(store_id, "till-1", [entry], now))

    await api.db.write(work)


async def looks(phone: Phone) -> dict[str, str]:
    """What the menu shows, by item."""
    items: list[dict[str, Any]] = (await phone.ask("menu")).json()["items"]
    return {item["id"]: item["photo"] for item in items if "photo" in item}


async def page(phone: Phone, what: str = "") -> httpx.Response:
    """Something at the session's address, as its browser asks."""
    headers = {"cookie": phone.cookie, "accept": "text/html"}
    return await phone.client.get(f"/session/{phone.session_id}{what}", headers=headers)


def test_a_picture_is_seen_once_it_is_here_and_not_before(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        digest = digest_of(RED)
        await shows(api, {"pho": digest})
        assert await looks(phone) == {}
        assert "<img" not in (await page(phone)).text
        asked = {"digests": [digest, digest_of(GREEN)]}
        lacks = await api.client.post(MISSING, json=asked, headers=api.device_headers())
        assert lacks.json() == {"digests": [digest, digest_of(GREEN)]}
        kept = await put(api, RED)
        assert kept.json() == {"digest": digest, "kind": "image/webp", "size": len(RED)}
        assert await looks(phone) == {"pho": digest}
        address = f"/session/{phone.session_id}/photos/{digest}"
        assert f'<img src="{address}" alt=""' in (await page(phone)).text
        seen = await page(phone, f"/photos/{digest}")
        assert seen.content == RED
        assert seen.headers["content-type"] == "image/webp"
        assert seen.headers["cache-control"] == "private, max-age=31536000, immutable"
        assert seen.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in seen.headers["content-security-policy"]

    at_the_table(loop, database, play)


def test_the_same_picture_again_is_no_news_and_a_new_one_changes_the_menus_tag(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        await put(api, RED)
        await shows(api, {"pho": digest_of(RED)})
        tag = (await phone.ask("menu")).headers["etag"]
        await put(api, RED)
        assert (await phone.ask("menu")).headers["etag"] == tag
        await put(api, GREEN)
        await shows(api, {"pho": digest_of(GREEN)}, version=2)
        assert (await phone.ask("menu")).headers["etag"] != tag
        await shows(api, {"pho": digest_of(RED)}, version=1)
        assert await looks(phone) == {"pho": digest_of(GREEN)}
        await shows(api, {"pho": ""}, version=3)
        assert await looks(phone) == {}

    at_the_table(loop, database, play)


def test_a_back_office_names_pictures_in_its_menu_and_sends_them_itself(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        where = f"{path_of(RED)}?store_id=store-001"
        assert (await put(api, RED, where, api.partner_headers())).status_code == 200
        await put(api, GREEN)
        await shows(api, {"pho": digest_of(GREEN), "cafe": digest_of(GREEN)})
        goods = [{**ITEMS[0], "photo": digest_of(RED)}, *ITEMS[1:]]
        await sent_menu(api, version=2, menu={"items": goods})
        assert await looks(phone) == {"pho": digest_of(RED), "cafe": digest_of(GREEN)}
        odd = [{**ITEMS[0], "photo": "javascript:alert(1)"}]
        refused = await send(api, menu(3, menu={"items": odd}), MENU_SYNC)
        assert refused.status_code == 400
        assert refused.json()["fields"][0]["field"] == "menu.items[0].photo"

    at_the_table(loop, database, play)


@pytest.mark.parametrize(
    ("content", "path", "no"),
    [
        (RED, path_of(GREEN), (422, "photo_digest")),
        (b"<html><script>alert(1)</script>", "", (422, "photo_invalid")),
        (b"RIFF0000WAVEfmt " + bytes(99), "", (422, "photo_invalid")),
        (b"", "", (422, "photo_invalid")),
        (b"\xff\xd8\xff" + bytes(100_000), "", (413, "photo_too_large")),
        (b"\xff\xd8\xff" + bytes(20 << 20), "", (413, "too_large")),
        (RED, "/v1/photos/" + "Z" * 64, (422, "invalid")),
        (RED, "/v1/photos/..%2f..%2fetc%2fpasswd", (404, "not_found")),
        (RED, path_of(RED) + "%00", (422, "invalid")),
    ],
)
def test_what_is_no_picture_or_not_the_one_it_says_is_refused(
    loop: asyncio.Runner, database: Database, content: bytes, path: str, no: tuple[int, str]
) -> None:
    async def play(api: ApiInProcess) -> None:
        assert code_of(await put(api, content, path)) == no

    at_the_table(loop, database, play)


def test_nobody_sends_or_sees_pictures_of_another_store(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        digest = digest_of(RED)
        elsewhere = api.device_headers("till-2")
        assert (await put(api, RED, "", elsewhere)).status_code == 200
        assert code_of(await page(phone, f"/photos/{digest}")) == (404, "photo_unknown")
        await shows(api, {"pho": digest})
        assert await looks(phone) == {}
        asked = {"digests": [digest]}
        lacks = await api.client.post(MISSING, json=asked, headers=api.device_headers())
        assert lacks.json() == {"digests": [digest]}
        theirs = f"{path_of(RED)}?store_id=store-001"
        assert code_of(await put(api, RED, theirs, elsewhere)) == (404, "store_unknown")
        cashier = api.staff_headers("cashier")
        assert code_of(await put(api, RED, "", cashier)) == (403, "forbidden")
        assert (await api.client.put(path_of(RED), content=RED)).status_code == 401

    at_the_table(loop, database, play)


@pytest.mark.parametrize("tail", ["..%2f..%2fhealth", "%2e%2e", "'\"><script>", "0" * 64])
def test_a_phone_asks_for_no_other_address(
    loop: asyncio.Runner, database: Database, tail: str
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        answer = await page(phone, f"/photos/{tail}")
        assert answer.status_code == 404
        assert "text/html" not in answer.headers["content-type"]
        stranger = await api.client.get(f"/session/{phone.session_id}/photos/{'0' * 64}")
        assert code_of(stranger) == (404, "session_unknown")

    at_the_table(loop, database, play)


def test_what_no_item_shows_any_more_goes_after_a_month(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        await put(api, RED)
        await put(api, GREEN)
        partners = f"{path_of(GREEN)}?store_id=store-001"
        await put(api, GREEN, partners, api.partner_headers())
        shown = spelled(dish("#1d4ed8"))
        await put(api, shown)
        await shows(api, {"pho": digest_of(shown)})
        api.clock.forward(timedelta(days=31).total_seconds())
        await purge_everything(api.db, api.clock)
        asked = {"digests": [digest_of(each) for each in (RED, GREEN, shown)]}
        lacks = await api.client.post(MISSING, json=asked, headers=api.device_headers())
        assert lacks.json() == {"digests": [digest_of(RED)]}

    at_the_table(loop, database, play)
