"""Simulated payments by the thousand, a day of guests after another, at every provider.

`python -m tests.simulation.many_payments TALLY [COUNT]` goes on behind the last seed that the
tally has, until it has `COUNT` payments (10,000), and adds one line of JSON for each day: `seed`,
`commit`, `payments`, `seconds` of the processor, how they `ends`, what `befell` them, what was
`taken` at the providers, and `faults`, none when the books agree to the last unit.
`... many_payments TALLY count` says how it stands.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from hosted_api.kit.db.sqlite import Sqlite
from tests.simulation.many_days import told_of
from tests.simulation.payment_day import payment_day
from tests.simulation.store_day import commit

GUESTS = 100
FIRST = 100_000
"""Seeds that the suite does not live."""


def live(tally: Path, wanted: int) -> None:
    """Day after day, until there are as many payments."""
    days = list(told_of(tally))
    seed = max((day["seed"] for day in days), default=FIRST - 1)
    done, code = sum(day["payments"] for day in days), commit()
    while done < wanted:
        seed += 1
        begun = time.process_time()
        told = _lived(seed)
        line = {"seed": seed, "commit": code, "payments": GUESTS, **told}
        line["seconds"] = round(time.process_time() - begun, 3)
        with tally.open("a", encoding="utf-8") as out:
            out.write(json.dumps(line) + "\n")
        done += GUESTS


def _lived(seed: int) -> dict[str, Any]:
    """How the day ended; one that fell over is a bad one as well."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        try:
            day = asyncio.run(payment_day(Sqlite(Path(folder) / "api.db"), patch, seed, GUESTS))
        except Exception as error:  # noqa: BLE001  the next day is lived all the same
            return {"faults": [f"it fell over: {error!r}"]}
    return {"ends": day.ends, "befell": day.befell, "taken": day.taken, "faults": day.faults[:12]}


def count(tally: Path) -> None:
    """Print how many payments there were, how they ended, and which days were bad."""
    payments, seconds = 0, 0.0
    sums = {name: Counter[str]() for name in ("ends", "befell", "taken")}
    for day in told_of(tally):
        payments, seconds = payments + day["payments"], seconds + day["seconds"]
        for name, counter in sums.items():
            counter.update(day.get(name, {}))
        for fault in day["faults"]:
            print(day["seed"], day["commit"], fault)
    for name, counter in sums.items():
        print(f"{name}: {dict(counter.most_common())}")
    print(f"{payments} payments, {payments / max(seconds, 1):.1f} a second of the processor")


if __name__ == "__main__":
    where, what = Path(sys.argv[1]), (sys.argv[2:] or ["10000"])[0]
    if what == "count":
        count(where)
    else:
        live(where, int(what))
