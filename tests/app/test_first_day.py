"""What a new till keeps of the words it was first started with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pos_app.boot.first_open import open_on
from pos_app.boot.kept_key import KeptPlace
from pos_app.boot.options import parse
from pos_app.boot.real_ports import RealFs
from pos_app.boot.wiring import real_ports
from pos_app.boot.workplace import Ground
from pos_app.secrets.choice import Keeping
from pos_app.settings import load_settings
from pos_app.store.opening import JournalSettings
from tests.support import tills

if TYPE_CHECKING:
    from pathlib import Path

    from pos_app.engine.answers import Trouble


def no_trouble(trouble: Trouble) -> None:
    raise AssertionError(trouble)


@pytest.mark.parametrize("language", ["en", "id", "vi"])
def test_a_till_begun_in_a_language_opens_in_it_again(tmp_path: Path, language: str) -> None:
    given = parse(["--language", language])
    options = replace(given, data=tmp_path / "data", side=tmp_path / "side")
    kept = KeptPlace(tills.place(tmp_path), Keeping.SEALED_FILE, is_new=True)
    ground = Ground(options, real_ports(), lambda: kept, JournalSettings(ballast_bytes=0))
    opened, _ = open_on(ground, no_trouble)
    opened.rows.close()
    opened.journal.close()
    assert load_settings(RealFs(), ground.settings_path).language == language
