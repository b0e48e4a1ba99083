"""The documents speak of the tree as it is: the files they name exist, the links lead somewhere."""

from __future__ import annotations

import re
import subprocess

from PySide6.QtGui import QKeySequence

from pos_app.boot import options
from pos_app.ui.commands import COMMANDS
from tests.house.tree import ROOT, name_of, text_files, told
from tests.support.trouble_page import PAGE, page

NAMED = re.compile(r"`((?:pos_core|pos_app|backend_client|tests|resources|installer)/[\w./-]+)`")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def test_every_file_a_document_names_exists() -> None:
    documents = [path for path in text_files() if path.suffix == ".md"]
    assert len(documents) >= 6
    wrong = []
    seen = 0
    for document in documents:
        for name in NAMED.findall(document.read_text(encoding="utf-8")):
            seen += 1
            if not (ROOT / name).exists():
                wrong.append(f"{name_of(document)}: {name}")
    assert seen > 60
    assert not wrong, told(wrong, "The file has another name or is gone.")


def test_every_link_between_documents_leads_somewhere() -> None:
    wrong = [
        f"{name_of(document)}: {target}"
        for document in text_files()
        if document.suffix == ".md"
        for target in LINK.findall(document.read_text(encoding="utf-8"))
        if not (document.parent / target).exists()
    ]
    assert not wrong, told(wrong, "The page it links to is not there.")


def test_the_readme_names_only_commands_and_targets_that_exist() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    said = set(re.findall(r"-m pos_app ([a-z-]+)", readme))
    assert len(said) >= 5
    assert said <= set(options.COMMANDS)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"`make ([a-z-]+)", readme))
    assert len(targets) >= 7
    assert {
        name for name in targets if not re.search(rf"^{name}:", makefile, re.MULTILINE)
    } == set()


def test_the_guides_name_only_keys_that_the_till_has() -> None:
    keys = {QKeySequence(command.key).toString() for command in COMMANDS}
    pages = [ROOT / "README.md", *(ROOT / "docs" / "user-guide").glob("*.md")]
    wrong = []
    for page_path in pages:
        text = page_path.read_text(encoding="utf-8")
        said = set(re.findall(r"`((?:Ctrl\+|Alt\+|Shift\+)\w+|F\d+|PgUp|PgDn|Del)`", text))
        wrong += [f"{name_of(page_path)}: {key}" for key in said if _portable(key) not in keys]
    assert not wrong, told(wrong, "No command has this key; see pos_app/ui/commands.py.")


def test_the_scripts_can_be_read_by_bash() -> None:
    scripts = [*(ROOT / "installer").rglob("*.sh"), ROOT / ".ci" / "run"]
    assert len(scripts) >= 5
    for script in scripts:
        assert script.stat().st_mode & 0o100, f"{name_of(script)} cannot be run"
        subprocess.run(["bash", "-n", str(script)], check=True)


def _portable(key: str) -> str:
    return QKeySequence(key.replace("PgDn", "PgDown")).toString()


def test_every_decision_is_on_the_list() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    pages = [page.name for page in folder.glob("*.md") if page.name != "README.md"]
    assert len(pages) >= 3
    assert [page for page in pages if f"({page})" not in index] == []


def test_the_guide_lists_every_message_as_the_screen_says_it() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.support.trouble_page"
