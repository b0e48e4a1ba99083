"""The documents speak of the tree as it is: the files they name exist, the links lead somewhere."""

from __future__ import annotations

import re

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


def test_every_decision_is_on_the_list() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    pages = [page.name for page in folder.glob("*.md") if page.name != "README.md"]
    assert len(pages) >= 3
    assert [page for page in pages if f"({page})" not in index] == []


def test_the_guide_lists_every_message_as_the_screen_says_it() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.support.trouble_page"
