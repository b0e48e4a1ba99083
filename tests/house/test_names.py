"""What things are called, and what may not stand in any file: drawers, debts, machine paths."""

from __future__ import annotations

import re

from tests.house.tree import lines_matching, name_of, python_files, text_files, told

DRAWERS = re.compile(r"(^|_)(utils?|misc|helpers?|common|managers?|base)(_|$)")
NO_DRAWERS = {"hosted_api/payments/providers/base.py"}
"""Holds one thing, what every provider can do, and is called so in all our papers."""

TOP_LEVEL = {
    *("pos_core", "backend_client", "pos_app", "hosted_api", "resources", "translations"),
    *(
        "installer",
        "tests",
        "benchmarks",
        "docs",
        "requirements",
        ".ci",
        "pyproject.toml",
        "build.spec",
        "Makefile",
    ),
    *("README.md", "CHANGELOG.md", "LICENSE", ".editorconfig", ".gitignore"),
    ".pre-commit-config.yaml",
}


def test_no_file_or_folder_is_a_drawer() -> None:
    names = [name_of(path) for path in text_files()]
    assert len(names) > 100
    wrong = [
        name
        for name in names
        if name not in NO_DRAWERS
        and any(DRAWERS.search(part.partition(".")[0].lower()) for part in name.split("/"))
    ]
    assert not wrong, told(wrong, "Name the file after the thing in it, as the trade calls it.")


def test_the_top_of_the_tree_holds_what_it_should_and_nothing_else() -> None:
    tops = {name_of(path).split("/")[0] for path in text_files()}
    assert tops <= TOP_LEVEL, f"not in the plan of the house: {sorted(tops - TOP_LEVEL)}"


def test_debt_has_an_address() -> None:
    words = "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"])
    # "XXX" in quotes is ISO 4217's code for no currency.
    wrong = lines_matching(rf'(?<!")\b({words})\b', python_files("pos_core", "pos_app", "tests"))
    assert not wrong, told(wrong, "Do it, or write WORKAROUND with a link to the cause.")


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    places = "|".join(["/wo" + "rk/", "/ro" + "ot/", "/ho" + r"me/[a-z]+/", "C:" + r"\\Users"])
    wrong = lines_matching(places, text_files())
    assert not wrong, told(wrong, "Take the path from where the file stands, or as an argument.")


def test_no_file_names_a_package_registry() -> None:
    hosts = "|".join(
        [
            "py" + "pi.org",
            "python" + "hosted",
            "npm" + "js",
            "index" + "-url",
            "find" + "-links +[=/f]",
        ]
    )
    wrong = lines_matching(hosts, text_files())
    wrong = [line for line in wrong if "--no-emit-" not in line]
    assert not wrong, told(wrong, "The machine knows where its packages come from.")


def test_a_test_is_named_after_what_somebody_notices() -> None:
    wrong = lines_matching(r"def test_(it_works|basic|simple|\d+|ok|main)\b", python_files("tests"))
    assert not wrong, told(wrong, "Say in the name what a person sees.")
