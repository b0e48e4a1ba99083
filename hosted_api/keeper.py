"""What the API's keeper does by hand with stores, tills and partners."""

from __future__ import annotations

import argparse
import asyncio
import signal
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from hosted_api.auth import enrolment, service
from hosted_api.auth.caller import PARTNER_SCOPES
from hosted_api.nightly import jobs_of
from hosted_api.partners.service import set_hook
from hosted_api.stores.service import Store, add_store, all_stores

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Tx
    from hosted_api.parts import Parts

Command = Callable[["Parts", argparse.Namespace], Awaitable[Sequence[str]]]


async def _migrate(parts: Parts, _given: argparse.Namespace) -> Sequence[str]:
    return [f"The {parts.database.dialect} database is up to date."]


async def _add_store(parts: Parts, given: argparse.Namespace) -> Sequence[str]:
    store = Store(given.store_id, given.name, given.currency, given.time_zone)

    async def work(tx: Tx) -> None:
        await add_store(tx, store, parts.clock.now())

    await parts.database.write(work)
    return [f"Store {store.store_id} is there. A till gets in with `enrol {store.store_id}`."]


async def _stores(parts: Parts, _given: argparse.Namespace) -> Sequence[str]:
    found = await parts.database.read(all_stores)
    return [f"{s.store_id}  {s.name}  {s.currency}  {s.time_zone}" for s in found] or ["No store."]


async def _enrol(parts: Parts, given: argparse.Namespace) -> Sequence[str]:
    code = enrolment.new_code(parts.rng)

    async def work(tx: Tx) -> str:
        return await enrolment.make_pairing_code(
            tx, given.store_id, "keeper", code, parts.clock.now(), given.minutes
        )

    ends = await parts.database.write(work)
    return [code, f"Type it at the till before {ends}. It lets one till in, once."]


async def _devices(parts: Parts, given: argparse.Namespace) -> Sequence[str]:
    async def work(tx: Tx) -> Sequence[str]:
        found = await enrolment.devices_of(tx, given.store_id)
        return [f"{d['device_id']}  {d['name']}  {d['revoked_at'] or 'in'}" for d in found]

    return await parts.database.read(work) or ["No till."]


async def _revoke(parts: Parts, given: argparse.Namespace) -> Sequence[str]:
    async def work(tx: Tx) -> None:
        await enrolment.revoke_device(tx, given.store_id, given.device_id, parts.clock.now())

    await parts.database.write(work)
    return [f"{given.device_id} is out, on every node within five seconds."]


async def _add_partner(parts: Parts, given: argparse.Namespace) -> Sequence[str]:
    now = parts.clock.now()

    async def work(tx: Tx) -> tuple[str, str]:
        token = await service.add_partner(
            tx, given.partner_id, given.name, PARTNER_SCOPES, parts.rng, now
        )
        for store_id in given.store:
            await service.add_partner_store(tx, given.partner_id, store_id)
        return token, await service.add_partner_key(tx, given.partner_id, parts.rng, now)

    token, key = await parts.database.write(work)
    return [f"token {token}", f"key   {key}", "They are not shown again."]


async def _new_key(parts: Parts, given: argparse.Namespace) -> Sequence[str]:
    async def work(tx: Tx) -> str:
        return await service.add_partner_key(tx, given.partner_id, parts.rng, parts.clock.now())

    key = await parts.database.write(work)
    return [f"key   {key}", "The key before it is good for a week. This one is not shown again."]


async def _stop_partner(parts: Parts, given: argparse.Namespace) -> Sequence[str]:
    async def work(tx: Tx) -> None:
        await service.stop_partner(tx, given.partner_id)

    await parts.database.write(work)
    return [f"{given.partner_id} is out, on every node within five seconds."]


async def _set_hook(parts: Parts, given: argparse.Namespace) -> Sequence[str]:
    async def work(tx: Tx) -> None:
        now = parts.clock.now()
        await set_hook(tx, given.store_id, given.partner_id, given.url, now)

    await parts.database.write(work)
    return [f"{given.partner_id} is told at {given.url or 'no address'} of {given.store_id}."]


async def _jobs(parts: Parts, given: argparse.Namespace) -> Sequence[str]:
    jobs = jobs_of(parts)
    if given.once:
        return [f"{name}: done" for name in await jobs.look()] or ["Nothing was due."]
    told, loop = asyncio.Event(), asyncio.get_running_loop()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: loop.call_soon_threadsafe(told.set))
    jobs.start()
    await told.wait()
    jobs.stop()
    return []


COMMANDS: dict[str, Command] = {
    "migrate": _migrate,
    "jobs": _jobs,
    "add-store": _add_store,
    "stores": _stores,
    "enrol": _enrol,
    "devices": _devices,
    "revoke": _revoke,
    "add-partner": _add_partner,
    "new-key": _new_key,
    "set-hook": _set_hook,
    "stop-partner": _stop_partner,
}
