"""The simulators' HTTP side: `/{provider}/…` is a provider, `/_control/…` and `/` are ours."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

from backend_client.contracts.providers import PROVIDERS
from hosted_api.simulators.control import Control, NoSuchThing
from hosted_api.simulators.faults import Fault, Faults, Kind
from hosted_api.simulators.frame import Asked, Book, Simulator, State, Told, told
from hosted_api.simulators.page import page
from hosted_api.simulators.post import Post

if TYPE_CHECKING:
    from hosted_api.kit.clock import Clock

LARGEST_BODY = 1 << 20
_Message = MutableMapping[str, Any]
_Receive = Callable[[], Awaitable[_Message]]
_Send = Callable[[_Message], Awaitable[None]]


class _Module(Protocol):
    simulator: Callable[[Book], Simulator]


class Door:
    """The ASGI application, with a module of this package for each provider.

    `control` is what a test uses instead of HTTP.
    """

    def __init__(self, clock: Clock, callbacks: str = "") -> None:
        self.book = Book(clock, callbacks)
        made: Mapping[str, Simulator] = {name: _simulator(name, self.book) for name in PROVIDERS}
        self.control = Control(self.book, Post(), Faults(), made)

    def environment(self, url: str) -> dict[str, str]:
        """What makes our API use all of them, when they are served at `url`."""
        found: dict[str, str] = {}
        for name, simulator in self.control.simulators.items():
            found |= simulator.environment(f"{url}/{name}")
        return found

    async def __call__(self, scope: _Message, receive: _Receive, send: _Send) -> None:
        """One request."""
        if scope["type"] == "lifespan":
            await _live(receive, send)
            await self.control.post.close()
            return
        asked = await _read(scope, receive)
        if asked is not None:
            answer = await self._answer(asked, receive, send)
            if answer is not None:
                await _say(send, answer)

    async def _answer(self, asked: Asked, receive: _Receive, send: _Send) -> Told | None:
        first, _, rest = asked.path.lstrip("/").partition("/")
        if first == "_control":
            return await self._controlled(rest, asked)
        if first in self.control.simulators:
            below = Asked(asked.method, f"/{rest}", asked.query, asked.headers, asked.body)
            return await self._provided(first, below, receive, send)
        if asked.path == "/":
            return Told(200, page(self.control).encode(), "text/html; charset=utf-8")
        return told(404, {"error": "nothing is here"})

    async def _provided(
        self, name: str, asked: Asked, receive: _Receive, send: _Send
    ) -> Told | None:
        fault = self.control.faults.next(name, asked.path)
        if fault is not None and fault.kind is Kind.BUSY:
            return Told(429, b"{}", headers={"retry-after": str(fault.seconds)})
        if fault is not None and fault.kind is Kind.ILL:
            return Told(503, b"{}")
        if fault is not None and fault.kind is Kind.LOSE_REQUEST:
            await _break_off(send)
            return None
        answer = self.control.simulators[name].answer(asked)
        if fault is not None:
            return await self._after(fault, answer, receive, send)
        return answer

    async def _after(
        self, fault: Fault, answer: Told, receive: _Receive, send: _Send
    ) -> Told | None:
        """What befalls when the provider has done what was asked."""
        if fault.kind is Kind.HANG:
            while (await receive())["type"] != "http.disconnect":
                pass
        if fault.kind is Kind.CALLBACK_FIRST:
            for made in self.book.all(fault.provider)[-1:]:
                if made.state is State.WAITING:
                    await self.control.pay(made)
            return answer
        await _break_off(send)
        return None

    async def _controlled(self, action: str, asked: Asked) -> Told:
        if asked.method == "GET":
            sent = [[each.call.url, each.status, each.answer] for each in self.control.post.sent]
            return told(200, {"payments": self.control.payments(), "callbacks": sent})
        is_form = "form" in asked.headers.get("content-type", "")
        try:
            said = await self.control.act(action, asked.form() if is_form else asked.json())
        except NoSuchThing as no:
            return told(404, {"error": str(no)})
        except (ValueError, TypeError) as no:
            return told(400, {"error": str(no)})
        return Told(303, headers={"location": "/"}) if is_form else told(200, said)


def _simulator(name: str, book: Book) -> Simulator:
    module = cast("_Module", import_module(f"hosted_api.simulators.{name}"))
    return module.simulator(book)


async def _live(receive: _Receive, send: _Send) -> None:
    for moment in ("startup", "shutdown"):
        await receive()
        await send({"type": f"lifespan.{moment}.complete"})


async def _read(scope: _Message, receive: _Receive) -> Asked | None:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request" or len(body) > LARGEST_BODY:
            return None
        body += message.get("body", b"")
        if not message.get("more_body"):
            break
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    query = scope["query_string"].decode("latin-1")
    return Asked(scope["method"], scope["path"], query, headers, bytes(body))


async def _break_off(send: _Send) -> None:
    """Half an answer; the server hangs up when nothing more comes."""
    headers = [(b"content-length", b"1000")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"{", "more_body": True})


async def _say(send: _Send, answer: Told) -> None:
    headers = [
        (b"content-type", answer.content_type.encode()),
        (b"content-length", str(len(answer.body)).encode()),
        *((name.encode(), value.encode()) for name, value in answer.headers.items()),
    ]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})
