"""The import contracts can go red: a copy of the code with a bug in each place breaks them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.house.tree import PRODUCT, ROOT

PLANTED = {
    "the kit knows no noun": ("hosted_api/kit/feed.py", "from hosted_api.errors import ApiError"),
    "hosted_api knows no till": ("hosted_api/app.py", "import pos_app.settings"),
    "the till knows no hosted_api": ("pos_app/sync/loop.py", "import hosted_api.settings"),
    "pos_core is plain Python": ("pos_core/money.py", "import msgspec"),
    "one door to the keyring: secrets": ("pos_app/sync/status.py", "import keyring"),
}
_LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def _broken(folder: Path) -> set[str]:
    """The contracts that the code below `folder` breaks."""
    done = subprocess.run(
        [sys.executable, "-c", _LINT, "--no-cache", "--no-logo"],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Contracts:" in done.stdout, done.stdout + done.stderr
    return set(re.findall(r"^(.+) BROKEN", done.stdout, re.MULTILINE))


def test_each_contract_notices_the_import_it_forbids(tmp_path: Path) -> None:
    for package in PRODUCT:
        nothing_else = shutil.ignore_patterns("__pycache__", "*.pyc")
        shutil.copytree(ROOT / package, tmp_path / package, ignore=nothing_else)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    assert _broken(tmp_path) == set()
    for file, line in PLANTED.values():
        with (tmp_path / file).open("a", encoding="utf-8") as code:
            code.write(f"\n{line}\n")
    assert _broken(tmp_path) >= set(PLANTED)
