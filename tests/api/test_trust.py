"""Tills get in with a code, stay in with tokens changed on use, and are out when put out."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.auth import service
from hosted_api.auth.enrolment import make_pairing_code, new_code, plain_code
from hosted_api.auth.tokens import hashed
from hosted_api.kit.clock import RealRng
from hosted_api.kit.db.statement import Statement
from hosted_api.kit.http.signature import signature
from tests.support.api import STORE, ApiInProcess, api_in_process

if TYPE_CHECKING:
    import httpx

    from hosted_api.kit.db.database import Database, Tx

pytestmark = pytest.mark.starts_threads
CODE = "7KQM-2X9D"
_FORGET = Statement("DELETE FROM refresh_tokens WHERE token_hash = :token_hash")


async def _pair(api: ApiInProcess, code: str = CODE) -> None:
    async def work(tx: Tx) -> None:
        await make_pairing_code(tx, STORE.store_id, "keeper", code, api.clock.now())

    await api.db.write(work)


async def _enrol(api: ApiInProcess, code: str = CODE, device: str = "till-9") -> httpx.Response:
    asked = {"code": code, "device_id": device, "name": "Front"}
    return await api.client.post("/v1/auth/enrol", json=asked)


async def _refresh(api: ApiInProcess, token: str, key: str) -> httpx.Response:
    asked = {"refresh_token": token, "device_key": key}
    return await api.client.post("/v1/auth/refresh", json=asked)


def _code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json().get("code", "")


async def _vouched(api: ApiInProcess, access: str, role: str = "manager") -> httpx.Response:
    headers = {"authorization": f"Bearer {access}"}
    asked = {"staff_id": "s1", "role": role}
    return await api.client.post("/v1/auth/staff", json=asked, headers=headers)


def test_a_code_lets_one_till_in_once_and_in_time(database: Database, loop: asyncio.Runner) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:
            await _pair(api)
            answers = await asyncio.gather(*(_enrol(api, device=f"t{n}") for n in range(5)))
            assert sorted(a.status_code for a in answers) == [200, 401, 401, 401, 401]
            await _pair(api, "AAAA-BBBB")
            api.clock.forward(10 * 60)
            assert _code(await _enrol(api, "AAAA-BBBB")) == (401, "code_invalid")
            assert _code(await _enrol(api, "0000-0000")) == (401, "code_invalid")

    loop.run(go())


def test_a_code_is_the_same_however_it_is_typed() -> None:
    assert plain_code(" 7kqm 2x9d") == plain_code(CODE)
    assert plain_code("O0IL1") == "00111"
    codes = {new_code(RealRng()) for _ in range(200)}
    assert len(codes) == 200
    assert all(plain_code(code) == code.replace("-", "") for code in codes)


def test_codes_cannot_be_tried_out(database: Database, loop: asyncio.Runner) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:
            await _pair(api)
            answers = [await _enrol(api, f"{n:04d}-{n:04d}") for n in range(12)]
            assert [a.status_code for a in answers] == [401] * 10 + [429] * 2
            assert int(answers[-1].headers["retry-after"]) <= 60
            assert (await _enrol(api)).status_code == 429  # even with the right one
            api.clock.forward(60)
            assert (await _enrol(api)).status_code == 200

    loop.run(go())


def test_tokens_change_on_use_and_a_copied_one_ends_them_all(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:
            await _pair(api)
            till: dict[str, Any] = (await _enrol(api)).json()
            key, first = till["device_key"], till["refresh_token"]
            lost = (await _refresh(api, first, key)).json()["refresh_token"]
            # The answer was lost, so the till asks again with the token it has.
            second = (await _refresh(api, first, key)).json()["refresh_token"]
            third = (await _refresh(api, second, key)).json()["refresh_token"]
            assert second == lost  # the same question, the same answer, whichever of them arrives
            assert len({first, second, third}) == 3
            assert _code(await _refresh(api, third, "evd_" + "x" * 40)) == (401, "refresh_invalid")
            # A question that was long on its way is no copy, and whoever asked it hears nothing.
            assert _code(await _refresh(api, first, key)) == (401, "refresh_late")
            assert (await _refresh(api, third, key)).json()["refresh_token"]
            api.clock.forward(121)
            # Its successor was used: this one was copied.
            assert _code(await _refresh(api, first, key)) == (401, "refresh_reused")
            assert _code(await _refresh(api, third, key)) == (401, "refresh_reused")

    loop.run(go())


def test_an_api_that_was_set_back_knows_the_tokens_it_has_forgotten(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:
            await _pair(api)
            till: dict[str, Any] = (await _enrol(api)).json()
            key, kept = till["device_key"], [till["refresh_token"]]
            for _ in range(4):
                api.clock.forward(-60)  # and its clock goes wrong
                kept.append((await _refresh(api, kept[-1], key)).json()["refresh_token"])
            await _forget(api, kept[2:])
            other = (await _refresh(api, kept[4], "evd_" + "x" * 40), await _enrol(api))
            assert [answer.status_code for answer in other] == [401, 401]
            found = (await _refresh(api, kept[4], key)).json()["refresh_token"]
            # What was copied before is no good any more: neither what is known nor what is not.
            assert _code(await _refresh(api, kept[3], key)) == (401, "refresh_invalid")
            assert _code(await _refresh(api, kept[1], key)) == (401, "refresh_reused")
            assert (await _refresh(api, found, key)).status_code == 200

    loop.run(go())


def test_a_till_that_was_put_out_is_not_let_in_by_a_forgotten_token(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:
            await _pair(api)
            till: dict[str, Any] = (await _enrol(api)).json()
            key, first = till["device_key"], till["refresh_token"]
            second = (await _refresh(api, first, key)).json()["refresh_token"]
            await _forget(api, [second])
            path = "/v1/auth/devices/till-9/revoke"
            await api.client.post(path, headers=api.staff_headers("manager"))
            assert _code(await _refresh(api, second, key)) == (401, "refresh_invalid")

    loop.run(go())


async def _forget(api: ApiInProcess, tokens: list[str]) -> None:
    """As a copy of the database from before these were made."""

    async def work(tx: Tx) -> None:
        for token in tokens:
            await tx.run(_FORGET, token_hash=hashed(token))

    await api.db.write(work)


def test_a_till_that_was_put_out_is_out_at_once(database: Database, loop: asyncio.Runner) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:
            await _pair(api)
            till: dict[str, Any] = (await _enrol(api)).json()
            assert (await _vouched(api, till["access_token"])).status_code == 200
            manager = api.staff_headers("manager")
            listed = await api.client.get("/v1/auth/devices", headers=manager)
            assert [d["device_id"] for d in listed.json()["devices"]] == ["till-1", "till-9"]
            path = "/v1/auth/devices/till-9/revoke"
            cashier = await api.client.post(path, headers=api.staff_headers("cashier"))
            assert cashier.status_code == 403
            other = await api.client.post(path, headers=api.staff_headers("manager", "till-2"))
            assert _code(other) == (404, "device_unknown")
            assert (await api.client.post(path, headers=manager)).status_code == 204
            assert _code(await _vouched(api, till["access_token"])) == (401, "device_revoked")
            gone = await _refresh(api, till["refresh_token"], till["device_key"])
            assert _code(gone) == (401, "device_revoked")
            await _pair(api, "AAAA-BBBB")
            again: dict[str, Any] = (await _enrol(api, "AAAA-BBBB")).json()
            assert (await _vouched(api, again["access_token"])).status_code == 200

    loop.run(go())


def test_staff_may_what_their_role_may_on_the_till_s_word_only(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:
            till = api.device_headers()["authorization"].removeprefix("Bearer ")
            for role, status in {"cashier": 403, "manager": 200}.items():
                token = (await _vouched(api, till, role)).json()["access_token"]
                staff = {"authorization": f"Bearer {token}"}
                made = await api.client.post("/v1/auth/pairing-codes", headers=staff)
                assert made.status_code == status
                assert (await _vouched(api, token)).status_code == 403
            assert _code(await _vouched(api, till, "owner")) == (422, "role_unknown")

    loop.run(go())


def test_a_partner_changes_its_key_without_a_minute_of_refusals(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:

            async def renew(tx: Tx) -> str:
                return await service.add_partner_key(tx, "app", api.parts.rng, api.clock.now())

            async def keys() -> tuple[bytes, ...]:
                api.parts.gate.forget()
                return (await api.parts.gate.caller(f"Bearer {api.partner_token}")).keys

            old = api.partner_key.encode()
            assert await keys() == (old,)
            api.clock.forward(1)
            new = (await api.db.write(renew)).encode()
            assert await keys() == (new, old)
            api.clock.forward(8 * 24 * 3600)
            assert await keys() == (new,)
            assert signature(new, 1, b"") != signature(old, 1, b"")
            await api.db.write(lambda tx: service.stop_partner(tx, "app"))
            with pytest.raises(Exception, match="unauthorized"):
                await keys()

    loop.run(go())


def test_no_secret_stands_in_the_database_but_as_a_hash(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:
            await _pair(api)
            till: dict[str, Any] = (await _enrol(api)).json()

            async def everything(tx: Tx) -> str:
                tables = ("devices", "pairing_codes", "refresh_tokens", "partners")
                found = [await tx.all(Statement(f"SELECT * FROM {table}")) for table in tables]
                return str([[tuple(row.values()) for row in rows] for rows in found])

            kept = await api.db.read(everything)
            for secret in (till["device_key"], till["refresh_token"], api.partner_token):
                assert secret not in kept
            assert plain_code(CODE) not in kept

    loop.run(go())
