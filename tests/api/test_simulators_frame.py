"""The simulators' own page and command: what whoever tries an integration has in hand."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import httpx

from hosted_api.simulators.frame import Made, State
from hosted_api.simulators.serve import served
from tests.support.api import SetClock
from tests.support.simulated import BEGIN

if TYPE_CHECKING:
    from hosted_api.simulators.door import Door


def test_the_page_shows_what_was_asked_for_and_no_script_gets_in() -> None:
    async def story() -> None:
        async with served(SetClock(BEGIN)) as (door, url), httpx.AsyncClient() as person:
            assert "Nobody has asked" in (await person.get(url)).text
            _made(door, "<script>x</script>")
            shown = (await person.get(url)).text
            assert "25000 IDR: waiting" in shown
            assert "<script>" not in shown

    asyncio.run(story())


def test_what_does_not_exist_is_said_so() -> None:
    async def story() -> None:
        async with served(SetClock(BEGIN)) as (_, url), httpx.AsyncClient() as person:
            assert (await person.get(f"{url}/elsewhere")).status_code == 404
            answer = await person.post(f"{url}/_control/approve", json={"payment": "P9"})
            assert (answer.status_code, "P9" in answer.text) == (404, True)
            answer = await person.post(f"{url}/_control/dance", json={})
            assert answer.status_code == 404
            answer = await person.post(f"{url}/_control/wait", json={"seconds": "soon"})
            assert answer.status_code == 400

    asyncio.run(story())


def test_what_nobody_pays_runs_out_when_time_passes() -> None:
    async def story() -> None:
        async with served(SetClock(BEGIN)) as (door, url), httpx.AsyncClient() as person:
            made = _made(door, "P1")
            await person.post(f"{url}/_control/wait", json={"seconds": 60})
            listed = (await person.get(f"{url}/_control/payments")).json()["payments"]
            assert [each["state"] for each in listed] == ["expired"]
            assert made.state is State.EXPIRED

    asyncio.run(story())


def test_the_command_says_where_it_is_and_the_second_command_finds_it() -> None:
    python = (sys.executable, "-m", "hosted_api")
    with subprocess.Popen(
        [*python, "simulate-providers", "--port", "0"], stdout=subprocess.PIPE, text=True
    ) as simulators:
        try:
            assert simulators.stdout is not None
            url = json.loads(simulators.stdout.readline())["url"]
            listed = subprocess.run(
                [*python, "simulated", "list", "--at", url],
                capture_output=True,
                text=True,
                check=False,
                timeout=60,
            )
        finally:
            simulators.terminate()
    assert (listed.returncode, json.loads(listed.stdout)["payments"]) == (0, [])


def _made(door: Door, our_id: str) -> Made:
    now = door.book.now()
    later = now.replace(minute=now.minute + 1)
    return door.book.add(Made("trial", our_id, "T-1", 25_000, "IDR", now, later))
