"""Where this till's sales go: to its own server, or to the shop's with a pairing code."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_app.bridge.till import Till
from pos_app.sync.status import Link
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Rule, Text
from pos_app.ui.page.field import Field
from pos_app.ui.settings.other_tills import OtherTills
from pos_app.ui.settings.section import Section

_HERE = frozenset({"127.0.0.1", "localhost", "::1"})
_SHORTEST_CODE = 8


class ServerSection(Section):
    """How the line stands; who else may reach this till; below, another server and its code."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.state = Text(kind="strong", parent=self, wrap=True)
        self.others = OtherTills(till, self)
        self.address, self.code = QLineEdit(self), QLineEdit(self)
        self.address.setMaxLength(200)
        self.code.setMaxLength(40)
        self._address, self._code = Field(self.address, self), Field(self.code, self)
        self.pair = Button(role="primary", icon="check", parent=self)
        self._lay_out()
        self.pair.clicked.connect(self.connect_till)
        self.code.returnPressed.connect(self.connect_till)
        till.sync_changed.connect(self._on_sync)
        self.retranslate()
        self.load()

    def _lay_out(self) -> None:
        self.column.addWidget(self.state)
        self.column.addWidget(Rule(self))
        self.column.addWidget(self.others)
        self.column.addWidget(Rule(self))
        self.column.addWidget(self._address)
        self.column.addWidget(self._code)
        self.column.addStretch(1)
        self.buttons.addWidget(self.others.invite)
        self.buttons.addWidget(self.pair)

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Server")

    def load(self) -> None:
        """What holds now."""
        settings, training = self.till.settings, self.till.is_training
        self.address.setText(settings.api_url)
        self.code.clear()
        self.others.load()
        self.pair.setEnabled(self.till.works is not None and not training)
        self._tell()

    def retranslate(self) -> None:
        """Labels, hints and the button."""
        self.intro.setText(
            self.tr("Every sale is kept on this till first. The server gets it a moment later.")
        )
        super().retranslate()
        self.others.retranslate()
        self._address.entitle(
            self.tr("Address of the shop's server"),
            self.tr("Begins with https://. Empty: this till is its own server."),
        )
        self._code.entitle(
            self.tr("Pairing code"),
            self.tr("A manager makes one on the server. It is good for ten minutes, once."),
        )
        self.pair.setText(self.tr("Connect this till"))
        self._tell()

    @Slot()
    def connect_till(self) -> None:
        """Go to the server named, with the code; or back to the own one."""
        url, code = self.address.text().strip().rstrip("/"), self.code.text().strip()
        if not self.pair.isEnabled():
            return
        if url and not _is_address(url):
            self._address.warn(self.tr("Write it as https://server.example, without spaces."))
            return
        if url and len(code.replace("-", "").replace(" ", "")) < _SHORTEST_CODE:
            self._code.warn(self.tr("Enter the code the server shows, as in 7KQM-2X9D."))
            return
        works = self.till.works
        if works is not None and works.pair is not None:
            works.pair(url, code)
        if url != self.till.settings.api_url:  # the pinned certificate was another server's
            self.till.change_settings(api_url=url, api_pinned="")
        self.load()
        self.say(
            self.tr("This till now goes to {server}.").format(server=urlsplit(url).netloc)
            if url
            else self.tr("This till is its own server from now on.")
        )

    @Slot(object)
    def _on_sync(self, _status: object) -> None:
        self._tell()
        self.others.show_doorway()

    def _tell(self) -> None:
        url, link = self.till.settings.api_url, self.till.sync.link
        where = urlsplit(url).netloc if url else self.tr("this till's own server")
        words = {
            Link.OFF: self.tr("Not connected to a server."),
            Link.CONNECTING: self.tr("Connecting to {server}…"),
            Link.ONLINE: self.tr("Connected to {server}."),
            Link.OFFLINE: self.tr("{server} does not answer. It is tried again by itself."),
            Link.BLOCKED: self.tr("{server} needs somebody: the message says what to do."),
        }
        self.state.setText(words[link].format(server=where))


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    plain = parts.scheme == "http" and host in _HERE
    return bool(host) and " " not in url and (plain or parts.scheme == "https")
