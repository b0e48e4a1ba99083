"""Tells whoever stands at the till that a table wants something, whatever screen is in front.

A toast with a sound when it comes, a message that stays while anything waits, and one touch to the
table. A round that lies untaken rings again with each minute, until somebody takes or refuses it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from pos_app.ui.commands import command, key_of
from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.tone import Tone

if TYPE_CHECKING:
    from pos_app.bridge.till import Changes, Till
    from pos_app.ui.navigator import Navigator
    from pos_app.ui.tables.wants import Want

_BANNER = "tables"
_LOOK_MS = 10_000
_TOPICS = frozenset({"sessions", "floor", "opened", "shop"})


class TableAlerts(QObject):
    """Hears every change; knows what was wanted before. `rings` counts sounds."""

    def __init__(self, till: Till, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._till = till
        self._navigator = navigator
        self._known: frozenset[tuple[object, ...]] = frozenset()
        self._wants: tuple[Want, ...] = ()
        self.rings = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        till.opened.connect(self.look)
        till.changed.connect(self._on_changed)
        till.settings_changed.connect(self._on_settings_changed)

    @Slot()
    def look(self) -> None:
        """What is wanted now: say what is new, and keep the message in step."""
        wants = self._ringing()
        known = frozenset((w.session_id, w.kind, w.key, w.late) for w in wants)
        new = [w for w in wants if (w.session_id, w.kind, w.key, w.late) not in self._known]
        self._wants, self._known = wants, known
        self._show_banner()
        if new:
            self._tell(new[0])
        if self._till.state.sessions and not self._timer.isActive():
            self._timer.start()
        elif not self._till.state.sessions:
            self._timer.stop()

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()

    def _ringing(self) -> tuple[Want, ...]:
        if not self._till.state.sessions:
            return ()
        from pos_app.ui.tables.wants import all_wants

        return tuple(w for w in all_wants(self._till.state, self._till.now()) if w.rings)

    def _tell(self, want: Want) -> None:
        """Not over the plan itself, where it is seen; the sound comes all the same."""
        said = self._words(want)
        if self._till.settings.board_sound:
            self.rings += 1
            QApplication.beep()
        tone = Tone.BAD if want.kind == "help" else Tone.WARN
        key = key_of(command("tables.open"))
        action = "" if self._navigator.current == "tables" else self.tr("Go there")
        self._navigator.toast(said, tone, action, self._open, key=key)
        announce(self._navigator.screen(self._navigator.current), said)

    def _show_banner(self) -> None:
        if not self._wants:
            self._navigator.drop_banner(_BANNER)
            return
        first, more = self._words(self._wants[0]), len(self._wants) - 1
        if more:
            others = self.tr("%n more", "", more)
            first = f"{first}  ·  {others}"
        tone = Tone.BAD if self._wants[0].kind == "help" else Tone.WARN
        self._navigator.put_banner(_BANNER, first, tone, self.tr("Go there"), self._open)

    def _words(self, want: Want) -> str:
        match want.kind:
            case "help":
                words = self.tr("{table} calls for help.")
            case "bill":
                words = self.tr("{table} asks for the bill.")
            case _ if want.is_late:
                words = self.tr("{table} has waited over a minute: take the order.")
            case _:
                words = self.tr("{table} has ordered: look and take it.")
        return words.replace("{table}", want.table)

    def _open(self) -> None:
        """One touch leads to the table that waits."""
        self._navigator.drop_toast()
        self._navigator.open("tables", self._wants[0].table_id if self._wants else None)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.topics & _TOPICS:
            self.look()

    @Slot(object)
    def _on_settings_changed(self, _settings: object) -> None:
        # The language changes behind this signal; the words are asked for once it has.
        QTimer.singleShot(0, self, self._show_banner)
