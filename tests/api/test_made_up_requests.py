"""No request whatever is answered with 500, and none that breaks the description is accepted."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from schemathesis import GenerationMode

from tests.support.api_process import ApiProcess
from tests.support.fuzzed_api import Knocker, operations

pytestmark = pytest.mark.starts_threads

MANY = int(os.environ.get("EVERTILL_MADE_UP_REQUESTS", "50000"))
DOORS = operations()
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


@pytest.fixture(scope="module")
def knocker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Knocker]:
    api = ApiProcess(tmp_path_factory.mktemp("fuzz") / "api").furnish()
    made = Knocker(api)
    api.start()
    yield made
    made.close()
    api.kill()


def name_of(door: object) -> str:
    return f"{door.method}-{door.path}"  # type: ignore[attr-defined]


@pytest.mark.parametrize("door", DOORS, ids=map(name_of, DOORS))
def test_a_door_answers_whatever_comes(door: object, knocker: Knocker) -> None:
    for mode in MODES:
        knocker.knock(door, mode, 12, 1)


@pytest.mark.parametrize("number", ["%094", "+4", "4.0", "1_0", "%D9%A4", "0x4", ""])
def test_only_plain_digits_are_a_number(number: str, knocker: Knocker) -> None:
    assert knocker.ask(f"/v1/sync/feed?limit={number}") == 422
    assert knocker.ask("/v1/sync/feed?limit=4") == 200


@pytest.mark.slow
def test_all_doors_answer_many_thousands(knocker: Knocker) -> None:
    each = max(1, MANY // (len(DOORS) * len(MODES)))
    for door in DOORS:
        for mode in MODES:
            knocker.knock(door, mode, each, 2)
    print(f"made_up_requests {sum(knocker.statuses.values())} {knocker.statuses}")
