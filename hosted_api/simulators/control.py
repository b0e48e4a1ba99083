"""What a person or a test does with simulated payments: the customer's hand, and bad luck.

An action is a name and a few texts; the page, the command and `POST /_control/…` say the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import orjson

from hosted_api.simulators.faults import Fault, Faults, Kind
from hosted_api.simulators.frame import (
    Asked,
    Book,
    GivenBack,
    Made,
    Simulator,
    State,
    TellsOfTrouble,
)

if TYPE_CHECKING:
    from hosted_api.simulators.post import Post

ENDS = {
    "approve": State.PAID,
    "refuse": State.REFUSED,
    "expire": State.EXPIRED,
    "cancel": State.CANCELLED,
}
HOW = ("send", "lose", "twice", "forge")


class NoSuchThing(LookupError):
    """No such action or payment."""


class Control:
    """The customers, the banks and the bad luck of all simulated providers."""

    def __init__(
        self, book: Book, post: Post, faults: Faults, simulators: Mapping[str, Simulator]
    ) -> None:
        self.book, self.faults, self.simulators, self.post = book, faults, simulators, post

    async def act(self, action: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """Do `action`. `payment` is either side's id, `callback` one of `HOW` (default `send`).

        Raises `NoSuchThing`, and `ValueError` for a value that is none.
        """
        if action in ENDS:
            return await self._end(ENDS[action], given)
        asked = {"settle": self._settle, "scan": self._scan, "trouble": self._trouble}
        if action in asked:
            return await asked[action](given)
        if action in ("again", "forge"):
            return await self._tell(self._payment(given), "send" if action == "again" else action)
        self._arrange(action, given)
        return {"done": action}

    def _arrange(self, action: str, given: Mapping[str, Any]) -> None:
        match action:
            case "fault":
                self._befall(given)
            case "callbacks":
                self.book.call_back(str(given.get("url") or ""))
            case "wait":
                self.book.pass_time(float(given.get("seconds", 0)))
            case "refunds-wait":
                self.book.refunds_wait = str(given.get("on", "1")).lower() in ("1", "true")
            case "forget":
                self.book.forget()
                self.faults.forget()
                self.post.sent.clear()
            case _:
                raise NoSuchThing(f"no such action: {action}")

    def payments(self) -> list[dict[str, Any]]:
        """All of them, as a person wants to see them."""
        return [_shown(each) for each in self.book.all()]

    async def pay(self, made: Made) -> None:
        """The customer pays what was asked, and the callback goes out."""
        await self._end(State.PAID, {"payment": made.their_id})

    async def _end(self, state: State, given: Mapping[str, Any]) -> dict[str, Any]:
        made = self._payment(given)
        # A real customer may pay late: approving is possible as long as nothing was paid.
        if made.state is not State.PAID:
            made.end(state, self.book.now())
            if state is State.PAID:
                made.paid = int(given.get("amount") or made.amount)
        return await self._tell(made, str(given.get("callback") or "send"))

    async def _scan(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """A bank's customer scans the code of a transfer and pays it; `by` tells of it."""
        asked = Asked("POST", "/scan", "", {}, orjson.dumps({"qr": str(given.get("qr") or "")}))
        bank = self.simulators.get(str(given.get("by") or "sepay"))
        if bank is None:
            raise NoSuchThing(f"nobody tells of transfers by this name: {given.get('by')}")
        answer = orjson.loads(bank.answer(asked).body)
        if "their_id" not in answer:
            raise ValueError(answer["error"])
        return await self._end(State.PAID, {**given, "payment": answer["their_id"]})

    async def _trouble(self, given: Mapping[str, Any]) -> dict[str, Any]:
        made, event = self._payment(given), str(given.get("event") or "")
        simulator = self.simulators[made.provider]
        if not isinstance(simulator, TellsOfTrouble):
            raise NoSuchThing(f"{made.provider} tells of no trouble")
        sent = await self.post.send(simulator.trouble(made, event))
        said = {"status": sent.status, "answer": sent.answer}
        return {**_shown(made), "callbacks": [said]}

    async def _settle(self, given: Mapping[str, Any]) -> dict[str, Any]:
        wanted = given.get("refund")
        for made in self.book.all():
            for back in made.refunds.values():
                if wanted in (back.our_id, back.their_id):
                    refused = given.get("outcome") == "refused"
                    back.state = State.REFUSED if refused else State.DONE
                    return await self._tell(made, str(given.get("callback") or "send"), back)
        raise NoSuchThing(f"no such refund: {wanted}")

    async def _tell(self, made: Made, how: str, back: GivenBack | None = None) -> dict[str, Any]:
        if how not in HOW:
            raise ValueError(f"callback is one of {', '.join(HOW)}")
        simulator = self.simulators[made.provider]
        call = simulator.callback(made, back, forged=how == "forge")
        times = 0 if call is None or not call.url or how == "lose" else 2 if how == "twice" else 1
        answers: Sequence[Any] = []
        if call is not None:
            answers = [await self.post.send(call) for _ in range(times)]
        said = [{"status": each.status, "answer": each.answer} for each in answers]
        return {**_shown(made), "callbacks": said}

    def _payment(self, given: Mapping[str, Any]) -> Made:
        wanted = given.get("payment")
        for made in reversed(self.book.all(str(given.get("provider") or ""))):
            if wanted in (made.our_id, made.their_id):
                return made
        raise NoSuchThing(f"no such payment: {wanted}")

    def _befall(self, given: Mapping[str, Any]) -> None:
        if given.get("provider") not in self.simulators:
            raise NoSuchThing(f"no such provider: {given.get('provider')}")
        self.faults.add(
            Fault(
                provider=str(given["provider"]),
                kind=Kind(str(given.get("kind"))),
                path=str(given.get("path") or ""),
                times=int(given.get("times") or 1),
                seconds=int(given.get("seconds") or 1),
            )
        )


def _shown(made: Made) -> dict[str, Any]:
    return {
        "provider": made.provider,
        "payment": made.our_id,
        "their_id": made.their_id,
        "method": made.method,
        "amount": made.amount,
        "paid": made.paid,
        "currency": made.currency,
        "state": made.state.value,
        "made_at": made.made_at.isoformat(),
        "expires_at": made.expires_at.isoformat(),
        "refunds": [
            {"refund": back.our_id, "amount": back.amount, "state": back.state.value}
            for back in made.refunds.values()
        ],
    }
