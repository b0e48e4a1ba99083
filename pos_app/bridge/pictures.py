"""Reading picture files beside the window: a stick may be slow, or gone."""

from PySide6.QtGui import QImage

from pos_app.bridge.background import Job, Progress


def picture_job(file: str) -> Job:
    """Ends with the picture in `file`, a null one when it holds none."""

    def read(progress: Progress) -> QImage:
        del progress
        return QImage(file)

    return read
