"""The words of a table's panel that depend on who sits there and what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.ui.cart.rows import DOT
from pos_app.ui.tables import things
from pos_core.table_rules import SessionMode

if TYPE_CHECKING:
    from pos_app.ui.tables.card_words import TableCard
    from pos_app.ui.tables.things import Thing
    from pos_core.session import SessionState

translate = QCoreApplication.translate


def facts_of(card: TableCard, session: SessionState | None, till: str) -> str:
    """How the table stands, since when, how it pays, and who serves it."""
    seats = translate("TablePanel", "{count} seats").replace("{count}", str(card.seats))
    parts = [card.standing.words, card.age, seats]
    if session is not None:
        each = session.mode is SessionMode.PAY_EACH
        one = translate("TablePanel", "one bill")
        parts.append(translate("TablePanel", "each phone pays") if each else one)
    if session is not None and session.host != till:
        served = translate("TablePanel", "at till {till}").replace("{till}", session.host)
        nobody = translate("TablePanel", "nobody serves it yet")
        parts.append(served if session.host else nobody)
    return DOT.join(part for part in parts if part)


def next_words(thing: Thing | None, session: SessionState | None) -> str:
    """What the one big button does."""
    if session is None:
        return translate("TablePanel", "Open table")
    steps = {
        things.LET_IN: translate("TablePanel", "Let in"),
        things.TAKE: translate("TablePanel", "Take the order"),
        things.ANSWER: translate("TablePanel", "On my way"),
        things.READY: translate("TablePanel", "Ready"),
        things.SERVED: translate("TablePanel", "Served"),
    }
    step = steps.get(thing.act) if thing is not None else None
    return step or translate("TablePanel", "Open bill")


def refuse_words(thing: Thing | None) -> str:
    """How to say no to what is chosen; empty where there is nothing to refuse."""
    no = thing.no if thing is not None else ""
    if no == things.PUT_OUT:
        return translate("TablePanel", "Put out")
    return translate("TablePanel", "Refuse") if no else ""
