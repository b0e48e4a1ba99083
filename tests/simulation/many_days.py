"""Store-days by the thousand, seed after seed, for as long as one lets them run.

`python -m tests.simulation.many_days TALLY [light|phones]` goes on behind the last seed that the
tally has, and adds one line of JSON for each day: `plan`, `seed`, `commit`, `seconds` of the
processor, `digest`, and `faults`, none on a good day. `... TALLY count` says how it stands.
"""

from __future__ import annotations

import json
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.simulation.store_day import LIGHT, PHONES, Plan, commit, store_day

PLANS = {"full": Plan(), "light": LIGHT, "phones": PHONES}
FIRST = {"full": 100_000, "light": 1_000_000, "phones": 2_000_000}
"""Seeds that the suite does not live."""
LONGEST = 600
"""Seconds of the wall that no day takes, however busy the machine."""


def told_of(tally: Path) -> Iterator[dict[str, Any]]:
    """Every day that the tally has; a line that was cut off as the power went is none."""
    if not tally.exists():
        return
    for line in tally.read_text(encoding="utf-8").splitlines():
        try:
            yield json.loads(line)
        except ValueError:
            continue


def live(tally: Path, plan: str) -> None:
    """Day after day, until somebody stops it."""
    seeds = [told["seed"] for told in told_of(tally) if told["plan"] == plan]
    seed, code = max(seeds, default=FIRST[plan] - 1), commit()
    signal.signal(signal.SIGALRM, _too_long)
    while True:
        seed += 1
        begun = time.process_time()
        digest, faults = _ended(seed, PLANS[plan])
        line = {
            "plan": plan,
            "seed": seed,
            "commit": code,
            "seconds": round(time.process_time() - begun, 3),
            "digest": digest,
            "faults": faults,
        }
        with tally.open("a", encoding="utf-8") as out:
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def _ended(seed: int, plan: Plan) -> tuple[str, list[str]]:
    """How a day ended; one that fell over, or never would have ended, is a bad one as well."""
    signal.alarm(LONGEST)
    try:
        told = store_day(seed, plan)
    except Exception as error:  # noqa: BLE001  the next day is lived all the same
        return "", [f"it fell over: {error!r}"]
    finally:
        signal.alarm(0)
    return told.digest[:16], list(told.faults[:12])


def _too_long(_signal: int, _frame: object) -> None:
    raise TimeoutError(f"not over after {LONGEST} seconds")


def count(tally: Path) -> None:
    """Print how many days of which plan and code there were, how fast, and which were bad."""
    days, bad = Counter[str](), Counter[str]()
    seconds = defaultdict[str, float](float)
    for told in told_of(tally):
        which = f"{told['plan']} {told['commit']}"
        days[which] += 1
        seconds[which] += told["seconds"]
        if told["faults"]:
            bad[which] += 1
            print(told["seed"], which, told["faults"][0])
    for which, many in days.items():
        rate = many / seconds[which]
        print(f"{which}: {many} days, {bad[which]} bad, {rate:.2f} a second of the processor")


if __name__ == "__main__":
    where, how = Path(sys.argv[1]), (sys.argv[2:] or ["full"])[0]
    if how == "count":
        count(where)
    else:
        live(where, how)
