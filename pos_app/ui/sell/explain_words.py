"""The steps of a price as sentences a guest understands: what, of what, and how rounded."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_core.frozen import dataclass
from pos_core.ids import LineId
from pos_core.line import OrderLine
from pos_core.money import Money
from pos_core.order import Order
from pos_core.pricing import Discount, Priced, Rule, Step, TaxPer, explain, explain_cash_rounding
from pos_core.rounding import Rounding
from pos_core.tax import TaxMode

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of the explanation: `what` with its `why` below, and the amount at the right."""

    what: str
    why: str
    amount: str
    strong: bool = False


def explained(order: Order, priced: Priced, language: str) -> tuple[Sentence, ...]:
    """The whole order from the first line to what cash is due, in the order it was worked out."""
    steps = explain([line.charge() for line in order.lines], order.policy, order.discount)
    lines = {line.line_id: line for line in order.lines}
    said = [_goods(step, lines, language) for step in steps if step.rule is Rule.EXTEND]
    said += [_cut(step, lines, language) for step in steps if step.rule is Rule.LINE_DISCOUNT]
    said.append(
        Sentence(translate("Explain", "Subtotal"), "", figures.money(priced.subtotal), strong=True)
    )
    said += [_whole(step, order.discount, language) for step in steps if _is_whole(step)]
    said += _taxes(order, priced, language)
    said.append(
        Sentence(
            translate("Explain", "Total"),
            _total_why(priced),
            figures.money(priced.total),
            strong=True,
        )
    )
    rounded = explain_cash_rounding(priced.total, order.policy)
    if rounded is not None:
        said += _cash(rounded, priced.total)
    return tuple(said)


def _is_whole(step: Step) -> bool:
    return step.line_id is None and step.rule in (Rule.ORDER_DISCOUNT, Rule.SERVICE)


def _goods(step: Step, lines: Mapping[LineId, OrderLine], language: str) -> Sentence:
    line = _line(step, lines)
    much = figures.quantity(line.quantity, line.unit, language)
    why = f"{much} × {figures.money(step.base)}"
    if line.modifiers:
        extra = ", ".join(f"{m.name} +{figures.money(m.price)}" for m in line.modifiers if m.price)
        if extra:
            added = translate("Explain", "with {extra}").replace("{extra}", extra)
            why = f"{why} ({added})"
    return Sentence(line.name, _with_rounding(why, step), figures.money(step.amount))


def _cut(step: Step, lines: Mapping[LineId, OrderLine], language: str) -> Sentence:
    line = _line(step, lines)
    what = translate("Explain", "Discount on {name}").replace("{name}", line.name)
    return Sentence(what, _for(line.discount, _share(step, language)), figures.money(-step.amount))


def _whole(step: Step, discount: Discount | None, language: str) -> Sentence:
    why = _share(step, language)
    if step.rule is Rule.ORDER_DISCOUNT:
        shared = translate("Explain", "shared fairly over all lines")
        why = f"{why}, {shared}" if why else shared
        what = translate("Explain", "Discount on the order")
        return Sentence(what, _for(discount, why), figures.money(-step.amount))
    return Sentence(translate("Explain", "Service charge"), why, figures.money(step.amount))


def _taxes(order: Order, priced: Priced, language: str) -> list[Sentence]:
    """Once per tax; where it is rounded is the shop's choice, so it is said."""
    per_line = order.policy.tax_per is TaxPer.LINE
    where = (
        translate("Explain", "rounded on each line")
        if per_line
        else translate("Explain", "rounded once on the whole bill")
    )
    said = []
    for tax in priced.taxes:
        rate = figures.percent(tax.rate, language)
        if tax.mode is TaxMode.INCLUSIVE:
            what, why = (
                translate("Explain", "Tax {tax} {rate}, already in the price"),
                translate("Explain", "on {base}, {where}"),
            )
        else:
            what, why = (
                translate("Explain", "Tax {tax} {rate}, added"),
                translate("Explain", "on {base}, {where}"),
            )
        what = what.replace("{tax}", tax.code).replace("{rate}", rate)
        why = why.replace("{base}", figures.money(tax.base)).replace("{where}", where)
        if tax.base_num != tax.base_den:
            part = translate("Explain", "of which {num}/{den} are taxed")
            why = f"{why}, {part.replace('{num}', str(tax.base_num))}"
            why = why.replace("{den}", str(tax.base_den))
        said.append(Sentence(what, why, figures.money(tax.amount)))
    return said


def _total_why(priced: Priced) -> str:
    parts = [figures.money(priced.subtotal)]
    if priced.discount:
        parts.append(f"{figures.MINUS} {figures.money(priced.discount)}")
    if priced.service:
        parts.append(f"+ {figures.money(priced.service)}")
    if priced.tax_added:
        parts.append(f"+ {figures.money(priced.tax_added)}")
    return " ".join(parts) if len(parts) > 1 else ""


def _cash(step: Step, total: Money) -> list[Sentence]:
    coin = figures.money(Money(step.exact_den, total.currency))
    match step.rounding:
        case Rounding.DOWN:
            why = translate("Explain", "down to whole {coin}, in the guest’s favour")
        case Rounding.UP:
            why = translate("Explain", "up to whole {coin}")
        case _:
            why = translate("Explain", "to the nearest {coin}")
    due = total + step.amount
    return [
        Sentence(
            translate("Explain", "Cash rounding"),
            why.replace("{coin}", coin),
            figures.money(step.amount),
        ),
        Sentence(translate("Explain", "To pay in cash"), "", figures.money(due), strong=True),
    ]


def _share(step: Step, language: str) -> str:
    base = figures.money(step.base)
    if step.rate is None:
        return translate("Explain", "a fixed amount off {base}").replace("{base}", base)
    words = translate("Explain", "{rate} of {base}").replace(
        "{rate}", figures.percent(step.rate, language)
    )
    return _with_rounding(words.replace("{base}", base), step)


def _for(discount: Discount | None, why: str) -> str:
    """Begin with the reason it was given for."""
    reason = discount.reason if discount is not None else ""
    return f"{reason}: {why}" if reason else why


def _with_rounding(why: str, step: Step) -> str:
    """Say it when the exact value had to be rounded."""
    if step.exact_num is None or step.exact_num % step.exact_den == 0:
        return why
    rounded = translate("Explain", "rounded")
    return f"{why}, {rounded}"


def _line(step: Step, lines: Mapping[LineId, OrderLine]) -> OrderLine:
    assert step.line_id is not None, "this step is about a line"
    return lines[step.line_id]
