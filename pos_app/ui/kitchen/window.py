"""The kitchen display on a monitor of its own: full screen, with its own keys, beside the till."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.bridge.till import Answer, Till
from pos_app.ui.commands import Place, commands_at
from pos_app.ui.kit.text import Text
from pos_app.ui.kitchen.board import KitchenBoard
from pos_app.ui.messages import words
from pos_app.ui.theme.look import Look
from pos_core.kitchen_work import AdvanceTicket, RecallTicket, ReprintTicket

_INTENTS = (AdvanceTicket, RecallTicket, ReprintTicket)
_PLAIN = {Qt.Key.Key_Return: "ticket.advance", Qt.Key.Key_Enter: "ticket.advance"}


class KitchenWindow(QWidget):
    """Follows the setting `kitchen_display`; goes away with its monitor, and the till goes on."""

    def __init__(self, till: Till) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._till = till
        self._retired = False
        self.board = KitchenBoard(till, self)
        self.note = Text(kind="strong", tone="warn", parent=self)
        self.note.hide()
        self._shortcuts: list[QShortcut] = []
        margin = Look.of_app().tokens.size.margin
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(self.board, 1)
        column.addWidget(self.note)
        self.resize(1280, 720)
        self._bind_keys()
        till.answered.connect(self._on_answered)
        till.settings_changed.connect(self._on_settings_changed)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._on_screen_added)
        app.screenRemoved.connect(self._on_screen_removed)
        self._retranslate()

    def start(self) -> None:
        """Fill a monitor of its own, if the setting asks for it and there is one."""
        if self._till.settings.kitchen_display and self._own_screen() is not None:
            self._open()

    def toggle(self) -> None:
        """Open or close, and remember it."""
        self._till.change_settings(kitchen_display=not self.isVisible())

    def retire(self) -> None:
        """The till closes: no setting is changed."""
        self._retired = True
        self.close()

    def _bind_keys(self) -> None:
        for each in commands_at(Place.KITCHEN):
            if QKeySequence(each.key) == QKeySequence("Return"):
                continue  # Return comes as a key, wherever the focus is
            shortcut = QShortcut(QKeySequence(each.key), self)
            shortcut.setObjectName(each.id)
            shortcut.activated.connect(self._on_shortcut)
            self._shortcuts.append(shortcut)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Kitchen display"))
        self.setAccessibleName(self.windowTitle())

    def _own_screen(self) -> QScreen | None:
        """The last monitor that is neither the till's nor the customer's."""
        main = QGuiApplication.primaryScreen()
        others = [screen for screen in QGuiApplication.screens() if screen is not main]
        taken = 1 if self._till.settings.customer_display else 0
        return others[-1] if len(others) > taken else None

    def _open(self) -> None:
        screen = self._own_screen()
        if screen is None:
            self.showNormal()
        else:
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
            self.showFullScreen()
        self.board.take_focus()

    @Slot()
    def _on_shortcut(self) -> None:
        command_id = self.sender().objectName()
        if command_id == "kitchen.detach":
            self.toggle()
        else:
            self.board.run(command_id)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        """A no is said here, where it was asked for."""
        if not isinstance(answer.intent, _INTENTS):
            return
        refusal = answer.refusal
        self.note.setVisible(refusal is not None)
        if refusal is not None:
            said = words(refusal.code, refusal.facts, language=self._till.settings.language)
            self.note.setText(said.text)

    @Slot(object)
    def _on_settings_changed(self, _settings: object) -> None:
        wanted = self._till.settings.kitchen_display
        if wanted and not self.isVisible():
            self._open()
        elif not wanted and self.isVisible():
            self.hide()

    @Slot(QScreen)
    def _on_screen_added(self, _screen: QScreen) -> None:
        self.start()

    @Slot(QScreen)
    def _on_screen_removed(self, _screen: QScreen) -> None:
        if self.isVisible() and self._own_screen() is None:
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes on with the card in focus."""
        found = _PLAIN.get(Qt.Key(event.key()))
        if found is not None:
            self.board.run(found)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it by hand switches it off."""
        if not self._retired and self._till.settings.kitchen_display:
            self._till.change_settings(kitchen_display=False)
        super().closeEvent(event)
