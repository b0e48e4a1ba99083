"""Everything the API's keeper can do can be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hosted_api import commands, keeper
from tests.support.api import api_process

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.starts_threads


def test_each_command_has_its_words() -> None:
    typed = {name for name, *_ in commands._COMMANDS}
    assert typed - set(keeper.COMMANDS) == {
        "serve",
        "simulate-providers",
        "simulated",
        *commands._WITHOUT_PARTS,
    }
    assert set(keeper.COMMANDS) - typed == set()


def test_a_partner_is_given_an_address_and_loses_it_again(tmp_path: Path) -> None:
    with api_process(tmp_path / "api", start=False) as api:
        api.command("add-store", "s1", "Phở Lan")
        api.command("add-partner", "app", "The app", "--store", "s1")
        said = api.command("set-hook", "app", "s1", "https://app.example/hooks")
        assert said == ["app is told at https://app.example/hooks of s1."]
        with pytest.raises(RuntimeError, match="https"):
            api.command("set-hook", "app", "s1", "http://app.example/hooks")
        assert api.command("set-hook", "app", "s1") == ["app is told at no address of s1."]
