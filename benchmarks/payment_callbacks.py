"""Callbacks of a payment provider a second: signed, kept, answered; and until each payment is paid.

VNPay's, by our own signature, on PostgreSQL; payments are spread over 32 stores. A rate counts what
was answered after its commit. The work behind it goes on meanwhile, and is measured to its end.
"""

import asyncio
import os
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from uuid import uuid4

from benchmarks.api_load import cpu_seconds, request, run
from benchmarks.api_server import STORES, serving
from benchmarks.measure import percentile, report
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.database import Tx
from hosted_api.kit.db.postgres import Postgres
from hosted_api.kit.db.statement import Statement
from hosted_api.payments import repository
from hosted_api.payments.providers.vnpay_signature import sign, signed_query
from tests.support.postgres import postgres_server

CONNECTIONS = 32
ROUNDS = 3
A_ROUND = 5_000
LONGEST = 40.0
KEPT = {
    "EVERTILL_VNPAY_TMN_CODE": "BENCH001",
    "EVERTILL_VNPAY_HASH_SECRET": secrets.token_hex(16),
    "EVERTILL_PUBLIC_URL": "https://api.example",
    "EVERTILL_CALLBACKS_A_MINUTE": "100000000",
    "EVERTILL_LOG_LEVEL": "WARNING",
}
_PAID = Statement("SELECT count(*) AS n FROM payments WHERE status = 'success'")


def main() -> None:
    """Prints its figures."""
    os.environ.update(KEPT)
    with postgres_server() as server, TemporaryDirectory() as folder:
        url = server.create("callbacks")
        with serving(Path(folder), url) as api:
            rates, worked, cpu, times, done = [], [], [], [], 0
            for _ in range(ROUNDS):
                ids = asyncio.run(_payments(url))
                calls = [_call(payment_id) for payment_id in ids]
                before, began = cpu_seconds(api.pid), perf_counter()
                load = run(api.port, calls, CONNECTIONS, LONGEST)
                done += len(load.times)
                asyncio.run(_until_paid(url, done))
                worked.append(len(load.times) / (perf_counter() - began))
                cpu.append((cpu_seconds(api.pid) - before) / len(load.times) * 1e6)
                rates.append(load.rate)
                times += load.times
                assert set(load.statuses) == {200}, load.statuses
    report("callbacks_pg_per_s", max(rates), "callbacks/s", ">= 2000", len(times))
    report("callbacks_pg_p99_ms", percentile(times, 0.99), "ms", "", len(times))
    report("callbacks_pg_to_paid_per_s", max(worked), "payments/s", "", len(times))
    report("callbacks_pg_server_cpu_us", min(cpu), "us", "", len(times))


async def _payments(url: str) -> list[str]:
    """Payments that VNPay was asked for."""
    database, now = Postgres(url), datetime.now(UTC)
    ids = [str(uuid4()) for _ in range(A_ROUND)]
    await database.open()

    async def work(tx: Tx) -> None:
        for number, payment_id in enumerate(ids):
            await repository.put(tx, **_row(payment_id, number % STORES, now))

    try:
        await database.write(work)
    finally:
        await database.close()
    return ids


def _row(payment_id: str, store: int, now: datetime) -> dict[str, object]:
    empty = dict.fromkeys(("session_id", "number", "reason", "bill_code", "qr_payload"), "")
    return {
        **empty,
        "store_id": f"store-{store:03d}",
        "payment_id": payment_id,
        "order_id": f"order-{payment_id}",
        "method": "vnpay",
        "provider": "vnpay",
        "currency": "VND",
        "amount": 25_000,
        "status": "pending",
        "terminal_id": "",
        "device_id": "till-1",
        "actor": "device/till-1",
        "look_at": "",
        "asked_at": rfc3339(now),
        "expires_at": rfc3339(now + timedelta(minutes=10)),
        "at": rfc3339(now),
    }


def _call(payment_id: str) -> bytes:
    values = {
        "vnp_Amount": "2500000",
        "vnp_BankCode": "NCB",
        "vnp_CardType": "ATM",
        "vnp_OrderInfo": "A-0001",
        "vnp_PayDate": "20261127190000",
        "vnp_ResponseCode": "00",
        "vnp_TmnCode": KEPT["EVERTILL_VNPAY_TMN_CODE"],
        "vnp_TransactionNo": str(secrets.randbelow(10**8)),
        "vnp_TransactionStatus": "00",
        "vnp_TxnRef": payment_id.replace("-", ""),
    }
    query = signed_query(values)
    signed = sign(KEPT["EVERTILL_VNPAY_HASH_SECRET"], query)
    return request("GET", f"/webhooks/payments/vnpay?{query}&vnp_SecureHash={signed}", {})


async def _until_paid(url: str, count: int) -> None:
    database = Postgres(url)
    await database.open()
    until = perf_counter() + LONGEST
    try:
        while perf_counter() < until:
            row = await database.read(lambda tx: tx.one(_PAID))
            if row is not None and row["n"] >= count:
                return
            sleep(0.1)
        raise RuntimeError(f"not all of {count} were paid")
    finally:
        await database.close()


if __name__ == "__main__":
    main()
