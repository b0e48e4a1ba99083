"""Being paid over the API's doors: once for each key, never too much, seen by whose it is."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.auth.service import add_partner, add_partner_store
from hosted_api.kit import feed
from hosted_api.kit.breaker import FAILURES
from hosted_api.kit.outbox import Worker
from hosted_api.orders import service as orders
from hosted_api.orders.history import Step, take
from hosted_api.payments import asking
from hosted_api.payments.providers.base import Ask, Busy, ProviderError, Unreachable
from pos_core.remote_order import OrderStatus
from tests.support.api import OTHER_STORE, STORE, ApiInProcess
from tests.support.partner_orders import order, send, sent_menu
from tests.support.payment_api import Go, TellingProvider, issues, live

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database, Tx

pytestmark = pytest.mark.starts_threads
STORE_ID = STORE.store_id


@pytest.fixture
def go(database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch) -> Go:
    return partial(live, database, loop, monkeypatch)


class Guest:
    """An app's user: an order of his, and what the doors answer while the outbox works."""

    def __init__(self, api: ApiInProcess, order_id: str = "", total: int = 0) -> None:
        self.api, self.order_id, self.total = api, order_id, total
        self.query = f"store_id={STORE_ID}"

    @classmethod
    async def orders(cls, api: ApiInProcess) -> Guest:
        await sent_menu(api)
        sent = order()
        answer = await send(api, sent)
        return cls(api, answer.json()["order_id"], sent["total"])

    async def asks(self, key: str = "k1", amount: int = 0, **changes: Any) -> Any:
        wanted = {
            "store_id": STORE_ID,
            "order_id": self.order_id,
            "method": "qris",
            "amount": amount or self.total,
            "currency": "VND",
            "idempotency_key": key,
            **changes,
        }
        return await self._working("post", "/v1/payments", wanted)

    async def posts(self, path: str, wanted: Any = None, **headers: str) -> Any:
        return await self._working("post", f"{path}?{self.query}", wanted, **headers)

    async def gets(self, path: str, **headers: str) -> Any:
        mark = "&" if "?" in path else "?"
        headers = headers or self.api.partner_headers()
        return await self.api.client.get(f"{path}{mark}{self.query}", headers=headers)

    async def works(self) -> None:
        """The outbox does what is due, as often as there is something."""
        effects = self.api.parts.payments.effects
        worker = Worker(self.api.db, self.api.clock, effects.handlers(), _alert)
        while await worker.work_once():
            pass

    async def _working(self, method: str, path: str, wanted: Any, **headers: str) -> Any:
        headers = headers or self.api.partner_headers()
        asking_now = asyncio.ensure_future(
            self.api.client.request(method, path, json=wanted, headers=headers)
        )
        while not asking_now.done():
            await self.works()
            await asyncio.sleep(0)
            self.api.clock.ticks += 0.05
        return await asking_now


async def _alert(*_given: object) -> None:
    """Nobody is told."""


async def _order(api: ApiInProcess, order_id: str) -> Any:
    return await api.db.read(lambda tx: orders.find(tx, STORE_ID, order_id))


def test_a_guest_pays_an_order_and_it_is_paid(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        guest = await Guest.orders(api)
        told = (await guest.asks()).json()
        assert (told["status"], told["qr_payload"]) == ("pending", f"qr:{told['payment_id']}")
        assert (await guest.asks()).json()["payment_id"] == told["payment_id"]
        assert [what for what, _ in provider.asked] == ["charge"]
        provider.pay(told["payment_id"])
        again = await guest.asks("k2")
        assert (again.status_code, again.json()["code"]) == (422, "amount_too_large")
        await guest.works()
        assert (await _order(api, guest.order_id))["paid"] == 1
        third = await guest.asks("k3")
        assert (third.status_code, third.json()["code"]) == (409, "order_paid")
        path = f"/v1/payments/{told['payment_id']}"
        assert (await guest.gets(path)).json()["status"] == "success"
        listed = (await guest.gets(f"/v1/payments?order_id={guest.order_id}")).json()
        assert [each["payment_id"] for each in listed["payments"]] == [told["payment_id"]]

    go(story)


def test_an_order_is_split_and_never_overpaid(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        guest = await Guest.orders(api)
        first = (await guest.asks("k1", amount=1_000)).json()
        no = await guest.asks("k2")
        assert no.json()["left"] == guest.total - 1_000
        assert no.json()["open"] == [first["payment_id"]]
        second = (await guest.asks("k3", amount=guest.total - 1_000)).json()
        provider.pay(first["payment_id"])
        provider.pay(second["payment_id"])
        api.clock.forward(61)
        await api.parts.payments.effects.look()
        await guest.works()
        assert (await _order(api, guest.order_id))["paid"] == 1
        assert await issues(api) == []

    go(story)


def test_a_payment_a_till_had_heard_of_before_it_came_here_is_not_proposed_back(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        guest = await Guest.orders(api)
        first = (await guest.asks("k1", amount=1_000)).json()
        second = (await guest.asks("k2", amount=guest.total - 1_000)).json()

        async def hear(tx: Tx) -> None:  # the API was set back; a till says that it was paid
            row = await orders.hold(tx, STORE_ID, guest.order_id)
            step = Step("remote.followed.v1", OrderStatus(row["status"]), True, "staff/1")
            await take(tx, row, step, api.clock.now())

        await api.db.write(hear)
        for part in (first, second):
            provider.pay(part["payment_id"])
            api.clock.forward(61)
            await api.parts.payments.effects.look()
            await guest.works()
        assert (await _order(api, guest.order_id))["paid"] == 1
        assert await issues(api) == []

    go(story)


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"method": "bitcoin"}, 422, "method_off"),
        ({"method": "cash"}, 422, "method_off"),
        ({"currency": "IDR"}, 422, "currency_other"),
        ({"currency": "XXX"}, 422, "currency_unknown"),
        ({"amount": -5}, 422, "amount_invalid"),
        ({"order_id": "nobody's"}, 404, "order_unknown"),
        ({"session_id": "s1"}, 422, "invalid"),
        ({"store_id": "elsewhere"}, 404, "store_unknown"),
        ({"more": 1}, 422, "invalid"),
        ({"amount": "5"}, 422, "invalid"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    go: Go, changes: dict[str, Any], status: int, code: str
) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        guest = await Guest.orders(api)
        no = await guest.asks(**changes)
        assert (no.status_code, no.json()["code"]) == (status, code)
        assert provider.asked == []

    go(story)


def test_money_for_a_cancelled_order_is_proposed_back(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        guest = await Guest.orders(api)
        told = (await guest.asks()).json()
        moved = await api.client.patch(
            f"/api/orders/{guest.order_id}/status",
            json={"status": "cancelled"},
            headers=api.device_headers(),
        )
        assert moved.status_code == 200
        provider.pay(told["payment_id"])
        api.clock.forward(61)
        await api.parts.payments.effects.look()
        await guest.works()
        assert await issues(api) == ["payment_late"]

    go(story)


def test_a_retry_is_one_more_attempt_after_the_first_was_asked_about(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        guest = await Guest.orders(api)
        told = (await guest.asks()).json()
        path = f"/v1/payments/{told['payment_id']}"
        same = (await guest.posts(f"{path}/retry")).json()
        assert same["payment_id"] == told["payment_id"], "it is still open"
        ended = (await guest.posts(f"{path}/cancel")).json()
        assert (ended["status"], ended["reason"]) == ("failed", "cancelled")
        second = (await guest.posts(f"{path}/retry")).json()
        assert second["payment_id"] not in {told["payment_id"], ""}
        assert (await guest.posts(f"{path}/retry")).json()["payment_id"] == second["payment_id"]
        assert len(provider.books) == 2
        provider.failures = [Unreachable("timeout")]
        no = await guest.posts(f"/v1/payments/{second['payment_id']}/retry")
        assert (no.status_code, no.json()["code"]) == (503, "payment_open")

    go(story)


def test_a_retry_finds_the_money_of_the_first(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        guest = await Guest.orders(api)
        told = (await guest.asks()).json()
        path = f"/v1/payments/{told['payment_id']}"
        await guest.posts(f"{path}/cancel")
        provider.pay(told["payment_id"])
        found = (await guest.posts(f"{path}/retry")).json()
        assert (found["payment_id"], found["status"]) == (told["payment_id"], "success")
        assert len(provider.books) == 1

    go(story)


def test_an_answer_that_does_not_come_is_not_waited_for(
    go: Go, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        guest = await Guest.orders(api)
        monkeypatch.setattr(asking, "WAITS_SECONDS", 0.0)
        provider.failures = [Busy("provider_ill")]
        told = (await guest.asks()).json()
        assert told["status"] == "pending"
        assert "qr_payload" not in told

    go(story)


def test_staff_give_back_by_their_rights_and_never_more_than_was_paid(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        guest = await Guest.orders(api)
        told = (await guest.asks()).json()
        provider.pay(told["payment_id"])
        path = f"/v1/payments/{told['payment_id']}"
        await guest.posts(f"{path}/retry")
        wanted = {"amount": 1_000, "idempotency_key": "r1", "reason": "cold"}

        async def refund(role: str, **changes: Any) -> Any:
            asked = {**wanted, **changes}
            return await guest.posts(f"{path}/refunds", asked, **api.staff_headers(role))

        assert (await refund("cashier")).status_code == 403
        assert (await guest.posts(f"{path}/refunds", wanted)).status_code == 403
        for _ in range(2):
            back = (await refund("manager")).json()
            assert (back["status"], back["refunded"]) == ("partially_refunded", 1_000)
        no = await refund("manager", amount=guest.total, idempotency_key="r2")
        assert (no.status_code, no.json()["left"]) == (422, guest.total - 1_000)
        assert (await refund("manager", amount=2_000)).status_code == 409

    go(story)


def test_nobody_sees_or_touches_anothers_payment(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        guest = await Guest.orders(api)
        payment_id = (await guest.asks()).json()["payment_id"]

        async def other_partner(tx: Tx) -> str:
            now, rng = api.clock.now(), api.parts.rng
            scopes = frozenset({"payments.read", "payments.write"})
            token = await add_partner(tx, "other", "Other", scopes, rng, now)
            await add_partner_store(tx, "other", STORE_ID)
            return token

        stranger = {"authorization": f"Bearer {await api.db.write(other_partner)}"}
        path = f"/v1/payments/{payment_id}"
        assert (await guest.gets(path, **stranger)).status_code == 404
        assert (await guest.posts(f"{path}/cancel", **stranger)).status_code == 404
        listed = await guest.gets(f"/v1/payments?order_id={guest.order_id}", **stranger)
        assert listed.json() == {"payments": []}
        other_till = api.device_headers("till-2")
        assert (await api.client.get(path, headers=other_till)).status_code == 404
        asked = f"{path}?store_id={OTHER_STORE.store_id}"
        assert (await api.client.get(asked, headers=api.partner_headers())).status_code == 404
        assert (await api.client.get(path)).status_code == 401
        mine = api.device_headers()
        assert (await api.client.get(path, headers=mine)).status_code == 200

    go(story)


def test_cash_is_only_written_down(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        guest = await Guest.orders(api)
        wanted = {
            "order_id": guest.order_id,
            "method": "manual",
            "amount": guest.total,
            "currency": "VND",
            "idempotency_key": "k",
        }
        staff = api.staff_headers()
        told = (await guest.api.client.post("/v1/payments", json=wanted, headers=staff)).json()
        assert told["status"] == "success"
        assert provider.asked == []
        await guest.works()
        assert (await _order(api, guest.order_id))["paid"] == 1

    go(story)


def test_the_books_and_the_provider_are_compared_and_brought_together(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        guest = await Guest.orders(api)
        paid = (await guest.asks("k1", amount=1_000)).json()["payment_id"]
        gone = (await guest.asks("k2", amount=2_000)).json()["payment_id"]
        (await guest.asks("k3", amount=3_000)).json()
        provider.pay(paid)
        api.clock.forward(1)
        manager = api.staff_headers()

        async def compared(more: str = "") -> Any:
            path = f"/api/admin/payments/reconciliation?provider=trial{more}"
            return (await api.client.get(path, headers=manager)).json()

        told = await compared()
        assert (told["payments"], told["ours"], told["theirs"]) == (3, 0, 1_000)
        [difference] = told["differences"]
        assert (difference["kind"], difference["payment_id"]) == ("paid_there", paid)
        wanted = {"payment_ids": [paid, "nobody"]}
        path = "/api/admin/payments/reconciliation/sync"
        synced = (await api.client.post(path, json=wanted, headers=manager)).json()["payments"]
        assert [each["outcome"] for each in synced] == ["heard", "unknown"]
        assert (await compared())["differences"] == []
        del provider.books[paid], provider.books[gone]
        [lost] = (await compared())["differences"]
        assert (lost["kind"], lost["payment_id"]) == ("missing_there", paid)
        first = await compared("&limit=2&cursor=")
        last = await compared(f"&limit=2&cursor={first['next']}")
        assert (first["payments"], last["payments"], last["next"]) == (2, 1, None)
        assert (await compared("&from=yesterday"))["error"] == "invalid"
        assert (await compared("&cursor=x"))["error"] == "bad_cursor"
        off = "/api/admin/payments/reconciliation?provider=off"
        assert (await api.client.get(off, headers=manager)).status_code == 404
        cashier = api.staff_headers("cashier")
        assert (await api.client.post(path, json=wanted, headers=cashier)).status_code == 403

    go(story)


def test_tills_are_told_what_can_be_paid_with_and_when_a_provider_falls_ill(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        desk = api.parts.payments

        async def told(store_id: str = STORE_ID) -> list[str]:
            rows = await api.db.read(lambda tx: feed.entries_after(tx, store_id, 0, 100))
            return [row["data"] for row in rows if row["kind"] == "payment.methods"]

        await desk.methods.tell()
        assert await desk.methods.tell() == 0
        [first] = await told()
        assert first == (
            '{"methods":[{"method":"gopay","provider":"trial"},'
            '{"method":"qris","provider":"trial"}]}'
        )
        assert len(await told(OTHER_STORE.store_id)) == 1
        nobody = Ask("trial", "status", "GET", "http://127.0.0.1:1/", seconds=1.0)
        for _ in range(FAILURES):
            with pytest.raises(ProviderError):
                await desk.wire(nobody)
        assert await desk.methods.tell(with_states=False) == 0
        await desk.methods.tell()
        assert '"state":"down"' in (await told())[-1]
        api.clock.forward(11)
        await desk.methods.tell()
        assert '"state":"trying"' in (await told())[-1]
        listed = await api.client.get("/v1/payments/methods", headers=api.device_headers())
        assert {each["state"] for each in listed.json()["methods"]} == {"trying"}

    go(story)
