"""`/health` names what is down; `/metrics` is for Prometheus on this machine, or with its token."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Awaitable, Callable
from ipaddress import ip_address

import orjson
from fastapi import APIRouter, Request, Response

from hosted_api.deps import Parts
from hosted_api.errors import NotFound
from hosted_api.kit import log
from hosted_api.kit.db.database import DatabaseDown

router = APIRouter(tags=["operations"])
SECONDS = 2.0
logger = log.get_logger("evertill.api.health")


@router.get("/health", responses={503: {"description": "Something it needs is down."}})
async def health(parts: Parts) -> Response:
    """200 while everything it needs answers; 503 with the names of what does not.

    What it can do without is named too, and is no reason to send nobody here any more; so is a
    provider of payments that was set up by halves, with the settings it lacks.
    """
    checks = {**parts.checks, **parts.spares}
    found = await asyncio.gather(*(_well(name, check) for name, check in checks.items()))
    down = sorted(name for name, well in zip(checks, found, strict=True) if not well)
    is_down = any(name in parts.checks for name in down)
    unready = parts.payments.unready
    status = "down" if is_down else "impaired" if down or unready else "ok"
    body: dict[str, object] = {"status": status, "down": down}
    if unready:
        body["unready"] = unready
    headers = {"cache-control": "no-store"}
    return Response(orjson.dumps(body), 503 if is_down else 200, headers, "application/json")


@router.get("/metrics", include_in_schema=False)
async def metrics(request: Request, parts: Parts) -> Response:
    """Strangers are told that there is nothing."""
    wanted = parts.settings.metrics_token
    given = request.headers.get("authorization", "").removeprefix("Bearer ").encode()
    let_in = (
        hmac.compare_digest(given, wanted.get_secret_value().encode())
        if wanted is not None
        else _from_here(request)
    )
    if not let_in:
        raise NotFound
    return Response(parts.metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")


async def _well(name: str, check: Callable[[], Awaitable[bool]]) -> bool:
    try:
        return await asyncio.wait_for(check(), SECONDS)
    except (DatabaseDown, OSError, TimeoutError) as error:
        logger.warning("not well", check=name, error=repr(error))
        return False


def _from_here(request: Request) -> bool:
    try:
        return request.client is not None and ip_address(request.client.host).is_loopback
    except ValueError:
        return False
