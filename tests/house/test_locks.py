"""The locks: every package by version and hash, from no named place, as the manifest says."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.house.tree import ROOT

LOCKS = ("runtime", "dev", "package")
PINNED = re.compile(r"^([a-z0-9.-]+)==([^ ;\\]+)", re.MULTILINE)


def _lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_locked_by_hash_and_from_no_named_place(name: str) -> None:
    text = _lock(name)
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if PINNED.match(entry)]
    assert len(entries) >= 40
    assert [entry.split(" ")[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.findall(r"\w+://|^-|\bfile:|@ ", text, re.MULTILINE) == []


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_holds_the_versions_the_manifest_names(name: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = project["dependencies"] + project["optional-dependencies"].get(name, [])
    locked = {_normal(package): version for package, version in PINNED.findall(_lock(name))}
    assert len(named) >= 10
    for requirement in named:
        package, _, version = requirement.partition(";")[0].partition("==")
        assert locked[_normal(package)] == version, f"run `make lock`: {requirement}"


def test_developers_run_the_versions_that_shops_run() -> None:
    shops = dict(PINNED.findall(_lock("runtime")))
    developers = dict(PINNED.findall(_lock("dev")))
    packagers = dict(PINNED.findall(_lock("package")))
    assert shops.items() <= developers.items()
    assert shops.items() <= packagers.items()
