"""What every request meets, whoever asks for what: one shape of no, limits, ids, nothing told."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated, Any

import pytest
from fastapi import APIRouter

from hosted_api.auth.caller import Caller, Scope
from hosted_api.deps import AnyCaller, Device, Sent, SignedBody, body, needs, page
from hosted_api.kit.http.paging import Page, cursor
from hosted_api.web.language import words
from tests.support.api import ApiInProcess, api_in_process

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from hosted_api.kit.db.database import Database

    Go = Callable[[Callable[[ApiInProcess], Awaitable[None]]], None]

pytestmark = pytest.mark.starts_threads


class Line(Sent):
    item: str
    count: int


def _trial_doors() -> APIRouter:
    router = APIRouter()

    async def take(line: Annotated[Line, body(Line)]) -> dict[str, Any]:
        return {"item": line.item}

    async def signed(sent: SignedBody) -> dict[str, Any]:
        return {"partner": sent.partner.id, "count": sent.read(Line).count}

    async def whose(store_id: str, caller: AnyCaller) -> dict[str, Any]:
        return {"store": caller.sees(store_id)}

    async def only_tills(device: Device) -> dict[str, Any]:
        return {"device": device.device_id}

    async def bursts() -> None:
        raise RuntimeError("SELECT secret FROM drawer")

    async def paged(asked: Annotated[Page, page(str, int)]) -> dict[str, Any]:
        return {"after": list(asked.after), "limit": asked.limit}

    router.post("/v1/trial")(take)
    router.post("/webhooks/trial")(signed)
    router.get("/v1/trial/{store_id}")(whose)
    router.get("/v1/tills")(only_tills)
    router.get("/v1/menu-keepers", dependencies=[needs(Scope.MENU_WRITE)])(only_tills)
    router.get("/v1/bursts")(bursts)
    router.get("/api/bursts")(bursts)
    router.get("/session/one/bursts")(bursts)
    router.get("/v1/paged")(paged)
    return router


@pytest.fixture
def go(database: Database, loop: asyncio.Runner) -> Go:
    def run(work: Callable[[ApiInProcess], Awaitable[None]]) -> None:
        async def whole() -> None:
            async with api_in_process(database) as api:
                api.app.include_router(_trial_doors())
                await work(api)

        loop.run(whole())

    return run


def test_every_no_is_a_problem_document_with_the_request_s_id(go: Go) -> None:
    async def work(api: ApiInProcess) -> None:
        answer = await api.client.get("/v1/nowhere", headers={"x-request-id": "abc-12345"})
        assert answer.status_code == 404
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.headers["x-request-id"] == "abc-12345"
        assert answer.json() == {
            "type": "urn:evertill:problem:not_found",
            "title": "Not Found.",
            "status": 404,
            "code": "not_found",
            "instance": "abc-12345",
        }
        partner = await api.client.get("/api/nowhere")
        assert partner.json() == {
            "error": "not_found",
            "message": "Not Found.",
            "request_id": partner.headers["x-request-id"],
        }

    go(work)


def test_a_surprise_tells_nothing_of_the_inside(go: Go) -> None:
    async def work(api: ApiInProcess) -> None:
        for path in ("/v1/bursts", "/api/bursts"):
            answer = await api.client.get(path)
            assert answer.status_code == 500
            assert "SELECT" not in answer.text
            assert "Traceback" not in answer.text
            assert answer.headers["x-request-id"] in answer.text

    go(work)


def test_a_guest_reads_of_a_surprise_on_a_page(go: Go) -> None:
    async def work(api: ApiInProcess) -> None:
        path, browser = "/session/one/bursts", {"accept": "text/html", "accept-language": "id"}
        read = await api.client.get(path, headers=browser)
        assert read.status_code == 500
        assert read.headers["content-type"].startswith("text/html")
        assert words("id")["refused_down"] in read.text
        assert "SELECT" not in read.text
        program = await api.client.get(path)
        assert (program.status_code, program.json()["code"]) == (500, "internal")

    go(work)


DEEP = b"[" * 100_000
ODD = {
    "no JSON": (b"item=1", 400, "bad_json"),
    "not UTF-8": (b'{"item": "\xff", "count": 1}', 400, "bad_json"),
    "a key twice": (b'{"item": "a", "count": 1, "count": 2}', 400, "bad_json"),
    "NaN": (b'{"item": "a", "count": NaN}', 400, "bad_json"),
    "a huge number": (b'{"item": "a", "count": ' + b"9" * 5000 + b"}", 400, "bad_json"),
    "65 bits": (b'{"item": "a", "count": 18446744073709551616}', 400, "bad_json"),
    "too deep": (DEEP, 400, "bad_json"),
    "true for a number": (b'{"item": "a", "count": true}', 422, "invalid"),
    "text for a number": (b'{"item": "a", "count": "1"}', 422, "invalid"),
    "a field too many": (b'{"item": "a", "count": 1, "price": 0}', 422, "invalid"),
    "a field too few": (b'{"item": "a"}', 422, "invalid"),
    "a list": (b"[]", 422, "invalid"),
    "nothing": (b"", 400, "bad_json"),
}


@pytest.mark.parametrize("what", ODD)
def test_odd_bodies_are_refused_by_name(what: str, go: Go) -> None:
    raw, status, code = ODD[what]

    async def work(api: ApiInProcess) -> None:
        headers = {"content-type": "application/json", **api.device_headers()}
        answer = await api.client.post("/v1/trial", content=raw, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
        signed = await api.post_signed("/webhooks/trial", raw)
        assert (signed.status_code, signed.json()["error"]) == (400, code)

    go(work)


def test_a_body_over_the_limit_is_not_read(go: Go) -> None:
    async def work(api: ApiInProcess) -> None:
        headers = {"content-type": "application/json", **api.device_headers()}
        told = await api.client.post("/v1/trial", content=b" " * (2 << 20), headers=headers)
        assert (told.status_code, told.json()["code"]) == (413, "too_large")

        async def drops() -> Any:
            for _ in range(2048):
                yield b" " * 1024

        untold = await api.client.post("/webhooks/trial", content=drops(), headers=headers)
        assert untold.status_code == 403  # no partner: its body is not even read
        streamed = await api.client.post(
            "/webhooks/trial", content=drops(), headers=api.partner_headers(b"")
        )
        assert (streamed.status_code, streamed.json()["error"]) == (413, "too_large")

    go(work)


def test_only_a_right_and_recent_signature_is_heard(go: Go) -> None:
    raw = b'{"item": "a", "count": 3}'

    async def work(api: ApiInProcess) -> None:
        good = await api.post_signed("/webhooks/trial", raw)
        assert good.json() == {"partner": "app", "count": 3}
        headers = api.partner_headers(raw)
        again = await api.client.post("/webhooks/trial", content=raw, headers=headers)
        assert again.status_code == 200
        forged = await api.client.post(
            "/webhooks/trial", content=raw.replace(b"3", b"4"), headers=headers
        )
        missing = await api.client.post(
            "/webhooks/trial", content=raw, headers=api.partner_headers()
        )
        odd = await api.post_signed("/webhooks/trial", raw, **{"x-signature": "t=1,v1=ữ".encode()})  # type: ignore[arg-type]
        api.clock.forward(301)
        stale = await api.client.post("/webhooks/trial", content=raw, headers=headers)
        for answer in (forged, missing, odd, stale):
            assert (answer.status_code, answer.json()["error"]) == (401, "signature_invalid")

    go(work)


def test_tokens_open_their_own_store_only_and_only_for_a_while(go: Go) -> None:
    async def work(api: ApiInProcess) -> None:
        async def asks(path: str, headers: dict[str, str]) -> tuple[int, str]:
            answer = await api.client.get(path, headers=headers)
            return answer.status_code, answer.json().get("code", "")

        till = api.device_headers()
        assert await asks("/v1/trial/store-001", till) == (200, "")
        assert await asks("/v1/trial/store-002", till) == (404, "store_unknown")
        assert await asks("/v1/trial/nowhere", till) == (404, "store_unknown")
        assert await asks("/v1/tills", api.staff_headers()) == (403, "wrong_kind_of_token")
        assert await asks("/v1/menu-keepers", till) == (403, "forbidden")
        for bad in ("", "Bearer", "Bearer x.y.z", "Basic YTpi", "Bearer evp_nobody", "Bearer ữ"):
            status, _ = await asks("/v1/tills", {"authorization": bad.encode()})  # type: ignore[dict-item]
            assert status == 401
        head, claims, _ = till["authorization"].split(".")
        assert await asks("/v1/tills", {"authorization": f"{head}.{claims}.AAAA"}) == (
            401,
            "token_invalid",
        )
        api.clock.forward(15 * 60)
        assert await asks("/v1/tills", till) == (401, "token_expired")

    go(work)


def test_a_cursor_that_was_not_given_out_is_refused(go: Go) -> None:
    async def work(api: ApiInProcess) -> None:
        good = await api.client.get("/v1/paged", params={"cursor": cursor("a", 3), "limit": 7})
        assert good.json() == {"after": ["a", 3], "limit": 7}
        for bad in ("x", "ữ", cursor("a"), cursor("a", "3"), "W" * 400):
            answer = await api.client.get("/v1/paged", params={"cursor": bad})
            assert (answer.status_code, answer.json()["code"]) == (400, "bad_cursor")
        odd = await api.client.get("/v1/paged", params={"limit": "many"})
        assert (odd.status_code, odd.json()["code"]) == (422, "invalid")
        assert "many" not in odd.text

    go(work)


def test_a_caller_never_shows_its_keys() -> None:
    caller = Caller(kind=None, id="a", stores=frozenset(), scopes=frozenset(), keys=(b"hush",))  # type: ignore[arg-type]
    assert "hush" not in repr(caller)


def test_a_body_that_does_not_come_is_given_up(go: Go, monkeypatch: pytest.MonkeyPatch) -> None:
    from hosted_api.kit.http import middleware

    monkeypatch.setattr(middleware, "BODY_SECONDS", 0.05)

    async def work(api: ApiInProcess) -> None:
        async def stalls() -> Any:
            yield b'{"item": '
            await asyncio.sleep(5)

        headers = api.partner_headers(b"")
        answer = await api.client.post("/webhooks/trial", content=stalls(), headers=headers)
        assert (answer.status_code, answer.json()["error"]) == (408, "body_too_slow")

    go(work)
