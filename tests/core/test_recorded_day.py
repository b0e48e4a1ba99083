"""A replay of a recorded day gives the same Zs, to the last byte and on every Python there is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pos_core.journal import Entry, canonical, verify
from tests.core.recorded_day import IDENTITY, PAPERS, papers, recorded, replayed, written_anew

ROOT = Path(__file__).resolve().parents[2]
OTHERS = ("python3.11", "python3.12", "python3.13")


def test_the_recorded_chain_is_whole() -> None:
    if os.environ.get("EVERTILL_GOLDEN") == "write":
        written_anew()
    entries = [
        Entry(
            each["device_seq"],
            each["id"],
            each["stream"],
            each["stream_seq"],
            each["type"],
            each["at"],
            each["business_day"],
            each["actor"],
            canonical(each["data"]),
            bytes.fromhex(each["prev_hash"]),
            bytes.fromhex(each["hash"]),
        )
        for each in recorded()
    ]
    assert len(entries) > 50
    assert verify(entries, IDENTITY, until=entries[-1].head) is None


def test_a_replay_makes_every_z_as_it_was_written() -> None:
    pairs = [(written, made) for written, made, _state in replayed()]
    assert [written.name for written, _ in pairs] == ["Z-0001", "Z-0002"]
    for written, made in pairs:
        assert replace(made, taken_at=written.taken_at) == written


def test_the_first_z_of_the_day_says_what_happened() -> None:
    (first, _, _), (second, _, _) = replayed()
    assert first.drawer is not None
    assert first.drawer.over_short is not None
    assert first.drawer.over_short.minor == -50_000
    assert first.figures.held_ahead.minor == second.figures.ahead_before.minor == 40_000
    assert first.from_seq == 1
    assert second.from_seq == first.to_seq + 1
    assert len({row.day for row in (*first.figures.days, *second.figures.days)}) == 2


def test_the_papers_are_the_same_to_the_last_byte() -> None:
    made = papers().encode()
    if os.environ.get("EVERTILL_GOLDEN") == "write":
        PAPERS.write_bytes(made)
    assert PAPERS.read_bytes() == made, "look at them before you write them anew"


@pytest.mark.parametrize("python", OTHERS)
def test_every_python_lays_out_the_same_papers(python: str) -> None:
    """With those that are on this computer; the suite itself runs on each of them elsewhere."""
    found = shutil.which(python)
    if found is None or found == sys.executable:
        pytest.skip(f"there is no {python} here")
    ran = subprocess.run(
        [found, "-m", "tests.core.recorded_day"], cwd=ROOT, capture_output=True, check=False
    )
    if b"No module named" in ran.stderr or b"not found" in ran.stderr:
        pytest.skip(f"{python} does not run here")
    assert ran.returncode == 0, ran.stderr.decode()
    assert ran.stdout == PAPERS.read_bytes()
