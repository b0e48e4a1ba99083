"""The folder of real data that stands beside the project, for the tests that read it.

It is not part of the project and may be absent: those tests then skip and say why. The variable
EVERTILL_SHARED names the folder; without it, `../shared` beside the project is taken.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]


def shared_folder() -> Path:
    """Where the real data should be, whether or not it is there."""
    named = os.environ.get("EVERTILL_SHARED")
    return Path(named) if named else PROJECT.parent / "shared"


def shared_path(*parts: str) -> Path:
    """The file or folder `parts` below the shared folder; skips the test when it is not there."""
    path = shared_folder().joinpath(*parts)
    if not path.exists():
        pytest.skip(f"no {'/'.join(parts)} in the shared folder (EVERTILL_SHARED names it)")
    return path
