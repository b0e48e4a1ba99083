"""The description of the API is the API: complete, valid references, and as it is kept in docs."""

from __future__ import annotations

import json
import re
from typing import Any

from hosted_api.openapi import description
from hosted_api.settings import Settings
from tests.house.tree import ROOT

KEPT = ROOT / "docs" / "api" / "openapi.json"


def _described() -> dict[str, Any]:
    return description(Settings(database_url=None))


def test_the_kept_description_is_that_of_the_code() -> None:
    told = json.loads(KEPT.read_text(encoding="utf-8"))
    assert told == json.loads(json.dumps(_described())), (
        "python -m hosted_api openapi docs/api/openapi.json"
    )


def test_every_reference_leads_somewhere() -> None:
    told = _described()
    assert told["openapi"] == "3.1.0"
    referred = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(told)))
    assert "Problem" in referred
    assert referred <= set(told["components"]["schemas"])


def test_every_door_says_what_it_is_for_and_how_it_says_no() -> None:
    wrong = []
    for path, doors in _described()["paths"].items():
        for method, door in doors.items():
            if not door.get("description") and not door.get("summary"):
                wrong.append(f"{method} {path}: no words")
            if path.startswith("/v1/auth") and "401" not in door["responses"]:
                wrong.append(f"{method} {path}: no 401")
    assert not wrong
