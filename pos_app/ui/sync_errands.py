"""What the window does about the server: the sheet in which a fingerprint is compared."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Slot

from pos_app.bridge.works import SeenCertificate
from pos_app.ui.kit.tone import Tone

if TYPE_CHECKING:
    from pos_app.bridge.till import Till
    from pos_app.ui.navigator import Navigator
    from pos_app.ui.sync.pin_sheet import PinSheet


class SyncErrands(QObject):
    """`run` takes `sync.compare` with what was seen."""

    def __init__(self, till: Till, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._till = till
        self._navigator = navigator
        self._sheet: PinSheet | None = None

    def run(self, command_id: str, argument: object = None) -> bool:
        """Show the sheet; False for any other command."""
        if command_id != "sync.compare":
            return False
        from pos_app.ui.sync.pin_sheet import PinSheet

        if isinstance(argument, SeenCertificate):
            server = urlsplit(self._till.settings.api_url).netloc
            sheet = self._sheet = PinSheet(server, argument.pem, argument.fingerprint)
            sheet.confirmed.connect(self._on_confirmed)
            self._navigator.show_sheet(sheet)
        return True

    @Slot()
    def _on_confirmed(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is None:
            return
        self._navigator.close_sheet()
        self._till.change_settings(api_pinned=sheet.pem)
        self._navigator.toast(self.tr("Only this certificate is trusted from now on."), Tone.GOOD)
