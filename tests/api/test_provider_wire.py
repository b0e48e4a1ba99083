"""How the API speaks to providers that are slow, ill or broken, over a real socket."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

import pytest

from hosted_api.kit.breaker import FAILURES, REST, Circuit
from hosted_api.kit.log import json_lines
from hosted_api.kit.metrics import Metrics
from hosted_api.payments.providers.base import Ask, Busy, Reply, Unreachable
from hosted_api.payments.wire import TRIES, HttpWire
from tests.support.api import CountingRng, SetClock

OK = b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}"
ILL = b"HTTP/1.1 503 No\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
WAIT = b"HTTP/1.1 429 No\r\nconnection: close\r\nretry-after: 3\r\ncontent-length: 0\r\n\r\n"
NOT_THERE = b"HTTP/1.1 404 No\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
HALF = b"HTTP/1.1 200 OK\r\ncontent-length: 200\r\n\r\n{"


@dataclass
class Talk:
    """The wire, and a provider that answers with one text after another, the last for ever."""

    wire: HttpWire
    url: str
    clock: SetClock
    requests: list[bytes]
    waited: list[float]
    heard: list[tuple[str, Circuit]]

    def ask(self, *, repeatable: bool = False, body: bytes = b"", seconds: float = 5.0) -> Ask:
        return Ask(
            "momo", "charge", "POST", self.url, body=body, seconds=seconds, repeatable=repeatable
        )


class _Server(ThreadingTCPServer):
    """Answers each connection once; an empty answer is silence until the caller hangs up."""

    block_on_close = True

    def __init__(self, answers: Sequence[bytes]) -> None:
        self.left = list(answers)
        self.requests: list[bytes] = []
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(StreamRequestHandler):
    server: _Server

    def handle(self) -> None:
        lines = iter(self.rfile.readline, b"\r\n")
        self.server.requests.append(b"".join(lines))
        left = self.server.left
        answer = left.pop(0) if len(left) > 1 else left[0]
        if answer:
            self.wfile.write(answer)
        else:
            self.rfile.read()


@asynccontextmanager
async def talking(answers: Sequence[bytes]) -> AsyncIterator[Talk]:
    clock, heard, waited = SetClock(), list[tuple[str, Circuit]](), list[float]()

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    wire = HttpWire(clock, CountingRng(), Metrics(), lambda *news: heard.append(news), sleep)
    with _Server(answers) as server:
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        url = f"http://127.0.0.1:{server.server_address[1]}/v2/create"
        try:
            yield Talk(wire, url, clock, server.requests, waited, heard)
        finally:
            await wire.close()
            server.shutdown()
            thread.join()


async def _asked(answers: Sequence[bytes], *, repeatable: bool) -> tuple[Reply, Talk]:
    async with talking(answers) as talk:
        return await talk.wire(talk.ask(repeatable=repeatable)), talk


def test_an_answer_is_handed_on_as_it_is_also_a_no() -> None:
    reply, talk = asyncio.run(_asked([NOT_THERE], repeatable=True))
    assert reply.status == 404
    assert len(talk.requests) == 1


def test_only_what_may_be_repeated_is_repeated() -> None:
    reply, talk = asyncio.run(_asked([ILL, ILL, OK], repeatable=True))
    assert (reply.status, len(talk.requests)) == (200, 3)
    with pytest.raises(Busy):
        asyncio.run(_asked([ILL, OK], repeatable=False))


def test_it_waits_as_long_as_it_is_asked_to() -> None:
    _, talk = asyncio.run(_asked([WAIT, OK], repeatable=True))
    assert len(talk.waited) == 1
    assert talk.waited[0] >= 3


@pytest.mark.parametrize("answer", [HALF, b""])
def test_a_reply_that_broke_off_may_have_happened(answer: bytes) -> None:
    async def work() -> None:
        async with talking([answer]) as talk:
            with pytest.raises(Unreachable) as lost:
                await talk.wire(talk.ask(seconds=0.2))
            assert lost.value.may_have_happened

    asyncio.run(work())


def test_where_nobody_listens_nothing_has_happened() -> None:
    async def work() -> None:
        async with talking([OK]) as talk:
            pass
        with pytest.raises(Unreachable) as lost:
            await talk.wire(talk.ask())
        assert not lost.value.may_have_happened

    asyncio.run(work())


def test_a_provider_that_is_ill_is_left_alone_and_the_till_hears_of_it() -> None:
    async def work() -> None:
        async with talking([ILL] * FAILURES + [OK]) as talk:
            for _ in range(FAILURES):
                with pytest.raises(Busy):
                    await talk.wire(talk.ask())
            with pytest.raises(Unreachable) as shut:
                await talk.wire(talk.ask(repeatable=True))
            assert shut.value.code == "circuit_open"
            assert not shut.value.may_have_happened
            assert len(talk.requests) == FAILURES
            talk.clock.forward(REST)
            assert (await talk.wire(talk.ask())).status == 200
            assert [state for _, state in talk.heard] == [
                Circuit.OPEN,
                Circuit.HALF_OPEN,
                Circuit.CLOSED,
            ]

    asyncio.run(work())


def test_a_reply_that_broke_off_before_the_circuit_opened_may_have_happened() -> None:
    async def work() -> None:
        async with talking([HALF]) as talk:
            for _ in range(FAILURES - 1):
                with pytest.raises(Unreachable):
                    await talk.wire(talk.ask(seconds=0.2))
            with pytest.raises(Unreachable) as shut:
                await talk.wire(talk.ask(repeatable=True, seconds=0.2))
            assert shut.value.code == "circuit_open"
            assert shut.value.may_have_happened
            assert len(talk.requests) == FAILURES

    asyncio.run(work())


def test_being_asked_for_patience_is_no_illness() -> None:
    async def work() -> None:
        async with talking([WAIT]) as talk:
            for _ in range(FAILURES * TRIES):
                with pytest.raises(Busy):
                    await talk.wire(talk.ask())
            assert talk.wire.circuit("momo") is Circuit.CLOSED

    asyncio.run(work())


def test_no_card_and_no_secret_gets_into_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async def work() -> None:
        async with talking([OK]) as talk:
            await talk.wire(talk.ask(body=b'{"card":"4111 1111 1111 1111","signature":"ab12cd"}'))
            await talk.wire(talk.ask(body=b"number=4111111111111111&client_secret=xyz"))

    caplog.set_level(logging.INFO, logger="evertill.api.payments")
    asyncio.run(work())
    lines = [json_lines().format(record) for record in caplog.records]
    text = "\n".join(lines)
    assert "provider asked" in text
    assert "/v2/create" in text
    for secret in ("1111 1111", "41111111", "ab12cd", "xyz"):
        assert secret not in text
