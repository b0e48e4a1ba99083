"""What is built for a shop holds all the till looks for: rules, screens, looks, fonts, texts."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

from tests.house.tree import PRODUCT, ROOT, name_of, python_files

if TYPE_CHECKING:
    from pathlib import Path


def test_the_wheel_holds_code_resources_and_translations(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
        entry_points = archive.read(
            next(n for n in held if n.endswith("entry_points.txt"))
        ).decode()
    assert {name_of(path) for path in python_files(*PRODUCT)} <= held
    resources = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    translations = [*(ROOT / "translations").glob("*.qm")]
    assert len(resources) > 20
    assert len(translations) == 3, "`make test` compiles them first"
    assert {f"pos_app/{name_of(path)}" for path in resources + translations} <= held
    page = [p for p in (ROOT / "hosted_api" / "web").rglob("*.*") if p.suffix != ".pyc"]
    assert {name_of(path) for path in page} <= held, "what the guest's page is made of"
    assert "evertill = pos_app.__main__:main" in entry_points
    assert "evertill-api = hosted_api.__main__:run" in entry_points
    assert sum(name.startswith("hosted_api/migrations/d20") for name in held) >= 2
