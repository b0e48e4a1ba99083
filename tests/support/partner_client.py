"""A partner as it really is: a program elsewhere that signs, sends, and tries again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import httpx

from hosted_api.auth.caller import PARTNER_SCOPES
from hosted_api.auth.service import add_partner, add_partner_key, add_partner_store
from hosted_api.kit.clock import RealRng
from hosted_api.kit.http.signature import signature
from tests.support.api_process import ApiProcess
from tests.support.partner_orders import MENU_SYNC, menu

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Tx


@dataclass
class PartnerClient:
    """Speaks to a running API over a real socket."""

    api: ApiProcess
    token: str
    key: str
    http: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=60))

    def headers(self, raw: bytes = b"") -> dict[str, str]:
        unix = int(datetime.now(UTC).timestamp())
        return {
            "authorization": f"Bearer {self.token}",
            "content-type": "application/json",
            "x-signature": signature(self.key.encode(), unix, raw),
        }

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.api.port}{path}"

    def send(self, path: str, sent: Mapping[str, Any]) -> httpx.Response:
        raw = json.dumps(sent, ensure_ascii=False).encode()
        return self.http.post(self.url(path), content=raw, headers=self.headers(raw))

    def patch(self, path: str, sent: Mapping[str, Any]) -> httpx.Response:
        return self.http.patch(self.url(path), json=sent, headers=self.headers())

    def get(self, path: str) -> Any:
        return self.http.get(self.url(path), headers=self.headers()).json()


def partner_of(api: ApiProcess, goods: Mapping[str, Any] | None = None) -> PartnerClient:
    """A partner of the store, which has a menu by then: `goods`, or the Vietnamese one."""

    async def work(tx: Tx) -> tuple[str, str]:
        now, rng = datetime.now(UTC), RealRng()
        token = await add_partner(tx, "app", "The app", PARTNER_SCOPES, rng, now)
        await add_partner_store(tx, "app", api.store.store_id)
        return token, await add_partner_key(tx, "app", rng, now)

    client = PartnerClient(api, *api._in_database(work))
    answer = client.send(MENU_SYNC, menu() if goods is None else goods)
    assert answer.status_code == 200, answer.text
    return client
