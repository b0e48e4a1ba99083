"""The doors of trust: pairing, fresh tokens, a till's word for its staff, putting a till out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Request, Response

from backend_client.contracts.auth import (
    DeviceRow,
    Devices,
    Enrol,
    Enrolled,
    PairingCode,
    Refresh,
    Refreshed,
    Vouch,
    Vouched,
)
from hosted_api.auth import enrolment
from hosted_api.auth.caller import Scope
from hosted_api.auth.tokens import ACCESS_SECONDS, access_token
from hosted_api.deps import Device, Parts, Staff, body, needs, open_body
from hosted_api.errors import Unauthorized
from hosted_api.kit import log
from hosted_api.kit.db.database import Tx
from hosted_api.kit.http.contract import sent, told

router = APIRouter(prefix="/v1/auth", tags=["trust"])
logger = log.get_logger("evertill.api.trust")
ENROLMENTS_A_MINUTE = 10


@router.post("/enrol", **told(Enrolled, takes=Enrol, errors=(401, 422, 429)))
async def enrol(
    request: Request, asked: Annotated[Enrol, open_body(Enrol)], parts: Parts
) -> Response:
    """Let a till in with a pairing code; what it is given is told this once."""
    address = request.client.host if request.client else "unknown"
    await parts.limits.must_take(f"enrol:{address}", ENROLMENTS_A_MINUTE)
    now = parts.clock.now()

    async def work(tx: Tx) -> enrolment.Credentials:
        return await enrolment.enrol(
            tx, asked.code, asked.device_id, asked.name, parts.rng, now, secret=parts.gate.secret
        )

    made = await parts.database.write(work)
    parts.gate.forget()
    logger.info("enrolled", store=made.caller.store_id, device=asked.device_id)
    return sent(
        Enrolled(
            made.caller.store_id,
            made.caller.device_id,
            made.device_key,
            made.refresh_token,
            access_token(made.caller, parts.gate.secret, now),
            ACCESS_SECONDS,
        )
    )


@router.post("/refresh", **told(Refreshed, takes=Refresh, errors=(401, 422, 429)))
async def refresh(asked: Annotated[Refresh, open_body(Refresh)], parts: Parts) -> Response:
    """New tokens for the last refresh token. One that was copied ends them all."""
    now = parts.clock.now()

    async def work(tx: Tx) -> enrolment.Credentials | None:
        return await enrolment.refresh(
            tx, asked.refresh_token, asked.device_key, parts.rng, now, secret=parts.gate.secret
        )

    made = await parts.database.write(work)
    if made is None:
        logger.warning("a refresh token was used twice: its family is revoked")
        raise Unauthorized("refresh_reused", "This token was used before. Enrol the till again.")
    token = access_token(made.caller, parts.gate.secret, now)
    return sent(Refreshed(made.refresh_token, token, ACCESS_SECONDS))


@router.post(
    "/staff",
    dependencies=[needs(Scope.STAFF_VOUCH)],
    **told(Vouched, takes=Vouch, errors=(401, 403, 422)),
)
async def vouch(asked: Annotated[Vouch, body(Vouch)], till: Device, parts: Parts) -> Response:
    """A token for one of the staff whose PIN the till has checked."""
    token = enrolment.staff_token(
        till, asked.staff_id, asked.role, parts.gate.secret, parts.clock.now()
    )
    return sent(Vouched(token, ACCESS_SECONDS))


@router.post(
    "/pairing-codes",
    dependencies=[needs(Scope.DEVICES_ENROL)],
    **told(PairingCode, errors=(401, 403, 429)),
)
async def pairing_code(staff: Staff, parts: Parts) -> Response:
    """A code for one more till, good for ten minutes. For managers."""
    await parts.limits.must_take(f"codes:{staff.store_id}", ENROLMENTS_A_MINUTE)
    code = enrolment.new_code(parts.rng)

    async def work(tx: Tx) -> str:
        return await enrolment.make_pairing_code(
            tx, staff.store_id, staff.actor, code, parts.clock.now()
        )

    return sent(PairingCode(code, await parts.database.write(work)))


@router.get(
    "/devices",
    dependencies=[needs(Scope.DEVICES_ENROL)],
    **told(Devices, errors=(401, 403)),
)
async def devices(staff: Staff, parts: Parts) -> Response:
    """Every till of the store. For managers."""

    async def work(tx: Tx) -> list[DeviceRow]:
        return [
            DeviceRow(row["device_id"], row["name"], row["made_at"], row["revoked_at"])
            for row in await enrolment.devices_of(tx, staff.store_id)
        ]

    return sent(Devices(await parts.database.read(work)))


@router.post(
    "/devices/{device_id}/revoke",
    status_code=204,
    dependencies=[needs(Scope.DEVICES_ENROL)],
    **told(None, errors=(401, 403, 404)),
)
async def revoke(device_id: str, staff: Staff, parts: Parts) -> Response:
    """Put a till out: it cannot ask for anything more. For managers."""

    async def work(tx: Tx) -> None:
        await enrolment.revoke_device(tx, staff.store_id, device_id, parts.clock.now())

    await parts.database.write(work)
    parts.gate.forget()
    logger.warning("device revoked", device=device_id)
    return Response(status_code=204)
