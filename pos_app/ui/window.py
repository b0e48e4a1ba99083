"""The till's one window: status strip, lasting messages, the screen in front, the scanner.

Screens leave what is not theirs as command ids; here they are carried out, and here keys are bound.
"""

from __future__ import annotations

import logging
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.bridge.scanner import ScannerFilter
from pos_app.bridge.till import Changes, Till, Trouble
from pos_app.devices.wedge import WedgeSettings
from pos_app.settings import Settings
from pos_app.ui import format as figures
from pos_app.ui.commands import COMMANDS, Command, Place, command, text_of
from pos_app.ui.door import Door
from pos_app.ui.errands import Errands
from pos_app.ui.kit.banner import BannerStack
from pos_app.ui.kit.ribbon import Ribbon
from pos_app.ui.kit.status_strip import StatusStrip
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.navigator import HOME, Navigator, face
from pos_app.ui.screens import register_screens
from pos_app.ui.status import (
    SELLING_STOPPED,
    payment_lamps,
    person_lamps,
    printer_lamps,
    saved_lamp,
    tables_lamp,
    waiting_lamp,
)
from pos_app.ui.sync_lamp import delayed_lamp, sync_lamp
from pos_app.ui.theme.look import Look

_CLOCK_MS = 1000
log = logging.getLogger("evertill.window")


class TillWindow(QWidget):
    """`shown_first` is emitted once, after the first paint: heavy work may begin.

    `training_asked` wants another till behind the window, `beginning_asked` a new shop with its own
    journal; whoever made the window sees to it.
    """

    shown_first = Signal()
    training_asked = Signal()
    beginning_asked = Signal()

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._look = Look.of_app()
        self._painted = False
        self._troubles: dict[str, Trouble] = {}
        self._keys: dict[str, Command] = {}
        self._shortcuts: list[QShortcut] = []
        self.strip = StatusStrip(self)
        self.ribbon = Ribbon(self)
        self.ribbon.setVisible(till.is_training)
        self.banners = BannerStack(self)
        self.front = QStackedWidget(self)
        self.stack = QStackedWidget(self.front)
        self.front.addWidget(self.stack)
        self.navigator = Navigator(self, self.stack, self.banners)
        self.errands = Errands(till, self.navigator, self)
        self.scanner = ScannerFilter(_wedge(till.settings), self)
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_MS)
        self.setWindowTitle("Evertill")
        self.setAccessibleName("Evertill")
        self.setMinimumSize(1024, 600)
        register_screens(self.navigator, till)
        self._lay_out()
        self._bind_keys()
        self._connect()
        self.navigator.open(HOME)
        self.door = Door(till, self.navigator, self.front, self)
        self.door.granted.connect(self._carry_out)
        self.door.locked.connect(self._on_locked)
        self._show_status()

    def hear(self, screen: QWidget) -> None:
        """Listen to a screen that was just built."""
        asked: Any = getattr(screen, "asked", None)
        said: Any = getattr(screen, "said", None)
        if asked is not None:
            asked.connect(self.carry_out)
        if said is not None:
            said.connect(self._on_said)
        beginning: Any = getattr(screen, "beginning_asked", None)
        if beginning is not None:
            beginning.connect(self.beginning_asked)

    @Slot(str, object)
    def carry_out(self, command_id: str, argument: object = None) -> None:
        """Do what a command says, if whoever is at the till may; else somebody is asked first."""
        if self.door.lets(command_id, argument):
            self._carry_out(command_id, argument)

    @Slot(str, object)
    def _carry_out(self, command_id: str, argument: object) -> None:
        """The screen in front first, then the window itself."""
        screen = self.stack.currentWidget()
        name, _, verb = command_id.partition(".")
        if argument is None and screen is not None and face(screen).run(command_id):
            return
        if command_id == "back":
            self.navigator.back()
        elif name == "message":
            self.banners.run(verb)
        elif command_id == "window.toggle_full_screen":
            self._toggle_full_screen()
        elif name == "staff":
            self.door.run(verb)
        elif verb == "open" and self.navigator.knows(name):
            self.navigator.open(name, argument)
        elif not self.errands.run(command_id, argument):
            log.warning("nobody carries out %s", command_id)

    def _lay_out(self) -> None:
        margin = self._look.tokens.size.margin
        banners = QHBoxLayout()
        banners.setContentsMargins(margin, 0, margin, 0)
        banners.addWidget(self.banners)
        top = QHBoxLayout()
        top.setContentsMargins(margin, 0, margin, 0)
        top.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.ribbon)
        column.addLayout(top)
        column.addLayout(banners)
        column.addWidget(self.front, 1)

    def _bind_keys(self) -> None:
        """Function keys and keys with Ctrl or Alt become shortcuts.

        Plain keys come as key events, behind the scanner: a scanned minus is never a command.
        """
        for each in COMMANDS:
            sequence = QKeySequence(each.key)
            if _is_plain(sequence.toString()) or sequence.toString() in self._keys:
                continue
            shortcut = QShortcut(sequence, self)
            shortcut.setObjectName(sequence.toString())
            shortcut.setAutoRepeat(each.id.startswith("page."))
            shortcut.activated.connect(self._on_shortcut)
            self._keys[sequence.toString()] = each
            self._shortcuts.append(shortcut)

    def _command_for(self, key: str) -> Command | None:
        """What `key` means on the screen in front, or anywhere."""
        screen = self.stack.currentWidget()
        here = face(screen).place if screen is not None else Place.ANYWHERE
        for place in (here, Place.ANYWHERE):
            for each in COMMANDS:
                if each.place is place and QKeySequence(each.key).toString() == key:
                    return each
        return None

    def _connect(self) -> None:
        self.navigator.built_screen.connect(self.hear)
        for screen in self.navigator.built():
            self.hear(screen)
        self.navigator.covered.connect(self._on_covered)
        self.errands.asked.connect(self.carry_out)
        self.errands.training_asked.connect(self.training_asked)
        self.scanner.scanned.connect(self._on_scanned)
        self._till.changed.connect(self._on_changed)
        self._till.opened.connect(self._show_status)
        self._till.trouble.connect(self._on_trouble)
        self._till.printers.connect(self._show_status)
        self._till.sync_changed.connect(self._show_status)
        self._till.settings_changed.connect(self._on_settings_changed)
        self._clock.timeout.connect(self._show_status)

    @Slot()
    def _show_status(self) -> None:
        till, state = self._till, self._till.state
        stopped = not SELLING_STOPPED.isdisjoint(self._troubles)
        waiting, tables = waiting_lamp(state), tables_lamp(state, till.now())
        line = sync_lamp(till.sync, till.now(), till.settings.language)
        late = delayed_lamp(till.sync, till.now(), waiting=bool(state.board.open))
        self.strip.put_left(
            (
                saved_lamp(is_open=till.is_open, stopped=stopped),
                *printer_lamps(till.lamps),
                *((waiting,) if waiting is not None else ()),
                *((tables,) if tables is not None else ()),
                *((line,) if line is not None else ()),
                *((late,) if late is not None else ()),
                *payment_lamps(state),
            )
        )
        if state.shop is not None:
            day = figures.day(till.today)
            self.strip.put_right(person_lamps(state, till.now(), day, till.settings.language))

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    @Slot(bool)
    def _on_covered(self, covered: bool) -> None:
        """An open sheet keeps all keys to itself."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(not covered)

    @Slot()
    def _on_shortcut(self) -> None:
        """A key of the command table."""
        sender = self.sender()
        found = self._command_for(sender.objectName())
        if found is not None:
            self.carry_out(found.id)

    @Slot(str)
    def _on_scanned(self, code: str) -> None:
        """The screen in front may take it; selling takes everything else.

        Behind a locked door or a question nothing is scanned: it would be gone unseen.
        """
        if self.door.is_locked or self.navigator.is_questioned:
            return
        screen: Any = self.stack.currentWidget()
        take = getattr(screen, "take_scan", None)
        if self.errands.open_receipt(code) or (take is not None and take(code)):
            return
        self.navigator.open(HOME)
        selling: Any = self.navigator.screen(HOME)
        selling.take_scan(code)

    @Slot(bool)
    def _on_locked(self, locked: bool) -> None:
        """Somebody came or went."""
        self._show_status()
        if not locked:
            self.errands.greet()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.topics & {"opened", "payment", "print", "sessions", "shift", "shop", "staff"}:
            self._show_status()

    @Slot(object)
    def _on_trouble(self, trouble: Trouble) -> None:
        if trouble.cleared:
            self._troubles.pop(trouble.name, None)
            self.navigator.drop_banner(trouble.name)
        else:
            self._troubles[trouble.name] = trouble
            self._show_trouble(trouble)
        self._show_status()

    def _show_trouble(self, trouble: Trouble) -> None:
        said = words(trouble.name, trouble.facts, language=self._till.settings.language)
        if trouble.name not in SELLING_STOPPED:
            self.navigator.put_banner(trouble.name, said.text, Tone.WARN)
        else:
            again = text_of(command("storage.retry"))
            self.navigator.put_banner(trouble.name, said.text, Tone.BAD, again, self._till.retry)
            self.errands.stop_selling(trouble)

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        self._look.wear(settings.theme)
        self.scanner.configure(_wedge(settings))
        self._show_status()

    @Slot(str, str)
    def _on_said(self, text: str, tone: str) -> None:
        self.navigator.toast(text, Tone(tone))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A plain key nobody else wanted: Esc goes back, + and - work on the order."""
        key = QKeySequence(event.keyCombination()).toString()
        found = self._command_for(event.text() if event.text() in ("+", "-") else key)
        if found is not None and self.navigator.sheet is None:
            self.carry_out(found.id)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Lasting messages and the strip follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            for trouble in self._troubles.values():
                self._show_trouble(trouble)
            self._show_status()
            self.errands.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first paint is what heavy work waits for."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.shown_first.emit)

    def showEvent(self, event: QShowEvent) -> None:
        """The scanner listens to the native window, which exists from now on."""
        super().showEvent(event)
        self.scanner.listen_to(self)
        self.door.listen_to(self)
        self._clock.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Threads of the window end before it goes."""
        self._clock.stop()
        self.scanner.listen_to(None)
        self.door.listen_to(None)
        self.errands.close()
        for screen in self.navigator.built():
            stop: Any = getattr(screen, "stop", None)
            if stop is not None:
                stop()
        super().closeEvent(event)


def _wedge(settings: Settings) -> WedgeSettings:
    return WedgeSettings(gap_ms=settings.scanner_gap_ms, starts_with=settings.scanner_prefix)


def _is_plain(key: str) -> bool:
    """A key that types, deletes or confirms: it must pass the scanner and the fields first."""
    bare = key.removeprefix("Shift+")
    is_function = len(bare) > 1 and bare[0] == "F" and bare[1:].isdigit()
    return not (is_function or bare.startswith(("Ctrl+", "Alt+", "Pg")))
