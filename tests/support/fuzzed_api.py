"""Requests made from the API's own description, right and wrong ones, of callers who may ask."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    negative_data_rejection,
    response_schema_conformance,
)

from hosted_api.auth.caller import DEVICE_SCOPES, PARTNER_SCOPES, ROLE_SCOPES, Caller, Kind
from hosted_api.auth.service import add_partner, add_partner_key, add_partner_store
from hosted_api.auth.tokens import access_token
from hosted_api.kit.clock import RealRng
from hosted_api.kit.http.signature import signature
from tests.support.api_process import SECRET, STORE, ApiProcess

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Tx

DESCRIPTION = Path(__file__).parents[2] / "docs/api/openapi.json"
CHECKS = [not_a_server_error, negative_data_rejection, response_schema_conformance]
TOKEN_SECONDS = 300.0


class Knocker:
    """Sends what schemathesis makes up; signs what partners sign."""

    def __init__(self, api: ApiProcess) -> None:
        self._api = api
        self._session = requests.Session()
        self._made = -TOKEN_SECONDS
        self._tokens: dict[str, str] = {}
        self._token, self._key = api._in_database(_add_the_app)
        self.statuses: dict[int, int] = {}

    def send(self, case: Any) -> None:
        """One request; raises when the answer breaks one of the checks."""
        arguments = case.as_transport_kwargs(base_url=self._api.address.url)
        arguments.pop("verify", None)
        request = self._session.prepare_request(requests.Request(**_known(arguments)))
        request.headers.update(self._credentials(case.path, request))
        answer = self._session.send(request, timeout=30, allow_redirects=False)
        self.statuses[answer.status_code] = self.statuses.get(answer.status_code, 0) + 1
        case.validate_response(answer, checks=CHECKS)

    def ask(self, path: str) -> int:
        """The status of a till's question."""
        headers = {"authorization": f"Bearer {_fresh_tokens()['device']}"}
        url = f"{self._api.address.url}{path}"
        return self._session.get(url, headers=headers, timeout=30).status_code

    def close(self) -> None:
        self._session.close()

    def _credentials(self, path: str, request: requests.PreparedRequest) -> Mapping[str, str]:
        if path.startswith("/webhooks/"):
            body = request.body or b""
            raw = body.encode() if isinstance(body, str) else bytes(cast("bytes", body))
            signed = signature(self._key.encode(), int(time.time()), raw)
            return {"authorization": f"Bearer {self._token}", "x-signature": signed}
        if time.monotonic() - self._made > TOKEN_SECONDS:
            self._made, self._tokens = time.monotonic(), _fresh_tokens()
        kind = "device" if path.startswith(("/v1/sync", "/v1/snapshot")) else "staff"
        return {"authorization": f"Bearer {self._tokens[kind]}"}

    def knock(self, operation: Any, mode: GenerationMode, count: int, chance: int) -> None:
        """So many requests of one kind at one door."""

        @seed(chance)
        @settings(
            max_examples=count,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def each(case: Any) -> None:
            self.send(case)

        with suppress(Unsatisfiable):  # there is nothing to do wrong at this door
            each()


def operations() -> list[Any]:
    """Every door of the description."""
    described = json.loads(DESCRIPTION.read_text(encoding="utf-8"))
    del described["components"]["securitySchemes"]  # who asks is decided here
    for doors in described["paths"].values():
        for door in doors.values():
            door.pop("security", None)
            named = door.get("parameters", [])
            door["parameters"] = [each for each in named if each["name"] != "wait"]  # takes long
    made = schemathesis.openapi.from_dict(described)
    return [cast("Any", result).ok() for result in made.get_all_operations()]


def _known(arguments: Mapping[str, Any]) -> dict[str, Any]:
    names = {"method", "url", "headers", "files", "data", "json", "params", "cookies"}
    return {name: value for name, value in arguments.items() if name in names}


def _fresh_tokens() -> dict[str, str]:
    stores, now = frozenset({STORE.store_id}), datetime.now(UTC)
    device = Caller(Kind.DEVICE, "till-1", stores, DEVICE_SCOPES, "till-1")
    staff = Caller(Kind.STAFF, "s1", stores, ROLE_SCOPES["manager"], "till-1", "manager")
    secret = SECRET.encode()
    return {
        "device": access_token(device, secret, now),
        "staff": access_token(staff, secret, now),
    }


async def _add_the_app(tx: Tx) -> tuple[str, str]:
    rng, now = RealRng(), datetime.now(UTC)
    token = await add_partner(tx, "app", "The app", PARTNER_SCOPES, rng, now)
    key = await add_partner_key(tx, "app", rng, now)
    await add_partner_store(tx, "app", STORE.store_id)
    return token, key
