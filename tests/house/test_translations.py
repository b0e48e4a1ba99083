"""Three languages, finished: nothing half translated leaves the house, and no blank is lost."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.house.tree import ROOT, name_of, python_files

# English is the source; its file holds only what English needs two forms for.
LANGUAGES = ("vi", "id")
FILES = (*LANGUAGES, "en")
BLANK = re.compile(r"\{[a-z_0-9]*[^{}]*\}|%n|%\d")


def _messages(language: str) -> list[tuple[str, ET.Element]]:
    tree = ET.parse(ROOT / "translations" / f"evertill_{language}.ts")
    return [
        (context.findtext("name", ""), message)
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    ]


def _texts(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    if translation is None:
        return []
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] or [translation.text or ""]


@pytest.mark.parametrize("language", FILES)
def test_no_translation_is_unfinished(language: str) -> None:
    messages = _messages(language)
    assert len(messages) > 100 or language == "en"
    unfinished = [
        f"{context}: {message.findtext('source')}"
        for context, message in messages
        if message.find("translation[@type='unfinished']") is not None or not all(_texts(message))
    ]
    assert not unfinished, "translate:\n  " + "\n  ".join(unfinished)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_fills_the_same_blanks(language: str) -> None:
    wrong = []
    for context, message in _messages(language):
        source = message.findtext("source", "")
        wanted = sorted(BLANK.findall(source))
        for text in _texts(message):
            found = sorted(BLANK.findall(text))
            singular = message.get("numerus") == "yes" and "%n" not in found
            if text and found != wanted and not singular:
                wrong.append(f"{context}: {source!r} -> {text!r}")
    assert not wrong, "other blanks than the source:\n  " + "\n  ".join(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_has_found_its_screen(language: str) -> None:
    """A dot in a context means that lupdate misread the line; docs/traps.md says how."""
    contexts = {context for context, _ in _messages(language)}
    assert not [context for context in contexts if "." in context or not context]


def test_the_translations_hold_the_texts_of_the_source(tmp_path: Path) -> None:
    """What `make translations` would collect now is what is checked in."""
    fresh = str(tmp_path / "evertill_vi.ts")
    lupdate = str(Path(sys.executable).with_name("pyside6-lupdate"))
    options = ["-silent", "-locations", "none", "-no-obsolete", "-extensions", "py"]
    done = subprocess.run(
        [lupdate, *options, "pos_app", "-ts", fresh],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    wanted = {
        (context.findtext("name"), message.findtext("source"))
        for context in ET.parse(fresh).getroot().iter("context")
        for message in context.iter("message")
    }
    for language in LANGUAGES:
        held = {(context, message.findtext("source")) for context, message in _messages(language)}
        missing = sorted(f"{context}: {source}" for context, source in wanted - held)
        assert not missing, f"run `make translations`; {language} lacks:\n  " + "\n  ".join(missing)


def test_no_screen_glues_a_sentence_together() -> None:
    """`self.tr(f"...")` cannot be translated: lupdate needs the literal text."""
    wrong = []
    for path in python_files("pos_app/ui"):
        text = path.read_text(encoding="utf-8")
        found = re.finditer(r"\b(?:tr|translate|QT_TRANSLATE_NOOP)\(\s*(?:\"\w+\",\s*)?f\"", text)
        wrong += [f"{name_of(path)}:{text.count(chr(10), 0, hit.start()) + 1}" for hit in found]
    assert not wrong, "write the blank as {name} and fill it afterwards: " + ", ".join(wrong)
