"""Where guests' phones reach the shop: whether they may, by which address, what is in the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos_app.bridge.works import FIND_ADDRESSES
from pos_app.sync.status import Link
from pos_app.ui.kit.text import Text
from pos_app.ui.kit.tone import Tone
from pos_app.ui.page.field import Field

if TYPE_CHECKING:
    from pos_app.bridge.till import Changes, Till

_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
_LEAST_PORT, _MOST_PORT = 1024, 65_535


class GuestsDoorForm(QWidget):
    """`keep` takes over what was typed; `said` is worth a toast."""

    said = Signal(str, str)

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(parent)
        self.till = till
        self.state = Text(kind="strong", parent=self, wrap=True)
        self.cards = Text(kind="note", tone="warn", parent=self, wrap=True)
        self.on_lan = QCheckBox(self)
        self.host = QComboBox(self)
        self.host.setEditable(True)
        self.host.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.port = QLineEdit(self)
        self.port.setMaxLength(5)
        self._host, self._port = Field(self.host, self), Field(self.port, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.state, self.cards, self.on_lan):
            column.addWidget(part)
        where = QHBoxLayout()
        where.addWidget(self._host, 3)
        where.addWidget(self._port, 1)
        column.addLayout(where)
        self._connect()

    def _connect(self) -> None:
        self.on_lan.clicked.connect(self._on_lan)
        self.host.editTextChanged.connect(self._on_typed)
        self.till.changed.connect(self._on_changed)
        self.till.sync_changed.connect(self._on_settings)
        self.till.settings_changed.connect(self._on_settings)
        if self.till.works is not None:
            self.till.works.background.finished.connect(self._on_finished)

    def load(self) -> None:
        """What holds now; other addresses of this computer are looked up beside the window."""
        settings = self.till.settings
        self.host.setEditText(settings.guests_host)
        self.port.setText(str(settings.guests_port))
        self._show()
        works = self.till.works
        if self._is_ours and works is not None and works.find_addresses is not None:
            works.background.start(FIND_ADDRESSES, works.find_addresses())

    def retranslate(self) -> None:
        """Labels and hints."""
        self.on_lan.setText(self.tr("Guests' phones in the shop's network may reach this till"))
        self.on_lan.setAccessibleName(self.on_lan.text())
        self._host.entitle(
            self.tr("Address in the QRs"),
            self.tr("Empty: the one this computer has. Give it a fixed one in the router."),
        )
        self._port.entitle(self.tr("Port"))
        self._show()

    def keep(self) -> bool:
        """Take over address and port; False when one of them cannot be, which is said."""
        if not self._is_ours:
            return True
        host, typed = self.host.currentText().strip(), self.port.text().strip()
        if host and _NAME.fullmatch(host) is None:
            self._host.warn(self.tr("Write an address such as 192.168.1.20, without http://."))
            return False
        port = int(typed) if typed.isascii() and typed.isdigit() else 0
        if not _LEAST_PORT <= port <= _MOST_PORT:
            self._port.warn(self.tr("1024 to 65535"))
            return False
        settings = self.till.settings
        if (host, port) != (settings.guests_host, settings.guests_port):
            self.till.change_settings(guests_host=host, guests_port=port)
        return True

    @property
    def _is_ours(self) -> bool:
        """True where this till is its own server, and so has a door to open."""
        settings = self.till.settings
        return settings.own_api and not settings.api_url and not self.till.is_training

    def _show(self) -> None:
        settings, is_ours = self.till.settings, self._is_ours
        self.on_lan.setChecked(settings.api_on_lan)
        self.on_lan.setVisible(is_ours)
        self._host.setVisible(is_ours and settings.api_on_lan)
        self._port.setVisible(is_ours and settings.api_on_lan)
        words, tone = self._standing()
        self.state.setText(words)
        self.state.set_tone(tone.value)
        found = urlsplit(self.till.state.tables.address).hostname or ""
        line = self.host.lineEdit()
        if line is not None:
            line.setPlaceholderText(found)
        self.cards.setText(self._about_cards())
        self.cards.setVisible(bool(self.cards.text()))

    def _standing(self) -> tuple[str, Tone]:
        address = self.till.state.tables.address
        settings = self.till.settings
        if self.till.is_training:
            return self.tr("No phone reaches a till that is training."), Tone.WARN
        if not self._is_ours and not address:
            return self.tr("The shop's server has no address for guests' phones yet."), Tone.WARN
        if not address:
            return self._why_not(), Tone.WARN
        if (urlsplit(address).hostname or "").startswith("127."):
            return self.tr("Only this computer reaches the guests' pages so far."), Tone.WARN
        if is_another_port(address, settings.guests_port, is_ours=self._is_ours):
            taken = self.tr(
                "Port {port} is taken by another program: phones come to {address} until the next"
                " start. Choose another port before cards are printed."
            )
            taken = taken.replace("{port}", str(settings.guests_port))
            return taken.replace("{address}", address), Tone.WARN
        reached = self.tr("Guests' phones reach the shop at {address}")
        return reached.replace("{address}", address), Tone.GOOD

    def _why_not(self) -> str:
        if self.till.sync.link is not Link.ONLINE:
            return self.tr("A moment: the till's server is not there yet.")
        if self.till.settings.api_on_lan:
            return self.tr("Guests' phones cannot reach this till: it is in no network just now.")
        return self.tr("Guests' phones cannot reach this till yet.")

    def _about_cards(self) -> str:
        """Cards that lead elsewhere are dead, whatever stands on them."""
        before, now = self.till.settings.cards_address, self.till.state.tables.address
        if not before or not now or before == now:
            return ""
        dead = self.tr(
            "The QR cards made last lead to {before}, where no phone reaches the shop any more."
            " Make them anew, or give this computer its address of before in the router."
        )
        return dead.replace("{before}", before)

    @Slot()
    def _on_lan(self) -> None:
        on_lan = self.on_lan.isChecked()
        self.till.change_settings(api_on_lan=on_lan)
        if on_lan:
            words = self.tr("Phones in the shop's network can reach this till.")
            self.said.emit(words, Tone.WARN.value)
        else:
            self.said.emit(self.tr("Only this till reaches its server."), Tone.GOOD.value)

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._host.clear()

    @Slot(object)
    def _on_settings(self, _news: object) -> None:
        self._show()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if "sessions" in changes.topics:
            self._show()

    @Slot(str, object)
    def _on_finished(self, name: str, result: object) -> None:
        if name != FIND_ADDRESSES or not isinstance(result, tuple):
            return
        typed = self.host.currentText()
        self.host.clear()
        self.host.addItems(["", *map(str, result)])
        self.host.setEditText(typed)


def is_another_port(address: str, wanted: int, *, is_ours: bool) -> bool:
    """True when phones come by a port nobody chose: the chosen one was taken at the start."""
    parts = urlsplit(address)
    return is_ours and parts.scheme == "http" and parts.port not in (None, wanted)
