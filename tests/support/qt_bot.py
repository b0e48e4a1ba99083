"""What the plugin's bot lacks: patience for a busy machine, and a hold on what it was given."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

from tests.support.patience import PATIENCE_MS


def mend() -> None:
    """Called once, before any test.

    The bot gives up after five seconds. And it remembers widgets weakly: a window that only the
    test knew is collected whenever Python collects, perhaps in the middle of being painted.
    """
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
        wait.__kwdefaults__ = {**(wait.__kwdefaults__ or {}), "timeout": PATIENCE_MS}
    add = QtBot.addWidget

    def add_and_hold(bot: QtBot, widget: Any, **more: Any) -> None:
        bot.__dict__.setdefault("held", []).append(widget)
        add(bot, widget, **more)

    QtBot.addWidget = add_and_hold  # type: ignore[method-assign, assignment]
