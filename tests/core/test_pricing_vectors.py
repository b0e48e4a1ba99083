"""Other systems' prices beside ours: equal, different by decision, or not about a price at all."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from tests.core.peer_basket import NotComparable
from tests.core.peer_cases import compare
from tests.core.peer_conventions import DECIDED, NOT_COMPARABLE
from tests.support.shared import shared_path

COUNT = {"equal": 131, "decided": 9, "not comparable": 57}

Case = dict[str, Any]


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    found: list[Case] = json.loads(
        shared_path("vectors", "pricing_cases.json").read_text(encoding="utf-8")
    )["cases"]
    return found


def _verdict(case: Case) -> tuple[str, str]:
    """Equal, different or not comparable, and what there is to say about it."""
    try:
        ours, theirs = compare(case)
    except NotComparable as reason:
        return "not comparable", str(reason)
    unlike = {name: (ours[name], theirs[name]) for name in theirs if ours[name] != theirs[name]}
    return ("different", f"(ours, theirs): {unlike}") if unlike else ("equal", "")


def _complaint(case: Case) -> str | None:
    """What is wrong with the lists, for this case."""
    name, (verdict, detail) = case["id"], _verdict(case)
    declared = next((why for why, names in NOT_COMPARABLE.items() if name in names), None)
    if verdict == "not comparable":
        return None if detail == declared else f"{name} is not declared as: {detail}"
    if declared:
        return f"{name} is declared not comparable, and it is {verdict} {detail}"
    if verdict == "different" and name not in DECIDED:
        return f"{name} differs and nobody has decided: {detail}"
    if verdict == "equal" and name in DECIDED:
        return f"{name} is decided to differ, and agrees"
    return None


def test_every_case_of_another_system_agrees_or_is_decided(cases: list[Case]) -> None:
    complaints = [complaint for case in cases if (complaint := _complaint(case))]
    assert not complaints, "\n".join(complaints)


def test_the_lists_name_no_case_that_is_not_there(cases: list[Case]) -> None:
    known = {case["id"] for case in cases}
    listed = [*DECIDED, *(name for names in NOT_COMPARABLE.values() for name in names)]
    assert len(listed) == len(set(listed))
    assert set(listed) <= known


def test_as_many_agree_as_the_page_of_conventions_says(cases: list[Case]) -> None:
    verdicts = Counter(_verdict(case)[0] for case in cases)
    assert verdicts["equal"] == COUNT["equal"]
    assert verdicts["different"] == COUNT["decided"] == len(DECIDED)
    assert verdicts["not comparable"] == COUNT["not comparable"]


def test_a_case_nobody_decided_would_be_noticed(cases: list[Case]) -> None:
    case = next(case for case in cases if case["id"] == "odoo-run-03")
    wrong = case | {"expected": case["expected"] | {"total_excluded": 30_865.0}}
    assert "nobody has decided" in str(_complaint(wrong))
    assert _complaint(case) is None
    assert "is not declared" in str(_complaint({"id": "saleor-gift-9", "input": {}}))


def test_a_decided_case_that_starts_to_agree_would_be_noticed(
    cases: list[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = next(case for case in cases if case["id"] == "odoo-run-03")
    monkeypatch.setitem(DECIDED, case["id"], "a difference that is none")
    assert "and agrees" in str(_complaint(case))
