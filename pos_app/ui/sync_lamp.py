"""The lamp of the line to the server: always there, in a few words, and no cause for worry.

Beside it, while orders from elsewhere wait, one that says that news of them may be late.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pos_app.sync.status import Link, SyncStatus
from pos_app.ui import format as figures
from pos_app.ui.kit.status_strip import Lamp
from pos_app.ui.kit.tone import Tone
from pos_app.ui.source_text import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_WHY: Mapping[str, str] = {
    "no_network": QT_TRANSLATE_NOOP("Status", "no network"),
    "timeout": QT_TRANSLATE_NOOP("Status", "no answer"),
    "name_unknown": QT_TRANSLATE_NOOP("Status", "server not found"),
    "refused": QT_TRANSLATE_NOOP("Status", "server is off"),
    "broken": QT_TRANSLATE_NOOP("Status", "line broke"),
    "server_trouble": QT_TRANSLATE_NOOP("Status", "server has trouble"),
    "too_often": QT_TRANSLATE_NOOP("Status", "server is busy"),
}


def sync_lamp(status: SyncStatus, now: datetime, language: str) -> Lamp | None:
    """How the line stands, in a few words; None where this till has no server."""
    match status.link:
        case Link.OFF:
            return None
        case Link.CONNECTING:
            words, tone = translate("Status", "Connecting…"), Tone.PLAIN
        case Link.ONLINE:
            words, tone = _online(status), Tone.GOOD
        case Link.BLOCKED:
            words, tone = translate("Status", "Not sending to the server"), Tone.BAD
        case _:
            words, tone = _offline(status, now, language), Tone.WARN
    if status.link is not Link.ONLINE and status.orders:
        words = f"{words} · {_unsent(status, now)}"
    return Lamp("sync", "cloud", words, tone)


def delayed_lamp(status: SyncStatus, now: datetime, *, waiting: bool) -> Lamp | None:
    """Lit while orders from elsewhere are `waiting` and nobody hears how they are."""
    if not waiting or not status.is_delayed(now):
        return None
    return Lamp("delayed", "board", translate("Status", "DELAYED"), Tone.BAD)


def _online(status: SyncStatus) -> str:
    sending = status.sending
    if sending is None:
        return translate("Status", "Online")
    percent = 100 * sending.done // max(1, sending.total)
    return translate("Status", "Sending, {percent}% done").format(percent=percent)


def _offline(status: SyncStatus, now: datetime, language: str) -> str:
    since = (status.since or now).astimezone(now.tzinfo)
    same_day = since.date() == now.date()
    when = figures.hour(since, language) if same_day else figures.moment(since, language)
    words = translate("Status", "Offline since {time}").format(time=when)
    why = _WHY.get(status.why)
    if status.orders:
        why = None  # the strip has room for one of the two, and the server page says both
    return words if why is None else f"{words}, {translate('Status', why)}"


def _unsent(status: SyncStatus, now: datetime) -> str:
    count = str(len(status.orders))
    if status.oldest is None:
        return translate("Status", "{count} to send").format(count=count)
    words = translate("Status", "{count} to send, oldest {age}")
    return words.format(count=count, age=_age(now, status.oldest))


def _age(now: datetime, then: datetime) -> str:
    minutes = max(0, int((now - then).total_seconds()) // 60)
    if minutes < 120:
        return translate("Status", "{count} min").format(count=minutes)
    if minutes < 48 * 60:
        return translate("Status", "{count} h").format(count=minutes // 60)
    return translate("Status", "{count} days").format(count=minutes // (24 * 60))
