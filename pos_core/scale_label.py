"""Works out how a shop's scale writes its labels: scan one, say what stands on it in words.

Labels from a scale follow no standard, and a layout that is guessed wrong sells the wrong weight.
So the shop shows the till labels it can read itself, and what fits all of them is the layout.
"""

from collections.abc import Iterable, Sequence
from itertools import product

from pos_core.barcode import ScalePattern, has_right_check_digit, price_verifier
from pos_core.frozen import dataclass
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal, refuse

_LENGTH = 13
_INNER = 10  # between the two digits of the prefix and the check digit
_ARTICLE = range(3, 9)
_VALUE = range(3, 7)
# One step of the counter: a gram up to a hundred, a minor unit up to a thousand.
_STEPS = {"W": (1, 10, 100), "P": (1, 10, 100, 1000)}
_USUAL_ARTICLE = 5
_USUAL_VALUE = 5


@dataclass(frozen=True, slots=True)
class ShownLabel:
    """A label that was scanned, and what a person reads on it.

    `article` is the number of the goods, empty when it is not known; `price_minor` is the price of
    the piece in minor units. At least one of weight and price is needed.
    """

    code: str
    article: str = ""
    weight: Quantity | None = None
    price_minor: int | None = None


@dataclass(frozen=True, slots=True)
class ScaleLayout:
    """The layout that fits. `others` are further ones that fit as well: another label decides."""

    pattern: ScalePattern
    others: tuple[ScalePattern, ...] = ()

    @property
    def is_sure(self) -> bool:
        """True when nothing else fits."""
        return not self.others


def pattern_text(pattern: ScalePattern) -> str:
    """The pattern as settings keep it; the inverse of `barcode.scale_pattern`."""
    return pattern.text if pattern.step == 1 else f"{pattern.text}*{pattern.step}"


def layout_of(labels: Sequence[ShownLabel]) -> ScaleLayout | Refusal:
    """The layout of all these labels, the most usual one first.

    Refuses `scale_label.not_a_label` (no EAN-13 from 20 to 29), `scale_label.misread` (wrong check
    digit), `scale_label.nothing_told` (neither weight nor price), `scale_label.two_kinds` (labels
    that begin differently) and `scale_label.no_layout` when no layout gives what was told.
    """
    trouble = next((no for label in labels if (no := _trouble(label)) is not None), None)
    if trouble is not None:
        return trouble
    if not labels:
        return refuse("scale_label.not_a_label", scanned="")
    prefixes = sorted({label.code[:2] for label in labels})
    if len(prefixes) > 1:
        return refuse("scale_label.two_kinds", prefixes=", ".join(prefixes))
    fit = sorted(_fitting(labels, prefixes[0]), key=_oddness)
    if not fit:
        return refuse("scale_label.no_layout", scanned=labels[-1].code)
    # A layout that leaves out more digits says less of the same label; it is no rival.
    rivals = (each for each in fit[1:] if each.text.count("X") == fit[0].text.count("X"))
    return ScaleLayout(fit[0], tuple(rivals))


def with_layout(texts: Iterable[str], pattern: ScalePattern) -> tuple[str, ...]:
    """The shop's patterns with this one instead of those for the same first two digits."""
    others = (text for text in texts if text[:2] != pattern.text[:2])
    return (*others, pattern_text(pattern))


def _trouble(label: ShownLabel) -> Refusal | None:
    code = label.code
    is_label = len(code) == _LENGTH and code.isascii() and code.isdigit() and code[0] == "2"
    if not is_label:
        return refuse("scale_label.not_a_label", scanned=code)
    if not has_right_check_digit(code):
        return refuse("scale_label.misread", scanned=code)
    if label.weight is None and label.price_minor is None:
        return refuse("scale_label.nothing_told", scanned=code)
    return None


def _fitting(labels: Sequence[ShownLabel], prefix: str) -> list[ScalePattern]:
    fit = []
    for text in _texts(prefix):
        steps = _STEPS["W" if "W" in text else "P"]
        patterns = (ScalePattern(text, step) for step in steps)
        fit += [each for each in patterns if all(_reads(each, label) for label in labels)]
    return fit


def _texts(prefix: str) -> Iterable[str]:
    """Every layout there is for this prefix."""
    for article, value, kind, inner in product(_ARTICLE, _VALUE, "WP", ("", "V")):
        room = _INNER - article - value - len(inner)
        if room < 0 or (inner and (kind != "P" or value not in (4, 5))):
            continue
        for before in range(room + 1):
            after = room - before
            left, right = "X" * before, "X" * after
            yield f"{prefix}{left}{'I' * article}{right}{inner}{kind * value}C"


def _reads(pattern: ScalePattern, label: ShownLabel) -> bool:
    """Whether the pattern makes of the label what was told of it."""
    code = label.code
    article = pattern.digits("I", code)
    if label.article and article.lstrip("0") != label.article.strip().lstrip("0"):
        return False
    if "W" in pattern.text:
        counted = int(pattern.digits("W", code)) * pattern.step
        return label.weight is not None and counted == label.weight.thousandths
    price = pattern.digits("P", code)
    if "V" in pattern.text and pattern.digits("V", code) != price_verifier(price):
        return False
    return label.price_minor is not None and int(price) * pattern.step == label.price_minor


def _oddness(pattern: ScalePattern) -> tuple[int, ...]:
    """How far a layout is from the usual one: five for the article, five for the value."""
    text = pattern.text
    article, value = text.count("I"), text.count("W") + text.count("P")
    return (
        text.count("X"),
        abs(article - _USUAL_ARTICLE) + abs(value - _USUAL_VALUE),
        "V" in text,
        pattern.step,
        text.index("I"),
    )
