"""One question for all who ask at once: one answer, one failure, and nobody depends on another."""

from __future__ import annotations

import asyncio

import pytest

from hosted_api.kit.together import Together


class Slow:
    """Answers when it is told to, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.ready = asyncio.Event()

    async def look(self) -> int:
        self.asked += 1
        mine = self.asked
        await self.ready.wait()
        return mine


def test_a_crowd_asks_once_and_the_next_one_asks_again(loop: asyncio.Runner) -> None:
    async def go() -> None:
        together, slow = Together(), Slow()
        crowd = [asyncio.ensure_future(together.ask("a", slow.look)) for _ in range(50)]
        await asyncio.sleep(0)
        slow.ready.set()
        assert await asyncio.gather(*crowd) == [1] * 50
        assert await together.ask("a", slow.look) == 2

    loop.run(go())


def test_who_gives_up_takes_the_answer_from_nobody(loop: asyncio.Runner) -> None:
    async def go() -> None:
        together, slow = Together(), Slow()
        first = asyncio.ensure_future(together.ask("a", slow.look))
        second = asyncio.ensure_future(together.ask("a", slow.look))
        await asyncio.sleep(0)
        first.cancel()
        slow.ready.set()
        assert await second == 1
        assert first.cancelled()

    loop.run(go())


def test_a_failure_is_told_to_all_and_not_kept(loop: asyncio.Runner) -> None:
    async def broken() -> int:
        await asyncio.sleep(0)
        raise OSError("gone")

    async def go() -> None:
        together, slow = Together(), Slow()
        slow.ready.set()
        said = await asyncio.gather(
            *(together.ask("a", broken) for _ in range(3)), return_exceptions=True
        )
        assert [type(each) for each in said] == [OSError] * 3
        assert await together.ask("a", slow.look) == 1

    loop.run(go())


def test_what_may_be_wrong_by_now_is_asked_again(loop: asyncio.Runner) -> None:
    async def go() -> None:
        together, slow = Together(), Slow()
        before = asyncio.ensure_future(together.ask("a", slow.look))
        await asyncio.sleep(0)
        together.forget()
        after = asyncio.ensure_future(together.ask("a", slow.look))
        await asyncio.sleep(0)
        slow.ready.set()
        assert [await before, await after] == [1, 2]

    loop.run(go())


def test_different_questions_are_different(loop: asyncio.Runner) -> None:
    async def go() -> None:
        together, slow = Together(), Slow()
        slow.ready.set()
        said = await asyncio.gather(*(together.ask(name, slow.look) for name in "ab"))
        assert said == [1, 2]

    loop.run(go())


@pytest.mark.filterwarnings("error")
def test_a_failure_nobody_waits_for_any_more_is_no_noise(loop: asyncio.Runner) -> None:
    noise: list[object] = []

    async def broken() -> int:
        await asyncio.sleep(0)
        raise OSError("gone")

    async def go() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _loop, told: noise.append(told))
        asked = asyncio.ensure_future(Together().ask("a", broken))
        await asyncio.sleep(0)
        asked.cancel()
        await asyncio.wait([asked])
        for _ in range(3):
            await asyncio.sleep(0)

    loop.run(go())
    assert noise == []
