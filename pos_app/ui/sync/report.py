"""How the line stands, in sentences: a headline, what is wrong, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pos_app.sync.status import UNTRUSTED, Link, SyncStatus
from pos_app.ui import format as figures
from pos_app.ui.messages import words
from pos_app.ui.order_words import age_words
from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.frozen import dataclass

translate = QCoreApplication.translate
SAFE = QT_TRANSLATE_NOOP("SyncReport", "Selling goes on, and every sale is saved here.")
_WHY: Mapping[str, tuple[str, str]] = {
    "no_network": (
        QT_TRANSLATE_NOOP("SyncReport", "This computer has no network."),
        QT_TRANSLATE_NOOP("SyncReport", "Check the network cable or the WLAN, and the router."),
    ),
    "timeout": (
        QT_TRANSLATE_NOOP("SyncReport", "The server does not answer."),
        QT_TRANSLATE_NOOP("SyncReport", "Wait a moment. If it lasts, look whether it is on."),
    ),
    "name_unknown": (
        QT_TRANSLATE_NOOP("SyncReport", "No server is found under that address."),
        QT_TRANSLATE_NOOP("SyncReport", "Check the internet connection and the address."),
    ),
    "refused": (
        QT_TRANSLATE_NOOP("SyncReport", "The server's computer answers, the server does not."),
        QT_TRANSLATE_NOOP("SyncReport", "It starts again by itself; else start it by hand."),
    ),
    "broken": (
        QT_TRANSLATE_NOOP("SyncReport", "The line broke in the middle."),
        QT_TRANSLATE_NOOP("SyncReport", "It is tried again by itself."),
    ),
    "server_trouble": (
        QT_TRANSLATE_NOOP("SyncReport", "The server has trouble of its own."),
        QT_TRANSLATE_NOOP("SyncReport", "It is tried again by itself. Tell support if it lasts."),
    ),
    "too_often": (
        QT_TRANSLATE_NOOP("SyncReport", "The server is busy."),
        QT_TRANSLATE_NOOP("SyncReport", "It is tried again by itself."),
    ),
}
_BLOCKED = frozenset({"refused", "secrets_locked", *UNTRUSTED})


@dataclass(frozen=True, slots=True)
class Report:
    """`tone` is a role of colour; `wrong` and `do` are empty while all is well."""

    headline: str
    tone: str
    wrong: str = ""
    do: str = ""


def report(status: SyncStatus, now: datetime, language: str) -> Report:
    """What to say of the line now."""
    match status.link:
        case Link.OFF:
            return Report(
                translate("SyncReport", "This till works without a server"),
                "muted",
                translate("SyncReport", "Orders from apps and other tills do not reach it."),
                translate("SyncReport", "Connect it under Settings, Server, if there is one."),
            )
        case Link.CONNECTING:
            return Report(translate("SyncReport", "Connecting…"), "muted")
        case Link.ONLINE:
            return Report(translate("SyncReport", "Online"), "good")
        case Link.BLOCKED:
            return _blocked(status, language)
    since = translate("SyncReport", "Offline since {time}")
    wrong, do = _WHY.get(status.why, _WHY["timeout"])
    return Report(
        since.replace("{time}", moment_words(status.since, now, language)),
        "warn",
        translate("SyncReport", wrong),
        translate("SyncReport", do),
    )


def rows(status: SyncStatus, now: datetime, language: str) -> tuple[tuple[str, str], ...]:
    """Last contact, what has arrived, what waits, and how news come in: words and their figure."""
    waits = translate("SyncReport", "Nothing: the server has everything")
    if status.unsynced:
        said = translate("SyncReport", "{orders} sales, {entries} entries in all")
        waits = said.format(orders=len(status.orders), entries=status.unsynced)
    told = [
        (
            translate("SyncReport", "Last contact"),
            moment_words(status.heard, now, language),
        ),
        (translate("SyncReport", "The server has all up to"), _place(status, now, language)),
        (translate("SyncReport", "Waits to be sent"), waits),
    ]
    if status.oldest is not None and status.unsynced:
        oldest = age_words(status.oldest.astimezone(now.tzinfo), now)
        told.append((translate("SyncReport", "The oldest of it waits"), oldest))
    if status.sending is not None:
        sent = translate("SyncReport", "{done} of {total}")
        sent = sent.format(done=status.sending.done, total=status.sending.total)
        told.append((translate("SyncReport", "Being sent"), sent))
    live = translate("SyncReport", "at once") if status.is_live else ""
    live = live or translate("SyncReport", "every few seconds")
    if status.link is Link.ONLINE:
        told.append((translate("SyncReport", "News from the server come"), live))
    return tuple(told)


def _place(status: SyncStatus, now: datetime, language: str) -> str:
    """The last entry that was acknowledged, and when."""
    if not status.acked:
        return translate("SyncReport", "nothing yet")
    said = translate("SyncReport", "entry {number}, {time}")
    when = moment_words(status.acked_at, now, language)
    return said.format(number=status.acked, time=when)


def menu_words(status: SyncStatus, language: str) -> tuple[str, str]:
    """What is wrong with a menu that was refused and that selling goes on; and what to do."""
    if status.menu is None:
        return "", ""
    facts = {"version": status.menu.version, **status.menu.facts}
    said = words(status.menu.why, facts, language=language)
    return f"{said.title} {said.safe}", said.do


def moment_words(moment: datetime | None, now: datetime, language: str) -> str:
    """The hour, with the day when it was another; never yet where there is none."""
    if moment is None:
        return translate("SyncReport", "never yet")
    local = moment.astimezone(now.tzinfo)
    if local.date() == now.date():
        return figures.hour(local, language)
    return figures.moment(local, language)


def _blocked(status: SyncStatus, language: str) -> Report:
    name = f"sync_{status.why}" if status.why in _BLOCKED else "sync_not_paired"
    said = words(name, status.facts, language=language)
    headline = translate("SyncReport", "The server needs somebody")
    return Report(headline, "bad", said.title, said.do)
