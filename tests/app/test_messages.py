"""Whatever goes wrong, the till has words for it: what happened, what is safe, what to do now."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.ports import PaperState
from pos_app.store.problems import PROBLEMS
from pos_app.ui.messages import knows, words
from pos_app.ui.problem_words import PROBLEM_WORDS
from pos_app.ui.refusal_words import REFUSAL_WORDS
from pos_app.ui.storage_words import STORAGE_WORDS
from pos_core.money import Currency, Money
from pos_core.quantity import Quantity
from pos_core.refusal import refuse
from pos_core.sale import Outcome

ROOT = Path(__file__).parents[2]
BLANK = re.compile(r"{(\w+)}")


def _refusals() -> Iterator[tuple[str, frozenset[str], str]]:
    """Every `refuse(...)` in the rules and the engine: code, names of its facts, file."""
    for folder in ("pos_core", "pos_app"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "refuse":
                    facts = frozenset(each.arg for each in node.keywords if each.arg)
                    for code in _codes(node.args[0]):
                        yield code, facts, path.name


def _codes(argument: ast.expr) -> tuple[str, ...]:
    if isinstance(argument, ast.Constant):
        return (str(argument.value),)
    if isinstance(argument, ast.JoinedStr):
        return tuple(f"order.already_{outcome}" for outcome in Outcome)
    return ()


REFUSALS = sorted({(code, facts, file) for code, facts, file in _refusals()}, key=str)


@pytest.mark.parametrize(("code", "facts", "file"), REFUSALS, ids=[r[0] for r in REFUSALS])
def test_every_no_has_words_that_use_only_what_the_rule_tells(
    code: str, facts: frozenset[str], file: str
) -> None:
    assert code in REFUSAL_WORDS, f"{file} refuses with {code}, and nobody says so to the cashier"
    blanks = {blank for sentence in REFUSAL_WORDS[code] for blank in BLANK.findall(sentence)}
    assert blanks <= facts, f"{code} has blanks {blanks - facts} that {file} never fills"


def test_no_words_are_kept_for_a_rule_that_is_gone() -> None:
    assert set(REFUSAL_WORDS) <= {code for code, _, _ in REFUSALS}


def test_every_storage_problem_has_its_words_under_the_same_code() -> None:
    assert set(PROBLEMS) <= set(STORAGE_WORDS)
    for name, problem in PROBLEMS.items():
        assert STORAGE_WORDS[name][0] == problem.code
        told = set(BLANK.findall(problem.happened + problem.safe + problem.now))
        assert {blank for each in STORAGE_WORDS[name] for blank in BLANK.findall(each)} <= told


def test_every_lasting_trouble_has_its_words_under_the_code_it_is_told_with() -> None:
    told = set()
    for path in sorted((ROOT / "pos_app").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Trouble":
                name, code = node.args[:2]
                if isinstance(name, ast.Constant) and isinstance(code, ast.Constant):
                    told.add((name.value, code.value))
    assert len(told) > 3
    assert told <= {(name, row[0]) for name, row in PROBLEM_WORDS.items()}


def test_a_printer_in_trouble_has_words_for_each_state_it_can_be_in() -> None:
    well = (PaperState.READY, PaperState.PAPER_LOW)
    states = {f"printer.{state}" for state in PaperState if state not in well}
    assert states <= set(PROBLEM_WORDS)


def test_every_problem_has_three_parts_and_a_code_of_its_own() -> None:
    codes = [row[0] for row in PROBLEM_WORDS.values()]
    assert len(codes) == len(set(codes))
    for code, *sentences in PROBLEM_WORDS.values():
        assert re.fullmatch(r"[A-Z]-\d\d", code)
        assert len(sentences) == 3
        assert all(sentence.endswith(".") for sentence in sentences)


def test_a_refusal_reads_with_its_figures_written_as_money() -> None:
    refused = refuse("payment.too_little", missing=Money(2_000, Currency.VND))
    message = words(refused.code, refused.facts)
    assert message.title == "2.000\xa0₫ is missing."
    assert message.do == "Ask for the rest, or correct the amount."


def test_quantities_follow_the_language_of_the_screen() -> None:
    refused = refuse("line.quantity_out_of_range", largest=Quantity(9_999_999))
    assert "9999.999" in words(refused.code, refused.facts, language="en").title
    assert "9999,999" in words(refused.code, refused.facts, language="vi").title


def test_a_problem_is_known_by_its_name_and_by_its_code() -> None:
    by_name = words("disk_full")
    assert by_name == words("S-04")
    assert by_name.text.endswith("(S-04)")
    assert "All sales so far are saved." in by_name.text


def test_a_sentence_that_ends_with_a_fact_still_ends() -> None:
    refused = refuse("barcode.unreadable", scanned="ab")
    text = words(refused.code, refused.facts).text
    assert text == "The code cannot be read: ab. Scan again, or search by name."


def test_a_missing_fact_does_not_hide_the_message() -> None:
    assert "?" in words("journal_missing", {"folder": "D:"}).title


def test_even_an_unknown_code_says_what_is_safe_and_what_to_do() -> None:
    message = words("nobody.knows")
    assert not knows("nobody.knows")
    assert "nobody.knows" in message.title
    assert message.safe
    assert message.do
