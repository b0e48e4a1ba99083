"""Fetches the shop's own picture for the customer's screen, beside the window."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from pos_app.bridge.pictures import picture_job
from pos_app.bridge.till import Till

_WORK = "idle_picture"


class IdlePicture(QObject):
    """`loaded` gives the picture of the setting `idle_picture`, a null one where there is none."""

    loaded = Signal(object)

    def __init__(self, till: Till, parent: QObject) -> None:
        super().__init__(parent)
        self._till = till
        self._file = ""
        if till.works is not None:
            till.works.background.finished.connect(self._on_finished)

    def load(self) -> None:
        """Fetch it when the setting names another file than before."""
        file = self._till.settings.idle_picture
        if file == self._file:
            return
        self._file = file
        works = self._till.works
        if works is None or not file:
            self.loaded.emit(QImage(file) if file else QImage())
        else:
            works.background.start(f"{_WORK}/{file}", picture_job(file))

    @Slot(str, object)
    def _on_finished(self, name: str, result: object) -> None:
        if name == f"{_WORK}/{self._file}" and isinstance(result, QImage):
            self.loaded.emit(result)
