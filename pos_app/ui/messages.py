"""Every message to a person has three parts: what happened, what is safe, what to do now.

One function turns a code and its facts into those words, for refusals of the rules as well as for
trouble with files, printers and product lists. Facts are written as shops write them. The tables of
words are loaded with the first message: the first picture has none.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.frozen import dataclass
from pos_core.money import Money
from pos_core.quantity import Quantity
from pos_core.staff import Right
from pos_core.tax import Rate

CONTEXT = "Message"
Translate = Callable[[str], str]
Facts = Mapping[str, Any] | Iterable[tuple[str, Any]]

UNKNOWN = (
    "X-00",
    QT_TRANSLATE_NOOP("Message", "Something unexpected happened ({code})."),
    QT_TRANSLATE_NOOP("Message", "All sales so far are saved."),
    QT_TRANSLATE_NOOP("Message", "Try again. Tell support if it comes back."),
)


@dataclass(frozen=True, slots=True)
class Message:
    """What happened (`title`), what is `safe`, what to `do` now, and the short `code`.

    A refusal has nothing to be safe about and no code to read out; both are empty.
    """

    title: str
    safe: str
    do: str
    code: str

    @property
    def text(self) -> str:
        """All parts in one line, the code in brackets behind them."""
        parts = [_ended(part) for part in (self.title, self.safe, self.do) if part]
        return " ".join([*parts, f"({self.code})"] if self.code else parts)


def to_screen_language(text: str) -> str:
    """The text in the language the application has installed."""
    return QCoreApplication.translate(CONTEXT, text)


def words(
    code: str,
    facts: Facts = (),
    *,
    translate: Translate = to_screen_language,
    language: str = "vi",
) -> Message:
    """The message for a refusal's code, a problem's name or its short code, blanks filled in.

    `facts` is a mapping or pairs, as in `Refusal.facts`. A fact that is missing reads `?`, an
    unknown code gives a message that still has its three parts.
    """
    from pos_app.ui.problem_words import NAME_OF_CODE, PROBLEM_WORDS
    from pos_app.ui.refusal_words import REFUSAL_WORDS

    filled = _Filled({"code": code, **written(facts, language)})
    if code in REFUSAL_WORDS:
        title, do = (translate(each).format_map(filled) for each in REFUSAL_WORDS[code])
        return Message(title, "", do, "")
    short, *sentences = PROBLEM_WORDS.get(NAME_OF_CODE.get(code, code), UNKNOWN)
    title, safe, do = (translate(each).format_map(filled) for each in sentences)
    return Message(title, safe, do, short)


def knows(code: str) -> bool:
    """True when there are words of its own for a code or a problem's name."""
    from pos_app.ui.problem_words import NAME_OF_CODE, PROBLEM_WORDS
    from pos_app.ui.refusal_words import REFUSAL_WORDS

    return code in REFUSAL_WORDS or code in PROBLEM_WORDS or code in NAME_OF_CODE


def written(facts: Facts, language: str) -> dict[str, str]:
    """The facts of a refusal or problem as text."""
    return {name: _written(value, language) for name, value in dict(facts).items()}


def _written(value: Any, language: str) -> str:
    match value:
        case Money():
            text = figures.money(value)
        case Quantity():
            text = figures.quantity(value, language=language)
        case Rate():
            text = figures.percent(value, language)
        case datetime():
            text = figures.moment(value, language)
        case date():
            text = figures.day(value)
        case Right():
            from pos_app.ui.staff_words import right_text

            text = right_text(value)
        case Enum():
            text = str(value.value)
        case _:
            text = str(value)
    return text


def _ended(sentence: str) -> str:
    """A sentence that ends with a fact gets its full stop."""
    return sentence if sentence[-1] in ".!?…" else f"{sentence}."


class _Filled(dict[str, str]):
    """Facts for the blanks of a sentence; a blank without a fact reads `?`."""

    def __missing__(self, key: str) -> str:
        return "?"
