"""How a second start finds the first: it knocks, and the open window comes to the front."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 2000
_KNOCK = b"front\n"
_HEARD = b"here\n"


class FrontDoor(QObject):
    """Listens under `address`; `knocked` when somebody started the till a second time."""

    knocked = Signal()

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        QLocalServer.removeServer(address)
        self.is_open = self._server.listen(address)
        self.address = self._server.fullServerName()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    @Slot()
    def _on_new_connection(self) -> None:
        guest = self._server.nextPendingConnection()
        if guest is not None:
            guest.disconnected.connect(guest.deleteLater)
            guest.write(_HEARD)
            guest.flush()
            guest.disconnectFromServer()
            self.knocked.emit()


def knock(address: str) -> bool:
    """Ask the till that listens there to come forward; False when nobody answers in two seconds.

    Used by a second start, which has no window that could be kept waiting.
    """
    if not address:
        return False
    guest = QLocalSocket()
    guest.connectToServer(address)
    if not guest.waitForConnected(_PATIENCE_MS):
        return False
    guest.write(_KNOCK)
    heard = guest.waitForReadyRead(_PATIENCE_MS) and guest.readAll().data() == _HEARD
    guest.abort()
    return bool(heard)
