"""Redis, as much of it as the API uses: to count together, and to tell other nodes of news.

It is never needed: who uses it has a way to go on alone, and takes it up again when it is back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

PATIENCE_SECONDS = 0.25
_SILENCE_SECONDS = 10.0


class RedisDown(Exception):
    """Redis does not answer, or says no."""


class Redis:
    """The server at `url`, as `redis://host/0`, `rediss://…` or `unix:///path`.

    A line that died while nobody used it is made once more; beyond that nobody waits for Redis.
    """

    def __init__(self, url: str) -> None:
        from redis.exceptions import RedisError

        self._url = url
        self._faults: tuple[type[Exception], ...] = (RedisError, OSError)
        self._client = self._made(tries=2)

    async def count(self, key: str, by: int, seconds: int) -> int:
        """Add `by` to the count of `key`, forgotten after so many seconds. Raises `RedisDown`."""
        try:
            async with self._client.pipeline(transaction=False) as pipe:
                pipe.incrby(key, by)
                pipe.expire(key, seconds)
                count, _ = await pipe.execute()
                return int(count)
        except self._faults as error:
            raise RedisDown(repr(error)) from error

    async def publish(self, channel: str, said: str) -> None:
        """To everybody who listens just now. Raises `RedisDown`."""
        try:
            await self._client.publish(channel, said)
        except self._faults as error:
            raise RedisDown(repr(error)) from error

    async def hear(self, channel: str, hear: Callable[[str], None]) -> None:
        """Call `hear(said)` for what is published, and `hear("")` once it listens.

        Cancel it to hang up. Raises `RedisDown` when the line is gone, and then never returns.
        """
        client = self._made(tries=1)
        line = client.pubsub()
        try:
            await line.subscribe(channel)
            await self._follow(line, hear)
        except self._faults as error:
            raise RedisDown(repr(error)) from error
        finally:
            await line.aclose()
            await client.aclose()

    async def _follow(self, line: Any, hear: Callable[[str], None]) -> None:
        asked = False  # whether it has yet to answer that it is still there
        while True:
            message = await line.get_message(timeout=_SILENCE_SECONDS)
            if message is None:
                if asked:
                    raise RedisDown("it fell silent")
                await line.ping()
                asked = True
                continue
            asked = False
            if message["type"] == "message":
                hear(message["data"].decode())
            elif message["type"] == "subscribe":
                hear("")  # for what was said while nobody listened

    async def ping(self) -> bool:
        """Whether it answers."""
        try:
            return bool(await self._client.ping())
        except self._faults:
            return False

    async def close(self) -> None:
        """Hang up."""
        await self._client.aclose()

    def _made(self, tries: int) -> Any:
        from redis.asyncio import Redis as Client
        from redis.asyncio.retry import Retry
        from redis.backoff import NoBackoff

        return Client.from_url(
            self._url,
            socket_timeout=PATIENCE_SECONDS,
            socket_connect_timeout=PATIENCE_SECONDS,
            retry=Retry(NoBackoff(), tries - 1),
        )
